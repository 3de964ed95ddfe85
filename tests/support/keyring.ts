/** Every grant's token is good: for tests of what is done with it. */
import type { Keyring } from '../../bot/model.ts';

export const keyring: Keyring = { accessTo: async () => ({ ok: true, value: { token: 't' } }) };
