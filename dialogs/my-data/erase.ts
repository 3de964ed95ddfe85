/**
 * "Delete everything about me". Asked once, as nothing of it comes back; then it is done, also where a bank does not answer. The conversation goes with
 * it, so that what came of it is told in the one that begins anew.
 */
import type { Dialog } from '../../bot/model.ts';
import { confirm, end, needs, sayer, write } from '../../bot/model.ts';
import type { words } from './en.ts';

const say = sayer<typeof words>();

const EVERYTHING = { erase: 'everything' };

export const eraseData: Dialog = {
  name: 'erase-data',
  slots: {},
  next(_, sight) {
    const [written] = sight.writes('erase');
    if (written) return written.result === 'pending' ? write([]) : end(say('my_data.erase_failed'));
    const known = sight.read('connections', {});
    if (!known) return needs({ name: 'connections', args: {} });
    const agreed = sight.agreed(EVERYTHING);
    if (agreed === undefined) {
      const banks = known.connected.map(({ bank }) => bank);
      return confirm(EVERYTHING, say('my_data.erase_confirm', { banks }), undefined, [
        { label: say('my_data.erase_yes'), answer: 'yes' },
        { label: say('my_data.erase_no'), answer: 'no' },
      ]);
    }
    return agreed ? write([{ name: 'erase', args: {} }], [say('my_data.erasing')]) : end(say('my_data.erase_left'));
  },
};

/** `revoked`: every bank said that its keys are worthless. */
export const erased: Dialog<object, { revoked: boolean }> = {
  name: 'erased',
  slots: {},
  next: (_, __, { revoked = true }) => end(say('my_data.erased', { revoked })),
};
