/** What others need to pay money into an account: routing numbers as the bank says them in this turn; the account's own number stays there. */
import type { Account, Choice, Dialog, Routing, Say } from '../../bot/model.ts';
import { end, needs, sayer } from '../../bot/model.ts';
import { answering } from '../answering.ts';
import { gaps, joinAccounts, readAccounts } from '../reading.ts';
import type { Mention } from '../slots/account.ts';
import type { Routed, words } from './en.ts';

const say = sayer<typeof words>();

const NAME = 'routing-number';

const routingNumber: Dialog<{ account: Mention }> = {
  name: NAME,
  slots: { account: joinAccounts },
  follows: ['check-balance'],

  next({ account: mention }, sight) {
    const read = readAccounts(mention, sight, { begins: NAME, fits: takesMoney, none: say('pay_in.no_account') });
    if ('move' in read)
      return read.move.do === 'ask' ? { ...read.move, say: [say('pay_in.what_for'), ...(read.move.say ?? [])] } : read.move;
    const refs = read.accounts.map(({ bank, id }) => ({ bank, id }));
    const routings = sight.read('routing', { refs });
    if (!routings) return needs({ name: 'routing', args: { refs } });
    const routed = together(read.accounts, routings.got);
    const missing = [...read.missing, ...routings.missing];
    const isTold = ({ routes }: Routed) => routes.length > 0;
    return end([
      ...(read.others ? [say('pay_in.others')] : []),
      ...routed.map((one): Say => (isTold(one) ? say('pay_in.routing', one) : say('pay_in.no_routes', one))),
      ...gaps(read.accounts, routings.got, missing),
      ...(missing.length > 0 || !routed.every(isTold) ? [say('pay_in.where')] : []),
      ...(routed.some(isTold) ? [say('pay_in.account_number')] : []),
    ]);
  },
};

const takesMoney = ({ kind }: Account): boolean => kind !== 'card' && kind !== 'loan';

/** Accounts that are reached in the same way are told of in one breath. */
const together = (accounts: readonly Account[], routings: readonly Routing[]): Routed[] => {
  const groups = new Map<string, Routed>();
  for (const { account: ref, routes, readAt } of routings) {
    const account = accounts.find(({ bank, id }) => bank === ref.bank && id === ref.id);
    if (!account) continue;
    const key = JSON.stringify([ref.bank, routes]);
    const group = groups.get(key) ?? { bank: ref.bank, accounts: [], routes, readAt };
    group.accounts.push(account);
    groups.set(key, group);
  }
  return [...groups.values()];
};

const toRouting: Choice = { label: say('pay_in.my_routing'), begins: NAME, states: {} };

export const dialogs = [routingNumber, answering('direct-deposit', say('pay_in.direct_deposit'), [toRouting])];
