/** Banking that this assistant does not do: says so at once, and what the customer can do instead. */
import type { Dialog } from '../../bot/model.ts';
import { end, sayer } from '../../bot/model.ts';
import type { words } from './en.ts';

const say = sayer<typeof words>();

export const notOffered: Dialog = { name: 'not-offered', slots: {}, next: () => end(say('not_offered.sorry')) };
