/** What the bank knows, asked plainly and answered at once. */
import type { Talk } from './talk.ts';

export const happyPath: readonly Talk[] = [
  {
    name: 'a balance by last digits',
    language: 'en',
    turns: [["what's the balance of the account ending in 4321?", /Everyday Checking ••4321.*\$2,494\.25/]],
  },
  { name: 'a balance by nickname', language: 'en', turns: [['how much is in my rainy day fund', /Rainy Day ••2207.*\$12,500\.00/]] },
  {
    name: 'everything together',
    language: 'en',
    turns: [['how much do i have altogether', /Together you have \$50,354\.67|Together you have \$/]],
  },
  {
    name: 'what can be spent',
    language: 'en',
    turns: [['how much can I spend from my everyday checking?', /\$2,494\.25[\s\S]*(GREEN BASKET|pending)/i]],
  },
  {
    name: 'the last transactions',
    language: 'en',
    turns: [
      ['show my last transactions', /Transactions[\s\S]*Green Basket[\s\S]*\[Show more\]/i],
      ['[Show more]', /Shown: 6–10/],
    ],
  },
  {
    name: 'spending this month',
    language: 'en',
    turns: [['how much did i spend this month?', /You spent \$[\d,.]+ so far this month \(Nov 1 – Nov 20\)/]],
  },
  {
    name: 'spending on groceries',
    language: 'en',
    turns: [['how much did I spend on groceries last month', /You spent \$[\d,.]+ on groceries from Oct 1 to Oct 31/]],
  },
  {
    name: 'spending month by month',
    language: 'en',
    turns: [
      [
        'how much did I spend on groceries from my account ending in 4321 this year',
        /from Jan 1 to Nov 20[\s\S]*Spent on groceries, month by month\nJanuary: \$[\s\S]*\nOctober: \$[\s\S]*\nNov 1 – Nov 20: \$/,
      ],
    ],
  },
  { name: 'a double charge', language: 'en', turns: [['was I charged twice?', /Palace Cinema[\s\S]*double charge/i]] },
  { name: 'subscriptions', language: 'en', turns: [['what subscriptions do I have', /Streambox/i]] },
  { name: 'a charge', language: 'en', turns: [['what is this charge from streambox', /Streambox[\s\S]*\$/i]] },
  { name: 'the card bill', language: 'en', turns: [['when is my citi card payment due?', /\$55\.00.*Dec 9/]] },
  { name: 'both card bills', language: 'en', turns: [['when are my credit card payments due', /Dec 2[\s\S]*Dec 9|Dec 9[\s\S]*Dec 2/]] },
  { name: 'what is owed', language: 'en', turns: [['what do I owe on my citi card?', /You owe \$1,430\.17.*1899/]] },
  {
    name: 'a routing number',
    language: 'en',
    turns: [
      [
        "what's the routing number of my everyday checking?",
        /Everyday Checking ••4321 at Chase is 991000106.*991000193, for wires.*today at/,
      ],
      ['give me the full account number', /full account number I never show[\s\S]*Which one/, /\d{6}4321/],
    ],
  },
  {
    name: 'a routing number, asked back',
    language: 'en',
    turns: [
      ['routing number', /I can tell you a routing number[\s\S]*fits 4 of your accounts/],
      ['[••3320 House fund]', /House fund ••3320 at Wells Fargo is 992000202, for .*\(ACH\) and for wires/],
    ],
  },
  {
    name: 'a routing number for direct deposit',
    language: 'en',
    who: 'grace',
    turns: [
      ['how do I set up direct deposit?', /routing number, the account number/],
      ['[My routing number]', /Smart Checking ••4404 at U\.S\. Bank is 994000404.*none for wires/],
    ],
  },
  {
    name: 'credit limits',
    language: 'en',
    turns: [
      ["what's my credit limit?", /Cash Back Card ••6006.*\$8,000\.00[\s\S]*Everyday Rewards Card ••1899.*\$12,000\.00[\s\S]*Read/],
      ['and on the citi card?', /limit of Everyday Rewards Card ••1899 at Citi is \$12,000\.00; \$10,507\.33 of it is left/],
    ],
  },
  {
    name: 'interest rates',
    language: 'en',
    turns: [
      ["what's the apr on my chase card?", /Cash Back Card ••6006 at Chase charges 21\.49% APR on purchases.*today at/],
      ['and my car loan?', /Auto Loan ••7712 at Wells Fargo charges 5\.90% interest a year/],
      ['what rate does my citi card charge?', /Citi does not tell me the rate of Everyday Rewards Card ••1899/],
    ],
  },
  {
    name: 'número de ruta',
    language: 'es',
    who: 'luis',
    turns: [
      ['¿cuál es mi número de ruta?', /Basic Checking ••5150 en Citi es 993000308.*993000395, para un «wire»[\s\S]*Citi ha restringido/],
    ],
  },
  {
    name: 'límite',
    language: 'es',
    who: 'luis',
    turns: [['¿cuál es el límite de mi tarjeta?', /Travel Card ••7070 en U\.S\. Bank es de \$3,500\.00/]],
  },
  {
    name: 'tasa',
    language: 'es',
    who: 'luis',
    turns: [['¿qué tasa tiene mi tarjeta?', /Travel Card ••7070 .* cobra 24\.24\s?% de tasa anual \(APR\) en compras/]],
  },
  { name: 'a loan', language: 'en', turns: [['how much is left on my car loan?', /\$11,845\.20/]] },
  {
    name: 'a card is locked',
    language: 'en',
    who: 'own',
    turns: [['lock my citi card', /I have asked Citi to lock Everyday Rewards Card/]],
  },
  {
    name: 'a card is unlocked after a yes',
    language: 'en',
    who: 'own',
    turns: [
      ['unlock my chase card', /Unlock .*Cash Back Card ••6006\?/],
      ['yes', /I have asked Chase to unlock/],
    ],
  },
  {
    name: 'a card stays locked after a no',
    language: 'en',
    who: 'own',
    turns: [
      ['unlock my chase card', /Unlock .*••6006\?/],
      ['no', /leave .*6006/],
    ],
  },
  { name: 'what is pending', language: 'en', turns: [['what charges are pending', /Pending[\s\S]*(Noodle House|Skyway)/i]] },
  {
    name: 'saldo de la corriente',
    language: 'es',
    who: 'luis',
    turns: [['¿Cuál es el saldo de mi cuenta corriente?', /Basic Checking ••5150.*\$844\.20|5150.*\$/]],
  },
  { name: 'lo que debe', language: 'es', who: 'luis', turns: [['¿Cuánto debo en mi tarjeta?', /Debe \$488\.91.*7070/]] },
  { name: 'movimientos', language: 'es', turns: [['muéstreme mis últimos movimientos', /Movimientos[\s\S]*Green Basket/i]] },
  { name: 'gasto del mes', language: 'es', turns: [['cuánto gasté este mes', /Gastó \$[\d,.]+ .*\(1 nov – 20 nov\)/]] },
  {
    name: 'gasto mes a mes',
    language: 'es',
    turns: [
      [
        'cuánto gasté en el súper desde mi cuenta 4321 este año',
        /Gastos en supermercado, mes a mes\nEnero: \$[\s\S]*\nOctubre: \$[\s\S]*\n1 nov – 20 nov: \$/,
      ],
    ],
  },
  { name: 'pago de la tarjeta', language: 'es', turns: [['¿cuándo vence el pago de mi tarjeta de Citi?', /\$55\.00.*9 dic/]] },
  {
    name: 'bloquear una tarjeta',
    language: 'es',
    who: 'own',
    turns: [['bloquea mi tarjeta de Citi', /Le pedí a Citi .*Everyday Rewards Card/]],
  },
  {
    name: 'a stolen card',
    language: 'en',
    who: 'own',
    turns: [
      [
        'my citi card was stolen',
        /Report Citi card .*1899 as stolen\?.*blocked for good[\s\S]*\[Yes, report it\]\n\[Only lock it\]/,
        /I have/,
      ],
      ['[Yes, report it]', /^I have reported Everyday Rewards Card ••1899 to Citi\./],
    ],
  },
  {
    name: 'a damaged card',
    language: 'en',
    who: 'own',
    turns: [
      ['my citi card is cracked, please send me a new one', /Order a new card in place of Citi card .*1899\?.*address that your bank has/],
      ['yes', /^I have asked Citi to replace Everyday Rewards Card ••1899\./],
    ],
  },
  {
    name: 'una tarjeta perdida',
    language: 'es',
    who: 'own',
    turns: [
      ['perdí una tarjeta', /¿Cuál quiere reportar\?/],
      ['la de Citi', /¿Reporto la tarjeta .*1899 de Citi como perdida\?[\s\S]*\[Sí, repórtela\]\n\[Solo bloquearla\]/],
      ['sí', /^Reporté Everyday Rewards Card ••1899 a Citi\./],
    ],
  },
  {
    name: 'una tarjeta gastada',
    language: 'es',
    who: 'own',
    turns: [
      ['el chip de mi tarjeta de Citi está gastado, quiero otra', /¿Pido una tarjeta nueva en lugar de .*1899/],
      ['[Sí, pídala]', /^Le pedí a Citi que reponga Everyday Rewards Card ••1899\./],
    ],
  },
  { name: 'cuánto puede gastar', language: 'es', who: 'luis', turns: [['¿cuánto puedo gastar?', /Puede gastar \$[\d,.]+.*5150/]] },
];
