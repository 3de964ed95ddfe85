/** A person is asked for; and the way back to the bot. */
import type { Talk } from './talk.ts';

export const person: readonly Talk[] = [
  {
    name: 'asked, and back',
    language: 'en',
    turns: [
      ['talk to a person', /person[\s\S]*\[Back to the bot\]/],
      ['back to the bot', /I am Banter/],
      ['balance of 4321', /\$2,494\.25/],
    ],
  },
  {
    name: 'back by button',
    language: 'en',
    turns: [
      ['agent', /person/],
      ['[Back to the bot]', /I am Banter/],
      ['my rainy day balance', /\$12,500/],
    ],
  },
  {
    name: 'nobody answers meanwhile',
    language: 'en',
    turns: [
      ['I want to speak to a human', /person/],
      ['balance of 4321', /^$/],
      ['back to the bot', /I am Banter/],
    ],
  },
  {
    name: 'in the middle of a question',
    language: 'en',
    turns: [
      ['balance', /Which one/],
      ['representative please', /person/],
      ['back to the bot', /I am Banter/],
      ['4321', /./, /undefined/],
    ],
  },
  { name: 'already with the bot', language: 'en', turns: [['back to the bot', /with me, the bot, already/]] },
  {
    name: 'after three misses',
    language: 'en',
    turns: [
      ['pizza', /./],
      ['my dog is sick', /\[Talk to a person\]/],
      ['blorp zzz', /person/],
    ],
  },
  { name: 'customer service', language: 'en', turns: [['customer service', /person/]] },
  {
    name: 'a yes of before counts no more',
    language: 'en',
    who: 'own',
    turns: [
      ['unlock my citi card', /Unlock/],
      ['agent', /person/],
      ['back to the bot', /Banter/],
      ['yes', /./, /asked Citi/],
    ],
  },
  {
    name: 'una persona',
    language: 'es',
    turns: [
      ['quiero hablar con una persona', /persona[\s\S]*\[Volver al bot\]/],
      ['volver al bot', /Soy Banter/],
      ['saldo de la 4321', /\$2,494\.25/],
    ],
  },
  {
    name: 'agente',
    language: 'es',
    who: 'luis',
    turns: [
      ['agente por favor', /persona/],
      ['[Volver al bot]', /Soy Banter/],
    ],
  },
];
