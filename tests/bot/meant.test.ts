/** What the desk does to a conversation counts only for whom it was meant, and only while nobody spoke who had not spoken. */
import { expect, test } from '@jest/globals';
import { newConversation } from '../../bot/conversation.ts';
import { deskEvent } from '../../bot/meant.ts';
import type { DeskAct } from '../../bot/model.ts';
import type { Session } from '../../bot/stored.ts';

const SINCE = 1_000;
const was = (said: number, answeredAt: number): Session => ({
  version: 2,
  address: { channel: 'notes', account: 'a', user: 'u', thread: 't' },
  conversation: newConversation('en'),
  said: { text: 'hello', at: said },
  answeredAt,
});

test.each<[string, DeskAct, number, Session | undefined, boolean]>([
  ['the agent has not answered', { do: 'silent', since: SINCE }, 4, was(SINCE, 500), false],
  ['the agent answered after all', { do: 'silent', since: SINCE }, 4, was(SINCE, SINCE + 1), true],
  ['the customer has not written', { do: 'left', since: SINCE }, 4, was(500, SINCE), false],
  ['the customer wrote after all', { do: 'left', since: SINCE }, 4, was(SINCE + 1, SINCE), true],
  ['somebody else has it by now', { do: 'left', since: SINCE }, 3, was(500, SINCE), true],
  ['words, whoever spoke last', { do: 'said', text: 'hello' }, 4, was(SINCE + 1, SINCE), false],
  ['nothing is known of before', { do: 'lost' }, 4, undefined, false],
])('%s', (_, act, epoch, before, late) => {
  const event = deskEvent({ kind: 'desk', id: 'x', at: SINCE, epoch, by: { id: 'ana', name: 'Ana' }, act }, before, 4, SINCE + 5);
  expect(event).toEqual({ kind: 'desk', id: 'x', at: SINCE + 5, by: { id: 'ana', name: 'Ana' }, act, ...(late ? { late: true } : {}) });
});
