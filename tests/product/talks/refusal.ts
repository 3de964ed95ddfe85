/** Out of scope, not offered, and advice: said honestly, with what helps. */
import type { Talk } from './talk.ts';

export const refusal: readonly Talk[] = [
  { name: 'a transfer', language: 'en', turns: [['transfer 200 dollars to my mom', /cannot move or send money/]] },
  { name: 'paying a bill', language: 'en', turns: [['pay my credit card', /cannot pay bills or cards/]] },
  { name: 'a PIN', language: 'en', turns: [['change my pin', /cannot change, set or show a PIN/]] },
  { name: 'the limit', language: 'en', turns: [['raise my credit limit', /cannot raise/]] },
  {
    name: 'a routing number that was not allowed',
    language: 'en',
    who: 'grace',
    turns: [
      ["what's the wells fargo routing number?", /have not allowed me to see this at Wells Fargo[\s\S]*first nine digits/, /99\d{7}/],
    ],
  },
  {
    name: 'a bank that takes no orders about cards',
    language: 'es',
    who: 'luis',
    turns: [
      ['perdí mi tarjeta', /U\.S\. Bank no me deja reportar tarjetas.*7070.*llame al número/, /¿Reporto/],
      ['necesito una tarjeta nueva porque se me rompió', /U\.S\. Bank no me deja reponer tarjetas/, /¿Pido/],
    ],
  },
  {
    name: 'a stolen card that may not be touched',
    language: 'en',
    who: 'grace',
    turns: [['my wells fargo card was stolen', /I would gladly report .*2468.*you have not allowed me/, /\?/]],
  },
  { name: 'advice', language: 'en', turns: [['should I buy bitcoin?', /./, /you should (buy|invest)/i]] },
  { name: 'the weather', language: 'en', turns: [["what's the weather like today?", /did not understand|cannot|can’t|only/i]] },
  { name: 'a loan', language: 'en', turns: [['I want to apply for a mortgage', /can’t|cannot/, /\$\d/]] },
  { name: 'a poem', language: 'en', turns: [['write me a poem about love', /./, /roses/i]] },
  {
    name: 'delete my data',
    language: 'en',
    turns: [
      ['delete all my data', /cannot be undone/],
      ['no', /nothing was deleted/],
    ],
  },
  { name: 'transferencia', language: 'es', turns: [['transfiere 100 dólares a mi hermano', /no puedo|todavía no/i]] },
  { name: 'consejo', language: 'es', turns: [['¿en qué debería invertir mi dinero?', /./, /\$\d/]] },
  { name: 'PIN', language: 'es', turns: [['quiero cambiar mi pin', /PIN/]] },
];
