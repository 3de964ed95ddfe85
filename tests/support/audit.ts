/** What is on record, opened with the operator's key. */
import { createClient, RESP_TYPES } from 'redis';
import { z } from 'zod';
import { createSealer } from '../../bot/store/seal.ts';

const entry = z.object({
  what: z.string(),
  bank: z.string(),
  account: z.string().optional(),
  grant: z.string(),
  interaction: z.string(),
  key: z.string().optional(),
  result: z.string().optional(),
});
export type Entry = z.infer<typeof entry>;

/** A chain's item is its hash, 43 characters, and the sealed entry. */
const HASH_LENGTH = 43;

/** Every entry of every chain in the Redis at this socket. */
export const auditEntries = async (redisUrl: string, dataKey: Buffer): Promise<Entry[]> => {
  const sealer = createSealer([dataKey]);
  const client = createClient({
    socket: { path: redisUrl.slice('unix://'.length), tls: false },
    commandOptions: { typeMapping: { [RESP_TYPES.BLOB_STRING]: Buffer } },
  });
  await client.connect();
  const found: Entry[] = [];
  for (const name of (await client.keys('banter:*:audit')).map(String)) {
    const subject = /\}:(.+):audit$/.exec(name)?.[1] ?? '';
    for (const item of await client.lRange(name, 0, -1)) {
      found.push(entry.parse(JSON.parse(sealer.openShared(`audit ${subject}`, Buffer.from(item).subarray(HASH_LENGTH)))));
    }
  }
  await client.close();
  return found;
};
