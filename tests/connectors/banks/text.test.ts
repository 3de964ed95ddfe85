import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cleanName, cleanText } from '../../../connectors/banks/text.ts';

describe('text of a bank', () => {
  test.each([
    ['Rainy Day', 'Rainy Day'],
    ['  two\t\tspaces\r\nand lines ', 'two spaces and lines'],
    ['\u202eyadnuS\u202c', 'yadnuS'],
    ['a\u2066b\u2069c\u200e\u061c', 'abc'],
    ['ze\u200bro\ufeff', 'zero'],
    ['bell\u0007 \u001b[31mred', 'bell [31mred'],
    ['half \ud83d a pair', 'half a pair'],
    ['línea ñandú 日本 👨‍👩‍👧', 'línea ñandú 日本 👨‍👩‍👧'],
    ['CARD 4111111111111111 LONDON', 'CARD ••1111 LONDON'],
    ['4111 1111-1111 1111', '••1111'],
    ['order 12345678', 'order 12345678'],
    ['', ''],
  ])('%j becomes %j', (text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  test('is cut where a character ends', () => {
    expect(cleanText('x'.repeat(80))).toHaveLength(80);
    expect(cleanText('x'.repeat(81))).toBe(`${'x'.repeat(79)}…`);
    expect(cleanText('👋'.repeat(100), 10)).toBe(`${'👋'.repeat(9)}…`);
  });

  test('is one harmless line, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const clean = cleanText(text);
        return [...clean].length <= 80 && !/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(clean) && clean === clean.trim();
      }),
    );
  });
});

describe('a name that nobody vouches for', () => {
  test.each([
    ['Amazon.com', 'Amazon·com'],
    ['PAYPAL *EBAY.CO.UK', 'PAYPAL *EBAY·CO·UK'],
    ['evil。example', 'evil·example'],
    ['St. Mary 7.50 U.S.', 'St. Mary 7.50 U.S.'],
    ['http://1.2.3.4/x', 'http 1.2.3.4/x'],
    ['[a](b) `c` <d>', 'a (b) c d'],
    ['<>', ''],
  ])('%j becomes %j', (text, clean) => {
    expect(cleanName(text)).toBe(clean);
  });

  test('is neither a link nor markup, whatever it was', () => {
    const piece = fc.constantFrom(
      '.',
      '。',
      '．',
      '://',
      'http',
      'www',
      'evil',
      'com',
      'é',
      '\u200b',
      '\u2024',
      ' ',
      '<',
      ']',
      '`',
      '/',
      '7',
      '日本',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 40 }), (pieces) => {
        const name = cleanName(pieces.join(''));
        return [...name].length <= 60 && !/[<>[\]`]|:\/\/|[\p{L}\p{N}][.․。．｡]\p{L}{2}/u.test(name);
      }),
      { numRuns: 2_000 },
    );
  });
});
