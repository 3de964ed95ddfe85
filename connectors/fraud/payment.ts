/** The notification of a payment, told as it is made. */
import { z } from 'zod';
import type { AccountNotice } from '../../bot/model.ts';
import { categoryOf, sentCategory } from '../banks/categories.ts';
import { account, accountOf, type Heard, id, purchase, suspectOf } from './fields.ts';

const item = z.object({ ...purchase, category: sentCategory }).transform((sent, context) => {
  const category = categoryOf(sent);
  return { ...suspectOf(sent, context), ...(category === undefined ? {} : { category }) };
});

export const payment = z.object({
  type: z.literal('TRANSACTION'),
  category: z.literal('NEW_DATA'),
  notificationPayload: z
    .object({ id, idType: z.literal('TRANSACTION'), event: z.object({ ...account, transaction: item }) })
    .refine((payload) => payload.id === payload.event.transaction.id, { path: ['id'], message: 'must be the id of the transaction' }),
});

export const toPaymentNotice = (heard: Heard, { notificationPayload: { event } }: z.output<typeof payment>): AccountNotice => ({
  ...heard,
  kind: 'payment',
  account: accountOf(event),
  item: event.transaction,
});
