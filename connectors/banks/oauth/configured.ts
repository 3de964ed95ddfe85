/** `oauth` in the file of BANKS: a bank's authorization server, and who we are there. Secrets and keys lie in files of their own, or in variables. */
import { createPrivateKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import type { Given as Place, ReadGiven } from '../given.ts';
import { httpsUrl } from '../https-url.ts';
import { bankScopes, type ScopeNames } from '../scope-names.ts';
import type { OAuthClient } from './server.ts';

const path = z.string().min(1);
const variable = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'must be the name of a variable of the environment');
/** RFC 6749, 3.3. */
const scopeName = z.string().regex(/^[\x21\x23-\x5b\x5d-\x7e]+$/, 'must be one word, as the bank writes this scope');

const shape = z.strictObject({
  /** Letter for letter as the server says it in `/.well-known/openid-configuration`. */
  issuer: httpsUrl,
  clientId: z.string().min(1),
  clientSecretFile: path.optional(),
  clientSecretVariable: variable.optional(),
  /** PKCS #8 in PEM, or a JWK in JSON, for ES256. */
  privateKeyFile: path.optional(),
  privateKeyVariable: variable.optional(),
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

const secretOf = ({ clientSecretFile, clientSecretVariable }: Given): Place[] => placesOf(clientSecretFile, clientSecretVariable);
const keyOfClient = ({ privateKeyFile, privateKeyVariable }: Given): Place[] => placesOf(privateKeyFile, privateKeyVariable);
const placesOf = (file: string | undefined, name: string | undefined): Place[] => [
  ...(file === undefined ? [] : [{ file }]),
  ...(name === undefined ? [] : [{ variable: name }]),
];

/** Everything that contradicts itself, with what to do about it. */
const contradictions = (given: Given): string[] => {
  const { keyId, clientAuth } = given;
  const [secrets, keys] = [secretOf(given), keyOfClient(given)];
  return [
    ...(secrets.length + keys.length === 1
      ? []
      : ['needs one of clientSecretFile, clientSecretVariable, privateKeyFile and privateKeyVariable, and no second']),
    ...(keyId !== undefined && keys.length === 0 ? ['keyId is of a privateKeyFile or privateKeyVariable, and there is none'] : []),
    ...(clientAuth !== undefined && secrets.length === 0
      ? ['clientAuth is of a clientSecretFile or clientSecretVariable, and there is none']
      : []),
  ];
};

export const oauthOfBank = shape.superRefine((given, context) => {
  for (const message of contradictions(given)) context.addIssue({ code: 'custom', message });
});

/** What else the file says of the bank, as far as it tells what there is to be allowed, and what its standard calls it. */
type Has = { cards?: unknown; events?: unknown; scopeNames: ScopeNames };

/** Throws with what to do about a secret that cannot be read, or a key that is none. */
export const configuredClient = async (given: Given, has: Has, read: ReadGiven): Promise<OAuthClient> => {
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

/** The files in which its secrets lie. */
export const secretFilesOf = (given: Given): string[] =>
  [...secretOf(given), ...keyOfClient(given)].flatMap((place) => ('file' in place ? [place.file] : []));

const authOf = async (given: Given, read: ReadGiven): Promise<OAuthClient['auth']> => {
  const { keyId, clientAuth: method = 'client_secret_basic' } = given;
  const [secret] = secretOf(given);
  if (secret) return { method, secret: await read(secret) };
  const [place = { file: '' }] = keyOfClient(given);
  const key = privateJwk(await read(place), keyId);
  if (key !== undefined) return { method: 'private_key_jwt', key: JSON.stringify(key) };
  throw new Error(
    `BANKS: ${'file' in place ? place.file : place.variable} must be a private key for ES256 with the kid it has at the bank: a JWK with its kid, or PEM and keyId. ` +
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
