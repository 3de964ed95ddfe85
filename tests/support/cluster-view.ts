/** How one node of a Redis Cluster sees the others: its answer to CLUSTER NODES. */

export type SeenNode = {
  port: number;
  role: 'master' | 'replica';
  /** It is the node that was asked. */
  mine: boolean;
  /** Taken for failed, for certain or perhaps. */
  failed: boolean;
  /** Not yet introduced. */
  shaking: boolean;
  connected: boolean;
  slots: readonly (readonly [number, number])[];
};

export type ClusterView = { nodes: readonly SeenNode[] };

export const viewFrom = (answer: string): ClusterView => ({
  nodes: answer
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [, address = '', flags = '', , , , , link, ...slots] = line.split(' ');
      const flag = new Set(flags.split(','));
      return {
        port: Number(/:(\d+)@/.exec(address)?.[1]),
        role: flag.has('slave') ? 'replica' : 'master',
        mine: flag.has('myself'),
        failed: flag.has('fail') || flag.has('fail?'),
        shaking: flag.has('handshake'),
        connected: link === 'connected',
        slots: slots.filter((range) => /^\d/.test(range)).map(rangeFrom),
      };
    }),
});

const rangeFrom = (text: string): readonly [number, number] => {
  const [from, to = from] = text.split('-').map(Number);
  return [from ?? 0, to ?? 0];
};
