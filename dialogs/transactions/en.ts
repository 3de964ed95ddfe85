import type { Account, Card, Format, Money, Words } from '../../bot/model.ts';
import type { Subject } from '../reading.ts';
import type { Amount } from '../slots/amount.ts';
import { CATEGORY_NAMES } from '../slots/category.ts';
import type { Day, Range } from '../slots/period.ts';
import { cardLines, type Line, rangeText } from './lines.ts';

/** What was asked for, as far as it was said. `account`: the only one that was looked at. */
export type Asked = {
  subject: Subject;
  amount: { money: Money; bound: Amount['bound'] } | null;
  way: 'in' | 'out' | null;
  pending: boolean;
  days: Range;
  today: Day;
  account: Account | null;
};
export type Listed = Asked & { lines: Line[]; first: number; of: number; readAt: number };

const BOUNDS: { readonly [B in Amount['bound']]: string } = { exactly: 'of', over: 'over', under: 'under' };

const what = ({ way, pending }: Asked): string => {
  const kind = way === 'in' ? 'incoming money' : way === 'out' ? 'outgoing money' : 'transactions';
  return pending ? `pending ${kind}` : kind;
};

const subjectText = (subject: Subject): string => {
  if (!subject) return '';
  return 'category' in subject ? ` for ${CATEGORY_NAMES.en[subject.category]}` : ` with “${subject.name}”`;
};

/** "outgoing money with “Corner Coffee” over $5.00 in Everyday Checking ••4321, Nov 1 – Nov 10" */
const described = (asked: Asked, f: Format): string => {
  const { subject, amount, account, days, today } = asked;
  const size = amount ? ` ${BOUNDS[amount.bound]} ${f.money(amount.money)}` : '';
  const where = account ? ` in ${f.account(account)}` : '';
  return `${what(asked)}${subjectText(subject)}${size}${where}, ${rangeText(days, today, f)}`;
};

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const list = (listed: Listed, f: Format): Card => ({
  title: capital(described(listed, f)),
  lines: [
    ...cardLines(listed.lines, listed.today, f, { unnamed: 'no name given', pending: 'pending' }),
    {
      label: 'Shown',
      value: `${listed.first}–${listed.first + listed.lines.length - 1} of ${listed.of}, read ${f.when(listed.readAt)}`,
    },
  ],
});

export const words = {
  'transactions.list': (listed: Listed, f) => list(listed, f),
  'transactions.arrived': () => 'Yes, I see it:',
  'transactions.under_way': () => 'It is under way, but the bank has not booked it yet:',
  'transactions.look_yourself': () => 'These are the latest. Tell me from whom it is, or how much, and I look for that one.',
  'transactions.none': (asked: Asked, f) => `I find no ${described(asked, f)}.`,
  'transactions.not_arrived': (asked: Asked, f) =>
    `No, I do not see it: no ${described(asked, f)}. It may still be on its way, or be booked under another name.`,
  'transactions.no_more': (asked: Asked, f) => `There are no more ${described(asked, f)}.`,
  'transactions.no_such_day': ({ said }: { said: string }) => `I know no such day as “${said}”. Please name the days again.`,
  'transactions.future': () => 'I only see what has happened so far, nothing that is still to come.',
  'transactions.more': () => 'Show more',
  'transactions.earlier': () => 'Look further back',
  'transactions.latest': () => 'Latest transactions',
} satisfies Words;
