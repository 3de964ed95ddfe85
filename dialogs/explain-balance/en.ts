import type { Format, Holding, Money, Transaction, Words } from '../../bot/model.ts';
import { figure } from '../figures.ts';

/** What is known of one account. `known`: pending items could be read; `other`: what they do not explain, in minor units. */
export type Shown = { holding: Holding; available: Money; items: Transaction[]; known: boolean; other: number };

/** More are counted, not named. */
export const NAMED_AT_MOST = 4;

const item = ({ text, money, at }: Transaction, f: Format): string =>
  `${text || 'an item without a name'}, ${money.minor > 0 ? '+' : ''}${f.money({ ...money, minor: Math.abs(money.minor) })} (${f.when(at)})`;

const items = (all: readonly Transaction[], f: Format): string[] => {
  const named = all.slice(0, NAMED_AT_MOST).map((one) => `• ${item(one, f)}`);
  const more = all.length - named.length;
  return [...named, ...(more > 0 ? [`• ${more} more`] : [])];
};

const spend = ({ holding: { account }, available }: Shown, f: Format): string => {
  const where = `${f.account(account)} at ${f.bank(account.bank)}`;
  if (available.minor <= 0) return `There is nothing you can spend from ${where}: ${f.money(available)} is available.`;
  return `You can spend ${f.money(available)} from ${where}: that is its available balance.`;
};

/** What is booked, and what lies between that and what can be spent. */
const why = ({ holding, available, items: pending, known, other }: Shown, f: Format): string[] => {
  const current = figure(holding, 'current');
  const lines: string[] = [];
  if (current && holding.account.kind === 'card')
    lines.push(`What you owe so far is ${f.money({ ...current, minor: Math.max(0, current.minor) })}.`);
  else if (current && current.minor === available.minor && known && pending.length === 0) lines.push('All that is booked is available.');
  else if (current) lines.push(`The current balance is ${f.money(current)}: what is booked so far.`);
  if (pending.length > 0) lines.push('Still pending:', ...items(pending, f));
  else if (known) lines.push('Nothing is pending.');
  else lines.push('I am not able to see pending items at this bank, so I cannot name what makes a difference.');
  if (other > 0) lines.push(`Another ${f.money({ ...available, minor: other })} is held back, and the bank does not tell me what for.`);
  if (other < 0) lines.push(`The bank lets you use ${f.money({ ...available, minor: -other })} more than is booked, such as an overdraft.`);
  return lines;
};

const time = ({ asOf, readAt }: Holding, f: Format): string =>
  asOf === null ? `The bank told me ${f.when(readAt)}, without saying as of when.` : `As of ${f.when(asOf)}.`;

const notTold = (holding: Holding, f: Format): string => {
  const { account } = holding;
  const where = `${f.account(account)} at ${f.bank(account.bank)}`;
  const available = figure(holding, 'available');
  if (available)
    return `You can spend ${f.money(available)} from ${where}. The bank does not tell me the current balance. ${time(holding, f)}`;
  const current = figure(holding, 'current');
  if (!current) return `${f.bank(account.bank)} sent no balance for ${where}.`;
  return `The bank does not tell me how much you can spend from ${where}. Its current balance is ${f.money(current)}, and pending charges may still come off it. ${time(holding, f)}`;
};

export const words = {
  'explain.shown': (shown: Shown, f) => [spend(shown, f), ...why(shown, f), time(shown.holding, f)].join('\n'),
  'explain.only_loans': () => 'I only see loans of yours, and one cannot spend from a loan.',
  'explain.not_told': ({ holding }: { holding: Holding }, f) => notTold(holding, f),
} satisfies Words;
