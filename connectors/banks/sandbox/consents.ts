/**
 * Account access consents: what a client said at a bank, in its own name, that it will ask a customer for, and what the customer left of it. One line
 * each time one changes, kept over restarts. All times are on the business clock.
 */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { openBook } from './book.ts';
import { type BankId, bankIds } from './identities.ts';
import { permissions } from './permissions.ts';

const line = z.object({
  bank: z.enum(bankIds),
  id: z.string(),
  /** Whose it is: the client that asked. */
  client: z.string(),
  createdAt: z.string(),
  /** OBInternalConsentStatus1Code; `null`: it was deleted. That one is over by its own time is worked out, and stands in no line. */
  status: z.enum(['AWAU', 'AUTH', 'RJCT', 'CANC']).nullable(),
  changedAt: z.string(),
  permissions: z.array(z.enum(permissions)),
  /** As it was given; absent: open-ended. */
  until: z.string().optional(),
  /** Who allowed it, and the grant of the authorization server that came of it. */
  customer: z.string().optional(),
  grant: z.string().optional(),
});
type Line = z.output<typeof line>;
export type Consent = Omit<Line, 'status'> & { status: NonNullable<Line['status']> | 'EXPD' };

export interface ConsentBook {
  /** One that waits for its customer. */
  create(bank: BankId, client: string, wanted: Pick<Line, 'permissions' | 'until'>): Consent;
  find(bank: BankId, client: string, id: string): Consent | undefined;
  /** A customer allowed what is left of it. */
  allow(consent: Consent, given: Required<Pick<Line, 'customer' | 'grant' | 'permissions'>>): void;
  reject(consent: Consent): void;
  /** Ends it; nobody finds it again. */
  remove(consent: Consent): void;
  /** The one by which this grant is still good. */
  givenBy(bank: BankId, grant: string): Consent | undefined;
  /** The bank ended what this customer granted: with this grant, or altogether. */
  cancel(bank: BankId, of: { grant: string } | { customer: string }): void;
  clear(): void;
}

export const openConsents = (file: string, now: () => number): ConsentBook => {
  const book = openBook(file, line);
  const known = new Map<string, Line>();
  const byGrant = new Map<string, string>();

  const learn = (one: Line): void => {
    known.set(one.id, one);
    if (one.grant !== undefined) byGrant.set(nameOf(one.bank, one.grant), one.id);
    if (one.status === null) forget(one);
  };
  const forget = ({ id, bank, grant }: Line): void => {
    known.delete(id);
    if (grant !== undefined) byGrant.delete(nameOf(bank, grant));
  };
  const put = (one: Line): void => {
    book.append(one);
    learn(one);
  };
  const time = () => new Date(now()).toISOString();
  /** As it is now; undefined: it was deleted, or never was. */
  const seen = (id: string | undefined): Consent | undefined => {
    const found = id === undefined ? undefined : known.get(id);
    if (!found || found.status === null) return undefined;
    const { status, until } = found;
    const isOver = (status === 'AWAU' || status === 'AUTH') && until !== undefined && Date.parse(until) <= now();
    return isOver ? { ...found, status: 'EXPD', changedAt: until } : { ...found, status };
  };
  const change = ({ id }: Consent, to: Partial<Line>): void => {
    const found = known.get(id);
    if (found) put({ ...found, ...to, changedAt: time() });
  };
  const givenBy: ConsentBook['givenBy'] = (bank, grant) => {
    const found = seen(byGrant.get(nameOf(bank, grant)));
    return found?.status === 'AUTH' ? found : undefined;
  };

  for (const one of book.found) learn(one);
  return {
    create(bank, client, wanted) {
      const made = { ...wanted, bank, client, id: `aac-${randomUUID()}`, createdAt: time(), changedAt: time(), status: 'AWAU' } as const;
      put(made);
      return made;
    },
    find(bank, client, id) {
      const found = seen(id);
      return found?.bank === bank && found.client === client ? found : undefined;
    },
    allow: (consent, given) => change(consent, { ...given, status: 'AUTH' }),
    reject: (consent) => change(consent, { status: 'RJCT' }),
    remove: (consent) => change(consent, { status: null }),
    givenBy,
    cancel(bank, of) {
      const theirs =
        'grant' in of ? [byGrant.get(nameOf(bank, of.grant))] : [...known.values()].flatMap((one) => isOf(one, bank, of.customer));
      for (const id of theirs) {
        const found = seen(id);
        if (found?.status === 'AUTH') change(found, { status: 'CANC' });
      }
    },
    clear() {
      known.clear();
      byGrant.clear();
      book.rewrite([]);
    },
  };
};

const nameOf = (bank: BankId, grant: string): string => `${bank} ${grant}`;
const isOf = (one: Line, bank: BankId, customer: string): string[] => (one.bank === bank && one.customer === customer ? [one.id] : []);
