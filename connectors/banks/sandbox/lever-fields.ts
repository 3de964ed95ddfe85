/** Fields that bodies of several levers have. */
import { z } from 'zod';
import { bankIds } from './identities.ts';

export const label = z.string('must be a text').min(1, 'must not be empty').max(200, 'must be at most 200 characters long');
export const bank = z.enum(bankIds, `must be one of ${bankIds.join(', ')}`);
export const owner = { bank, customer: label.optional(), account: label.optional() };

/** What a merchant wants, in minor units of the account's currency. */
export const price = z
  .int('must be whole minor units, such as 12550 for $125.50')
  .min(1, 'must be more than nothing')
  .max(1e11, 'must be less');

export const countTo = (most: number) => {
  const wrong = `must be a whole number, 1 to ${most}`;
  return z.int(wrong).min(1, wrong).max(most, wrong);
};
