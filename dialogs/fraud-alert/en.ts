import type { Format, Refusal, Suspect, Words } from '../../bot/model.ts';
import { merchantText } from '../merchant-text.ts';
import { type Asked, countOf, type Ended, linesOf, type Payments } from './payments.ts';

/** The card that a case is about. */
export type AtBank = { bank: string; last4: string | null };

const WHICH = 'Which one do you mean? Tap its button, or write its number: “1: not me”, “2: it was me”.';
/** What helps when this chat cannot. Never a number or a link: those are how people are robbed. */
const CALL = 'call the number on the back of your card';

const card = ({ last4 }: { last4: string | null }): string => (last4 === null ? 'your card' : `your card ••${last4}`);
const titleOf = ({ bank, card: { last4 } }: Asked['notice'], f: Format): string =>
  `${f.bank(bank)}, card${last4 === null ? '' : ` ••${last4}`}`;
const UNNAMED = 'unnamed merchant';
const payments = (shown: Payments, f: Format) => linesOf(shown, { unnamed: UNNAMED, others: 'and more payments' }, f);
const numbered = (cases: readonly Asked[], f: Format) =>
  cases.map(({ notice, items, more }, at) => ({ title: `${at + 1}. ${titleOf(notice, f)}`, lines: payments({ items, more }, f) }));
const these = (shown: Payments): string => (countOf(shown) === 1 ? 'this payment' : 'these payments');
const since = (at: number | null, f: Format): string => (at === null ? '' : ` since ${f.when(at)}`);

const HELD: { readonly [S in Asked['notice']['card']['state']]: string } = {
  active: '',
  held: ' The bank holds the card until you answer.',
  blocked: ' The bank has already blocked the card.',
};

const ENDED: { readonly [S in Ended['status']]: string } = {
  open: 'is being looked at by your bank.',
  cleared: 'was answered elsewhere: it was you. There is nothing left to do. If it was not you, say “it wasn’t me”.',
  blocked: 'was answered elsewhere: it was not you, and the bank confirms that the card is blocked.',
  withdrawn: 'was taken back by the bank: there is nothing to answer.',
  expired:
    'was not answered within a day, so people at your bank look at it now. If it was not you, say “it wasn’t me”: it is not too late.',
};

/** Why a bank did not take an answer. Each refusal has its words; a new one does not build without. */
const REFUSED: { readonly [W in Refusal]: string } = {
  reauth: 'it wants you to sign in again before it hears anything from here',
  consent: 'you no longer allow me to answer for you there',
  scope: 'it does not take such answers from here',
  not_offered: 'it takes no such answers at all',
  closed: 'the case is closed there',
  restricted: 'the card is restricted',
  not_found: 'it does not know the case any more',
  rate_limited: 'it is too busy',
  unavailable: 'it does not answer',
  timeout: 'it took too long',
  protocol: 'it could not make sense of my message',
};

export const words = {
  'fraud.ask': ({ notice, items, more }: Asked, f) => [
    `${f.bank(notice.bank)} asks: did you make ${these({ items, more })} with ${card(notice.card)}?${HELD[notice.card.state]} You can see it in the bank’s own app too.`,
    { title: titleOf(notice, f), lines: payments({ items, more }, f) },
  ],
  'fraud.ask_several': ({ cases, count }: { cases: Asked[]; count: number }, f) => {
    const banks = [...new Set(cases.map(({ notice }) => f.bank(notice.bank)))];
    const first =
      count > cases.length
        ? `There are ${count} questions; ${cases.length === 1 ? 'this is the first one' : `these are the first ${cases.length}`}.`
        : 'Please answer each one.';
    return [
      `${f.list(banks)} ${banks.length === 1 ? 'asks' : 'ask'}: did you make these payments? ${first} You can see them in the bank’s own app too.`,
      ...numbered(cases, f),
    ];
  },
  /** Bank, card, merchant, amount, time: short, and none of them empty. */
  'fraud.approved': ({ bank, last4, newest, more }: AtBank & { newest: Suspect; more: number }, f) => [
    f.bank(bank),
    last4 === null ? '(no number given)' : `••${last4}`,
    `${merchantText(newest.merchant) || UNNAMED}${more === 0 ? '' : ` (and ${more} more ${more === 1 ? 'payment' : 'payments'})`}`,
    f.money(newest.money),
    f.when(newest.at),
  ],
  'fraud.again': ({ notice, items, more }: Asked, f) => {
    const [first] = payments({ items, more }, f);
    return countOf({ items, more }) === 1 && first
      ? `Did you make this payment with ${card(notice.card)}: ${first.value}, ${first.label}?`
      : `Did you make the ${countOf({ items, more })} payments with ${card(notice.card)} that ${f.bank(notice.bank)} asks about?`;
  },
  'fraud.more_since': () => 'The bank has added a payment since you were asked, so I have not answered yet. Please look again.',
  'fraud.mine': () => 'Yes, it was me',
  'fraud.not_mine': () => 'No, it wasn’t me',
  'fraud.mine_of': ({ number }: { number: number }) => `${number}: it was me`,
  'fraud.not_mine_of': ({ number }: { number: number }) => `${number}: not me`,
  'fraud.none_mine': () => 'None was me',
  'fraud.not_mine_after_all': () => 'It wasn’t me',
  'fraud.which': () => WHICH,
  'fraud.which_of': ({ cases }: { cases: Asked[] }, f) => [WHICH, ...numbered(cases, f)],
  'fraud.unclear': () => 'I want to tell the bank the right thing. Did you make this payment yourself?',
  'fraud.what_is_this': () =>
    `Your bank saw a payment that is unusual for you, and asks whether you made it. To check that this is real, look in the bank’s own app, or ${CALL}. I never ask for a code, a PIN or a password. Did you make it?`,
  'fraud.reported_mine': ({ bank, last4 }: AtBank, f) =>
    `Thank you. I am telling ${f.bank(bank)} now that it was you, with ${card({ last4 })}. I will tell you when they confirm it.`,
  'fraud.reported_not_mine': ({ bank, last4 }: AtBank, f) =>
    `I am telling ${f.bank(bank)} now that it was not you, and asking them to block ${card({ last4 })}. I will tell you when they confirm it.`,
  'fraud.beware': () =>
    `Nobody from your bank will ask you for a code or a password, or to move money to keep it safe. If somebody does, it is a scam: hang up, and ${CALL}.`,
  'fraud.blocked': ({ bank, last4, at, stays }: AtBank & { at: number | null; stays: boolean }, f) =>
    stays
      ? `${f.bank(bank)} has blocked ${card({ last4 })}${since(at, f)}, because a payment was reported as not yours. I cannot undo that here. If it was you after all, ${CALL}.`
      : `${f.bank(bank)} confirms: ${card({ last4 })} is blocked${since(at, f)}. To order a new card, say “new card”. To get back what was taken, ${CALL}.`,
  'fraud.cleared': ({ bank, last4, at, undo }: AtBank & { at: number | null; undo: boolean }, f) =>
    `${f.bank(bank)} confirms${at === null ? '' : `, ${f.when(at)}`}: ${card({ last4 })} works. If the payment was declined, try it again.${undo ? ' If it was not you after all, say “it wasn’t me”.' : ''}`,
  'fraud.withdrawn': ({ bank }: AtBank, f) => `${f.bank(bank)} has taken its question back. There is nothing to answer.`,
  'fraud.person': ({ bank, last4, mine }: AtBank & { mine: boolean }, f) =>
    mine
      ? `${f.bank(bank)} has not confirmed your answer, so people must look at it. To use ${card({ last4 })} again soon, ${CALL}.`
      : `${f.bank(bank)} has not confirmed that ${card({ last4 })} is blocked, so I do not know whether it is. Please ${CALL} now. People look at it too.`,
  'fraud.refused': ({ bank, last4, mine, why }: AtBank & { mine: boolean; why: Refusal }, f) =>
    `${f.bank(bank)} did not take your answer: ${REFUSED[why]}. ${mine ? `To use ${card({ last4 })} again, please ${CALL}.` : `I do not know whether ${card({ last4 })} is blocked: please ${CALL} now.`}`,
  'fraud.ended': ({ status, notice, items }: Ended, f) => {
    const [first] = items;
    const merchant = first && merchantText(first.merchant);
    const what = first ? `${merchant ? `${merchant}, ` : ''}${f.money(first.money)}, ${f.when(first.at)},` : card(notice.card);
    return `${f.bank(notice.bank)}’s question about ${what} ${ENDED[status]}`;
  },
  'fraud.nothing_open': () =>
    `No bank is asking you about a payment here right now. If you see a payment that was not yours, lock the card (say “lock my card”), and ${CALL}.`,
} satisfies Words;
