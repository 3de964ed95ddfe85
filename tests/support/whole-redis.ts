/** Everything that Redis holds of a subject, opened: for whoever looks for what must not be there. */
import type { Json } from '../../bot/model.ts';
import { openLink } from '../../bot/store/audit.ts';
import { DIGEST_BYTES, keysOf, type Subject } from '../../bot/store/keys.ts';
import type { Shelf } from '../store/shelf.ts';

const IN_LINE = DIGEST_BYTES + 1;

/** Throws when a sealed value cannot be opened: what cannot be read cannot be searched. */
export const openedOf = async ({ client, sealer, aside, log }: Shelf, subject: Subject): Promise<Json[]> => {
  const keys = keysOf(subject);
  const wrapped = await client.hGet(keys.subject, 'key');
  const dataKey = wrapped === null ? undefined : sealer.unwrap(Buffer.from(wrapped), subject);
  const own = (what: string, sealed: Buffer): Json => {
    if (!dataKey) throw new Error('sealed with a key that is not there');
    return JSON.parse(sealer.open(dataKey, `${what} ${subject}`, sealed));
  };
  const items = async (key: string): Promise<Buffer[]> => (await client.lRange(key, 0, -1)).map((one) => Buffer.from(one));

  const waiting = (await items(keys.inbox)).map((one): Json => JSON.parse(sealer.openShared(`event ${subject}`, one.subarray(IN_LINE))));
  const parts = (await items(keys.outbox)).map((one) => own('part', one.subarray(IN_LINE)));
  const links = (await items(keys.audit)).map((one): Json => openLink(sealer, subject, '', one).entries);
  const calls = Object.entries(await client.hGetAll(keys.calls)).flatMap(([field, value]) =>
    field.endsWith(' tries') ? [] : [own('call', Buffer.from(value))],
  );
  const entries = (await log.read(subject, undefined, 10_000)).map(({ body }) => body);
  const set: Json[] = [];
  for await (const one of aside.list()) if (one.subject === subject) set.push((await aside.read(subject, one.id))?.body ?? null);
  return [...waiting, ...parts, ...links, ...calls, ...entries, ...set, (await log.state(subject)) ?? null];
};

/** All bytes of all keys, as Redis writes them to its disk. */
export const bytesOf = async ({ client }: Shelf): Promise<string> => {
  const keys = await client.keys('*');
  const dumps = await Promise.all(keys.map((key) => client.sendCommand<Buffer | null>(['DUMP', String(key)])));
  return dumps.map((dump) => dump?.toString('latin1') ?? '').join('\n');
};

/** The values in a body that are no times and no ids. */
export const valuesIn = (body: Json): string[] => {
  if (typeof body === 'number') return body > 1e12 ? [] : [String(body)];
  if (typeof body === 'string') return [body];
  if (body === null || typeof body !== 'object') return [];
  return Object.values(body).flatMap(valuesIn);
};
