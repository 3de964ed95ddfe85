/** The connection to Redis: one client, our scripts on it, every call with a deadline. */
import { readFileSync } from 'node:fs';
import { type CommandParser, createClient, defineScript, RESP_TYPES } from 'redis';

/** A frozen Redis hangs every call without an error: after this long a call fails, with its outcome unknown. */
const COMMAND_MS = 1_500;
const RECONNECT_AT_MOST_MS = 1_000;

type Arg = string | Buffer;

/** What a script may answer; each caller knows which. */
export type Answer = number | Buffer | null | Answer[];

const script = (name: string, keys: number) =>
  defineScript({
    SCRIPT: readFileSync(new URL(`./${name}.lua`, import.meta.url), 'utf8'),
    NUMBER_OF_KEYS: keys,
    parseCommand(parser: CommandParser, names: readonly string[], args: readonly (Arg | number)[]) {
      parser.pushKeys([...names]);
      parser.push(...args.map((arg) => (typeof arg === 'number' ? String(arg) : arg)));
    },
    transformReply: (reply: Answer): Answer => reply,
  });

const create = (url: string) =>
  createClient({
    ...(url.startsWith('unix://') ? {} : { url }),
    socket: {
      ...(url.startsWith('unix://') ? { path: url.slice('unix://'.length), tls: false as const } : {}),
      connectTimeout: 2_000,
      reconnectStrategy: (tries) => Math.min(50 * 2 ** tries, RECONNECT_AT_MOST_MS) * (0.75 + Math.random() / 2),
    },
    // Nothing is queued while Redis is away: a webhook is answered with 503 at once and redelivered.
    disableOfflineQueue: true,
    pingInterval: 5_000,
    commandOptions: { timeout: COMMAND_MS, typeMapping: { [RESP_TYPES.BLOB_STRING]: Buffer } },
    scripts: {
      receive: script('receive', 8),
      commit: script('commit', 7),
      mark: script('mark', 4),
      claim: script('claim', 2),
      audit: script('audit', 1),
      unhint: script('unhint', 1),
    },
  });

export type Client = ReturnType<typeof create>;

/** Redis could not do it now; the outcome of a call in flight is unknown. */
export class StoreUnavailable extends Error {
  constructor(cause: unknown) {
    super('Redis is not available', { cause });
  }
}

/**
 * Makes a call to Redis within its deadline. The client's own `timeout` only covers a command until it has left, so it never sees a Redis
 * that took the command and froze.
 */
export const attempt = async <T>(call: () => Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DOMException('no answer in time', 'TimeoutError')), COMMAND_MS);
  });
  try {
    return await Promise.race([call(), late]);
  } catch (cause) {
    throw new StoreUnavailable(cause);
  } finally {
    clearTimeout(timer);
  }
};

export type Connection = { client: Client; ready(): boolean; close(): Promise<void> };

/** Connects and keeps trying: `changed` tells when Redis goes and comes back. Never rejects because Redis is away. */
export const connect = (url: string, changed: (state: 'ready' | 'away', why?: string) => void): Connection => {
  if (url.includes(',')) throw new Error('REDIS_URL: a cluster cannot be used yet, give one URL');
  const client = create(url);
  let state: 'ready' | 'away' | undefined;
  let closing = false;
  const become = (next: 'ready' | 'away', why?: string) => {
    if (state === next || closing) return;
    state = next;
    changed(next, why);
  };
  client.on('ready', () => become('ready'));
  client.on('error', (error: Error) => become('away', 'code' in error ? String(error.code) : error.name));
  // The reconnect strategy goes on for ever: this settles once connected, or when the client is closed.
  const connected = client.connect().catch(() => undefined);
  return {
    client,
    ready: () => client.isReady,
    close: async () => {
      closing = true;
      // A client destroyed in the middle of connecting becomes ready afterwards, and pings for ever: the attempt is given time to end.
      await attempt(() => connected).catch(() => undefined);
      if (client.isReady) await client.close().catch(() => client.destroy());
      else client.destroy();
    },
  };
};
