/** A connection to one Redis server: our scripts on it, nothing queued while it is away, every call with a deadline. */
import { type CommandParser, createClient, defineScript, RESP_TYPES } from 'redis';
import { createDeadlines } from './deadlines.ts';
import type { SubjectKeys } from './keys.ts';
import { type ScriptName, scripts } from './scripts.ts';

/** A frozen Redis hangs every call without an error: after this long a call fails, with its outcome unknown. */
export const COMMAND_MS = 1_500;
const RECONNECT_AT_MOST_MS = 1_000;

export type Arg = string | Buffer | number;

/** What a script may answer; each caller knows which. */
export type Answer = number | Buffer | null | Answer[];

/** Redis could not do it now; the outcome of a call in flight is unknown. */
export class StoreUnavailable extends Error {
  /** What a script answered that ran at one node and may still be lost with it. */
  readonly ran: Answer | undefined;
  constructor(cause: unknown, ran?: Answer) {
    super('Redis is not available', { cause });
    this.ran = ran;
  }
}

const deadlines = createDeadlines();

/**
 * Makes a call to Redis within its deadline. The client's own `timeout` would only cover a command until it has left, and never see a Redis
 * that took the command and froze.
 */
export const attempt = <T>(call: () => Promise<T>, ms = COMMAND_MS): Promise<T> =>
  new Promise((resolve, reject) => {
    const end = deadlines.begin(ms, () => reject(new StoreUnavailable(new DOMException('no answer in time', 'TimeoutError'))));
    call().then(
      (value) => {
        end();
        resolve(value);
      },
      (cause: unknown) => {
        end();
        reject(new StoreUnavailable(cause));
      },
    );
  });

const define = (name: ScriptName) =>
  defineScript({
    SCRIPT: scripts[name].text,
    NUMBER_OF_KEYS: scripts[name].keys.length,
    parseCommand(parser: CommandParser, keys: SubjectKeys, args: readonly Arg[]) {
      for (const key of scripts[name].keys) parser.pushKey(keys[key]);
      parser.push(...args.map((arg) => (typeof arg === 'number' ? String(arg) : arg)));
    },
    transformReply: (reply: Answer): Answer => reply,
  });

const options = {
  // Nothing is queued while Redis is away: a webhook is answered with 503 at once and redelivered.
  disableOfflineQueue: true,
  pingInterval: 5_000,
  // The client's own timeout makes a signal for each command, which costs more than the command; `attempt` watches over all of them.
  commandOptions: { timeout: 0, typeMapping: { [RESP_TYPES.BLOB_STRING]: Buffer } },
  scripts: {
    receive: define('receive'),
    commit: define('commit'),
    mark: define('mark'),
    arrived: define('arrived'),
    own: define('own'),
    calls: define('calls'),
    replay: define('replay'),
    pace: define('pace'),
    audit: define('audit'),
    trim: define('trim'),
    rewrap: define('rewrap'),
    resealAudit: define('resealAudit'),
    resealInbox: define('resealInbox'),
    resealAside: define('resealAside'),
    unqueue: define('unqueue'),
    swap: define('swap'),
    erase: define('erase'),
  } satisfies { [N in ScriptName]: unknown },
};

const socketOptions = {
  connectTimeout: 2_000,
  reconnectStrategy: (tries: number) => Math.min(50 * 2 ** tries, RECONNECT_AT_MOST_MS) * (0.75 + Math.random() / 2),
};

const clientFor = (url: string) => {
  const path = url.startsWith('unix://') ? url.slice('unix://'.length) : undefined;
  return createClient({
    ...options,
    ...(path === undefined ? { url } : {}),
    socket: { ...socketOptions, ...(path === undefined ? {} : { path, tls: false as const }) },
  });
};

export type Node = ReturnType<typeof clientFor>;

export type Link = {
  client: Node;
  /** Settles once it is connected for the first time, or closed. */
  connected: Promise<unknown>;
  /** What is under way may end first. */
  close(): Promise<void>;
  /** Ends it whatever is under way. */
  cut(): Promise<void>;
};

/** Connects, and connects again, for ever. */
export const openLink = (url: string): Link => {
  const client = clientFor(url);
  client.on('error', () => undefined);
  // The reconnect strategy goes on for ever: this settles once connected, or when the client is closed.
  const connected = client.connect().catch(() => undefined);
  // A client destroyed in the middle of connecting becomes ready afterwards, and pings for ever: the attempt is given time to end.
  const settled = () => attempt(() => connected).catch(() => undefined);
  return {
    client,
    connected,
    close: async () => {
      await settled();
      if (client.isReady) await client.close().catch(() => client.destroy());
      else client.destroy();
    },
    cut: async () => {
      await settled();
      if (client.isOpen) client.destroy();
    },
  };
};

export const reasonOf = (error: Error): string => ('code' in error ? String(error.code) : error.name);
