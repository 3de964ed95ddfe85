/** What this is: a program, not a person. */
import type { Dialog } from '../../bot/model.ts';
import { end, sayer } from '../../bot/model.ts';
import { toPerson } from '../answering.ts';
import type { words } from './en.ts';

const say = sayer<typeof words>();

export const howIWork: Dialog = { name: 'how-i-work', slots: {}, next: () => end(say('about.inner_workings')) };

export const areYouHuman: Dialog = { name: 'are-you-human', slots: {}, next: () => end(say('about.a_bot'), [toPerson('asked')]) };
