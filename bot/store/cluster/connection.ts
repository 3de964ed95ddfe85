/** The store's connection to a Redis Cluster. What must survive the loss of a master counts only once a second node holds it. */
import { type Changed, COMMANDS, type Commands, type Connection, watching } from '../connection.ts';
import { type Answer, attempt, StoreUnavailable } from '../link.ts';
import type { ScriptName } from '../scripts.ts';
import { nodeName } from '../server/node.ts';
import { createListening } from './listening.ts';
import { type ClusterMap, createClusterMap } from './map.ts';
import { createMembers, isWell, type Members } from './members.ts';
import { createReplicaAck, NotCopied } from './replica-ack.ts';

/** What a failover may not lose: something was acknowledged, or left the house, because of it. */
const MUST_BE_COPIED: ReadonlySet<ScriptName> = new Set(['receive', 'commit', 'audit', 'own', 'calls', 'replay']);

const PATIENCE_MS = 1_000;
/** Where calls wait in Redis for something to happen, a ping waits behind them. */
const BLOCKED_PATIENCE_MS = 4_000;

export const connectCluster = (urls: readonly string[], changed: Changed): Connection => {
  refuseSockets(urls);
  const watch = watching(changed);
  const map = createClusterMap(urls);
  const acked = createReplicaAck();
  const look = (): boolean => {
    const sick = sickOf(map, members);
    if (map.masters().size > 0 && sick.length === 0) watch.become('ready');
    else watch.become('away', whyAway(map, sick, members));
    return sick.length === 0 && map.masters().size > 0;
  };
  const main = open(map, { patienceMs: PATIENCE_MS, all: true, looked: look });
  const { members } = main;
  return {
    run: async (script, keys, args) => {
      const { answer, member, epoch } = await attempt(() => members.at(keys.subject, (node) => node[script](keys, args)));
      // Also for an event that was stored before: the copy may have been missing then.
      if (MUST_BE_COPIED.has(script)) await attempt(() => acked(member, epoch)).catch((error) => Promise.reject(uncopied(error, answer)));
      return answer;
    },
    client: main.client,
    masters: () => Promise.resolve(members.list.map(({ link }) => link.client)),
    duplicate: async () => {
      const second = open(map, { patienceMs: BLOCKED_PATIENCE_MS, all: false, looked: () => true });
      return { client: second.client, close: second.members.close };
    },
    ready: () => members.list.some(isWell),
    close: () => {
      watch.end();
      return members.close();
    },
  };
};

/** Only where the node itself said so: one that is silent is asked nothing more. */
const uncopied = (error: unknown, answer: Answer): unknown =>
  error instanceof StoreUnavailable && error.cause instanceof NotCopied ? new StoreUnavailable(error.cause, answer) : error;

/** Connections of its own, and the commands that go through them. */
const open = (map: ClusterMap, options: { patienceMs: number; all: boolean; looked: () => boolean }) => {
  const listening = createListening(() => members);
  const members: Members = createMembers(map, {
    ...options,
    looked: async () => (await listening.settle()) && options.looked(),
    channelMoved: listening.lost,
  });
  const through = (name: (typeof COMMANDS)[number]) => {
    type Any = (...args: unknown[]) => Promise<unknown>;
    // Each command takes its key first and answers as at a single node; that all have different types cannot be said of them at once.
    return async (...args: unknown[]) => (await members.at(String(args[0]), (node) => (node[name] as Any)(...args))).answer;
  };
  const client = {
    ...Object.fromEntries(COMMANDS.map((name) => [name, through(name)])),
    sSubscribe: listening.subscribe,
    sUnsubscribe: listening.unsubscribe,
  } as unknown as Commands;
  return { members, client };
};

const sickOf = (map: ClusterMap, { list }: Members): string[] => {
  const well = new Set(list.filter(isWell).map(({ url }) => url));
  return [...map.masters()].filter((url) => !well.has(url));
};

const whyAway = (map: ClusterMap, sick: readonly string[], { list }: Members): string => {
  if (map.masters().size === 0) return 'no node answers';
  const each = sick.map((url) => `${nodeName(url)} ${list.find((member) => member.url === url)?.trouble ?? ''}`.trim());
  return `${sick.length} of ${map.masters().size} masters: ${each.join(', ')}`;
};

const refuseSockets = (urls: readonly string[]): void => {
  const socket = urls.find((url) => url.startsWith('unix://'));
  if (socket !== undefined)
    throw new Error(`REDIS_URL: ${nodeName(socket)} is a socket; the nodes of a cluster are named by host and port`);
};
