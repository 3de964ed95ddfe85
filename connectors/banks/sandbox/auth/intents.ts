/** For which consent a customer is sent to the bank: the request names it in its parameter `claims` (OpenID Connect, 5.5), as Open Banking UK has it. */
import { z } from 'zod';
import type { Consent, ConsentBook } from '../consents.ts';
import type { BankId } from '../identities.ts';

/** The claim by which a consent is named, here and in the ID token. */
export const INTENT = 'openbanking_intent_id';

const claimsShape = z.looseObject({ id_token: z.looseObject({ [INTENT]: z.looseObject({ value: z.string() }) }) });

/** undefined: it names none. */
const intentIn = (claims: unknown): string | undefined => {
  try {
    return claimsShape.parse(JSON.parse(String(claims))).id_token[INTENT]?.value;
  } catch {
    return undefined;
  }
};

/** The client's own consent that this request is about, as long as it waits for its customer. */
export const waitingConsent = (consents: ConsentBook, bank: BankId, client: string, claims: unknown): Consent | undefined => {
  const found = consents.find(bank, client, intentIn(claims) ?? '');
  return found?.status === 'AWAU' ? found : undefined;
};
