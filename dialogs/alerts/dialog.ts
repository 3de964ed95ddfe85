/**
 * What the customer wants to be told of by itself: turned on and off in their own words, and told back with how to undo it.
 *
 * Decided:
 * - A clear wish is done at once. It is the customer's own, nothing leaves the house by it, and a sentence undoes it.
 * - Told is how it is after the change, also that no alert can come yet where no bank's are allowed.
 * - Limits are asked for, never assumed. Hours of which one end is said end or begin with the night, and are told back.
 * - Questions about suspected fraud are none of these and cannot be turned off here.
 */
import type { AlertChange, AlertKind, AlertsNow, Begins, Choice, Dialog, Facts, Move, Say, WriteCall, Writes } from '../../bot/model.ts';
import { ask, end, goOn, sayer, write } from '../../bot/model.ts';
import type { AlertWish } from '../slots/alert.ts';
import { type Limited, type Plan, planOf, type Refused, type Said } from './changes.ts';
import type { words } from './en.ts';

const say = sayer<typeof words>();

const NAME = 'alerts';
const KINDS: readonly AlertKind[] = ['purchase', 'large', 'low_balance'];
const NIGHT = { from: '22:00', to: '07:00' };
/** What most people want; any other amount can be written. */
const LIMITS: { readonly [K in Limited]: readonly number[] } = { large: [10_000, 50_000, 100_000], low_balance: [5_000, 10_000, 50_000] };

export const alerts: Dialog<Said> = {
  name: NAME,
  slots: { alert: 'once', amount: 'once', wish: 'once' },

  next(said, sight) {
    const written = sight.writes('alerts');
    const plan = planOf(said);
    if (written.length > 0) return tell(written, plan);
    if (plan.changes.length > 0) return write(plan.changes.map((change): WriteCall => ({ name: 'alerts', args: { change } })));
    const [kind] = plan.open;
    if (kind) return ask('amount', say('alerts.which_limit', { kind }), limitsOf(kind, plan.open));
    if (plan.hours) return ask('alert', say('alerts.which_hours'), [wishes(say('alerts.hours', NIGHT), { do: 'quiet', hours: NIGHT })]);
    if (plan.refused.length > 0) return end(plan.refused.map(refusal), plan.refused.flatMap(insteadOf));
    if (said.wish === 'more' && !said.alert?.some((one) => one.do === 'list')) return ask('alert', say('alerts.about_what'), turns('on'));
    return write([{ name: 'alerts', args: {} }]);
  },
};

// ---------------------------------------------------------------- buttons

/** Works in every state. */
const wishes = (label: Say, ...alert: AlertWish[]): Choice => ({ label, begins: NAME, states: { alert } satisfies Facts });

export const turningOff = (kinds: AlertKind[]): Begins => ({ begins: NAME, states: { alert: [{ do: 'turn', to: 'off', kinds }] } });
export const turnOff = (label: Say, kinds: AlertKind[]): Choice => ({ label, ...turningOff(kinds) });
export const mute = (label: Say, merchant: string): Choice => wishes(label, { do: 'mute', what: { merchant } });
export const whichAreOn = (): Choice => wishes(say('alerts.which'), { do: 'list' });

const switchFor = (kind: AlertKind, to: 'on' | 'off'): Choice =>
  wishes(say('alerts.switch', { kind, to }), { do: 'turn', to, kinds: [kind] });
const turns = (to: 'on' | 'off'): Choice[] => KINDS.map((kind) => switchFor(kind, to));

const limitsOf = (kind: Limited, open: readonly Limited[]): Choice[] =>
  LIMITS[kind].map((minor) => ({
    label: say('alerts.amount', { minor, currency: 'USD' }),
    begins: NAME,
    states: { alert: turnedOn(open), amount: { minor, currency: 'USD', bound: 'exactly' } },
  }));

const turnedOn = (kinds: readonly Limited[]): AlertWish[] => kinds.map((kind) => ({ do: 'turn', to: 'on', kinds: [kind] }));

// ---------------------------------------------------------------- what cannot be done

const refusal = (refused: Refused): Say => (refused.why === 'one' ? say('alerts.not_one', refused) : say('alerts.not_so', refused));

const insteadOf = ({ why }: Refused): Choice[] => {
  if (why === 'fraud') return [whichAreOn()];
  return why === 'weekly' ? [wishes(say('alerts.pace', { pace: 'daily' }), { do: 'pace', pace: 'daily' })] : turns('on');
};

// ---------------------------------------------------------------- what came of it

type Written = { args: Writes['alerts']['args']; result: AlertsNow | 'pending' };

const tell = (written: readonly Written[], { open, refused, hours }: Plan): Move => {
  const last = written.at(-1)?.result;
  if (last === undefined || written.some(({ result }) => result === 'pending') || last === 'pending') return write([]);
  if (last.state === 'nobody' || last.telling.length + last.silent.length === 0) return end(say('alerts.nobody'));
  const changes = written.flatMap(({ args: { change } }) => change ?? []);
  if (changes.length === 0)
    return end(
      say('alerts.list', last),
      KINDS.map((kind) => switchFor(kind, isOn(last, kind) ? 'off' : 'on')),
    );
  const reach = changes.some(isTurnedOn) ? [say('alerts.reach', last)] : [];
  const told = [...changes.map((change) => say('alerts.changed', { change })), ...reach, ...refused.map(refusal)];
  if (open.length > 0) return goOn(NAME, told, { alert: turnedOn(open) });
  if (hours) return goOn(NAME, told, { alert: [{ do: 'quiet_when' }] });
  return end(told, [...changes.flatMap(undo), whichAreOn()]);
};

const isOn = ({ alerts: now }: Extract<AlertsNow, { state: 'known' }>, kind: AlertKind): boolean =>
  now[kind] !== false && now[kind] !== null;

const isTurnedOn = (change: AlertChange): boolean => 'turn' in change && change.turn === 'on';

const undo = (change: AlertChange): Choice[] => {
  if ('turn' in change) return change.kind === 'all' ? [] : [switchFor(change.kind, change.turn === 'on' ? 'off' : 'on')];
  if ('mute' in change) return [wishes(say('alerts.unmute'), { do: 'unmute', what: change.mute })];
  if ('unmute' in change) return [wishes(say('alerts.mute'), { do: 'mute', what: change.unmute })];
  if ('quiet' in change) return change.quiet ? [wishes(say('alerts.no_quiet'), { do: 'quiet', hours: null })] : [];
  const pace = change.pace === 'each' ? 'daily' : 'each';
  return [wishes(say('alerts.pace', { pace }), { do: 'pace', pace })];
};
