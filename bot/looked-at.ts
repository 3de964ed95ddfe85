import type { LookedAt } from './model.ts';

const READS: { readonly [K in LookedAt]: true } = {
  accounts: true,
  balance: true,
  routing: true,
  pending: true,
  transactions: true,
  card_state: true,
};

/** Whether what stands in the audit as the kind of a call is one that reads something of a customer's. */
export const isLookedAt = (kind: unknown): kind is LookedAt => typeof kind === 'string' && Object.hasOwn(READS, kind);
