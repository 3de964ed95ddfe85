/** What could not be handled, kept with its reason: for operators who look at it and try it again. */
import { createHash } from 'node:crypto';
import type { Json } from '../model.ts';
import { attempt, type Connection } from './client.ts';
import { asideIndexOf, DIGEST_BYTES, keysOf, partitions, QUARANTINE, type Subject } from './keys.ts';
import { isEntryId } from './log.ts';
import type { Sealer } from './seal.ts';

export type AsideKind = 'event' | 'part' | 'call';
/** `at`: Unix ms. `id` names it within its subject. `tries`: how often it was begun; undefined: set aside by a version that did not say. */
export type SetAside = { subject: Subject; id: string; at: number; kind: AsideKind; why: string; tries: number | undefined };

export interface Aside {
  /** Everything that is set aside, subject by subject, oldest first in each. */
  list(): AsyncGenerator<SetAside>;
  /** One thing as it was stored; undefined: it is not there any more; a null body: its subject was erased. Throws SealError. */
  read(subject: Subject, id: string): Promise<(SetAside & { body: Json }) | undefined>;
  /**
   * Puts it back where it was taken from; a worker takes it up within a second. `gone`: it is not there any more.
   * `owned`: words of the bot stay unsaid while a person owns the conversation.
   */
  replay(subject: Subject, id: string, now: number): Promise<'done' | 'gone' | 'owned'>;
  /** Counts a request that could not be read at all. Its bytes are not kept: nobody can say what is in them. */
  quarantine(why: string, bytes: Uint8Array): Promise<void>;
  /** How many requests could not be read at all, as far as they are still kept. */
  quarantined(): Promise<number>;
}

const QUARANTINE_AT_MOST = 10_000;
const PAGE = 100;

type Entry = { id: string | Buffer; message: { [field: string]: string | Buffer } };

export const createAside = ({ client, run }: Pick<Connection, 'client' | 'run'>, sealer: Sealer): Aside => {
  const shown = (subject: Subject, { id, message: { kind, why, tries } }: Entry): SetAside => ({
    subject,
    id: String(id),
    at: Number(String(id).split('-')[0]),
    // Only our scripts write there.
    kind: String(kind) as AsideKind,
    why: String(why),
    tries: tries === undefined ? undefined : Number(tries),
  });

  const open = async (subject: Subject, kind: AsideKind, item: Buffer): Promise<Json> => {
    if (kind === 'event') return JSON.parse(sealer.openShared(`event ${subject}`, item.subarray(DIGEST_BYTES + 1)));
    const wrapped = await attempt(() => client.hGet(keysOf(subject).subject, 'key'));
    if (wrapped === null) return null;
    const sealed = kind === 'part' ? item.subarray(DIGEST_BYTES + 1) : item.subarray(item.indexOf(0, item.indexOf(0) + 1) + 1);
    return JSON.parse(sealer.open(sealer.unwrap(Buffer.from(wrapped), subject), `${kind} ${subject}`, sealed));
  };

  const ofSubject = async function* (subject: Subject): AsyncGenerator<SetAside> {
    let after = '-';
    for (;;) {
      const page = (await attempt(() => client.xRange(keysOf(subject).aside, after, '+', { COUNT: PAGE }))) ?? [];
      for (const entry of page) yield shown(subject, entry);
      const last = page?.at(-1);
      if (!last || page.length < PAGE) return;
      after = `(${last.id}`;
    }
  };

  return {
    async *list() {
      for (const partition of partitions) {
        const subjects = await attempt(() => client.zRange(asideIndexOf(partition), 0, -1));
        for (const name of subjects) {
          const subject = name.toString();
          let found = false;
          for await (const one of ofSubject(subject)) {
            found = true;
            yield one;
          }
          // What was set aside there is no longer kept.
          if (!found) await attempt(() => client.zRem(asideIndexOf(partition), subject));
        }
      }
    },
    async read(subject, id) {
      if (!isEntryId(id)) return undefined;
      const [entry] = (await attempt(() => client.xRange(keysOf(subject).aside, id, id))) ?? [];
      if (!entry) return undefined;
      const { kind, ...rest } = shown(subject, entry);
      return { ...rest, kind, body: await open(subject, kind, Buffer.from(entry.message.item ?? '')) };
    },
    replay: async (subject, id, now) => {
      if (!isEntryId(id)) return 'gone';
      const answer = String(await run('replay', keysOf(subject), [now, 0, subject, id]));
      return answer === 'done' || answer === 'owned' ? answer : 'gone';
    },
    quarantine: async (why, bytes) => {
      const entry = { why, bytes: String(bytes.length), digest: createHash('sha256').update(bytes).digest('base64url') };
      const TRIM = { strategy: 'MAXLEN', strategyModifier: '~', threshold: QUARANTINE_AT_MOST } as const;
      await attempt(() => client.xAdd(QUARANTINE, '*', entry, { TRIM }));
    },
    quarantined: () => attempt(() => client.xLen(QUARANTINE)),
  };
};
