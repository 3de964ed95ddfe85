/**
 * Sign-ins at banks that are under way. A page on which one is begun is known by the secret in its address; one that came back from its bank waits
 * in the conversation it was begun in until the customer says there that it is theirs. All of it is sealed. A page is short-lived;
 * of a sign-in that is over, only what came of it stays, as long as its conversation.
 */
import { randomBytes } from 'node:crypto';
import type { Address, Language, Scope, Tokens } from '../model.ts';
import { attempt, type Connection } from './client.ts';
import { connectingKey, consentTextKey, keysOf, type Subject } from './keys.ts';
import type { Sealer } from './seal.ts';

/** Who asked for a page, where, and for which bank. */
export type Page = { conversation: Subject; address: Address; bank: string; language: Language; zone: string; at: number };

/** What came back. `until`: business clock; `code`: what the page showed; absent: it was the chat's own browser. `at`: real time. */
export type Waiting = {
  bank: string;
  /** The bank's id of who signed in. */
  who: string;
  scopes: Scope[];
  until: number;
  /** The hash of what they read, and all of it; absent: kept by an earlier version. */
  text: string;
  shown?: string;
  tokens: Tokens;
  code?: string;
  misses: number;
  /** What is to come of it, and is being done. */
  decided?: 'connected' | 'late' | 'dropped';
  language: Language;
  zone: string;
  at: number;
};
/** Tokens that nobody wants, and that their bank has not made worthless yet. */
export type Unwanted = Pick<Waiting, 'bank' | 'tokens'>;
/** `over`: what came of it, kept so that who asks once more hears the same. */
type Kept<Over> = { waiting: Waiting } | { over: Over; unwanted?: Unwanted };

export interface SignIns<Over extends object> {
  /** Resolves to the secret for the page's address. */
  begin(page: Page): Promise<string>;
  /** undefined: there is no such page, or no more. */
  page(secret: string): Promise<Page | undefined>;
  /** Keeps what a consent page said until somebody comes back from their bank. */
  keepText(hash: string, text: string): Promise<void>;
  textOf(hash: string): Promise<string | undefined>;
  wait(conversation: Subject, id: string, waiting: Waiting): Promise<void>;
  waiting(conversation: Subject, id: string): Promise<(Kept<Over> & { before: Buffer }) | undefined>;
  /** False: somebody else was faster. */
  become(conversation: Subject, id: string, before: Buffer, next: Kept<Over>): Promise<boolean>;
  /** Of sign-ins that are over here, those whose tokens are still to be made worthless. */
  unwanted(conversation: Subject): Promise<{ id: string; unwanted: Unwanted }[]>;
  /** Their bank has. Once more does no harm. */
  revoked(conversation: Subject, id: string): Promise<void>;
}

export const PAGE_MS = 10 * 60_000;
const PREFIX = 'w:';
const fieldOf = (id: string): string => `${PREFIX}${id}`;
export const isSignIn = (field: string): boolean => field.startsWith(PREFIX);
/** What a field of a conversation's hash is sealed for. */
export const signInPurpose = (conversation: Subject, field: string): string => `sign-in ${conversation} ${field}`;

/** Whoever sends a consent page off at its last moment has as long again at their bank. */
const TEXT_MS = 2 * PAGE_MS;
const SECRET = /^[\w-]{22}$/;

export const createSignIns = <Over extends object>(
  { client, run }: Pick<Connection, 'client' | 'run'>,
  sealer: Pick<Sealer, 'sealShared' | 'openShared'>,
): SignIns<Over> => {
  const seal = (conversation: Subject, id: string, value: object): Buffer =>
    sealer.sealShared(signInPurpose(conversation, fieldOf(id)), JSON.stringify(value));
  const swap = async (conversation: Subject, id: string, before: Buffer | '', next: Buffer): Promise<boolean> =>
    (await run('swap', keysOf(conversation), [fieldOf(id), before, fieldOf(id), next])) === 1;

  const find: SignIns<Over>['waiting'] = async (conversation, id) => {
    const before = await attempt(() => client.hGet(keysOf(conversation).connections, fieldOf(id)));
    if (!before) return undefined;
    // Only this module seals for this purpose.
    const kept = JSON.parse(sealer.openShared(signInPurpose(conversation, fieldOf(id)), before)) as Kept<Over>;
    return { ...kept, before };
  };
  const become: SignIns<Over>['become'] = (conversation, id, before, next) => swap(conversation, id, before, seal(conversation, id, next));

  return {
    async begin(page) {
      const secret = randomBytes(16).toString('base64url');
      const key = connectingKey(secret);
      const sealed = sealer.sealShared(key, JSON.stringify(page));
      await attempt(() => client.set(key, sealed, { expiration: { type: 'PX', value: PAGE_MS } }));
      return secret;
    },
    async page(secret) {
      if (!SECRET.test(secret)) return undefined;
      const key = connectingKey(secret);
      const sealed = await attempt(() => client.get(key));
      // Only `begin` seals for this purpose.
      return sealed === null ? undefined : (JSON.parse(sealer.openShared(key, sealed)) as Page);
    },
    async keepText(hash, text) {
      const key = consentTextKey(hash);
      await attempt(() => client.set(key, sealer.sealShared(key, text), { expiration: { type: 'PX', value: TEXT_MS } }));
    },
    async textOf(hash) {
      const key = consentTextKey(hash);
      const sealed = await attempt(() => client.get(key));
      return sealed === null ? undefined : sealer.openShared(key, sealed);
    },
    async wait(conversation, id, waiting) {
      await swap(conversation, id, '', seal(conversation, id, { waiting }));
    },
    waiting: find,
    become,
    async unwanted(conversation) {
      const fields = await attempt(() => client.hGetAll(keysOf(conversation).connections));
      const ids = Object.keys(fields).flatMap((field) => (isSignIn(field) ? [field.slice(PREFIX.length)] : []));
      const all = await Promise.all(ids.map(async (id) => ({ id, kept: await find(conversation, id) })));
      return all.flatMap(({ id, kept }) => (kept && 'over' in kept && kept.unwanted ? [{ id, unwanted: kept.unwanted }] : []));
    },
    async revoked(conversation, id) {
      const kept = await find(conversation, id);
      if (kept && 'over' in kept && kept.unwanted) await become(conversation, id, kept.before, { over: kept.over });
    },
  };
};
