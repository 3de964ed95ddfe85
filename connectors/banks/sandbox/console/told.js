/**
 * What banks told of accounts, one line each: what, of whose account, whether it was taken, and how much.
 *
 * @typedef {{ kind: 'payment', merchant: string, minor: number, currency: string } | { kind: 'balance', minor: number, currency: string }} Tells
 * @typedef {import('./parts.js').Delivery & { jti: string, bank: string, name: string, kind: string, last4: string, tells: Tells }} ToldOfAccount
 */
import { clock, make, money, tried } from './parts.js';

/**
 * Newest first.
 * @param {ToldOfAccount[]} told
 * @param {(bank: string) => string} nameOf
 * @returns {import('./parts.js').Entry[]}
 */
export const linesToldOf = (told, nameOf) => {
  const last = told.at(-1)?.sentOn ?? '';
  const entries = told.map((one) => ({ id: one.jti, of: [one, last.slice(0, 10)], draw: () => lineOf(one, nameOf(one.bank), last) }));
  return entries.reverse();
};

/** @param {ToldOfAccount} told @param {string} bank @param {string} newest */
const lineOf = (told, bank, newest) => {
  const { tells, name, kind, last4, sentOn } = told;
  const last = told.answers.at(-1);
  const { text, mood } = last ? tried(last, told) : { text: 'Waits to be taken', mood: 'warn' };
  const what = make('span', 'what', tells.kind === 'payment' ? tells.merchant : 'Left to spend');
  const whose = make('span', '', clock(sentOn, newest), ` · ${bank} · ${name}, ${kind} ${last4}`);
  return make('li', '', what, make('span', 'amount', money(tells)), make('span', 'about', whose, make('span', mood, text)));
};
