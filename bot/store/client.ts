/** The connection to Redis: one server or a cluster, our scripts on it, every call with a deadline. */
import { type CommandParser, createClient, createCluster, defineScript, RESP_TYPES } from 'redis';
import { createDeadlines } from './deadlines.ts';
import type { SubjectKeys } from './keys.ts';
import { createReplicaAck } from './replica-ack.ts';
import { type ScriptName, scripts } from './scripts.ts';

/** A frozen Redis hangs every call without an error: after this long a call fails, with its outcome unknown. */
const COMMAND_MS = 1_500;
const RECONNECT_AT_MOST_MS = 1_000;
/** A cluster's client asks who is master now when a node is away for so long. */
const REDISCOVER_MS = 250;

type Arg = string | Buffer;

/** What a script may answer; each caller knows which. */
export type Answer = number | Buffer | null | Answer[];

/** Runs one of our scripts on a subject's keys. Throws StoreUnavailable: whether it ran is unknown then. */
export type Run = (script: ScriptName, keys: SubjectKeys, args: readonly (Arg | number)[]) => Promise<Answer>;

const define = (name: ScriptName) =>
  defineScript({
    SCRIPT: scripts[name].text,
    NUMBER_OF_KEYS: scripts[name].keys.length,
    parseCommand(parser: CommandParser, keys: SubjectKeys, args: readonly (Arg | number)[]) {
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
  } satisfies { [N in ScriptName]: unknown },
};

const socketOptions = {
  connectTimeout: 2_000,
  reconnectStrategy: (tries: number) => Math.min(50 * 2 ** tries, RECONNECT_AT_MOST_MS) * (0.75 + Math.random() / 2),
};

const one = (url: string) => {
  const path = url.startsWith('unix://') ? url.slice('unix://'.length) : undefined;
  return createClient({
    ...options,
    ...(path === undefined ? { url } : {}),
    socket: { ...socketOptions, ...(path === undefined ? {} : { path, tls: false as const }) },
  });
};

const many = (urls: readonly string[]) => {
  const { username, password, protocol } = new URL(urls[0] ?? '');
  return createCluster({
    ...options,
    rootNodes: urls.map((url) => ({ url })),
    topologyRefreshOnReconnectionAttemptStrategy: REDISCOVER_MS,
    // What is discovered later is reached like the nodes that were named.
    defaults: {
      ...options,
      ...(username === '' ? {} : { username: decodeURIComponent(username) }),
      ...(password === '' ? {} : { password: decodeURIComponent(password) }),
      socket: { ...socketOptions, ...(protocol === 'rediss:' ? { tls: true as const } : {}) },
    },
  });
};

export type Node = ReturnType<typeof one>;
type Cluster = ReturnType<typeof many>;
/** What both kinds of client do in the same way. */
export type Commands = Pick<
  Node,
  | ScriptName
  | 'hGet'
  | 'hmGet'
  | 'xRange'
  | 'xRevRange'
  | 'xAdd'
  | 'xDel'
  | 'xLen'
  | 'zCard'
  | 'zRange'
  | 'zRangeWithScores'
  | 'zRangeByScore'
  | 'zRem'
  | 'rPush'
  | 'lTrim'
  | 'blPop'
  | 'sPublish'
  | 'sSubscribe'
  | 'sUnsubscribe'
>;

/** Redis could not do it now; the outcome of a call in flight is unknown. */
export class StoreUnavailable extends Error {
  constructor(cause: unknown) {
    super('Redis is not available', { cause });
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

export type Connection = {
  run: Run;
  client: Commands;
  /** Every master, for what concerns whole nodes. */
  masters(): Promise<Node[]>;
  /** A connection of its own, for what blocks. Close it too. */
  duplicate(): Promise<{ client: Commands; close(): Promise<void> }>;
  ready(): boolean;
  close(): Promise<void>;
};

export type Changed = (state: 'ready' | 'away', why?: string) => void;

/** Connects and keeps trying: `changed` tells when Redis goes and comes back. Never rejects because Redis is away. */
export const connect = (url: string, changed: Changed): Connection => {
  const urls = url.split(',').map((each) => each.trim());
  return urls.length > 1 ? toCluster(urls, changed) : toOne(url, changed);
};

/** Tells each change once. */
const watching = (changed: Changed) => {
  let state: 'ready' | 'away' | undefined;
  let closing = false;
  return {
    become(next: 'ready' | 'away', why?: string) {
      if (state === next || closing) return;
      state = next;
      changed(next, why);
    },
    end: () => {
      closing = true;
    },
  };
};

const reasonOf = (error: Error): string => ('code' in error ? String(error.code) : error.name);

const toOne = (url: string, changed: Changed): Connection => {
  const watch = watching(changed);
  const open = (client: Node) => {
    client.on('error', () => undefined);
    // The reconnect strategy goes on for ever: this settles once connected, or when the client is closed.
    const connected = client.connect().catch(() => undefined);
    const close = async (): Promise<void> => {
      // A client destroyed in the middle of connecting becomes ready afterwards, and pings for ever: the attempt is given time to end.
      await attempt(() => connected).catch(() => undefined);
      if (client.isReady) await client.close().catch(() => client.destroy());
      else client.destroy();
    };
    return { client, connected, close };
  };
  const client = one(url);
  client.on('ready', () => watch.become('ready'));
  client.on('error', (error: Error) => watch.become('away', reasonOf(error)));
  const main = open(client);
  return {
    run: (script, keys, args) => attempt(() => client[script](keys, args)),
    client,
    masters: () => Promise.resolve([client]),
    duplicate: async () => {
      const second = open(one(url));
      // If it is away now, whoever uses it is told, and it goes on connecting.
      await attempt(() => second.connected).catch(() => undefined);
      // What blocks there is not waited for.
      return { client: second.client, close: async () => second.client.destroy() };
    },
    ready: () => client.isReady,
    close: () => {
      watch.end();
      return main.close();
    },
  };
};

const AGAIN_MS = 500;

const toCluster = (urls: readonly string[], changed: Changed): Connection => {
  const watch = watching(changed);
  const open = (cluster: Cluster) => {
    cluster.on('error', () => undefined);
    cluster.on('node-error', () => undefined);
    let closed = false;
    const connect = async (): Promise<void> => {
      // Unlike a single server's, a cluster's client gives up when none of the named nodes answers.
      while (!closed) {
        const connected = await cluster.connect().then(
          () => true,
          () => false,
        );
        if (connected) return;
        await new Promise((done) => setTimeout(done, AGAIN_MS));
      }
    };
    const connecting = connect();
    const close = async (): Promise<void> => {
      closed = true;
      await attempt(() => connecting).catch(() => undefined);
      if (cluster.isOpen) cluster.destroy();
    };
    return { cluster, connecting, close };
  };
  const main = open(many(urls));
  const { cluster } = main;
  const isReady = () => cluster.isReady && cluster.masters.every(({ client }) => client === undefined || client.isReady);
  const look = (why?: string) => watch.become(isReady() ? 'ready' : 'away', why);
  cluster.on('node-ready', () => look());
  cluster.on('node-error', (error: Error) => look(reasonOf(error)));
  void main.connecting.then(() => look());
  const acked = createReplicaAck((key) => cluster.getNodeClientForKey(key, false), attempt);
  return {
    run: async (script, keys, args) => {
      const answer = await attempt(() => cluster[script](keys, args));
      // Also for an event that was stored before: the copy may have been missing then.
      if (MUST_BE_COPIED.has(script)) await acked(keys.subject);
      return answer;
    },
    // The same commands with the same answers; only their inferred types differ.
    client: cluster as unknown as Commands,
    masters: () => attempt(() => Promise.all(cluster.masters.map((master) => cluster.nodeClient(master)))) as Promise<Node[]>,
    duplicate: async () => {
      const second = open(many(urls));
      await attempt(() => second.connecting).catch(() => undefined);
      return { client: second.cluster as unknown as Commands, close: second.close };
    },
    ready: isReady,
    close: () => {
      watch.end();
      return main.close();
    },
  };
};

/** What a failover may not lose: something was acknowledged, or left the house, because of it. */
const MUST_BE_COPIED: ReadonlySet<ScriptName> = new Set(['receive', 'commit', 'audit', 'own', 'calls', 'replay']);
