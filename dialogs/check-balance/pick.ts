/** Which accounts a customer means, or what to say when that is not clear. Shared by the dialogs that are about balances. */
import type { Account, Choice, Gathered, Move, Say } from '../../bot/model.ts';
import { ask, askAgain, end, sayer } from '../../bot/model.ts';
import { connecting } from '../connections/buttons.ts';
import type { Mention } from '../slots/account.ts';
import { matching } from '../slots/matching.ts';
import type { words } from './en.ts';

const say = sayer<typeof words>();

/** More are not shown unasked: an answer stays one screen. */
const SHOWN_AT_MOST = 3;
/** More buttons than this are a wall. */
const BUTTONS_AT_MOST = 10;

export type Picked = { accounts: Account[] } | { move: Move };

/** `begins`: the dialog that the buttons lead to; they work also when this question is long gone. */
export const pickAccounts = (mention: Mention | undefined, { got, missing }: Gathered<Account>, begins: string): Picked => {
  if (mention?.elsewhere !== undefined) return { move: end(say('balance.elsewhere', { name: mention.elsewhere })) };
  if (got.length === 0 && missing.length === 0) return { move: end(say('balance.not_connected'), [connecting()]) };
  const silent = aboutBanks(mention, missing);
  const notes = silent.map(({ bank, why }) => say('balance.missing', { bank, why }));
  const { accounts, unnamed } = matching(mention, got);
  if (accounts.length === 0) return { move: end(notes.length > 0 ? notes : noSuch(mention ?? {}, got), choicesOf(got, begins)) };
  const inUse = accounts.filter(({ status }) => status !== 'closed');
  if (inUse.length === 0) {
    return { move: end([...notes, ...accounts.slice(0, SHOWN_AT_MOST).map((account) => say('balance.closed', { account }))]) };
  }
  if (unnamed && !mention?.guessed && (inUse.length > 1 || mention?.also))
    return { move: askAgain('account', [...notes, say('balance.no_name')], choicesOf(got, begins)) };
  if (inUse.length > shownAtMost(mention)) return { move: which(mention, inUse, notes, begins) };
  return { accounts: inUse };
};

/** All that were named one by one are shown; "the other one" is one. */
const shownAtMost = ({ all, also, kinds = [], banks = [], otherThan }: Mention = {}): number => {
  if (all || also || kinds.length > 1 || banks.length > 1) return Number.POSITIVE_INFINITY;
  return otherThan ? 1 : SHOWN_AT_MOST;
};

/** Of what went wrong, what concerns the banks that were asked about. */
export const aboutBanks = <T extends { bank: string }>(mention: Mention | undefined, missing: readonly T[]): T[] =>
  missing.filter(({ bank }) => mention?.banks?.includes(bank) ?? true);

const noSuch = ({ banks = [], kinds = [], last4, loan }: Mention, got: readonly Account[]): Say => {
  const connected = banks.some((bank) => got.some((account) => account.bank === bank));
  return banks.length > 0 && !connected
    ? say('balance.not_connected_there', { banks })
    : say('balance.no_such', { banks, kinds, last4: last4 ?? null, loan: loan ?? null });
};

const which = (mention: Mention | undefined, accounts: readonly Account[], notes: Say[], begins: string): Move => {
  const all: Choice = { label: say('balance.choice_all'), begins, states: { account: { ...mention, all: 'these' } } };
  return ask('account', [...notes, say('balance.which', { count: accounts.length })], choicesOf(accounts, begins), [all]);
};

const choicesOf = (accounts: readonly Account[], begins: string): Choice[] =>
  accounts
    .filter(({ status }) => status !== 'closed')
    .slice(0, BUTTONS_AT_MOST)
    .map((account) => ({
      label: say('balance.choice', { account }),
      begins,
      states: { account: { banks: [account.bank], id: account.id } },
    }));
