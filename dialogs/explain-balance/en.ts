import type { Format, Holding, Money, Speech, Transaction, Words } from '../../bot/model.ts';
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

export const phrases = {
  spendable: [
    'is that what i can spend',
    'is that what i can actually spend',
    'can i spend all of that',
    'can i spend that',
    'can i use all of it',
    'how much of that can i spend',
    'how much can i spend',
    'how much can i spend right now',
    'how much can i really spend',
    'how much am i able to spend today',
    'what can i spend',
    'what can i actually use',
    'is all of that available',
    'is all of it available to me',
    'is that money available',
    'is that the amount i can use',
    'so thats what i can spend right',
    'so i can spend all that',
    'do i really have that much to spend',
    'can i take all of that out',
    'can i withdraw all of it',
    'how much can i take out',
    'how much could i withdraw',
    'is any of that on hold',
    'is some of it blocked',
    'how much of it is free to use',
    'how much is really mine to spend',
    'what is left to spend',
    'how much is left to spend',
    'how much do i have to spend',
    'whats my spending money',
    'can i afford something for 200 dollars',
    'do i have enough to buy a laptop',
    'if i pay 300 now will there be enough',
    'would 50 bucks go through right now',
    'spendable balance',
    'spendable amount',
    'is the whole balance usable',
    'is this after the pending stuff',
    'does that include pending charges',
    'does that count what is still pending',
    'have the pending payments been taken off already',
    'how much can i still put on my card',
    'how much credit do i have left to use',
    'am i safe to spend that',
  ],
  balance_difference: [
    'why are available and current different',
    'why is my available balance different from my current balance',
    'why is available lower than current',
    'why is my available balance less',
    'why is the available amount smaller',
    'why do i see two balances',
    'why are there two numbers',
    'what is the difference between available and current balance',
    'difference between current and available',
    'whats the difference between the two',
    'what does available mean',
    'what does current balance mean',
    'what does available balance mean',
    'explain available and current',
    'explain the difference',
    'explain my balance',
    'why cant i use all of my money',
    'why can i only spend part of it',
    'why is some of my money not available',
    'what is holding my money',
    'what is on hold',
    'whats the hold on my account',
    'which charge is pending',
    'what is pending',
    'what charges are pending',
    'is something pending',
    'anything pending on my account',
    'what pending charges do i have',
    'show pending charges',
    'which payments have not cleared',
    'what has not gone through yet',
    'why is there less available than i have',
    'where is the rest of it',
    'where did the rest go',
    'where is the missing money between the two balances',
    'the two balances dont match',
    'available and current do not match why',
    'how come the available is lower',
    'how come i have less to spend than my balance says',
    'why does it say i have more than i can use',
    'i dont get why the current balance is higher',
    'my current balance is higher than my available one',
  ],
} satisfies Speech['phrases'];
