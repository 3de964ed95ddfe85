import type { Account, CardAct, CardState, Format, Lock, Refusal, Words } from '../../bot/model.ts';

/** What is wanted of a card. */
export type Do = CardAct['do'];

/** What the customer is told about: a card by its account, or only its bank where that cannot be read just now. */
export type Named = { bank: string; account: Account | null };
/** How an order ended that was refused. */
export type Refused = Named & { what: Do; why: Refusal };

const VERB: { readonly [D in Do]: string } = {
  lock_card: 'lock',
  unlock_card: 'unlock',
  report_lost: 'report',
  replace_card: 'replace',
};
const DONE: { readonly [D in Do]: string } = {
  lock_card: 'locked',
  unlock_card: 'unlocked',
  report_lost: 'reported',
  replace_card: 'replaced',
};
/** What the bank has not said: whether the card ... */
const WHETHER: { readonly [D in Do]: string } = {
  lock_card: 'is locked',
  unlock_card: 'is unlocked',
  report_lost: 'is blocked',
  replace_card: 'is being replaced',
};

/** What helps when this chat cannot. Never a number or a link: those are how people are robbed. */
const CALL = 'please call the number on your card or statement';

/** The card, as told when its bank has said what became of it. */
export const one = ({ bank, account }: Named, f: Format): string => (account ? f.account(account) : `your card at ${f.bank(bank)}`);

/** The cards, as asked about before anything is done. */
export const cardsText = (accounts: readonly Account[], f: Format): string =>
  f.list(accounts.map((account) => `${f.bank(account.bank)} card ${f.account(account)}`));

/** Why a bank did not do it. Each refusal has its words; a new one does not build without. */
const REFUSED: { readonly [W in Refusal]: (bank: string) => string } = {
  reauth: (bank) => `${bank} wants you to sign in again before it takes orders from here`,
  consent: (bank) => `you have not allowed me to look after cards at ${bank}, or your permission has ended`,
  scope: (bank) => `${bank} says that what you allowed does not cover cards`,
  closed: () => 'the card is closed',
  restricted: (bank) => `${bank} has restricted the account`,
  not_found: (bank) => `${bank} does not know this card any more`,
  not_offered: (bank) => `${bank} takes no such orders`,
  rate_limited: (bank) => `${bank} is too busy to take orders`,
  unavailable: (bank) => `${bank} does not answer`,
  timeout: (bank) => `${bank} took too long`,
  protocol: (bank) => `${bank} could not make sense of my order`,
};

const refused = ({ what, why, ...named }: Refused, f: Format): string =>
  `${one(named, f)} was not ${DONE[what]}: ${REFUSED[why](f.bank(named.bank))}. Nothing was changed. If it is urgent, ${CALL}.`;

const done = ({ what, at, ...named }: Named & { what: Lock['do']; at: number | null }, f: Format): string => {
  const since = at === null ? '' : ` since ${f.when(at)}`;
  const next = what === 'lock_card' ? ' To use it again, say “unlock my card”.' : '';
  return `${f.bank(named.bank)} confirms: ${one(named, f)} is ${DONE[what]}${since}.${next}`;
};

/** `reported X to Citi`, `asked Citi to lock X`. */
const ordered = (what: Do, accounts: readonly Account[], f: Format): string => {
  const banks = f.list([...new Set(accounts.map(({ bank }) => f.bank(bank)))]);
  const cards = f.list(accounts.map(f.account));
  return what === 'report_lost' ? `reported ${cards} to ${banks}` : `asked ${banks} to ${VERB[what]} ${cards}`;
};

const unknown = ({ what, ...named }: Named & { what: Do }, f: Format): string =>
  `${f.bank(named.bank)} has not told me whether ${one(named, f)} ${WHETHER[what]}, so I do not know, and I have stopped asking. To be sure, ${CALL}.`;

export const words = {
  'card.which': ({ what, count }: { what: Do; count: number }) => `You have ${count} cards that fit. Which one shall I ${VERB[what]}?`,
  'card.choice': ({ account }: { account: Account }) => (account.last4 === null ? account.label : `••${account.last4} ${account.label}`),
  'card.none': () => `I see no card of yours here. For any other card, ${CALL}.`,
  'card.no_such': () => 'I see no such card. Which of these do you mean?',
  'card.debit': ({ what }: { what: Do }) =>
    `I can ${what === 'lock_card' || what === 'unlock_card' ? 'lock and unlock' : VERB[what]} credit cards here, but not debit cards. For a debit card, ${CALL}.`,
  'card.closed': ({ account }: { account: Account }, f) => `${f.account(account)} at ${f.bank(account.bank)} is closed already.`,
  'card.elsewhere': ({ name }: { name: string }) =>
    `I have no connection to ${name}, so I cannot do anything there. For that card, ${CALL}.`,
  'card.not_connected': () => `No bank is connected to this chat yet, so I see no card of yours. If it is urgent, ${CALL}.`,
  'card.unseen': ({ bank, why }: { bank: string; why: Refusal }, f) =>
    `I cannot see your cards at ${f.bank(bank)} right now: ${REFUSED[why](f.bank(bank))}. I have asked for nothing there. If it is urgent, ${CALL}.`,
  'card.not_taken': ({ what, account }: { what: Do; account: Account }, f) =>
    `${f.bank(account.bank)} does not let me ${VERB[what]} cards. For ${f.account(account)}, ${CALL}.`,
  'card.not_allowed': ({ what, account }: { what: Do; account: Account }, f) =>
    `I would gladly ${VERB[what]} ${f.account(account)}, but you have not allowed me to do that at ${f.bank(account.bank)}, or your permission has ended. To allow it, write “connect ${f.bank(account.bank)}”. If it is urgent, ${CALL}.`,
  'card.asked': ({ what, accounts }: { what: Do; accounts: Account[] }, f) =>
    `I have ${ordered(what, accounts, f)}. I will tell you once it is confirmed.`,
  'card.already_asked': ({ what, account }: { what: Do; account: Account }, f) =>
    `I have already ${ordered(what, [account], f)}, and I am waiting for its answer. You will hear from me.`,
  'card.crossing': ({ what, account }: { what: Do; account: Account }, f) =>
    `${f.bank(account.bank)} has not yet answered my last order about ${f.account(account)}, and two orders could cross. As soon as I have told you how it ended, ask me again to ${VERB[what]} it. If it cannot wait, ${CALL}.`,
  'card.confirm': ({ what, accounts }: { what: Lock['do']; accounts: Account[] }, f) =>
    what === 'unlock_card'
      ? `Unlock ${cardsText(accounts, f)}? ${accounts.length === 1 ? 'It' : 'They'} can be paid with again at once. Please answer yes or no.`
      : `Lock ${cardsText(accounts, f)}? Nobody can pay with ${accounts.length === 1 ? 'it' : 'them'} then. Please answer yes or no.`,
  'card.left_alone': ({ what }: { what: Do }) => `All right, I ${VERB[what]} nothing.`,
  'card.left_as_it_is': ({ accounts }: { accounts: Account[] }, f) =>
    `All right, I leave ${cardsText(accounts, f)} as ${accounts.length === 1 ? 'it is' : 'they are'}.`,
  'card.is': ({ account, state, since }: { account: Account; state: CardState['state']; since: number | null }, f) => {
    const at = since === null ? undefined : f.when(since);
    const locked = at === undefined ? 'is locked' : `is locked since ${at}`;
    const byBank = { held: 'is held', blocked: 'is blocked' };
    if (state === 'held' || state === 'blocked')
      return `${f.bank(account.bank)} says: ${f.account(account)} ${byBank[state]} by the bank${at === undefined ? '' : ` since ${at}`}. I cannot change that. To learn why, ${CALL}.`;
    const active = at === undefined ? 'is not locked' : `is not locked: it was unlocked ${at}`;
    return `${f.bank(account.bank)} says: ${f.account(account)} ${state === 'locked' ? locked : active}.`;
  },
  'card.restricted': ({ account }: { account: Account }, f) =>
    `${f.bank(account.bank)} has restricted ${f.account(account)} itself, and I cannot change that. To learn why, ${CALL}.`,
  'card.state_unknown': ({ account, why }: { account: Account; why: Refusal }, f) =>
    why === 'scope'
      ? `${f.bank(account.bank)} does not tell me whether ${f.account(account)} is locked. To be sure, ${CALL}.`
      : why === 'consent'
        ? `I cannot see whether ${f.account(account)} is locked: you have not allowed me to look after cards at ${f.bank(account.bank)}, or your permission has ended. To be sure, ${CALL}.`
        : `I cannot see right now whether ${f.account(account)} is locked: ${REFUSED[why](f.bank(account.bank))}. To be sure, ${CALL}.`,
  'card.lock_it': () => 'Lock it',
  'card.unlock_it': () => 'Unlock it',
  'card.report_it': () => 'Lost or stolen?',
  'card.order_new': () => 'Order a new card',
  'card.done': done,
  'card.refused': refused,
  'card.unknown': unknown,
} satisfies Words;
