/** Tells which banks are connected, what may be seen there and until when. */
import type { Dialog } from '../../bot/model.ts';
import { end, needs, sayer } from '../../bot/model.ts';
import { connecting, disconnecting, ownPage, receipts, whoSaw } from './buttons.ts';
import type { words } from './en.ts';

const say = sayer<typeof words>();

export const myConnections: Dialog = {
  name: 'my-connections',
  slots: {},
  next(_, sight) {
    const known = sight.read('connections', {});
    if (!known) return needs({ name: 'connections', args: {} });
    const { connected, offered, out } = known;
    const gone = out.length > 0 ? [say('connections.out', { banks: out })] : [];
    if (connected.length === 0) return end([say('connections.none'), ...gone], offered.length > 0 ? [connecting()] : []);
    const more = offered.length > 0 ? [connecting()] : [];
    return end(
      [say('connections.list', { connected }), ...gone],
      [ownPage(), receipts(), whoSaw(), disconnecting(connected.map(({ bank }) => bank)), ...more],
    );
  },
};
