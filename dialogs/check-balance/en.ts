import type { Account, AccountKind, Card, Format, Holding, Money, Refusal, Speech, Words } from '../../bot/model.ts';
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
  reauth: (bank) => `${bank} asks you to sign in again before it tells me anything. You can do that at the bank.`,
  consent: (bank) => `You have not allowed me to see this at ${bank}, or your permission has ended.`,
  scope: (bank) => `${bank} says that what you allowed does not cover this.`,
  closed: (bank) => `${bank} says that the account is closed.`,
  restricted: (bank) => `${bank} has restricted the account and shows me no balance. Please contact the bank.`,
  not_found: (bank) => `${bank} no longer knows one of the accounts.`,
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

export const phrases = {
  check_balance: [
    'balance',
    'my balance',
    'balance please',
    'what is my balance',
    'whats my balance',
    "what's my checking balance",
    'check my balance',
    'checking balance',
    'savings balance',
    'how much is in my savings',
    'how much money do i have',
    'how much do i have',
    'how much have i got left',
    'how much do i have in all my accounts',
    'what do i have in checking right now',
    'what is in my account',
    'whats in my account today',
    'show me my accounts',
    'show my balances',
    'list my accounts with balances',
    'balance of all my accounts',
    'all my balances please',
    'how much money is in the bank',
    'how much cash do i have across my banks',
    'can you tell me how much is in my checking account',
    'could you please let me know the balance of my savings account',
    'i would like to know my account balance',
    'i need my balance',
    'i want to see my balance',
    'tell me my balance',
    'give me the balance on my chase account',
    "what's the balance at wells fargo",
    'how much is on my citi account',
    'us bank balance',
    'do i have any money left',
    'how much money is left in my account',
    'am i broke',
    'am i overdrawn',
    'is there any money in my checking',
    'is there enough money in my account',
    'did i go below zero',
    'what do i owe on my credit card',
    'how much do i owe on my card',
    'credit card balance',
    'my usaa balance please',
    'balance at the other bank of mine',
    'my credit card balance',
    'balance on my credit card',
    'how much is left on my visa',
    'how much is left to pay on my car loan',
    'what do i still owe on the loan',
    'mortgage balance',
    'loan balance please',
    'how much debt do i have',
    'account ending in 1234 balance',
    'balance for the one ending 5678',
    'how much in the account that ends in 9012',
    'what is the total of my accounts',
    'what do i have altogether',
    'add up all my accounts',
    'total balance across everything',
    'how much do i have together in all banks',
    'hey can u tell me how much money i got',
    'bal pls',
    'balnce',
    'check balance',
    'acct balance',
    'account balance',
    'current balance',
    'available balance',
    'what is my available balance',
    'whats my current balance',
    'hi i just got paid and want to see how much is in there now',
    'quick question how much do i have in my account at the moment',
    'im at the store and need to know how much money i have',
    'good morning i would like to see the balance of my account please',
    'so um i was wondering what the balance is in my checking account',
    'where do i stand with my money',
    'how is my account looking',
    'where are my finances at',
    'how rich am i',
    'me want know how much money in account',
    'please say the money i have in bank',
    'show savings',
    'show me what i have in savings',
    'what about my savings balance',
    'look up my account balance',
    'pull up my balance',
    'view balance',
    'see my balance',
    'get balance',
    'how much is sitting in my emergency fund',
    'how much is in the vacation account',
    'what does my account have in it',
    'the balance of my joint account',
    'what does my card stand at',
    'refresh my balance',
    'has my balance changed',
    'what is my balance after the payment',
    'remaining balance',
    'funds in my account',
    'how much funds are there in my account',
    'savings',
    'my savings',
    'savings account',
    'checking',
    'my checking',
    'checking account',
    'credit card',
    'my credit card',
    'my card',
    'chase',
    'my chase account',
    'wells fargo',
    'citi',
    'us bank',
    'my loan',
    'car loan',
    'whats in chase',
    'whats in checking',
    'what is in savings',
    'joint account what is it at',
    'am i broke yet',
    '1234',
    '5678 balance',
    'whats in 1234',
    'whats in rainy day',
    'how much in bills',
    'how much is in vacation',
    'balance of the travel fund',
    'how much do i owe',
    'how much do i owe altogether',
    'what do i have without savings',
    'everything except the card',
  ],
} satisfies Speech['phrases'];
