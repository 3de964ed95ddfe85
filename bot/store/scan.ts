/** Goes through the keys of every master, for work that leaves out nobody: those that are there all the while come up, some more than once. */
import { attempt, type Connection, type Node } from './client.ts';
import type { Subject } from './keys.ts';

const COUNT = 500;

/** Names that match, a page at a time. `share`: how far this is, from 0 to 1, as far as one can tell. */
export async function* scanKeys(
  { masters }: Pick<Connection, 'masters'>,
  pattern: string,
): AsyncGenerator<{ names: string[]; share: number }> {
  const nodes = await masters();
  for (const [at, node] of nodes.entries()) {
    const total = Math.max(1, await attempt(() => node.dbSize()));
    let [cursor, seen] = ['0', 0];
    do {
      const page = await attempt(() => pageOf(node, cursor, pattern));
      cursor = page.cursor;
      seen += COUNT;
      yield { names: page.names, share: (at + Math.min(1, seen / total)) / nodes.length };
    } while (cursor !== '0');
  }
}

const pageOf = async (node: Node, from: string, pattern: string): Promise<{ cursor: string; names: string[] }> => {
  const { cursor, keys } = await node.scan(from, { MATCH: pattern, COUNT });
  return { cursor: cursor.toString(), names: keys.map((name) => name.toString()) };
};

const OF_SUBJECT = /^banter:\{[0-9a-f]{2}\}:(.+):([a-z-]+)$/;

/** The subject whose key this is, if it is this part of it. */
export const subjectOfKey = (name: string, part: string): Subject | undefined => {
  const [, subject, found] = OF_SUBJECT.exec(name) ?? [];
  return found === part ? subject : undefined;
};
