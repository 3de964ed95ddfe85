/**
 * Reports a card lost or stolen. Its bank then blocks it for good, so it is always confirmed, by the name of the card and with what it means; who may
 * find it again, or says "lock it" in so many words, locks it instead, which is undone by a sentence. Told is only what the bank confirmed. What came
 * out of a stolen card is looked at next.
 */
import type { Account, Choice, Dialog, Move, Say } from '../../bot/model.ts';
import { ask, confirm, end, goOn, sayer, write } from '../../bot/model.ts';
import type { words as shared } from '../lock-card/en.ts';
import { named } from '../lock-card/meant.ts';
import { callsFor, type Ended, tellEnd } from '../lock-card/ordering.ts';
import type { Mention } from '../slots/account.ts';
import type { Loss } from '../slots/loss.ts';
import type { Ordered } from '../slots/order.ts';
import type { words } from './en.ts';
import { prepare, type Ready, refsOf, theSame } from './ready.ts';

const say = sayer<typeof words>();
const sayShared = sayer<typeof shared>();

const NAME = 'report-card';

/** `order`: to lock it. */
type Said = { account: Mention; loss: Loss; order: Ordered };

export const reportCard: Dialog<Said> = {
  name: NAME,
  urgent: true,
  slots: { account: 'once', loss: 'once', order: 'once' },
  yieldsTo: ['lock-card'],

  next({ account: mention, loss, order }, sight) {
    const anew = { begins: NAME, ...(loss ? { states: { loss } } : {}), ...(order === 'yes' ? { whileOpen: { order } } : {}) };
    const prepared = prepare('report_lost', mention, anew, sight, tell);
    if ('move' in prepared) return prepared.move;
    const { ready, notes } = blockedApart(prepared);
    if (ready.length === 0) return end(notes, orderNew(prepared.ready));
    const cards = ready.map(({ account }) => account);
    const about = { do: 'report_lost', loss: loss ?? null, refs: refsOf(cards) };
    const agreed = sight.agreed(about);
    // "Yes, block it" agrees; without a yes it asks for a lock.
    if (order === 'yes' && !agreed) return goOn('lock-card', [], { ...theSame(ready, mention), order });
    if (!loss) return ask('loss', say('cards.lost_or_stolen', { accounts: cards, locked: areLocked(ready) }), KINDS, lockChoice(ready));
    if (agreed === undefined) return confirm(about, [...notes, ...question(ready, loss)], undefined, answersTo(ready));
    return agreed ? report(cards, loss) : end(sayShared('card.left_as_it_is', { accounts: cards }));
  },
};

const report = (cards: Account[], reason: Loss): Move =>
  write(
    callsFor(cards, (account) => ({ do: 'report_lost', account, reason })),
    [sayShared('card.asked', { what: 'report_lost', accounts: cards })],
  );

const KINDS: Choice[] = [
  { label: say('cards.it_is_lost'), states: { loss: 'lost' } },
  { label: say('cards.it_is_stolen'), states: { loss: 'stolen' } },
];

/** What its bank has blocked, no report blocks once more. */
const blockedApart = ({ ready, notes }: { ready: Ready[]; notes: Say[] }) => {
  const told = ready.flatMap(({ account, is }) =>
    is?.state === 'blocked' ? [say('cards.blocked_already', { account, since: is.since })] : [],
  );
  return { ready: ready.filter(({ is }) => is?.state !== 'blocked'), notes: [...notes, ...told] };
};

const areLocked = (ready: readonly Ready[]): boolean => ready.every(({ is }) => is?.state === 'locked');

const question = (ready: readonly Ready[], loss: Loss): Say[] => [
  ...ready.flatMap(({ account, is }) => (is?.state === 'held' ? [say('cards.held_before_report', { account, since: is.since })] : [])),
  say('cards.confirm_report', { accounts: ready.map(({ account }) => account), loss, locked: areLocked(ready) }),
];

const answersTo = (ready: readonly Ready[]): Choice[] => [
  { label: say('cards.yes_report'), answer: 'yes' },
  ...(areLocked(ready) ? [{ label: say('cards.leave_locked'), answer: 'no' as const }] : lockChoice(ready)),
];

const lockChoice = (ready: readonly Ready[]): Choice[] =>
  areLocked(ready) ? [] : [{ label: say('cards.only_lock'), states: { order: 'yes' } }];

// ---------------------------------------------------------------- what came of it

const tell = (ended: Ended[]): Move => {
  const done = ended.flatMap(({ named: { account }, act, result }) =>
    act.do === 'report_lost' && result.state === 'done' ? [{ account, reason: act.reason }] : [],
  );
  const told = ended.map(outcome);
  const stolen = done.some(({ reason }) => reason === 'stolen');
  if (done.length === 0) return end(told);
  return end([...told, say('cards.after_report', { stolen })], [...orderNew(done), ...(stolen ? lookInto(done) : [])]);
};

const outcome = (one: Ended): Say =>
  tellEnd(one, ({ at = null, card = null }) =>
    say('cards.reported', { ...one.named, loss: one.act.do === 'report_lost' ? one.act.reason : 'lost', blocked: card === 'blocked', at }),
  );

type About = readonly { account: Account | null }[];

/** The one that it was about; of several it is asked which. */
const which = ([first, ...more]: About) => (first?.account && more.length === 0 ? { states: named(first.account) } : {});

const orderNew = (cards: About): Choice[] => [{ label: sayShared('card.order_new'), begins: 'replace-card', ...which(cards) }];

const lookInto = (cards: About): Choice[] => [
  { label: say('cards.recent_payments'), begins: 'transactions', ...which(cards) },
  { label: say('cards.how_to_dispute'), begins: 'dispute' },
];
