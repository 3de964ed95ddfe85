/**
 * Card numbers that are written in pieces, one a message. Pure. The digits with which a message may begin a card number are kept for a while; those
 * of the next messages are put behind them, and what makes a card number together is masked in all of them.
 */
import type { Json } from '../model.ts';
import { cardsIn, lastFour, lengthsAt, MASK, type Run, runsOf, type Stretch } from './cards.ts';
import { fold, replaced } from './fold.ts';

/** So long after the first piece of a number its next one is known as such. */
export const PIECES_KEPT_MS = 5 * 60_000;
/** A message that ends in fewer digits is not taken for a beginning. */
const BEGINS_WITH_AT_LEAST = 4;
/** Fewer than the longest card number has: with all its digits it was masked already. */
const DIGITS_AT_MOST = 18;
/** An end of so few digits could be anything, unless almost all of a number was there before. */
const END_OF_FEW = 2;
const LONG_BEFORE_FEW = 15;
/** Words around the digits: "my card is 4111 1111", "and the rest is 1111 1111". */
const WORDS_AT_MOST = 60;

/** The digits of one message. `event`: its id; `at`: when it reached us, in Unix ms; `groups`: the digits with which a group begins. */
export type Piece = { event: string; at: number; digits: string; groups: number[] };

/** What is known of a message beside its text. */
export type Written = { event: string; at: number; text: string };

const joinedOf = (pieces: readonly Pick<Piece, 'digits' | 'groups'>[]): Pick<Run, 'digits' | 'groups'> =>
  pieces.reduce<{ digits: string; groups: number[] }>(
    (before, { digits, groups }) => ({
      digits: before.digits + digits,
      groups: [...before.groups, ...groups.map((group) => before.digits.length + group)],
    }),
    { digits: '', groups: [] },
  );

/** A card number may begin there, and goes on after the last digit. */
const mayGoOn = ({ digits, groups }: Pick<Run, 'digits' | 'groups'>): boolean =>
  groups.some((from) => {
    const length = digits.length - from;
    return length >= BEGINS_WITH_AT_LEAST && length <= DIGITS_AT_MOST && lengthsAt(digits, from).some((whole) => whole > length);
  });

const first = (text: string): Run | undefined => {
  const run = runsOf(text)[0];
  const before = run ? text.slice(0, run.at[0]) : '';
  // What was masked ends in digits that are no piece of anything.
  return run && before.length <= WORDS_AT_MOST && !before.includes('•') ? run : undefined;
};

/** What was masked, a phone number and an amount are no beginning. */
const NONE_BEFORE = /(?:•[ \n._-]*|[+$€£])$/;
const isPhone = ({ digits, groups }: Run): boolean =>
  /^(?:[01],)?3,3,4$/.test(groups.map((from, at) => (groups[at + 1] ?? digits.length) - from).join());

const last = (text: string): Run | undefined => {
  const run = runsOf(text).at(-1);
  if (!run || isPhone(run) || text.length - (run.at.at(-1) ?? 0) > WORDS_AT_MOST) return undefined;
  const begin = run.at[0] ?? 0;
  return NONE_BEFORE.test(text.slice(Math.max(0, begin - 8), begin)) ? undefined : run;
};

const fresh = (pieces: readonly Piece[], at: number): readonly Piece[] => pieces.filter((piece) => at - piece.at <= PIECES_KEPT_MS);

const HAS_WORDS = /[\p{L}•]/u;

/** The pieces to be kept after a message that completed nothing. */
export const piecesAfter = (before: readonly Piece[], { event, at, text }: Written): Piece[] => {
  const kept = fresh(before, at);
  const folded = fold(text).text;
  const run = last(folded);
  if (!run) return [...kept];
  const piece: Piece = { event, at, digits: run.digits, groups: run.groups };
  // Nothing but digits goes on with what was there, even where it could be a beginning itself.
  const all = HAS_WORDS.test(folded) ? [piece] : [...kept, piece];
  while (all.length > 0 && !mayGoOn(joinedOf(all))) all.shift();
  return all.length > 0 ? all : [...kept];
};

export type Joined = {
  /** The message, masked. */
  text: string;
  /** The messages before it that hold a piece of the same number. */
  pieces: Piece[];
};

const spans = ({ digits }: Pick<Run, 'digits'>, known: number, { from, to }: Stretch): boolean => {
  if (from >= known || to <= known || to > digits.length) return false;
  return to - known > END_OF_FEW || to - from >= LONG_BEFORE_FEW;
};

/** Whether this message completes a card number; undefined: it does not. */
export const joinedBy = (before: readonly Piece[], { at, text }: Written): Joined | undefined => {
  const pieces = fresh(before, at);
  if (pieces.length === 0) return undefined;
  const folded = fold(text);
  const run = first(folded.text);
  if (!run) return undefined;
  const known = pieces.reduce((sum, { digits }) => sum + digits.length, 0);
  const all = joinedOf([...pieces, run]);
  const card = cardsIn(all).find((one) => spans(all, known, one));
  if (!card) return undefined;
  let begin = 0;
  const touched = pieces.filter(({ digits }) => {
    begin += digits.length;
    return begin > card.from;
  });
  const span = {
    from: run.at[0] ?? 0,
    to: (run.at[card.to - known - 1] ?? 0) + 1,
    instead: lastFour(all.digits.slice(card.from, card.to)),
  };
  return { text: replaced(text, folded, [span]), pieces: touched };
};

/** A message that holds a piece, without it. */
export const withoutPiece = (text: string): string => {
  const folded = fold(text);
  const run = last(folded.text);
  return run ? replaced(text, folded, [{ from: run.at[0] ?? 0, to: (run.at.at(-1) ?? 0) + 1, instead: MASK }]) : text;
};

/** Tells whether a value was made of a piece: of all its digits, or of a group of them. */
export const mentions = ({ digits, groups }: Pick<Piece, 'digits' | 'groups'>): ((value: Json) => boolean) => {
  const parts = groups.map((from, at) => digits.slice(from, groups[at + 1])).filter(({ length }) => length >= BEGINS_WITH_AT_LEAST);
  return (value) => {
    const text = JSON.stringify(value);
    return [digits, ...parts].some((part) => text.includes(part));
  };
};
