/**
 * The keys with which this installation signs receipts: one hash, by number, the highest the newest; each sealed under DATA_KEYS. None is ever
 * changed or removed, so that what was signed long ago can still be checked. All processes use the same: who is second to add a number takes the first's.
 */
import { attempt, type Connection } from './client.ts';
import { SIGNING_KEYS } from './keys.ts';
import type { Sealer } from './seal.ts';

/** `jwk`: the private key as JSON; `at`: when it was made, real time. */
export type KeptKey = { jwk: string; at: number };

export interface SigningKeys {
  /** In the order in which they were made. */
  all(): Promise<KeptKey[]>;
  /** As the one after so many; nothing happens where there is one. */
  add(after: number, key: KeptKey): Promise<void>;
}

export const signingPurpose = 'signing key';

export const createSigningKeys = (
  { client }: Pick<Connection, 'client'>,
  sealer: Pick<Sealer, 'sealShared' | 'openShared'>,
): SigningKeys => ({
  async all() {
    const fields = await attempt(() => client.hGetAll(SIGNING_KEYS));
    return (
      Object.entries(fields)
        .sort(([one], [other]) => Number(one) - Number(other))
        // Only `add` seals for this purpose.
        .map(([, sealed]) => JSON.parse(sealer.openShared(signingPurpose, Buffer.from(sealed))) as KeptKey)
    );
  },
  async add(after, key) {
    const sealed = sealer.sealShared(signingPurpose, JSON.stringify(key));
    await attempt(() => client.hSetNX(SIGNING_KEYS, String(after + 1), sealed));
  },
});
