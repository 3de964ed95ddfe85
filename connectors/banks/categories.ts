/** What a transaction was for, by its merchant category code (ISO 18245), which FDX wants in `category`, or by its type. */
import { z } from 'zod';
import type { Category } from '../../bot/model.ts';

const CODES: { readonly [C in Category]?: string } = {
  groceries: '5411 5422 5441 5451 5462 5499 5300',
  restaurants: '5811 5812 5813 5814',
  transport: '4011 4111 4112 4121 4131 4784 4789 7523',
  fuel: '5541 5542 5552 5983',
  shopping:
    '5309 5310 5311 5331 5399 5611 5621 5631 5641 5651 5655 5661 5691 5699 5732 5734 5735 5941 5942 5943 5944 5945 5964 5969 5977 5999',
  health: '5122 5912 5975 5976 8011 8021 8031 8041 8042 8043 8049 8050 8062 8071 8099',
  entertainment: '4899 5815 5816 5817 5818 5968 5994 7832 7841 7911 7922 7929 7932 7933 7941 7991 7992 7993 7994 7996 7997 7998 7999',
  home: '5200 5211 5231 5251 5261 5712 5713 5714 5718 5719 5722',
  housing: '6513',
  utilities: '4812 4814 4816 4900',
  travel: '4411 4511 4722 7011 7012 7032 7033 7512 7513 7519',
  cash: '6010 6011',
};

const BY_CODE: ReadonlyMap<string, Category> = new Map(
  // `Object.entries` forgets that the keys are those of the table above.
  (Object.entries(CODES) as [Category, string][]).flatMap(([category, codes]) => codes.split(' ').map((code) => [code, category] as const)),
);

const BY_TYPE: ReadonlyMap<string, Category> = new Map([
  ['TRANSFER', 'transfer'],
  ['PAYMENT', 'transfer'],
  ['INTEREST', 'interest'],
  ['FEE', 'fees'],
  ['SRVCHG', 'fees'],
  ['ATMWITHDRAWAL', 'cash'],
  ['WITHDRAWAL', 'cash'],
  ['DIRECTDEPOSIT', 'income'],
]);

/** Airlines, car rentals and hotels have a range of codes, one for each company. */
const isTravel = (code: string): boolean => /^3[0-9]{3}$/.test(code);

/** As it is sent. It is nice to have: what cannot be read of it is as if it were not there. */
export const sentCategory = z
  .union([z.string(), z.number().transform(String)])
  .nullish()
  .catch(undefined);

type Sent = { category?: string | null | undefined; transactionType?: string | null | undefined };

/** undefined: the bank does not say, or says it by a code of its own. */
export const categoryOf = ({ transactionType, category }: Sent): Category | undefined => {
  const code = category ?? '';
  return BY_TYPE.get(transactionType ?? '') ?? BY_CODE.get(code) ?? (isTravel(code) ? 'travel' : undefined);
};
