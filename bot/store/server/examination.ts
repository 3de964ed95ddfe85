/** Examines the Redis of REDIS_URL: every node that is named, and every other node of its cluster. */

import { type Complaint, complaintsAbout, type Expectation } from './check.ts';
import { viewFrom } from './cluster-view.ts';
import { factsOf } from './facts.ts';
import { elsewhere, nodeName, openNode, type RedisNode, textOf, urlsIn } from './node.ts';

const ANSWER_MS = 2_000;

export type Examination = {
  /** At least one node answered. */
  reached: boolean;
  complaints: readonly Complaint[];
  /** Of a cluster, as far as they answered; 0: it is none. */
  masters: number;
};

/** A Redis that must not be used; the message lists everything that is wrong with it. */
export class RedisUnfit extends Error {
  readonly complaints: readonly Complaint[];
  constructor(complaints: readonly Complaint[]) {
    super(`This Redis cannot keep what Banter promises:\n${complaintLines(complaints).join('\n')}`);
    this.complaints = complaints;
  }
}

/** One line a complaint, what is refused first; the nodes of a cluster that have the same trouble share a line. */
export const complaintLines = (complaints: readonly Complaint[]): string[] => {
  const groups = new Map<string, Complaint[]>();
  for (const complaint of [...complaints.filter(refuses), ...complaints.filter((one) => !refuses(one))]) {
    const group = `${complaint.severity} ${complaint.text}`;
    groups.set(group, [...(groups.get(group) ?? []), complaint]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? `  ${refuses(first) ? 'refused' : 'warning'}  ${group.map(({ node }) => node).join(', ')}: ${first.text}` : [];
  });
};

export const refuses = ({ severity }: Complaint): boolean => severity === 'refuse';

/** `redisUrl` is one URL, or a comma-separated list. Never rejects because Redis is away. */
export const examineRedis = async (redisUrl: string, expected: Expectation): Promise<Examination> => {
  const named = await Promise.all(urlsIn(redisUrl).map((url) => examineNode(url, expected)));
  const peers = new Map(named.flatMap((node) => (node.was === 'examined' ? [...node.peers] : [])));
  for (const node of named) if (node.was === 'examined') peers.delete(node.id);
  const others = await Promise.all([...peers.values()].map((url) => examineNode(url, expected)));
  const all = [...named, ...others];
  const reached = all.some(({ was }) => was === 'examined');
  // With nobody there it is no more than away, which is said elsewhere.
  const complaints = all.filter(({ was }) => reached || was !== 'unreachable').flatMap((node) => node.complaints);
  const masters = all.filter((node) => node.was === 'examined' && node.isMaster).length;
  return { reached, complaints: [...complaints, ...(named.length === 1 ? oneOfMany(redisUrl, named) : [])], masters };
};

type Examined =
  | {
      was: 'examined';
      complaints: Complaint[] /** In its cluster; '' without one. */;
      id: string;
      isMaster: boolean;
      peers: ReadonlyMap<string, string>;
    }
  | { was: 'unreachable' | 'closed to us'; complaints: Complaint[] };

const examineNode = async (url: string, expected: Expectation): Promise<Examined> => {
  let node: RedisNode | undefined;
  try {
    node = await openNode({ url, answerMs: ANSWER_MS });
    const facts = await factsOf(node);
    const { id, peers } = facts.cluster === true ? await clusterOf(node) : { id: '', peers: new Map<string, string>() };
    const isMaster = id !== '' && facts.role === 'master';
    return { was: 'examined', complaints: complaintsAbout(facts, expected), id, isMaster, peers };
  } catch (error) {
    return notExamined(nodeName(url), error instanceof Error ? error.message : String(error));
  } finally {
    node?.close();
  }
};

/** One that is named alone is taken for a server of its own: it would send us elsewhere with all but its own slots. */
const oneOfMany = (url: string, [node]: readonly Examined[]): Complaint[] => {
  if (node?.was !== 'examined' || node.id === '') return [];
  const text = 'it is a node of a cluster. Set REDIS_URL to a comma-separated list of at least two of its nodes.';
  return [{ code: 'one_of_many', severity: 'refuse', node: nodeName(url), text }];
};

const notExamined = (node: string, why: string): Examined => {
  if (/^(NOAUTH|WRONGPASS)\b/.test(why)) {
    const text = 'it refuses this user or password. Set REDIS_URL to redis://USER:PASSWORD@HOST:PORT.';
    return { was: 'closed to us', complaints: [{ code: 'no_access', severity: 'refuse', node, text }] };
  }
  return {
    was: 'unreachable',
    complaints: [{ code: 'unreachable', severity: 'warn', node, text: 'it cannot be reached, so it was not checked.' }],
  };
};

/** Every node of the cluster, by its id; those that are known to be gone are left out. */
const clusterOf = async ({ ask, url }: RedisNode): Promise<{ id: string; peers: Map<string, string> }> => {
  const nodes = viewFrom(textOf(await ask('CLUSTER', 'NODES')));
  const peers = nodes.filter(({ failed, strange }) => !failed && !strange).map((node) => [node.id, elsewhere(url, node)] as const);
  return { id: nodes.find(({ mine }) => mine)?.id ?? '', peers: new Map(peers) };
};
