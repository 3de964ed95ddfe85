/**
 * What a customer chose to hear of beside suspected fraud: a part of their step. Pure.
 *
 * - Nothing is told that they did not turn on, nothing of what they muted, and nothing that is a day old.
 * - It is told in the conversation that was used last; refused there, in the next one; refused everywhere, when they write again.
 * - What comes within a quarter of a minute of another, in quiet hours, beyond the sixth message of a day, or where once a day is wanted, waits, and
 *   is then told as one message.
 * - That little is left is told once a day for an account.
 */
import { dayIn, isBetween, nextAt } from './day.ts';
import type { AccountAlert, AccountNotice, AlertChange, Alerts, Money, Muted } from './model.ts';
import { wordsOf } from './words.ts';

export type AlertsState = {
  chosen: Alerts;
  /** Waits to be told, the oldest first. */
  kept: AccountNotice[];
  /** Still older ones, only counted any more. */
  more: number;
  /** Since when the oldest waits. */
  since: number;
  /** How often something was told on this day of theirs. */
  told: { day: string; times: number };
  toldAt: number;
  /** Of these accounts it was told on that day that little is left. */
  low: string[];
  /** Tellings of which it is not known that they came to nothing. */
  out: { id: string; alert: AccountAlert }[];
};

/** `zone`: the customer's. */
export type Moment = { at: number; zone: string };

const QUIET = { from: '22:00', to: '07:00' };
const DIGEST_AT = '18:00';
const TIMES_A_DAY = 6;
const TOGETHER_MS = 15_000;
const OLD_MS = 24 * 60 * 60_000;
const KEPT_AT_MOST = 50;
const OUT_AT_MOST = 4;
const MUTED_AT_MOST = 30;

export const newAlerts = (): AlertsState => ({
  chosen: { purchase: false, large: null, low_balance: null, muted: [], quiet: QUIET, pace: 'each' },
  kept: [],
  more: 0,
  since: 0,
  told: { day: '', times: 0 },
  toldAt: 0,
  low: [],
  out: [],
});

// ---------------------------------------------------------------- what is chosen

/** Turns, mutes or times something. What waits and is no longer wanted is dropped. */
export const changeAlerts = (was: AlertsState, change: AlertChange): AlertsState => {
  const chosen = changed(was.chosen, change);
  return { ...was, chosen, kept: was.kept.filter((notice) => isWanted(chosen, notice)) };
};

const changed = (was: Alerts, change: AlertChange): Alerts => {
  if ('quiet' in change) return { ...was, quiet: change.quiet };
  if ('pace' in change) return { ...was, pace: change.pace };
  if ('mute' in change) return { ...was, muted: [...without(was.muted, change.mute), change.mute].slice(-MUTED_AT_MOST) };
  if ('unmute' in change) return { ...was, muted: without(was.muted, change.unmute) };
  const { kind } = change;
  if (change.turn === 'off') return kind === 'all' ? { ...was, purchase: false, large: null, low_balance: null } : { ...was, ...OFF[kind] };
  if (change.kind === 'purchase') return { ...was, purchase: true };
  // Without a limit it stays at the one it has.
  return change.limit ? { ...was, [change.kind]: change.limit } : was;
};

const OFF = { purchase: { purchase: false }, large: { large: null }, low_balance: { low_balance: null } };

const without = (muted: readonly Muted[], one: Muted): Muted[] => muted.filter((other) => !isSameMuted(one, other));
const isSameMuted = (one: Muted, other: Muted): boolean =>
  'merchant' in one ? 'merchant' in other && one.merchant === other.merchant : 'category' in other && one.category === other.category;

// ---------------------------------------------------------------- what is wanted

const isWanted = ({ purchase, large, low_balance, muted }: Alerts, notice: AccountNotice): boolean =>
  notice.kind === 'balance'
    ? low_balance !== null && isLess(notice.available, low_balance)
    : notice.item.money.minor > 0 &&
      !muted.some((one) => isAbout(one, notice.item)) &&
      (purchase || (large !== null && large.currency === notice.item.money.currency && !isLess(notice.item.money, large)));

/** Amounts of two currencies are not compared. */
const isLess = (one: Money, limit: Money): boolean => one.currency === limit.currency && one.minor < limit.minor;

type Payment = Extract<AccountNotice, { kind: 'payment' }>['item'];

const isAbout = (muted: Muted, { merchant, category }: Payment): boolean =>
  'category' in muted ? muted.category === category : ` ${wordsOf(merchant).join(' ')} `.includes(` ${muted.merchant} `);

const happenedAt = (notice: AccountNotice): number => (notice.kind === 'balance' ? notice.asOf : notice.item.at);
const isOld = (notice: AccountNotice, now: number): boolean => now - happenedAt(notice) > OLD_MS;
const accountOf = ({ bank, account: { id } }: AccountNotice): string => `${bank} ${id}`;

// ---------------------------------------------------------------- what waits

/** `off`: not turned on, or told today; `old`: nobody wants to hear of it any more. */
export type Unwanted = 'off' | 'old';

/** Keeps what is wanted until it may be told. */
export const keepNotice = (was: AlertsState, notice: AccountNotice, { at, zone }: Moment): AlertsState | Unwanted => {
  const today = ofDay(was, dayIn(at, zone));
  if (!isWanted(today.chosen, notice)) return 'off';
  if (isOld(notice, at)) return 'old';
  if (notice.kind === 'payment') return keep(today, [notice], at);
  if (today.low.includes(accountOf(notice))) return 'off';
  return keep({ ...today, low: [...today.low, accountOf(notice)] }, [notice], at);
};

const ofDay = (was: AlertsState, day: string): AlertsState => (was.told.day === day ? was : { ...was, told: { day, times: 0 }, low: [] });

/** In the order in which it happened; the oldest are only counted where it is too much. */
const keep = (was: AlertsState, notices: readonly AccountNotice[], at: number): AlertsState => {
  const all = [...was.kept, ...notices].toSorted((one, other) => happenedAt(one) - happenedAt(other));
  const over = Math.max(0, all.length - KEPT_AT_MOST);
  return { ...was, kept: all.slice(over), more: was.more + over, since: was.kept.length === 0 ? at : was.since };
};

/** When what waits may be told; undefined: nothing waits. */
export const dueAt = ({ kept, chosen, told, toldAt, since }: AlertsState, { at, zone }: Moment): number | undefined => {
  if (kept.length === 0) return undefined;
  const isTogether = chosen.pace === 'daily' || (told.day === dayIn(at, zone) && told.times >= TIMES_A_DAY);
  const due = Math.max(at, isTogether ? nextAt(since, DIGEST_AT, zone) : toldAt + TOGETHER_MS);
  return chosen.quiet && isBetween(due, chosen.quiet, zone) ? nextAt(due, chosen.quiet.to, zone) : due;
};

/** Takes what waits, to be told now under this id. Nothing: all of it has grown old. */
export const takeKept = (was: AlertsState, id: string, { at, zone }: Moment): { alerts: AlertsState; alert?: AccountAlert } => {
  const notices = was.kept.filter((notice) => !isOld(notice, at));
  const rest: AlertsState = { ...ofDay(was, dayIn(at, zone)), kept: [], more: 0 };
  if (notices.length === 0) return { alerts: rest };
  const alert: AccountAlert = { notices, more: was.more, why: notices.length === 1 && was.since === at ? 'new' : 'kept' };
  const told = { ...rest.told, times: rest.told.times + 1 };
  return { alert, alerts: { ...rest, told, toldAt: at, out: [...rest.out, { id, alert }].slice(-OUT_AT_MOST) } };
};

/** What was told under that id did not arrive, so it waits again. The same alerts: it was nothing that was told lately. */
export const keepAgain = (was: AlertsState, id: string, at: number): AlertsState => {
  const failed = was.out.find((one) => one.id === id);
  if (!failed) return was;
  const again = keep({ ...was, out: was.out.filter((one) => one !== failed) }, failed.alert.notices, at);
  return { ...again, more: again.more + failed.alert.more, toldAt: 0 };
};
