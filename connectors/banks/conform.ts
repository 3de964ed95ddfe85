/**
 * Asks the sandbox's banks of one standard for whatever their connector can read, for every customer who connected one, so that somebody in between sees every
 * kind of question and answer: ranges of one page, of many and of none, and what is refused, as no is an answer too.
 */
import { readFileSync } from 'node:fs';
import type { Access, Account, Bank, BankCall, Days, Refusal, Result } from '../../bot/model.ts';
import { createBankHttp } from './http.ts';
import { bankAt, type Standard } from './open.ts';
import { DAY_MS } from './reads.ts';
import { type BankId, bankIds, identityOf } from './sandbox/identities.ts';
import type { Sandbox } from './sandbox/sandbox.ts';

/**
 * The seed that comes with the sandbox, and one more customer, who has at every bank of it what its seeds can have: all kinds, in use and not, owing and owed,
 * with years of history and with nothing.
 */
export const conformSeed = (): object => {
  const seed = JSON.parse(readFileSync(new URL('./sandbox/seed.example.json', import.meta.url), 'utf8'));
  return {
    ...seed,
    customers: [
      ...seed.customers,
      { key: 'everything', name: 'Everything', zone: 'UTC', language: 'en', banks: bankIds.map(everythingAt) },
    ],
  };
};

const everythingAt = (bank: BankId): object => {
  const currency = identityOf(bank).standard === 'obuk-4' ? 'GBP' : 'USD';
  const account = (kind: string, at: number, more: object): object => ({
    ...{ id: `${bank}-${kind}-${at}`, kind, product: `A ${kind}`, last4: `000${at}`, currency, current: 0 },
    ...more,
  });
  const pending = { amount: -1_234, status: 'pending', at: '-2h', text: 'CORNER COFFEE' };
  return {
    bank,
    grant: {},
    accounts: [
      account('checking', 1, { nickname: 'Household', current: 254_310, rate: 0.01, history: { months: 12 }, transactions: [pending] }),
      account('checking', 2, { current: -1_999 }),
      account('savings', 3, { current: 9_999_999_999, rate: 4.1, asOf: '-20h', history: { months: 12 } }),
      account('card', 4, {
        current: 81_235,
        creditLimit: 800_000,
        minimumDue: 4_000,
        dueOn: '+10d',
        rate: 21.49,
        history: { months: 12 },
        transactions: [pending],
      }),
      account('card', 5, {}),
      account('loan', 6, { current: 1_184_520, minimumDue: 31_245, dueOn: '+10d', rate: 6.125, history: { months: 12 } }),
      account('savings', 7, { status: 'closed' }),
      account('savings', 8, { status: 'restricted' }),
    ],
  };
};

export type Reads = {
  banks: string[];
  /** What customers allowed, each at one bank. */
  grants: number;
  accounts: number;
  reads: number;
  /** How often each refusal came. */
  refused: Map<Refusal, number>;
};

const READ_WITHIN_MS = 15_000;

/** From so many days ago to so many days ago: today, a page, many pages, and years in which nothing was. */
const RANGES = [
  [0, 0],
  [7, 0],
  [180, 0],
  [4_000, 3_990],
] as const;

/** No bank has this one. */
const NOBODYS = 'no-such-account';

/** `through`: the origin that stands in for the sandbox's own, and passes on to it. */
export const readEverything = async (sandbox: Sandbox, standard: Standard, through: string): Promise<Reads> => {
  const done: Reads = { banks: [], grants: 0, accounts: 0, reads: 0, refused: new Map() };
  const http = createBankHttp();
  try {
    for (const address of sandbox.banks.filter((bank) => bank.standard === standard)) {
      const { id, name, alsoKnownAs, baseUrl } = address;
      const at = baseUrl.replace(sandbox.url, through);
      const bank = bankAt({ id, name, alsoKnownAs, standard, baseUrl: at, http, log: () => undefined, now: sandbox.now });
      done.banks.push(id);
      for (const { key } of sandbox.customers()) await readCustomer(sandbox, bank, key, done);
    }
  } finally {
    http.close();
  }
  return done;
};

/** All that a customer has at a bank, where they connected it. */
const readCustomer = async (sandbox: Sandbox, bank: Bank, key: string, done: Reads): Promise<void> => {
  const customer = await sandbox.directory.customer(key);
  const grant = customer?.grants.find((one) => one.bank === bank.id);
  if (!customer || !grant) return;
  const access = await sandbox.keyring.accessTo(customer.id, grant, AbortSignal.timeout(READ_WITHIN_MS));
  if (!access.ok) throw new Error(`the sandbox has no token for ${key} at ${bank.id}`);
  done.grants += 1;
  const ask = counting(done, access.value);
  const listed = await ask((call) => bank.accounts(call));
  const accounts: Pick<Account, 'id'>[] = [...(listed.ok ? listed.value : []), { id: NOBODYS }];
  done.accounts += accounts.length - 1;
  for (const { id } of accounts) await readAccount(bank, id, ask, rangesTo(sandbox.now(), customer.zone));
  await counting(done, { token: 'not-one-of-this-bank' })((call) => bank.accounts(call));
};

type Ask = <T>(read: (call: BankCall) => Promise<Result<T>>) => Promise<Result<T>>;

const readAccount = async (bank: Bank, account: string, ask: Ask, ranges: readonly Days[]): Promise<void> => {
  await ask((call) => bank.holding(call, account));
  await ask((call) => bank.routing(call, account));
  await ask((call) => bank.pending(call, account));
  for (const days of ranges) await ask((call) => bank.transactions(call, account, days));
};

const counting =
  (done: Reads, access: Access): Ask =>
  async (read) => {
    done.reads += 1;
    const result = await read({ access, interaction: `conform/${done.reads}`, signal: AbortSignal.timeout(READ_WITHIN_MS) });
    if (!result.ok) done.refused.set(result.why, (done.refused.get(result.why) ?? 0) + 1);
    return result;
  };

const rangesTo = (now: number, zone: string): Days[] => {
  const days = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return RANGES.map(([from, to]) => ({ from: days.format(now - from * DAY_MS), to: days.format(now - to * DAY_MS), zone }));
};
