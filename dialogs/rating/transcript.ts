/** Says once more what was said with people, for who wants to keep it. */
import type { Dialog } from '../../bot/model.ts';
import { end, needs, sayer } from '../../bot/model.ts';
import type { words } from './en.ts';

const say = sayer<typeof words>();

/** What fits into a few messages; the rest is above in the chat. */
const SHOWN_AT_MOST = 40;

export const transcript: Dialog = {
  name: 'transcript',
  slots: {},
  next(_, sight) {
    const talked = sight.read('talked', {});
    if (!talked) return needs({ name: 'talked', args: {} });
    if (talked.length === 0) return end(say('rating.nothing_said'));
    return end(say('rating.transcript', { talked: talked.slice(-SHOWN_AT_MOST), more: Math.max(0, talked.length - SHOWN_AT_MOST) }));
  },
};
