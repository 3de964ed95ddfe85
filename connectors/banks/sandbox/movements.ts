/** What moved on accounts since everything started from its seed: on disk before anybody hears of it, pending for as long as it is there. */
import { z } from 'zod';
import { openBook } from './book.ts';
import { type BankId, bankIds } from './identities.ts';
import type { WorldTransaction } from './world.ts';

const movement = z.object({
  /** On the business clock. */
  at: z.string(),
  bank: z.enum(bankIds),
  customer: z.string(),
  account: z.string(),
  id: z.string(),
  /** Minor units of the account's currency; negative leaves the account. */
  amount: z.number(),
  text: z.string(),
  /** Who is behind the text, where that is not known by the text alone. */
  known: z.object({ payee: z.string(), category: z.string().optional() }).optional(),
});
export type Movement = z.output<typeof movement>;

export interface Movements {
  add(one: Movement): void;
  /** Of one account, oldest first. */
  on(bank: BankId, customer: string, account: string): readonly WorldTransaction[];
  /** Oldest first. */
  all(): readonly Movement[];
  clear(): void;
}

export const openMovements = (file: string): Movements => {
  const book = openBook(file, movement);
  const all: Movement[] = [];
  const byAccount = new Map<string, WorldTransaction[]>();

  const learn = (one: Movement): void => {
    all.push(one);
    const { at, bank, customer, account, id, amount, text, known } = one;
    const name = nameOf(bank, customer, account);
    const there = byAccount.get(name) ?? [];
    there.push({ id, amount, text, at: Date.parse(at), status: 'pending', ...(known && { known }) });
    byAccount.set(name, there);
  };

  for (const one of book.found) learn(one);
  return {
    add(one) {
      book.append(one);
      learn(one);
    },
    on: (bank, customer, account) => byAccount.get(nameOf(bank, customer, account)) ?? [],
    all: () => all,
    clear() {
      all.length = 0;
      byAccount.clear();
      book.rewrite([]);
    },
  };
};

const nameOf = (bank: BankId, customer: string, account: string): string => JSON.stringify([bank, customer, account]);
