/** Bearer tokens: each belongs to one customer at one bank. Derived from a secret, so that they are the same after a restart. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { BankId } from './identities.ts';

export interface Tokens {
  tokenOf(bank: BankId, customer: string): string;
  /** The customer whose token it is at this bank. */
  ownerOf(bank: BankId, token: string, customers: readonly string[]): string | undefined;
}

export const createTokens = (secret: Buffer): Tokens => {
  const made = new Map<string, { token: string; hash: Buffer }>();
  const make = (bank: BankId, customer: string) => {
    const name = `${bank} ${customer}`;
    const known = made.get(name);
    if (known) return known;
    const token = `sandbox_${createHmac('sha256', secret).update(name).digest('base64url')}`;
    const one = { token, hash: digest(token) };
    made.set(name, one);
    return one;
  };
  return {
    tokenOf: (bank, customer) => make(bank, customer).token,
    ownerOf(bank, token, customers) {
      const hash = digest(token);
      // All are looked at, and by their hashes: how long it takes tells nothing.
      let owner: string | undefined;
      for (const customer of customers) if (timingSafeEqual(hash, make(bank, customer).hash)) owner = customer;
      return owner;
    },
  };
};

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
