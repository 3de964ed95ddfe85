/** What customers of the talks hold: accounts as tables, and cards that are locked or not. */
import type { Account, CardState, Gathered, Holding, Rate, Refusal, Route, Transaction } from '../../bot/model.ts';

/** Tuesday, 10 November 2026, 10:42 in New York. */
export const NOW = Date.UTC(2026, 10, 10, 15, 42);

export const account = (bank: string, kind: Account['kind'], label: string, last4: string, more: Partial<Account> = {}): Account => ({
  bank,
  id: `${bank}-${last4}`,
  kind,
  label,
  last4,
  status: 'open',
  ...more,
});

/** What one account holds, in cents; a figure that is left out was not sent. */
export type Held = {
  account: Account;
  available?: number;
  current?: number;
  creditLimit?: number;
  due?: Holding['due'];
  rates?: Rate[];
  /** How money gets there; left out, the bank does not tell. */
  routes?: Route[];
  asOf?: number | null;
  pending?: readonly [text: string, cents: number][];
  /** What went in and out, booked unless it says otherwise. */
  moves?: readonly Moved[];
  /** Of a card: whether, or since when, it is locked, or what its bank has made of it; absent: the bank does not say just now. */
  locked?: boolean | number | 'held' | 'blocked';
  /** What the bank answers instead of a balance. */
  refuses?: Refusal;
  currency?: string;
};

export const cardStates = (asked: readonly Held[]): Gathered<CardState> => ({
  got: asked.flatMap(({ account: { bank, id }, locked }) => (locked === undefined ? [] : [{ account: { bank, id }, ...lockedIs(locked) }])),
  missing: asked.flatMap(({ account: { bank }, locked }) => (locked === undefined ? [{ bank, why: 'unavailable' as const }] : [])),
});

const lockedIs = (locked: NonNullable<Held['locked']>): Pick<CardState, 'state' | 'since'> => {
  if (typeof locked === 'string') return { state: locked, since: NOW };
  return { state: locked === false ? 'active' : 'locked', since: typeof locked === 'number' ? locked : null };
};

/** `on`: at noon in New York's winter that day, or at this very time. */
export type Moved = { on: string | number; text: string; cents: number; more?: Partial<Transaction> };
