/**
 * Processes of the product are started with what this makes of their environment: it has every connection of theirs recorded, and says where they
 * may go by what they are configured with. Nothing else is: the customer's channel, the consented bank, Redis, and the desk's identity provider.
 */
import { randomUUID } from 'node:crypto';
import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ENDING, straysIn } from './strays.mjs';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const RECORDER = new URL('./recorder.mjs', import.meta.url).href;
/** Where tests/run.mjs gathers the records of a whole run; else they lie with other temporary files. */
const GATHERED = process.env.EGRESS_DIR;

type Environment = Readonly<Record<string, string | undefined>>;

export type WatchOptions = {
  /** The program that is started, as it is told of. */
  program: string;
  /** Further places: a channel that says itself where its answers go. */
  reaches?: readonly string[];
  /** Records what is sent, too. */
  bytes?: boolean;
  /** Where the record lies: for whoever provokes strays on purpose. */
  folder?: string;
};

export type Watched = { env: Environment; file: string };

export const watched = (env: Environment, { program, reaches = [], bytes = false, folder }: WatchOptions): Watched => {
  const file = join(folder ?? GATHERED ?? tmpdir(), `${randomUUID()}${ENDING}`);
  const process_ = { suite: suiteNow(), program, reaches: [...placesOf(env), ...reaches.map(placeOf)] };
  appendFileSync(file, `${JSON.stringify(process_)}\n`);
  // The recorder first: what is loaded after it cannot be sooner.
  const options = [`--import ${RECORDER}`, env.NODE_OPTIONS].filter((one) => one !== undefined).join(' ');
  return { env: { ...env, NODE_OPTIONS: options, EGRESS_FILE: file, ...(bytes ? { EGRESS_BYTES: '1' } : {}) }, file };
};

/** For a command: the environment alone. Its strays are found when the run is over. */
export const watchedEnv = (env: Environment, program: string): Environment =>
  GATHERED === undefined ? env : watched(env, { program }).env;

/** Throws what a process that has ended should not have done. A record that nobody gathers is taken away. */
export const requireNoStrays = ({ file }: Watched): void => {
  const strays = straysIn(file);
  if (dirname(file) === tmpdir()) rmSync(file);
  if (strays.length > 0) throw new Error(strays.join('\n'));
};

const placesOf = (env: Environment): string[] => {
  const { PORT = '3978', SANDBOX_PORT = '3979', REDIS_URL = '', MESSENGER_GRAPH_URL, DESK_ISSUER, BotOpenIdMetadata, BANKS } = env;
  // The sandbox may be in the process itself; its banks tell the bot at the bot's own address.
  const own = [`127.0.0.1:${PORT}`, `127.0.0.1:${SANDBOX_PORT}`];
  const configured = [...REDIS_URL.split(','), MESSENGER_GRAPH_URL, DESK_ISSUER, BotOpenIdMetadata, ...banksIn(BANKS)];
  return [...own, ...configured.filter((url) => url !== undefined && url !== '').map((url) => placeOf(String(url)))];
};

const DEFAULT_PORTS: { readonly [protocol: string]: string } = { 'https:': '443', 'http:': '80', 'redis:': '6379', 'rediss:': '6379' };

/** What is no URL is refused by the product itself. */
const placeOf = (text: string): string => {
  if (!URL.canParse(text)) return text;
  const { protocol, hostname, port, pathname } = new URL(text);
  return protocol === 'unix:' ? pathname : `${hostname}:${port || (DEFAULT_PORTS[protocol] ?? '')}`;
};

/** Every address in the file of BANKS. */
const banksIn = (path: string | undefined): string[] => {
  if (path === undefined) return [];
  try {
    return readFileSync(path, 'utf8').match(/https?:\/\/[^"\s]+/g) ?? [];
  } catch {
    return [];
  }
};

/** The suite that runs, as jest tells it; there is none where a program outside of it starts processes. */
const suiteNow = (): string => {
  // Jest puts it there for every suite; what it holds is not declared for modules.
  const { expect } = globalThis as { expect?: { getState(): { testPath?: string } } };
  const path = expect?.getState().testPath;
  return path === undefined ? 'no suite' : relative(ROOT, path);
};
