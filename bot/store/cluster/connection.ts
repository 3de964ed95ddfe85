/** The store's connection to a Redis Cluster. What must survive the loss of a master counts only once a second node holds it. */
import { type Changed, COMMANDS, type Commands, type Connection, watching } from '../connection.ts';
import { type Answer, attempt, StoreUnavailable } from '../link.ts';
import type { ScriptName } from '../scripts.ts';
import { nodeName } from '../server/node.ts';
import { createListening } from './listening.ts';
import { type ClusterMap, createClusterMap } from './map.ts';
import { createMembers, isWell, type Members } from './members.ts';
import { createReplicaAck, NotCopied } from './replica-ack.ts';

/** What a failover may not lose: something was acknowledged, left the house, or is thrown away (an older of DATA_KEYS) because of it. */
const MUST_BE_COPIED: ReadonlySet<ScriptName> = new Set([
  ...(['receive', 'commit', 'audit', 'own', 'calls', 'replay'] as const),
  ...(['rewrap', 'resealAudit', 'resealInbox', 'resealAside'] as const),
]);

const PATIENCE_MS = 1_000;
/** Where calls wait in Redis for something to happen, a ping waits behind them. */
const BLOCKED_PATIENCE_MS = 4_000;

export const connectCluster = (urls: readonly string[], changed: Changed): Connection => {
  refuseSockets(urls);
  const watch = watching(changed);
  const map = createClusterMap(urls);
  const acked = createReplicaAck();
  const look = (): boolean => {
    const masters = [...map.masters()];
    const sick = masters.filter((url) => !isWellAt(url, members));
    const why = masters.length === 0 ? 'no node answers' : whyAway(masters, sick, members);
    if (why !== undefined) watch.become('away', why);
    else if (sick.length === 0) watch.become('ready');
    return masters.length > 0 && sick.length === 0;
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
  const commands: object = {
    ...Object.fromEntries(COMMANDS.map((name) => [name, through(name)])),
    sSubscribe: listening.subscribe,
    sUnsubscribe: listening.unsubscribe,
  };
  // `Object.fromEntries` forgets which command stands where: every name in COMMANDS is there, and passes its own arguments and answer on.
  return { members, client: commands as Commands };
};

const memberAt = (url: string, { list }: Members) => list.find((member) => member.url === url);
const isWellAt = (url: string, members: Members): boolean => {
  const member = memberAt(url, members);
  return member !== undefined && isWell(member);
};

/** Undefined: nothing is known to be wrong with any of them. */
const whyAway = (masters: readonly string[], sick: readonly string[], members: Members): string | undefined => {
  const troubles = sick.map((url) => ({ url, trouble: memberAt(url, members)?.trouble ?? '' })).filter(({ trouble }) => trouble !== '');
  const each = troubles.map(({ url, trouble }) => `${nodeName(url)} ${trouble}`);
  return each.length === 0 ? undefined : `${each.length} of ${masters.length} masters: ${each.join(', ')}`;
};

const refuseSockets = (urls: readonly string[]): void => {
  const socket = urls.find((url) => url.startsWith('unix://'));
  if (socket !== undefined)
    throw new Error(`REDIS_URL: ${nodeName(socket)} is a socket; the nodes of a cluster are named by host and port`);
};
