/**
 * Sign-ins at banks that are under way: begun on a page of ours; back from their bank they wait in the conversation they were begun in until the customer
 * says there that they are theirs. All of it is sealed. Of a sign-in that is over, what came of it stays as long as its conversation, and tokens that
 * nobody wants until their bank has made them worthless.
 */
import type { Address, Language, Scope, Tokens } from '../model.ts';
import { attempt, type Connection } from './client.ts';
import { connectingKey, consentTextKey, keysOf, type Subject } from './keys.ts';
import { createPages, PAGE_MS, type Pages } from './pages.ts';
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
  /** On which they are begun. */
  readonly pages: Pages<Page>;
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

const PREFIX = 'w:';
const fieldOf = (id: string): string => `${PREFIX}${id}`;
export const isSignIn = (field: string): boolean => field.startsWith(PREFIX);
/** What a field of a conversation's hash is sealed for. */
export const signInPurpose = (conversation: Subject, field: string): string => `sign-in ${conversation} ${field}`;

/** Whoever sends a consent page off at its last moment has as long again at their bank. */
const TEXT_MS = 2 * PAGE_MS;

export const createSignIns = <Over extends object>(
  connection: Pick<Connection, 'client' | 'run'>,
  sealer: Pick<Sealer, 'sealShared' | 'openShared'>,
): SignIns<Over> => {
  const { client, run } = connection;
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
    pages: createPages(connection, sealer, connectingKey),
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
