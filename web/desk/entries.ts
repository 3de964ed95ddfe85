/** The entries of one conversation: how what was fetched and what was told come together without loss or doubling. */

import type { Delivery, Entry } from '../../bot/wire.ts';

/** Something this agent wrote that is not among the entries yet. `at`: Unix milliseconds on the business clock. */
export type Outgoing = {
  id: string;
  /** The conversation it is for. */
  name: string;
  kind: 'message' | 'note';
  text: string;
  at: number;
  is: 'sending' | 'taken' | { refused: string };
};

/** Adds what the server told: new entries at the end, known ones in their place. */
export const withTold = (known: readonly Entry[], told: readonly Entry[]): readonly Entry[] => {
  const places = new Map(known.map(({ id }, place) => [id, place]));
  const all = [...known];
  for (const entry of told) {
    const place = places.get(entry.id);
    if (place === undefined) {
      places.set(entry.id, all.length);
      all.push(entry);
    } else all[place] = entry;
  }
  return all;
};

/**
 * Puts the newest entries, asked anew, over what is known. Older ones stay if they reach up to them without a gap; what was told while the answer
 * was under way comes after.
 */
export const withNewest = (known: readonly Entry[], newest: readonly Entry[]): { entries: readonly Entry[]; joined: boolean } => {
  const fetched = new Map(newest.map((entry) => [entry.id, entry]));
  const meets = known.findIndex(({ id }) => fetched.has(id));
  const last = newest.at(-1)?.at ?? Number.NEGATIVE_INFINITY;
  const older = meets < 0 ? [] : known.slice(0, meets);
  const later = known.slice(Math.max(meets, 0)).filter(({ id, at }) => !fetched.has(id) && at >= last);
  return { entries: [...older, ...newest, ...later], joined: meets >= 0 };
};

export const withOlder = (known: readonly Entry[], older: readonly Entry[]): readonly Entry[] => {
  const ids = new Set(known.map(({ id }) => id));
  return [...older.filter(({ id }) => !ids.has(id)), ...known];
};

/** What this agent wrote and the server has among its entries is no longer on its way. */
export const stillOut = (outbox: readonly Outgoing[], entries: readonly Entry[]): readonly Outgoing[] => {
  const sent = new Set(entries.map((entry) => ('sent' in entry ? entry.sent : undefined)));
  return outbox.some(({ id }) => sent.has(id)) ? outbox.filter(({ id }) => !sent.has(id)) : outbox;
};

/** One entry as it stands in the thread. */
export type Shown = {
  key: string;
  entry: Entry;
  /** Instead of the entry's own delivery while it is on its way. */
  outgoing?: Outgoing;
  /** First of one speaker's entries in a row. */
  first: boolean;
  /** A new day or a longer silence: the time is shown above. */
  apart: boolean;
};

const SILENCE_MS = 15 * 60_000;

const isApart = (before: number, at: number): boolean =>
  at - before > SILENCE_MS || new Date(before).toDateString() !== new Date(at).toDateString();

const speakerOf = (entry: Entry): string => ('name' in entry ? `${entry.who} ${entry.name}` : entry.who);

const pending: Delivery = { is: 'waiting' };

const asEntry = ({ id, kind, text, at }: Outgoing, name: string): Entry => ({
  id,
  at,
  name,
  mine: true,
  sent: id,
  text,
  ...(kind === 'note' ? { who: 'note' as const } : { who: 'agent' as const, delivery: pending }),
});

const keyOf = (entry: Entry): string => ('sent' in entry && entry.sent ? entry.sent : entry.id);

/** The newest `most` entries and all that is on its way. Own ones keep one key from the first key press to the end. */
export const shownOf = (entries: readonly Entry[], outgoing: readonly Outgoing[], myName: string, most: number): Shown[] => {
  const all = [
    ...entries.slice(-most).map((entry) => ({ entry, outgoing: undefined })),
    ...outgoing.map((one) => ({ entry: asEntry(one, myName), outgoing: one })),
  ];
  return all.map(({ entry, outgoing: out }, i) => {
    const before = all[i - 1]?.entry;
    const apart = before === undefined || isApart(before.at, entry.at);
    const first = apart || before === undefined || speakerOf(before) !== speakerOf(entry);
    return { key: keyOf(entry), entry, ...(out && { outgoing: out }), first, apart };
  });
};
