/** Where the law gives a right, the way to it is told and a person is offered. */
import type { Talk } from './talk.ts';

export const rights: readonly Talk[] = [
  {
    name: 'fraud',
    language: 'en',
    turns: [
      ['there is a charge on my card i did not make', /case number[\s\S]*\[Talk to a person\]/],
      ['[Lock my card]', /Which one shall I lock/],
    ],
  },
  {
    name: 'fraud, then a person',
    language: 'en',
    turns: [
      ['I did not authorize this payment', /call your bank[\s\S]*\[Talk to a person\]/],
      ['[Talk to a person]', /person/],
    ],
  },
  { name: 'a dispute', language: 'en', turns: [['I want to dispute a charge', /cannot reverse a payment or open a dispute/]] },
  { name: 'a complaint', language: 'en', turns: [['I want to file a formal complaint against the bank', /CFPB/]] },
  { name: 'hardship', language: 'en', turns: [['I lost my job and cannot make my loan payment', /banks have help/]] },
  { name: 'bereavement', language: 'en', turns: [['my husband passed away and I need to close his account', /very sorry for your loss/]] },
  {
    name: 'in the middle of a question',
    language: 'en',
    turns: [
      ['balance', /Which one/],
      ["I see a payment I don't recognize, I think I was scammed", /call your bank/],
    ],
  },
  { name: 'a scam', language: 'en', turns: [['I gave my code to someone who called from the bank', /call your bank/]] },
  { name: 'fraude', language: 'es', turns: [['hay un cargo en mi tarjeta que yo no hice', /llame[\s\S]*\[/i]] },
  { name: 'queja', language: 'es', turns: [['quiero presentar una queja formal contra el banco', /CFPB/]] },
  { name: 'fallecimiento', language: 'es', turns: [['falleció mi mamá y tenía una cuenta aquí', /pésame/]] },
  { name: 'sin trabajo', language: 'es', turns: [['perdí mi trabajo y no puedo pagar el préstamo', /siento|lamento/i]] },
  {
    name: 'money stolen, said twice',
    language: 'en',
    turns: [
      ['someone stole money from my account', /call your bank at once/],
      ['I said someone stole my money', /person/, /Note the date and amount/],
      ['back to the bot', /I am Banter/],
    ],
  },
  {
    name: 'dinero robado, dicho dos veces',
    language: 'es',
    turns: [
      ['me robaron dinero de la cuenta', /llame de inmediato a su banco/],
      ['¡que me robaron mi dinero!', /persona/, /Anote la fecha/],
    ],
  },
  { name: 'a stolen wallet', language: 'en', turns: [['my wallet was stolen', /Which one shall I report\?/, /asked|reported/]] },
  { name: 'quejarse', language: 'es', turns: [['quiero quejarme', /CFPB/]] },
];
