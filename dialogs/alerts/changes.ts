/** From what was said to what changes: what is clear at once, and what has to be asked for first. */
import type { AlertChange, AlertKind, Money, Muted } from '../../bot/model.ts';
import type { AlertWish } from '../slots/alert.ts';
import type { Amount } from '../slots/amount.ts';

/** What the customer's request was heard as, whatever its words are: to be told more, or less. */
export type Wish = 'more' | 'less';
export type Said = { alert: AlertWish[]; amount: Amount; wish: Wish };

/** They need a limit. */
export type Limited = Exclude<AlertKind, 'purchase'>;
/** What cannot be done as it was said. */
export type Refused = { why: 'fraud' | 'weekly' | 'small_ones' | 'incoming' } | { why: 'one'; what: Muted };

/** `open`: to be turned on, with limits that nobody has said. `hours`: quiet hours are wanted, and not said which. */
export type Plan = { changes: AlertChange[]; open: Limited[]; refused: Refused[]; hours: boolean };

/** Where no currency is said: this is a bank's chat in the United States. */
const CURRENCY = 'USD';

const moneyOf = ({ minor, currency }: Amount): Money => ({ minor, currency: currency ?? CURRENCY });

export const planOf = ({ alert = [], amount, wish }: Readonly<Partial<Said>>): Plan => {
  const plan: Plan = { changes: [], open: [], refused: [], hours: false };
  // Words without a verb mean what the request does, where nothing else is said.
  const said = alert.filter((one) => !isNamed(one));
  const named = said.length === 0 && wish !== 'less' ? alert : [];
  for (const one of [...said, ...named]) take(one, plan);
  const [first] = plan.open;
  if (first === undefined || amount === undefined) return plan;
  return { ...plan, open: plan.open.slice(1), changes: [...plan.changes, { turn: 'on', kind: first, limit: moneyOf(amount) }] };
};

const isNamed = (wish: AlertWish): boolean => wish.do === 'turn' && wish.to === 'named';

const take = (wish: AlertWish, plan: Plan): void => {
  switch (wish.do) {
    case 'turn':
      return turn(wish, plan);
    case 'all_off':
      return void plan.changes.push({ turn: 'off', kind: 'all' });
    case 'mute':
      return void plan.changes.push({ mute: wish.what });
    case 'unmute':
      return void plan.changes.push({ unmute: wish.what });
    case 'quiet':
      return void plan.changes.push({ quiet: wish.hours });
    case 'pace':
      return void plan.changes.push({ pace: wish.pace });
    case 'quiet_when':
      plan.hours = true;
      return;
    case 'one':
      return void plan.refused.push({ why: 'one', what: wish.what });
    case 'fraud':
    case 'weekly':
    case 'incoming':
      return void plan.refused.push({ why: wish.do });
    case 'list':
      return;
  }
};

const turn = ({ to, kinds, limit }: Extract<AlertWish, { do: 'turn' }>, plan: Plan): void => {
  const small = limit?.bound === 'under' && kinds.includes('purchase');
  // "Nothing under $20" is "only from $20 on"; only the small ones cannot be told.
  if (small && to !== 'off') return void plan.refused.push({ why: 'small_ones' });
  if (to === 'off' && !small) return void plan.changes.push(...kinds.map((kind) => ({ turn: 'off' as const, kind })));
  const wanted = limit ? kinds.map((kind) => (kind === 'purchase' ? 'large' : kind)) : kinds;
  if (to === 'only' || small) plan.changes.push(...besides(wanted).map((kind) => ({ turn: 'off' as const, kind })));
  for (const kind of wanted) {
    if (kind === 'purchase') plan.changes.push({ turn: 'on', kind });
    else if (limit) plan.changes.push({ turn: 'on', kind, limit: moneyOf(limit) });
    else plan.open.push(kind);
  }
};

/** "Only large payments" says nothing of a low balance. */
const besides = (wanted: readonly AlertKind[]): AlertKind[] => (['purchase', 'large'] as const).filter((kind) => !wanted.includes(kind));
