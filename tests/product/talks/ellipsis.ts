/** Half a sentence goes on with what was asked before. */
import type { Talk } from './talk.ts';

export const ellipsis: readonly Talk[] = [
  {
    name: 'and savings',
    language: 'en',
    turns: [
      ["what's my bills balance?", /\$1,180\.42/],
      ['and savings?', /Rainy Day[\s\S]*House fund/],
    ],
  },
  {
    name: 'and last month',
    language: 'en',
    turns: [
      ['how much did I spend this month', /so far this month/],
      ['and last month?', /from Oct 1 to Oct 31/],
    ],
  },
  {
    name: 'what about citi',
    language: 'en',
    turns: [
      ['what do I owe on my chase card', /\$812\.35/],
      ['what about Citi?', /\$1,430\.17/],
    ],
  },
  {
    name: 'and on restaurants',
    language: 'en',
    turns: [
      ['how much did I spend on groceries this month', /groceries/],
      ['and on restaurants?', /restaurants|eating out/i],
    ],
  },
  {
    name: 'and at one shop',
    language: 'en',
    turns: [
      ['how much did I spend this month', /You spent/],
      ['and at corner coffee?', /corner coffee/i],
    ],
  },
  {
    name: 'then what can be spent',
    language: 'en',
    turns: [
      ['my rainy day balance', /\$12,500\.00/],
      ['is that what I can spend?', /You can spend \$12,500\.00 from Rainy Day/],
    ],
  },
  {
    name: 'three in a row',
    language: 'en',
    turns: [
      ['balance of 4321', /\$2,494\.25/],
      ['and 8810?', /\$1,180\.42/],
      ['and rainy day?', /\$12,500\.00/],
      ['and all together?', /Together you have/],
    ],
  },
  {
    name: 'transactions of another account',
    language: 'en',
    turns: [
      ['show my last transactions on the citi card', /Transactions in Everyday Rewards/],
      ['and on the chase one?', /Transactions[\s\S]*(4321|6006)/, /1899/],
    ],
  },
  {
    name: 'the month before',
    language: 'en',
    turns: [
      ['how much did I spend on groceries last month', /Oct 1 to Oct 31/],
      ['and in september?', /groceries from Sep 1 to Sep 30/],
    ],
  },
  {
    name: 'a lock is said in full',
    language: 'en',
    who: 'own',
    turns: [
      ['lock my citi card', /I have asked Citi/],
      ['and the chase one', /./, /I have asked/],
    ],
  },
  {
    name: 'since a month',
    language: 'en',
    turns: [
      ['how much did I spend since october 1', /You spent \$[\d,.]+ from Oct 1 to Nov 20/],
      ['and on fuel?', /on fuel from Oct 1 to Nov 20/],
    ],
  },
  {
    name: 'when is it due',
    language: 'en',
    turns: [
      ['what do I owe on my citi card', /\$1,430\.17/],
      ['and when is it due?', /1899.*Dec 9/, /6006/],
    ],
  },
  {
    name: 'the other one, and back',
    language: 'en',
    turns: [
      ['balance of 4321', /\$2,494\.25/],
      ['no, the other one', /Bills ••8810.*\$1,180\.42/],
      ['the other one', /••4321.*\$2,494\.25/],
    ],
  },
  {
    name: 'the other card',
    language: 'en',
    turns: [
      ['citi card balance', /\$1,430\.17/],
      ['the other card', /\$812\.35.*6006/],
    ],
  },
  {
    name: 'la otra',
    language: 'es',
    turns: [
      ['saldo de rainy day', /\$12,500\.00/],
      ['la otra', /House fund.*\$34,180\.77/],
    ],
  },
  {
    name: 'y cuándo vence',
    language: 'es',
    turns: [
      ['saldo de la tarjeta de citi', /\$1,430\.17/],
      ['¿y cuándo vence?', /1899.*9 dic/, /6006/],
    ],
  },
  {
    name: 'y los ahorros',
    language: 'es',
    turns: [
      ['saldo de la 8810', /\$1,180\.42/],
      ['¿y los ahorros?', /Rainy Day[\s\S]*House fund/],
    ],
  },
  {
    name: 'y el mes pasado',
    language: 'es',
    turns: [
      ['cuánto gasté este mes', /Gastó/],
      ['¿y el mes pasado?', /1 oct/],
    ],
  },
  {
    name: 'y en restaurantes',
    language: 'es',
    turns: [
      ['cuánto gasté en el súper este mes', /supermercado/],
      ['¿y en restaurantes?', /restaurantes/],
    ],
  },

  {
    name: 'due, after an account without bills',
    language: 'en',
    turns: [
      ['balance of 4321', /\$2,494\.25/],
      ['when is my credit card payment due?', /Dec 2[\s\S]*Dec 9/],
    ],
  },
];
