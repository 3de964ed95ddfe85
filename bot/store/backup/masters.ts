/** All masters of a Redis, one or a cluster's, for jobs that go through everything. */

import { type SeenNode, SLOTS, serves, viewFrom } from '../server/cluster-view.ts';
import { elsewhere, nodeName, openNode, type RedisNode, textOf, urlsIn } from '../server/node.ts';
import { BackupError, reasonIn } from './error.ts';

/** One answer may hold a long conversation. */
const ANSWER_MS = 60_000;

export type Masters = {
  nodes: readonly RedisNode[];
  version: string;
  /** The master that holds a key. In a cluster it is remembered by hash tag. */
  masterFor(key: string): Promise<RedisNode>;
  close(): void;
};

/** Throws BackupError. */
export const openMasters = async (redisUrl: string): Promise<Masters> => {
  const first = await openFirst(urlsIn(redisUrl));
  try {
    const info = textOf(await first.ask('INFO'));
    const version = /^redis_version:(.*)$/m.exec(info)?.[1]?.trim() ?? '';
    if (/^cluster_enabled:1/m.test(info)) return await openCluster(first, version);
    if (/^role:slave/m.test(info)) throw new BackupError('not_a_master', `${first.name} is a replica: set REDIS_URL to its master.`);
    return { nodes: [first], version, masterFor: () => Promise.resolve(first), close: first.close };
  } catch (error) {
    first.close();
    throw error instanceof BackupError ? error : new BackupError('unreachable', `${first.name}: ${reasonIn(error)}`, error);
  }
};

const openFirst = async (urls: readonly string[]): Promise<RedisNode> => {
  let why: unknown;
  for (const url of urls) {
    try {
      return await openNode({ url, answerMs: ANSWER_MS });
    } catch (error) {
      why = error;
    }
  }
  throw new BackupError('unreachable', `Redis cannot be reached at ${urls.map(nodeName).join(', ')}: ${reasonIn(why)}`, why);
};

const openCluster = async (first: RedisNode, version: string): Promise<Masters> => {
  const seen = viewFrom(textOf(await first.ask('CLUSTER', 'NODES'))).filter(
    ({ role, failed, slots }) => role === 'master' && !failed && slots.length > 0,
  );
  const served = seen.flatMap(({ slots }) => slots).reduce((sum, [from, to]) => sum + to - from + 1, 0);
  if (served !== SLOTS)
    throw new BackupError(
      'incomplete_cluster',
      `Only ${served} of ${SLOTS} slots of the cluster are served: bring its masters back first.`,
    );
  const opened: { node: RedisNode; seen: SeenNode }[] = [];
  const close = (): void => {
    for (const { node } of opened) node.close();
  };
  try {
    for (const one of seen) opened.push({ node: await openNode({ url: elsewhere(first.url, one), answerMs: ANSWER_MS }), seen: one });
  } catch (error) {
    close();
    throw error;
  }
  const slots = new Map<string, number>();
  return {
    nodes: opened.map(({ node }) => node),
    version,
    masterFor: async (key) => {
      const tag = /\{([^}]+)\}/.exec(key)?.[1] ?? key;
      const slot = slots.get(tag) ?? Number(await first.ask('CLUSTER', 'KEYSLOT', key));
      slots.set(tag, slot);
      return (opened.find((master) => serves(master.seen, slot)) ?? nobody(slot)).node;
    },
    close: () => {
      close();
      first.close();
    },
  };
};

const nobody = (slot: number): never => {
  throw new BackupError('incomplete_cluster', `Nobody serves slot ${slot} of the cluster.`);
};
