/**
 * What went in and out, newest first, a few at a time; whether something has arrived.
 *
 * "Show more" goes on exactly where the list stopped: it carries the same question with its days fixed, and the moment of the last line that was
 * shown, never a figure. What happened since then stands before that place, so it neither moves nor repeats a line.
 */

import { dayIn } from '../../bot/day.ts';
import type { Begins, Choice, Dialog, Move, Say, Sight, Transaction } from '../../bot/model.ts';
import { end, sayer } from '../../bot/model.ts';
import { daysBetween, lastDays, toldOf } from '../days.ts';
import {
  about,
  isSpent,
  joinAccounts,
  missingSays,
  nameShared,
  ofAmount,
  type ReadItems,
  readItems,
  type Subject,
  subjectOf,
  type Wanted,
} from '../reading.ts';
import type { Mention } from '../slots/account.ts';
import type { Amount } from '../slots/amount.ts';
import { isNothing } from '../slots/dates.ts';
import { plus } from '../slots/day.ts';
import type { Movement } from '../slots/movement.ts';
import type { Day, Period, Range } from '../slots/period.ts';
import type { Asked, words } from './en.ts';
import { linesOf } from './lines.ts';

const say = sayer<typeof words>();

const NAME = 'transactions';
const AT_A_TIME = 5;
/** Without a period: the last ones, or, where something certain is looked for, further back. */
const DAYS_OF_LATEST = 30;
const DAYS_OF_SEARCH = 90;
/** Nobody looks further back by a button. */
const BACK_AT_MOST = 366;

/** Where a list stopped: after `skip` of those that happened at this moment. */
export type Place = { at: number; skip: number };

type Said = { account: Mention; merchant: string; amount: Amount; period: Period; movement: Movement; after: Place };

const transactions: Dialog<Said> = {
  name: NAME,
  slots: { account: joinAccounts, merchant: 'carried', amount: 'carried', period: 'carried', movement: 'carried', after: 'once' },
  follows: ['check-balance', 'explain-balance'],
  begunBy: ['period'],

  next(said, sight) {
    const today = dayIn(sight.now, sight.zone);
    if (said.period && isNothing(said.period)) return end(say('transactions.no_such_day', { said: said.period.said }), [latest()]);
    if (said.period && !said.period.past) return end(say('transactions.future'), [latest()]);
    const days = daysOf(said, today);
    const read = readItems(said, days, sight, { begins: NAME, loans: true });
    return 'move' in read ? read.move : tell(said, days, read, sight);
  },
};

export const dialogs = [transactions];

const daysOf = ({ period, merchant, amount, movement }: Readonly<Partial<Said>>, today: Day): Range => {
  if (period?.past) return toldOf(period.past, today);
  return lastDays(today, (merchant ?? amount ?? movement?.arrived) ? DAYS_OF_SEARCH : DAYS_OF_LATEST);
};

const tell = (said: Readonly<Partial<Said>>, days: Range, read: ReadItems, sight: Sight): Move => {
  const { amount, movement, after } = said;
  const subject = subjectOf(read.merchant);
  const all = moving(movement, ofAmount(amount, about(subject, read.items)));
  const from = after ? placeIn(all, after) : 0;
  const shown = all.slice(from, from + AT_A_TIME);
  const notes = missingSays(read.missing);
  const asked = askedOf(said, subject, days, read, sight);
  if (shown.length === 0) {
    if (read.accounts.length > 0 && isWhollySilent(read)) return end(notes);
    const nothing = after
      ? say('transactions.no_more', asked)
      : say(movement?.arrived ? 'transactions.not_arrived' : 'transactions.none', asked);
    const back = earlier(said, days, sight);
    return end([nothing, ...notes], [...back, latest()], back[0] ? { more: back[0] } : {});
  }
  const last = shown.at(-1);
  const more = last && from + shown.length < all.length ? [showMore(said, days, placeOf(all, from + shown.length, last))] : [];
  const list = say('transactions.list', {
    ...asked,
    subject: nameShared(subject, all),
    lines: linesOf(shown, read.accounts, sight.zone),
    first: from + 1,
    of: all.length,
    readAt: sight.now,
  });
  const [next] = more.length > 0 ? more : earlier(said, days, sight);
  const onward = { ...(next ? { more: next } : {}), why: { begins: 'explain-charge', states: question(said) } };
  return end([...(after ? [] : verdict(movement, subject, amount, all)), list, ...notes], next ? [next] : [], onward);
};

/** No bank told anything: then nothing can be said of what there is. */
const isWhollySilent = ({ accounts, items, missing }: ReadItems): boolean =>
  items.length === 0 && accounts.every(({ bank }) => missing.some((one) => one.bank === bank));

const moving = (movement: Movement | undefined, items: readonly Transaction[]): Transaction[] =>
  items.filter(
    (item) =>
      (movement?.way === undefined || (movement.way === 'in' ? item.money.minor > 0 : item.money.minor < 0)) &&
      (!movement?.pending || item.status === 'pending') &&
      (!movement?.spent || isSpent(item)),
  );

/** "Did it arrive?" is answered with yes only where what was asked for is named: else these are just the latest. */
const verdict = (movement: Movement | undefined, subject: Subject, amount: Amount | undefined, items: readonly Transaction[]): Say[] => {
  if (!movement?.arrived) return [];
  if (!subject && !amount) return [say('transactions.look_yourself')];
  return [say(items.some(({ status }) => status === 'posted') ? 'transactions.arrived' : 'transactions.under_way')];
};

const askedOf = ({ amount, movement }: Readonly<Partial<Said>>, subject: Subject, days: Range, read: ReadItems, sight: Sight): Asked => {
  const [only, ...others] = read.accounts;
  const currency = amount?.currency ?? read.items[0]?.money.currency ?? 'USD';
  return {
    subject,
    amount: amount ? { money: { minor: amount.minor, currency }, bound: amount.bound } : null,
    way: movement?.way ?? null,
    pending: movement?.pending ?? false,
    days,
    today: dayIn(sight.now, sight.zone),
    account: only && others.length === 0 ? only : null,
  };
};

// ---------------------------------------------------------------- going on

const placeOf = (items: readonly Transaction[], count: number, { at }: Transaction): Place => ({
  at,
  skip: items.slice(0, count).filter((item) => item.at === at).length,
});

const placeIn = (items: readonly Transaction[], { at, skip }: Place): number => {
  const first = items.findIndex((item) => item.at <= at);
  return first < 0 ? items.length : first + (items[first]?.at === at ? skip : 0);
};

/** What was asked, as a button may carry it. */
const question = ({ account, merchant, amount, movement }: Readonly<Partial<Said>>) => ({
  ...(account ? { account } : {}),
  ...(merchant ? { merchant } : {}),
  ...(amount ? { amount } : {}),
  ...(movement ? { movement } : {}),
});

const fixed = (days: Range): Period => ({ past: days, future: null, said: '' });

const showMore = (said: Readonly<Partial<Said>>, days: Range, after: Place): Choice & Begins => ({
  label: say('transactions.more'),
  begins: NAME,
  states: { ...question(said), period: fixed(days), after },
});

/** Further back, unless the customer named the days. */
const earlier = (said: Readonly<Partial<Said>>, { from }: Range, { now, zone }: Sight): (Choice & Begins)[] => {
  const named = said.period !== undefined && said.period.said !== '';
  if (named || daysBetween(from, dayIn(now, zone)) > BACK_AT_MOST) return [];
  const before = { from: plus(from, -DAYS_OF_SEARCH), to: plus(from, -1) };
  return [{ label: say('transactions.earlier'), begins: NAME, states: { ...question(said), period: fixed(before) } }];
};

const latest = (): Choice => ({ label: say('transactions.latest'), begins: NAME, states: {} });

/** The list behind a number: what was spent, on what and when, nothing else. */
export const spentList = ({ account, merchant }: Readonly<Partial<Wanted>>, days: Range): Begins => ({
  begins: NAME,
  states: {
    ...question({ ...(account ? { account } : {}), ...(merchant ? { merchant } : {}), movement: { way: 'out', spent: true } }),
    period: fixed(days),
  },
});
