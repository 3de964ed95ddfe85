/** The customer meant something else: the last answer is corrected. */
import type { Talk } from './talk.ts';

export const correction: readonly Talk[] = [
  {
    name: 'no, savings',
    language: 'en',
    turns: [
      ['balance of 4321', /\$2,494\.25/],
      ['no, savings', /Rainy Day[\s\S]*House fund/],
    ],
  },
  {
    name: 'no, I meant savings',
    language: 'en',
    turns: [
      ['balance of 4321', /\$2,494\.25/],
      ['no, I meant savings', /Rainy Day[\s\S]*House fund/],
    ],
  },
  {
    name: 'I meant the bills account',
    language: 'en',
    turns: [
      ['balance of 4321', /\$2,494\.25/],
      ['sorry, I meant the bills account', /\$1,180\.42/],
    ],
  },
  {
    name: 'not this month',
    language: 'en',
    turns: [
      ['how much did I spend this month', /so far this month/],
      ['no, I meant last month', /Oct 1 to Oct 31/],
    ],
  },
  {
    name: 'make it last month',
    language: 'en',
    turns: [
      ['how much did I spend this month', /so far this month/],
      ['make it last month', /Oct 1 to Oct 31/],
    ],
  },
  {
    name: 'make that restaurants',
    language: 'en',
    turns: [
      ['how much did I spend on groceries this month', /groceries/],
      ['make that restaurants', /restaurants|eating out/i],
    ],
  },
  {
    name: 'the other card before the yes',
    language: 'en',
    who: 'own',
    turns: [
      ['unlock my citi card', /Unlock .*1899\?/],
      ['no, the chase one', /Unlock .*6006\?/],
    ],
  },
  {
    name: 'I meant the other card, before the yes',
    language: 'en',
    who: 'own',
    turns: [
      ['unlock my citi card', /Unlock .*1899\?/],
      ['no I meant the chase card', /Unlock .*6006\?/],
      ['yes', /I have asked Chase/, /Citi/],
    ],
  },
  {
    name: 'wrong account',
    language: 'en',
    turns: [
      ['balance of 4321', /\$2,494\.25/],
      ['wrong one, I meant 3320', /\$34,180\.77/],
    ],
  },
  {
    name: 'actually the house fund',
    language: 'en',
    turns: [
      ['balance of rainy day', /\$12,500\.00/],
      ['actually, the house fund', /^Your savings account House fund.*\$34,180\.77/],
    ],
  },
  {
    name: 'not checking but savings',
    language: 'en',
    turns: [
      ['balance of 4321', /\$2,494\.25/],
      ['not checking, savings', /Rainy Day[\s\S]*House fund/, /4321/],
    ],
  },
  {
    name: 'no, quise decir ahorros',
    language: 'es',
    turns: [
      ['saldo de la 4321', /\$2,494\.25/],
      ['no, quise decir ahorros', /Rainy Day[\s\S]*House fund/],
    ],
  },
  {
    name: 'no, la otra',
    language: 'es',
    turns: [
      ['saldo de la 4321', /\$2,494\.25/],
      ['perdón, me refería a la 8810', /\$1,180\.42/],
    ],
  },
  {
    name: 'mejor el mes pasado',
    language: 'es',
    turns: [
      ['cuánto gasté este mes', /Gastó/],
      ['no, el mes pasado', /1 oct/],
    ],
  },

  {
    name: 'another kind of the same month',
    language: 'en',
    turns: [
      ['how much did I spend on groceries last month', /groceries from Oct 1/],
      ['make that restaurants', /restaurants and cafés from Oct 1 to Oct 31/],
    ],
  },
  {
    name: 'que sea el mes pasado',
    language: 'es',
    turns: [
      ['cuánto gasté en el súper este mes', /en lo que va del mes/],
      ['que sea el mes pasado', /en supermercado del 1 oct al 31 oct/],
    ],
  },
];
