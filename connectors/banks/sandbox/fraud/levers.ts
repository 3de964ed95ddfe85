/** What somebody wants a bank to do about suspected fraud: the bodies of `POST /admin/fraud-events`. README.md of the sandbox explains each. */
import { z } from 'zod';
import { bank, countTo, label, owner, price } from '../lever-fields.ts';
import { forgeries } from './signing.ts';

const STORM_AT_MOST = 500;

const hours = z.number('must be hours, 0 to 240').min(0, 'must be hours, 0 to 240').max(240, 'must be hours, 0 to 240');

const item = z.strictObject({
  merchant: label,
  amount: price,
  /** Absent: half a minute before it is told. */
  at: z.iso.datetime({ offset: true, error: 'must be a time with its zone, such as 2026-11-20T09:00:00Z' }).optional(),
});
const items = z.array(item, 'must be a list').min(1, 'must not be empty').max(10, 'must be at most 10').optional();

/** Absent: the newest at this bank that is open. */
const known = { bank, case: label.optional() };
/** Without an owner: the first customer with a card there, and the first of the customer's cards. */
const raised = { ...owner, items, held: z.boolean('must be true or false').default(true) };

/** Body of `POST /admin/fraud-events`. */
export const leverSchema = z.discriminatedUnion(
  'do',
  [
    z.strictObject({ do: z.literal('raise'), ...raised, supersedes: label.optional() }),
    z.strictObject({ do: z.literal('late'), ...raised, hoursAgo: hours.default(26) }),
    z.strictObject({ do: z.literal('merge'), ...known, items }),
    z.strictObject({ do: z.literal('withdraw'), ...known }),
    z.strictObject({ do: z.literal('expire'), ...known }),
    z.strictObject({ do: z.literal('duplicate'), ...known }),
    z.strictObject({ do: z.literal('forge'), ...owner, how: z.enum(forgeries, `must be one of ${forgeries.join(', ')}`).default('key') }),
    z.strictObject({
      do: z.literal('storm'),
      /** Absent: at all of them. */
      bank: bank.optional(),
      customer: label.optional(),
      count: countTo(STORM_AT_MOST).default(50),
    }),
    z.strictObject({ do: z.literal('rotate'), bank }),
  ],
  'must be one of raise, late, merge, withdraw, expire, duplicate, forge, storm, rotate',
);

export type Lever = z.output<typeof leverSchema>;
export type LeverOf<Do extends Lever['do']> = Extract<Lever, { do: Do }>;
export type GivenItem = z.output<typeof item>;
