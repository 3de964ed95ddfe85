import type { Card, Format, Holding, Words } from '../../bot/model.ts';
import { figure } from '../figures.ts';

const left = (holding: Holding, f: Format): string => {
  const available = figure(holding, 'available');
  if (!available) return 'the bank does not say how much of it is left';
  return available.minor < 0
    ? `it is exceeded by ${f.money({ ...available, minor: -available.minor })}`
    : `${f.money(available)} of it is left`;
};

const time = ({ asOf, readAt }: Holding, f: Format): string => (asOf === null ? `Read ${f.when(readAt)}.` : `As of ${f.when(asOf)}.`);

const limitOf = (holding: Holding, f: Format): string => {
  const [limit, { account }] = [figure(holding, 'creditLimit'), holding];
  const card = `${f.account(account)} at ${f.bank(account.bank)}`;
  return limit
    ? `The limit of ${card} is ${f.money(limit)}; ${left(holding, f)}. ${time(holding, f)}`
    : `${f.bank(account.bank)} does not tell me the limit of ${f.account(account)}.`;
};

const short = (holding: Holding, f: Format): string => {
  const limit = figure(holding, 'creditLimit');
  return limit ? `${f.money(limit)}; ${left(holding, f)}` : 'not told by the bank';
};

const limits = (holdings: readonly Holding[], f: Format): Card => ({
  title: 'Your credit limits',
  lines: [
    ...holdings.map((holding) => ({ label: `${f.account(holding.account)}, ${f.bank(holding.account.bank)}`, value: short(holding, f) })),
    { label: 'Read', value: f.when(Math.max(...holdings.map(({ readAt }) => readAt))) },
  ],
});

export const words = {
  'card_facts.pin': () =>
    'I cannot change, set or show a PIN. You can do that in your bank’s app, by phone, in a branch and often at its ATM; have your ID at hand, and never write a PIN in a chat. If somebody else knows it, call your bank at once.',
  'card_facts.expiry': () =>
    'I cannot see when a card expires: month and year are printed on it, and it usually works through the last day of that month. The new one usually comes by mail before; make sure your bank has your address, and call if it is late. Give the new date to companies that charge you regularly.',
  'card_facts.limit': ({ holding }: { holding: Holding }, f) => limitOf(holding, f),
  'card_facts.limits': ({ holdings }: { holdings: Holding[] }, f) => limits(holdings, f),
  'card_facts.no_card': () => 'I see no credit card of yours here, so I see no limit either.',
  'card_facts.only_cards': () => 'Only a credit card has a limit that I can see:',
  'card_facts.change_limit': () =>
    'I cannot raise or lower a limit: ask in your bank’s app or on the number on the back of the card, and have your income and housing costs at hand.',
  'card_facts.rewards': () =>
    'I cannot see points, miles or cashback yet. Look at the card in your bank’s app or on its website, where you can usually redeem them too, or on your statement. If some are missing, call the number on the back of the card and ask when and why.',
} satisfies Words;
