import type { Account, AccountKind, Card, Format, Holding, Money, Refusal, Words } from '../../bot/model.ts';
import { figure, isOwed, type Total, type Totals } from '../figures.ts';
import type { LoanKind } from '../slots/account-words.ts';
import { balancesCard } from './card.ts';

const KINDS: { readonly [K in AccountKind]: string } = {
  checking: 'checking account',
  savings: 'savings account',
  card: 'credit card',
  loan: 'loan',
  other: 'account',
};
const LOANS: { readonly [K in LoanKind]: string } = { vehicle: 'car loan', home: 'mortgage', student: 'student loan' };
const TITLES: { readonly [K in AccountKind]: string } = {
  checking: 'Your checking accounts',
  savings: 'Your savings accounts',
  card: 'Your credit cards',
  loan: 'Your loans',
  other: 'Your accounts',
};

/** "your savings account Rainy Day ••2207 at Citi"; the kind is left out where the label says it. */
const yours = ({ account }: { account: Account }, f: Format): string => {
  const kind = KINDS[account.kind];
  const [first = ''] = kind.split(' ').slice(account.kind === 'card' ? 1 : 0);
  const said = account.kind === 'other' || account.label.toLowerCase().includes(first);
  return `your ${said ? '' : `${kind} `}${f.account(account)} at ${f.bank(account.bank)}`;
};

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const time = ({ asOf, readAt }: Holding, f: Format): string =>
  asOf === null ? `The bank told me ${f.when(readAt)}, without saying as of when.` : `As of ${f.when(asOf)}.`;

const deposit = (holding: Holding, f: Format): string => {
  const [available, current] = [figure(holding, 'available'), figure(holding, 'current')];
  const whose = capital(yours(holding, f));
  if (available && available.minor < 0) {
    const booked = current ? ` The current balance is ${f.money(current)}.` : '';
    return `${whose} is overdrawn: ${f.money(available)} is available.${booked}`;
  }
  if (available && current && available.minor !== current.minor) {
    return `${whose} has ${f.money(available)} available to spend. The current balance is ${f.money(current)}.`;
  }
  if (available && current) return `${whose} has ${f.money(available)}, all of it available.`;
  if (available) return `${whose} has ${f.money(available)} available to spend.`;
  if (current) return `${whose} has a current balance of ${f.money(current)}. The bank does not say how much of it is available.`;
  return `${f.bank(holding.account.bank)} sent no balance for ${yours(holding, f)}.`;
};

const owed = (holding: Holding, f: Format): string => {
  const [current, left, limit] = [figure(holding, 'current'), figure(holding, 'available'), figure(holding, 'creditLimit')];
  if (!current) return `${f.bank(holding.account.bank)} sent no balance for ${yours(holding, f)}.`;
  const sentences = [
    current.minor < 0
      ? `You owe nothing on ${yours(holding, f)}: you are ${f.money({ ...current, minor: -current.minor })} ahead.`
      : `You owe ${f.money(current)} on ${yours(holding, f)}.`,
  ];
  if (left && left.minor < 0) sentences.push(`That is ${f.money({ ...left, minor: -left.minor })} over its limit.`);
  else if (left && holding.account.kind === 'card') {
    sentences.push(`You can still spend ${f.money(left)}${limit ? ` of your ${f.money(limit)} limit` : ''}.`);
  }
  if (holding.due) sentences.push(due(holding.due, f));
  return sentences.join(' ');
};

const due = ({ minimum, on }: NonNullable<Holding['due']>, f: Format): string => {
  const amount = minimum ? `At least ${f.money(minimum)}` : 'A payment';
  return on === null ? `${amount} is due next.` : `${amount} is due ${f.day(on)}.`;
};

const RESTRICTED = 'The bank has restricted this account: please contact it.';

const one = (holding: Holding, f: Format): string =>
  [
    isOwed(holding.account.kind) ? owed(holding, f) : deposit(holding, f),
    ...(holding.account.status === 'restricted' ? [RESTRICTED] : []),
    time(holding, f),
  ].join(' ');

const owedText = ({ minor, currency }: Money, f: Format): string =>
  minor < 0 ? `${f.money({ minor: -minor, currency })} in your favor` : `${f.money({ minor, currency })} owed`;

const short = (holding: Holding, f: Format): string => {
  const [available, current] = [figure(holding, 'available'), figure(holding, 'current')];
  if (isOwed(holding.account.kind)) return current ? owedText(current, f) : 'no balance sent';
  if (available && current && available.minor !== current.minor) return `${f.money(available)} available, ${f.money(current)} current`;
  if (available) return `${f.money(available)} available`;
  return current ? `${f.money(current)} current` : 'no balance sent';
};

const several = (holdings: readonly Holding[], f: Format): Card =>
  balancesCard(holdings, f, {
    titles: TITLES,
    short: (holding) => short(holding, f),
    timed: (text, time) => `${text}, as of ${time}`,
    asOf: 'As of',
    received: 'Received',
  });

const banksText = (banks: readonly string[], f: Format): string => f.list(banks.map((bank) => f.bank(bank)));

const sum = ({ money, count }: Total, f: Format, one: string, many: string): string =>
  `${f.money(money)} ${count === 1 ? one : many.replace('#', String(count))}`;

const together = ({ have, owe, leftOut }: Totals, without: readonly string[], f: Format): string => {
  const sentences = without.length > 0 ? [`This is not everything: ${banksText(without, f)} is missing in it.`] : [];
  if (have.length > 0) {
    sentences.push(
      `Together you have ${f.list(have.map((total) => sum(total, f, 'available in one account', 'available in # accounts')))}.`,
    );
  }
  if (owe.length > 0)
    sentences.push(`You owe ${f.list(owe.map((total) => sum(total, f, 'on one card or loan', 'on # cards and loans')))}.`);
  if (leftOut.length > 0)
    sentences.push(`Not counted, as the bank sent no figure for it: ${f.list(leftOut.map((account) => f.account(account)))}.`);
  return sentences.join(' ');
};

/** What happened at a bank that gave no answer. Each refusal has its words; a new one does not build without. */
const REFUSED: { readonly [W in Refusal]: (bank: string) => string } = {
  reauth: (bank) => `${bank} asks you to sign in again before it tells me anything. To do that, write “connect ${bank}”.`,
  consent: (bank) => `You have not allowed me to see this at ${bank}, or your permission has ended. To allow it, write “connect ${bank}”.`,
  scope: (bank) => `${bank} says that what you allowed does not cover this.`,
  closed: (bank) => `${bank} says that the account is closed.`,
  restricted: (bank) => `${bank} has restricted the account and shows me nothing of it. Please contact the bank.`,
  not_found: (bank) => `${bank} no longer knows one of the accounts.`,
  not_offered: (bank) => `${bank} does not tell me this.`,
  rate_limited: (bank) => `${bank} is very busy and does not answer right now.`,
  unavailable: (bank) => `${bank} does not answer right now.`,
  timeout: (bank) => `${bank} takes too long to answer right now.`,
  protocol: (bank) => `${bank} sent an answer that I cannot trust, so I show you no figure from it.`,
};

/** What was asked for and is not there. */
export type NoSuch = { banks: string[]; kinds: AccountKind[]; last4: string | null; loan: LoanKind | null };

const kindsText = ({ kinds, loan }: NoSuch): string =>
  kinds.map((kind) => (kind === 'loan' && loan ? LOANS[loan] : KINDS[kind])).join(' or ') || 'account';

export const words = {
  'balance.only_now': () => 'I only know what is there now, not what was or will be:',
  'balance.one': ({ holding }: { holding: Holding }, f) => one(holding, f),
  'balance.several': ({ holdings }: { holdings: Holding[] }, f) => several(holdings, f),
  'balance.together': ({ totals, without }: { totals: Totals; without: string[] }, f) => together(totals, without, f),
  'balance.which': ({ count }: { count: number }) => `That fits ${count} of your accounts. Which one do you mean?`,
  'balance.choice': ({ account }: { account: Account }) => (account.last4 === null ? account.label : `••${account.last4} ${account.label}`),
  'balance.choice_all': () => 'All of them',
  'balance.no_name': () => 'I see no account with that name. Which one do you mean?',
  'balance.no_such': (asked: NoSuch, f) =>
    `I see no ${kindsText(asked)}${asked.last4 === null ? '' : ` ending in ${asked.last4}`}${asked.banks.length > 0 ? ` at ${banksText(asked.banks, f)}` : ''}. You could ask about one of these:`,
  'balance.closed': ({ account }: { account: Account }, f) => `${capital(yours({ account }, f))} is closed, so it has no balance.`,
  'balance.elsewhere': ({ name }: { name: string }) => `I have no connection to ${name}, so I cannot see accounts there.`,
  'balance.not_connected': () => 'No bank is connected to this chat yet, so I cannot see any account of yours.',
  'balance.not_connected_there': ({ banks }: { banks: string[] }, f) =>
    `${banksText(banks, f)} ${banks.length === 1 ? 'is' : 'are'} not connected to this chat, so I cannot see accounts there. What I can see:`,
  'balance.missing': ({ bank, why }: { bank: string; why: Refusal }, f) => REFUSED[why](f.bank(bank)),
  'balance.untold': ({ accounts }: { accounts: Account[] }, f) =>
    `So I have no figure for ${f.list(accounts.map((account) => `${f.account(account)} at ${f.bank(account.bank)}`))}.`,
  'balance.will_tell': ({ banks }: { banks: string[] }, f) =>
    `I will keep asking and write to you when ${banksText(banks, f)} ${banks.length === 1 ? 'answers' : 'answer'}.`,
  'balance.answers_again': ({ banks }: { banks: string[] }, f) =>
    `${banksText(banks, f)} ${banks.length === 1 ? 'answers' : 'answer'} again.`,
  'balance.gave_up': ({ banks }: { banks: string[] }, f) =>
    `${banksText(banks, f)} still ${banks.length === 1 ? 'does' : 'do'} not answer. I have stopped asking; please try again later.`,
} satisfies Words;
