/** Transactions as lines of a card: day, name, account and amount, pending marked. Shared by the dialogs that list some. */

import { dayIn } from '../../bot/day.ts';
import type { Account, Card, Format, Money, Transaction } from '../../bot/model.ts';
import { nameOf } from '../slots/merchant.ts';
import type { Day, Range } from '../slots/period.ts';

export type Line = { day: Day; name: string; last4: string | null; money: Money; pending: boolean };

export const linesOf = (items: readonly Transaction[], accounts: readonly Account[], zone: string): Line[] =>
  items.map((item) => ({
    day: dayIn(item.at, zone),
    name: nameOf(item),
    last4: accounts.find(({ bank, id }) => bank === item.account.bank && id === item.account.id)?.last4 ?? null,
    money: item.money,
    pending: item.status === 'pending',
  }));

export type LineWords = { unnamed: string; pending: string };

/** `+$25.00`: what came in is marked, what went out has its minus. */
const signed = (money: Money, f: Format): string => `${money.minor > 0 ? '+' : ''}${f.money(money)}`;

export const cardLines = (lines: readonly Line[], today: Day, f: Format, words: LineWords): Card['lines'] =>
  lines.map(({ day, name, last4, money, pending }) => ({
    label: `${dayText(day, today, f)} · ${name || words.unnamed}${last4 === null ? '' : ` ••${last4}`}`,
    value: `${signed(money, f)}${pending ? ` (${words.pending})` : ''}`,
  }));

/** With its year where that is another one. */
export const dayText = (day: Day, today: Day, f: Format): string =>
  day.slice(0, 4) === today.slice(0, 4) ? f.day(day) : `${f.day(day)} ${day.slice(0, 4)}`;

/** With its year where that is another one. */
export const monthText = (day: Day, today: Day, f: Format): string =>
  day.slice(0, 4) === today.slice(0, 4) ? f.month(day) : `${f.month(day)} ${day.slice(0, 4)}`;

export const rangeText = ({ from, to }: Range, today: Day, f: Format): string =>
  from === to ? dayText(from, today, f) : `${dayText(from, today, f)} – ${dayText(to, today, f)}`;
