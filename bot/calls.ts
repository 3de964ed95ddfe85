/**
 * The one way to any bank: consent is checked, what is about to be read is put on record, the connector is asked, the outcome is noted (I9).
 */
import { type BulkheadPolicy, bulkhead } from 'cockatiel';
import type {
  Account,
  AccountRef,
  Bank,
  Customer,
  Gathered,
  Grant,
  Holding,
  Json,
  ReadCall,
  Refusal,
  Result,
  Scope,
  Transaction,
} from './model.ts';

/** One line of the audit: who let us read what, where and why, and how it ended. Never a figure. */
export type AuditEntry = {
  at: number;
  what: 'reads' | 'read';
  kind: 'accounts' | 'balance' | 'pending';
  bank: string;
  account?: string;
  grant: string;
  /** Joins the customer's message, the bank's log and this entry. */
  interaction: string;
  result?: 'ok' | Refusal;
};

export type ReadContext = {
  customer: Customer | undefined;
  interaction: string;
  signal: AbortSignal;
  now: () => number;
  /** Must have put the entries on record before it resolves. */
  record: (entries: Json[]) => Promise<void>;
  /** Outcomes of this turn's reads, for the commit. */
  outcomes: AuditEntry[];
};

/** What a read brought and the grants that allowed it. */
export type Brought = { result: Json; grants: string[] };

export interface Calls {
  read(call: ReadCall, context: ReadContext): Promise<Brought>;
}

/** At most so many calls for one customer at a time. */
const PARALLEL_PER_CUSTOMER = 4;

type Planned<T> = { bank: string; account?: string; kind: AuditEntry['kind']; grant: Grant; run: (bank: Bank) => Promise<Result<T>> };
type Refused = { bank: string; why: Refusal };

export const createCalls = (banks: ReadonlyMap<string, Bank>): Calls => {
  const busy = new Map<string, BulkheadPolicy>();

  const limited = async <T>(customer: string, task: () => Promise<T>): Promise<T> => {
    const policy = busy.get(customer) ?? bulkhead(PARALLEL_PER_CUSTOMER, Number.POSITIVE_INFINITY);
    busy.set(customer, policy);
    try {
      return await policy.execute(task);
    } finally {
      if (policy.executionSlots === PARALLEL_PER_CUSTOMER) busy.delete(customer);
    }
  };

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
    });
    if (planned.length > 0) await context.record(planned.map((one) => ({ ...entryOf(one), what: 'reads' })));
    const results = await Promise.all(
      planned.map((one) =>
        limited(context.customer?.id ?? '', async (): Promise<Result<T>> => {
          const bank = banks.get(one.bank);
          if (!bank) return { ok: false, why: 'unavailable' };
          // A connector throws only by a defect of its own: then its answer is worth nothing, the other banks' are.
          return one.run(bank).catch((): Result<T> => ({ ok: false, why: 'protocol' }));
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

  const call = (context: ReadContext, grant: Grant) => ({ token: grant.token, interaction: context.interaction, signal: context.signal });

  const accounts = (context: ReadContext): Promise<Brought> => {
    const planned: Planned<Account[]>[] = [];
    const refused: Refused[] = [];
    for (const grant of context.customer?.grants ?? []) {
      if (!allows(grant, 'accounts', context.now())) refused.push({ bank: grant.bank, why: 'consent' });
      else planned.push({ bank: grant.bank, kind: 'accounts', grant, run: (bank) => bank.accounts(call(context, grant)) });
    }
    return run(context, planned, refused, (value) => value);
  };

  const perAccount = <T>(
    context: ReadContext,
    refs: readonly AccountRef[],
    what: { scope: Scope; kind: AuditEntry['kind']; ask: (bank: Bank, grant: Grant, id: string) => Promise<Result<T>> },
    gather: (value: T) => Json[],
  ): Promise<Brought> => {
    const planned: Planned<T>[] = [];
    const refused: Refused[] = [];
    for (const { bank, id } of refs) {
      const grant = context.customer?.grants.find((one) => one.bank === bank && allows(one, what.scope, context.now()));
      if (!grant) refused.push({ bank, why: 'consent' });
      else planned.push({ bank, account: id, kind: what.kind, grant, run: (one) => what.ask(one, grant, id) });
    }
    return run(context, planned, refused, gather);
  };

  return {
    read(one, context) {
      switch (one.name) {
        case 'accounts':
          return accounts(context);
        case 'balances':
          return perAccount<Holding>(
            context,
            one.args.refs,
            { scope: 'balances', kind: 'balance', ask: (bank, grant, id) => bank.holding(call(context, grant), id) },
            (value) => [value],
          );
        case 'pending':
          return perAccount<Transaction[]>(
            context,
            one.args.refs,
            { scope: 'transactions', kind: 'pending', ask: (bank, grant, id) => bank.pending(call(context, grant), id) },
            (value) => value,
          );
      }
    },
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
