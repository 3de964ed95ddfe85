/** Says goodbye. */
import type { Dialog } from '../../bot/model.ts';
import { end, sayer } from '../../bot/model.ts';
import type { words } from './en.ts';

const say = sayer<typeof words>();

export const goodbye: Dialog = { name: 'goodbye', slots: {}, next: () => end(say('goodbye.bye')) };
