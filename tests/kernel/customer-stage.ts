/** A customer's subject for its stories: what happens to it, and what comes of that. */
import { expect, test } from '@jest/globals';
import type { Case, CaseNews } from '../../bot/case.ts';
import { newCustomer, stepCustomer } from '../../bot/customer.ts';
import type { CustomerEffects, CustomerEvent, CustomerState, CustomerWake } from '../../bot/customer-model.ts';
import type { AlertChange, Category, FraudNotice } from '../../bot/model.ts';

/** Noon in New York. */
const START = Date.UTC(2026, 10, 20, 17);
const ZONE = 'America/New_York';
export const SECOND = 1 / 60;

export type Happening = CustomerEvent extends infer E ? (E extends CustomerEvent ? Omit<E, 'id' | 'at'> : never) : never;
export type Line = [minutes: number, what: Happening, comes: string];

/** Cases that begin with a c are Citi's. */
const bankOf = (id: string): string => (id.startsWith('c') ? 'citi' : 'chase');

const noticeOf = (id: string): FraudNotice => ({
  id: `jti ${id}`,
  bank: bankOf(id),
  case: id,
  customer: 'c-1',
  at: START,
  late: false,
  status: 'open',
  card: { account: 'card', last4: '1881', state: 'held' },
  items: [],
});
const news = (id: string, more: (base: { case: { bank: string; id: string } }) => CaseNews): Happening => ({
  kind: 'news',
  from: `case ${id}`,
  customer: 'ana',
  news: more({ case: { bank: bankOf(id), id } }),
});

/** The customer writes there. */
export const meets = (chat: string): Happening => ({
  kind: 'met',
  subject: chat,
  address: { channel: 'messenger', account: 'page', user: chat, thread: chat },
  language: 'en',
});
export const opens = (id: string, more = 0) => news(id, (base) => ({ ...base, kind: 'open', notice: noticeOf(id), items: [], more }));
export const answered = (id: string, chat = 'A') => news(id, (base) => ({ ...base, kind: 'answered', in: chat }));
export const heard = (id: string, ...chats: string[]) => news(id, (base) => ({ ...base, kind: 'heard', in: chats }));
/** It ended; who answered in these conversations knows already. */
export const ends = (id: string, status: Case['status'], ...except: string[]) =>
  news(id, (base) => ({ ...base, kind: 'over', status, notice: noticeOf(id), items: [], except }));
export const refuses = (chat: string): Happening => ({ kind: 'refused', chat });
/** A telling that the happening with this number led to did not get there. */
export const refusesAlert = (chat: string, n: number): Happening => ({ kind: 'refused', chat, of: `e${n}.alert` });

const account = { id: 'card', name: 'Card', last4: '1881' };
/** What they say in conversation A. */
export const chooses = (change?: AlertChange): Happening => ({
  kind: 'alerts',
  customer: 'ana',
  ...(change ? { change } : {}),
  from: { subject: 'A', call: 'call' },
});
type Paid = { merchant?: string; category?: Category; currency?: string; minutes?: number };
/** So many dollars are paid, so many minutes after the start; ids that begin with a c are Citi's. */
export const paid = (id: string, dollars: number, { merchant = 'Shop', category, currency = 'USD', minutes = 0 }: Paid = {}): Happening => {
  const money = { minor: dollars * 100, currency };
  const at = START + minutes * 60_000;
  const item = { id: `t-${id}`, merchant, money, at, ...(category ? { category } : {}) };
  return { kind: 'notice', customer: 'ana', notice: { id, bank: bankOf(id), customer: 'c-1', at, account, kind: 'payment', item } };
};
/** So many dollars are left. */
export const left = (id: string, dollars: number, minutes = 0, of = 'checking'): Happening => {
  const asOf = START + minutes * 60_000;
  const available = { minor: dollars * 100, currency: 'USD' };
  const notice = { id, bank: bankOf(id), customer: 'c-1', at: asOf, account: { ...account, id: of } };
  return { kind: 'notice', customer: 'ana', notice: { ...notice, kind: 'balance', available, asOf } };
};
export const wake = (what: CustomerWake): Happening => ({ kind: 'wake', what });

const inTime = (ms: number): string => (ms < 60_000 ? `${ms / 1_000} s` : `${ms / 60_000} min`);

/** All that a step comes to. */
const inWords = ({ tellings, unreachable, wakes, alerts, answers, untold }: CustomerEffects, at: number): string =>
  [
    ...tellings.map(({ chat, telling: { cases, others, ended } }) => {
      const first = cases.map(({ case: { id }, more }) => (more > 0 ? `${id}+${more}` : id)).join(' ');
      const open = others > 0 ? `${first} and ${others}` : first;
      return ended
        ? `tell ${chat.subject}: ${ended.case.id} ${ended.status}${open === '' ? '' : `, left ${open}`}`
        : `ask ${chat.subject}: ${open}`;
    }),
    ...unreachable.map(({ subject, why }) => `${subject} ${why}`),
    ...alerts.map(({ chat, alert: { notices, more, why } }) => {
      const all = notices.map(({ id }) => id).join(' ');
      return `tell ${chat.subject} ${why}: ${more > 0 ? `${more} and ` : ''}${all}`;
    }),
    ...answers.map(({ subject, call }) => `answer ${subject} ${call}`),
    ...(untold ? [`untold: ${untold}`] : []),
    ...wakes.map(({ what, at: due }) => `${what} in ${inTime(due - at)}`),
  ].join('; ');

/** Citi's alerts are wanted until then. */
export const play = (lines: readonly Line[], until = Number.POSITIVE_INFINITY): CustomerState => {
  let is = newCustomer();
  const came = lines.map(([minutes, what], n): string => {
    const at = START + minutes * 60_000;
    // A storm of hundreds need not be looked at each time.
    const before = n < 50 ? JSON.stringify(is) : undefined;
    // Every kind of happening is its event but for these two.
    const effects = stepCustomer(is, { ...what, id: `e${n}`, at } as CustomerEvent, {
      mayTell: (bank) => bank !== 'citi' || minutes < until,
      zone: ZONE,
      consents: [],
      keptMs: Number.POSITIVE_INFINITY,
    });
    if (before !== undefined) expect(JSON.stringify(is)).toBe(before);
    is = effects.customer;
    return inWords(effects, at);
  });
  expect(came).toEqual(lines.map(([, , comes]) => comes));
  return is;
};

export type Stories = [what: string, lines: Line[]][];
export const stories = (table: Stories) => test.each(table)('%s', (_what, lines) => void play(lines));

export const PLAN = 'next in 5 min; people in 30 min';
export const inA: Line = [0, meets('A'), ''];
/** Met first in C, last in A. */
export const inABC: Line[] = [[0, meets('C'), ''], [0, meets('B'), ''], inA];
export const asked: Line = [1, opens('k'), `ask A: k; ${PLAN}`];
