/**
 * On a cluster a write counts once a second node holds it: a master that dies, or is cut off, takes with it what only it knew. `WAIT` covers
 * all that was written before it on the same connection, so that one at a time per master serves everybody who waits.
 */

/** How long a replica may take. Longer: the write may stay, but nobody is told that it will. */
const REPLICA_MS = 500;
const COPIES = 1;

/** `epoch` is another one after each reconnection. */
type Written = { readonly epoch: number; readonly link: { readonly client: { sendCommand(args: string[]): Promise<unknown> } } };

export class NotCopied extends Error {
  constructor() {
    super('no second node holds it yet');
  }
}

/**
 * Resolves once a second node holds what was written to `master` in this epoch. On another connection, to a node that was promoted or started
 * anew meanwhile, WAIT would count copies of what that one holds, which the write may not be among.
 */
export const createReplicaAck = (): ((master: Written, epoch: number) => Promise<void>) => {
  const turns = new WeakMap<Written, { next: Promise<void> | undefined; now: Promise<void> }>();

  const wait = async ({ link }: Written): Promise<void> => {
    const copies = await link.client.sendCommand(['WAIT', String(COPIES), String(REPLICA_MS)]);
    if (Number(copies) < COPIES) throw new NotCopied();
  };

  /** Joins the next turn; the one under way began before this write. */
  const join = (master: Written): Promise<void> => {
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

  return async (master, epoch) => {
    await join(master);
    if (master.epoch !== epoch) throw new NotCopied();
  };
};
