import type { Account, Done, Format, Words } from '../../bot/model.ts';
import { cardsText, type Named, one } from '../lock-card/en.ts';
import type { Loss } from '../slots/loss.ts';

const since = (at: number | null, f: Format): string => (at === null ? '' : ` since ${f.when(at)}`);

const arrival = (arrives: Done['arrives'] | null, f: Format): string => {
  if (!arrives) return 'It does not say when it arrives.';
  const { from, to } = arrives;
  return from === to ? `It arrives on ${f.day(from)}.` : `It arrives between ${f.day(from)} and ${f.day(to)}.`;
};

export const words = {
  'cards.declined': () =>
    'I cannot see why a card was refused. Often too little is available, the card is locked or expired, or the bank stopped it for safety; here you can check your balances, or unlock a card that you locked. If that is not it, call the number on the back and name the shop, date and amount.',
  'cards.delivery': () =>
    'I cannot see where a card is. Call the number on your statement or in your bank’s app, say when it was ordered, and check the address it went to. If it should be there by now, ask them to cancel it and send another.',
  'cards.my_balances': () => 'My balances',
  'cards.unlock': () => 'Unlock my card',
  'cards.lost_or_stolen': ({ accounts, locked }: { accounts: Account[]; locked: boolean }, f) =>
    `${f.list(accounts.map(f.account))}: lost, or stolen?${locked ? '' : ' If it may still turn up, I can only lock it for now.'}`,
  'cards.it_is_lost': () => 'Lost',
  'cards.it_is_stolen': () => 'Stolen',
  'cards.only_lock': () => 'Only lock it',
  'cards.confirm_report': ({ accounts, loss, locked }: { accounts: Account[]; loss: Loss; locked: boolean }, f) => {
    const [is, it, turns] = accounts.length === 1 ? ['it is', 'it', 'it'] : ['they are', 'them', 'they'];
    const instead = locked ? `leave ${it} locked, as ${is} now` : `only lock ${it} for now: that can be undone`;
    return `Report ${cardsText(accounts, f)} as ${loss}? Then ${is} blocked for good and cannot be unlocked here. If ${turns} may still turn up, ${instead}.`;
  },
  'cards.yes_report': () => 'Yes, report it',
  'cards.leave_locked': () => 'Leave it locked',
  'cards.blocked_already': ({ account, since: at }: { account: Account; since: number | null }, f) =>
    `${f.bank(account.bank)} says: ${f.account(account)} is blocked by the bank already${since(at, f)}, so nobody can pay with it. If you want, I order a new card.`,
  'cards.held_before_report': ({ account, since: at }: { account: Account; since: number | null }, f) =>
    `${f.bank(account.bank)} itself holds ${f.account(account)}${since(at, f)}, and may let go of it again.`,
  'cards.reported': ({ loss, blocked, at, ...named }: Named & { loss: Loss; blocked: boolean; at: number | null }, f) =>
    `${f.bank(named.bank)} confirms: ${one(named, f)} is reported as ${loss}${blocked ? ', and blocked' : ''}${since(at, f)}.`,
  'cards.after_report': ({ stolen }: { stolen: boolean }): string =>
    stolen
      ? 'Look at its recent payments next: one that you did not make, dispute with your bank soon. If you want, I also order a new card.'
      : 'If you want, I order a new card.',
  'cards.recent_payments': () => 'Recent payments',
  'cards.how_to_dispute': () => 'How to dispute',
  'cards.confirm_order': ({ accounts, mayBeMissing }: { accounts: Account[]; mayBeMissing: boolean }, f) =>
    `Order a new card in place of ${cardsText(accounts, f)}? It goes to the address that your bank has. I can neither see nor change that, nor the name on the card.${mayBeMissing ? ' If the old card is lost or stolen, report it first.' : ''}`,
  'cards.held_before_order': ({ account, since: at }: { account: Account; since: number | null }, f) =>
    `${f.bank(account.bank)} itself holds ${f.account(account)}${since(at, f)}. I do not know whether a new card changes that.`,
  'cards.yes_order': () => 'Yes, order it',
  'cards.report_first': () => 'Report it first',
  'cards.ordered': ({ at, arrives, ...named }: Named & { at: number | null; arrives: Done['arrives'] | null }, f) =>
    `${f.bank(named.bank)} confirms: a new card in place of ${one(named, f)} ${at === null ? 'is ordered' : `was ordered ${f.when(at)}`}. ${arrival(arrives, f)}`,
} satisfies Words;
