/** What somebody wants to happen on an account: the bodies of `POST /admin/account-events`. README.md of the sandbox explains each. */
import { z } from 'zod';
import { countTo, label, owner, price } from '../lever-fields.ts';

const RUN_AT_MOST = 100;
const MOST = 1e11;

const code = 'must be a merchant category code, such as "5814"';
const left = 'must be whole minor units, such as 4250 for $42.50';

/** Body of `POST /admin/account-events`. */
export const accountLeverSchema = z.discriminatedUnion(
  'do',
  [
    z.strictObject({
      do: z.literal('payment'),
      ...owner,
      /** Absent: invented ones, in turn; and so their prices and categories. */
      merchant: label.optional(),
      amount: price.optional(),
      currency: label.optional(),
      category: z
        .string(code)
        .regex(/^\d{4}$/, code)
        .optional(),
      count: countTo(RUN_AT_MOST).default(1),
    }),
    z.strictObject({
      do: z.literal('balance'),
      ...owner,
      /** Minor units. Absent: little, or what there is where that is less. */
      available: z.int(left).min(-MOST, 'must be more').max(MOST, 'must be less').optional(),
    }),
  ],
  'must be one of payment, balance',
);

export type AccountLever = z.output<typeof accountLeverSchema>;
export type AccountLeverOf<Do extends AccountLever['do']> = Extract<AccountLever, { do: Do }>;
