/** Something else in between, and back to what was open. */
import type { Talk } from './talk.ts';

export const digression: readonly Talk[] = [
  {
    name: 'a balance in the middle of an unlocking',
    language: 'en',
    who: 'own',
    turns: [
      ['unlock my citi card', /Unlock .*1899\?/],
      ["what's the balance of 4321?", /\$2,494\.25[\s\S]*Unlock .*1899\?/],
      ['yes', /I have asked Citi/],
    ],
  },
  {
    name: 'privacy in the middle of a choice',
    language: 'en',
    turns: [
      ['balance', /Which one/],
      ['who can see my data?', /not sold[\s\S]*Back to your balance[\s\S]*Which one/],
      ['the house fund', /\$34,180\.77/],
    ],
  },
  {
    name: 'a bill in the middle of a choice of cards',
    language: 'en',
    who: 'own',
    turns: [
      ['lock my card', /Which one shall I lock/],
      ['when is my citi card due?', /Dec 9[\s\S]*Which one shall I lock/],
      ['chase', /I have asked Chase/],
    ],
  },
  {
    name: 'a robot question in between',
    language: 'en',
    turns: [
      ['balance', /Which one/],
      ['are you a robot?', /a program, not a person[\s\S]*Which one/],
      ['8810', /\$1,180\.42/],
    ],
  },
  {
    name: 'thanks in between',
    language: 'en',
    turns: [
      ['balance', /Which one/],
      ['thank you', /./],
      ['8810', /\$1,180\.42/],
    ],
  },
  {
    name: 'then a no after all',
    language: 'en',
    who: 'own',
    turns: [
      ['unlock my chase card', /Unlock/],
      ['how much did I spend this month?', /You spent[\s\S]*Unlock/],
      ['no', /leave/],
    ],
  },
  {
    name: 'two digressions',
    language: 'en',
    turns: [
      ['balance', /Which one/],
      ['what can you do?', /Lock my card[\s\S]*Which one/],
      ['are you a real person?', /program[\s\S]*Which one/],
      ['rainy day', /\$12,500/],
    ],
  },
  {
    name: 'no hurry',
    language: 'en',
    who: 'own',
    turns: [
      ['unlock my chase card', /Unlock/],
      ['let me think about it', /No hurry/, /I have asked/],
      ['yes', /I have asked Chase/],
    ],
  },
  {
    name: 'privacidad en medio',
    language: 'es',
    turns: [
      ['saldo', /¿A cuál/],
      ['¿quién puede ver mis datos?', /¿A cuál/],
      ['la 3320', /\$34,180\.77/],
    ],
  },
  {
    name: 'saldo en medio de un desbloqueo',
    language: 'es',
    who: 'own',
    turns: [
      ['desbloquea mi tarjeta de citi', /¿Desbloqueo .*1899/],
      ['saldo de la 4321', /\$2,494\.25[\s\S]*¿Desbloqueo/],
      ['sí', /Le pedí a Citi/],
    ],
  },
];
