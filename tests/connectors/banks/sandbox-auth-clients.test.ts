/** The bot's own keys at the sandbox's banks, whatever the sandbox's secret is. */
import { expect, test } from '@jest/globals';
import { importJWK } from 'jose';
import { clientsAt, derived, publicKeyOf } from '../../../connectors/banks/sandbox/auth/clients.ts';

const BANK = 'citi';
const secretOf = (n: number): Buffer => Buffer.from(`secret ${n}`);
/** Of those that follow, the first one that makes a private key like this. */
const secretFor = (is: (key: Buffer) => boolean, n = 0): Buffer =>
  is(derived(secretOf(n), `${BANK} client key`)) ? secretOf(n) : secretFor(is, n + 1);

test.each([
  ['in full', (key: Buffer) => key[0] !== 0],
  ['that begins with a zero', (key: Buffer) => key[0] === 0],
])('a private key %s is one, and its bank knows its other half', async (_name, is) => {
  const secret = secretFor(is);
  const { auth } = clientsAt('http://sandbox', secret)[BANK];
  const key = JSON.parse(auth.method === 'private_key_jwt' ? auth.key : '{}');
  await expect(importJWK(key, 'ES256')).resolves.toMatchObject({ type: 'private' });
  const { d: _, ...known } = key;
  expect(publicKeyOf(BANK, secret)).toEqual(known);
});
