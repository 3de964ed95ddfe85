/** Says what can be spent, and why available and current balance differ, naming what is pending. */

import { dayIn } from '../../bot/day.ts';
import type { Dialog, Gathered, Holding, Say, Transaction } from '../../bot/model.ts';
import { end, needs, sayer } from '../../bot/model.ts';
import type { words as balanceWords } from '../check-balance/en.ts';
import { aboutBanks, pickAccounts } from '../check-balance/pick.ts';
import { lastDays } from '../days.ts';
import { figure } from '../figures.ts';

import type { Mention } from '../slots/account.ts';
import { joinMentions } from '../slots/matching.ts';
import { spentList } from '../transactions/dialog.ts';
import type { words } from './en.ts';

const say = sayer<typeof words>();
const sayBalance = sayer<typeof balanceWords>();

const NAME = 'explain-balance';
/** "But why?" is answered by what was spent in so many days. */
const DAYS_OF_WHY = 30;

export const explainBalance: Dialog<{ account: Mention }> = {
  name: NAME,
  slots: { account: joinMentions },
  follows: ['check-balance', NAME],

  next({ account: mention }, { read, now, zone }) {
    const accounts = read('accounts', {});
    if (!accounts) return needs({ name: 'accounts', args: {} });
    const spendable = accounts.got.filter(({ kind }) => kind !== 'loan');
    if (accounts.got.length > 0 && spendable.length === 0) return end(say('explain.only_loans'));
    // Nothing named: what people spend from is their checking account.
    const usual: Mention | undefined = spendable.some(({ kind, status }) => kind === 'checking' && status !== 'closed')
      ? { kinds: ['checking'] }
      : undefined;
    const picked = pickAccounts(mention ?? usual, { ...accounts, got: spendable }, NAME);
    if ('move' in picked) return picked.move;
    const refs = picked.accounts.map(({ bank, id }) => ({ bank, id }));
    const [balances, pending] = [read('balances', { refs }), read('pending', { refs })];
    if (!balances || !pending) return needs({ name: 'balances', args: { refs } }, { name: 'pending', args: { refs } });
    const told = [
      ...balances.got.map((holding) => explain(holding, pending)),
      ...[...aboutBanks(mention, accounts.missing), ...balances.missing].map(({ bank, why }) =>
        sayBalance('balance.missing', { bank, why }),
      ),
    ];
    const account = mention ?? usual;
    const spent = spentList(account ? { account: account } : {}, lastDays(dayIn(now, zone), DAYS_OF_WHY));
    return end(told, [], { more: spent, why: spent });
  },
};

const explain = (holding: Holding, pending: Gathered<Transaction>): Say => {
  const [available, current] = [figure(holding, 'available'), figure(holding, 'current')];
  if (!available || !current) return say('explain.not_told', { holding });
  const known = !pending.missing.some(({ bank }) => bank === holding.account.bank);
  const items = pending.got.filter(
    ({ account, money }) =>
      account.bank === holding.account.bank && account.id === holding.account.id && money.currency === available.currency,
  );
  return say('explain.shown', { holding, available, items, known, other: known ? unexplained(holding, items) : 0 });
};

/** What is neither spendable nor named by a pending item, in minor units; negative: it is spendable though not booked. */
const unexplained = (holding: Holding, items: readonly Transaction[]): number => {
  const [available, current] = [figure(holding, 'available')?.minor ?? 0, figure(holding, 'current')?.minor ?? 0];
  const pending = items.reduce((sum, { money }) => sum + money.minor, 0);
  if (holding.account.kind !== 'card') return current + pending - available;
  const limit = figure(holding, 'creditLimit')?.minor;
  // Without its limit nothing can be said of a card's rest.
  return limit === undefined ? 0 : limit - current + pending - available;
};
