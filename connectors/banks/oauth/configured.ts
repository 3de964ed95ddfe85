/** `oauth` in the file of BANKS: a bank's authorization server, and who we are there. Secrets and keys lie in files of their own. */
import { createPrivateKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { httpsUrl } from '../https-url.ts';
import { bankScopes, type ScopeNames } from '../scope-names.ts';
import type { OAuthClient } from './server.ts';

const path = z.string().min(1);
/** RFC 6749, 3.3. */
const scopeName = z.string().regex(/^[\x21\x23-\x5b\x5d-\x7e]+$/, 'must be one word, as the bank writes this scope');

const shape = z.strictObject({
  /** Letter for letter as the server says it in `/.well-known/openid-configuration`. */
  issuer: httpsUrl,
  clientId: z.string().min(1),
  clientSecretFile: path.optional(),
  /** PKCS #8 in PEM, or a JWK in JSON, for ES256. */
  privateKeyFile: path.optional(),
  /** The key's `kid` at the bank; a JWK has its own. */
  keyId: z.string().min(1).optional(),
  /** How the secret is sent: in a header, or in the form. */
  clientAuth: z.enum(['client_secret_basic', 'client_secret_post'], 'must be client_secret_basic or client_secret_post').optional(),
  dpop: z.enum(['required', 'never'], 'must be required or never, or left out').optional(),
  /** What this bank calls what can be allowed there; what is not named is not offered. */
  scopes: z
    .partialRecord(z.enum(bankScopes), scopeName)
    .refine(({ accounts }) => accounts !== undefined, 'must name accounts: all else is about them')
    .optional(),
});
type Given = z.output<typeof shape>;

/** Everything that contradicts itself, with what to do about it. */
const contradictions = ({ clientSecretFile, privateKeyFile, keyId, clientAuth }: Given): string[] => [
  ...((clientSecretFile === undefined) === (privateKeyFile === undefined) ? ['needs either clientSecretFile or privateKeyFile'] : []),
  ...(keyId !== undefined && privateKeyFile === undefined ? ['keyId is of a privateKeyFile, and there is none'] : []),
  ...(clientAuth !== undefined && clientSecretFile === undefined ? ['clientAuth is of a clientSecretFile, and there is none'] : []),
];

export const oauthOfBank = shape.superRefine((given, context) => {
  for (const message of contradictions(given)) context.addIssue({ code: 'custom', message });
});

/** What else the file says of the bank, as far as it tells what there is to be allowed, and what its standard calls it. */
type Has = { cards?: unknown; events?: unknown; scopeNames: ScopeNames };

/** `read` gives a file's text, and throws where it cannot. Throws with what to do about a key that is none. */
export const configuredClient = async (given: Given, has: Has, read: (path: string) => Promise<string>): Promise<OAuthClient> => {
  const { issuer, clientId, dpop, scopes = defaultNames(has) } = given;
  return { issuer, clientId, auth: await authOf(given, read), scopes, dpop };
};

/** A bank may refuse a request for what it does not have. */
const defaultNames = ({ cards: takesOrders, events: tells, scopeNames }: Has): ScopeNames => {
  const { cards, alerts, ...read } = scopeNames;
  return {
    ...read,
    ...(takesOrders === undefined || cards === undefined ? {} : { cards }),
    ...((takesOrders === undefined && tells === undefined) || alerts === undefined ? {} : { alerts }),
  };
};

const authOf = async (given: Given, read: (path: string) => Promise<string>): Promise<OAuthClient['auth']> => {
  const { clientSecretFile, privateKeyFile = '', keyId, clientAuth: method = 'client_secret_basic' } = given;
  if (clientSecretFile !== undefined) {
    const secret = (await read(clientSecretFile)).trim();
    if (secret === '') throw new Error(`BANKS: ${clientSecretFile} holds no secret`);
    return { method, secret };
  }
  const key = privateJwk(await read(privateKeyFile), keyId);
  if (key !== undefined) return { method: 'private_key_jwt', key: JSON.stringify(key) };
  throw new Error(
    `BANKS: ${privateKeyFile} must be a private key for ES256 with the kid it has at the bank: a JWK with its kid, or PEM and keyId. ` +
      'Make one by: openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256',
  );
};

const jwkShape = z.looseObject({ kid: z.string().min(1) });

/** undefined: no such key, or nobody knows what the bank calls it. */
const privateJwk = (text: string, keyId: string | undefined): object | undefined => {
  const json = jsonOf(text);
  const kid = keyId ?? jwkShape.safeParse(json).data?.kid;
  const key = keyOf(json, text);
  if (kid === undefined || key?.asymmetricKeyDetails?.namedCurve !== 'prime256v1') return undefined;
  return { ...key.export({ format: 'jwk' }), kid };
};

const keyOf = (json: unknown, text: string): KeyObject | undefined => {
  try {
    // What is no key is refused by what reads it.
    return json === undefined ? createPrivateKey(text) : createPrivateKey({ key: Object(json), format: 'jwk' });
  } catch {
    return undefined;
  }
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
