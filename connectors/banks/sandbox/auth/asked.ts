/** What a customer is asked at the consent page, and what comes of the answer: scopes of OAuth, and, where the bank keeps consents, their permissions. */
import type { Interaction, Provider } from 'oidc-provider';
import type { BankScope } from '../../scope-names.ts';
import type { Consent } from '../consents.ts';
import { isLine, leftOf, linesOf } from '../permissions.ts';
import { INTENT, waitingConsent } from './intents.ts';
import { scopesNamed } from './profiles.ts';
import type { ProviderParts } from './provider.ts';

/** `consent`: what is read is allowed by it; absent: by the scopes alone. */
export type Asked = { scopes: readonly BankScope[]; consent?: Consent };

/** undefined: it cannot be asked any more, as its consent is over, or was answered. */
export const askedFor = (params: Interaction['params'], { identity, profile, client, consents }: ProviderParts): Asked | undefined => {
  const named = scopesNamed(profile.names, String(params.scope ?? '').split(' '));
  if (!consents) return { scopes: named };
  const consent = waitingConsent(consents, identity.id, client.clientId, params.claims);
  return consent && { consent, scopes: [...linesOf(consent.permissions), ...named.filter((scope) => !isLine(scope))] };
};

export const deny = ({ consent }: Asked, { consents }: ProviderParts): void => {
  if (consent) consents?.reject(consent);
};

/** Each sign-in makes a grant of its own: what was granted before is left as it was. `ticked`: the scopes that were not taken away. */
export const allow = async (
  provider: Provider,
  { scopes, consent }: Asked,
  { customer, ticked }: { customer: string; ticked: readonly unknown[] },
  { profile, client, consents }: ProviderParts,
): Promise<string> => {
  const made = new provider.Grant({ clientId: client.clientId, accountId: customer });
  made.addOIDCScope('openid offline_access');
  for (const scope of scopes) {
    // Of what a consent decides one scope is the name of all.
    if (consent && isLine(scope) && scope !== 'accounts') continue;
    const name = profile.names[scope] ?? '';
    if (scope === 'accounts' || ticked.includes(scope)) made.addOIDCScope(name);
    else made.rejectOIDCScope(name);
  }
  if (consent) made.addOIDCClaims([INTENT]);
  const grant = await made.save();
  if (consent) consents?.allow(consent, { customer, grant, permissions: leftOf(consent.permissions, ticked) });
  return grant;
};
