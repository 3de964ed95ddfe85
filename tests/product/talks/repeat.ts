/** Say it again. */
import type { Talk } from './talk.ts';

export const repeat: readonly Talk[] = [
  {
    name: 'an answer',
    language: 'en',
    turns: [
      ['balance of 4321', /\$2,494\.25/],
      ['say that again', /\$2,494\.25/],
    ],
  },
  {
    name: 'a question',
    language: 'en',
    turns: [
      ['balance', /Which one/],
      ['repeat', /Which one/],
      ['8810', /\$1,180\.42/],
    ],
  },
  {
    name: 'a confirmation',
    language: 'en',
    who: 'own',
    turns: [
      ['unlock my citi card', /Unlock/],
      ['can you repeat that please', /Unlock .*1899\?/],
      ['yes', /I have asked Citi/],
    ],
  },
  { name: 'nothing said yet', language: 'en', turns: [['repeat', /not told you anything/]] },
  {
    name: 'what did you say',
    language: 'en',
    turns: [
      ['what do I owe on my citi card', /\$1,430\.17/],
      ['please repeat that', /\$1,430\.17/],
    ],
  },
  {
    name: 'once more',
    language: 'en',
    turns: [
      ['how much did I spend last month', /Oct 31/],
      ['once more please', /Oct 31/],
    ],
  },
  {
    name: 'again',
    language: 'en',
    turns: [
      ['my rainy day balance', /\$12,500/],
      ['again please', /\$12,500/],
    ],
  },
  {
    name: 'repita',
    language: 'es',
    turns: [
      ['saldo de la 4321', /\$2,494\.25/],
      ['repite por favor', /\$2,494\.25/],
    ],
  },
  {
    name: 'otra vez',
    language: 'es',
    turns: [
      ['saldo', /¿A cuál/],
      ['otra vez', /¿A cuál/],
    ],
  },
];
