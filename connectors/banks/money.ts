/** Decimal amounts, as banks write them, into integers in minor units. */
import type { Money } from '../../bot/model.ts';

/** What is left after rounding may be the noise of binary fractions, never part of an amount. In minor units. */
const NOISE_AT_MOST = 1e-4;
/** A double carries so many of its digits; above, cents are guesses. */
const RELATIVE_NOISE = 4 * Number.EPSILON;

/** Reads `1399.02` or `"1399.02"`. null: no amount in this currency, such as half a cent, or more digits than a double can carry. */
export const readMoney = (amount: number | string, currency: string): Money | null => {
  const exponent = exponentOf(currency);
  if (exponent === null) return null;
  const minor = typeof amount === 'string' ? minorOfText(amount, exponent) : minorOfNumber(amount, exponent);
  return minor === null ? null : { minor, currency };
};

const minorOfNumber = (amount: number, exponent: number): number | null => {
  const scaled = amount * 10 ** exponent;
  const minor = Math.round(scaled);
  const noise = Math.max(NOISE_AT_MOST, Math.abs(scaled) * RELATIVE_NOISE);
  if (!Number.isSafeInteger(minor) || noise > 0.01 || Math.abs(scaled - minor) > noise) return null;
  return minor === 0 ? 0 : minor; // never -0, which would be written "-$0.00"
};

/** Exact where the text has no more decimals than the currency; else as a number, with its noise. */
const minorOfText = (text: string, exponent: number): number | null => {
  const [, sign, whole = '', decimals = ''] = /^([+-]?)(\d{1,16})(?:\.(\d{1,20}))?$/.exec(text.trim()) ?? [];
  if (sign === undefined) return null;
  if (decimals.length > exponent) return minorOfNumber(Number(text), exponent);
  const minor = Number(whole + decimals.padEnd(exponent, '0'));
  if (!Number.isSafeInteger(minor)) return null;
  return sign === '-' && minor !== 0 ? -minor : minor;
};

const exponents = new Map<string, number | null>();

/** Decimals of an ISO 4217 currency: 2 for USD, 0 for JPY, 3 for KWD. null: no currency code. */
export const exponentOf = (currency: string): number | null => {
  const known = exponents.get(currency);
  if (known !== undefined) return known;
  const found = /^[A-Z]{3}$/.test(currency)
    ? (new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? null)
    : null;
  exponents.set(currency, found);
  return found;
};
