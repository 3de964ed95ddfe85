/** Account access consents: what we said at a bank, in our own name, that we will ask its customers for. One line each time one changes, kept over restarts. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { openBook } from './book.ts';
import { type BankId, bankIds } from './identities.ts';

const line = z.object({
  bank: z.enum(bankIds),
  id: z.string(),
  /** On the business clock. */
  createdAt: z.string(),
  /** OBInternalConsentStatus1Code; `null`: it was deleted. */
  status: z.enum(['AWAU', 'AUTH', 'RJCT', 'EXPD', 'CANC']).nullable(),
  changedAt: z.string(),
  permissions: z.array(z.string()),
  /** As it was given; absent: open-ended. */
  until: z.string().optional(),
});
type Line = z.output<typeof line>;
export type Consent = Line & { status: NonNullable<Line['status']> };

export interface ConsentBook {
  /** One that waits for its customer. */
  create(bank: BankId, wanted: Pick<Line, 'permissions' | 'until'>, at: string): Consent;
  find(bank: BankId, id: string): Consent | undefined;
  /** Ends it; nobody finds it again. */
  remove(consent: Consent, at: string): void;
  clear(): void;
}

export const openConsents = (file: string): ConsentBook => {
  const book = openBook(file, line);
  const known = new Map<string, Consent>();

  const learn = (one: Line): void => {
    const { status } = one;
    if (status === null) known.delete(one.id);
    else known.set(one.id, { ...one, status });
  };
  const put = <One extends Line>(one: One): One => {
    book.append(one);
    learn(one);
    return one;
  };

  for (const one of book.found) learn(one);
  return {
    create: (bank, wanted, at) => put({ ...wanted, bank, id: `aac-${randomUUID()}`, createdAt: at, changedAt: at, status: 'AWAU' }),
    find(bank, id) {
      const found = known.get(id);
      return found?.bank === bank ? found : undefined;
    },
    remove: (consent, at) => void put({ ...consent, status: null, changedAt: at }),
    clear() {
      known.clear();
      book.rewrite([]);
    },
  };
};
