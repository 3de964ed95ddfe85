/** The CPU profiler of a server under measurement, run in its own process by Node's inspector, without a debugger's port. */
import { Session } from 'node:inspector/promises';
import { fileURLToPath } from 'node:url';
import { groupsOf } from './profile-groups.ts';
import type { Handlers } from './task.ts';

const EVERY_US = 250;
/** dist/, of which this file is a part. */
const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

export const profiling = (): Pick<Handlers, 'startProfile' | 'stopProfile'> => {
  const session = new Session();
  return {
    async startProfile() {
      session.connect();
      await session.post('Profiler.enable');
      await session.post('Profiler.setSamplingInterval', { interval: EVERY_US });
      await session.post('Profiler.start');
      return null;
    },
    async stopProfile() {
      const { profile } = await session.post('Profiler.stop');
      session.disconnect();
      return groupsOf(profile, ROOT);
    },
  };
};
