/** Orders a new card in place of one that is damaged, lost or stolen, after a yes. When it comes is only what the bank says. */
import type { Choice, Dialog, Move, Say } from '../../bot/model.ts';
import { confirm, end, goOn, sayer, write } from '../../bot/model.ts';
import type { words as shared } from '../lock-card/en.ts';
import { callsFor, type Ended, tellEnd } from '../lock-card/ordering.ts';
import type { Mention } from '../slots/account.ts';
import type { words } from './en.ts';
import { prepare, type Ready, refsOf, theSame } from './ready.ts';

const say = sayer<typeof words>();
const sayShared = sayer<typeof shared>();

const NAME = 'replace-card';
const REPORT = 'report-card';

/** `instead`: report the old one first. */
type Said = { account: Mention; instead: true };

export const replaceCard: Dialog<Said> = {
  name: NAME,
  slots: { account: 'once', instead: 'once' },
  // A new card is offered as soon as the old one is reported.
  yieldsTo: [REPORT],

  next({ account: mention, instead }, sight) {
    const prepared = prepare('replace_card', mention, { begins: NAME }, sight, tell);
    if ('move' in prepared) return prepared.move;
    const { ready, notes } = prepared;
    const cards = ready.map(({ account }) => account);
    if (instead) return goOn(REPORT, [], theSame(ready, mention));
    const about = { do: 'replace_card', refs: refsOf(cards) };
    const agreed = sight.agreed(about);
    if (agreed === undefined) return confirm(about, [...notes, ...question(ready)], undefined, answersTo(ready));
    if (!agreed) return end(sayShared('card.left_as_it_is', { accounts: cards }));
    const calls = callsFor(cards, (account) => ({ do: 'replace_card', account }));
    return write(calls, [sayShared('card.asked', { what: 'replace_card', accounts: cards })]);
  },
};

/** Where the bank has blocked them all, nobody has to report one first. */
const mayBeMissing = (ready: readonly Ready[]): boolean => ready.some(({ is }) => is?.state !== 'blocked');

const question = (ready: readonly Ready[]): Say[] => [
  ...ready.flatMap(({ account, is }) => (is?.state === 'held' ? [say('cards.held_before_order', { account, since: is.since })] : [])),
  say('cards.confirm_order', { accounts: ready.map(({ account }) => account), mayBeMissing: mayBeMissing(ready) }),
];

const answersTo = (ready: readonly Ready[]): Choice[] => [
  { label: say('cards.yes_order'), answer: 'yes' },
  ...(mayBeMissing(ready) ? [{ label: say('cards.report_first'), states: { instead: true } }] : []),
];

const tell = (ended: Ended[]): Move =>
  end(ended.map((one) => tellEnd(one, ({ at = null, arrives = null }) => say('cards.ordered', { ...one.named, at, arrives }))));
