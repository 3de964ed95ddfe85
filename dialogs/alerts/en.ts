import type {
  AccountNotice,
  AlertChange,
  AlertKind,
  Alerts,
  AlertsNow,
  Card,
  Format,
  Money,
  Muted,
  QuietHours,
  Words,
} from '../../bot/model.ts';
import { merchantText } from '../merchant-text.ts';
import { CATEGORY_NAMES } from '../slots/category.ts';
import type { Limited, Refused } from './changes.ts';

type Known = Extract<AlertsNow, { state: 'known' }>;

const FRAUD = 'Questions about suspected fraud still come, as long as you allow alerts of that bank.';
const NAMES: { readonly [K in AlertKind]: string } = { purchase: 'payment', large: 'large payment', low_balance: 'low balance' };
const SHORT: { readonly [K in AlertKind]: string } = { purchase: 'payments', large: 'large ones', low_balance: 'low balance' };
const OF_KIND: { readonly [K in AlertKind]: string } = { purchase: 'every payment', large: 'large payments', low_balance: 'a low balance' };
const PACES: { readonly [P in Alerts['pace']]: string } = { each: 'as it happens', daily: 'once a day' };

/** `10 PM`, `10:30 PM` for `22:30`. */
const time = (clock: string): string => {
  const [hour, minutes] = [Number(clock.slice(0, 2)), clock.slice(3)];
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes === '00' ? '' : `:${minutes}`} ${hour < 12 ? 'AM' : 'PM'}`;
};
const between = ({ from, to }: QuietHours): string => `${time(from)} to ${time(to)}`;
const mutedText = (what: Muted): string => ('category' in what ? CATEGORY_NAMES.en[what.category] : `“${merchantText(what.merchant)}”`);
const paidFor = (what: Muted): string => ('category' in what ? `for ${mutedText(what)}` : `at ${mutedText(what)}`);

const turnedOn = (kind: AlertKind, limit: Money | undefined, f: Format): string => {
  if (!limit) return `Done: I will tell you of ${OF_KIND[kind]}.`;
  return kind === 'low_balance'
    ? `Done: I will tell you when less than ${f.money(limit)} is left in an account.`
    : `Done: I will tell you of payments of ${f.money(limit)} and more.`;
};

const changed = (change: AlertChange, f: Format): string => {
  if ('pace' in change)
    return change.pace === 'daily'
      ? 'Done: I will tell you once a day, all together. To hear at once again, say “tell me at once”.'
      : 'Done: I will tell you as it happens, and together where it is a lot. For one message a day, say “once a day”.';
  if ('quiet' in change)
    return change.quiet
      ? `Done: from ${between(change.quiet)} I stay quiet, every day, and tell you afterwards. ${FRAUD} To end it, say “no quiet hours”.`
      : 'Done: there are no quiet hours any more. To have them again, say for example “quiet from 10 PM to 7 AM”.';
  if ('mute' in change)
    return `Done: I will not tell you of payments ${paidFor(change.mute)}. To hear of them again, say “unmute ${plain(change.mute)}”.`;
  if ('unmute' in change) return `Done: payments ${paidFor(change.unmute)} are no longer left out.`;
  if (change.kind === 'all')
    return `Done: all alerts are off here. ${FRAUD} What your bank sends by itself, by text or email, you turn off at the bank.`;
  return change.turn === 'on'
    ? `${turnedOn(change.kind, change.limit, f)} To stop, say “turn off ${NAMES[change.kind]} alerts”.`
    : `Done: I will not tell you of ${OF_KIND[change.kind]} any more. To hear of it again, say “turn on ${NAMES[change.kind]} alerts”.`;
};
/** As it is understood when it is said. */
const plain = (what: Muted): string => {
  if ('merchant' in what) return merchantText(what.merchant);
  return what.category === 'home' ? 'furniture' : CATEGORY_NAMES.en[what.category];
};

const list = ({ alerts: now, telling, silent }: Known, f: Format): Card => ({
  title: 'Your alerts',
  lines: [
    { label: 'Every payment', value: now.purchase ? 'on' : 'off' },
    { label: 'Large payments', value: now.large ? `on, from ${f.money(now.large)}` : 'off' },
    { label: 'Low balance', value: now.low_balance ? `on, below ${f.money(now.low_balance)}` : 'off' },
    ...(now.muted.length > 0 ? [{ label: 'Left out', value: f.list(now.muted.map(mutedText)) }] : []),
    ...(now.quiet ? [{ label: 'Quiet', value: `${between(now.quiet)}, every day` }] : []),
    { label: 'When', value: PACES[now.pace] },
    ...(telling.length > 0 ? [{ label: 'From', value: f.list(telling.map(f.bank)) }] : []),
    ...(silent.length > 0 ? [{ label: 'Not allowed by you', value: f.list(silent.map(f.bank)) }] : []),
  ],
});

const accountText = ({ name, last4 }: AccountNotice['account']): string =>
  `${merchantText(name ?? '') || 'your account'}${last4 === null ? '' : ` ••${last4}`}`;
const merchantOf = (merchant: string): string => merchantText(merchant) || 'an unnamed merchant';

const told = (notice: AccountNotice, f: Format): string => {
  const account = accountText(notice.account);
  if (notice.kind === 'balance')
    return `${f.bank(notice.bank)}: ${f.money(notice.available)} is left in ${account}, as of ${f.when(notice.asOf)}.`;
  const { merchant, money, at } = notice.item;
  return `${f.bank(notice.bank)}: ${f.money(money)} at ${merchantOf(merchant)}, ${account}, ${f.when(at)}.`;
};

/** The bank stands in each line where there are several. */
const line = (notice: AccountNotice, bank: string, f: Format): Card['lines'][number] =>
  notice.kind === 'balance'
    ? { label: `${bank}Left in ${accountText(notice.account)}, as of ${f.when(notice.asOf)}`, value: f.money(notice.available) }
    : {
        label: `${bank}${merchantOf(notice.item.merchant)}, ${accountText(notice.account)}, ${f.when(notice.item.at)}`,
        value: f.money(notice.item.money),
      };

const card = (notices: readonly AccountNotice[], more: number, f: Format): Card => {
  const banks = [...new Set(notices.map(({ bank }) => f.bank(bank)))];
  return {
    title: banks.length === 1 ? (banks[0] ?? '') : 'On your accounts',
    lines: [
      ...notices.map((notice) => line(notice, banks.length === 1 ? '' : `${f.bank(notice.bank)}: `, f)),
      ...(more > 0 ? [{ label: 'and earlier', value: `${more} more` }] : []),
    ],
  };
};

const NOT_SO: { readonly [W in Exclude<Refused['why'], 'one'>]: string } = {
  fraud:
    'Questions about suspected fraud cannot be turned off here. They come as long as you allow alerts of that bank, so that nobody uses your card unnoticed.',
  weekly: 'I can keep them together for a day, not longer. Shall I tell you once a day?',
  small_ones: 'I can tell you of every payment, or of those from an amount on, but not of the small ones alone.',
  incoming: 'I cannot tell you of money that comes in, or of a high balance. These I can tell you of:',
};

export const words = {
  'alerts.about_what': () => 'What shall I tell you of?',
  'alerts.which_limit': ({ kind }: { kind: Limited }): string =>
    kind === 'large' ? 'From what amount on shall I tell you of a payment?' : 'Under how much shall I tell you that little is left?',
  'alerts.amount': (money: Money, f) => f.money(money),
  'alerts.which_hours': () => 'From when to when shall I stay quiet? For example “from 11 PM to 7 AM”. It will be so every day.',
  'alerts.hours': (hours: QuietHours) => between(hours),
  'alerts.changed': ({ change }: { change: AlertChange }, f) => changed(change, f),
  'alerts.reach': ({ alerts: { quiet, pace }, telling, silent }: Known, f) => {
    const banks = f.list(silent.map(f.bank));
    if (telling.length === 0) return `No alert can come yet, though: you have not allowed alerts at ${banks}.`;
    const from = `${pace === 'daily' ? 'Once a day, alerts' : 'Alerts'} come from ${f.list(telling.map(f.bank))}.`;
    const none = silent.length === 0 ? '' : ` None come from ${banks}: you have not allowed them there.`;
    return `${from}${none}${quiet ? ` From ${between(quiet)} I stay quiet, and tell you afterwards.` : ''}`;
  },
  'alerts.nobody': () => 'No bank is connected to this chat, so there is nothing yet that I could tell you of.',
  'alerts.list': (now: Known, f) => [
    list(now, f),
    `${now.telling.length === 0 ? 'No alert can come yet, as you have not allowed them at any bank. ' : ''}${FRAUD} What your bank sends by itself, by text or email, you choose at the bank.`,
  ],
  'alerts.not_so': ({ why }: { why: Exclude<Refused['why'], 'one'> }) => NOT_SO[why],
  'alerts.not_one': ({ what }: { what: Muted }) =>
    `I cannot tell you of payments ${paidFor(what)} alone: of every payment, of large ones, or when little is left.`,
  'alerts.switch': ({ kind, to }: { kind: AlertKind; to: 'on' | 'off' }) => `${to === 'on' ? 'Start' : 'Stop'}: ${SHORT[kind]}`,
  'alerts.pace': ({ pace }: { pace: Alerts['pace'] }): string => (pace === 'daily' ? 'Once a day' : 'As it happens'),
  'alerts.unmute': () => 'Unmute',
  'alerts.mute': () => 'Mute again',
  'alerts.no_quiet': () => 'No quiet hours',
  'alerts.which': () => 'Which are on?',
  'alerts.kept': () => 'Since you last heard from me:',
  'alerts.told': (notice: AccountNotice, f) => told(notice, f),
  'alerts.told_several': ({ notices, more }: { notices: AccountNotice[]; more: number }, f) => card(notices, more, f),
  'alerts.why': ({ payments, balances }: { payments: boolean; balances: boolean }) =>
    `You asked me to tell you ${payments && balances ? 'of payments and of a low balance' : payments ? 'of payments' : 'when little is left'}. To stop, say “stop alerts” or tap below.`,
  'alerts.stop_payments': () => 'Stop: payments',
  'alerts.mute_this': () => 'Mute this shop',
} satisfies Words;
