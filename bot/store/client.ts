/** Connects to Redis: one server or a cluster. */
import { connectCluster } from './cluster/connection.ts';
import { type Changed, type Connection, watching } from './connection.ts';
import { attempt, type Link, openLink, reasonOf } from './link.ts';

export type { Commands, Connection, Run } from './connection.ts';
export { type Answer, attempt, type Node, StoreUnavailable } from './link.ts';

/** Connects and keeps trying: `changed` tells when Redis goes and comes back. Never rejects because Redis is away. */
export const connect = (url: string, changed: Changed): Connection => {
  const urls = url.split(',').map((each) => each.trim());
  return urls.length > 1 ? connectCluster(urls, changed) : toOne(url, changed);
};

const toOne = (url: string, changed: Changed): Connection => {
  const watch = watching(changed);
  const { client, close }: Link = openLink(url);
  client.on('ready', () => watch.become('ready'));
  client.on('error', (error: Error) => watch.become('away', reasonOf(error)));
  return {
    run: (script, keys, args) => attempt(() => client[script](keys, args)),
    client,
    masters: () => Promise.resolve([client]),
    duplicate: async () => {
      const second = openLink(url);
      // If it is away now, whoever uses it is told, and it goes on connecting.
      await attempt(() => second.connected).catch(() => undefined);
      // What blocks there is not waited for.
      return { client: second.client, close: async () => second.client.destroy() };
    },
    ready: () => client.isReady,
    close: () => {
      watch.end();
      return close();
    },
  };
};
