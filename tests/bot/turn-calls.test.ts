/** What a turn of a conversation leaves to be done, where no dialog asked for it. */
import { expect, test } from '@jest/globals';
import type { Customer, Event, Grant } from '../../bot/model.ts';
import type { Effects } from '../../bot/stack.ts';
import { conversationOf } from '../../bot/store/keys.ts';
import { BANK_DISCONNECTED, callsOf } from '../../bot/turn-calls.ts';

const ADDRESS = { channel: 'directline', account: '', user: 'u', thread: 't' };
const WHERE = { subject: conversationOf(ADDRESS), address: ADDRESS, customer: undefined, language: 'en', since: 1_000 } as const;
const begun = (dialog: string): Event => ({ id: 'e1', at: 1_000, kind: 'begin', dialog, given: { bank: 'chase' }, grants: [] });

test('a bank that was disconnected on the customer’s own page is asked until it obeys, although nobody may speak', () => {
  // What a person's conversation makes of it: nothing is said, and no dialog has run.
  const silent = { writes: [], wakes: [] };
  const calls = callsOf(WHERE, begun(BANK_DISCONNECTED), silent);
  expect(calls).toEqual([{ id: 'e1.revoke', due: 11_000, body: { since: 1_000, address: ADDRESS, name: 'revoke' } }]);
  expect(callsOf(WHERE, begun('joined'), silent)).toEqual([]);
});

test('who disconnects a bank means what they allowed there by then, and not what they allow later', () => {
  const written: Effects['writes'][number] = { id: 'w1', name: 'disconnect', args: { bank: 'chase' } };
  const grant: Grant = { id: 'g1', bank: 'chase', scopes: [], until: 9_000 };
  const customer: Customer = { id: 'ana', zone: 'UTC', language: 'en', grants: [{ ...grant, id: 'g0', bank: 'citi' }, grant] };
  const bodyOf = (where: Parameters<typeof callsOf>[0]) => callsOf(where, begun('disconnect'), { writes: [written], wakes: [] })[0]?.body;
  expect(bodyOf({ ...WHERE, customer })).toEqual({ since: 1_000, address: ADDRESS, name: 'disconnect', bank: 'chase', grant: 'g1' });
  expect(bodyOf(WHERE)).toEqual({ since: 1_000, address: ADDRESS, name: 'disconnect', bank: 'chase' });
});
