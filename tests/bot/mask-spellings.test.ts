/**
 * Ten thousand secrets as people spell them, and none is left; as many ordinary long numbers, and hardly one is taken for a secret. A seed that fails
 * is named: `spelling(<seed>)` makes the same text again.
 */
import { expect, test } from '@jest/globals';
import { type Announced, afterAnnounced, announcedBy } from '../../bot/mask/announced.ts';
import { fold } from '../../bot/mask/fold.ts';
import { joinedBy, type Piece, piecesAfter, withoutPiece } from '../../bot/mask/pieces.ts';
import { mask } from '../../bot/mask.ts';
import { ordinary, type Spelling, spelling } from '../support/spellings.ts';

const SPELLINGS = 10_000;
const ORDINARY = 20_000;
const WRONG_AT_MOST = 0.01;

/** What is left of a conversation's messages, as a reader of digits sees it; and whether anything was masked. */
const leftOf = (texts: readonly string[]): { left: string; found: string[] } => {
  let pieces: Piece[] = [];
  let announced: Announced | undefined;
  const found: string[] = [];
  const kept: { [event: string]: string } = {};
  for (const [at, original] of texts.entries()) {
    const masked = mask(original);
    const written = { event: `e${at}`, at, text: masked.text };
    const joined = joinedBy(pieces, written);
    const secret = announced && afterAnnounced(announced, written);
    found.push(...(joined ? ['split'] : secret ? [secret.kind] : masked.found));
    kept[written.event] = joined?.text ?? secret?.text ?? masked.text;
    for (const piece of joined?.pieces ?? []) kept[piece.event] = withoutPiece(kept[piece.event] ?? '');
    pieces = joined ? [] : piecesAfter(pieces, written);
    announced = announcedBy(written);
  }
  return { left: Object.values(kept).join('|'), found };
};

const plain = (text: string): string => fold(text).text.replace(/[ \n._-]/g, '');

/** Of a card number so many digits may be kept: the first six and the last four (PCI DSS 3.4.1). Two more are of the words between. */
const KEPT_AT_MOST = 10 + 2;

const leakOf = ({ texts, hides, kind }: Spelling): object | undefined => {
  const { left, found } = leftOf(texts);
  const digits = plain(left);
  // A part may be a valid number by itself and is masked as one: nobody can tell what it was a part of.
  const isPartMasked = kind === 'split' && found.includes('card');
  if (isPartMasked && digits.replace(/\D/g, '').length <= KEPT_AT_MOST) return undefined;
  const unmasked = plain(left.replaceAll(/•{4} \d{4}/g, ''));
  const leaks = hides.filter((secret) => unmasked.includes(secret));
  return leaks.length > 0 || !found.includes(kind) ? { texts, left, found, kind, leaks } : undefined;
};

test('of ten thousand spelt secrets, also over several messages, none is left', () => {
  const kinds = new Map<string, number>();
  for (let seed = 1; seed <= SPELLINGS; seed += 1) {
    const spelt = spelling(seed);
    kinds.set(spelt.kind, (kinds.get(spelt.kind) ?? 0) + 1);
    expect([seed, leakOf(spelt)]).toEqual([seed, undefined]);
  }
  console.log(`  ${SPELLINGS} spellings, none left: ${[...kinds].map(([kind, count]) => `${count} ${kind}`).join(', ')}`);
});

const share = (wrong: number, all: number): string => `${((100 * wrong) / all).toFixed(2)} %`;

test('of ordinary long numbers at most one in a hundred is masked', () => {
  const wrong = new Map<string, number>();
  for (let seed = 1; seed <= ORDINARY; seed += 1) {
    const { kind, text } = ordinary(seed);
    if (mask(text).found.length > 0) wrong.set(kind, (wrong.get(kind) ?? 0) + 1);
  }
  const count = [...wrong.values()].reduce((sum, one) => sum + one, 0);
  const most = [...wrong].toSorted(([, one], [, other]) => other - one).slice(0, 3);
  console.log(
    `  ${ORDINARY} ordinary long numbers, ${count} masked by mistake (${share(count, ORDINARY)}); most: ${most.map(([kind, n]) => `${kind} ${n}`).join(', ')}`,
  );
  expect(count / ORDINARY).toBeLessThanOrEqual(WRONG_AT_MOST);
});

test('of two such messages, one after the other, at most one pair in a hundred is taken for the halves of a card number', () => {
  let wrong = 0;
  for (let seed = 1; seed <= ORDINARY; seed += 1) {
    const texts = [ordinary(2 * seed).text, ordinary(2 * seed + 1).text];
    if (leftOf(texts).found.includes('split')) wrong += 1;
  }
  console.log(`  ${ORDINARY} pairs of messages with ordinary numbers, ${wrong} joined by mistake (${share(wrong, ORDINARY)})`);
  expect(wrong / ORDINARY).toBeLessThanOrEqual(WRONG_AT_MOST);
});
