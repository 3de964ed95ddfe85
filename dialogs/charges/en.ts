import type { Account, Card, Category, Format, Money, Words } from '../../bot/model.ts';
import { CATEGORY_NAMES } from '../slots/category.ts';
import type { Day, Range } from '../slots/period.ts';
import { cardLines, dayText, type Line, rangeText } from '../transactions/lines.ts';
import type { Recurring, Rhythm } from './patterns.ts';

/** What the bank says of a charge. `before`: days on which the same merchant charged earlier; `others`: more of what was asked for. */
export type Charge = {
  name: string;
  text: string;
  money: Money;
  at: number;
  account: Account | null;
  category: Category | null;
  pending: boolean;
  rhythm: Rhythm | null;
  next: Day | null;
  before: Day[];
  others: number;
};
export type Regular = Pick<Recurring, 'rhythm' | 'next' | 'varies' | 'rise'> & { line: Line };

const RHYTHMS: { readonly [R in Rhythm]: string } = { weekly: 'every week', fortnightly: 'every two weeks', monthly: 'every month' };

const plain = ({ minor, currency }: Money): Money => ({ minor: Math.abs(minor), currency });

const explained = ({ charge, today, readAt }: { charge: Charge; today: Day; readAt: number }, f: Format): string => {
  const { name, text, money, at, account, category, pending, rhythm, next, before, others } = charge;
  const from = account ? ` from ${f.account(account)} at ${f.bank(account.bank)}` : '';
  return [
    `${others > 0 ? 'The latest one: ' : ''}${name || 'Somebody the bank does not name'} took ${f.money(plain(money))}${from}, ${f.when(at)}.`,
    pending ? 'It is still pending: it may change, or drop off.' : 'It is booked.',
    ...(category ? [`The bank counts it as ${CATEGORY_NAMES.en[category]}.`] : []),
    ...(text && text !== name ? [`On the statement it reads “${text}”.`] : []),
    ...(before.length > 0 ? [`The same name was charged before, on ${f.list(before.map((day) => dayText(day, today, f)))}.`] : []),
    ...(rhythm && next ? [`It seems to come ${RHYTHMS[rhythm]}; I expect the next around ${dayText(next, today, f)}.`] : []),
    `The bank tells me no more about it. Read ${f.when(readAt)}.`,
  ].join(' ');
};

const whose = (name: string | null): string => (name === null ? '' : ` with “${name}”`);

const twice = ({ groups, more, days, today, readAt }: Twice, f: Format): Card => ({
  title: `Same name, same amount, within 3 days (${rangeText(days, today, f)})`,
  lines: [
    ...groups.flatMap((lines) => cardLines(lines, today, f, { unnamed: 'no name given', pending: 'pending' })),
    ...(more > 0 ? [{ label: 'More of the kind', value: String(more) }] : []),
    { label: 'Read', value: f.when(readAt) },
  ],
});
export type Twice = { groups: Line[][]; more: number; days: Range; today: Day; readAt: number };

const recurring = ({ regular, first, of, today, readAt }: RegularList, f: Format): Card => ({
  title: 'What comes regularly, and when I expect the next',
  lines: [
    ...regular.map(({ line, rhythm, next, varies }) => ({
      label: `${line.name}${line.last4 === null ? '' : ` ••${line.last4}`}`,
      value: `${RHYTHMS[rhythm]}, ${varies ? 'last time ' : ''}${f.money(plain(line.money))}, next around ${dayText(next, today, f)}`,
    })),
    { label: 'Shown', value: `${first}–${first + regular.length - 1} of ${of}, read ${f.when(readAt)}` },
  ],
});
/** `first`: the place of the first that is shown, from 1, among `of`. */
export type RegularList = { regular: Regular[]; first: number; of: number; today: Day; readAt: number };

const rises = (regular: readonly Regular[], today: Day, f: Format): string =>
  regular
    .flatMap(({ line, rise }) =>
      rise
        ? [
            `${line.name}${line.last4 === null ? '' : ` ••${line.last4}`} became dearer: ${f.money(rise.to)} since ${dayText(rise.on, today, f)}, before that ${f.money(rise.from)}.`,
          ]
        : [],
    )
    .join('\n');

export const words = {
  'charges.explained': (given: { charge: Charge; today: Day; readAt: number }, f) => explained(given, f),
  'charges.which': () => 'Which charge do you mean? Tap it, or tell me the name or the amount.',
  'charges.choice': ({ line }: { line: Line }, f) => `${f.money(plain(line.money))} ${line.name || 'No name'}`,
  'charges.none': ({ name, days, today }: { name: string | null; days: Range; today: Day }, f) =>
    `I find no such charge${whose(name)}, ${rangeText(days, today, f)}. Many shops charge under another name. If you see one that you did not make, report it: every minute counts then.`,
  'charges.twice': (given: Twice, f) => twice(given, f),
  'charges.hold': () =>
    'It may be a double charge, or two purchases, or a hold that drops off by itself. If both stay booked, ask the seller for one back; if that fails, call the number on the back of your card.',
  'charges.no_twice': ({ name, days, today }: { name: string | null; days: Range; today: Day }, f) =>
    `I see nothing${whose(name)} that was charged twice within 3 days, ${rangeText(days, today, f)}.`,
  'charges.recurring': (given: RegularList, f) => recurring(given, f),
  'charges.rises': ({ regular, today }: { regular: Regular[]; today: Day }, f) => rises(regular, today, f),
  'charges.no_recurring': ({ name, days, today }: { name: string | null; days: Range; today: Day }, f) =>
    `I see nothing${whose(name)} that comes at a steady interval, ${rangeText(days, today, f)}. What comes once a year, or is planned but not yet charged, I cannot see.`,
  'charges.not_mine': () => 'I did not make it',
  'charges.rest': () => 'Show the rest',
  'charges.list': () => 'Latest transactions',
  'charges.all_of_it': () => 'All with this name',
} satisfies Words;
