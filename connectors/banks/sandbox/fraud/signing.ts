/** Each bank's own keys for its events: the newest signs, the one before it is still known, so that what was signed before stays good. */
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { type JWK, type JWTPayload, SignJWT } from 'jose';
import { z } from 'zod';
import { type BankId, bankIds } from '../identities.ts';
import { writeAtomically } from '../state.ts';

const ALG = 'ES256';
const TYPE = 'secevent+jwt';
const KNOWN_AT_MOST = 2;

const keyShape = z.object({ kid: z.string(), kty: z.literal('EC'), crv: z.literal('P-256'), x: z.string(), y: z.string(), d: z.string() });
type SigningKey = z.output<typeof keyShape>;
const kept = z.partialRecord(z.enum(bankIds), z.array(keyShape).min(1));

/** What a stranger gets wrong: the key behind the bank's key id, the signature, whose it is, whom it is for, what it is. */
export const forgeries = ['key', 'unsigned', 'issuer', 'audience', 'type'] as const;
export type Forgery = (typeof forgeries)[number];

export interface Signer {
  sign(bank: BankId, claims: JWTPayload): Promise<string>;
  /** A token that nobody may believe. */
  forge(bank: BankId, claims: JWTPayload, how: Forgery): Promise<string>;
  /** The public keys, newest first. */
  jwks(bank: BankId): { keys: JWK[] };
  /** From now on another key signs. */
  rotate(bank: BankId): void;
}

/** The keys lie in this file; those that are missing are made. */
export const createSigner = (file: string): Signer => {
  const keys = new Map<BankId, SigningKey[]>();
  const keep = () => writeAtomically(file, JSON.stringify(Object.fromEntries(keys)));
  const before = load(file);
  for (const bank of bankIds) keys.set(bank, before[bank] ?? [newKey(bank)]);
  keep();

  const all = (bank: BankId): SigningKey[] => keys.get(bank) ?? [];
  const newest = (bank: BankId): SigningKey => {
    const [key] = all(bank);
    if (!key) throw new Error(`${bank} has no key to sign with`);
    return key;
  };

  return {
    sign: (bank, claims) => signed(claims, newest(bank)),
    async forge(bank, claims, how) {
      const key = newest(bank);
      if (how === 'key') return signed(claims, { ...newKey(bank), kid: key.kid });
      if (how === 'issuer') return signed({ ...claims, iss: 'https://bank.example' }, key);
      if (how === 'audience') return signed({ ...claims, aud: 'https://somebody-else.example/events' }, key);
      return how === 'type' ? signed(claims, key, 'JWT') : unsigned(claims);
    },
    jwks: (bank) => ({ keys: all(bank).map(({ d: _, ...key }) => ({ ...key, alg: ALG, use: 'sig' })) }),
    rotate(bank) {
      keys.set(bank, [newKey(bank), ...all(bank)].slice(0, KNOWN_AT_MOST));
      keep();
    },
  };
};

const signed = (claims: JWTPayload, key: SigningKey, typ = TYPE): Promise<string> =>
  new SignJWT(claims).setProtectedHeader({ typ, alg: ALG, kid: key.kid }).sign({ ...key, alg: ALG });

const unsigned = (claims: JWTPayload): string => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ typ: TYPE, alg: 'none' })}.${part(claims)}.`;
};

const newKey = (bank: BankId): SigningKey => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return keyShape.parse({ ...privateKey.export({ format: 'jwk' }), kid: `${bank}-${randomUUID()}` });
};

const load = (file: string): z.output<typeof kept> => (existsSync(file) ? kept.parse(JSON.parse(readFileSync(file, 'utf8'))) : {});
