/** Tells what is in an account: one, several or all of them; never a figure that the bank did not send in this turn. */

import { dayIn } from '../../bot/day.ts';
import type { Account, Begins, Dialog, Gathered, Holding, Move, Refusal, Say, Sight } from '../../bot/model.ts';
import { end, needs, sayer, write } from '../../bot/model.ts';
import { lastDays } from '../days.ts';
import { totalsOf } from '../figures.ts';
import { gaps } from '../reading.ts';
import type { Mention } from '../slots/account.ts';
import { joinMentions } from '../slots/matching.ts';
import { spentList } from '../transactions/dialog.ts';
import type { words } from './en.ts';
import { aboutBanks, pickAccounts } from './pick.ts';

const say = sayer<typeof words>();

/** A bank that gave no answer for one of these reasons may give one soon: the customer is told when it does. */
const SILENT: ReadonlySet<Refusal> = new Set(['unavailable', 'timeout', 'rate_limited']);

const NAME = 'check-balance';
/** What a card's balance is explained by goes back so far. */
const DAYS_OF_CARD = 30;

export const checkBalance: Dialog<{ account: Mention }> = {
  name: NAME,
  slots: { account: joinMentions },

  next({ account: mention }, sight) {
    const accounts = sight.read('accounts', {});
    if (!accounts) return needs({ name: 'accounts', args: {} });
    const { pending, answered, gaveUp } = watchesOf(accounts, sight);
    if (pending.length > 0) return watch(pending, []);
    if (answered.length + gaveUp.length === 0) return tell(mention, accounts, sight);
    const news = gaveUp.length > 0 ? [say('balance.gave_up', { banks: gaveUp })] : [];
    if (answered.length === 0) return end(news);
    // A sum is told whole again, everything else for the banks that were waited for.
    const about = mention?.together ? accounts : ofBanks(accounts, answered);
    return tell(mention, about, sight, [...news, say('balance.answers_again', { banks: answered })]);
  },
};

/** `news`: this is about banks that were waited for; they are told about, and not waited for a second time. */
const tell = (mention: Mention | undefined, accounts: Gathered<Account>, sight: Sight, news?: Say[]): Move => {
  const picked = pickAccounts(mention, accounts, NAME);
  if ('move' in picked)
    return news ? { ...picked.move, say: [...news, ...(picked.move.say ?? [])] } : waiting(picked.move, mention, accounts);
  const refs = picked.accounts.map(({ bank, id }) => ({ bank, id }));
  const balances = sight.read('balances', { refs });
  if (!balances) return needs({ name: 'balances', args: { refs } });
  const missing = [...aboutBanks(mention, accounts.missing), ...balances.missing];
  const told = [...(news ?? []), ...figures(balances.got, mention, missing), ...gaps(picked.accounts, balances.got, missing)];
  const silent = silentOf(missing);
  return news || silent.length === 0 ? end(told, [], { why: reasonOf(mention, picked.accounts, sight) }) : watch(silent, told);
};

/** What is owed on a card comes of what was spent with it; any other balance is explained by what is booked and what is pending. */
const reasonOf = (mention: Mention | undefined, accounts: readonly Account[], { now, zone }: Sight): Begins => {
  const account = mention ? { account: mention } : {};
  const onlyCards = accounts.every(({ kind }) => kind === 'card');
  return onlyCards ? spentList(account, lastDays(dayIn(now, zone), DAYS_OF_CARD)) : { begins: 'explain-balance', states: account };
};

type Missing = Gathered<Account>['missing'];

/** Nothing can be shown. When that is because a bank is silent, it is waited for. */
const waiting = (move: Move, mention: Mention | undefined, accounts: Gathered<Account>): Move => {
  const silent = silentOf(aboutBanks(mention, accounts.missing));
  return move.do === 'end' && silent.length > 0 ? watch(silent, move.say ?? []) : move;
};

const figures = (holdings: Holding[], mention: Mention | undefined, missing: Missing): Say[] => {
  const [only] = holdings;
  if (!only) return [];
  if (mention?.otherTime) return [say('balance.only_now'), ...figures(holdings, { ...mention, otherTime: false }, missing)];
  if (holdings.length === 1) return [say('balance.one', { holding: only })];
  const without = [...new Set(missing.map(({ bank }) => bank))];
  if (mention?.together) return [say('balance.together', { totals: totalsOf(holdings), without }), say('balance.several', { holdings })];
  return [say('balance.several', { holdings })];
};

// ---------------------------------------------------------------- banks that do not answer

const watch = (banks: readonly string[], told: Say[]): Move =>
  write(
    banks.map((bank) => ({ name: 'watch', args: { bank } })),
    told.length > 0 ? [...told, say('balance.will_tell', { banks: [...banks] })] : [],
  );

type Watches = { pending: string[]; answered: string[]; gaveUp: string[] };

const watchesOf = ({ got, missing }: Gathered<Account>, { wrote }: Sight): Watches => {
  const watches: Watches = { pending: [], answered: [], gaveUp: [] };
  for (const bank of new Set([...got, ...missing].map((one) => one.bank))) {
    const written = wrote('watch', { bank });
    if (written === 'pending') watches.pending.push(bank);
    else if (written) watches[written.state === 'answers' ? 'answered' : 'gaveUp'].push(bank);
  }
  return watches;
};

const ofBanks = ({ got, missing }: Gathered<Account>, banks: readonly string[]): Gathered<Account> => ({
  got: got.filter(({ bank }) => banks.includes(bank)),
  missing: missing.filter(({ bank }) => banks.includes(bank)),
});

const silentOf = (missing: Missing): string[] => [...new Set(missing.filter(({ why }) => SILENT.has(why)).map(({ bank }) => bank))];
