/** Pages that the chat hands out links to: each known by the secret in its address alone, good for ten minutes, sealed. */
import { randomBytes } from 'node:crypto';
import { attempt, type Connection } from './client.ts';
import type { Sealer } from './seal.ts';

export interface Pages<P extends object> {
  /** Resolves to the secret for the page's address. */
  begin(page: P): Promise<string>;
  /** undefined: there is no such page, or no more. */
  find(secret: string): Promise<P | undefined>;
}

export const PAGE_MS = 10 * 60_000;
const SECRET_BYTES = 16;
const SECRET = /^[\w-]{22}$/;

/** `keyOf`: where a page of this kind lies, and what it is sealed for. */
export const createPages = <P extends object>(
  { client }: Pick<Connection, 'client'>,
  sealer: Pick<Sealer, 'sealShared' | 'openShared'>,
  keyOf: (secret: string) => string,
): Pages<P> => ({
  async begin(page) {
    const secret = randomBytes(SECRET_BYTES).toString('base64url');
    const key = keyOf(secret);
    const sealed = sealer.sealShared(key, JSON.stringify(page));
    await attempt(() => client.set(key, sealed, { expiration: { type: 'PX', value: PAGE_MS } }));
    return secret;
  },
  async find(secret) {
    if (!SECRET.test(secret)) return undefined;
    const key = keyOf(secret);
    const sealed = await attempt(() => client.get(key));
    // Only `begin` seals for this purpose.
    return sealed === null ? undefined : (JSON.parse(sealer.openShared(key, sealed)) as P);
  },
});
