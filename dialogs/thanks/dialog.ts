/** Takes a thank-you. One line, then back to work. */
import type { Dialog } from '../../bot/model.ts';
import { end, sayer } from '../../bot/model.ts';
import type { words } from './en.ts';

const say = sayer<typeof words>();

export const thanks: Dialog = { name: 'thanks', slots: {}, next: () => end(say('thanks.welcome')) };
