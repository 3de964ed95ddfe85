/**
 * How sign-ins go by the account access consents of Open Banking UK: the request asks for the consent's id as a claim of the ID token (the standard's
 * security profile, after FAPI 1.0), and what the customer left of it stands in the consent.
 */
import { randomUUID } from 'node:crypto';
import type { Access, BankCall } from '../../../bot/model.ts';
import type { Consenting } from '../consenting.ts';
import { DAY_MS } from '../reads.ts';
import { type ConsentsOptions, createConsents, permissionsFor, scopesWithin } from './consents.ts';

const INTENT = 'openbanking_intent_id';
/** The most that our own page offers: how long it really is, is up to what the customer chose there, and ends on our side. */
const LASTS_DAYS = 365;

/** `now`: the business clock. */
export const createConsenting = ({ now, ...options }: ConsentsOptions & { now: () => number }): Consenting => {
  const consents = createConsents(options);
  // No turn of a conversation is behind it.
  const callBy = (access: Access, signal: AbortSignal): BankCall => ({ access, interaction: randomUUID(), signal });
  return {
    scope: 'accounts',
    create: (own, scopes, signal) => consents.create(callBy(own, signal), permissionsFor(scopes), now() + LASTS_DAYS * DAY_MS),
    naming: (id) => ({ claims: JSON.stringify({ id_token: { [INTENT]: { value: id, essential: true } } }) }),
    isNamedIn: (claims, id) => claims[INTENT] === id,
    async given(own, id, scopes, signal) {
      const found = await consents.find(callBy(own, signal), id);
      if (!found.ok) return found;
      const { status, permissions } = found.value;
      return status === 'given' ? { ok: true, value: scopesWithin(scopes, permissions) } : { ok: false, why: 'not_found' };
    },
    async remove(own, id, signal) {
      const removed = await consents.remove(callBy(own, signal), id);
      return removed.ok || removed.why === 'not_found' ? { ok: true, value: null } : removed;
    },
  };
};
