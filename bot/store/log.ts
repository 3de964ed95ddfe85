/** Reads the log of a conversation: one sealed entry a turn, in the order of the turns. */
import type { Json } from '../model.ts';
import { attempt, type Connection } from './client.ts';
import { keysOf, type Subject } from './keys.ts';
import type { Sealer } from './seal.ts';

export type Entry = { /** Opaque and growing: a watermark. */ id: string; body: Json };

export interface Log {
  /** Entries after `after` (exclusive; undefined: from the beginning), at most `count`. */
  read(subject: Subject, after: string | undefined, count: number): Promise<Entry[]>;
  /** The newest entries, newest first; `before` (exclusive): older ones. */
  newest(subject: Subject, count: number, before?: string): Promise<Entry[]>;
  /** These entries, as far as they are still there. */
  at(subject: Subject, ids: readonly string[]): Promise<Entry[]>;
  /** The conversation's state, as the last turn left it. */
  state(subject: Subject): Promise<Json | undefined>;
  /** The id of the newest entry. */
  last(subject: Subject): Promise<string | undefined>;
}

/** What the client answers for a stretch of a stream. */
type Stream = { id: string | Buffer; message: { [field: string]: string | Buffer } }[] | null;

/** A stream id as Redis writes it; anything else never reaches Redis. */
export const isEntryId = (text: string): boolean => /^\d{1,15}-\d{1,15}$/.test(text);

export const createLog = ({ client }: Connection, sealer: Sealer): Log => {
  const open = async (subject: Subject, stored: Promise<Stream>): Promise<Entry[]> => {
    const [wrapped, entries] = await attempt(() => Promise.all([client.hGet(keysOf(subject).subject, 'key'), stored]));
    if (wrapped === null || entries === null) return [];
    const dataKey = sealer.unwrap(Buffer.from(wrapped), subject);
    return entries.flatMap(({ id, message: { e: sealed } }) => {
      if (sealed === undefined) return [];
      // Sealed by the commit, so it is Json by construction.
      return [{ id: id.toString(), body: JSON.parse(sealer.open(dataKey, `log ${subject}`, Buffer.from(sealed))) as Json }];
    });
  };
  return {
    read: (subject, after, count) =>
      open(subject, client.xRange(keysOf(subject).log, after === undefined ? '-' : `(${after}`, '+', { COUNT: count })),
    newest: (subject, count, before) =>
      open(subject, client.xRevRange(keysOf(subject).log, before === undefined ? '+' : `(${before}`, '-', { COUNT: count })),
    async at(subject, ids) {
      const each = await Promise.all(ids.map((id) => open(subject, client.xRange(keysOf(subject).log, id, id))));
      return each.flat();
    },
    async state(subject) {
      const [state, wrapped] = await attempt(() => client.hmGet(keysOf(subject).subject, ['state', 'key']));
      if (!state || !wrapped) return undefined;
      const dataKey = sealer.unwrap(Buffer.from(wrapped), subject);
      return JSON.parse(sealer.open(dataKey, `state ${subject}`, Buffer.from(state))) as Json;
    },
    async last(subject) {
      const newest = await attempt(() => client.xRevRange(keysOf(subject).log, '+', '-', { COUNT: 1 }));
      return newest?.[0]?.id.toString();
    },
  };
};
