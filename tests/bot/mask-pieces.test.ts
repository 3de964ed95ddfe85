/** Card numbers in several messages: what is kept of each message, and what the next one completes. */
import { describe, expect, test } from '@jest/globals';
import { joinedBy, mentions, PIECES_KEPT_MS, type Piece, piecesAfter, withoutPiece } from '../../bot/mask/pieces.ts';

type Said = string | { text: string; at: number };

/** The messages as they are left, those before the last one without what it completed. */
const left = (...said: Said[]): string[] => {
  let pieces: Piece[] = [];
  const texts: string[] = [];
  for (const [n, one] of said.entries()) {
    const { text, at } = typeof one === 'string' ? { text: one, at: n } : one;
    const written = { event: String(n), at, text };
    const joined = joinedBy(pieces, written);
    texts.push(joined?.text ?? text);
    for (const { event } of joined?.pieces ?? []) texts[Number(event)] = withoutPiece(texts[Number(event)] ?? '');
    pieces = joined ? [] : piecesAfter(pieces, written);
  }
  return texts;
};

test.each<[string, Said[], string[]]>([
  ['two halves', ['4111 1111', '1111 1111'], ['••••', '•••• 1111']],
  ['cut within a group', ['41111', '11111111111'], ['••••', '•••• 1111']],
  ['almost all of it first', ['411111111111111', '1'], ['••••', '•••• 1111']],
  ['almost all of it last', ['4111', '1111-1111-1111'], ['••••', '•••• 1111']],
  [
    'with words',
    ['my card is 4111 1111 so far', 'and the rest is 1111 1111, ok?'],
    ['my card is •••• so far', 'and the rest is •••• 1111, ok?'],
  ],
  ['with its date and code behind', ['4111 1111 1111', '1111 12/27 123'], ['••••', '•••• 1111 12/27 123']],
  ['American Express', ['3782 822463', '10005'], ['••••', '•••• 0005']],
  ['three parts', ['4111', '1111 1111', '1111'], ['••••', '••••', '•••• 1111']],
  ['a group a message', ['4111', '1111', '1111', '1111'], ['••••', '••••', '••••', '•••• 1111']],
  ['with words between', ['4111 1111', 'one moment', '1111 1111'], ['••••', 'one moment', '•••• 1111']],
  ['with another number between', ['4111 1111', 'I am back at 330', '1111 1111'], ['••••', 'I am back at 330', '•••• 1111']],
  ['another card begun instead', ['4111 1111', 'no, 5105 1051', '0510 5100'], ['4111 1111', 'no, ••••', '•••• 5100']],
  ['in other digits', ['٤١١١ ١١١١', '１１１１１１１１'], ['••••', '•••• 1111']],
  ['five minutes apart', ['4111 1111', { text: '1111 1111', at: PIECES_KEPT_MS }], ['••••', '•••• 1111']],
])('%s', (_what, said, are) => expect(left(...said)).toEqual(are));

test.each<[string, ...Said[]]>([
  ['more than five minutes apart', '4111 1111', { text: '1111 1111', at: PIECES_KEPT_MS + 1 }],
  ['the checksum is wrong', '4111 1111', '1111 1112'],
  ['no card begins so', '9111 1111', '1111 1119'],
  ['too short together', '4111', '1111'],
  ['an amount', '$4,111.00', '1111 1111 1111'],
  ['phone numbers', '415-555-0100', '415-555-0199'],
  ['a phone number of abroad', '4111 1111', '+1111 1111'],
  ['the end of a masked number', '4111 1111 1111', 'card •••• 1111'],
  ['a masked number first', '•••• 4111', '1111 1111 1111'],
  ['one choice of many', '411111111111', '2'],
  ['more digits behind', '4111 1111', '1111 1111 55555'],
])('%s: nothing is masked', (_what, ...said) => {
  expect(left(...said)).toEqual(said.map((one) => (typeof one === 'string' ? one : one.text)));
});

describe('what is kept of a message', () => {
  const kept = (text: string) => piecesAfter([], { event: 'e', at: 0, text }).map(({ digits }) => digits);
  test.each([
    ['my card is 4111 1111', ['41111111']],
    ['the account ending in 4321', ['4321']],
    ['send 500 to Ann', []],
    ['9876 5432', []],
    ['it was on 2026-11-20', []],
    ['hello', []],
  ])('%s', (text, digits) => expect(kept(text)).toEqual(digits));

  test('is never more than a few pieces', () => {
    let pieces: Piece[] = [];
    for (let n = 0; n < 100; n += 1) pieces = piecesAfter(pieces, { event: `e${n}`, at: 0, text: `4${n}${n}${n}` });
    expect(pieces.length).toBeLessThanOrEqual(6);
  });
});

test('a value is known to be made of a piece by its digits, or by a group of them', () => {
  const piece = { digits: '41111234', groups: [0, 4] };
  const [tells, tellsWhole] = [mentions(piece, { parts: true }), mentions(piece, { parts: false })];
  expect([{ minor: 4_111_123_400 }, 'of 4111 1234', { words: ['٤١١١١٢٣٤'] }, '4-1-1-1-1-2-3-4'].map(tellsWhole)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(['ends in 4111', { last4: '1234' }].map(tells)).toEqual([true, true]);
  expect(['ends in 4111', { last4: '1234' }].map(tellsWhole)).toEqual([false, false]);
  expect([{ minor: 41_100 }, 'ends in 4321', null].map(tells)).toEqual([false, false, false]);
});
