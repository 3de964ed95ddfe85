/** The notification of what is left on an account. */
import { z } from 'zod';
import type { AccountNotice } from '../../bot/model.ts';
import { account, accountOf, type Heard, id, moment, moneyOf } from './fields.ts';

const event = z
  .object({ ...account, availableBalance: z.number(), currency: z.string(), asOf: moment })
  .transform(({ availableBalance, currency, ...rest }, context) => ({
    ...rest,
    available: moneyOf('availableBalance', availableBalance, currency, context),
  }));

export const balance = z.object({
  type: z.literal('BALANCE'),
  category: z.literal('NEW_DATA'),
  notificationPayload: z
    .object({ id, idType: z.literal('ACCOUNT'), event })
    .refine((payload) => payload.id === payload.event.accountId, { path: ['id'], message: 'must be the id of the account' }),
});

export const toBalanceNotice = (heard: Heard, { notificationPayload: { event } }: z.output<typeof balance>): AccountNotice => ({
  ...heard,
  kind: 'balance',
  account: accountOf(event),
  available: event.available,
  asOf: event.asOf,
});
