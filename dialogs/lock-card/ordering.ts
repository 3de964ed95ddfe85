/** An order about cards, whichever it is: for which of them it can leave now, and what became of it. Told is only what the bank said. */
import type { Account, CardAct, Done, Gathered, Outcome, Say, Sight, WriteCall, Writes } from '../../bot/model.ts';
import { sayer } from '../../bot/model.ts';
import type { Do, Named, words } from './en.ts';
import type { Picked } from './meant.ts';

const say = sayer<typeof words>();

type Order = Writes['act']['args'];

/** The cards about which this can be ordered, and what is said of the others: one order at a time, as two could cross. */
export const orderable = (what: Do, { cards, notes: unseen }: Picked, sight: Sight): { free: Account[]; notes: Say[] } => {
  const able = cards.filter(({ orders }) => orders === 'taken');
  const unable = cards
    .filter((card) => !able.includes(card))
    .map((account) => say(account.orders ? 'card.not_allowed' : 'card.not_taken', { what, account }));
  const waiting = sight.underWay('act');
  const busy = able.flatMap((account) => waiting.filter((one) => isAbout(one, account)).map(({ act }) => ({ account, act })));
  const underWay = busy.map(({ account, act }) => say(act.do === what ? 'card.already_asked' : 'card.crossing', { what, account }));
  return { free: able.filter((account) => !busy.some((one) => one.account === account)), notes: [...unseen, ...unable, ...underWay] };
};

const isAbout = ({ bank, act }: Order, account: Account): boolean => bank === account.bank && act.account === account.id;

/** One call for each card. */
export const callsFor = (cards: readonly Account[], actOf: (account: string) => CardAct): WriteCall[] =>
  cards.map(({ bank, id }) => ({ name: 'act', args: { bank, act: actOf(id) } }));

/** An order that ended. */
export type Ended = { named: Named; act: CardAct; result: Outcome };

/** What this frame ordered, once all of it has ended; undefined: it ordered nothing. */
export const endedOf = (sight: Sight, { got }: Gathered<Account>): Ended[] | 'waiting' | undefined => {
  const written = sight.writes('act');
  const ended = written.flatMap(({ args: { bank, act }, result }): Ended[] => {
    const account = got.find((one) => one.bank === bank && one.id === act.account) ?? null;
    return result === 'pending' ? [] : [{ named: { bank, account }, act, result }];
  });
  if (ended.length < written.length) return 'waiting';
  return ended.length > 0 ? ended : undefined;
};

export const tellEnd = ({ named, act, result }: Ended, tellDone: (done: Done) => Say): Say => {
  switch (result.state) {
    case 'done':
      return tellDone(result);
    case 'refused':
      return say('card.refused', { ...named, what: act.do, why: result.why });
    case 'unknown':
      return say('card.unknown', { ...named, what: act.do });
  }
};
