/** The bot as a client of each bank's authorization server: made of the sandbox's own secret, so that there is nothing more to keep. */
import { createECDH, createHash, createHmac } from 'node:crypto';
import type { ScopeNames } from '../../scope-names.ts';
import type { BankId } from '../identities.ts';
import { type Profile, profileOf } from './profiles.ts';

/** Where the bot finds a bank's server, and who it is there. */
export type BankClient = {
  issuer: string;
  clientId: string;
  /** `key`: a private JWK as JSON. */
  auth: { method: 'client_secret_basic' | 'client_secret_post'; secret: string } | { method: 'private_key_jwt'; key: string };
  scopes: ScopeNames;
  /** Tokens must be bound to a key. */
  dpop?: 'required' | undefined;
};

/** An elliptic-curve key (RFC 7518, 6.2) for ES256. */
type PublicKey = { kty: 'EC'; crv: 'P-256'; x: string; y: string; kid: string; alg: 'ES256'; use: 'sig' };

const CLIENT = 'banter';

export type BankClients = { readonly [B in BankId]: BankClient };

/** `url`: the sandbox's. */
export const clientsAt = (url: string, secret: Buffer): BankClients => {
  const at = (bank: BankId) => bankClient(bank, `${url}/${bank}/auth`, secret);
  return { chase: at('chase'), 'wells-fargo': at('wells-fargo'), citi: at('citi'), 'us-bank': at('us-bank'), wrenmoor: at('wrenmoor') };
};

const bankClient = (bank: BankId, issuer: string, secret: Buffer): BankClient => {
  const { clientAuth, names, dpop } = profileOf(bank);
  return { issuer, clientId: CLIENT, auth: authOf(bank, clientAuth, secret), scopes: names, ...(dpop ? { dpop: 'required' } : {}) };
};

const authOf = (bank: BankId, method: Profile['clientAuth'], secret: Buffer): BankClient['auth'] =>
  method === 'private_key_jwt'
    ? { method, key: JSON.stringify(keyOf(bank, secret)) }
    : { method, secret: derived(secret, `${bank} client`).toString('base64url') };

/** The half of the client's key that the bank knows. */
export const publicKeyOf = (bank: BankId, secret: Buffer): PublicKey => {
  const { d: _, ...known } = keyOf(bank, secret);
  return known;
};

const keyOf = (bank: BankId, secret: Buffer): PublicKey & { d: string } => {
  const d = derived(secret, `${bank} client key`);
  const pair = createECDH('prime256v1');
  pair.setPrivateKey(d);
  // Uncompressed: a 4, then both halves.
  const point = pair.getPublicKey();
  const [x, y] = [point.subarray(1, 33).toString('base64url'), point.subarray(33).toString('base64url')];
  const kid = createHash('sha256').update(point).digest('base64url').slice(0, 12);
  // Ours, and not the pair's, which leaves leading zeros out: a JWK has all 32 bytes (RFC 7518, 6.2.2.1).
  return { kty: 'EC', crv: 'P-256', x, y, kid, alg: 'ES256', use: 'sig', d: d.toString('base64url') };
};

export const derived = (secret: Buffer, what: string): Buffer => createHmac('sha256', secret).update(what).digest();
