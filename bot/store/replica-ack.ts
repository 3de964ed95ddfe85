/**
 * On a cluster a write counts once a second node holds it: a master that dies, or is cut off, takes with it what only it knew. `WAIT` covers
 * all that was written before it on the same connection, so that one at a time per master serves everybody who waits.
 */

/** How long a replica may take. Longer: the write may stay, but nobody is told that it will. */
const REPLICA_MS = 500;
const COPIES = 1;

class NotCopied extends Error {
  constructor() {
    super('no replica holds it yet');
  }
}

type Waits = { sendCommand(args: string[]): Promise<unknown> };
type Attempt = <T>(call: () => Promise<T>) => Promise<T>;

/** `masterOf` gives the connection that the writes of a key go through. The result throws what `attempt` makes of a missing copy. */
export const createReplicaAck = (masterOf: (key: string) => Promise<Waits>, attempt: Attempt) => {
  const turns = new WeakMap<object, { next: Promise<void> | undefined; now: Promise<void> }>();

  const wait = async (master: Waits): Promise<void> => {
    const copies = await master.sendCommand(['WAIT', String(COPIES), String(REPLICA_MS)]);
    if (Number(copies) < COPIES) throw new NotCopied();
  };

  /** Joins the next turn; the one under way began before this write. */
  const join = (master: Waits): Promise<void> => {
    const turn = turns.get(master) ?? { next: undefined, now: Promise.resolve() };
    turns.set(master, turn);
    turn.next ??= turn.now
      .catch(() => undefined)
      .then(() => {
        turn.now = turn.next ?? Promise.resolve();
        turn.next = undefined;
        return wait(master);
      });
    return turn.next;
  };

  return async (key: string): Promise<void> => attempt(async () => join(await masterOf(key)));
};
