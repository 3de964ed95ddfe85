/** What is on record, opened with the operator's key. */
import { createClient, RESP_TYPES } from 'redis';
import { z } from 'zod';
import type { Json } from '../../bot/model.ts';
import { entriesOf, openHot } from '../../bot/store/audit.ts';
import type { Subject } from '../../bot/store/keys.ts';
import { createSealer, type Sealer } from '../../bot/store/seal.ts';

const entries = z.array(
  z.object({
    what: z.string(),
    kind: z.string(),
    bank: z.string(),
    account: z.string().optional(),
    grant: z.string(),
    interaction: z.string(),
    key: z.string().optional(),
    result: z.string().optional(),
  }),
);
export type Entry = z.infer<typeof entries>[number];

const alertEntries = z.array(
  z.object({
    kind: z.literal('alert'),
    what: z.string(),
    cases: z.array(z.object({ bank: z.string(), id: z.string() })),
    chat: z.string().optional(),
    channel: z.string().optional(),
    why: z.string().optional(),
  }),
);
export type AlertEntry = z.infer<typeof alertEntries>[number];

const isOfAlert = (entry: Json): boolean => alertEntries.element.safeParse(entry).success;

/** What was allowed and what was erased: no bank was asked anything. */
const isOfConsent = (entry: Json): boolean => ['consent', 'erased'].includes(String((entry as { kind?: Json }).kind));

/** What banks were asked, as the audit has it, checked. */
export const readEntries = (found: readonly Json[]): Entry[] =>
  entries.parse(found.filter((entry) => !isOfAlert(entry) && !isOfConsent(entry)));

/** What banks were asked, of every chain in the Redis at this socket; throws when a chain is broken. */
export const auditEntries = async (redisUrl: string, dataKey: Buffer): Promise<Entry[]> => readEntries(await allEntries(redisUrl, dataKey));

/** The path of alerts, as above. */
export const alertPath = async (redisUrl: string, dataKey: Buffer): Promise<AlertEntry[]> =>
  alertEntries.parse((await allEntries(redisUrl, dataKey)).filter(isOfAlert));

const allEntries = async (redisUrl: string, dataKey: Buffer): Promise<Json[]> => {
  const sealer = createSealer([dataKey]);
  const client = createClient({
    socket: { path: redisUrl.slice('unix://'.length), tls: false },
    commandOptions: { typeMapping: { [RESP_TYPES.BLOB_STRING]: Buffer } },
  });
  await client.connect();
  const found: Json[] = [];
  for (const name of (await client.keys('banter:*:audit')).map(String)) {
    const subject = /\}:(.+):audit$/.exec(name)?.[1] ?? '';
    found.push(...openChain(sealer, subject, await client.lRange(name, 0, -1)));
  }
  await client.close();
  return found;
};

/** The entries of a chain as Redis has it; throws when a link does not follow the one before. */
export const openChain = (sealer: Sealer, subject: Subject, links: readonly (string | Buffer)[]): Json[] => {
  const { links: opened, broken } = openHot(
    sealer,
    subject,
    links.map((link) => Buffer.from(link)),
  );
  if (broken) throw new Error(`the audit of ${subject} is broken`);
  return opened.flatMap(({ body }) => entriesOf(body));
};
