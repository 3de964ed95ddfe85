/** What a turn of a conversation leaves to be done, where no dialog asked for it. */
import { expect, test } from '@jest/globals';
import type { Event } from '../../bot/model.ts';
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
