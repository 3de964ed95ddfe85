/** What customers may want to hear of beside suspected fraud, and what they chose. Types only: a part of model.ts. */
import type { AccountNotice, Category, Money } from './banking.ts';

/** Each with its own switch, all off until the customer turns them on. */
export type AlertKind = 'purchase' | 'large' | 'low_balance';

export type Alerts = {
  /** Every payment. */
  purchase: boolean;
  /** Payments of this much and more. Money in another currency is not compared. */
  large: Money | null;
  /** Less than this is left. */
  low_balance: Money | null;
  /** Payments of which nothing is told. */
  muted: Muted[];
  /** Times of day in the customer's zone, `HH:MM`, between which nothing is told; it may go over midnight. null: none. */
  quiet: QuietHours | null;
  /** As it happens, as long as it is little; or all of a day together. */
  pace: 'each' | 'daily';
};
/** A merchant by a part of its name, folded as `wordsOf` does; or all that was for one thing. */
export type Muted = { merchant: string } | { category: Category };
export type QuietHours = { from: string; to: string };

export type AlertChange =
  | { turn: 'on'; kind: AlertKind; limit?: Money }
  | { turn: 'off'; kind: AlertKind | 'all' }
  | { mute: Muted }
  | { unmute: Muted }
  | { quiet: QuietHours | null }
  | { pace: Alerts['pace'] };

/** How it is after a change. `telling`: banks whose alerts the customer allowed; `silent`: connected banks whose they did not. */
export type AlertsNow = { state: 'known'; alerts: Alerts; telling: string[]; silent: string[] } | { state: 'nobody' };

/** What an alert tells. `more`: so many older ones are only counted. `why` it is told now: it just happened, or it waited (quiet hours, many a day, once a day, nothing got through). */
export type AccountAlert = { notices: AccountNotice[]; more: number; why: 'new' | 'kept' };
