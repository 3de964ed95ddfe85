/** One Redis server, spoken to for an operator's job: a connection that ends with the job and tries nothing again. */
import { createClient, RESP_TYPES } from 'redis';

const CONNECT_MS = 3_000;

/** What a server answers to a plain command. */
export type Reply = number | string | Buffer | null | Reply[];

export type Ask = (...command: (string | Buffer)[]) => Promise<Reply>;

export type RedisNode = {
  /** Where it is, for people: `host:port` or the path of its socket; never its password. */
  name: string;
  url: string;
  ask: Ask;
  /** Runs the commands as one transaction (MULTI). Rejects when one of them fails. */
  together(commands: readonly (string | Buffer)[][]): Promise<Reply[]>;
  close(): void;
};

export type NodeOptions = {
  url: string;
  /** No command takes longer than this, in ms. */
  answerMs: number;
  /** Nor does connecting. */
  connectMs?: number;
};

/** Connects, or rejects with the first reason why not. */
export const openNode = async ({ url, answerMs, connectMs = CONNECT_MS }: NodeOptions): Promise<RedisNode> => {
  const path = url.startsWith('unix://') ? url.slice('unix://'.length) : undefined;
  const client = createClient({
    RESP: 2,
    ...(path === undefined ? { url } : {}),
    socket: { ...(path === undefined ? {} : { path, tls: false as const }), connectTimeout: connectMs, reconnectStrategy: false },
    commandOptions: { typeMapping: { [RESP_TYPES.BLOB_STRING]: Buffer } },
    disableOfflineQueue: true,
  });
  // Whoever waits for an answer is told by the rejection of it.
  client.on('error', () => undefined);
  const name = nodeName(url);
  try {
    await within(connectMs, name, client.connect());
  } catch (error) {
    client.destroy();
    throw error;
  }
  return {
    name,
    url,
    ask: (...command) => within(answerMs, name, client.sendCommand<Reply>(command)),
    together: (commands) =>
      within(
        answerMs,
        name,
        transaction(commands, (command) => client.sendCommand<Reply>([...command])),
      ),
    close: () => {
      if (client.isOpen) client.destroy();
    },
  };
};

/** The client's own transactions read every answer as text, which a dump is not. These commands go out in one piece all the same. */
const transaction = async (
  commands: readonly (string | Buffer)[][],
  send: (command: readonly (string | Buffer)[]) => Promise<Reply>,
): Promise<Reply[]> => {
  const answers = await Promise.all([['MULTI'], ...commands, ['EXEC']].map(send));
  const replies: readonly unknown[] = listOf(answers.at(-1));
  const failed = replies.find((reply) => reply instanceof Error);
  if (failed) throw failed;
  return listOf(answers.at(-1));
};

/** `host:port`, or the path of a socket. */
export const nodeName = (url: string): string => (url.startsWith('unix://') ? url.slice('unix://'.length) : new URL(url).host);

/** The servers that REDIS_URL names. */
export const urlsIn = (redisUrl: string): string[] =>
  redisUrl
    .split(',')
    .map((url) => url.trim())
    .filter((url) => url !== '');

/** The same user, password and encryption at another address. */
export const elsewhere = (url: string, { host, port }: { host: string; port: number }): string => {
  const there = new URL(url);
  if (host !== '') there.hostname = host.includes(':') ? `[${host}]` : host;
  there.port = String(port);
  return there.href;
};

/** The client waits for ever for a server that took a command and froze. */
const within = async <T>(ms: number, name: string, answer: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${name} does not answer`)), ms);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
};

export const textOf = (reply: Reply | undefined): string => (Buffer.isBuffer(reply) ? reply.toString() : String(reply ?? ''));
export const listOf = (reply: Reply | undefined): Reply[] => (Array.isArray(reply) ? reply : []);
