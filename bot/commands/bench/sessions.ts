/** Sessions as servers keep them that promise nothing: one string a user, read before the answer and written after it. */
import { connect } from '../../store/client.ts';
import type { Sessions } from './job.ts';

export const openSessions = async (url: string): Promise<Sessions> => {
  const client = await new Promise<ReturnType<typeof connect>['client']>((done) => {
    const connection = connect(url, (state) => {
      if (state === 'ready') done(connection.client);
    });
  });
  return {
    load: async (user) => (await client.get(`session:${user}`))?.toString(),
    save: async (user, session) => {
      await client.set(`session:${user}`, session);
    },
  };
};
