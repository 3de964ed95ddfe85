/**
 * A Redis Cluster of a test's own on the loopback interface: real servers, in a temporary folder, that form by commands and end with us.
 * Its nodes can be killed, frozen, thawed and started again.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RedisBinary } from '../../bot/store/server/binary.ts';
import { type SeenNode, SLOTS, serves, viewFrom } from '../../bot/store/server/cluster-view.ts';
import { openNode, type RedisNode, type Reply, textOf } from '../../bot/store/server/node.ts';
import { launch, type Server } from '../../bot/store/server/process.ts';
import { freeClusterPorts } from './ports.ts';
import { redisBinary, untilItListens } from './redis-process.ts';

const ANSWER_MS = 2_000;
const POLL_MS = 50;
const HEALTHY_AT_MOST_MS = 60_000;

export type ClusterOptions = {
  masters: number;
  /** In all; the first masters get the first replicas. */
  replicas: number;
  /** A node that is silent for so long is taken for failed. */
  nodeTimeoutMs: number;
  /** When it is on disk; `no`: when the system likes, where no node is killed. */
  durability: 'always' | 'everysec' | 'no';
  /** A master with fewer living replicas takes no writes. */
  minReplicas?: number;
};

/** `role` and `slots` are as they were when the cluster was last seen healthy. */
export type ClusterNode = {
  readonly port: number;
  readonly url: string;
  /** 0 while it is killed. */
  readonly pid: number;
  readonly role: 'master' | 'replica';
  /** Ranges, both ends included. */
  readonly slots: readonly (readonly [number, number])[];
};

export type TestCluster = {
  urls: readonly string[];
  nodes: readonly ClusterNode[];
  /** Ends it as a crash does. */
  kill(node: ClusterNode): Promise<void>;
  /** It takes commands and answers none, until it thaws. */
  freeze(node: ClusterNode): void;
  thaw(node: ClusterNode): void;
  /** Starts a killed node again, on its port and its data. */
  restart(node: ClusterNode): Promise<void>;
  /** The node that is master for this key now, as the other nodes see it. */
  masterOf(key: string): Promise<ClusterNode>;
  /** Every node that lives sees all slots served, and every replica that lives is in step with its master. None may be frozen. */
  waitUntilHealthy(): Promise<void>;
  stop(): Promise<void>;
};

type Member = { -readonly [field in keyof ClusterNode]: ClusterNode[field] } & {
  dir: string;
  server: Server | undefined;
  frozen: boolean;
  /** Opened when first asked, and for as long as the process lives. */
  connection: Promise<RedisNode> | undefined;
};

export const startTestCluster = async (options: ClusterOptions): Promise<TestCluster> => {
  const binary = await redisBinary();
  const folder = await mkdtemp(join(tmpdir(), 'banter-cluster-'));
  const members = (await freeClusterPorts(options.masters + options.replicas)).map((port, at) =>
    newMember(port, join(folder, String(port)), at < options.masters ? 'master' : 'replica'),
  );
  const cluster = operate(members, binary, options);
  const stop = async (): Promise<void> => {
    await Promise.all(members.map((member) => endMember(member, 'SIGTERM')));
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await Promise.all(members.map((member) => cluster.restart(member)));
    await form(members, options.masters);
    await cluster.waitUntilHealthy();
  } catch (error) {
    await stop();
    throw error;
  }
  return { ...cluster, stop };
};

const newMember = (port: number, dir: string, role: ClusterNode['role']): Member => ({
  port,
  url: `redis://127.0.0.1:${port}`,
  pid: 0,
  role,
  slots: [],
  dir,
  server: undefined,
  frozen: false,
  connection: undefined,
});

const settingsOf = ({ port, dir }: Member, { nodeTimeoutMs, durability, minReplicas }: ClusterOptions): Record<string, string> => ({
  port: String(port),
  bind: '127.0.0.1',
  dir,
  save: '',
  appendonly: 'yes',
  appendfsync: durability,
  'maxmemory-policy': 'noeviction',
  loglevel: 'warning',
  'cluster-enabled': 'yes',
  'cluster-node-timeout': String(nodeTimeoutMs),
  // One part that is lost for good takes the others with it otherwise.
  'cluster-require-full-coverage': 'no',
  // On a machine that stood still for long, a replica would never again think itself fit to lead.
  'cluster-replica-validity-factor': '0',
  // The delay is for many replicas that come at once.
  'repl-diskless-sync-delay': '0',
  // A node that ends waits for its replicas otherwise, which end too.
  'shutdown-timeout': '0',
  ...(minReplicas === undefined ? {} : { 'min-replicas-to-write': String(minReplicas), 'min-replicas-max-lag': '1' }),
});

const operate = (members: readonly Member[], binary: RedisBinary, options: ClusterOptions): Omit<TestCluster, 'stop'> => {
  const memberOf = ({ port }: { port: number }): Member => {
    const member = members.find((candidate) => candidate.port === port);
    if (!member) throw new Error(`no node of this cluster is on port ${port}`);
    return member;
  };
  return {
    urls: members.map(({ url }) => url),
    nodes: members,
    kill: (node) => endMember(memberOf(node), 'SIGKILL'),
    freeze: (node) => setFrozen(memberOf(node), true),
    thaw: (node) => setFrozen(memberOf(node), false),
    restart: async (node) => {
      const member = memberOf(node);
      await mkdir(member.dir, { recursive: true });
      const args = Object.entries(settingsOf(member, options)).flatMap(([name, value]) => [`--${name}`, value]);
      const server = launch(binary, args, process.env);
      member.server = server;
      member.pid = server.pid;
      await untilItListens(member.url, server.words);
    },
    masterOf: async (key) => {
      const seen = await firstAnswer(members, async (member) => {
        const slot = Number(await asked(member, 'CLUSTER', 'KEYSLOT', key));
        const master = (await viewOf(member)).find((node) => serves(node, slot));
        if (!master) throw new Error(`nobody serves slot ${slot}`);
        return master;
      });
      return memberOf(seen);
    },
    waitUntilHealthy: async () => {
      const living = members.filter(({ pid }) => pid !== 0);
      let reason = '';
      for (const end = Date.now() + HEALTHY_AT_MOST_MS; ; await sleep(POLL_MS)) {
        reason = await illness(living).catch(String);
        if (reason === '') break;
        if (Date.now() > end) throw new Error(`the cluster is not healthy: ${reason}`);
      }
      for (const member of living) {
        const own = (await viewOf(member)).find(({ mine }) => mine);
        if (own) [member.role, member.slots] = [own.role, own.slots];
      }
    },
  };
};

/** By commands only: the slots are dealt out, the nodes meet, and once all know all the replicas choose their masters. */
const form = async (members: readonly Member[], masters: number): Promise<void> => {
  const [first] = members;
  if (!first) throw new Error('a cluster has nodes');
  for (const [at, member] of members.entries()) {
    // Different ones from the beginning, or the nodes would have to find out that theirs are the same.
    await asked(member, 'CLUSTER', 'SET-CONFIG-EPOCH', String(at + 1));
    if (at >= masters) continue;
    const [from, to] = [Math.floor((at * SLOTS) / masters), Math.floor(((at + 1) * SLOTS) / masters) - 1];
    await asked(member, 'CLUSTER', 'ADDSLOTSRANGE', String(from), String(to));
  }
  for (const { port } of members.slice(1)) await asked(first, 'CLUSTER', 'MEET', '127.0.0.1', String(port));
  const known = async (member: Member): Promise<boolean> => {
    const nodes = await viewOf(member);
    return nodes.length === members.length && nodes.every(({ strange }) => !strange);
  };
  while (!(await Promise.all(members.map(known))).every(Boolean)) await sleep(POLL_MS);
  for (const [at, replica] of members.slice(masters).entries()) {
    const master = members[at % masters] ?? first;
    await asked(replica, 'CLUSTER', 'REPLICATE', textOf(await asked(master, 'CLUSTER', 'MYID')));
  }
};

/** What is not yet as it should be; '': nothing. */
const illness = async (living: readonly Member[]): Promise<string> => {
  for (const member of living) {
    const info = textOf(await asked(member, 'CLUSTER', 'INFO'));
    if (!info.includes('cluster_state:ok') || !info.includes(`cluster_slots_ok:${SLOTS}`)) return `${member.port} says ${info}`;
    const link = /^master_link_status:(.*)$/m.exec(textOf(await asked(member, 'INFO', 'replication')))?.[1]?.trim();
    if (link !== undefined && link !== 'up') return `${member.port} is not in step with its master`;
    const nodes = await viewOf(member);
    const away = nodes.find(({ port, failed, connected }) => living.some((other) => other.port === port) && (failed || !connected));
    if (away) return `${member.port} does not see ${away.port}`;
  }
  const views = await Promise.all(living.map(viewOf));
  if (new Set(views.map(ownersIn)).size > 1) return 'the nodes do not agree on who serves what';
  const replicas = views.flat().filter(({ mine, role }) => mine && role === 'replica');
  const online = (await Promise.all(living.map(replicasOf))).reduce((sum, size) => sum + size, 0);
  return online === replicas.length ? '' : `${online} of ${replicas.length} replicas are online`;
};

const ownersIn = (view: readonly SeenNode[]): string =>
  view
    .flatMap(({ port, slots }) => slots.map((range) => `${range.join('-')} ${port}`))
    .sort()
    .join();

const replicasOf = async (member: Member): Promise<number> =>
  [...textOf(await asked(member, 'INFO', 'replication')).matchAll(/^slave\d+:.*state=online/gm)].length;

const viewOf = async (member: Member): Promise<SeenNode[]> => viewFrom(textOf(await asked(member, 'CLUSTER', 'NODES')));

const asked = async (member: Member, ...command: string[]): Promise<Reply> => {
  member.connection ??= openNode({ url: member.url, answerMs: ANSWER_MS });
  try {
    return await (await member.connection).ask(...command);
  } catch (error) {
    hangUp(member);
    throw error;
  }
};

const hangUp = (member: Member): void => {
  void member.connection?.then((node) => node.close()).catch(() => undefined);
  member.connection = undefined;
};

const setFrozen = (member: Member, frozen: boolean): void => {
  if (member.frozen === frozen) return;
  process.kill(member.pid, frozen ? 'SIGSTOP' : 'SIGCONT');
  member.frozen = frozen;
};

/** Of the first node that can tell; nobody waits for those that cannot answer. */
const firstAnswer = async <T>(members: readonly Member[], question: (member: Member) => Promise<T>): Promise<T> =>
  await Promise.any(members.filter(({ pid, frozen }) => pid !== 0 && !frozen).map(question));

const endMember = async (member: Member, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
  const { server, pid } = member;
  if (!server || pid === 0) return;
  [member.pid, member.frozen] = [0, false];
  hangUp(member);
  if (!server.hasEnded()) process.kill(pid, signal);
  // A frozen one hears TERM only when it goes on.
  if (!server.hasEnded()) process.kill(pid, 'SIGCONT');
  await server.end();
};
