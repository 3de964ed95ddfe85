/** More than one account fits: the product asks, and takes any way of saying which. */
import type { Talk } from './talk.ts';

export const clarification: readonly Talk[] = [
  {
    name: 'the digits',
    language: 'en',
    turns: [
      ['balance', /Which one/],
      ['4321', /••4321.*\$2,494\.25/],
    ],
  },
  {
    name: 'the nickname',
    language: 'en',
    turns: [
      ['balance', /Which one/],
      ['the house fund', /House fund.*\$34,180\.77/],
    ],
  },
  { name: 'the bank', language: 'en', turns: [['lock my card', /Which one shall I lock[\s\S]*1899/]] },
  {
    name: 'the bank, and only that card',
    language: 'en',
    who: 'own',
    turns: [
      ['lock my card', /Which one shall I lock/],
      ['the citi one', /I have asked Citi/, /Chase/],
    ],
  },
  {
    name: 'by button',
    language: 'en',
    turns: [
      ['balance', /Which one/],
      ['[••2207 Rainy Day]', /Rainy Day.*\$12,500\.00/],
    ],
  },
  {
    name: 'all of them',
    language: 'en',
    turns: [
      ['balance', /Which one/],
      ['all of them', /4321[\s\S]*8810[\s\S]*2207[\s\S]*3320/],
    ],
  },
  {
    name: 'a kind that is one',
    language: 'en',
    turns: [
      ['balance', /Which one/],
      ['the auto loan', /\$11,845\.20/],
    ],
  },
  {
    name: 'the kind, then the name',
    language: 'en',
    turns: [
      ['balance', /Which one/],
      ['checking', /2,494\.25|Which one/],
      ['and bills?', /\$1,180\.42/],
    ],
  },
  {
    name: 'the first one',
    language: 'en',
    turns: [
      ['balance', /Which one/],
      ['the one ending in 4321', /\$2,494\.25/],
    ],
  },
  {
    name: 'no useful word, then one',
    language: 'en',
    turns: [
      ['balance', /Which one/],
      ['hmm idk', /did not recognize|No hurry/, /\$\d/],
      ['balance of 2207', /\$12,500\.00/],
    ],
  },
  {
    name: 'by its place',
    language: 'en',
    turns: [
      ['balance', /Which one/],
      ['the second one', /Bills ••8810.*\$1,180\.42/],
      ['balance', /Which one/],
      ['number 3', /Rainy Day ••2207.*\$12,500\.00/],
    ],
  },
  {
    name: 'a place that was not shown, then one that was',
    language: 'en',
    turns: [
      ['balance', /Which one/],
      ['9', /^I showed 7\. Please pick one of these\./, /\$\d/],
      ['the first', /••4321.*\$2,494\.25/],
    ],
  },
  {
    name: 'the second card is locked, and only that one',
    language: 'en',
    who: 'own',
    turns: [
      ['lock my card', /Which one shall I lock/],
      ['the last one', /I have asked Citi/, /Chase/],
    ],
  },
  {
    name: 'a name that sounds like a request',
    language: 'en',
    turns: [
      ['balance', /Which one/],
      ['house fund', /House fund.*\$34,180\.77/, /can’t/],
    ],
  },
  {
    name: 'a name that no account has, then one that has',
    language: 'en',
    turns: [
      ['balance of my vacation account', /no account with that name\. Which one/],
      ['hmm idk', /did not recognize|No hurry/],
      ['rainy day', /\$12,500\.00/],
    ],
  },
  {
    name: 'wait, then the name',
    language: 'en',
    turns: [
      ['balance', /Which one/],
      ['hold on', /No hurry/],
      ['everyday', /2,494\.25/],
    ],
  },
  {
    name: 'several at once',
    language: 'en',
    turns: [
      ['balance', /Which one/],
      ['rainy day and house fund', /Rainy Day[\s\S]*House fund/, /4321|1899/],
    ],
  },
  {
    name: 'la segunda',
    language: 'es',
    turns: [
      ['saldo', /¿A cuál se refiere\?/],
      ['la segunda', /Bills ••8810.*\$1,180\.42/],
    ],
  },
  {
    name: 'una que no se mostró, y el nombre',
    language: 'es',
    turns: [
      ['saldo', /¿A cuál se refiere\?/],
      ['la número 20', /^Le mostré 7\./, /\$\d/],
      ['un momento', /No hay prisa/],
      ['rainy day', /Su cuenta de ahorros Rainy Day.*\$12,500\.00/],
    ],
  },
  {
    name: 'los dígitos',
    language: 'es',
    turns: [
      ['saldo', /¿A cuál se refiere\?/],
      ['la 3320', /House fund.*\$34,180\.77/],
    ],
  },
  {
    name: 'el apodo',
    language: 'es',
    turns: [
      ['mi saldo', /¿A cuál se refiere\?/],
      ['la de bills', /\$1,180\.42/],
    ],
  },
  {
    name: 'qué tarjeta',
    language: 'es',
    who: 'own',
    turns: [
      ['bloquear mi tarjeta', /6006[\s\S]*1899/],
      ['la de chase', /Le pedí a Chase/],
    ],
  },
];
