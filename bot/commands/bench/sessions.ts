/** Sessions as servers keep them that promise nothing: one string a user, read before the answer and written after it. */
import { type Connection, connect } from '../../store/client.ts';
import type { Sessions } from './job.ts';

export const openSessions = async (url: string): Promise<Sessions> => {
  const connection = await new Promise<Connection>((done) => {
    const opened: Connection = connect(url, (state) => {
      if (state === 'ready') done(opened);
    });
  });
  // No deadline, which is a promise too.
  const client = connection.client.withCommandOptions({});
  return {
    load: async (user) => (await client.get(`session:${user}`)) ?? undefined,
    save: async (user, session) => {
      await client.set(`session:${user}`, session);
    },
  };
};
