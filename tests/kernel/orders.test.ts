/** Orders to a bank while they are waited for: equal ones are joined and lose nothing, and a dialog can see what is under way elsewhere. */
import { describe, expect, test } from '@jest/globals';
import { newConversation, step } from '../../bot/conversation.ts';
import { type Conversation, type Dialog, type Event, end, type Facts, type Json, write } from '../../bot/model.ts';
import type { Effects } from '../../bot/stack.ts';

const AT = Date.UTC(2026, 10, 20);
const order = (account: string) => ({ name: 'act' as const, args: { bank: 'chase', act: { do: 'lock_card' as const, account } } });
const say = (key: string, args: Facts = {}) => ({ key, args });

/** Orders and asks nobody whether the same is under way: joining is left to the kernel. */
const blunt: Dialog<{ account: string }> = {
  name: 'blunt',
  slots: { account: 'once' },
  next({ account = 'a' }, { wrote }) {
    const result = wrote('act', order(account).args);
    if (result === 'pending') return write([]);
    return result ? end(say(`blunt.${result.state}`)) : write([order(account)], [say('blunt.asked')]);
  },
};
/** Tells what it sees. */
const watchful: Dialog = {
  name: 'watchful',
  slots: {},
  next: (_, { underWay, writes }) => end(say('watchful.sees', { underWay: underWay('act') as Json, own: writes('act').length })),
};
/** Waits for a bank, as many frames do at a time. */
const waiting: Dialog<{ n: number }> = {
  name: 'waiting',
  slots: { n: 'once' },
  next: ({ n }) => write([{ name: 'watch', args: { bank: `bank-${n}` } }], [say('waiting')]),
};
const all: readonly Dialog<object, object>[] = [blunt, watchful, waiting];
// The kernel hands each dialog only its own slots, so their types may be forgotten here.
const book = new Map(all.map((dialog) => [dialog.name, dialog as Dialog]));

const talk = () => {
  let conversation: Conversation = { ...newConversation('en'), disclosedAt: AT, heardAt: AT };
  let n = 0;
  const orders: string[] = [];
  type Happening = { kind: 'words'; heard: Extract<Event, { kind: 'words' }>['heard'] } | { kind: 'result'; call: string; result: Json };
  const play = (happening: Happening): Effects['replies'] => {
    n += 1;
    const outcome = step(book, conversation, { ...happening, id: `e${n}`, at: AT + n }, { seen: {}, zone: 'UTC' });
    if ('need' in outcome) throw new Error('nothing is read here');
    conversation = outcome.effects.conversation;
    orders.push(...outcome.effects.writes.filter(({ name }) => name === 'act').map(({ id }) => id));
    return outcome.effects.replies;
  };
  const asks = (...begins: [begin: string, states?: Facts][]) =>
    play({
      kind: 'words',
      heard: {
        requests: begins.map(([begin, states = {}]) => ({ intent: begin, begin, states, confidence: 1 })),
        slots: {},
        language: 'en',
        best: { intent: '', confidence: 0 },
      },
    }).flatMap((reply) => reply.say);
  const settles = (call: string) => play({ kind: 'result', call, result: { state: 'done' } }).flatMap((reply) => reply.say);
  return { asks, settles, orders };
};
const keys = (said: { key: string }[]) => said.map(({ key }) => key);

describe('two equal orders in a row', () => {
  test('are one order; both are answered, and its end is told once', () => {
    const { asks, settles, orders } = talk();
    expect(keys(asks(['blunt']))).toEqual(['blunt.asked']);
    expect(keys(asks(['blunt']))).toEqual(['blunt.asked']);
    expect(orders).toHaveLength(1);
    expect(keys(settles(orders[0] ?? ''))).toEqual(['blunt.done']);
    expect(keys(settles(orders[0] ?? ''))).toEqual([]);
  });

  test('in one message too', () => {
    const { asks, orders } = talk();
    asks(['blunt'], ['blunt']);
    expect(orders).toHaveLength(1);
  });

  test('are two when the first has ended', () => {
    const { asks, settles, orders } = talk();
    asks(['blunt']);
    settles(orders[0] ?? '');
    asks(['blunt']);
    expect(new Set(orders).size).toBe(2);
    expect(keys(settles(orders[1] ?? ''))).toEqual(['blunt.done']);
  });

  test('about different cards are two', () => {
    const { asks, settles, orders } = talk();
    asks(['blunt', { account: 'a' }]);
    asks(['blunt', { account: 'b' }]);
    expect(orders).toHaveLength(2);
    expect(orders.map((id) => keys(settles(id)))).toEqual([['blunt.done'], ['blunt.done']]);
  });
});

test('what other frames wait for is seen, until it has ended', () => {
  const { asks, settles, orders } = talk();
  expect(asks(['watchful'])).toEqual([say('watchful.sees', { underWay: [], own: 0 })]);
  asks(['blunt']);
  expect(asks(['watchful'])).toEqual([say('watchful.sees', { underWay: [order('a').args], own: 0 })]);
  settles(orders[0] ?? '');
  expect(asks(['watchful'])).toEqual([say('watchful.sees', { underWay: [], own: 0 })]);
});

test('a frame that waits for an order is not forgotten for those that wait for less', () => {
  const { asks, settles, orders } = talk();
  asks(['blunt']);
  for (let n = 0; n < 20; n += 1) asks(['waiting', { n }]);
  expect(keys(settles(orders[0] ?? ''))).toEqual(['blunt.done']);
});
