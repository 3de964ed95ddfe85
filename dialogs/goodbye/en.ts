import type { Speech, Words } from '../../bot/model.ts';

export const words = {
  'goodbye.bye': () => 'Goodbye! If this is a shared computer, sign out when you leave.',
} satisfies Words;

export const phrases = {
  goodbye: [
    'bye',
    'goodbye',
    'bye bye',
    'see you',
    'see ya later',
    'cya',
    'ttyl',
    'that is all for today',
    'thats all i needed bye',
    'no more questions',
    'i have no further questions',
    'nothing else, goodbye',
    'take care',
    'have a nice day',
    'have a good night',
    'ok im done here',
    'im good now bye',
    'alright talk to you later',
    'gotta go',
    'i have to leave now',
    'good bye my friend',
    'that will be all',
    'that would be everything for now',
    'thats it for me',
    'until next time',
    'okay well um i guess thats everything bye',
    'gn',
    'later',
    'peace out',
    'i dont need anything else',
    'goodby',
    'we are finished here have a good one',
  ],
} satisfies Speech['phrases'];
