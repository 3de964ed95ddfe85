/**
 * What in Redis is sealed or wrapped with one of DATA_KEYS, kind by kind: where it is, and how the same is put there under the newest of them, while
 * everybody works. Everything else is sealed with the data key of its subject, or holds no secret.
 */
import { randomUUID } from 'node:crypto';
import { auditPurpose, HASH_LENGTH } from '../audit.ts';
import { attempt, type Connection } from '../client.ts';
import { connectionsPurpose } from '../grants.ts';
import { DIGEST_BYTES, deskSessionKey, keysOf, SIGNING_KEYS, type Subject } from '../keys.ts';
import { subjectOfKey } from '../scan.ts';
import type { Sealer } from '../seal.ts';
import { sessionPurpose } from '../sessions.ts';
import { isSignIn, signInPurpose } from '../sign-ins.ts';
import { signingPurpose } from '../signing-keys.ts';

/**
 * Data keys of subjects; those of what customers connected, and sign-ins that wait; events that wait; the audit; what was set aside; sessions of the
 * desk; keys for receipts.
 */
export type HoldingKind = 'subjects' | 'connections' | 'events' | 'audit' | 'aside' | 'sessions' | 'signing';

/** One value as it is stored. `ref` names it among those of its owner; what is sealed of it begins after `from` bytes. */
export type Item = { ref: string | number; whole: Buffer; from: number };
export type Change = readonly [ref: string | number, was: Buffer, is: Buffer];

export interface Holding {
  kind: HoldingKind;
  /** The subject or session whose key this is; undefined: it is of another kind. */
  ownerOf(name: string): string | undefined;
  read(owner: string): Promise<Item[]>;
  /** What is sealed of an item, anew; undefined: it is under the newest key. Throws SealError. */
  anew(owner: string, sealed: Buffer, ref: Item['ref']): Buffer | undefined;
  /** Puts each in the place of what it was; one that is another by now stays as it is. */
  put(owner: string, changes: readonly Change[]): Promise<unknown>;
}

type Parts = { connection: Pick<Connection, 'client' | 'run'>; sealer: Sealer };

export const createHoldings = ({ connection: { client, run }, sealer }: Parts): readonly Holding[] => {
  const part = (name: 'subject' | 'connections' | 'inbox' | 'audit' | 'aside') => (key: string) => subjectOfKey(key, name);
  const listOf = (name: 'inbox' | 'audit', from: number) => async (subject: Subject) =>
    (await attempt(() => client.lRange(keysOf(subject)[name], 0, -1))).map((item, ref): Item => ({ ref, whole: Buffer.from(item), from }));
  const ofEvent = (subject: Subject, sealed: Buffer) => sealer.reseal(`event ${subject}`, sealed);

  return [
    {
      kind: 'subjects',
      ownerOf: part('subject'),
      read: async (subject) => {
        const wrapped = await attempt(() => client.hGet(keysOf(subject).subject, 'key'));
        return wrapped === null ? [] : [{ ref: 'key', whole: Buffer.from(wrapped), from: 0 }];
      },
      anew: (subject, wrapped) => sealer.rewrap(wrapped, subject),
      put: (subject, changes) => Promise.all(changes.map(([, was, is]) => run('rewrap', keysOf(subject), [was, is]))),
    },
    {
      kind: 'connections',
      ownerOf: part('connections'),
      read: async (subject) => {
        const fields = Object.entries(await attempt(() => client.hGetAll(keysOf(subject).connections)));
        const ours = fields.filter(([field]) => field === 'key' || isSignIn(field));
        return ours.map(([ref, whole]) => ({ ref, whole: Buffer.from(whole), from: 0 }));
      },
      anew: (subject, sealed, ref) =>
        ref === 'key'
          ? sealer.rewrap(sealed, connectionsPurpose(subject, 'key'))
          : sealer.reseal(signInPurpose(subject, String(ref)), sealed),
      // Whoever read the hash before learns that it is another by now, and does not put the old wrapping back.
      put: (subject, changes) =>
        Promise.all(changes.map(([ref, was, is]) => run('swap', keysOf(subject), [ref, was, 'v', randomUUID(), ref, is]))),
    },
    {
      kind: 'events',
      ownerOf: part('inbox'),
      read: listOf('inbox', DIGEST_BYTES + 1),
      anew: ofEvent,
      put: (subject, changes) => run('resealInbox', keysOf(subject), changes.flat()),
    },
    {
      kind: 'audit',
      ownerOf: part('audit'),
      read: listOf('audit', HASH_LENGTH),
      // What is hashed is its text: the chain stays what it was.
      anew: (subject, sealed) => sealer.reseal(auditPurpose(subject), sealed),
      put: (subject, changes) => run('resealAudit', keysOf(subject), changes.flat()),
    },
    {
      kind: 'aside',
      ownerOf: part('aside'),
      read: async (subject) => {
        const entries = (await attempt(() => client.xRange(keysOf(subject).aside, '-', '+'))) ?? [];
        // Replies and calls that were set aside are sealed with the subject's data key.
        const events = entries.filter(({ message: { kind } }) => String(kind) === 'event');
        return events.map(({ id, message: { item } }) => ({
          ref: id.toString(),
          whole: Buffer.from(item ?? ''),
          from: DIGEST_BYTES + 1,
        }));
      },
      anew: ofEvent,
      put: (subject, changes) => run('resealAside', keysOf(subject), changes.flat()),
    },
    {
      kind: 'sessions',
      ownerOf: (key) => (key.startsWith(deskSessionKey('')) ? key.slice(deskSessionKey('').length) : undefined),
      read: async (id) => {
        const sealed = await attempt(() => client.get(deskSessionKey(id)));
        return sealed === null ? [] : [{ ref: id, whole: Buffer.from(sealed), from: 0 }];
      },
      anew: (id, sealed) => sealer.reseal(sessionPurpose(id), sealed),
      // A use that was written down in between is lost, a minute at most; a session that ended meanwhile does not come back.
      put: (id, changes) =>
        Promise.all(
          changes.map(([, , is]) => attempt(() => client.set(deskSessionKey(id), is, { condition: 'XX', expiration: 'KEEPTTL' }))),
        ),
    },
    {
      kind: 'signing',
      ownerOf: (name) => (name === SIGNING_KEYS ? name : undefined),
      read: async (name) => {
        const fields = await attempt(() => client.hGetAll(name));
        return Object.entries(fields).map(([ref, whole]): Item => ({ ref, whole: Buffer.from(whole), from: 0 }));
      },
      anew: (_, sealed) => sealer.reseal(signingPurpose, sealed),
      // Nobody ever changes a key that is there.
      put: (name, changes) => Promise.all(changes.map(([ref, , is]) => attempt(() => client.hSet(name, String(ref), is)))),
    },
  ];
};
