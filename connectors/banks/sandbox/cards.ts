/**
 * Cards and what was ordered about them: one line an order, on disk before the answer leaves, so that an order and what it changed are kept
 * together or not at all. Under one key it happens once.
 */
import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { bankIds } from './identities.ts';

export const cardStates = ['locked', 'active'] as const;
export type CardState = (typeof cardStates)[number];

const order = z.object({
  /** On the business clock. */
  at: z.string(),
  bank: z.enum(bankIds),
  customer: z.string(),
  account: z.string(),
  state: z.enum(cardStates),
  key: z.string(),
  /** The asker's `x-fapi-interaction-id`. */
  interaction: z.string().optional(),
  /** Since when the card has been in this state: `at`, or earlier where the order changed nothing. */
  since: z.string(),
  changed: z.boolean(),
});
/** An order that was done. */
export type CardOrder = z.output<typeof order>;
export type CardChange = Omit<CardOrder, 'since' | 'changed'>;

type Owner = Pick<CardOrder, 'bank' | 'customer'>;
type Wanted = Omit<CardOrder, 'since' | 'changed'>;

export interface Cards {
  /** Does it, or tells what was done under this key before. `other`: under this key something else was done. */
  put(wanted: Wanted): CardOrder | 'other';
  /** What became of the order with this key. */
  order(owner: Owner, key: string): CardOrder | undefined;
  /** The state of a card, and since when; a card that nobody ever locked is active since nobody knows when. */
  state(owner: Owner, account: string): { state: CardState; since?: string };
  /** Every change that really happened, oldest first. */
  changes(): CardChange[];
  clear(): void;
}

export const createCards = (file: string): Cards => {
  const orders = new Map<string, CardOrder>();
  const states = new Map<string, CardOrder>();

  const learn = (one: CardOrder): void => {
    orders.set(nameOf(one, one.key), one);
    states.set(nameOf(one, one.account), one);
  };
  const rewrite = (kept: readonly CardOrder[]): void => {
    writeFileSync(`${file}.new`, kept.map((one) => `${JSON.stringify(one)}\n`).join(''), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  };
  const state: Cards['state'] = (owner, account) => {
    const last = states.get(nameOf(owner, account));
    return last ? { state: last.state, since: last.since } : { state: 'active' };
  };

  for (const one of load(file)) learn(one);
  // What a crash cut short goes, before anything is written behind it.
  rewrite([...orders.values()]);
  return {
    put(wanted) {
      const before = orders.get(nameOf(wanted, wanted.key));
      if (before) return before.account === wanted.account && before.state === wanted.state ? before : 'other';
      const now = state(wanted, wanted.account);
      const changed = now.state !== wanted.state;
      const done: CardOrder = { ...wanted, changed, since: changed ? wanted.at : (now.since ?? wanted.at) };
      appendFileSync(file, `${JSON.stringify(done)}\n`, { mode: 0o600 });
      learn(done);
      return done;
    },
    order: (owner, key) => orders.get(nameOf(owner, key)),
    state,
    changes: () => [...orders.values()].filter(({ changed }) => changed).map(({ since: _, changed: __, ...change }) => change),
    clear() {
      orders.clear();
      states.clear();
      rewrite([]);
    },
  };
};

const nameOf = ({ bank, customer }: Owner, what: string): string => JSON.stringify([bank, customer, what]);

/** A line that a crash cut short ends the file. */
const load = (file: string): CardOrder[] => {
  if (!existsSync(file)) return [];
  const orders: CardOrder[] = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const parsed = order.safeParse(jsonOf(line));
    if (!parsed.success) break;
    orders.push(parsed.data);
  }
  return orders;
};

const jsonOf = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};
