/** What outlives a restart, in a folder of the sandbox's own: the secret of its tokens, the seed in force and when it began. */
import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readSeed, type Seed } from './seed.ts';

/** What the world is made of; `start` is on the business clock. */
export type Begun = { seed: Seed; start: number };

export interface State {
  readonly secret: Buffer;
  readonly ledgerFile: string;
  readonly cardsFile: string;
  readonly movementsFile: string;
  readonly deliveriesFile: string;
  readonly consentsFile: string;
  readonly keysFile: string;
  readonly staffKeyFile: string;
  readonly authFile: string;
  authKeyFile(bank: string): string;
  /** The seed in force: the last one that was put, unless the sandbox was started with another one than before; then it `isNew`. */
  begin(given: unknown, now: number): Begun & { isNew: boolean };
  /** Everything starts from this seed. */
  put(given: unknown, now: number): Begun;
}

/** History and relative times stay where they are for so long; a sandbox started later catches up. */
const SAME_START_MS = 24 * 60 * 60_000;

const kept = z.object({ version: z.literal(1), startedWith: z.string(), seed: z.unknown(), start: z.number() });

export const openState = (dir: string): State => {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  chmodSync(dir, 0o700);
  const file = join(dir, 'state.json');
  let startedWith = '';

  const keep = (seed: unknown, start: number): Begun => {
    const read = readSeed(seed);
    writeAtomically(file, JSON.stringify({ version: 1, startedWith, seed, start }));
    return { seed: read, start };
  };

  return {
    secret: readSecret(join(dir, 'secret')),
    ledgerFile: join(dir, 'ledger.jsonl'),
    cardsFile: join(dir, 'cards.jsonl'),
    movementsFile: join(dir, 'movements.jsonl'),
    deliveriesFile: join(dir, 'deliveries.jsonl'),
    consentsFile: join(dir, 'consents.jsonl'),
    keysFile: join(dir, 'signing-keys.json'),
    staffKeyFile: join(dir, 'staff-key.json'),
    authFile: join(dir, 'auth.jsonl'),
    authKeyFile: (bank) => join(dir, `auth-key-${bank}.json`),
    begin(given, now) {
      readSeed(given);
      startedWith = createHash('sha256').update(JSON.stringify(given)).digest('hex');
      const before = readKept(file);
      if (before?.startedWith !== startedWith) return { ...keep(given, now), isNew: true };
      const start = Math.abs(now - before.start) < SAME_START_MS ? before.start : now;
      return { ...keep(before.seed, start), isNew: false };
    },
    put: keep,
  };
};

/** undefined: nothing was kept, or nothing that this version can read. */
const readKept = (file: string): z.output<typeof kept> | undefined => {
  try {
    const read = kept.parse(JSON.parse(readFileSync(file, 'utf8')));
    readSeed(read.seed);
    return read;
  } catch {
    return undefined;
  }
};

const readSecret = (file: string): Buffer => {
  if (!existsSync(file)) writeAtomically(file, randomBytes(32).toString('base64'));
  return Buffer.from(readFileSync(file, 'utf8'), 'base64');
};

/** For this user only. */
export const writeAtomically = (file: string, text: string): void => {
  writeFileSync(`${file}.new`, text, { mode: 0o600 });
  renameSync(`${file}.new`, file);
};
