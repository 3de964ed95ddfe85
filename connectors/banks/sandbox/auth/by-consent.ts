/**
 * Grants of a bank whose customers allow by consents of the standard's own: a grant is as good as its consent, and what ends the one ends the other.
 * Whoever asks what is kept need not know of it.
 */
import type { ConsentBook } from '../consents.ts';
import type { Kept } from './kept.ts';

export const keptByConsent = (kept: Kept, consents: ConsentBook): Kept => ({
  ...kept,
  find(bank, model, id) {
    const found = kept.find(bank, model, id);
    // The client's own token is of no customer's grant.
    if (!found || model === 'ClientCredentials') return found;
    const grant = model === 'Grant' ? id : (found.grantId ?? '');
    return consents.givenBy(bank, grant) && found;
  },
  end(bank, grant) {
    kept.end(bank, grant);
    consents.cancel(bank, { grant });
  },
  endOf(bank, customer) {
    kept.endOf(bank, customer);
    consents.cancel(bank, { customer });
  },
});
