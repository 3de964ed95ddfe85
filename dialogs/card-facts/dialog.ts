/** A card’s limit as the bank says it in this turn; its PIN, last month and points, which are with the bank. */
import type { Dialog } from '../../bot/model.ts';
import { end, sayer } from '../../bot/model.ts';
import { answering } from '../answering.ts';
import { gaps, joinAccounts, readHoldings } from '../reading.ts';
import type { Mention } from '../slots/account.ts';
import type { words } from './en.ts';

const say = sayer<typeof words>();

const NAME = 'credit-limit';

const creditLimit: Dialog<{ account: Mention }> = {
  name: NAME,
  slots: { account: joinAccounts },
  follows: ['check-balance', 'card-bill'],

  next({ account }, sight) {
    const read = readHoldings(account, sight, { begins: NAME, fits: ({ kind }) => kind === 'card', none: say('card_facts.no_card') });
    if ('move' in read) return read.move;
    const { accounts, holdings, missing, others } = read;
    const [only, ...more] = holdings;
    const told = only ? [more.length > 0 ? say('card_facts.limits', { holdings }) : say('card_facts.limit', { holding: only })] : [];
    return end([
      ...(others ? [say('card_facts.only_cards')] : []),
      ...told,
      ...gaps(accounts, holdings, missing),
      say('card_facts.change_limit'),
    ]);
  },
};

export const dialogs = [
  answering('change-pin', say('card_facts.pin')),
  answering('card-expiry', say('card_facts.expiry')),
  creditLimit,
  answering('rewards', say('card_facts.rewards')),
];
