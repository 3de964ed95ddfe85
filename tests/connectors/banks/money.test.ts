import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { exponentOf, readMoney } from '../../../connectors/banks/money.ts';

const usd = (minor: number) => ({ minor, currency: 'USD' });

describe('an amount', () => {
  test('of cents is read exactly, as a number and as text: every one up to 10,000', () => {
    for (let cents = -100_000; cents <= 1_000_000; cents += 1) {
      const minor = readMoney(cents / 100, 'USD')?.minor;
      if (minor !== cents) throw new Error(`${cents / 100} was read as ${minor}`);
    }
    for (let cents = 0; cents <= 100_000; cents += 1) {
      const minor = readMoney((cents / 100).toFixed(2), 'USD')?.minor;
      if (minor !== cents) throw new Error(`${cents / 100} was read as ${minor}`);
    }
  });

  test('survives JSON and the noise of binary arithmetic, up to a hundred billion', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_999_999_999_999, max: 9_999_999_999_999 }), fc.constantFrom(-2, -1, 0, 1, 2), (cents, noise) => {
        const amount: unknown = JSON.parse(JSON.stringify((cents / 100) * (1 + noise * Number.EPSILON)));
        return typeof amount === 'number' && readMoney(amount, 'USD')?.minor === cents + 0;
      }),
      { numRuns: 5_000 },
    );
  });

  test('as text is exact up to the largest safe integer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), (cents) => {
        const text = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
        return readMoney(text, 'USD')?.minor === cents && readMoney(`-${text}`, 'USD')?.minor === (cents === 0 ? 0 : -cents);
      }),
    );
  });

  test('with a part of a cent is none: it is never rounded away', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000 }), fc.integer({ min: 1, max: 9 }), (cents, tenth) => {
        const text = `${(cents / 100).toFixed(2)}${tenth}`;
        return readMoney(Number(text), 'USD') === null && readMoney(text, 'USD') === null;
      }),
    );
  });

  test.each<[string | number, string, number | null]>([
    [1523.4500000000003, 'USD', 152_345],
    ['1523.4500000000003', 'USD', 152_345],
    [0.1 + 0.2, 'USD', 30],
    [-0, 'USD', 0],
    ['-0.00', 'USD', 0],
    [' +12.5 ', 'USD', 1_250],
    ['12', 'USD', 1_200],
    [1500, 'JPY', 1_500],
    [1500.5, 'JPY', null],
    ['1500.00', 'JPY', 1_500],
    [1.234, 'KWD', 1_234],
    ['1.234', 'KWD', 1_234],
    [Number.NaN, 'USD', null],
    [Number.POSITIVE_INFINITY, 'USD', null],
    [1e15, 'USD', null],
    ['1e3', 'USD', null],
    ['1,234.56', 'USD', null],
    ['$5', 'USD', null],
    ['', 'USD', null],
    ['0x10', 'USD', null],
    ['99999999999999999.00', 'USD', null],
  ])('%p in %s is %p', (amount, currency, minor) => {
    expect(readMoney(amount, currency)).toEqual(minor === null ? null : { minor, currency });
    expect(Object.is(readMoney(amount, currency)?.minor, -0)).toBe(false);
  });
});

test('a currency has the decimals that the world gave it, and nonsense has none', () => {
  expect(['USD', 'JPY', 'KWD', 'XYZ'].map(exponentOf)).toEqual([2, 0, 3, 2]);
  expect(['usd', 'US', 'DOLLAR', '', 'U$D'].map(exponentOf)).toEqual([null, null, null, null, null]);
  expect(readMoney(1, 'usd')).toBeNull();
  expect(readMoney(1, 'USD')).toEqual(usd(100));
});
