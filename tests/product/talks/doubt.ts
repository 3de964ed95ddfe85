/** What is no plain yes unlocks nothing; "undo"; and a card that is asked about. */
import type { Talk } from './talk.ts';

const UNLOCKED = /I have asked|Le pedí/;

export const doubt: readonly Talk[] = [
  {
    name: 'a yes and a no',
    language: 'en',
    who: 'own',
    turns: [
      ['unlock my citi card', /Unlock/],
      ['no yes', /not sure whether that is a yes[\s\S]*Unlock/, UNLOCKED],
      ['yes... actually no', /leave|dropped/, UNLOCKED],
    ],
  },
  {
    name: 'half-hearted, then plain',
    language: 'en',
    who: 'own',
    turns: [
      ['unlock my citi card', /Unlock/],
      ['I guess', /Unlock/, UNLOCKED],
      ['yes', /I have asked Citi to unlock/],
    ],
  },
  {
    name: 'a yes with a question',
    language: 'en',
    who: 'own',
    turns: [
      ['unlock my citi card', /Unlock/],
      ['sure, but which card?', /Which one/, UNLOCKED],
    ],
  },
  {
    name: 'sí y no',
    language: 'es',
    who: 'own',
    turns: [
      ['desbloquea mi tarjeta de citi', /Desbloque/],
      ['si usted lo dice', /No estoy seguro[\s\S]*Desbloque/, UNLOCKED],
      ['sí no', /./, UNLOCKED],
    ],
  },
  {
    name: 'dale',
    language: 'es',
    who: 'own',
    turns: [
      ['desbloquea mi tarjeta de citi', /Desbloque/],
      ['dale', /Citi/],
    ],
  },
  {
    name: 'undo',
    language: 'en',
    turns: [
      ['undo', /can be unlocked/],
      ['balance', /Which one/],
      ['undo that', /dropped/],
    ],
  },
  { name: 'deshacer', language: 'es', turns: [['deshacer', /se puede desbloquear/]] },
  {
    name: 'is it locked?',
    language: 'en',
    who: 'own',
    turns: [
      ['is my citi card locked?', /Citi says: .*1899 is not locked[\s\S]*\[Lock it\]/, UNLOCKED],
      ['[Lock it]', /Lock .*1899.*yes or no/],
      ['no', /leave/],
    ],
  },
  { name: '¿está bloqueada?', language: 'es', turns: [['¿está bloqueada mi tarjeta?', /1899 (?:no )?está bloqueada/, UNLOCKED]] },
];
