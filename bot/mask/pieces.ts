/**
 * Card numbers that are written in pieces, one a message. Pure. The digits with which a message may begin a card number are kept for a while; those
 * of the next messages are put behind them, and what makes a card number together is masked in all of them.
 */
import type { Json } from '../model.ts';
import { cardsIn, lastFour, lengthsAt, MASK, type Run, runsOf } from './cards.ts';
import { fold, replaced } from './fold.ts';

/** So long after the first piece of a number its next one is known as such. */
export const PIECES_KEPT_MS = 5 * 60_000;
/** A message that ends in fewer digits is not taken for a beginning. */
const BEGINS_WITH_AT_LEAST = 4;
/** Fewer than the longest card number has: with all its digits it was masked already. */
const DIGITS_AT_MOST = 18;
const PIECES_AT_MOST = 6;
/** So few digits could be anything, unless almost all of a number was there before. */
const FEW = 2;
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

/** A card number may begin with these digits, and goes on after them. */
const mayGoOn = (digits: string): boolean =>
  digits.length >= BEGINS_WITH_AT_LEAST && digits.length <= DIGITS_AT_MOST && lengthsAt(digits, 0).some((whole) => whole > digits.length);

/** How long the groups are, from the one that begins with this digit: `4,4,2`. */
const shapeOf = ({ digits, groups }: Pick<Run, 'digits' | 'groups'>, begin = 0): string =>
  groups.flatMap((from, at) => (from < begin ? [] : [(groups[at + 1] ?? digits.length) - from])).join();

/** Phone numbers of the Americas, France and Spain, and days. */
const OTHERS = /^(?:(?:[01],)?3,3,4|2,2,2,2,2|3,2,2,2|3,3,3|4,2,2|2,2,4)$/;
const isOther = (run: Run): boolean => OTHERS.test(shapeOf(run));

/** What may stand behind a card number: until when it is good, and its code. */
const BEHIND = /^(?:(?:2,2|2,4|2|4)?,?[34]?)$/;

/** What was masked, a phone number of abroad and an amount are no piece. So close before the digits these signs belong to them. */
const CLOSE = 3;
const NO_PIECE = /[•+$€£]/;

/** The digits with which a message goes on. */
const first = (text: string): Run | undefined => {
  const run = runsOf(text)[0];
  const before = run ? text.slice(0, run.at[0]) : '';
  return run && !isOther(run) && before.length <= WORDS_AT_MOST && !NO_PIECE.test(before) ? run : undefined;
};

/** The digits in which a message ends. */
const last = (text: string): Run | undefined => {
  const run = runsOf(text).at(-1);
  if (!run || run.digits.length <= FEW || isOther(run) || text.length - (run.at.at(-1) ?? 0) > WORDS_AT_MOST) return undefined;
  const begin = run.at[0] ?? 0;
  return NO_PIECE.test(text.slice(Math.max(0, begin - CLOSE), begin)) ? undefined : run;
};

const fresh = (pieces: readonly Piece[], at: number): readonly Piece[] => pieces.filter((piece) => at - piece.at <= PIECES_KEPT_MS);

/** The pieces to be kept after a message that completed nothing. */
export const piecesAfter = (before: readonly Piece[], { event, at, text }: Written): Piece[] => {
  const kept = fresh(before, at);
  const run = last(fold(text).text);
  const all = run ? [...kept, { event, at, digits: run.digits, groups: run.groups }].slice(-PIECES_AT_MOST) : kept;
  const begin = all.findIndex(({ digits }) => mayGoOn(digits));
  return begin < 0 ? [] : all.slice(begin);
};

export type Joined = {
  /** The message, masked. */
  text: string;
  /** The messages before it that hold a piece of the same number. */
  pieces: Piece[];
};

/** Where a card number ends that begins with the first of these digits, behind those that were known before. */
const endOf = (all: Pick<Run, 'digits' | 'groups'>, known: number): number | undefined => {
  const card = cardsIn({ ...all, groups: all.groups.filter((from) => from === 0 || from >= known) })[0];
  if (card?.from !== 0 || card.to <= known || !BEHIND.test(shapeOf(all, card.to))) return undefined;
  return card.to - known > FEW || card.to >= LONG_BEFORE_FEW ? card.to : undefined;
};

/** Whether this message completes a card number; undefined: it does not. */
export const joinedBy = (before: readonly Piece[], { at, text }: Written): Joined | undefined => {
  const pieces = fresh(before, at);
  const folded = fold(text);
  const run = pieces.length === 0 ? undefined : first(folded.text);
  if (!run) return undefined;
  for (const held of sequencesOf(pieces)) {
    const all = joinedOf([...held, run]);
    const known = all.digits.length - run.digits.length;
    const end = endOf(all, known);
    if (end === undefined) continue;
    const span = { from: run.at[0] ?? 0, to: (run.at[end - known - 1] ?? 0) + 1, instead: lastFour(all.digits.slice(0, end)) };
    return { text: replaced(text, folded, [span]), pieces: held };
  }
  return undefined;
};

/** Any piece may be the first one; those behind it go on with it, or are of something else. */
const sequencesOf = (pieces: readonly Piece[]): Piece[][] =>
  pieces.flatMap((piece, at) => (at === pieces.length - 1 ? [[piece]] : [pieces.slice(at), [piece]]));

/** A message that holds a piece, without it. */
export const withoutPiece = (text: string): string => {
  const folded = fold(text);
  const run = last(folded.text);
  return run ? replaced(text, folded, [{ from: run.at[0] ?? 0, to: (run.at.at(-1) ?? 0) + 1, instead: MASK }]) : text;
};

/** Tells whether a value was made of a piece: of all its digits, or, where `parts` count, of a group of them. In any spelling: some values are quotes. */
export const mentions = (
  { digits, groups }: Pick<Piece, 'digits' | 'groups'>,
  { parts }: { parts: boolean },
): ((value: Json) => boolean) => {
  const each = groups.map((from, at) => digits.slice(from, groups[at + 1])).filter(({ length }) => length >= BEGINS_WITH_AT_LEAST);
  const told = [digits, ...(parts ? each : [])];
  return (value) => {
    const { text } = fold(JSON.stringify(value));
    const joined = text.replace(/(?<=\d)[ \n._-]{1,6}(?=\d)/g, '');
    return told.some((part) => text.includes(part) || joined.includes(part));
  };
};
