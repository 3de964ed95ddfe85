/**
 * What customers let us see at banks, and the tokens for it. A customer's grants lie in one hash, sealed with a data key of its own that lies there
 * too, so that deleting the hash erases all of it. Every change says what it found before, so that of two at once one is told to look again.
 *
 * `v` changes with every change · `key` the data key, wrapped · `who` zone and language · `g:<bank>` what was allowed · `t:<bank>` its tokens ·
 * `r:<grant>` tokens that the bank has not made worthless yet · `c:<grant>` what the customer read and agreed to, and what became of it ·
 * `s:<conversation>` a conversation in which they connected a bank
 *
 * Of a conversation: `customer` whose it is · `whose` whose it was, and from when on each
 */
import { randomUUID } from 'node:crypto';
import type { Grant, Language, Scope, Tokens, WhyEnded } from '../model.ts';
import { attempt, type Connection } from './client.ts';
import { customerAtKey, customerSubject, customersAtKey, keysOf, refreshingKey, type Subject } from './keys.ts';
import type { DataKey, Sealer } from './seal.ts';

export type Who = { zone: string; language: Language };
/** `who`: the bank's id of who signed in. `since`, `ended`: business clock. `text`: the hash of what the customer read and agreed to. */
export type KeptGrant = Grant & { version: 1; who: string; since: number; text: string; ended?: { at: number; why: WhyEnded } };

/**
 * What a customer read and agreed to for one grant, and what became of it: kept on when the grant has ended. `text`: all that the page said; absent: only
 * its hash was kept. `signed`: the receipt as of so many events of `history`. Business clock.
 */
export type KeptConsent = {
  version: 1;
  grant: string;
  bank: string;
  language: Language;
  scopes: Scope[];
  since: number;
  until: number;
  text?: string;
  hash: string;
  history: ConsentEvent[];
  signed?: SignedConsent;
};
/** `replaced`: the customer connected that bank anew. */
export type ConsentEvent = { at: number; what: 'given' } | { at: number; what: 'ended'; why: WhyEnded | 'replaced' };
export type SignedConsent = { events: number; receipt: string };

/** From when on a conversation was this customer's. Business clock; 0: from its beginning. */
export type Whose = { customer: string; from: number };

/** `grant`: whose they are. `before`: as it is stored, to change it only if nobody else did. */
export type KeptTokens = { grant: string; tokens: Tokens; before: Buffer };

export interface Grants {
  /** Whose conversation it is; undefined: nobody's who connected a bank. */
  customerAt(conversation: Subject): Promise<string | undefined>;
  /** `from`: since when, where it was somebody else's before. Once more does no harm. */
  link(conversation: Subject, customer: string, from?: number): Promise<void>;
  /** Whose it was and is, the first one first; none: nobody's who connected a bank. */
  whose(conversation: Subject): Promise<Whose[]>;
  /** In which this customer connected a bank. */
  conversationsOf(customer: string): Promise<Subject[]>;
  /** Who a bank's customer is here when they sign in. */
  idAt(bank: string, who: string): Promise<string | undefined>;
  /** Who is to hear what that bank tells of its customer: as above while they allow something there, else anybody who does as the same. */
  holderAt(bank: string, who: string): Promise<string | undefined>;
  /** undefined: we keep nothing of them. */
  of(customer: string): Promise<{ who: Who; grants: KeptGrant[] } | undefined>;
  /** Takes the place of what this customer allowed at that bank before; those tokens are to be revoked. Once more does no harm. */
  put(customer: string, who: Who, grant: KeptGrant, tokens: Tokens, consent?: KeptConsent): Promise<void>;
  /** What they ever agreed to, the newest first. */
  consents(customer: string): Promise<KeptConsent[]>;
  /** Keeps the receipt of a consent, unless something became of that meanwhile. */
  keepReceipt(customer: string, of: KeptConsent, signed: SignedConsent): Promise<void>;
  tokensOf(customer: string, bank: string): Promise<KeptTokens | undefined>;
  /** False: they were changed meanwhile, and these are not kept. */
  renew(customer: string, bank: string, before: Buffer, tokens: Tokens): Promise<boolean>;
  /** From now on nothing is read with it. `grant`: what ended, also where it never had tokens here. Once more does no harm. */
  end(customer: string, who: Who, grant: KeptGrant): Promise<void>;
  /** Tokens that their bank must still make worthless. */
  toRevoke(customer: string): Promise<{ grant: string; bank: string; tokens: Tokens }[]>;
  revoked(customer: string, grant: string): Promise<void>;
  /** True for one at a time, for so many ms at most. */
  claimRefresh(customer: string, bank: string, ms: number): Promise<boolean>;
  releaseRefresh(customer: string, bank: string): Promise<void>;
}

export const connectionsPurpose = (subject: Subject, field: string): string => `connections ${subject} ${field}`;

/** Somebody else was faster so often: something is wrong. */
const TRIES_AT_MOST = 20;

type Fields = { readonly [field: string]: Buffer };

export const createGrants = ({ client, run }: Pick<Connection, 'client' | 'run'>, sealer: Sealer): Grants => {
  const hashOf = (customer: string): string => keysOf(customerSubject(customer)).connections;
  const purposeOf = (customer: string, field: string): string => connectionsPurpose(customerSubject(customer), field);

  const fieldsOf = (customer: string): Promise<Fields> => attempt(() => client.hGetAll(hashOf(customer)));

  const keyIn = (customer: string, { key }: Fields): DataKey =>
    key ? sealer.unwrap(key, purposeOf(customer, 'key')) : sealer.newDataKey(purposeOf(customer, 'key'));

  const open = <T>(customer: string, fields: Fields, field: string): T | undefined => {
    const sealed = fields[field];
    // Only this module seals for this purpose, and under each field only its own type.
    return sealed && (JSON.parse(sealer.open(keyIn(customer, fields), purposeOf(customer, field), sealed)) as T);
  };

  /** Every change leaves a new `v`, so that whoever looked before is told to look again. */
  const swap = async (customer: string, field: string, before: Buffer | undefined, changes: Changes): Promise<boolean> => {
    const args = [field, before ?? '', 'v', randomUUID(), ...changes.flatMap(([name, value]) => [name, value ?? ''])];
    return (await run('swap', keysOf(customerSubject(customer)), args)) === 1;
  };

  /** Looks, and changes what depends on what was seen, until nobody was faster. */
  const change = async (customer: string, make: (fields: Fields, seal: Seal) => Changes | undefined): Promise<void> => {
    for (let tries = 0; tries < TRIES_AT_MOST; tries += 1) {
      const fields = await fieldsOf(customer);
      const key = keyIn(customer, fields);
      const seal: Seal = (name, value) => [name, sealer.seal(key, purposeOf(customer, name), JSON.stringify(value))];
      const changes = make(fields, seal);
      if (!changes || (await swap(customer, 'v', fields.v, [['key', key.wrapped], ...changes]))) return;
    }
    throw new Error('a grant changes again and again');
  };

  /** The tokens of a bank become some that are to be revoked; none: nothing to do. */
  const outdated = (customer: string, fields: Fields, bank: string, seal: Seal): Changes => {
    const was = open<KeptGrant>(customer, fields, `g:${bank}`);
    const tokens = open<Tokens>(customer, fields, `t:${bank}`);
    return was && tokens ? [seal(`r:${was.id}`, { bank, tokens }), [`t:${bank}`, undefined]] : [];
  };

  /** That a consent has ended, on top of what is kept of it. Nothing is kept of those of earlier versions. */
  const endedConsent = (customer: string, fields: Fields, grant: string, event: ConsentEvent, seal: Seal): Changes => {
    const consent = open<KeptConsent>(customer, fields, `c:${grant}`);
    if (!consent || consent.history.some(({ what }) => what === 'ended')) return [];
    return [seal(`c:${grant}`, { ...consent, history: [...consent.history, event] })];
  };

  const fieldsFrom = (fields: Fields, start: string): string[] => Object.keys(fields).filter((field) => field.startsWith(start));

  const whose: Grants['whose'] = async (conversation) => {
    const [customer, kept] = await attempt(() => client.hmGet(keysOf(conversation).connections, ['customer', 'whose']));
    if (!customer) return [];
    // Only `link` writes it.
    const known = kept ? (JSON.parse(kept.toString()) as Whose[]) : [];
    const now = customer.toString();
    // An earlier version changed hands without saying when: nothing that was said before is anybody's then.
    return known.at(-1)?.customer === now ? known : [...known, { customer: now, from: kept ? Number.MAX_SAFE_INTEGER : 0 }];
  };

  const idAt: Grants['idAt'] = async (bank, who) => (await attempt(() => client.get(customerAtKey(bank, who))))?.toString();

  /** Whether a customer allows something at that bank, as the same customer of it. */
  const holds = async (customer: string, { bank, who }: Pick<KeptGrant, 'bank' | 'who'>): Promise<boolean> => {
    const kept = open<KeptGrant>(customer, await fieldsOf(customer), `g:${bank}`);
    return kept !== undefined && !kept.ended && kept.who === who;
  };

  return {
    whose,
    async customerAt(conversation) {
      return (await attempt(() => client.hGet(keysOf(conversation).connections, 'customer')))?.toString();
    },
    async link(conversation, customer, from = 0) {
      // First there, so that a conversation that is theirs is never missing.
      await attempt(() => client.hSet(hashOf(customer), `s:${conversation}`, '1'));
      for (let tries = 0; tries < TRIES_AT_MOST; tries += 1) {
        const [all, keys] = [await whose(conversation), keysOf(conversation)];
        const before = all.at(-1)?.customer ?? '';
        if (before === customer) return;
        const next: Whose[] = [...all, { customer, from }];
        if ((await run('swap', keys, ['customer', before, 'customer', customer, 'whose', JSON.stringify(next)])) === 1) return;
      }
      throw new Error('a conversation changes hands again and again');
    },
    async conversationsOf(customer) {
      return fieldsFrom(await fieldsOf(customer), 's:').map((field) => field.slice(2));
    },
    idAt,
    async holderAt(bank, who) {
      const [known, all] = await Promise.all([idAt(bank, who), attempt(() => client.hGetAll(customersAtKey(bank, who)))]);
      for (const one of new Set([...(known === undefined ? [] : [known]), ...Object.keys(all)]))
        if (await holds(one, { bank, who })) return one;
      return known;
    },
    async of(customer) {
      const fields = await fieldsOf(customer);
      const who = open<Who>(customer, fields, 'who');
      if (!who) return undefined;
      return { who, grants: fieldsFrom(fields, 'g:').flatMap((field) => open<KeptGrant>(customer, fields, field) ?? []) };
    },
    async put(customer, who, grant, tokens, consent) {
      await change(customer, (fields, seal) => {
        const was = open<KeptGrant>(customer, fields, `g:${grant.bank}`);
        if (was?.id === grant.id) return undefined;
        const replaced: ConsentEvent = { at: grant.since, what: 'ended', why: 'replaced' };
        return [
          ...outdated(customer, fields, grant.bank, seal),
          ...(was ? endedConsent(customer, fields, was.id, replaced, seal) : []),
          ...(consent ? [seal(`c:${grant.id}`, consent)] : []),
          seal('who', who),
          seal(`g:${grant.bank}`, grant),
          seal(`t:${grant.bank}`, tokens),
        ];
      });
      await attempt(() => client.hSet(customersAtKey(grant.bank, grant.who), customer, '1'));
      const known = await idAt(grant.bank, grant.who);
      // Who is known by that sign-in stays so: else whoever had them sign in once in a chat of somebody else's made that person's other banks theirs.
      if (known === undefined || known === customer || !(await holds(known, grant)))
        await attempt(() => client.set(customerAtKey(grant.bank, grant.who), customer));
    },
    async consents(customer) {
      const fields = await fieldsOf(customer);
      const found = fieldsFrom(fields, 'c:').flatMap((field) => open<KeptConsent>(customer, fields, field) ?? []);
      return found.sort((one, other) => other.since - one.since);
    },
    keepReceipt: (customer, { grant, history }, signed) =>
      change(customer, (fields, seal) => {
        const consent = open<KeptConsent>(customer, fields, `c:${grant}`);
        return consent?.history.length === history.length ? [seal(`c:${grant}`, { ...consent, signed })] : undefined;
      }),
    async tokensOf(customer, bank) {
      const [field, allowed] = [`t:${bank}`, `g:${bank}`];
      const [key, before, is] = await attempt(() => client.hmGet(hashOf(customer), ['key', field, allowed]));
      if (!key || !before || !is) return undefined;
      const tokens = open<Tokens>(customer, { key, [field]: before }, field);
      const grant = open<KeptGrant>(customer, { key, [allowed]: is }, allowed);
      return tokens && grant && { grant: grant.id, tokens, before };
    },
    async renew(customer, bank, before, tokens) {
      const field = `t:${bank}`;
      const key = await attempt(() => client.hGet(hashOf(customer), 'key'));
      if (!key) return false;
      const sealed = sealer.seal(sealer.unwrap(key, purposeOf(customer, 'key')), purposeOf(customer, field), JSON.stringify(tokens));
      return swap(customer, field, before, [[field, sealed]]);
    },
    end: (customer, who, grant) =>
      change(customer, (fields, seal) => {
        const was = open<KeptGrant>(customer, fields, `g:${grant.bank}`);
        if (was && (was.ended || was.id !== grant.id)) return undefined;
        const { at, why } = grant.ended ?? { at: grant.since, why: 'customer' };
        return [
          ...outdated(customer, fields, grant.bank, seal),
          ...endedConsent(customer, fields, grant.id, { at, what: 'ended', why }, seal),
          ...(fields.who ? [] : [seal('who', who)]),
          seal(`g:${grant.bank}`, grant),
        ];
      }),
    async toRevoke(customer) {
      const fields = await fieldsOf(customer);
      return fieldsFrom(fields, 'r:').flatMap((field) => {
        const kept = open<{ bank: string; tokens: Tokens }>(customer, fields, field);
        return kept ? [{ grant: field.slice(2), ...kept }] : [];
      });
    },
    async revoked(customer, grant) {
      await attempt(() => client.hDel(hashOf(customer), `r:${grant}`));
    },
    async claimRefresh(customer, bank, ms) {
      const options = { condition: 'NX', expiration: { type: 'PX', value: ms } } as const;
      return (await attempt(() => client.set(refreshingKey(customerSubject(customer), bank), '1', options))) !== null;
    },
    async releaseRefresh(customer, bank) {
      await attempt(() => client.del(refreshingKey(customerSubject(customer), bank)));
    },
  };
};

/** Fields and what they become; undefined: nothing. */
type Changes = (readonly [field: string, value: Buffer | undefined])[];
type Seal = (field: string, value: object) => readonly [string, Buffer];
