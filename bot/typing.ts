/** Shows a customer that somebody writes to them. A courtesy: losing it costs nothing. */
import type { Bell } from './bell.ts';
import type { Address, Channel } from './model.ts';
import { conversationOf, type Subject } from './store/keys.ts';
import type { Log } from './store/log.ts';
import type { Session } from './stored.ts';

const SIGNAL_MS = 5_000;

export type TypingParts = { log: Pick<Log, 'state'>; channels: ReadonlyMap<string, Channel>; bell: Pick<Bell, 'typing'> };

export const createTyping = ({ log, channels, bell }: TypingParts) => {
  const to = (address: Address): void => {
    const channel = channels.get(address.channel);
    if (channel?.delivery === 'log') bell.typing(conversationOf(address));
    else void channel?.signal?.(address, 'typing', AbortSignal.timeout(SIGNAL_MS)).catch(() => undefined);
  };
  return {
    to,
    /** In a conversation, wherever it is. */
    inside(subject: Subject): void {
      // Only a commit writes the state, and a conversation's takes nothing but Session.
      log.state(subject).then(
        (state) => state !== undefined && to((state as Session).address),
        () => undefined,
      );
    },
  };
};
