/** A dialog that only answers: an honest sentence or two, and what the customer can do instead. */
import type { Choice, Dialog, Say, Why } from '../bot/model.ts';
import { end, sayer } from '../bot/model.ts';
import type { words } from './repair/person.en.ts';

const say = sayer<typeof words>();

export const answering = (name: string, say: Say, choices: Choice[] = []): Dialog => ({ name, slots: {}, next: () => end(say, choices) });

/** As above; who insists on it goes to a person. */
export const answeringOnce = (name: string, say: Say, why: Why, choices: Choice[] = []): Dialog => ({
  ...answering(name, say, [...choices, toPerson(why)]),
  insisted: why,
});

/** The button that brings a person, with what was going on where it was shown. */
export const toPerson = (why: Why): Choice => ({ label: say('repair.to_person'), command: 'person', why });
