/** Two requests in one message are both answered. */
import type { Talk } from './talk.ts';

export const twoRequests: readonly Talk[] = [
  {
    name: 'a balance and privacy',
    language: 'en',
    turns: [['what is the balance of 4321? and also who can see my data?', /\$2,494\.25[\s\S]*not sold/]],
  },
  { name: 'hello and a balance', language: 'en', turns: [['hello! what is my rainy day balance?', /\$12,500\.00/]] },
  {
    name: 'a bill and a robot',
    language: 'en',
    turns: [['when is my citi card payment due? and are you a robot?', /Dec 9[\s\S]*program/]],
  },
  {
    name: 'two balances',
    language: 'en',
    turns: [['how much is in checking and in savings, all of them', /\$2,494\.25[\s\S]*\$1,180\.42[\s\S]*\$12,500\.00[\s\S]*\$34,180\.77/]],
  },
  {
    name: 'each with its own account',
    language: 'en',
    turns: [['savings balance, and what did I spend on the citi card', /Rainy Day[\s\S]*House fund[\s\S]*You spent .*1899/, /You owe/]],
  },
  {
    name: 'cada una con su cuenta',
    language: 'es',
    turns: [['¿cuánto gasté con la citi y cuánto tengo en ahorros?', /Gastó .*1899[\s\S]*Rainy Day[\s\S]*House fund/]],
  },
  { name: 'two accounts by their digits', language: 'en', turns: [['balance of 4321 and 8810', /4321[\s\S]*8810/, /2207|3320|1899/]] },
  { name: 'dos cuentas', language: 'es', turns: [['saldo de bills y house fund', /Bills[\s\S]*House fund/, /4321|2207|1899/]] },
  { name: 'thanks and a balance', language: 'en', turns: [['thanks! and how much is in the house fund?', /\$34,180\.77/]] },
  {
    name: 'spending and transactions',
    language: 'en',
    turns: [['how much did i spend this month? show my last transactions too', /You spent[\s\S]*Transactions/]],
  },
  {
    name: 'lock and what is owed',
    language: 'en',
    who: 'own',
    turns: [['lock my citi card. what do I owe on it?', /I have asked Citi[\s\S]*\$1,430\.17/]],
  },
  { name: 'lock both cards', language: 'en', who: 'own', turns: [['lock both my cards', /(6006[\s\S]*1899|1899[\s\S]*6006)/]] },
  {
    name: 'saldo y privacidad',
    language: 'es',
    turns: [['¿cuál es el saldo de la 4321? ¿y quién puede ver mis datos?', /\$2,494\.25[\s\S]*vende/]],
  },
  { name: 'saludo y saldo', language: 'es', turns: [['hola, buenas tardes, ¿cuánto hay en la cuenta 8810?', /\$1,180\.42/]] },
];
