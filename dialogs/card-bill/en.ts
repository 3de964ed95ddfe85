import type { Account, Card, Format, Money, Words } from '../../bot/model.ts';

/** What has to be paid on one card. `days`: from today until it is due, negative when that is past. Null: the bank does not say it. */
export type Bill = {
  account: Account;
  owed: Money | null;
  minimum: Money | null;
  on: string | null;
  days: number | null;
  asOf: number | null;
  readAt: number;
};

const inDays = (days: number): string => {
  if (days < 0) return days === -1 ? 'yesterday' : `${-days} days ago`;
  if (days === 0) return 'today';
  return days === 1 ? 'tomorrow' : `in ${days} days`;
};

const due = ({ minimum, on, days }: Bill, f: Format): string => {
  if (on === null && minimum === null) return 'The bank names no payment that is due.';
  const what = minimum ? `The minimum payment is ${f.money(minimum)}` : 'A payment is expected';
  if (on === null || days === null) return `${what}. The bank does not say when it is due.`;
  return `${what}, ${days < 0 ? 'and it was due' : 'due'} ${f.day(on)}, ${inDays(days)}.`;
};

const owes = ({ owed, account }: Bill, f: Format): string => {
  if (!owed) return 'The bank sent no balance.';
  if (owed.minor <= 0) return 'You owe nothing on it now.';
  const statement =
    account.kind === 'card' ? ' The statement balance is not sent to me: it is in your bank’s app or on the statement.' : '';
  return `You owe ${f.money(owed)} in all now, with what came after the last statement.${statement}`;
};

const time = ({ asOf, readAt }: Bill, f: Format): string => (asOf === null ? `Read ${f.when(readAt)}.` : `As of ${f.when(asOf)}.`);

const one = (bill: Bill, f: Format): string =>
  `${f.account(bill.account)} at ${f.bank(bill.account.bank)}: ${due(bill, f)} ${owes(bill, f)} ${time(bill, f)}`;

const short = ({ minimum, on, days, owed }: Bill, f: Format): string =>
  [
    on === null ? 'no due date sent' : `due ${f.day(on)}${days !== null && days < 0 ? ' (past)' : ''}`,
    ...(minimum ? [`minimum ${f.money(minimum)}`] : []),
    ...(owed ? [`owed now ${f.money(owed)}`] : []),
  ].join(', ');

const several = (bills: readonly Bill[], f: Format): Card => ({
  title: 'What is due next',
  lines: [
    ...bills.map((bill) => ({ label: `${f.account(bill.account)}, ${f.bank(bill.account.bank)}`, value: short(bill, f) })),
    { label: 'Read', value: f.when(Math.max(...bills.map(({ readAt }) => readAt))) },
  ],
});

export const words = {
  'card_bill.one': ({ bill }: { bill: Bill }, f) => one(bill, f),
  'card_bill.several': ({ bills }: { bills: Bill[] }, f) => several(bills, f),
  'card_bill.no_card': () => 'I see no account of that kind with a bill to pay.',
  'card_bill.my_balances': () => 'My balances',
} satisfies Words;
