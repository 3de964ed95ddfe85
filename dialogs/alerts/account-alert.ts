/** Tells what happened on an account, as the customer asked for: what, where, when, why it is told, and how to stop it. Never anything to tap but our own buttons. */
import type { AccountAlert, AccountNotice, AlertKind, Choice, Dialog } from '../../bot/model.ts';
import { end, sayer } from '../../bot/model.ts';
import { shortName } from '../slots/alert.ts';
import { wordsOf } from '../slots/text.ts';
import { mute, turningOff, turnOff, whichAreOn } from './dialog.ts';
import type { words } from './en.ts';

const say = sayer<typeof words>();

/** Somebody else begins it; it asks nothing, so it ends at once. */
export const accountAlert: Dialog<Record<never, never>, AccountAlert> = {
  name: 'account-alert',
  slots: {},

  next(_said, _sight, { notices = [], more = 0, why = 'new' }) {
    const [first, ...others] = notices.toSorted((one, other) => timeOf(other) - timeOf(one));
    if (!first) return end([]);
    const told = others.length + more === 0 ? say('alerts.told', first) : say('alerts.told_several', { notices: [first, ...others], more });
    const kinds = kindsOf(notices);
    return end([...(why === 'kept' ? [say('alerts.kept')] : []), told, say('alerts.why', kinds)], choicesFor(notices, kinds), {
      stop: turningOff(kindsOff(kinds)),
    });
  },
};

/** When it happened, not when it was told. */
const timeOf = (notice: AccountNotice): number => (notice.kind === 'payment' ? notice.item.at : notice.asOf);

type Kinds = { payments: boolean; balances: boolean };

const kindsOf = (notices: readonly AccountNotice[]): Kinds => ({
  payments: notices.some(({ kind }) => kind === 'payment'),
  balances: notices.some(({ kind }) => kind === 'balance'),
});

/** Whether it came as a payment or as a large one, nobody says: whoever wants no more of it wants neither. */
const kindsOff = ({ payments, balances }: Kinds): AlertKind[] => [
  ...(payments ? (['purchase', 'large'] as const) : []),
  ...(balances ? (['low_balance'] as const) : []),
];

const choicesFor = (notices: readonly AccountNotice[], { payments, balances }: Kinds): Choice[] => {
  const [merchant, ...others] = new Set(notices.flatMap((one) => (one.kind === 'payment' ? [wordsOf(one.item.merchant).join(' ')] : [])));
  return [
    ...(payments ? [turnOff(say('alerts.stop_payments'), kindsOff({ payments, balances: false }))] : []),
    ...(balances ? [turnOff(say('alerts.switch', { kind: 'low_balance', to: 'off' }), ['low_balance'])] : []),
    ...(merchant && others.length === 0 ? [mute(say('alerts.mute_this'), shortName(merchant))] : []),
    whichAreOn(),
  ];
};
