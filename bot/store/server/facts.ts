/** Reads what a Redis says of itself. CONFIG and ACL may be forbidden or renamed: what cannot be known then is undefined. */

import type { RedisFacts } from './check.ts';
import { type Ask, listOf, type RedisNode, type Reply, textOf } from './node.ts';

const SECTIONS = ['server', 'persistence', 'memory', 'replication', 'cluster'];
const SETTINGS = ['appendfsync', 'bind', 'protected-mode', 'requirepass', 'port', 'tls-port'];
const EVERY_INTERFACE = new Set(['*', '0.0.0.0', '::']);

type Values = ReadonlyMap<string, string>;

export const factsOf = async ({ name, ask }: RedisNode): Promise<RedisFacts> => {
  const [info, settings, user] = [await infoOf(ask, SECTIONS), await settingsOf(ask), await allowed(ask('ACL', 'GETUSER', 'default'))];
  const is = (field: string, value: string) => (info.has(field) ? info.get(field) === value : undefined);
  const role = info.get('role');
  return {
    node: name,
    version: info.get('redis_version'),
    role: role === 'slave' ? 'replica' : role === 'master' ? 'master' : undefined,
    cluster: is('cluster_enabled', '1'),
    appendOnly: is('aof_enabled', '1'),
    appendFsync: fsyncIn(settings),
    writeFailed: is('aof_last_write_status', 'err'),
    rewriteFailed: is('aof_last_bgrewrite_status', 'err'),
    memoryMaxBytes: info.has('maxmemory') ? Number(info.get('maxmemory')) : undefined,
    memoryPolicy: info.get('maxmemory_policy'),
    everywhere: isEverywhere(settings),
    protectedMode: settings.has('protected-mode') ? settings.get('protected-mode') === 'yes' : undefined,
    withoutPassword: isWithoutPassword(user, settings),
  };
};

export type RedisMemory = {
  usedBytes: number /** 0: no limit. */;
  maxBytes: number /** Of the limit, 0 to 1 and beyond; undefined: there is none. */;
  share: number | undefined;
};

/** How full a Redis is. Rejects when it does not answer. */
export const redisMemory = async (ask: Ask): Promise<RedisMemory> => {
  const info = valuesIn(await ask('INFO', 'memory'));
  const [usedBytes, maxBytes] = [Number(info.get('used_memory') ?? 0), Number(info.get('maxmemory') ?? 0)];
  return { usedBytes, maxBytes, share: maxBytes > 0 ? usedBytes / maxBytes : undefined };
};

/** Undefined: the user may not, or there is no such command. */
const allowed = async (answer: Promise<Reply>): Promise<Reply | undefined> => {
  try {
    return await answer;
  } catch (error) {
    if (/^(NOPERM|ERR)\b/.test(error instanceof Error ? error.message : '')) return undefined;
    throw error;
  }
};

/** Section by section: several at once are newer than the oldest Redis that must be told that it is too old. */
const infoOf = async (ask: Ask, sections: readonly string[]): Promise<Values> => {
  const replies = await Promise.all(sections.map((section) => allowed(ask('INFO', section))));
  return new Map(replies.flatMap((reply) => [...valuesIn(reply)]));
};

const valuesIn = (reply: Reply | undefined): Values =>
  new Map(
    textOf(reply)
      .split('\r\n')
      .filter((line) => line.includes(':'))
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]),
  );

/** One by one, for the same reason; asked for together, since each is answered in its turn. */
const settingsOf = async (ask: Ask): Promise<Values> => {
  const replies = await Promise.all(SETTINGS.map((name) => allowed(ask('CONFIG', 'GET', name))));
  return new Map(
    replies.flatMap((reply): [string, string][] => {
      const [name, value] = listOf(reply);
      return name === undefined ? [] : [[textOf(name), textOf(value)]];
    }),
  );
};

const fsyncIn = (settings: Values): RedisFacts['appendFsync'] => {
  const value = settings.get('appendfsync');
  return value === 'always' || value === 'everysec' || value === 'no' ? value : undefined;
};

/** Each address may begin with `-`: it is not missed where the machine lacks it. No address at all is every one. */
const isEverywhere = (settings: Values): boolean | undefined => {
  const [bind, port, tlsPort] = [settings.get('bind'), settings.get('port'), settings.get('tls-port')];
  if (port === '0' && (tlsPort ?? '0') === '0') return false;
  if (bind === undefined) return undefined;
  const addresses = bind.split(' ').filter((address) => address !== '');
  return addresses.length === 0 || addresses.some((address) => EVERY_INTERFACE.has(address.replace(/^-/, '')));
};

/** The user's own record is exact; an empty `requirepass` says it too, unless the password was set on the user. */
const isWithoutPassword = (user: Reply | undefined, settings: Values): boolean | undefined => {
  const fields = listOf(user);
  const at = fields.findIndex((field) => textOf(field) === 'flags');
  if (at >= 0) {
    const flags = listOf(fields[at + 1]).map(textOf);
    return flags.includes('on') && flags.includes('nopass');
  }
  const password = settings.get('requirepass');
  return password === undefined ? undefined : password === '';
};
