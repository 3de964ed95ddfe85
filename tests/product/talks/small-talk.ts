/** Pleasantries, and what it is that one talks to. */
import type { Talk } from './talk.ts';

export const smallTalk: readonly Talk[] = [
  { name: 'are you a robot', language: 'en', turns: [['are you a robot?', /a program, not a person/]] },
  { name: 'am I talking to a human', language: 'en', turns: [['am I talking to a human?', /a program, not a person/]] },
  {
    name: 'hello and bye',
    language: 'en',
    turns: [
      ['hi there', /Hello/],
      ['thanks', /welcome/],
      ['bye', /Goodbye/],
    ],
  },
  { name: 'how are you', language: 'en', turns: [['how are you today?', /Banter|nice/]] },
  {
    name: 'what can you do',
    language: 'en',
    turns: [
      ['what can you do?', /checking balance[\s\S]*\[All my balances\]/],
      ['[All my balances]', /4321[\s\S]*3320/],
    ],
  },
  { name: 'a joke', language: 'en', turns: [['tell me a joke', /Banter|nice/]] },
  { name: 'your name', language: 'en', turns: [['what is your name?', /Banter/]] },
  { name: 'good morning', language: 'en', turns: [['good morning!', /Hello|Good morning/]] },
  { name: 'I love you', language: 'en', turns: [['i love you', /Banter|nice/]] },
  { name: 'es un robot', language: 'es', turns: [['¿eres un robot?', /programa/]] },
  {
    name: 'hola y adiós',
    language: 'es',
    turns: [
      ['hola', /Hola/],
      ['muchas gracias', /gusto|nada/i],
      ['adiós', /./],
    ],
  },
  { name: 'qué puede hacer', language: 'es', turns: [['¿qué puedes hacer?', /saldo/]] },
];
