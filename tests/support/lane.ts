/** What a lane of calls needs of the world, where there are neither channels nor other desks. */
import type { LaneParts } from '../../bot/lane.ts';

export const ALONE: Pick<LaneParts, 'channels' | 'brief' | 'connecting' | 'eraser'> = {
  eraser: { erase: async () => 'erased' },
  connecting: {
    settle: async () => ({ state: 'late' }),
    disconnect: async () => ({ state: 'none' }),
    end: async () => undefined,
    revokeEnded: async () => true,
    revokeUnwanted: async () => true,
  },
  channels: new Map(),
  brief: async (_subject, call) => ({ ...call, intents: [], said: [] }),
};
