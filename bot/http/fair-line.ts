/**
 * A line in front of work that strangers can cause and that costs: so much at once, so much a second, so many waiting. Who fills it up only delays
 * himself:
 *
 * - Senders take turns, however much each of them has waiting.
 * - A sender that was vouched for goes before those that were not.
 * - When the line is full, the longest row loses its newest; whoever has the longest row himself is turned away.
 */
import type { Clock } from '../clock.ts';

export type Limits = { parallel: number; perSecond: number; waiting: number };

/** Thrown to whoever is turned away: nothing was done. */
export class LineFull extends Error {}

export interface FairLine {
  /** Does the work when its turn comes. Throws LineFull, or what the work throws. */
  inTurn<T>(sender: string, work: () => Promise<T>): Promise<T>;
  /** This sender has shown that it is no stranger. */
  vouch(sender: string): void;
}

const VOUCHED_AT_MOST = 1_000;
/** Of a second's allowance so much may be used at once. */
const BURST_SHARE = 0.1;

type Place = { go: () => void; turnAway: () => void };
/** Who waits, by sender; whose turn is next comes first. No row is empty. */
type Rows = Map<string, Place[]>;

export const createFairLine = ({ parallel, perSecond, waiting }: Limits, clock: Clock): FairLine => {
  const vouched = new Set<string>();
  const known: Rows = new Map();
  const strangers: Rows = new Map();
  const burst = Math.max(1, perSecond * BURST_SHARE);
  let allowance = burst;
  let countedAt = clock.monotonic();
  let working = 0;
  let inLine = 0;
  let woken = false;

  const mayGo = (): boolean => {
    const now = clock.monotonic();
    allowance = Math.min(burst, allowance + ((now - countedAt) * perSecond) / 1000);
    countedAt = now;
    return allowance >= 1;
  };

  const wakeLater = (): void => {
    if (woken) return;
    woken = true;
    clock.after(Math.ceil(((1 - allowance) * 1000) / perSecond), () => {
      woken = false;
      serve();
    });
  };

  const serve = (): void => {
    while (inLine > 0 && working < parallel) {
      if (!mayGo()) return wakeLater();
      const next = takeFirst(known) ?? takeFirst(strangers);
      if (!next) return;
      inLine -= 1;
      allowance -= 1;
      working += 1;
      next.go();
    }
  };

  /** false: there is nobody who takes more of the line than whoever comes. */
  const makeRoom = (rows: Rows, sender: string): boolean => {
    const overtakes = rows === known && strangers.size > 0;
    const longest = longestOf(overtakes ? strangers : rows);
    const own = rows.get(sender)?.length ?? 0;
    if (longest === undefined || (!overtakes && longest.row.length <= own + 1)) return false;
    dropNewest(overtakes ? strangers : rows, longest);
    inLine -= 1;
    return true;
  };

  return {
    async inTurn(sender, work) {
      const rows = vouched.has(sender) ? known : strangers;
      if (inLine >= waiting && !makeRoom(rows, sender)) throw new LineFull();
      await new Promise<void>((go, reject) => {
        const row = rows.get(sender) ?? [];
        rows.set(sender, row);
        row.push({ go, turnAway: () => reject(new LineFull()) });
        inLine += 1;
        serve();
      });
      try {
        return await work();
      } finally {
        working -= 1;
        serve();
      }
    },
    vouch(sender) {
      vouched.delete(sender);
      vouched.add(sender);
      const [oldest] = vouched.size > VOUCHED_AT_MOST ? vouched : [];
      if (oldest !== undefined) vouched.delete(oldest);
    },
  };
};

type Row = { sender: string; row: Place[] };

/** The first of the sender whose turn it is; who has more waiting is last again. */
const takeFirst = (rows: Rows): Place | undefined => {
  const [first] = rows;
  if (!first) return undefined;
  const [sender, row] = first;
  const place = row.shift();
  rows.delete(sender);
  if (row.length > 0) rows.set(sender, row);
  return place;
};

const longestOf = (rows: Rows): Row | undefined => {
  let longest: Row | undefined;
  for (const [sender, row] of rows) if (row.length >= (longest?.row.length ?? 0)) longest = { sender, row };
  return longest;
};

const dropNewest = (rows: Rows, { sender, row }: Row): void => {
  row.pop()?.turnAway();
  if (row.length === 0) rows.delete(sender);
};
