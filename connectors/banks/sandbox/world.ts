/** A seed at a start time: customers, what they connected, and what lies on their accounts. */
import { inventPast, type Posted } from './generate.ts';
import { type BankId, bankIds } from './identities.ts';
import { type Known, textWhere } from './merchants.ts';
import type { Seed, SeedAccount, SeedCustomer, Story } from './seed.ts';
import { dayOf, momentOf } from './times.ts';

/** `known`: who is behind its text, where that is not known by the text alone. */
export type WorldTransaction = Posted & { status: 'pending' | 'posted'; known?: Known };

/** Amounts in minor units of `currency`; what is owed on cards and loans is a positive `current`. */
export type WorldAccount = Omit<SeedAccount, 'available' | 'dueOn' | 'asOf' | 'history' | 'transactions'> & {
  bank: BankId;
  customer: string;
  readonly available: number | undefined;
  dueOn: string | undefined;
  /** undefined: the balances are true now, whenever that is. */
  asOf: number | undefined;
  /** Newest first. */
  transactions: () => readonly WorldTransaction[];
};

export type WorldGrant = { bank: BankId; customer: string; scopes: readonly SeedScope[]; until: number; revoked: boolean };
type SeedScope = NonNullable<SeedCustomer['banks'][number]['grant']>['scopes'][number];

export interface World {
  readonly customers: readonly SeedCustomer[];
  customer(key: string): SeedCustomer | undefined;
  /** Who chats there. */
  chatting(channel: string, user: string): SeedCustomer | undefined;
  grants(customer: string): readonly WorldGrant[];
  grantsAt(bank: BankId): readonly WorldGrant[];
  accounts(bank: BankId, customer: string): readonly WorldAccount[];
  allAccounts(): readonly WorldAccount[];
}

/** What moved on an account since the start. */
type MovedOn = (bank: BankId, customer: string, account: string) => readonly WorldTransaction[];

export const createWorld = (seed: Seed, start: number, movedOn: MovedOn = () => []): World => {
  const customers = new Map(seed.customers.map((one) => [one.key, one]));
  const chats = new Map(seed.customers.flatMap((one) => one.chats.map(({ channel, user }) => [chatKey(channel, user), one])));
  const grants = new Map(seed.customers.map((one) => [one.key, grantsOf(one, start)]));
  const accounts = new Map(seed.customers.flatMap((one) => accountsOf(one, seed.random, start, movedOn)));
  const at = (bank: BankId) => [...grants.values()].flat().filter((grant) => grant.bank === bank);
  const grantsAt = new Map(bankIds.map((bank) => [bank, at(bank)]));
  return {
    customers: seed.customers,
    customer: (key) => customers.get(key),
    chatting: (channel, user) => chats.get(chatKey(channel, user)),
    grants: (customer) => grants.get(customer) ?? [],
    grantsAt: (bank) => grantsAt.get(bank) ?? [],
    allAccounts: () => [...accounts.values()].flat(),
    accounts: (bank, customer) => accounts.get(`${bank} ${customer}`) ?? [],
  };
};

const chatKey = (channel: string, user: string): string => JSON.stringify([channel, user]);

const grantsOf = ({ key, banks }: SeedCustomer, start: number): WorldGrant[] =>
  banks.flatMap(({ bank, grant }) =>
    grant ? [{ bank, customer: key, scopes: grant.scopes, until: momentOf(grant.until, start), revoked: grant.revoked }] : [],
  );

const accountsOf = (customer: SeedCustomer, random: number, start: number, movedOn: MovedOn): [string, WorldAccount[]][] =>
  customer.banks.map(({ bank, accounts }) => [
    `${bank} ${customer.key}`,
    accounts.map(({ available, dueOn, asOf, history, transactions, ...account }): WorldAccount => {
      const given = transactions.map((one, at) => ({ ...one, id: one.id ?? `${account.id}-t${at}`, at: momentOf(one.at, start) }));
      const invent = () => {
        if (!history) return [];
        const told = sum(given.filter(({ status }) => status === 'posted'));
        const past = {
          name: `${random} ${bank} ${account.id}`,
          account: account.id,
          start,
          months: history.months,
          booked: bookedOf(account) - told,
        };
        return inventPast({ ...past, story: history.story ?? STORY_OF[account.kind] }).map((one) => ({
          ...one,
          text: textWhere(account.currency, one.text),
          status: 'posted' as const,
        }));
      };
      const moved = () => movedOn(bank, customer.key, account.id);
      const before = available ?? availableOf(account, sum(given.filter(({ status }) => status === 'pending')));
      const past = once(() => [...given, ...invent()].sort(newestFirst));
      return {
        ...account,
        bank,
        customer: customer.key,
        get available() {
          return before === undefined ? undefined : before + sum(moved());
        },
        dueOn: dueOn === undefined ? undefined : dayOf(dueOn, start, customer.zone),
        asOf: asOf === undefined ? undefined : momentOf(asOf, start),
        transactions: () => (moved().length === 0 ? past() : [...moved(), ...past()].sort(newestFirst)),
      };
    }),
  ]);

const newestFirst = (one: WorldTransaction, other: WorldTransaction): number => other.at - one.at;

const STORY_OF: { readonly [K in SeedAccount['kind']]: Story } = {
  checking: 'everyday',
  savings: 'saving',
  card: 'spending',
  loan: 'repaying',
};

type Amounts = Pick<SeedAccount, 'kind' | 'current' | 'creditLimit'>;

/** What the posted transactions add up to: a debt is below zero. */
const bookedOf = ({ kind, current }: Amounts): number => (kind === 'card' || kind === 'loan' ? -current : current);

/** Pending items leave what can be spent at once: out of the account, or out of the credit line. */
const availableOf = ({ kind, current, creditLimit }: Amounts, pending: number): number | undefined => {
  if (kind === 'loan') return undefined;
  if (kind !== 'card') return current + pending;
  return creditLimit === undefined ? undefined : creditLimit - current + pending;
};

const sum = (items: readonly { amount: number }[]): number => items.reduce((total, { amount }) => total + amount, 0);

const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};
