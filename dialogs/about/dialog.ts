/** What this is: a program, not a person, and what becomes of what it is told. */
import type { Dialog } from '../../bot/model.ts';
import { end, sayer } from '../../bot/model.ts';
import type { words } from './en.ts';

const say = sayer<typeof words>();

export const areYouHuman: Dialog = { name: 'are-you-human', slots: {}, next: () => end(say('about.a_bot')) };

export const privacy: Dialog = { name: 'privacy', slots: {}, next: () => end(say('about.privacy')) };
