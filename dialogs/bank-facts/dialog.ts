/** What an account pays or costs, as the bank says it in this turn; of fees, exchange and branches nothing is known here, so where to find it. */
import type { AccountKind, Dialog } from '../../bot/model.ts';
import { end, sayer } from '../../bot/model.ts';
import { answering } from '../answering.ts';
import { gaps, joinAccounts, readHoldings } from '../reading.ts';
import type { Mention } from '../slots/account.ts';
import type { words } from './en.ts';

const say = sayer<typeof words>();

const NAME = 'interest-rate';

/** What has a rate as a rule: the others are asked about where somebody names them. */
const WITH_RATE: ReadonlySet<AccountKind> = new Set(['savings', 'card', 'loan']);

const interestRate: Dialog<{ account: Mention }> = {
  name: NAME,
  slots: { account: joinAccounts },
  follows: ['check-balance', 'card-bill'],

  next({ account }, sight) {
    const fits = ({ kind }: { kind: AccountKind }) => account !== undefined || WITH_RATE.has(kind);
    const read = readHoldings(account, sight, { begins: NAME, fits, none: say('bank_facts.no_account') });
    if ('move' in read) return read.move;
    const { accounts, holdings, missing } = read;
    const [only, ...more] = holdings;
    const told = only ? [more.length > 0 ? say('bank_facts.rates', { holdings }) : say('bank_facts.rate', { holding: only })] : [];
    const isUntold = missing.length > 0 || holdings.some(({ rates }) => rates.length === 0);
    return end([...told, ...gaps(accounts, holdings, missing), say(isUntold ? 'bank_facts.rate_elsewhere' : 'bank_facts.better_rate')]);
  },
};

export const dialogs = [
  interestRate,
  answering('fees', say('bank_facts.fees')),
  answering('exchange-rate', say('bank_facts.exchange')),
  answering('find-branch', say('bank_facts.branch')),
];
