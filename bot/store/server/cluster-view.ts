/** How one node of a Redis Cluster sees all of them: its answer to CLUSTER NODES. */

export const SLOTS = 16_384;

export type SeenNode = {
  id: string;
  /** Empty: where it was asked. */
  host: string;
  port: number;
  role: 'master' | 'replica';
  /** It is the node that was asked. */
  mine: boolean;
  /** Taken for failed, for certain or perhaps. */
  failed: boolean;
  /** Not yet introduced, or its address is not known. */
  strange: boolean;
  connected: boolean;
  /** Whoever claims a slot with the highest one serves it. */
  epoch: number;
  /** Ranges, both ends included. */
  slots: readonly (readonly [number, number])[];
};

export const viewFrom = (answer: string): SeenNode[] =>
  answer
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [id = '', address = '', flags = '', , , , epoch, link, ...slots] = line.split(' ');
      const flag = new Set(flags.split(','));
      const [, host = '', port] = /^(.*):(\d+)@/.exec(address) ?? [];
      return {
        id,
        host,
        port: Number(port),
        role: flag.has('slave') ? 'replica' : 'master',
        mine: flag.has('myself'),
        failed: flag.has('fail') || flag.has('fail?'),
        strange: flag.has('handshake') || flag.has('noaddr'),
        connected: link === 'connected',
        epoch: Number(epoch),
        slots: slots.filter((range) => /^\d/.test(range)).map(rangeFrom),
      };
    });

const rangeFrom = (text: string): readonly [number, number] => {
  const [from = 0, to = from] = text.split('-').map(Number);
  return [from, to];
};

export const serves = ({ role, failed, slots }: SeenNode, slot: number): boolean =>
  role === 'master' && !failed && slots.some(([from, to]) => from <= slot && slot <= to);
