/** A dialog that only answers: an honest sentence or two, and what the customer can do instead. */
import type { Choice, Dialog, Say } from '../bot/model.ts';
import { end } from '../bot/model.ts';

export const answering = (name: string, say: Say, choices: Choice[] = []): Dialog => ({ name, slots: {}, next: () => end(say, choices) });
