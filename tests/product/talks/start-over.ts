/** From the beginning, or one step back. */
import type { Talk } from './talk.ts';

export const startOver: readonly Talk[] = [
  {
    name: 'start over',
    language: 'en',
    turns: [
      ['balance', /Which one/],
      ['start over', /start over/],
      ['and savings?', /./, /Rainy Day.*\$/],
    ],
  },
  {
    name: "let's start again",
    language: 'en',
    turns: [
      ['lock my card', /Which one/],
      ["let's start again", /start over/],
      ['balance of 8810', /\$1,180\.42/],
    ],
  },
  {
    name: 'restart',
    language: 'en',
    turns: [
      ['unlock my citi card', /Unlock/],
      ['restart', /start over/],
      ['yes', /./, /asked/],
    ],
  },
  { name: 'reset', language: 'en', turns: [['reset', /start over/]] },
  {
    name: 'empezar de nuevo',
    language: 'es',
    turns: [
      ['saldo', /¿A cuál/],
      ['empezar de nuevo', /de nuevo|empezamos|empezar/i],
      ['sí', /./, /\$\d/],
    ],
  },
  {
    name: 'go back',
    language: 'en',
    turns: [
      ['balance', /Which one/],
      ['go back', /one step back/],
    ],
  },
  {
    name: 'go back to the unlocking',
    language: 'en',
    turns: [
      ['unlock my citi card', /Unlock/],
      ['balance', /Which one/],
      ['go back', /one step back[\s\S]*Unlock .*1899/],
      ['no', /leave/],
    ],
  },
  { name: 'nothing to go back to', language: 'en', turns: [['go back', /no step to go back to/]] },
  {
    name: 'volver atrás',
    language: 'es',
    turns: [
      ['saldo', /¿A cuál/],
      ['atrás', /./, /\$\d|¿A cuál/],
    ],
  },
  {
    name: 'back',
    language: 'en',
    turns: [
      ['lock my card', /Which one/],
      ['back', /one step back/],
    ],
  },
];
