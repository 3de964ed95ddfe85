import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Graph, openGraph } from '../../bot/commands/bench/graph.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await openGraph();
});
afterAll(() => graph.close());

const send = async (body: object): Promise<number> =>
  (await fetch(`${graph.url}/v25.0/100/messages`, { method: 'POST', body: JSON.stringify(body) })).status;

const message = (metadata: string, text: string) => ({ recipient: { id: '1' }, message: { metadata, text } });

test('a reply is told by its metadata, and typing is none', async () => {
  const [first, second] = [graph.replyTo('m1'), graph.replyTo('m2')];
  expect(await send({ recipient: { id: '1' }, sender_action: 'typing_on' })).toBe(200);
  expect(await send(message('m2#0', 'You have $20.00.'))).toBe(200);
  expect((await second).kind).toBe('figure');
  await send(message('m1#0', 'You have $10.00.'));
  expect((await first).kind).toBe('figure');
});

test('a figure may come in the next part', async () => {
  const reply = graph.replyTo('m3');
  await send(message('m3#0', 'I am a bot.'));
  await send(message('m3#1', 'You have $30.00.'));
  expect((await reply).kind).toBe('figure');
});

test('the next message to somebody is any, and nobody else’s', async () => {
  const next = graph.messageTo('2');
  await send(message('m5#0', 'You have $40.00.'));
  await send({ recipient: { id: '2' }, sender_action: 'typing_on' });
  const before = performance.now();
  await send({ recipient: { id: '2' }, message: { metadata: 'alert#0', text: 'Was it you?' } });
  const { kind, at } = await next;
  expect({ kind, inTime: at > before }).toEqual({ kind: 'words', inTime: true });
});

test('words alone are no answer', async () => {
  const reply = graph.replyTo('m4');
  await send(message('m4#0', 'The bank does not answer.'));
  expect((await reply).kind).toBe('words');
});
