/**
 * `npm run backup -- save FILE`: all conversations into one file, while Banter runs or not. `verify FILE`: is it whole, and can the keys at
 * hand open it? `restore FILE`: back into an empty Redis, with Banter stopped.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type Config, ConfigError, readConfig } from '../config.ts';
import { existingDataKeys } from '../data-keys.ts';
import { type Drill, drill, lostIn } from '../store/backup/drill.ts';
import { BackupError } from '../store/backup/error.ts';
import { type BackupReader, openBackup } from '../store/backup/file.ts';
import { restoreBackup } from '../store/backup/restore.ts';
import { saveBackup } from '../store/backup/save.ts';
import { fingerprintOf } from '../store/seal.ts';
import { RedisUnavailable } from '../store/server/binary.ts';
import { openRedis } from './backup-redis.ts';
import { DIR } from './reach-redis.ts';
import { row, step, styled } from './terminal.ts';

const USAGE = `Usage: npm run backup -- save FILE
       npm run backup -- verify FILE
       npm run backup -- restore FILE [--into-nonempty] [--despite-missing-keys]

  save      every subject (conversation, customer, case) into FILE, sealed as it is; Banter may run
  verify    whether FILE is whole, and whether the keys of this configuration open it
  restore   FILE into an empty Redis; stop Banter first
  --into-nonempty          keeps conversations that are not in FILE, replaces those that are
  --despite-missing-keys   restores although some conversations cannot be opened`;

/** Something the operator can mend. */
class Trouble extends Error {}

type Keys = readonly [Buffer, ...Buffer[]];
type Job = { path: string; config: Config; keys: Keys; intoNonempty: boolean; despiteMissingKeys: boolean; signal: AbortSignal };

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const say = (line: string): void => void process.stderr.write(`  ${line}\n`);
const shown = (count: number): string => count.toLocaleString('en');
const many = (count: number, what: string): string => `${shown(count)} ${what}${count === 1 ? '' : 's'}`;

const save = async ({ path, config, keys, signal }: Job): Promise<void> => {
  const starting = step('Redis');
  const redis = await openRedis(config, 'save', say);
  try {
    starting.done(redis.about);
    const saving = step('Saving');
    const { masters } = redis;
    const saved = await saveBackup({
      masters,
      path,
      banter: ownVersion(),
      dataKeys: keys,
      now: Date.now(),
      progress: saving.progress,
      signal,
    });
    saving.done(`${many(saved.conversations, 'subject')}, ${many(saved.keys, 'key')}`);
  } finally {
    await redis.close();
  }
  print(row('Saved', path));
  await withBackup(path, async (backup) => judge(await examine(backup, keys)));
  print(row('Keep apart', `DATA_KEYS ${keys.map(fingerprintOf).join(', ')}: without them the file is noise\n`));
};

const verify = async ({ path, keys }: Job): Promise<void> => {
  await withBackup(path, async (backup) => judge(await examine(backup, keys)));
  print(`\n${row('Verified', 'it can be restored as it is')}\n`);
};

const restore = async (job: Job): Promise<void> =>
  await withBackup(job.path, async (backup) => {
    const found = await examine(backup, job.keys);
    trust(found);
    if (!job.despiteMissingKeys) judge(found);
    const starting = step('Redis');
    const redis = await openRedis(job.config, 'restore', say);
    try {
      starting.done(redis.about);
      const restoring = step('Restoring');
      const { intoNonempty, signal } = job;
      const { masters } = redis;
      const done = await restoreBackup({ masters, backup, intoNonempty, now: Date.now, progress: restoring.progress, signal });
      restoring.done(`${many(done.conversations, 'subject')}, ${many(done.keys, 'key')}`);
      if (done.expired > 0) print(row('Stays gone', `${many(done.expired, 'key')} whose time came since the backup`));
    } finally {
      await redis.close();
    }
    print(`\n${row('Restored', 'start Banter: every conversation goes on where it was')}\n`);
  });

const withBackup = async (path: string, work: (backup: BackupReader) => Promise<void>): Promise<void> => {
  const reading = step('Checksum');
  const backup = await openBackup(path, reading.progress);
  try {
    const { savedAt, banter, redis } = backup.header;
    const when = new Date(savedAt).toISOString().slice(0, 16).replace('T', ' ');
    reading.done(`whole; saved ${when} UTC by Banter ${banter} from Redis ${redis}`);
    await work(backup);
  } finally {
    await backup.close();
  }
};

const examine = async (backup: BackupReader, keys: Keys): Promise<Drill> => {
  const opening = step('Keys');
  const found = await drill(backup, keys, opening.progress);
  const { conversations, absent, genuine, header } = found;
  opening.done(
    `${shown(conversations - lostIn(found))} of ${many(conversations, 'subject')} can be opened with ${keys.map(fingerprintOf).join(', ')}`,
  );
  const warn = (line: string): void => say(styled('yellow', line));
  if (absent.length > 0)
    warn(`DATA_KEYS had ${absent.join(', ')} too. No conversation needs it, but records of the audit may: put it back.`);
  if (genuine === undefined) warn(`Key ${header.keys[0]} signed this file and is not here: nobody can tell whether the file was changed.`);
  return found;
};

/** Throws when it is not ours. */
const trust = ({ genuine }: Drill): void => {
  if (genuine === false)
    throw new BackupError(
      'forged',
      'This file was changed by somebody who does not have your keys: do not restore it. Take another backup.',
    );
};

/** Throws when anything would be lost. */
const judge = (found: Drill): void => {
  trust(found);
  if (lostIn(found) === 0) return;
  const lines = [...found.missing].map(
    ([fingerprint, count]) =>
      `Key ${fingerprint} is missing: without it ${many(count, 'subject')} of ${shown(found.conversations)} ${count === 1 ? 'is' : 'are'} lost. Put it into DATA_KEYS, behind the newest.`,
  );
  if (found.damaged > 0) lines.push(`The keys of ${many(found.damaged, 'conversation')} are damaged: they were so in Redis.`);
  throw new BackupError('missing_keys', lines.join('\n'));
};

const keysFor = async (config: Config): Promise<Keys> => {
  const keys = await existingDataKeys(config.dataKeys, DIR);
  if (keys) return keys;
  throw new BackupError('no_keys', `There are no keys here: set DATA_KEYS, or put the data-key that belongs to the data into ${DIR}.`);
};

/** Of the package.json above, which is at another height when this is built. */
const ownVersion = (): string => {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))).version;
};

const JOBS: { readonly [name: string]: (job: Job) => Promise<void> } = { save, verify, restore };

/** The first signal ends the job in good order, a second one at once. */
const interruption = (): AbortSignal => {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => controller.abort());
  return controller.signal;
};

const run = async (args: string[]): Promise<void> => {
  const flag = { type: 'boolean', default: false } as const;
  const options = { 'into-nonempty': flag, 'despite-missing-keys': flag };
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const [name = '', file, ...rest] = positionals;
  const job = Object.hasOwn(JOBS, name) ? JOBS[name] : undefined;
  if (!job || file === undefined || rest.length > 0) throw new Trouble(USAGE);
  const config = readConfig(process.env);
  const path = resolve(process.env.INIT_CWD ?? '.', file);
  const keys = await keysFor(config);
  print('');
  const { 'into-nonempty': intoNonempty, 'despite-missing-keys': despiteMissingKeys } = values;
  await job({ path, config, keys, intoNonempty, despiteMissingKeys, signal: interruption() });
};

/** The same exit code for everything that was not done; a stack only for defects. */
try {
  await run(process.argv.slice(2));
} catch (error) {
  const known =
    error instanceof Trouble ||
    error instanceof BackupError ||
    error instanceof RedisUnavailable ||
    error instanceof ConfigError ||
    (error instanceof TypeError && 'code' in error);
  if (!known) throw error;
  process.stderr.write(`\n${error.message}\n\n`);
  process.exitCode = 1;
}
