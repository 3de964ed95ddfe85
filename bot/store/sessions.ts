/**
 * Who is signed in at the desk. A session is named by the digest of the secret in its cookie, so that whoever reads Redis can use none, and what
 * is kept of its person is sealed. It ends 15 minutes after its last use, 12 hours after it began, or when somebody ends it. All of a person's
 * sessions are in one index, and everything here is in one slot.
 */
import { hash, randomBytes } from 'node:crypto';
import type { Json } from '../model.ts';
import { attempt, type Connection } from './client.ts';
import { deskSessionKey, deskSessionsOfKey, deskUsedKey } from './keys.ts';
import { SealError, type Sealer } from './seal.ts';

const IDLE_MS = 15 * 60_000;
const AT_MOST_MS = 12 * 60 * 60_000;
/** A use within a minute of the last one is not written down. */
const RENEW_MS = 60_000;

const SECRET = /^[\w-]{43}$/;

/** `person` names whose it is, `facts` is whatever the sign-in found out. */
export type Session = { person: string; facts: Json };

export interface Sessions {
  /** Begins one. Resolves to the secret for the cookie, which is nowhere else. */
  begin(session: Session): Promise<string>;
  /** Whose secret this is, which counts as use. undefined: nobody's any more. */
  use(secret: string): Promise<Session | undefined>;
  /** The same, and does not count. */
  look(secret: string): Promise<Session | undefined>;
  end(secret: string): Promise<void>;
  endAllOf(person: string): Promise<void>;
  /** True for the first who asks with this name in so long a time. */
  firstUse(name: string, ms: number): Promise<boolean>;
}

type Kept = Session & { begun: number; used: number };

export const createSessions = (client: Connection['client'], sealer: Sealer, realNow: () => number): Sessions => {
  const endOf = ({ begun, used }: Kept): number => Math.min(used + IDLE_MS, begun + AT_MOST_MS);

  const write = (id: string, kept: Kept, condition?: 'XX') => {
    const sealed = sealer.sealShared(sessionPurpose(id), JSON.stringify(kept));
    const expiration = { type: 'PX', value: Math.max(1, endOf(kept) - realNow()) } as const;
    return attempt(() => client.set(deskSessionKey(id), sealed, condition ? { condition, expiration } : { expiration }));
  };

  const read = async (id: string): Promise<Kept | undefined> => {
    const sealed = await attempt(() => client.get(deskSessionKey(id)));
    if (sealed === null) return undefined;
    const kept = opened(sealer, sessionPurpose(id), sealed);
    return kept && realNow() < endOf(kept) ? kept : undefined;
  };

  const look = async (secret: string): Promise<(Kept & { id: string }) | undefined> => {
    if (!SECRET.test(secret)) return undefined;
    const id = digest(secret);
    const kept = await read(id);
    return kept && { ...kept, id };
  };

  const forget = async (id: string, person: string): Promise<void> => {
    await attempt(() => client.del(deskSessionKey(id)));
    await attempt(() => client.zRem(deskSessionsOfKey(digest(person)), id));
  };

  return {
    async begin(session) {
      const secret = randomBytes(32).toString('base64url');
      const [id, index, now] = [digest(secret), deskSessionsOfKey(digest(session.person)), realNow()];
      // In the index first: no session may exist that ending all of them would miss.
      await attempt(() => client.zRemRangeByScore(index, 0, now));
      await attempt(() => client.zAdd(index, { score: now + AT_MOST_MS, value: id }));
      await attempt(() => client.pExpire(index, AT_MOST_MS));
      await write(id, { ...session, begun: now, used: now });
      return secret;
    },
    async use(secret) {
      const found = await look(secret);
      if (!found) return undefined;
      const { id, ...kept } = found;
      // Only where it still is: one that was ended meanwhile stays so.
      if (realNow() - kept.used >= RENEW_MS) await write(id, { ...kept, used: realNow() }, 'XX');
      return sessionOf(kept);
    },
    async look(secret) {
      const found = await look(secret);
      return found && sessionOf(found);
    },
    async end(secret) {
      const found = await look(secret);
      if (found) await forget(found.id, found.person);
    },
    async endAllOf(person) {
      const ids = await attempt(() => client.zRange(deskSessionsOfKey(digest(person)), 0, -1));
      for (const id of ids) await forget(id.toString(), person);
    },
    async firstUse(name, ms) {
      const options = { condition: 'NX', expiration: { type: 'PX', value: ms } } as const;
      return (await attempt(() => client.set(deskUsedKey(digest(name)), '1', options))) !== null;
    },
  };
};

export const sessionPurpose = (id: string): string => `desk session ${id}`;

const sessionOf = ({ person, facts }: Kept): Session => ({ person, facts });

const digest = (text: string): string => hash('sha256', text, 'base64url');

/** undefined: sealed with a key that is gone, or in a way that is not ours; its owner signs in again. */
const opened = (sealer: Sealer, purpose: string, sealed: Buffer): Kept | undefined => {
  try {
    // Only we seal, and for this purpose only this.
    return JSON.parse(sealer.openShared(purpose, sealed)) as Kept;
  } catch (error) {
    if (error instanceof SealError) return undefined;
    throw error;
  }
};
