import type { Card, Format, Holding, Rate, Words } from '../../bot/model.ts';
import { isOwed } from '../figures.ts';

const NAMES: { readonly [K in Rate['kind']]: string } = {
  yield: 'APY',
  apr: 'APR',
  purchases: 'APR on purchases',
  cash: 'APR on cash advances',
  interest: 'interest a year',
};

const ratesText = (rates: readonly Rate[], f: Format): string =>
  f.list(rates.map(({ kind, percent }) => `${f.percent(percent)} ${NAMES[kind]}`));

const rateOf = ({ account, rates, readAt }: Holding, f: Format): string => {
  if (rates.length === 0) return `${f.bank(account.bank)} does not tell me the rate of ${f.account(account)}.`;
  const verb = isOwed(account.kind) ? 'charges' : 'pays';
  return `${f.account(account)} at ${f.bank(account.bank)} ${verb} ${ratesText(rates, f)}. The bank told me ${f.when(readAt)}.`;
};

const ratesCard = (holdings: readonly Holding[], f: Format): Card => ({
  title: 'Your interest rates',
  lines: [
    ...holdings.map(({ account, rates }) => ({
      label: `${f.account(account)}, ${f.bank(account.bank)}`,
      value: rates.length === 0 ? 'not told by the bank' : `${isOwed(account.kind) ? 'charges' : 'pays'} ${ratesText(rates, f)}`,
    })),
    { label: 'Read', value: f.when(Math.max(...holdings.map(({ readAt }) => readAt))) },
  ],
});

export const words = {
  'bank_facts.rate': ({ holding }: { holding: Holding }, f) => rateOf(holding, f),
  'bank_facts.rates': ({ holdings }: { holdings: Holding[] }, f) => ratesCard(holdings, f),
  'bank_facts.no_account': () =>
    'I see no savings, card or loan of yours here, so I see no rate either. To ask about another account, name it.',
  'bank_facts.rate_elsewhere': () =>
    'A rate that I cannot tell you is on your statement or in your bank’s app: APY is what savings pay, APR is what a card or loan costs.',
  'bank_facts.better_rate': () => 'To ask for a better rate, call the number on your statement.',
  'bank_facts.fees': () =>
    'I cannot see fees or give one back. What things cost is on your bank’s website, and what you were charged is on your statement. To ask for a fee back, call the number on the back of your card and have its date and amount at hand; it is worth asking.',
  'bank_facts.exchange': () =>
    'I do not know exchange rates. What counts is the rate of your bank or card: ask in its app, in a branch or on the number on the back of your card, also for the fee on payments abroad. If you may choose abroad, paying in the local currency usually costs less.',
  'bank_facts.branch': () =>
    'I do not know branches, ATMs or their hours. Your bank’s app or website can find those near you and shows when they are open. Look there too for the ATMs that cost you no fee.',
} satisfies Words;
