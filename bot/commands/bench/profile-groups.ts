/** A CPU profile by who wrote the code: packages, parts of Node, our own folders. Time is self time: each sample counts once. */
import type { Share } from './task.ts';

/** What is read of a profile in V8's format; times are in microseconds. */
type Node = { id: number; callFrame: { functionName: string; url: string }; children?: number[] | undefined };
export type Profile = { nodes: Node[]; samples?: number[] | undefined; timeDeltas?: number[] | undefined };

const IDLE = '(idle)';
const NATIVE: { readonly [name: string]: string } = {
  '(garbage collector)': 'garbage collection',
  '(program)': 'native code outside of JavaScript',
  '(root)': 'native code outside of JavaScript',
};

/** Largest first, without the time in which there was nothing to do. `root` is where our own code lies. */
export const groupsOf = (profile: Profile, root: string): Share[] => {
  const groups = groupOfNodes(profile, root);
  const us = new Map<string, number>();
  for (const [at, id] of (profile.samples ?? []).entries()) {
    const group = groups.get(id) ?? IDLE;
    us.set(group, (us.get(group) ?? 0) + Math.max(0, profile.timeDeltas?.[at] ?? 0));
  }
  us.delete(IDLE);
  return [...us].map(([group, spent]) => ({ group, ms: spent / 1_000 })).sort((one, other) => other.ms - one.ms);
};

/** Built-in functions (JSON.parse, a hash) have no file: they belong to who called them. */
const groupOfNodes = ({ nodes }: Profile, root: string): Map<number, string> => {
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const groups = new Map<number, string>();
  const groupOf = (node: Node): string => {
    const known = groups.get(node.id);
    if (known !== undefined) return known;
    const { functionName, url } = node.callFrame;
    const caller = byId.get(parents.get(node.id) ?? -1);
    const group = url === '' ? (nameOfNative(functionName) ?? (caller ? groupOf(caller) : 'native')) : groupOfFile(url, root);
    groups.set(node.id, group);
    return group;
  };
  for (const node of nodes) groupOf(node);
  return groups;
};

const nameOfNative = (functionName: string): string | undefined => (functionName === IDLE ? IDLE : NATIVE[functionName]);

/** `node:internal/streams/readable` and its like are one subject each; the profiler's readers look for these. */
const SUBJECTS: readonly [RegExp, string][] = [
  [/^node:(?:_?http|internal\/http|_http)/, 'node: http'],
  [/^node:(?:net|internal\/(?:net|stream_base_commons))/, 'node: net'],
  [/^node:(?:_?stream|internal\/(?:streams|webstreams))/, 'node: streams'],
  [/^node:(?:crypto|internal\/crypto)/, 'node: crypto'],
  [/^node:(?:events|internal\/(?:events|event_target|abort_controller))/, 'node: events, abort signals'],
  [/^node:(?:timers|internal\/(?:timers|process\/(?:task_queues|promises)|async_hooks))/, 'node: timers, ticks, promises'],
  [/^node:(?:buffer|string_decoder|internal\/(?:buffer|encoding|blob))/, 'node: buffers'],
  [/^node:(?:url|querystring|internal\/url)/, 'node: urls'],
];

export const groupOfFile = (url: string, root: string): string => {
  const subject = SUBJECTS.find(([pattern]) => pattern.test(url));
  if (subject) return subject[1];
  if (url.startsWith('node:')) return 'node: other';
  const packaged = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url)?.[1];
  if (packaged !== undefined) return packaged;
  const path = decodeURI(url.replace(/^file:\/\//, ''));
  if (!path.startsWith(root)) return 'other files';
  return path.slice(root.length).replace(/^\//, '').replace(/\.js$/, '.ts');
};
