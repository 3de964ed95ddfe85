/** A blocked account, paper checks, a trip: what only the bank can do, and what to have at hand for it. */
import { sayer } from '../../bot/model.ts';
import { answering } from '../answering.ts';
import type { words } from './en.ts';

const say = sayer<typeof words>();

export const dialogs = [
  answering('account-blocked', say('account_service.blocked'), [
    { label: say('account_service.my_balances'), begins: 'check-balance', states: { account: { all: 'every' } } },
  ]),
  answering('order-checks', say('account_service.checks')),
  answering('travel-notice', say('account_service.travel')),
];
