/** What the notifications of banks have in common: each field as it may be kept and shown, or a plain word of what is wrong with it. */
import { z } from 'zod';
import type { AccountNotice, Money, Suspect } from '../../bot/model.ts';
import { readMoney } from '../banks/money.ts';
import { cleanName } from '../banks/text.ts';

/** What is known of a notice before it is read what it tells of. */
export type Heard = Pick<AccountNotice, 'id' | 'bank' | 'customer' | 'at'>;

export const id = z.string().regex(/^[\x21-\x7e]{1,256}$/, 'must be 1 to 256 visible ASCII characters');

export const moment = z.iso
  .datetime({ offset: true, error: 'must be a time with a zone, like 2026-11-25T09:59:30Z' })
  .transform((text) => Date.parse(text));

const merchant = z
  .string()
  .transform((text) => cleanName(text))
  .refine((name) => name !== '', 'has nothing in it that can be shown');

/** The fields of a payment, as a merchant asked for it. */
export const purchase = {
  transactionId: id,
  merchant,
  amount: z.number().min(0, 'must not be negative: what the merchant wants is positive'),
  currency: z.string(),
  transactionTimestamp: moment,
};
type Purchase = z.output<z.ZodObject<typeof purchase>>;

/** Exact, or the notification is refused. */
export const moneyOf = (field: string, amount: number, currency: string, context: z.RefinementCtx): Money => {
  const money = readMoney(amount, currency);
  if (money !== null) return money;
  context.addIssue({ code: 'custom', path: [field], message: 'is no amount of this currency, or too large to be exact' });
  return z.NEVER;
};

export const suspectOf = (
  { transactionId, merchant, amount, currency, transactionTimestamp }: Purchase,
  context: z.RefinementCtx,
): Suspect => ({
  id: transactionId,
  merchant,
  money: moneyOf('amount', amount, currency, context),
  at: transactionTimestamp,
});

/** A number of which only the end is shown, however the bank masks the rest. */
export const display = z.string().max(40).nullish();

export const lastFour = (shown: string | null | undefined): string | null => /\d{4}$/.exec((shown ?? '').replace(/\D/g, ''))?.[0] ?? null;

/** The fields of an account on which something happened. */
export const account = {
  accountId: id,
  accountName: z.string().nullish(),
  accountNumberDisplay: display,
  cardNumberDisplay: display,
};
type Account = z.output<z.ZodObject<typeof account>>;

export const accountOf = ({ accountId, accountName, accountNumberDisplay, cardNumberDisplay }: Account): AccountNotice['account'] => ({
  id: accountId,
  name: cleanName(accountName ?? '') || null,
  last4: lastFour(cardNumberDisplay ?? accountNumberDisplay),
});
