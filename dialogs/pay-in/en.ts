import type { Account, Format, Route, Words } from '../../bot/model.ts';

/** Accounts of one bank that money reaches by the same numbers. */
export type Routed = { bank: string; accounts: Account[]; routes: Route[]; readAt: number };

export const numbersOn = (routes: readonly Route[], network: Route['network'], f: Format): string =>
  f.list(routes.filter((route) => route.network === network).map(({ number }) => number));

const numbers = (routes: readonly Route[], f: Format): string => {
  const [ach, wire] = [numbersOn(routes, 'ach', f), numbersOn(routes, 'wire', f)];
  if (ach === '') return `${wire}, for wires; the bank names none for direct deposit`;
  const deposits = `${ach}, for direct deposit and ordinary transfers (ACH)`;
  if (wire === '') return `${deposits}; the bank names none for wires, so ask it before one is sent`;
  return wire === ach ? `${deposits} and for wires` : `${deposits}, and ${wire}, for wires`;
};

/** As it is written and said: in pairs. undefined: the bank has none. */
export const sortCodes = (routes: readonly Route[], f: Format): string | undefined =>
  numbersOn(routes, 'sort_code', f).replace(/\b(\d\d)(\d\d)(\d\d)\b/g, '$1-$2-$3') || undefined;

const told = (routes: readonly Route[], of: string, f: Format): string => {
  const codes = sortCodes(routes, f);
  return codes === undefined
    ? `The routing number of ${of} is ${numbers(routes, f)}.`
    : `The sort code of ${of} is ${codes}, for every payment within the UK, wages and direct debits included.`;
};

const named = (accounts: readonly Account[], f: Format): string => f.list(accounts.map((account) => f.account(account)));

export const words = {
  'pay_in.routing': ({ bank, accounts, routes, readAt }: Routed, f) =>
    `${told(routes, `${named(accounts, f)} at ${f.bank(bank)}`, f)} The bank told me ${f.when(readAt)}.`,
  'pay_in.no_routes': ({ bank, accounts }: Routed, f) =>
    `${f.bank(bank)} names no routing number by which money could reach ${named(accounts, f)}.`,
  'pay_in.others': () => 'A card or loan has no routing number. These are for your other accounts:',
  'pay_in.no_account': () => 'I see no account that has a routing number: cards and loans have none. How to pay one is on its statement.',
  'pay_in.where': () =>
    'Your bank’s app or website shows its routing number with the account; on a paper check it is at the bottom, usually the first nine digits. For a wire ask your bank, as it may use another one.',
  'pay_in.what_for': () => 'I can tell you a routing number. The full account number I never show: your bank’s app or website does.',
  'pay_in.account_number': () =>
    'The full account number I never show. It is in your bank’s app or on its website, and at the bottom of a paper check.',
  'pay_in.direct_deposit': () =>
    'I cannot set this up from here. Give your employer, or the office that pays your benefits, the routing number, the account number and the kind of account. I can ask the bank for the routing number; its app or website shows the account number, often with a form to hand in. If you switch accounts, keep the old one until the first payment has arrived.',
  'pay_in.my_routing': () => 'My routing number',
} satisfies Words;
