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
  Connections,
  Consent,
  Customer,
  DisconnectEnd,
  EndedElsewhere,
  Scope,
  Tokens,
  WhyEnded,
} from '../model.ts';
import type { BanksOut } from '../store/banks-out.ts';
import type { Grants, KeptConsent, KeptGrant } from '../store/grants.ts';
import { conversationOf, customerSubject, type Subject } from '../store/keys.ts';
import { PAGE_MS } from '../store/pages.ts';
import type { Page, SignIns, Unwanted, Waiting } from '../store/sign-ins.ts';
import type { Incoming } from '../stored.ts';
import { type KnownCustomers, NEVER_ASKED } from './directory.ts';
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
  /** What was allowed at a bank that is out is in it, too. */
  directory: KnownCustomers;
  out: BanksOut;
  /** Stores an event for a subject. */
  accept: (subject: Subject, event: Incoming) => Promise<unknown>;
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

/** That everything was erased, without what there was. */
export type ErasedEntry = { at: number; kind: 'erased'; interaction: string };

/** Where it is done. `record` must have put the entries on record before it resolves. */
export type There = {
  conversation: Subject;
  address: Address;
  interaction: string;
  record: (entries: (ConsentEntry | ErasedEntry)[]) => Promise<void>;
};

export interface Connecting {
  list(customer: Customer | undefined): Promise<Connections>;
  /** A page for this customer in this conversation. */
  page(asked: Omit<Page, 'conversation' | 'at'>): Promise<ConnectingPage>;
  /** What becomes of a sign-in that waits; the customer's word decides. */
  settle(there: There, said: Said): Promise<ConnectEnd>;
  /** The customer says so: nothing is read any more, whatever the bank answers. */
  disconnect(there: OnRecord, customer: Customer, what: Disconnect): Promise<DisconnectEnd>;
  /** This has ended, and nothing that took its place. Done twice it is done once. */
  end(there: OnRecord, customer: string, ending: { bank: string; grant: string; why: EndedElsewhere }): Promise<void>;
  /** Whether this bank can be connected now. */
  offers(bank: string): Promise<boolean>;
  /** Makes worthless at their banks what has ended here. Resolves to whether all of it is. */
  revokeEnded(customer: string): Promise<boolean>;
  /** As above, of sign-ins in this conversation of which nothing came. */
  revokeUnwanted(conversation: Subject): Promise<boolean>;
}

/** `grant`: what they saw when they said so; what they allowed later stays. Absent: whatever they allow at that bank. */
type Disconnect = { bank: string; grant?: string };

type OnRecord = Pick<There, 'interaction' | 'record'>;
type Said = { waiting: string; code?: string; drop?: boolean };

export const createConnecting = (parts: ConnectingParts): Connecting => {
  const { signIns, grants, receipts, banks, directory, out, accept, now, clock, origin, log } = parts;

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
    // Their own subject hears of it, and where they can be told how it goes on. What it misses by a crash it finds out when it looks next.
    const met = { kind: 'met', id: `connected.${id}`, at: now(), subject: conversation, address, language, customer } as const;
    await accept(customerSubject(customer), { id: met.id, body: met, uncapped: true });
    await revokeEnded(customer);
    return { state: 'connected', bank, scopes, until };
  };

  const revokeUnwanted: Connecting['revokeUnwanted'] = async (conversation) => {
    const all = await signIns.unwanted(conversation);
    const done = await Promise.all(
      all.map(async ({ id, unwanted }) => {
        const revoked = await revoke(unwanted.bank, unwanted.tokens);
        if (revoked) await signIns.revoked(conversation, id);
        return revoked;
      }),
    );
    return done.every(Boolean);
  };

  /** Does what was decided. Whoever died with it is followed by somebody who does it once more. */
  const carryOut = async (
    there: There,
    id: string,
    decided: Decision,
    kept: Waiting,
  ): Promise<{ over: ConnectEnd; unwanted?: Unwanted }> => {
    const { bank, tokens } = kept;
    const isMade = decided === 'connected';
    if (isMade && !(await out.isOut(bank))) return { over: await attach(there, id, kept) };
    const over: ConnectEnd = { state: isMade ? 'dropped' : decided };
    return (await revoke(bank, tokens)) ? { over } : { over, unwanted: { bank, tokens } };
  };

  const settle: Connecting['settle'] = async (there, said) => {
    const { conversation } = there;
    const found = await signIns.waiting(conversation, said.waiting);
    if (!found) return { state: 'late' };
    if ('over' in found) return found.over;
    const { waiting, before } = found;
    const become = (next: Parameters<typeof signIns.become>[3]) => signIns.become(conversation, said.waiting, before, next);
    if (waiting.decided) {
      const end = await carryOut(there, said.waiting, waiting.decided, waiting);
      return (await become(end)) ? end.over : settle(there, said);
    }
    const decided = decisionOn(waiting, said, clock.now());
    const misses = waiting.misses + 1;
    // Decided by one before anything is done: of two who want different things one is too late.
    const kept = await become({ waiting: decided ? { ...waiting, decided } : { ...waiting, misses } });
    return kept && !decided ? { state: 'wrong_code', left: MISSES_AT_MOST - misses } : settle(there, said);
  };

  const finish = async ({ interaction, record }: OnRecord, customer: string, { id, bank }: Consent, why: WhyEnded): Promise<void> => {
    const [known, kept] = await Promise.all([directory.customer(customer), grants.of(customer)]);
    const grant = kept?.grants.find((one) => one.id === id) ?? known?.grants.find((one) => one.id === id);
    if (!known || !grant) return;
    const { zone, language } = known;
    const before: KeptGrant = { version: 1, who: customer, since: now(), text: NEVER_ASKED, ...grant };
    await record([{ at: now(), kind: 'consent', what: 'ended', bank, grant: id, interaction, why }]);
    await grants.end(customer, { zone, language }, { ...before, ended: { at: now(), why } });
    // The receipt says so at once.
    await receipts.of(customer);
    log('grant_ended', { bank, why });
  };

  const liveAt = async (customer: string, bank: string): Promise<Consent | undefined> =>
    (await directory.consents(customer)).find((one) => one.bank === bank && !one.ended);

  const offers: Connecting['offers'] = async (bank) => banks.get(bank)?.authority !== undefined && !(await out.isOut(bank));

  return {
    settle,
    revokeEnded,
    revokeUnwanted,
    offers,
    async list(customer) {
      const live = (customer?.grants ?? []).filter(({ until }) => now() < until);
      const gone = await out.all();
      const known = [...banks.values()].filter(({ id, authority }) => authority && !live.some(({ bank }) => bank === id));
      return {
        connected: live.map(({ id: _, ...connection }) => connection),
        offered: known.filter(({ id }) => !gone.has(id)).map(({ id }) => id),
        out: [...banks.keys()].filter((id) => gone.has(id)),
      };
    },
    async page(asked) {
      if (!(await offers(asked.bank))) return { state: 'not_offered' };
      const secret = await signIns.pages.begin({ ...asked, conversation: conversationOf(asked.address), at: clock.now() });
      return { state: 'ready', url: `${origin()}/connect/${secret}`, minutes: PAGE_MS / 60_000 };
    },
    async disconnect(there, { id }, { bank, grant }) {
      const live = await liveAt(id, bank);
      if (live && live.id === (grant ?? live.id)) await finish(there, id, live, 'customer');
      else if (grant === undefined && (await grants.toRevoke(id)).length === 0) return { state: 'none' };
      return { state: 'ended', revoked: await revokeEnded(id) };
    },
    async end(there, customer, { bank, grant, why }) {
      const live = await liveAt(customer, bank);
      if (live?.id === grant) await finish(there, customer, live, why);
    },
  };
};

type Decision = NonNullable<Waiting['decided']>;

/** undefined: it goes on waiting, with one try less. */
const decisionOn = ({ at, code, misses }: Waiting, said: Said, now: number): Decision | undefined => {
  if (now - at > PAGE_MS) return 'late';
  if (said.drop) return 'dropped';
  if (code === undefined || isSameCode(code, said.code)) return 'connected';
  return misses + 1 < MISSES_AT_MOST ? undefined : 'dropped';
};

/** As people type it: no matter how, with or without the dash. */
const isSameCode = (code: string, typed = ''): boolean => letters(code) === letters(typed);
const letters = (text: string): string => text.toUpperCase().replace(/[^A-Z]/g, '');
