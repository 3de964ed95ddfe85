/** What an operator may see of what was set aside: nothing in it can be read back into words or figures. */
import { describe, expect, test } from '@jest/globals';
import { newConversation } from '../../bot/conversation.ts';
import { inspectAside, type Opened, shapeOf } from '../../bot/inspect-aside.ts';
import type { Json } from '../../bot/model.ts';
import type { Log } from '../../bot/store/log.ts';
import { address, arrived } from '../store/office.ts';

test.each([
  ['¿Cuánto hay en mi cuenta 4321?', '¿Xxxxxx xxx xx xx xxxxxx 9?'],
  ['$1,234.56 👍\nok', '$9 · xx'],
  ['残高は１２', 'xxx9'],
  ['e\u0301 combined', 'xx xxxxxxxx'],
])('%s', (text, shape) => {
  expect(shapeOf(text)).toBe(shape);
});

test('a long text is cut, and says how long it is', () => {
  expect(shapeOf('a'.repeat(500))).toBe(`${'x'.repeat(160)}… (500 characters)`);
});

describe('what is set aside', () => {
  const state = { version: 1, address, conversation: { ...newConversation('es'), turn: 7 } };
  const log: Log = {
    read: async () => [],
    at: async () => [],
    newest: async () => [],
    state: async () => state,
    last: async () => undefined,
  };
  const shown = async (kind: Opened['kind'], body: Json): Promise<{ [name: string]: string }> => {
    const rows = await inspectAside({ subject: 'conversation:a', id: '1-0', at: 1, kind, why: 'w', tries: 1, body }, log);
    return Object.fromEntries(rows);
  };

  test('an order to a bank names what it does and where, not with which account', async () => {
    const act = { do: 'lock_card', account: 'card-4321' };
    const rows = await shown('call', { name: 'act', bank: 'chase', act, key: 'k', since: 0, address });
    expect(rows).toMatchObject({ What: 'call: lock_card', Bank: 'chase', Channel: 'notes', Conversation: 'es, turn 7, owner bot' });
    expect(JSON.stringify(rows)).not.toContain('4321');
  });

  test('an event that no channel brought is shown with the channel of its conversation', async () => {
    expect(await shown('event', { kind: 'result', id: 'r', at: 0, call: '3.1.w0', result: { state: 'done' } })).toMatchObject({
      What: 'result',
      'Of the call': '3.1.w0',
      Channel: 'notes',
    });
  });

  test('a message with a secret says that one was blacked out', async () => {
    const rows = await shown('event', {
      kind: 'arrived',
      arrived: { id: 'm', at: 0, from: address, kind: 'text', text: 'my pin is ••••', masked: 'secret' },
    });
    expect(rows).toMatchObject({ What: 'text', Event: 'm', Text: 'xx xxx xx ••••', Masked: expect.stringContaining('secret') });
  });

  test('a message is shown with nothing that its customer wrote', async () => {
    // What the store keeps of an event is Json.
    const rows = await shown('event', arrived('m', 'Philomena has 12') as unknown as Json);
    expect(JSON.stringify(rows)).not.toMatch(/Philomena|12/);
  });

  test('of an erased conversation only that is said', async () => {
    expect(await shown('part', null)).toEqual({ Content: expect.stringContaining('erased') });
  });

  test('of a case, or a customer, is told how it stands: no name, no merchant, no figure', async () => {
    const item = { id: 'i', merchant: 'Kiosk 24', money: { minor: 12_550, currency: 'USD' }, at: 0 };
    const notice = { id: 'n', bank: 'citi', case: 'k-77', customer: 'ana', at: 0, late: false, status: 'open', items: [item] };
    const one = { notice, items: [item], dropped: ['h'], status: 'open', toldAt: 0, told: 1, tellings: 1, sending: [], waiting: [] };
    const at = async (subject: string, held: Json) => {
      const event = {
        subject,
        id: '1-0',
        at: 1,
        kind: 'event' as const,
        why: 'w',
        tries: 1,
        body: { kind: 'wake', id: 'w', at: 0, what: 'tell' },
      };
      return Object.fromEntries(await inspectAside(event, { ...log, state: async () => held }));
    };
    const rows = await at('case:a', { version: 3, case: one });
    expect(rows).toMatchObject({ What: 'wake', Case: 'at citi, open, 2 payments' });
    expect(JSON.stringify(rows)).not.toMatch(/Kiosk|125|ana|k-77/);
    const customer = { chats: [], open: [], told: [], toldAt: 0, stale: false };
    expect(await at('customer:a', { version: 3, customer })).toMatchObject({ Customer: '0 conversations, 0 open alerts' });
  });
});
