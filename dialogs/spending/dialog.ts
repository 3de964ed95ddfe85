/**
 * How much was spent: with somebody, on something, in some days; beside what came before, and with the list behind the number.
 *
 * Spent is what left the accounts that answered, booked or pending, without transfers and the paying of cards. What came back is told, not taken
 * off: whose refund it is, no bank says. Sums are per currency, never over currencies.
 */

import { dayIn } from '../../bot/day.ts';
import type { Choice, Dialog, Move, Sight, Transaction } from '../../bot/model.ts';
import { end, sayer } from '../../bot/model.ts';
import { daysBetween, monthSoFar, periodBefore, toldOf } from '../days.ts';
import { about, isSpent, joinAccounts, missingSays, nameShared, type ReadItems, readItems, subjectOf } from '../reading.ts';
import type { Mention } from '../slots/account.ts';
import { isNothing } from '../slots/dates.ts';
import type { Day, Period, Range } from '../slots/period.ts';
import { spentList } from '../transactions/dialog.ts';
import type { Spent, words } from './en.ts';
import { monthsOf, sharesOf, sumsOf } from './parts.ts';

const say = sayer<typeof words>();

const NAME = 'spending';
/** Of longer ones the one before is not read too. */
const COMPARED_AT_MOST = 100;

type Said = { account: Mention; merchant: string; period: Period };

const spending: Dialog<Said> = {
  name: NAME,
  slots: { account: joinAccounts, merchant: 'carried', period: 'carried' },
  begunBy: ['merchant'],

  next(said, sight) {
    const today = dayIn(sight.now, sight.zone);
    if (said.period && isNothing(said.period)) return end(say('spending.no_such_day', { said: said.period.said }));
    if (said.period && !said.period.past) return end(say('spending.future'), [coming()]);
    const days = daysOf(said.period, today);
    const before = daysBetween(days.from, days.to) < COMPARED_AT_MOST ? periodBefore(days) : null;
    const read = readItems(said, { from: before?.from ?? days.from, to: days.to }, sight, { begins: NAME, loans: false });
    return 'move' in read ? read.move : tell(said, { days, before, today }, read, sight);
  },
};

export const dialogs = [spending];

type When = { days: Range; before: Range | null; today: Day };

const daysOf = (period: Period | undefined, today: Day): Range => (period?.past ? toldOf(period.past, today) : monthSoFar(today));

const tell = (said: Readonly<Partial<Said>>, { days, before, today }: When, read: ReadItems, { now, zone }: Sight): Move => {
  const notes = missingSays(read.missing);
  const answered = read.accounts.filter(({ bank }) => !read.missing.some((one) => one.bank === bank));
  if (answered.length === 0 && read.items.length === 0) return end(notes);
  const subject = subjectOf(read.merchant);
  const within = (range: Range, items: readonly Transaction[]) =>
    items.filter(({ at }) => dayIn(at, zone) >= range.from && dayIn(at, zone) <= range.to);
  const inside = within(days, read.items);
  const spent = about(subject, inside).filter(isSpent);
  const [only, ...others] = read.accounts;
  const sum: Spent = {
    subject: nameShared(subject, spent),
    days,
    today,
    soFar: days.from === monthSoFar(today).from && days.to === today,
    sums: sumsOf(spent),
    pending: sumsOf(spent.filter(({ status }) => status === 'pending')),
    back: sumsOf(about(subject, inside).filter(cameBack)),
    before: before ? { days: before, sums: sumsOf(about(subject, within(before, read.items)).filter(isSpent)) } : null,
    unsorted: subject && 'category' in subject ? sumsOf(inside.filter((item) => isSpent(item) && isUnsorted(item, spent))) : [],
    account: only && others.length === 0 ? only : null,
    accounts: read.accounts.length,
    without: [...new Set(read.missing.map(({ bank }) => bank))],
    readAt: now,
  };
  const shares = subject ? [] : sharesOf(spent);
  const months = monthsOf(spent, days, zone);
  const list = spentList(said, days);
  const choices = spent.length > 0 ? [{ label: say('spending.list'), ...list }] : subject ? [allOfIt(said)] : [];
  const parts = [
    ...(months.length > 1 ? [say('spending.months', { subject: sum.subject, months, today })] : []),
    ...(shares.length > 1 ? [say('spending.shares', { shares, days, today })] : []),
  ];
  return end([say('spending.sum', sum), ...parts, ...notes], choices, { more: list, why: list });
};

const isUnsorted = (item: Transaction, sorted: readonly Transaction[]): boolean => item.category === undefined && !sorted.includes(item);

const cameBack = ({ money, category, merchant }: Transaction): boolean =>
  money.minor > 0 && merchant !== undefined && category !== 'transfer' && category !== 'income' && category !== 'interest';

/** The same without the name that fitted nothing. */
const allOfIt = ({ account, period }: Readonly<Partial<Said>>): Choice => ({
  label: say('spending.all'),
  begins: NAME,
  states: { ...(account ? { account } : {}), ...(period ? { period: { ...period, said: '' } } : {}) },
});

const coming = (): Choice => ({ label: say('spending.coming'), begins: 'recurring-charges' });
