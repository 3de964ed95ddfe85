/** What does not exist, cannot be or makes no sense is neither guessed nor invented. */
import type { Talk } from './talk.ts';

export const invalid: readonly Talk[] = [
  {
    name: 'digits of no account',
    language: 'en',
    turns: [['balance of the account ending in 9999', /no account ending in 9999/, /\$2,494\.25 available to spend/]],
  },
  { name: 'a name of no account', language: 'en', turns: [['how much is in my unicorn fund', /no account with that name/]] },
  { name: 'a bank not connected', language: 'en', turns: [['my bank of america balance', /no connection to Bank of America/]] },
  { name: 'a date that cannot be', language: 'en', turns: [['what did I spend on february 31', /no such day/, /\$/]] },
  { name: 'transactions of no day', language: 'en', turns: [['show my transactions of june 31', /no such day/, /Shown:/]] },
  { name: 'a date to come', language: 'en', turns: [['how much did I spend next month?', /./, /You spent \$/]] },
  { name: 'a shop that is not there', language: 'en', turns: [['how much did I spend at ikea', /nothing spent with “ikea”/i]] },
  { name: 'a balance of the past', language: 'en', turns: [['what was my balance of 4321 last year?', /only know what is there now/]] },
  { name: 'a mortgage that is not there', language: 'en', turns: [['how much do I owe on my mortgage', /no .*(mortgage|home loan)/i]] },
  {
    name: 'an amount without sense',
    language: 'en',
    turns: [['show transactions over minus five thousand trillion dollars', /./, /NaN|e\+/]],
  },
  { name: 'a card that is not there', language: 'en', turns: [['lock my card ending in 0000', /no such card/]] },
  { name: 'cuenta que no existe', language: 'es', turns: [['saldo de la cuenta terminada en 9999', /9999/, /Su cuenta .*tiene \$/]] },
  { name: 'fecha imposible', language: 'es', turns: [['cuánto gasté el 31 de febrero', /No conozco un día/, /\$/]] },
  { name: 'tienda ausente', language: 'es', turns: [['cuánto gasté en ikea', /ikea/i, /Gastó \$/]] },
];
