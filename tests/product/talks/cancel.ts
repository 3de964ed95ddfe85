/** What is under way is dropped, and only that. */
import type { Talk } from './talk.ts';

export const cancel: readonly Talk[] = [
  {
    name: 'none of them',
    language: 'en',
    turns: [
      ['balance', /Which one/],
      ['none of them', /dropped/, /\$\d/],
      ['balance', /Which one/],
      ['no thanks', /dropped/],
    ],
  },
  {
    name: 'ninguna',
    language: 'es',
    turns: [
      ['saldo', /¿A cuál se refiere\?/],
      ['ninguna', /lo dejamos/],
      ['saldo', /¿A cuál se refiere\?/],
      ['no gracias', /lo dejamos/],
    ],
  },
  {
    name: 'never mind',
    language: 'en',
    turns: [
      ['balance', /Which one/],
      ['never mind', /dropped/],
      ['cancel', /nothing to cancel/],
    ],
  },
  {
    name: 'cancel an unlocking',
    language: 'en',
    who: 'own',
    turns: [
      ['unlock my citi card', /Unlock/],
      ['cancel', /dropped/],
      ['yes', /./, /I have asked/],
    ],
  },
  {
    name: 'a report that becomes a lock',
    language: 'en',
    who: 'own',
    turns: [
      ['I lost my citi card', /Report Citi card .* as lost\?/],
      ['[Only lock it]', /^I have asked Citi to lock/, /reported/],
      ['[Yes, report it]', /earlier question/],
    ],
  },
  {
    name: 'a report',
    language: 'es',
    who: 'own',
    turns: [
      ['me robaron la tarjeta de Citi', /¿Reporto la tarjeta .*1899 de Citi como robada\?/],
      ['no', /dejo la tarjeta .*1899.* como está/, /Reporté/],
    ],
  },
  {
    name: 'forget it, and something else',
    language: 'en',
    turns: [
      ['balance', /Which one/],
      ['forget it, show my last transactions instead', /Transactions/, /Which one/],
    ],
  },
  {
    name: 'stop',
    language: 'en',
    turns: [
      ['lock my card', /Which one/],
      ['stop', /dropped|All right/, /asked/],
    ],
  },
  {
    name: 'nvm',
    language: 'en',
    turns: [
      ['balance', /Which one/],
      ['nvm', /dropped/, /\$\d/],
    ],
  },
  { name: 'nothing under way', language: 'en', turns: [['cancel', /nothing to cancel/]] },
  {
    name: 'cancel that please',
    language: 'en',
    turns: [
      ['balance', /Which one/],
      ['cancel that please', /dropped/],
      ['8810', /\$1,180\.42|Which|account/],
    ],
  },
  {
    name: 'one of two',
    language: 'en',
    who: 'own',
    turns: [
      ['unlock my citi card', /Unlock/],
      ['balance', /Which one/],
      ['cancel', /dropped[\s\S]*Unlock .*1899/],
      ['no', /leave/],
    ],
  },
  {
    name: 'cancelar',
    language: 'es',
    turns: [
      ['saldo', /¿A cuál/],
      ['olvídalo', /./, /\$\d|¿A cuál/],
      ['cancelar', /nada que cancelar|nada/],
    ],
  },
  {
    name: 'déjalo',
    language: 'es',
    who: 'own',
    turns: [
      ['desbloquea mi tarjeta de chase', /¿Desbloqueo/],
      ['mejor no', /./, /Le pedí/],
    ],
  },
];
