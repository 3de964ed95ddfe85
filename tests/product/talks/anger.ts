/** Angry people get an apology, a way on and a person. */
import type { Talk } from './talk.ts';

export const anger: readonly Talk[] = [
  {
    name: 'useless',
    language: 'en',
    turns: [
      ['this is bullshit, you are useless', /sorry[\s\S]*\[Talk to a person\]/],
      ['[Talk to a person]', /person/],
    ],
  },
  {
    name: 'then a balance',
    language: 'en',
    turns: [
      ['you are the worst bot ever', /sorry/i],
      ['balance of 4321', /\$2,494\.25/],
    ],
  },
  { name: 'in capitals', language: 'en', turns: [['THIS IS RIDICULOUS!!! I AM SO ANGRY', /sorry/i]] },
  {
    name: 'in the middle of a question',
    language: 'en',
    turns: [
      ['balance', /Which one/],
      ['wtf is wrong with you stupid bot', /sorry/i],
      ['8810', /\$1,180\.42/],
    ],
  },
  { name: 'about the bank', language: 'en', turns: [['I hate this bank, you people are thieves', /sorry/i]] },
  { name: 'a curse with a request', language: 'en', turns: [["what's my damn balance on 8810", /\$1,180\.42/]] },
  { name: 'a lock in anger', language: 'en', who: 'own', turns: [['just lock my fucking citi card already', /I have asked Citi|sorry/]] },
  { name: 'inútil', language: 'es', turns: [['eres un inútil, qué porquería de servicio', /\[Hablar con alguien\]/]] },
  { name: 'harto', language: 'es', turns: [['estoy harto de este banco, no sirven para nada', /lamento|siento|disculp/i]] },
];
