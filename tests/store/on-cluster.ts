/** A cluster of three masters and three replicas under the shelves of a suite: one for all of a file, gone with the last of them. */
import { createClusterMap } from '../../bot/store/cluster/map.ts';
import { slotOf } from '../../bot/store/cluster/slot.ts';
import { type Node, openLink } from '../../bot/store/link.ts';
import { startTestCluster, type TestCluster } from '../support/redis-cluster.ts';

let cluster: Promise<TestCluster> | undefined;
let shelves = 0;

const MASTERS = 3;

/** Longer than a busy machine keeps a node waiting: the masters are to stay what they are. For the same reason none waits for the disk. */
const NODE_TIMEOUT_MS = 30_000;

export const openOnCluster = async () => {
  shelves += 1;
  cluster ??= startTestCluster({ masters: MASTERS, replicas: 3, nodeTimeoutMs: NODE_TIMEOUT_MS, durability: 'no' });
  const { urls, stop } = await cluster;
  const behind = await openBehind(urls);
  return {
    url: urls.join(','),
    client: () => Promise.resolve(behind.client),
    close: async () => {
      await behind.close();
      shelves -= 1;
      if (shelves > 0) return;
      cluster = undefined;
      await stop();
    },
  };
};

/** Commands without a key, which every master is to run. */
const WHOLE = new Set(['flushAll', 'configSet']);

/** All commands of a client, each at the master of its key. For a cluster whose masters stay what they are. */
const openBehind = async (urls: readonly string[]): Promise<{ client: Node; close(): Promise<void> }> => {
  const map = createClusterMap(urls);
  // On a busy machine it may be that no node answers in time.
  while (map.masters().size < MASTERS) await map.look();
  const links = new Map([...map.masters()].map((url) => [url, openLink(url)]));
  await Promise.all([...links.values()].map(({ connected }) => connected));
  type Any = (...args: unknown[]) => Promise<unknown>;
  const at =
    (name: keyof Node): Any =>
    async (...args) => {
      const key = keyIn(String(name), args);
      const nodes = [...links].filter(([url]) => key === undefined || url === map.masterOf(slotOf(key)));
      if (nodes.length === 0) throw new Error(`no master serves ${key}`);
      // Which command it is was checked where it was written, as one of a single node.
      return (await Promise.all(nodes.map(([, { client }]) => (client[name] as Any)(...args))))[0];
    };
  return {
    // It answers as one node does, and is not one.
    client: new Proxy({} as Node, { get: (_, name: keyof Node) => (String(name) === 'then' ? undefined : at(name)) }),
    close: async () => void (await Promise.all([...links.values()].map((link) => link.cut()))),
  };
};

const keyIn = (name: string, [first]: unknown[]): string | undefined => {
  if (WHOLE.has(name)) return undefined;
  // Where a command is written out its key comes last, except that CLIENT has none.
  if (name === 'sendCommand') return Array.isArray(first) && first[0] !== 'CLIENT' ? String(first.at(-1)) : undefined;
  return String(Array.isArray(first) ? first[0] : first);
};
