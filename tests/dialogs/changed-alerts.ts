/** The part of the customer's own subject that the dialogs ask: what they are told of, and how a change leaves it. */
import type { AlertChange, Alerts, Muted } from '../../bot/model.ts';

export const NO_ALERTS: Alerts = { purchase: false, large: null, low_balance: null, muted: [], quiet: null, pace: 'each' };

const isSame = (one: Muted, other: Muted): boolean => JSON.stringify(one) === JSON.stringify(other);

export const changedBy = (alerts: Alerts, change: AlertChange): Alerts => {
  if ('mute' in change) return { ...alerts, muted: [...alerts.muted.filter((one) => !isSame(one, change.mute)), change.mute] };
  if ('unmute' in change) return { ...alerts, muted: alerts.muted.filter((one) => !isSame(one, change.unmute)) };
  if ('quiet' in change) return { ...alerts, quiet: change.quiet };
  if ('pace' in change) return { ...alerts, pace: change.pace };
  if (change.turn === 'on') return { ...alerts, [change.kind]: change.kind === 'purchase' ? true : (change.limit ?? null) };
  if (change.kind === 'all') return { ...alerts, purchase: false, large: null, low_balance: null };
  return { ...alerts, [change.kind]: change.kind === 'purchase' ? false : null };
};
