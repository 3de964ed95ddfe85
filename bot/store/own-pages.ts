/** Links to a customer's own page: each known by the secret in it, good for ten minutes, sealed. What a link says is worth nothing without its door (http/mine-door.ts). */
import { randomBytes } from 'node:crypto';
import type { Address, Language } from '../model.ts';
import { attempt, type Connection } from './client.ts';
import { ownPageKey, type Subject } from './keys.ts';
import type { Sealer } from './seal.ts';

/** Whose page it is, and for whom the chat handed it out. */
export type OwnPage = { conversation: Subject; address: Address; customer: string; language: Language; zone: string };

export interface OwnPages {
  /** Resolves to the secret for the link. */
  begin(page: OwnPage): Promise<string>;
  /** undefined: there is no such link, or no more. */
  find(secret: string): Promise<OwnPage | undefined>;
}

export const OWN_PAGE_MS = 10 * 60_000;
const SECRET_BYTES = 16;
const SECRET = /^[\w-]{22}$/;

export const createOwnPages = ({ client }: Pick<Connection, 'client'>, sealer: Pick<Sealer, 'sealShared' | 'openShared'>): OwnPages => ({
  async begin(page) {
    const secret = randomBytes(SECRET_BYTES).toString('base64url');
    const key = ownPageKey(secret);
    const sealed = sealer.sealShared(key, JSON.stringify(page));
    await attempt(() => client.set(key, sealed, { expiration: { type: 'PX', value: OWN_PAGE_MS } }));
    return secret;
  },
  async find(secret) {
    if (!SECRET.test(secret)) return undefined;
    const key = ownPageKey(secret);
    const sealed = await attempt(() => client.get(key));
    // Only `begin` seals for this purpose.
    return sealed === null ? undefined : (JSON.parse(sealer.openShared(key, sealed)) as OwnPage);
  },
});
