/**
 * Banks that do not work with us any more: an operator says so, and no call leaves to them, from any process. Whoever is about to call looks here
 * first. What was read is good for a second from when it was asked for, so that a call costs no look of its own; a signal makes it worthless at once.
 */
import { attempt, type Connection } from './client.ts';
import { BANKS_OUT, BANKS_SIGNAL } from './keys.ts';
import type { Signals } from './signals.ts';

/** So long after it was said somebody may still not know it. */
export const UNKNOWN_AT_MOST_MS = 1_000;

export interface BanksOut {
  /** Throws StoreUnavailable: nobody can tell. */
  isOut(bank: string): Promise<boolean>;
  all(): Promise<ReadonlySet<string>>;
}

export const createBanksOut = (
  { client }: Pick<Connection, 'client'>,
  signals: Pick<Signals, 'listen'>,
  monotonic: () => number,
): BanksOut => {
  let known: { at: number; banks: Promise<ReadonlySet<string>> } | undefined;
  signals.listen(BANKS_SIGNAL, () => {
    known = undefined;
  });

  const read = async (): Promise<ReadonlySet<string>> => new Set(Object.keys(await attempt(() => client.hGetAll(BANKS_OUT))));

  const all: BanksOut['all'] = () => {
    const at = monotonic();
    if (known && at - known.at < UNKNOWN_AT_MOST_MS) return known.banks;
    const banks = read();
    known = { at, banks };
    banks.catch(() => {
      if (known?.banks === banks) known = undefined;
    });
    return banks;
  };

  return { all, isOut: async (bank) => (await all()).has(bank) };
};

/** What operators say of banks. */
export const createBanksLever = ({ client }: Pick<Connection, 'client'>) => {
  const signal = (): Promise<unknown> => attempt(() => client.sPublish(BANKS_SIGNAL, ''));
  return {
    /** Since when it is out: now, or longer. */
    async out(bank: string, now: number): Promise<number> {
      await attempt(() => client.hSetNX(BANKS_OUT, bank, String(now)));
      await signal();
      return Number(await attempt(() => client.hGet(BANKS_OUT, bank)));
    },
    /** False: it was not out. */
    async back(bank: string): Promise<boolean> {
      const was = await attempt(() => client.hDel(BANKS_OUT, bank));
      await signal();
      return was > 0;
    },
  };
};
