/**
 * Connecting a bank and disconnecting it, but for the pages: who may begin where, what comes of a sign-in that the customer takes for theirs, and
 * how it ends. What is kept lies in store/grants.ts and store/sign-ins.ts; everything here may be done twice.
 */
import type { Clock } from '../clock.ts';
import type { LogEvent } from '../logger.ts';
import type {
  Address,
  Bank,
  ConnectEnd,
  ConnectingPage,
  Connection,
  Connections,
  Customer,
  Directory,
  DisconnectEnd,
  Scope,
  Tokens,
} from '../model.ts';
import type { Grants, KeptConsent, KeptGrant, WhyEnded } from '../store/grants.ts';
import { conversationOf, type Subject } from '../store/keys.ts';
import { PAGE_MS, type Page, type SignIns, type Waiting } from '../store/sign-ins.ts';
import type { Receipts } from './receipts.ts';

/** Wrong codes until a sign-in is thrown away. */
const MISSES_AT_MOST = 5;
/** A bank answers within this time when it is told that a grant has ended. */
const REVOKE_MS = 5_000;

export type ConnectingParts = {
  signIns: SignIns<ConnectEnd>;
  grants: Grants;
  receipts: Receipts;
  banks: ReadonlyMap<string, Bank>;
  directory: Directory;
  /** The business clock. */
  now: () => number;
  clock: Pick<Clock, 'now'>;
  /** Where the pages are: `https://chat.example.com`. */
  origin: () => string;
  log: LogEvent;
};

/** One line of the audit: what a customer allowed at a bank, or that it ended. `text`: the hash of what they read. */
export type ConsentEntry = {
  at: number;
  kind: 'consent';
  what: 'given' | 'ended';
  bank: string;
  grant: string;
  interaction: string;
  scopes?: Scope[];
  until?: number;
  text?: string;
  why?: WhyEnded;
};

/** Where it is done. `record` must have put the entries on record before it resolves. */
export type There = { conversation: Subject; address: Address; interaction: string; record: (entries: ConsentEntry[]) => Promise<void> };

export interface Connecting {
  list(customer: Customer | undefined): Promise<Connections>;
  /** A page for this customer in this conversation. */
  page(asked: Omit<Page, 'conversation' | 'at'>): Promise<ConnectingPage>;
  /** What becomes of a sign-in that waits; the customer's word decides. */
  settle(there: There, said: Said): Promise<ConnectEnd>;
  /** Nothing is read any more, whatever the bank answers. */
  disconnect(there: Omit<There, 'address' | 'conversation'>, customer: Customer, bank: string, why: WhyEnded): Promise<DisconnectEnd>;
  /** Makes worthless at their banks what has ended here. Resolves to whether all of it is. */
  revokeEnded(customer: string): Promise<boolean>;
}

type Said = { waiting: string; code?: string; drop?: boolean };

export const createConnecting = (parts: ConnectingParts): Connecting => {
  const { signIns, grants, receipts, banks, directory, now, clock, origin, log } = parts;

  const revoke = async (bank: string, tokens: Tokens): Promise<boolean> => {
    const revoked = (await banks.get(bank)?.authority?.revoke(tokens, AbortSignal.timeout(REVOKE_MS))) ?? true;
    log('grant_revoked', { bank, revoked: String(revoked) });
    return revoked;
  };

  const revokeEnded: Connecting['revokeEnded'] = async (customer) => {
    const ended = await grants.toRevoke(customer);
    const done = await Promise.all(
      ended.map(async ({ grant, bank, tokens }) => {
        const revoked = await revoke(bank, tokens);
        if (revoked) await grants.revoked(customer, grant);
        return revoked;
      }),
    );
    return done.every(Boolean);
  };

  /**
   * Whose it becomes. A chat in which nothing is shown becomes that of whom the bank's customer is known as here: so the same person is one on every
   * channel. A sign-in proves the right to what is at that bank, and to nothing else that somebody connected: a chat that shows something keeps to
   * itself, and the same accounts may then be connected twice.
   */
  const ownerOf = async (here: Customer | undefined, { bank, who }: Waiting, id: string): Promise<string> => {
    if (here && here.grants.length > 0) return here.id;
    return (await grants.idAt(bank, who)) ?? here?.id ?? `customer-${id}`;
  };

  /** What was agreed to, with its receipt. */
  const consentOf = async (
    customer: string,
    { id: grant, since, bank, scopes, until }: KeptGrant,
    waiting: Waiting,
  ): Promise<KeptConsent> => {
    const { language, text: hash, shown } = waiting;
    const history: KeptConsent['history'] = [{ at: since, what: 'given' }];
    const text = shown === undefined ? {} : { text: shown };
    const consent: KeptConsent = { version: 1, grant, bank, language, scopes, since, until, ...text, hash, history };
    return { ...consent, signed: await receipts.sign(customer, consent) };
  };

  const attach = async ({ conversation, address, interaction, record }: There, id: string, waiting: Waiting): Promise<ConnectEnd> => {
    const { bank, who, scopes, until, text, tokens, language, zone } = waiting;
    const here = await directory.customerOf(address);
    const customer = await ownerOf(here, waiting, id);
    const known = await directory.customer(customer);
    const grant: KeptGrant = { version: 1, id, bank, scopes, until, who, since: now(), text };
    await record([{ at: now(), kind: 'consent', what: 'given', bank, grant: id, interaction, scopes, until, text }]);
    const whose = { zone: known?.zone ?? zone, language: known?.language ?? language };
    await grants.put(customer, whose, grant, tokens, await consentOf(customer, grant, waiting));
    // What was said before by somebody else stays theirs.
    await grants.link(conversation, customer, here === undefined || here.id === customer ? 0 : now());
    log('bank_connected', { bank, scopes: scopes.length });
    await revokeEnded(customer);
    return { state: 'connected', bank, scopes, until };
  };

  /** What comes of it now; undefined: it goes on waiting, with one try less. */
  const endOf = async (there: There, { waiting, code, drop = false }: Said, kept: Waiting): Promise<ConnectEnd | undefined> => {
    const isLate = clock.now() - kept.at > PAGE_MS;
    if (isLate || drop) {
      await revoke(kept.bank, kept.tokens);
      return { state: isLate ? 'late' : 'dropped' };
    }
    if (kept.code === undefined || isSameCode(kept.code, code)) return attach(there, waiting, kept);
    if (kept.misses + 1 < MISSES_AT_MOST) return undefined;
    await revoke(kept.bank, kept.tokens);
    return { state: 'dropped' };
  };

  const settle: Connecting['settle'] = async (there, said) => {
    const { conversation } = there;
    const found = await signIns.waiting(conversation, said.waiting);
    if (!found) return { state: 'late' };
    if ('over' in found) return found.over;
    const end = await endOf(there, said, found.waiting);
    const misses = found.waiting.misses + 1;
    const next = end ? { over: end } : { waiting: { ...found.waiting, misses } };
    if (!(await signIns.become(conversation, said.waiting, found.before, next))) return settle(there, said);
    return end ?? { state: 'wrong_code', left: MISSES_AT_MOST - misses };
  };

  const connectionOf = (since: ReadonlyMap<string, KeptGrant>, { id, bank, scopes, until }: Customer['grants'][number]): Connection => {
    const kept = since.get(id);
    return { bank, scopes, until, ...(kept ? { since: kept.since } : {}) };
  };

  return {
    settle,
    revokeEnded,
    async list(customer) {
      const kept = customer && (await grants.of(customer.id));
      const byId = new Map(kept?.grants.map((grant) => [grant.id, grant]));
      const live = (customer?.grants ?? []).filter(({ until }) => now() < until);
      const offered = [...banks.values()].filter(({ id, authority }) => authority && !live.some(({ bank }) => bank === id));
      return { connected: live.map((grant) => connectionOf(byId, grant)), offered: offered.map(({ id }) => id) };
    },
    async page(asked) {
      if (!banks.get(asked.bank)?.authority) return { state: 'not_offered' };
      const secret = await signIns.begin({ ...asked, conversation: conversationOf(asked.address), at: clock.now() });
      return { state: 'ready', url: `${origin()}/connect/${secret}`, minutes: PAGE_MS / 60_000 };
    },
    async disconnect({ interaction, record }, { id, zone, language, grants: live }, bank, why) {
      const grant = live.find((one) => one.bank === bank);
      if (!grant) return (await grants.toRevoke(id)).length > 0 ? { state: 'ended', revoked: await revokeEnded(id) } : { state: 'none' };
      const kept = (await grants.of(id))?.grants.find((one) => one.id === grant.id);
      const before: KeptGrant = kept ?? { ...grant, version: 1, who: id, since: now(), text: '' };
      await record([{ at: now(), kind: 'consent', what: 'ended', bank, grant: grant.id, interaction, why }]);
      await grants.end(id, { zone, language }, { ...before, ended: { at: now(), why } });
      // The receipt says so at once.
      await receipts.of(id);
      return { state: 'ended', revoked: await revokeEnded(id) };
    },
  };
};

/** As people type it: no matter how, with or without the dash. */
const isSameCode = (code: string, typed = ''): boolean => letters(code) === letters(typed);
const letters = (text: string): string => text.toUpperCase().replace(/[^A-Z]/g, '');
