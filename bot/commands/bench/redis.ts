/** A connection to Redis by the product's own client, ready to use. */
import { type Connection, connect } from '../../store/client.ts';

export const openRedis = (url: string): Promise<Connection> =>
  new Promise((done) => {
    const connection: Connection = connect(url, (state) => {
      if (state === 'ready') done(connection);
    });
  });
