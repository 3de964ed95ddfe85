/** Sessions as servers keep them that promise nothing: one string a user, read before the answer and written after it. */
import type { Sessions } from './job.ts';
import { openRedis } from './redis.ts';

export const openSessions = async (url: string): Promise<Sessions> => {
  // No deadline, which is a promise too.
  const client = (await openRedis(url)).client.withCommandOptions({ typeMapping: {} });
  return {
    load: async (user) => (await client.get(`session:${user}`)) ?? undefined,
    save: async (user, session) => {
      await client.set(`session:${user}`, session);
    },
  };
};
