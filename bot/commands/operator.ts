/** What commands for operators share: the store they look into, and one clear line for what an operator can mend. */
import { type Config, ConfigError, readConfig } from '../config.ts';
import { type DataKeys, existingDataKeys } from '../data-keys.ts';
import { ArchiveError } from '../store/archive/error.ts';
import { type Connection, connect, StoreUnavailable } from '../store/client.ts';
import { createSealer, SealError, type Sealer } from '../store/seal.ts';
import { RedisUnavailable } from '../store/server/binary.ts';
import { DIR, hasData, reachRedis } from './reach-redis.ts';

/** Something the operator can mend. */
export class Trouble extends Error {}

export const print = (line = ''): void => void process.stdout.write(`${line}\n`);
const say = (line: string): void => void process.stderr.write(`  ${line}\n`);

export const timeOf = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`;

const CONNECT_MS = 5_000;

/** Connects once. A client would go on trying for ever; an operator wants to know. */
const connected = (url: string): Promise<Connection> =>
  new Promise((done, failed) => {
    let reason = 'no answer';
    const connection = connect(url, (state, why = reason) => {
      reason = why;
      if (state !== 'ready') return;
      clearTimeout(end);
      done(connection);
    });
    const end = setTimeout(() => {
      void connection.close().then(() => failed(new Trouble(`Redis does not answer (${reason}).`)));
    }, CONNECT_MS);
  });

export type Store = { config: Config; keys: DataKeys; connection: Connection; sealer: Sealer };

/** Opens the store of this configuration for one job. */
export const withStore = async (work: (store: Store) => Promise<void>): Promise<void> => {
  const config = readConfig(process.env);
  const keys = await existingDataKeys(config.dataKeys, DIR);
  if (!keys || !(await hasData(config)))
    throw new Trouble(`There is no data and no key of it in ${DIR}. Another Redis is named by REDIS_URL, its keys by DATA_KEYS.`);
  const redis = await reachRedis(config, 'use', say);
  try {
    const connection = await connected(redis.url);
    try {
      await work({ config, keys, connection, sealer: createSealer(keys) });
    } finally {
      await connection.close();
    }
  } finally {
    await redis.stop();
  }
};

const UNREADABLE: { readonly [C in SealError['code']]: string } = {
  unknown_key: 'It is sealed with a key that is not in DATA_KEYS: put that one back, behind the newest.',
  newer: 'A newer version of Banter sealed it: use that one to look at it.',
  damaged: 'It is damaged: nobody can read it.',
};

/** A sentence for what the operator can mend; undefined: a defect. */
const explained = (error: unknown): string | undefined => {
  if (error instanceof SealError) return UNREADABLE[error.code];
  if (error instanceof StoreUnavailable) return 'Redis does not answer any more: what it was told last may have been done.';
  const known =
    error instanceof Trouble ||
    error instanceof ArchiveError ||
    error instanceof RedisUnavailable ||
    error instanceof ConfigError ||
    (error instanceof TypeError && 'code' in error);
  return known ? error.message : undefined;
};

/** Runs a command. The same exit code for everything that was not done; a stack only for defects. */
export const asOperator = async (run: (args: string[]) => Promise<void>): Promise<void> => {
  try {
    await run(process.argv.slice(2));
  } catch (error) {
    const message = explained(error);
    if (message === undefined) throw error;
    process.stderr.write(`${message}\n`);
    process.exitCode = 1;
  }
};
