/** What a charge is, as far as the bank says; what came twice; what comes again and again. Nobody's guess is told as a fact. */

import { dayIn } from '../../bot/day.ts';
import type { Choice, Dialog, Move, Sight, Transaction } from '../../bot/model.ts';
import { ask, end, sayer } from '../../bot/model.ts';
import { lastDays, toldOf } from '../days.ts';
import { about, isSpent, joinAccounts, missingSays, ofAmount, type ReadItems, readItems, subjectOf } from '../reading.ts';
import type { Mention } from '../slots/account.ts';
import type { Amount } from '../slots/amount.ts';
import { nameOf } from '../slots/merchant.ts';
import type { Day, Period, Range } from '../slots/period.ts';
import { wordsOf } from '../slots/text.ts';
import { linesOf } from '../transactions/lines.ts';
import type { Regular, words } from './en.ts';
import { recurringIn, twiceIn } from './patterns.ts';

const say = sayer<typeof words>();

/** Long enough to see a monthly one several times, and what it cost before. */
const DAYS_OF_HABIT = 190;
const DAYS_OF_TWICE = 60;
const CHOICES_AT_MOST = 5;
const REGULAR_AT_MOST = 6;
const TWICE_AT_MOST = 5;
/** Words of a name that a button carries: as many as are enough to find it again. */
const NAME_AT_MOST = 4;

type Said = { account: Mention; merchant: string; amount: Amount; period: Period };

const report = (): Choice => ({ label: say('charges.not_mine'), begins: 'report-fraud' });
const list = (): Choice => ({ label: say('charges.list'), begins: 'transactions', states: {} });

/** Nobody told anything: nothing can be said of what there is. */
const silent = ({ accounts, items, missing }: ReadItems): boolean =>
  items.length === 0 && accounts.every(({ bank }) => missing.some((one) => one.bank === bank));

// ---------------------------------------------------------------- what a charge is

const explainCharge: Dialog<Said> = {
  name: 'explain-charge',
  slots: { account: joinAccounts, merchant: 'carried', amount: 'carried', period: 'carried' },

  next(said, sight) {
    const today = dayIn(sight.now, sight.zone);
    const days = lastDays(today, DAYS_OF_HABIT);
    const read = readItems(said, days, sight, { begins: 'explain-charge', loans: false });
    if ('move' in read) return read.move;
    const notes = missingSays(read.missing);
    if (silent(read)) return end(notes, [report()]);
    const subject = subjectOf(read.merchant);
    const charges = read.items.filter(isSpent);
    const found = inDays(said.period?.past, ofAmount(said.amount, about(subject, charges)), sight.zone);
    const [newest] = found;
    if (!newest) return end([say('charges.none', { name: read.merchant ?? null, days, today }), ...notes], [report(), list()]);
    const named = said.merchant !== undefined || said.amount !== undefined || said.period !== undefined;
    if (named && found.every((one) => nameOf(one) === nameOf(newest))) return explained(newest, found.length, read, { today, sight });
    return ask('merchant', [say('charges.which'), ...notes], choicesAmong(found, read, sight.zone));
  },
};

const inDays = (days: Range | null | undefined, items: Transaction[], zone: string): Transaction[] =>
  days ? items.filter(({ at }) => dayIn(at, zone) >= days.from && dayIn(at, zone) <= days.to) : items;

/** Each of another merchant; a button names it by its words and its day, so that it is found again: no figure is kept. */
const choicesAmong = (found: readonly Transaction[], { accounts }: ReadItems, zone: string): Choice[] => {
  const distinct = found.filter((one, at) => found.findIndex((other) => nameOf(other) === nameOf(one)) === at);
  return distinct.slice(0, CHOICES_AT_MOST).flatMap((item) => {
    const [line] = linesOf([item], accounts, zone);
    if (!line) return [];
    const states: Partial<Said> = {
      merchant: portableName(item),
      period: { past: { from: line.day, to: line.day }, future: null, said: '' },
    };
    return [{ label: say('charges.choice', { line }), begins: 'explain-charge', states }];
  });
};

const explained = (item: Transaction, count: number, read: ReadItems, { today, sight }: { today: Day; sight: Sight }): Move => {
  const account = read.accounts.find(({ bank, id }) => bank === item.account.bank && id === item.account.id);
  const regular = recurringIn(read.items, today, sight.zone).find(({ last }) => isSame(last, item));
  const before = read.items.filter((one) => one !== item && nameOf(one) === nameOf(item) && one.at < item.at);
  return end(
    [
      say('charges.explained', {
        charge: {
          name: nameOf(item),
          text: item.text,
          money: item.money,
          at: item.at,
          account: account ?? null,
          category: item.category ?? null,
          pending: item.status === 'pending',
          rhythm: regular?.rhythm ?? null,
          next: regular?.next ?? null,
          before: before.slice(0, 3).map(({ at }) => dayIn(at, sight.zone)),
          others: count - 1,
        },
        today,
        readAt: sight.now,
      }),
      ...missingSays(read.missing),
    ],
    [
      report(),
      {
        label: say('charges.all_of_it'),
        begins: 'transactions',
        states: { merchant: portableName(item) },
      },
    ],
  );
};

const portableName = (item: Transaction): string => wordsOf(nameOf(item)).slice(0, NAME_AT_MOST).join(' ');

const isSame = (one: Transaction, other: Transaction): boolean =>
  nameOf(one) === nameOf(other) && one.account.bank === other.account.bank && one.account.id === other.account.id;

// ---------------------------------------------------------------- what came twice

const duplicateCharges: Dialog<Said> = {
  name: 'duplicate-charges',
  slots: { account: joinAccounts, merchant: 'carried', amount: 'carried', period: 'carried' },

  next(said, sight) {
    const today = dayIn(sight.now, sight.zone);
    const days = said.period?.past ? toldOf(said.period.past, today) : lastDays(today, DAYS_OF_TWICE);
    const read = readItems(said, days, sight, { begins: 'duplicate-charges', loans: false });
    if ('move' in read) return read.move;
    const notes = missingSays(read.missing);
    if (silent(read)) return end(notes);
    const twice = twiceIn(ofAmount(said.amount, about(subjectOf(read.merchant), read.items)), sight.zone);
    if (twice.length === 0) return end([say('charges.no_twice', { name: read.merchant ?? null, days, today }), ...notes], [list()]);
    const groups = twice.slice(0, TWICE_AT_MOST).map((group) => linesOf(group, read.accounts, sight.zone));
    return end(
      [say('charges.twice', { groups, more: twice.length - groups.length, days, today, readAt: sight.now }), say('charges.hold'), ...notes],
      [report()],
    );
  },
};

// ---------------------------------------------------------------- what comes again and again

/** `from`: so many were shown before. */
const recurringCharges: Dialog<{ account: Mention; merchant: string; from: number }> = {
  name: 'recurring-charges',
  slots: { account: joinAccounts, merchant: 'carried', from: 'once' },

  next({ account, merchant, from = 0 }, sight) {
    const today = dayIn(sight.now, sight.zone);
    const days = lastDays(today, DAYS_OF_HABIT);
    const wanted = { ...(account ? { account } : {}), ...(merchant ? { merchant } : {}) };
    const read = readItems(wanted, days, sight, { begins: 'recurring-charges', loans: false });
    if ('move' in read) return read.move;
    const notes = missingSays(read.missing);
    if (silent(read)) return end(notes);
    const found = recurringIn(about(subjectOf(read.merchant), read.items.filter(isSpent)), today, sight.zone);
    if (found.length === 0) return end([say('charges.no_recurring', { name: read.merchant ?? null, days, today }), ...notes], [list()]);
    const regular = found.flatMap(({ last, rhythm, next, varies, rise }): Regular[] => {
      const [line] = linesOf([last], read.accounts, sight.zone);
      return line ? [{ line, rhythm, next, varies, rise }] : [];
    });
    const first = from < regular.length ? from : 0;
    const shown = regular.slice(first, first + REGULAR_AT_MOST);
    const rises = first === 0 ? regular.filter(({ rise }) => rise !== null) : [];
    const next = first + shown.length;
    const rest = { begins: 'recurring-charges', states: { ...wanted, from: next } };
    return end(
      [
        say('charges.recurring', { regular: shown, first: first + 1, of: regular.length, today, readAt: sight.now }),
        ...(rises.length > 0 ? [say('charges.rises', { regular: rises, today })] : []),
        ...notes,
      ],
      next < regular.length ? [{ label: say('charges.rest'), ...rest }] : [],
      next < regular.length ? { more: rest } : {},
    );
  },
};

export const dialogs = [explainCharge, duplicateCharges, recurringCharges];
