/**
 * What a conversation costs in which nobody writes. Some have had a real exchange, through the webhook; the others are copies of theirs, key
 * for key, under names of the same length: to Redis they are the same, and a million of them take minutes instead of an hour.
 */
import { createHash, randomUUID } from 'node:crypto';
import type { Tell } from './compare.ts';
import { oneByOne } from './load.ts';
import type { RedisMeter } from './redis-cost.ts';
import type { Stage } from './stage.ts';
import { type Subject, startBank, startSubject } from './subject.ts';

/** A kind of key: `subject`, `seen`, `log`, `audit`. */
export type KindCost = {
  kind: string;
  /** Of one key, by MEMORY USAGE: the real ones' average, and the copies'. */
  realBytes: number;
  copyBytes: number;
  /** Of one conversation, by what Redis's memory grew while the copies were made: with its share of all tables. */
  grownBytes: number;
};

export type IdleResult = {
  conversations: number;
  real: number;
  kinds: KindCost[];
  rssBytes: { before: number; afterReal: number; afterAll: number };
  /** The first exchange of each real conversation that stayed without its answer. */
  failed: number;
};

type Original = { name: string; dump: Buffer; expiresMs: number; bytes: number };
type Client = RedisMeter['connection']['client'];

const REAL_AT_MOST = 500;
const PIPELINED = 500;
/** Redis moves a grown table in the background. */
const SETTLE_MS = 1_500;
/** The part of the free memory that is taken at most. */
const ROOM = 0.8;
const SEED = randomUUID();

export const measureIdle = async (stage: Stage, conversations: number, tell: Tell): Promise<IdleResult> => {
  const bank = await startBank(stage, 0);
  const subject = await startSubject(stage, bank, { name: 'banter', processes: 1, durability: 'everysec', flags: ['--expose-gc'] });
  try {
    return await measure(subject, conversations, tell);
  } finally {
    await subject.stop();
    await bank.stop();
  }
};

const measure = async ({ target, meter, usage }: Subject, conversations: number, tell: Tell): Promise<IdleResult> => {
  const { client } = meter.connection;
  // The copies would fill the append-only file's buffers, which are no part of a conversation.
  await client.configSet('appendonly', 'no');
  const real = Math.min(conversations, REAL_AT_MOST);
  const before = (await usage()).rssBytes;
  tell(`${real} real conversations`, 0);
  const load = await oneByOne(target, real);
  await settle();
  const afterReal = (await usage()).rssBytes;

  const originals = await originalsIn(client);
  requireRoom(originals, conversations);
  const kinds: KindCost[] = [];
  for (const [at, [kind, ones]] of originals.entries()) {
    const empty = await meter.memoryBytes();
    await copy(client, ones, conversations, (share) => tell(`copying ${kind}`, (at + share) / originals.length));
    await settle();
    const grownBytes = ((await meter.memoryBytes()) - empty) / conversations;
    const copies = ones.slice(0, conversations).map(({ name }, n) => client.memoryUsage(copiedName(name, n)));
    const copyBytes = mean((await Promise.all(copies)).map(Number));
    kinds.push({ kind, grownBytes, realBytes: mean(ones.map(({ bytes }) => bytes)), copyBytes });
  }
  const rssBytes = { before, afterReal, afterAll: (await usage()).rssBytes };
  return { conversations, real, kinds, rssBytes, failed: real - load.answered };
};

/** Redis would take what there is, and then the machine something else. */
const requireRoom = (originals: readonly [string, Original[]][], conversations: number): void => {
  const each = originals.reduce((sum, [, ones]) => sum + mean(ones.map(({ bytes }) => bytes)), 0);
  const [wanted, free] = [each * conversations, process.availableMemory()];
  if (wanted > free * ROOM) throw new Error(`--idle ${conversations} needs about ${gigabytes(wanted)}, and ${gigabytes(free)} are free`);
};

const gigabytes = (bytes: number): string => `${(bytes / 2 ** 30).toFixed(1)} GB`;

/** What a real conversation left in Redis, by kind of key. */
const originalsIn = async (client: Client): Promise<[string, Original[]][]> => {
  const kinds = new Map<string, Original[]>();
  for await (const names of client.scanIterator({ MATCH: 'banter:{*}:conversation:*', COUNT: 1_000 })) {
    for (const name of names.map(String)) {
      const original = await originalOf(client, name);
      const kind = name.slice(name.lastIndexOf(':') + 1);
      if (original) kinds.set(kind, [...(kinds.get(kind) ?? []), original]);
    }
  }
  return [...kinds].sort();
};

const originalOf = async (client: Client, name: string): Promise<Original | undefined> => {
  const [dump, expiresMs, bytes] = await Promise.all([client.dump(name), client.pTTL(name), client.memoryUsage(name)]);
  // Gone meanwhile, as queues are when they are empty.
  return dump === null || bytes === null ? undefined : { name, dump: Buffer.from(dump), expiresMs: Math.max(0, expiresMs), bytes };
};

/** The digest in a key's name, replaced by that of the nth copy: as long, and as random. */
const copiedName = (name: string, n: number): string =>
  name.replace(/(?<=\}:conversation:)[^:]+/, createHash('sha256').update(`${SEED}${n}`).digest('base64url').slice(0, 22));

const copy = async (client: Client, originals: readonly Original[], copies: number, tell: (share: number) => void): Promise<void> => {
  for (let from = 0; from < copies; from += PIPELINED) {
    tell(from / copies);
    const batch = Array.from({ length: Math.min(PIPELINED, copies - from) }, async (_, at) => {
      const original = originals[(from + at) % originals.length];
      if (original) await client.restore(copiedName(original.name, from + at), original.expiresMs, original.dump);
    });
    await Promise.all(batch);
  }
};

const settle = (): Promise<void> => new Promise((done) => setTimeout(done, SETTLE_MS));
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
