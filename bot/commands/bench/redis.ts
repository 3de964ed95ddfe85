/** A connection to the bench's one Redis by the product's own client, ready to use. */
import { connect, type Node } from '../../store/client.ts';

export type OpenRedis = { client: Node; close(): Promise<void> };

export const openRedis = (url: string): Promise<OpenRedis> =>
  new Promise((done, failed) => {
    const connection = connect(url, (state) => {
      if (state !== 'ready') return;
      connection.masters().then(([client]) => client && done({ client, close: connection.close }), failed);
    });
  });
