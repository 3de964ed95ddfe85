/** As people type on a phone. */
import type { Talk } from './talk.ts';

export const typos: readonly Talk[] = [
  { name: 'balnce', language: 'en', turns: [['whats my balnce on 4321', /\$2,494\.25/]] },
  { name: 'chekcing', language: 'en', turns: [['chekcing balnce pls', /2,494\.25[\s\S]*1,180\.42|Which one/]] },
  { name: 'rainy day, sms', language: 'en', turns: [['hw mch in rainy day', /\$12,500/]] },
  { name: 'lock, sms', language: 'en', who: 'own', turns: [['pls lck my citi card asap', /I have asked Citi|Lock .*1899/]] },
  { name: 'rany day', language: 'en', turns: [['rany day balance', /\$12,500\.00/]] },
  {
    name: 'hous fund, as an answer',
    language: 'en',
    turns: [
      ['balanc', /Which one/],
      ['hous fund', /\$34,180\.77/],
    ],
  },
  { name: 'ahoros', language: 'es', turns: [['saldo cuenta de ahoros', /Rainy Day[\s\S]*House fund/]] },
  { name: 'spent', language: 'en', turns: [['how mutch did i spnd this mnth', /You spent/]] },
  { name: 'no spaces to spare', language: 'en', turns: [['BALANCE 8810!!!', /\$1,180\.42/]] },
  { name: 'transactions', language: 'en', turns: [['show me my last tranactions', /Transactions/]] },
  { name: 'ty', language: 'en', turns: [['thx u', /welcome/]] },
  { name: 'savings, sms', language: 'en', turns: [['wats in my savngs rn', /Rainy Day[\s\S]*House fund/]] },
  { name: 'kiero', language: 'es', turns: [['kiero saber mi saldo de la 4321', /\$2,494\.25/]] },
  { name: 'sin tildes', language: 'es', turns: [['cuanto gaste en septiembre', /sep/]] },
  { name: 'xfa', language: 'es', turns: [['cuanto tngo en aorros xfa', /Rainy Day[\s\S]*House fund/]] },
];
