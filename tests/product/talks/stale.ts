/** Buttons of earlier questions: those that say all that is wanted work for good, by design; none does anything by surprise. */
import type { Talk } from './talk.ts';

export const stale: readonly Talk[] = [
  {
    name: 'an account, after the answer',
    language: 'en',
    turns: [
      ['balance', /Which one/],
      ['8810', /\$1,180\.42/],
      ['[••2207 Rainy Day]', /Rainy Day ••2207.*\$12,500\.00/, /8810/],
    ],
  },
  {
    name: 'an account, after a cancel',
    language: 'en',
    turns: [
      ['balance', /Which one/],
      ['cancel', /dropped/],
      ['[••2207 Rainy Day]', /\$12,500\.00/, /Which one/],
    ],
  },
  {
    name: 'an account, in the middle of an unlocking',
    language: 'en',
    who: 'own',
    turns: [
      ['balance', /Which one/],
      ['cancel', /dropped/],
      ['unlock my citi card', /Unlock/],
      ['[••2207 Rainy Day]', /\$12,500\.00[\s\S]*Back to unlocking/],
      ['no', /leave/],
    ],
  },
  {
    name: 'a card to be locked, pressed twice',
    language: 'en',
    who: 'own',
    turns: [
      ['lock my card', /Which one/],
      ['[••1899 Everyday Rewards Card]', /I have asked Citi/],
      ['[••1899 Everyday Rewards Card]', /1899/, /Chase/],
    ],
  },
  {
    name: 'a card to be locked, after a start over',
    language: 'en',
    who: 'own',
    turns: [
      ['lock my card', /Which one/],
      ['start over', /start over/],
      ['[••1899 Everyday Rewards Card]', /Lock Citi card .*1899\?/, /I have asked/],
      ['no', /leave/],
    ],
  },
  {
    name: 'una tarjeta, después de cancelar',
    language: 'es',
    who: 'own',
    turns: [
      ['bloquea mi tarjeta', /Cuál|cuál/],
      ['cancelar', /dejamos/],
      ['[••1899 Everyday Rewards Card]', /¿Bloque.*1899/, /Le pedí/],
      ['sí', /Citi/],
    ],
  },
  {
    name: 'a forged one',
    language: 'en',
    turns: [
      ['balance', /Which one/],
      ['[#forged]', /cannot use that button/, /\$/],
      ['8810', /\$1,180\.42/],
    ],
  },
  {
    name: 'more of an old list',
    language: 'en',
    turns: [
      ['show my last transactions', /Shown: 1–5/],
      ['balance of 4321', /\$2,494\.25/],
      ['[Show more]', /Shown: 6–10/],
    ],
  },
  {
    name: 'a person, later',
    language: 'en',
    turns: [
      ['are you a robot?', /program/],
      ['balance of 4321', /\$2,494\.25/],
      ['[Talk to a person]', /need a person/],
    ],
  },
  {
    name: 'back to the bot twice',
    language: 'en',
    turns: [
      ['agent', /person/],
      ['[Back to the bot]', /no longer in line/],
      ['[Back to the bot]', /already/],
    ],
  },
  {
    name: 'a yes twice',
    language: 'en',
    who: 'own',
    turns: [
      ['unlock my citi card', /Unlock/],
      ['yes', /I have asked Citi/],
      ['yes', /./, /I have asked/],
    ],
  },
  {
    name: 'una cuenta, después de cancelar',
    language: 'es',
    turns: [
      ['saldo', /¿A cuál/],
      ['cancelar', /dejamos/],
      ['[••2207 Rainy Day]', /\$12,500\.00/, /¿A cuál/],
    ],
  },
  {
    name: 'un botón falso',
    language: 'es',
    turns: [
      ['saldo', /¿A cuál/],
      ['[#falso]', /botón/, /\$/],
      ['la 8810', /\$1,180\.42/],
    ],
  },
];
