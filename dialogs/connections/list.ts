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
    const { connected, offered } = known;
    if (connected.length === 0) return end(say('connections.none'), offered.length > 0 ? [connecting()] : []);
    const more = offered.length > 0 ? [connecting()] : [];
    return end(say('connections.list', { connected }), [
      ownPage(),
      receipts(),
      whoSaw(),
      disconnecting(connected.map(({ bank }) => bank)),
      ...more,
    ]);
  },
};
