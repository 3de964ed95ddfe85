/** Every grant's token is good, and nothing else is kept: for tests of what is done with it. */
import type { Keyring } from '../../bot/model.ts';
import type { OwnReads } from '../../bot/own-reads.ts';

export const keyring: Keyring = { accessTo: async () => ({ ok: true, value: { token: 't' } }) };

/** We keep nothing that a dialog may read. */
export const NOTHING_OWN: OwnReads = {
  looks: async () => [],
  talked: async () => [],
  connections: async () => ({ connected: [], offered: [], out: [] }),
  connecting: async () => ({ state: 'not_offered' }),
  minePage: async () => ({ state: 'nobody' }),
};
