/** What a bank tells of what its customers allowed there, as a notice in our words: who ended it, and when, and nothing of what it was. */
import { expect, test } from '@jest/globals';
import { claims, EVENT, notification, sign } from './bank.ts';
import { bankStandIn, receive } from './stand-in.ts';

const standIn = bankStandIn();

const ending = (type: string, payload: object = {}, more: object = {}) => {
  const notificationPayload = { id: 'consent-1', idType: 'CONSENT', ...payload };
  const told = { type, category: 'CONSENT', severity: 'INFO', notificationPayload, ...more };
  return claims({ txn: undefined, events: { [EVENT]: notification({}, told) } });
};
const verdictOn = async (said: object) => receive(standIn, await sign(standIn.bank, said));

const heard = { id: 'jti-1', bank: 'first', customer: 'customer-1', at: Date.parse('2026-11-25T10:00:00Z') };

test.each<[string, object, string]>([
  ['the customer ended it there', ending('CONSENT_REVOKED', { event: { initiator: 'INDIVIDUAL' } }), 'revoked'],
  ['somebody, not said who', ending('CONSENT_REVOKED'), 'revoked'],
  ['the bank ended it', ending('CONSENT_REVOKED', { event: { initiator: 'DATA_PROVIDER' } }), 'withdrawn'],
  ['a platform of the bank’s ended it', ending('CONSENT_REVOKED', { event: { initiator: 'DATA_ACCESS_PLATFORM' } }), 'withdrawn'],
  ['its time there was over', ending('CONSENT_EXPIRED'), 'expired'],
])('%s', async (_, said, ended) => {
  expect(await verdictOn(said)).toEqual({ ok: true, notice: { ...heard, ended } });
});

test.each<[string, object, RegExp]>([
  ['under another category', ending('CONSENT_REVOKED', {}, { category: 'FRAUD' }), /category/],
  ['of something that is no consent', ending('CONSENT_REVOKED', { idType: 'ACCOUNT' }), /idType/],
  ['by whom nobody knows', ending('CONSENT_REVOKED', { event: { initiator: 'SOMEBODY' } }), /initiator/],
  ['of none', ending('CONSENT_EXPIRED', { id: '' }), /id: must be 1 to 256/],
])('%s it is refused', async (_, said, says) => {
  expect(await verdictOn(said)).toMatchObject({ ok: false, err: 'invalid_request', description: expect.stringMatching(says) });
});

test('by a stranger, it is not believed', async () => {
  const verdict = await receive(standIn, await sign(standIn.stranger, ending('CONSENT_REVOKED')));
  expect(verdict).toMatchObject({ ok: false, err: 'authentication_failed' });
});
