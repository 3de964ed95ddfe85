/** What Banter's processes keep their state in while faults are made: one Redis, or a cluster of three masters with a replica each. */
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { slotOf } from '../../bot/store/cluster/slot.ts';
import { keysOf, type Subject } from '../../bot/store/keys.ts';
import { startRedis } from '../../bot/store/server/start.ts';
import { type ClusterNode, startTestCluster, type TestCluster } from '../support/redis-cluster.ts';

/** A master that was killed or frozen, when, when all nodes were in step again, and whether a subject was its. */
export type Loss = { what: string; at: number; wholeAt: number; served: (subject: Subject) => boolean };
export type Struck = { what: string; loss?: Loss };

export type Storage = {
  /** As in REDIS_URL. */
  url: string;
  /** How many of all faults are its own. */
  share: number;
  /** One fault from its begin to its end, of the kind that `chance` picks. */
  strike(chance: number, random: () => number): Promise<Struck>;
  stop(): Promise<void>;
};

type Durability = 'always' | 'everysec';

export const openOneRedis = async (dir: string, durability: Durability): Promise<Storage> => {
  const open = () => startRedis({ dir: join(dir, 'redis'), durability, log: () => undefined });
  let redis = await open();
  return {
    url: redis.url,
    share: 0.2,
    strike: async (chance, random) => {
      if (chance < 0.5) {
        process.kill(redis.pid, 'SIGSTOP');
        await wait(200 + random() * 2_500);
        process.kill(redis.pid, 'SIGCONT');
        return { what: 'Redis frozen' };
      }
      process.kill(redis.pid, 'SIGKILL');
      await redis.stop();
      await wait(random() * 500);
      redis = await open();
      return { what: 'Redis killed' };
    },
    stop: () => redis.stop(),
  };
};

const NODE_TIMEOUT_MS = 1_000;

export const openCluster = async (durability: Durability): Promise<Storage> => {
  const cluster = await startTestCluster({ masters: 3, replicas: 3, nodeTimeoutMs: NODE_TIMEOUT_MS, durability });
  return {
    url: cluster.urls.join(','),
    share: 0.6,
    strike: async (chance, random) => {
      // Who is master changes with each fault; it is known once all is well again.
      const role = chance < 0.8 ? 'master' : 'replica';
      const nodes = cluster.nodes.filter((node) => node.role === role);
      const node = nodes[Math.floor(random() * nodes.length)];
      if (!node) throw new Error(`there is no ${role} to strike`);
      if (role === 'replica') return await killReplica(cluster, node, random);
      return chance < 0.5 ? await killMaster(cluster, node, random) : await freezeMaster(cluster, node, random);
    },
    stop: cluster.stop,
  };
};

const lossOf = (what: string, { slots }: ClusterNode): Loss => ({
  what,
  at: Date.now(),
  wholeAt: 0,
  served: (subject) => {
    const slot = slotOf(keysOf(subject).subject);
    return slots.some(([from, to]) => from <= slot && slot <= to);
  },
});

/** It comes back as the replica of the one that took its place, which acknowledges nothing as long as it is alone. */
const killMaster = async (cluster: TestCluster, node: ClusterNode, random: () => number): Promise<Struck> => {
  const loss = lossOf('master killed', node);
  await cluster.kill(node);
  await wait(2_000 + random() * 2_000);
  await cluster.restart(node);
  await cluster.waitUntilHealthy();
  return { what: loss.what, loss: { ...loss, wholeAt: Date.now() } };
};

const freezeMaster = async (cluster: TestCluster, node: ClusterNode, random: () => number): Promise<Struck> => {
  const loss = lossOf('master frozen', node);
  cluster.freeze(node);
  await wait(500 + random() * 4_000);
  cluster.thaw(node);
  await cluster.waitUntilHealthy();
  return { what: loss.what, loss: { ...loss, wholeAt: Date.now() } };
};

const killReplica = async (cluster: TestCluster, node: ClusterNode, random: () => number): Promise<Struck> => {
  await cluster.kill(node);
  await wait(random() * 1_000);
  await cluster.restart(node);
  await cluster.waitUntilHealthy();
  return { what: 'replica killed' };
};
