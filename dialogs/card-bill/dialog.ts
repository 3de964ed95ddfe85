/** When a card's payment is due, how much at least, and what is owed now: as the bank says it in this turn. Loans too, where one is named. */

import { dayIn } from '../../bot/day.ts';
import type { Account, Choice, Dialog, Gathered, Holding, Money } from '../../bot/model.ts';
import { end, needs, sayer } from '../../bot/model.ts';
import { aboutBanks, pickAccounts } from '../check-balance/pick.ts';
import { daysBetween, lastDays } from '../days.ts';
import { figure } from '../figures.ts';
import { missingSays } from '../reading.ts';
import type { Mention } from '../slots/account.ts';
import { joinMentions, matching } from '../slots/matching.ts';
import { spentList } from '../transactions/dialog.ts';
import type { Bill, words } from './en.ts';

const say = sayer<typeof words>();

const NAME = 'card-bill';
/** A bill is mostly made of what was spent in a month. */
const DAYS_OF_BILL = 30;

const cardBill: Dialog<{ account: Mention }> = {
  name: NAME,
  slots: { account: joinMentions },
  follows: ['check-balance'],

  next({ account: said }, sight) {
    const accounts = sight.read('accounts', {});
    if (!accounts) return needs({ name: 'accounts', args: {} });
    const mention = billable(said, accounts);
    const billed = billedBy(mention, accounts);
    if (billed.got.length === 0 && accounts.got.length > 0)
      return end([say('card_bill.no_card'), ...missingSays(aboutBanks(mention, accounts.missing))], [balances()]);
    const picked = pickAccounts({ ...mention, all: mention?.all ?? 'these' }, billed, NAME);
    if ('move' in picked) return picked.move;
    const refs = picked.accounts.map(({ bank, id }) => ({ bank, id }));
    const read = sight.read('balances', { refs });
    if (!read) return needs({ name: 'balances', args: { refs } });
    const today = dayIn(sight.now, sight.zone);
    const bills = read.got.map((holding) => billOf(holding, today)).toSorted(soonestFirst);
    const [only, ...others] = bills;
    const told = only ? [others.length > 0 ? say('card_bill.several', { bills }) : say('card_bill.one', { bill: only })] : [];
    const spent = spentList({ account: { ...mention, kinds: ['card'] } }, lastDays(today, DAYS_OF_BILL));
    return end([...told, ...missingSays([...aboutBanks(mention, accounts.missing), ...read.missing])], [], { more: spent, why: spent });
  },
};

export const dialogs = [cardBill];

/** "And when is it due?" is about the card that was spoken of before; where that was an account without bills, about all cards. */
const billable = (said: Mention | undefined, { got }: Gathered<Account>): Mention | undefined => {
  const meant = matching(said, got).accounts;
  return meant.length > 0 && meant.every(({ kind }) => kind === 'checking' || kind === 'savings') ? undefined : said;
};

/** Cards, and loans where one was asked for. */
const billedBy = (mention: Mention | undefined, { got, missing }: Gathered<Account>): Gathered<Account> => {
  const loans = mention?.kinds?.includes('loan') && !mention.kinds.includes('card');
  return { got: got.filter(({ kind }) => kind === (loans ? 'loan' : 'card')), missing };
};

const billOf = (holding: Holding, today: string): Bill => {
  const { account, due, asOf, readAt } = holding;
  const owed: Money | null = figure(holding, 'current') ?? null;
  const on = due?.on ?? null;
  return { account, owed, minimum: due?.minimum ?? null, on, days: on === null ? null : daysBetween(today, on), asOf, readAt };
};

/** Those without a day come last. */
const soonestFirst = (one: Bill, other: Bill): number => ((one.on ?? '9') < (other.on ?? '9') ? -1 : 1);

const balances = (): Choice => ({ label: say('card_bill.my_balances'), begins: 'check-balance', states: { account: { all: 'every' } } });
