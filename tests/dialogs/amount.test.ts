import { describe, expect, test } from '@jest/globals';
import { type Amount, amountReader } from '../../dialogs/slots/amount.ts';
import { AMOUNTS } from './said-amounts.ts';

const TODAY = '2026-11-25';
const { find } = amountReader;

test.each(AMOUNTS)('$language: $text', ({ text, language, asked, minor, currency, bound }) => {
  const found = find(text, { language, asked, today: TODAY });
  const meant = minor === '-' ? null : ({ minor: Number(minor), currency: currency === '-' ? null : currency, bound } satisfies Amount);
  expect(found?.value ?? null).toEqual(meant);
});

describe('where it stands', () => {
  test.each([
    ['send $1,250.50 to Ana', '$1,250.50'],
    ['send twenty-five bucks to Ana', 'twenty-five bucks'],
    ['charges over 100 please', '100'],
  ])('%s', (text, said) => {
    const [span] = find(text, { language: 'en', asked: false, today: TODAY })?.spans ?? [];
    expect(text.slice(span?.start, span?.end)).toBe(said);
  });
});
