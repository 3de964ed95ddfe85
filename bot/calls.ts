/**
 * The one way to any bank: consent is checked, what is about to be read is put on record, the connector is asked, the outcome is noted (I9).
 */
import { type BulkheadPolicy, bulkhead } from 'cockatiel';
import type { Clock } from './clock.ts';
import type { LogEvent } from './logger.ts';
import type {
  Access,
  Account,
  AccountRef,
  Act,
  Acted,
  Bank,
  BankCall,
  BankRead,
  CardState,
  Customer,
  Gathered,
  Grant,
  Holding,
  Json,
  Keyring,
  Refusal,
  Result,
  Routing,
  Scope,
  Transaction,
} from './model.ts';

/** One line of the audit: who let us read what, where and why, and how it ended. Never a figure. */
export type AuditEntry = {
  at: number;
  what: 'reads' | 'read' | 'acts' | 'acted' | 'looks_up' | 'looked_up';
  kind: 'accounts' | 'balance' | 'routing' | 'pending' | 'transactions' | 'card_state' | Act['do'];
  bank: string;
  account?: string;
  grant: string;
  /** Joins the customer's message, the bank's log and this entry. */
  interaction: string;
  /** Of an order: the bank does it once under this key. */
  key?: string;
  result?: 'ok' | Refusal | Acted['state'];
} & Partial<OnBehalf>;

/** Somebody of the bank looks, and says why. */
export type OnBehalf = { agent: string; name: string; reason: string };

export type ReadContext = {
  customer: Customer | undefined;
  interaction: string;
  signal: AbortSignal;
  now: () => number;
  /** Must have put the entries on record before it resolves. */
  record: (entries: Json[]) => Promise<void>;
  /** Outcomes of this turn's reads, for the commit. */
  outcomes: AuditEntry[];
  /** Absent: it is for the customer. */
  onBehalf?: OnBehalf;
};

/** What a read brought and the grants that allowed it. */
export type Brought = { result: Json; grants: string[] };

/** An order to a bank, and the key under which the bank does it once. */
export type Order = { bank: string; act: Act; key: string };

export interface Calls {
  read(call: BankRead, context: ReadContext): Promise<Brought>;
  /** Sends an order, or only asks what became of it. Before and after it is on record. */
  act(order: Order, how: 'send' | 'lookUp', context: Omit<ReadContext, 'outcomes'>): Promise<Acted>;
}

/** At most so many calls of one turn at a time, and of those so many at one bank: what a customer's own app would ask for at once. */
const PARALLEL = 4;
const PARALLEL_PER_BANK = 2;

type Planned<T> = {
  bank: string;
  account?: string;
  kind: AuditEntry['kind'];
  grant: Grant;
  run: (bank: Bank, call: BankCall) => Promise<Result<T>>;
};
type Refused = { bank: string; why: Refusal };

export type CallsParts = { banks: ReadonlyMap<string, Bank>; keyring: Keyring; clock: Pick<Clock, 'monotonic'>; log: LogEvent };

export const createCalls = ({ banks, keyring, clock, log }: CallsParts): Calls => {
  const called = (bank: string, kind: string, result: string, id: string, begun: number): void =>
    log('bank_call', { id, bank, kind, result, ms: Math.round(clock.monotonic() - begun) });

  const run = async <T>(
    context: ReadContext,
    planned: Planned<T>[],
    refused: Refused[],
    gather: (value: T) => Json[],
  ): Promise<Brought> => {
    const entryOf = ({ bank, account, kind, grant }: Planned<T>): Omit<AuditEntry, 'what'> => ({
      at: context.now(),
      kind,
      bank,
      ...(account === undefined ? {} : { account }),
      grant: grant.id,
      interaction: context.interaction,
      ...context.onBehalf,
    });
    if (planned.length > 0) await context.record(planned.map((one) => ({ ...entryOf(one), what: 'reads' })));
    const inTurn = planned.length > PARALLEL_PER_BANK ? limiter() : atOnce;
    const results = await Promise.all(
      planned.map((one) =>
        inTurn(one.bank, async (): Promise<Result<T>> => {
          const bank = banks.get(one.bank);
          if (!bank) return { ok: false, why: 'unavailable' };
          const begun = clock.monotonic();
          const access = await accessTo(context, one.grant);
          if (!access.ok) return access;
          // A connector throws only by a defect of its own: then its answer is worth nothing, the other banks' are.
          const result = await one.run(bank, callBy(access.value, context)).catch((): Result<T> => ({ ok: false, why: 'protocol' }));
          called(one.bank, one.kind, result.ok ? 'ok' : result.why, context.interaction, begun);
          return result;
        }),
      ),
    );
    const got: Json[] = [];
    const missing: Refused[] = [...refused];
    results.forEach((result, at) => {
      const one = planned[at];
      if (!one) return;
      context.outcomes.push({ ...entryOf(one), what: 'read', result: result.ok ? 'ok' : result.why });
      if (result.ok) got.push(...gather(result.value));
      else missing.push({ bank: one.bank, why: result.why });
    });
    const gathered: Gathered<Json> = { got, missing: distinct(missing) };
    return { result: gathered, grants: [...new Set(planned.map(({ grant }) => grant.id))] };
  };

  const accessTo = (context: Pick<ReadContext, 'customer' | 'signal'>, grant: Grant): Promise<Result<Access>> =>
    keyring.accessTo(context.customer?.id ?? '', grant, context.signal);

  const accounts = (context: ReadContext): Promise<Brought> => {
    const planned: Planned<Account[]>[] = [];
    const refused: Refused[] = [];
    for (const grant of context.customer?.grants ?? []) {
      if (!allows(grant, 'accounts', context.now())) refused.push({ bank: grant.bank, why: 'consent' });
      else planned.push({ bank: grant.bank, kind: 'accounts', grant, run: (bank, call) => listed(bank, call, grant, context) });
    }
    return run(context, planned, refused, (value) => value);
  };

  /** The accounts, with whether an order about one may leave: so nobody is promised what cannot be done. */
  const listed = async (bank: Bank, call: BankCall, grant: Grant, context: ReadContext): Promise<Result<Account[]>> => {
    const result = await bank.accounts(call);
    if (!result.ok || !bank.act || !bank.lookUp) return result;
    const orders = allows(grant, 'cards', context.now()) ? 'taken' : 'not_allowed';
    return { ok: true, value: result.value.map((account): Account => ({ ...account, orders })) };
  };

  const perAccount = <T>(
    context: ReadContext,
    refs: readonly AccountRef[],
    what: { scope: Scope; kind: AuditEntry['kind']; ask: (bank: Bank, call: BankCall, id: string) => Promise<Result<T>> },
    gather: (value: T) => Json[],
  ): Promise<Brought> => {
    const planned: Planned<T>[] = [];
    const refused: Refused[] = [];
    for (const { bank, id } of refs) {
      const grant = context.customer?.grants.find((one) => one.bank === bank && allows(one, what.scope, context.now()));
      if (!grant) refused.push({ bank, why: 'consent' });
      else planned.push({ bank, account: id, kind: what.kind, grant, run: (one, call) => what.ask(one, call, id) });
    }
    return run(context, planned, refused, gather);
  };

  const act: Calls['act'] = async ({ bank: id, act, key }, how, context) => {
    const scope = act.do === 'answer_case' ? 'alerts' : 'cards';
    const grant = context.customer?.grants.find((one) => one.bank === id && allows(one, scope, context.now()));
    if (!grant) return { state: 'refused', why: 'consent' };
    const bank = banks.get(id);
    if (!bank?.act || !bank.lookUp) return { state: 'refused', why: 'scope' };
    const entry = (what: AuditEntry['what'], result?: AuditEntry['result']): AuditEntry => ({
      at: context.now(),
      what,
      kind: act.do,
      bank: id,
      account: act.account,
      grant: grant.id,
      interaction: context.interaction,
      key,
      ...(result === undefined ? {} : { result }),
    });
    await context.record([entry(how === 'send' ? 'acts' : 'looks_up')]);
    const begun = clock.monotonic();
    const access = await accessTo(context, grant);
    const acted = access.ok ? await ask(bank, callBy(access.value, context), { act, key }, how) : unasked(access.why, how);
    called(id, how === 'send' ? act.do : 'look_up', acted.state, context.interaction, begun);
    await context.record([entry(how === 'send' ? 'acted' : 'looked_up', acted.state === 'refused' ? acted.why : acted.state)]);
    return acted;
  };

  return {
    act,
    read(one, context) {
      switch (one.name) {
        case 'accounts':
          return accounts(context);
        case 'balances':
          return perAccount<Holding>(
            context,
            one.args.refs,
            { scope: 'balances', kind: 'balance', ask: (bank, call, id) => bank.holding(call, id) },
            (value) => [value],
          );
        case 'routing':
          return perAccount<Routing>(
            context,
            one.args.refs,
            { scope: 'routing', kind: 'routing', ask: (bank, call, id) => bank.routing(call, id) },
            (value) => [value],
          );
        case 'cards':
          return perAccount<CardState>(
            context,
            one.args.refs,
            {
              scope: 'cards',
              kind: 'card_state',
              ask: async (bank, call, id) => (await bank.cardState?.(call, id)) ?? { ok: false, why: 'scope' },
            },
            (value) => [value],
          );
        case 'pending':
          return perAccount<Transaction[]>(
            context,
            one.args.refs,
            { scope: 'transactions', kind: 'pending', ask: (bank, call, id) => bank.pending(call, id) },
            (value) => value,
          );
        case 'transactions': {
          const days = { from: one.args.from, to: one.args.to, zone: context.customer?.zone ?? 'UTC' };
          return perAccount<Transaction[]>(
            context,
            one.args.refs,
            { scope: 'transactions', kind: 'transactions', ask: (bank, call, id) => bank.transactions(call, id, days) },
            (value) => value,
          );
        }
      }
    },
  };
};

/** A connector throws only by a defect of its own: then nobody can say what the bank did. */
const ask = (
  bank: Pick<Bank, 'act' | 'lookUp'>,
  call: BankCall,
  { act, key }: Pick<Order, 'act' | 'key'>,
  how: 'send' | 'lookUp',
): Promise<Acted> => {
  const asked = how === 'send' ? bank.act?.(call, key, act) : bank.lookUp?.(call, key, act);
  return (asked ?? Promise.resolve<Acted>({ state: 'unknown' })).catch((): Acted => ({ state: 'unknown' }));
};

/** Nothing left: what was to be sent was not done; of what was sent before nobody can say. */
const unasked = (why: Refusal, how: 'send' | 'lookUp'): Acted =>
  how === 'send' && (why === 'reauth' || why === 'consent') ? { state: 'refused', why } : { state: 'unknown' };

const callBy = (access: Access, { interaction, signal }: Pick<ReadContext, 'interaction' | 'signal'>): BankCall => ({
  access,
  interaction,
  signal,
});

const atOnce = <T>(_bank: string, call: () => Promise<T>): Promise<T> => call();

/** Lets the calls of one turn through a few at a time. */
const limiter = () => {
  const all = bulkhead(PARALLEL, Number.POSITIVE_INFINITY);
  const perBank = new Map<string, BulkheadPolicy>();
  return <T>(bank: string, call: () => Promise<T>): Promise<T> => {
    const here = perBank.get(bank) ?? bulkhead(PARALLEL_PER_BANK, Number.POSITIVE_INFINITY);
    perBank.set(bank, here);
    return here.execute(() => all.execute(call));
  };
};

/** Consent: the scope was given and the time has not run out. */
export const allows = ({ scopes, until }: Grant, scope: Scope, now: number): boolean => scopes.includes(scope) && now < until;

const distinct = (missing: Refused[]): Refused[] => {
  const seen = new Set<string>();
  return missing.filter(({ bank, why }) => {
    const key = `${bank} ${why}`;
    return !seen.has(key) && seen.add(key);
  });
};
