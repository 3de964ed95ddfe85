import { describe, expect, test } from '@jest/globals';
import { type Amount, amountReader } from '../../dialogs/slots/amount.ts';
import { createLibrary, type Library } from '../../dialogs/slots/library.ts';
import { atOnce } from '../support/at-once.ts';
import { AMOUNTS } from './said-amounts.ts';

const TODAY = '2026-11-25';
const { find } = amountReader(createLibrary());

test.each(AMOUNTS)('$language: $text', async ({ text, language, asked, minor, currency, bound }) => {
  const found = await find(text, { language, asked, today: TODAY });
  const meant = minor === '-' ? null : ({ minor: Number(minor), currency: currency === '-' ? null : currency, bound } satisfies Amount);
  expect(found?.value ?? null).toEqual(meant);
});

describe('where it stands', () => {
  test.each([
    ['send $1,250.50 to Ana', '$1,250.50'],
    ['send twenty-five bucks to Ana', 'twenty-five bucks'],
    ['charges over 100 please', '100'],
  ])('%s', (text, said) => {
    const [span] = atOnce(find(text, { language: 'en', asked: false, today: TODAY }))?.spans ?? [];
    expect(text.slice(span?.start, span?.end)).toBe(said);
  });
});

test('the library is asked only about currencies that our rules do not know', () => {
  const asked: string[] = [];
  const silent: Library = {
    read: ({ text }) => {
      asked.push(text);
      return Promise.resolve(null);
    },
  };
  const reader = amountReader(silent);
  for (const { text, language } of AMOUNTS.filter(({ text }) => !text.includes('baht')))
    atOnce(reader.find(text, { language, asked: false, today: TODAY }));
  expect(asked).toEqual([]);
});
