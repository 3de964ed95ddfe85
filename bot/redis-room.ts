/**
 * Whether Redis has room for more. A full one refuses every write, also those that would end what is under way: while there is little room
 * left, new events are refused at the door, so that what was acknowledged can still be answered.
 */
import type { Clock } from './clock.ts';
import type { LogEvent } from './logger.ts';
import { attempt, type Connection, StoreUnavailable } from './store/client.ts';
import { redisMemory } from './store/server/facts.ts';
import type { Ask } from './store/server/node.ts';

const LOOK_MS = 2_000;
/** Above this share of `maxmemory` nothing new is taken, and again only well below it. */
const FULL_AT = 0.85;
const ROOM_AGAIN_AT = 0.8;

export interface Room {
  isFull(): boolean;
  /** Throws StoreUnavailable while there is too little room. */
  require(): void;
  stop(): void;
}

export const watchRoom = ({ masters }: Pick<Connection, 'masters'>, clock: Clock, log: LogEvent): Room => {
  let full = false;
  let stopped = false;
  let cancel = () => {};

  const look = async (): Promise<void> => {
    const nodes = await masters();
    const each = await attempt(() =>
      Promise.all(nodes.map((node) => redisMemory(((...command) => node.sendCommand(command)) satisfies Ask))),
    );
    // One full master is enough: its conversations could not be answered.
    const share = Math.max(0, ...each.map((memory) => memory.share ?? 0));
    const now = share > (full ? ROOM_AGAIN_AT : FULL_AT);
    if (now !== full) log(now ? 'redis_nearly_full' : 'redis_has_room', { percent: Math.round(share * 100) });
    full = now;
  };
  const beat = (): void => {
    // While Redis is away nothing is taken anyway.
    void look()
      .catch(() => undefined)
      .then(() => {
        if (!stopped) cancel = clock.after(LOOK_MS, beat);
      });
  };
  beat();

  return {
    isFull: () => full,
    require: () => {
      if (full) throw new StoreUnavailable(new Error('too little room'));
    },
    stop: () => {
      stopped = true;
      cancel();
    },
  };
};
