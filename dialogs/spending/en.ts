import type { Account, Card, Category, Format, Money, Words } from '../../bot/model.ts';
import type { Subject } from '../reading.ts';
import { CATEGORY_NAMES } from '../slots/category.ts';
import type { Day, Range } from '../slots/period.ts';
import { dayText, monthText, rangeText } from '../transactions/lines.ts';

/** Sums are without sign, one for each currency; none: nothing was spent. */
export type Spent = {
  subject: Subject;
  days: Range;
  today: Day;
  /** It is this month until now. */
  soFar: boolean;
  sums: Money[];
  /** Of it not booked yet. */
  pending: Money[];
  /** What shops paid back, which is not taken off. */
  back: Money[];
  /** Null: not compared. */
  before: { days: Range; sums: Money[] } | null;
  /** Spent, and the bank does not say on what. */
  unsorted: Money[];
  account: Account | null;
  /** So many were asked. */
  accounts: number;
  without: string[];
  readAt: number;
};
/** A kind's part of what was spent; `rest`: smaller ones, and what no bank gave a kind. */
export type Share = { of: Category | 'rest'; money: Money };
/** A month's part; of the first and the last, only the days that were asked for. `whole`: all its days were. */
export type Month = { days: Range; whole: boolean; money: Money };

const sums = (all: readonly Money[], f: Format): string => f.list(all.map((money) => f.money(money)));

const subjectText = (subject: Subject): string => {
  if (!subject) return '';
  return 'category' in subject ? ` on ${CATEGORY_NAMES.en[subject.category]}` : ` with “${subject.name}”`;
};

const daysText = ({ days, today, soFar }: Spent, f: Format): string => {
  if (soFar) return `so far this month (${rangeText(days, today, f)})`;
  return days.from === days.to
    ? `on ${dayText(days.from, today, f)}`
    : `from ${dayText(days.from, today, f)} to ${dayText(days.to, today, f)}`;
};

const where = ({ account, accounts, without }: Spent, f: Format): string => {
  if (account) return ` from ${f.account(account)} at ${f.bank(account.bank)}`;
  if (without.length > 0) return ' from the accounts that answered';
  return accounts === 1 ? ' from your account' : ` from ${accounts} accounts`;
};

/** Only where both are in the same one currency: else there is nothing to compare. */
const compared = ({ sums: now, before, today }: Spent, f: Format): string[] => {
  if (!before) return [];
  const [one, ...others] = now;
  const [was, ...more] = before.sums;
  const then = rangeText(before.days, today, f);
  if (!one && !was) return [];
  if (!was) return [`In the period before (${then}) it was nothing.`];
  if (!one || others.length + more.length > 0 || one.currency !== was.currency)
    return [`In the period before (${then}) it was ${sums(before.sums, f)}.`];
  const change = one.minor - was.minor;
  if (change === 0) return [`That is exactly as much as in the period before (${then}).`];
  const by = f.money({ minor: Math.abs(change), currency: one.currency });
  return [`That is ${by} ${change > 0 ? 'more' : 'less'} than in the period before (${then}: ${f.money(was)}).`];
};

const sum = (spent: Spent, f: Format): string =>
  [
    spent.without.length > 0
      ? `This is not everything: ${f.list(spent.without.map((bank) => f.bank(bank)))} ${spent.without.length === 1 ? 'is' : 'are'} missing in it.`
      : '',
    spent.sums.length > 0
      ? `You spent ${sums(spent.sums, f)}${subjectText(spent.subject)} ${daysText(spent, f)}${where(spent, f)}.`
      : `I see nothing spent${subjectText(spent.subject)} ${daysText(spent, f)}${where(spent, f)}.`,
    ...(spent.pending.length > 0 ? [`Of that, ${sums(spent.pending, f)} is still pending.`] : []),
    ...compared(spent, f),
    ...(spent.back.length > 0 ? [`${sums(spent.back, f)} came back and is not taken off.`] : []),
    ...(spent.unsorted.length > 0
      ? [`The bank does not say what another ${sums(spent.unsorted, f)} was for, so some of it may be missing here.`]
      : []),
    spent.subject ? '' : 'Transfers and card payments are not counted.',
    `Read ${f.when(spent.readAt)}.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const shares = (all: readonly Share[], days: Range, today: Day, f: Format): Card => ({
  title: `What it went on, ${rangeText(days, today, f)}`,
  lines: all.map(({ of, money }) => ({
    label: of === 'rest' ? 'Everything else' : capital(CATEGORY_NAMES.en[of]),
    value: f.money(money),
    length: money.minor,
  })),
});

const months = (subject: Subject, all: readonly Month[], today: Day, f: Format): Card => ({
  title: `Spent${subjectText(subject)}, month by month`,
  lines: all.map(({ days, whole, money }) => ({
    label: whole ? monthText(days.from, today, f) : rangeText(days, today, f),
    value: f.money(money),
    length: money.minor,
  })),
});

export const words = {
  'spending.sum': (spent: Spent, f) => sum(spent, f),
  'spending.shares': ({ shares: all, days, today }: { shares: Share[]; days: Range; today: Day }, f) => shares(all, days, today, f),
  'spending.months': ({ subject, months: all, today }: { subject: Subject; months: Month[]; today: Day }, f) =>
    months(subject, all, today, f),
  'spending.no_such_day': ({ said }: { said: string }) => `I know no such day as “${said}”. Please name the days again.`,
  'spending.future': () =>
    'I can only add up what has been spent so far. What comes back regularly I can list, with the next day I expect it.',
  'spending.list': () => 'Show the list',
  'spending.all': () => 'All I spent',
  'spending.coming': () => 'What comes regularly',
} satisfies Words;
