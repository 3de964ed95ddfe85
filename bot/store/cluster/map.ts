/**
 * Which node of a cluster serves which slot. All nodes that are known are asked how they see it, and of several who claim a slot the one with the
 * highest epoch has it, as among the nodes themselves: one that was away and does not know yet that it was replaced leads nobody astray.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { type SeenNode, SLOTS, viewFrom } from '../server/cluster-view.ts';
import { elsewhere, nodeName, openNode, textOf } from '../server/node.ts';

const ANSWER_MS = 1_000;
/** Once one has told, the others are given so long: who is frozen would hold up everybody. */
const OTHERS_MS = 200;

export interface ClusterMap {
  /** The URL of its master; undefined: nobody is known to serve it. */
  masterOf(slot: number): string | undefined;
  masters(): ReadonlySet<string>;
  /** A node said that somebody else serves a slot. Its address is as in a redirection, `from` is who said it. Returns the URL. */
  redirected(slot: number, address: string, from: string, moved: boolean): string;
  /** Asks the nodes anew; whoever asks meanwhile waits for the same answers. */
  look(): Promise<void>;
  /** `hear` is told after each change. Returns how to stop that. */
  onChange(hear: () => void): () => void;
}

type Claim = { url: string; slots: SeenNode['slots']; epoch: number };

export const createClusterMap = (named: readonly string[]): ClusterMap => {
  /** By `host:port`; what was named keeps its own user and password. */
  const roots: ReadonlyMap<string, string> = new Map(named.map((url) => [nodeName(url), url]));
  let known = roots;
  const hearers = new Set<() => void>();
  let servers: (string | undefined)[] = [];
  let masters: ReadonlySet<string> = new Set();
  let looking: Promise<void> | undefined;

  const urlOf = (from: string, at: { host: string; port: number }): string => {
    const url = elsewhere(from, at);
    return roots.get(nodeName(url)) ?? url;
  };

  const replace = (next: (string | undefined)[]): void => {
    const changed = next.length !== servers.length || next.some((url, slot) => url !== servers[slot]);
    servers = next;
    masters = new Set(next.filter((url) => url !== undefined));
    if (changed) for (const hear of hearers) hear();
  };

  /** How one node sees the cluster: who claims what, those without slots too. */
  const claimsAt = async (url: string): Promise<Claim[]> => {
    const node = await openNode({ url, answerMs: ANSWER_MS, connectMs: ANSWER_MS });
    try {
      const seen = viewFrom(textOf(await node.ask('CLUSTER', 'NODES'))).filter(({ strange }) => !strange);
      return seen.map((one) => ({ url: urlOf(url, one), slots: one.role === 'master' ? one.slots : [], epoch: one.epoch }));
    } finally {
      node.close();
    }
  };

  const askAll = async (): Promise<void> => {
    const claims: Claim[] = [];
    const asked = [...known.values()].map(async (url) => void claims.push(...(await claimsAt(url))));
    const all = Promise.allSettled(asked);
    await Promise.race([
      all,
      Promise.any(asked).then(
        () => sleep(OTHERS_MS),
        () => all,
      ),
    ]);
    // Nobody answers: what was known may still be right.
    if (claims.length === 0) return;
    known = new Map([...roots, ...claims.map(({ url }) => [nodeName(url), url] as const)]);
    const next = new Array<string | undefined>(SLOTS).fill(undefined);
    for (const { url, slots } of claims.toSorted((one, other) => one.epoch - other.epoch))
      for (const [from, to] of slots) next.fill(url, from, to + 1);
    replace(next);
  };

  return {
    masterOf: (slot) => servers[slot],
    masters: () => masters,
    redirected: (slot, address, from, moved) => {
      const at = address.lastIndexOf(':');
      // A node that does not know the other's host means its own.
      const url = urlOf(from, { host: address.slice(0, at).replace('?', ''), port: Number(address.slice(at + 1)) });
      if (moved) replace(Object.assign([...servers], { [slot]: url }));
      return url;
    },
    look: () => {
      looking ??= askAll().finally(() => {
        looking = undefined;
      });
      return looking;
    },
    onChange: (hear) => {
      hearers.add(hear);
      return () => void hearers.delete(hear);
    },
  };
};
