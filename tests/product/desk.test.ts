/** People of the bank take conversations over: the whole product, customers on Messenger and on the chat page, agents at the desk. */
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { type RunningBanter, startBanter } from '../support/banter.ts';
import { messengerEnv, post, quickReplyEvent, textEvent, until, webhookOf } from '../support/customer.ts';
import { type DeskClient, openDesk } from '../support/desk-client.ts';
import { type Graph, startGraph } from '../support/graph-stand-in.ts';

jest.setTimeout(120_000);

let graph: Graph;
let banter: RunningBanter;
let nora: DeskClient;
let teo: DeskClient;
let ruth: DeskClient;
beforeAll(async () => {
  graph = await startGraph();
  banter = await startBanter({ env: { ...messengerEnv(graph.url), DURABILITY: 'everysec', LOG_LEVEL: 'error' } });
  nora = await openDesk(banter.url, 'nora');
  teo = await openDesk(banter.url, 'teo');
  ruth = await openDesk(banter.url, 'ruth');
}, 120_000);
afterAll(async () => {
  for (const agent of [nora, teo, ruth]) agent.close();
  await banter.close();
  await graph.close();
});

let people = 0;
const somebody = (): string => {
  people += 1;
  return String(8_700_000_000_000_000 + people);
};
const textsTo = (user: string): string[] =>
  graph.sends.filter(({ body, taken }) => taken && body.recipient?.id === user).map(({ body }) => String(body.message?.text));
let messages = 0;
const writes = async (user: string, text: string): Promise<void> => {
  messages += 1;
  expect(await post(banter.url, webhookOf(textEvent(user, `m_desk_${messages}`, text)))).toBe(200);
};
const told = (user: string, wanted: RegExp): Promise<void> =>
  until(
    () => textsTo(user).some((text) => wanted.test(text)),
    20_000,
    () => `${user} was to be told ${wanted}, but:\n${textsTo(user).join('\n')}\n${banter.output()}`,
  );

/** A customer asks for a person; resolves to the name under which the desk has them. */
const waiting = async (agent: DeskClient, user: string, words: string): Promise<string> => {
  await writes(user, words);
  await writes(user, 'talk to a person');
  const line = () => agent.desk()?.waiting.find(({ name, preview }) => preview === 'talk to a person' && !known.has(name));
  await agent.waitsFor(`${user} waiting`, () => line() !== undefined);
  const name = line()?.name ?? '';
  known.add(name);
  return name;
};
/** Conversations of earlier tests. */
const known = new Set<string>();

test('a customer waits, is claimed, talks, is passed on and handed back', async () => {
  const user = somebody();
  const name = await waiting(teo, user, "what's my Chase savings balance?");
  await told(user, /in line for a person.*You are next\./s);
  expect((await teo.claim(name)).status).toBe(200);
  await told(user, /talking with Teo Marín now/);
  teo.send({ do: 'open', name });
  await teo.waitsFor('the conversation', () => teo.heard.some((one) => one.tell === 'entries' && one.name === name));
  await writes(user, 'hello, my <b>transfer</b> is stuck');
  await teo.waitsFor('what they wrote', () => teo.entries().some((one) => one.who === 'customer' && one.text.includes('<b>transfer</b>')));
  expect((await teo.says(name, 'Hello, this is Teo.')).status).toBe(202);
  await told(user, /Hello, this is Teo\./);
  await teo.waitsFor('that it was sent', () => teo.entries().some((one) => one.who === 'agent' && one.mine && one.delivery.is === 'sent'));

  expect((await teo.notes(name, 'looks like a limit')).status).toBe(202);
  expect((await teo.does(name, 'transfer', { to: { skill: 'cards' }, note: 'please look at the limit' })).status).toBe(202);
  await told(user, /passing you on to a colleague who knows about cards/);
  await nora.waitsFor('who was passed on', () => nora.desk()?.waiting.some((line) => line.name === name) === true);
  expect(textsTo(user).join('\n')).not.toMatch(/looks like a limit|please look/);
  expect((await nora.claim(name)).status).toBe(200);
  await told(user, /talking with Nora Lindqvist now/);

  const { entries, panel } = await nora.thread(name);
  expect(entries.map((one) => (one.who === 'system' ? one.what : one.who))).toEqual(
    expect.arrayContaining(['customer', 'bot', 'waiting', 'claimed', 'agent', 'note', 'transferred']),
  );
  expect(JSON.stringify(entries)).not.toMatch(/\$[\d,.]/);
  expect(panel.identity.level).toBe('linked');
  expect(panel.accounts?.length).toBeGreaterThan(0);

  expect((await nora.does(name, 'release')).status).toBe(202);
  await told(user, /Nora Lindqvist has left, and you are talking with me again/);
  const before = textsTo(user).length;
  await writes(user, "what's my Chase savings balance?");
  await until(
    () => textsTo(user).slice(before).join('\n').includes('$12,500.00'),
    20_000,
    () => textsTo(user).join('\n'),
  );
});

test('of two agents who claim at once one has it, and the other learns who', async () => {
  const user = somebody();
  const name = await waiting(ruth, user, 'hello');
  const answers = await Promise.all([teo.claim(name), ruth.claim(name)]);
  const [won, lost] = answers.toSorted((one, other) => one.status - other.status);
  expect([won?.status, lost?.status]).toEqual([200, 409]);
  expect(lost?.body.error).toMatchObject({ code: 'Taken', by: expect.stringMatching(/Teo Marín|Ruth Calder/) });
  const [has, hasNot] = answers[0]?.status === 200 ? [teo, ruth] : [ruth, teo];
  expect((await hasNot.says(name, 'me too')).status).toBe(409);
  expect((await has.does(name, 'resolve', { reason: 'answered' })).status).toBe(202);
  await told(user, /How was it to talk with a person/);
});

test('figures are shown on a click with a reason, to who has the conversation, and stand on record', async () => {
  const user = somebody();
  const name = await waiting(teo, user, 'hello');
  await teo.claim(name);
  const { panel } = await teo.thread(name);
  const account = panel.accounts?.[0]?.id ?? '';
  expect((await teo.post(`/conversations/${encodeURIComponent(name)}/reveal`, { account, reason: '' })).status).toBe(400);
  const shown = await teo.post(`/conversations/${encodeURIComponent(name)}/reveal`, { account, reason: 'the customer asked about it' });
  expect(shown.status).toBe(200);
  expect(JSON.stringify(shown.body)).toMatch(/\$[\d,]+\.\d\d/);
  await teo.does(name, 'release');
  await told(user, /Teo Marín has left/);
  await writes(user, 'who looked at my data?');
  await told(user, /Teo Marín: balances.*“the customer asked about it”/s);
  await teo.claim(name);
  const foreign = await nora.post(`/conversations/${encodeURIComponent(name)}/reveal`, { account, reason: 'curious about it' });
  expect(foreign.status).toBe(404);
  await teo.does(name, 'release');
});

test('a case that only people can go on with is seen to, and leaves the queue', async () => {
  const raised = await fetch(`${banter.sandboxUrl}/admin/fraud-events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ do: 'raise', bank: 'us-bank', customer: 'luis' }),
  });
  expect(raised.status).toBe(200);
  const line = () => nora.desk()?.waiting.find(({ kind }) => kind === 'case');
  await nora.waitsFor('the case', () => line() !== undefined);
  const name = line()?.name ?? '';
  const { entries, panel } = await nora.thread(name);
  expect(entries).toMatchObject([
    { who: 'system', what: 'suspected', note: expect.stringMatching(/^U.S. Bank, card ••\d{4}, 1 payment/) },
    { what: 'waiting' },
  ]);
  expect(JSON.stringify([entries, panel])).not.toMatch(/\$|Skyline|Harbor/);
  expect((await nora.claim(name)).status).toBe(409);
  expect((await nora.does(name, 'messages', { text: 'hello' })).status).toBe(403);
  expect((await nora.does(name, 'resolve', { reason: 'fraud_handled' })).status).toBe(202);
  await nora.waitsFor('an empty queue', () => line() === undefined);
});

test('a card number over two messages is masked in both, also where an agent has read the first', async () => {
  const user = somebody();
  const name = await waiting(teo, user, 'hello');
  await teo.claim(name);
  teo.send({ do: 'open', name });
  const textOf = (id: string) => teo.entries().findLast((one) => one.id === id && one.who === 'customer');
  await writes(user, 'my card is 4111 1111');
  await teo.waitsFor('the first half', () => teo.entries().some((one) => one.who === 'customer' && one.text.endsWith('4111 1111')));
  const first = teo.entries().find((one) => one.who === 'customer' && one.text.endsWith('4111 1111'))?.id ?? '';
  await writes(user, '1111 1111');
  await teo.waitsFor('the second half, masked', () => teo.entries().some((one) => one.who === 'customer' && one.text === '•••• 1111'));
  expect(textOf(first)).toMatchObject({ text: 'my card is ••••' });
  expect(JSON.stringify((await teo.thread(name)).entries)).not.toContain('4111');
  expect((await teo.does(name, 'resolve', { reason: 'answered' })).status).toBe(202);
  await told(user, /How was it/);
});

test('what people do is counted: who wanted them, how long it took, how it ended, and how it was', async () => {
  const user = somebody();
  const name = await waiting(teo, user, 'hello');
  expect(await teo.claim(name)).toMatchObject({ status: 200 });
  await teo.says(name, 'All is well.');
  await told(user, /All is well/);
  await teo.does(name, 'resolve', { reason: 'no_reply' });
  await told(user, /How was it/);
  await writes(user, '4');
  await told(user, /^Thank you\./m);
  const button = graph.sends
    .findLast(({ body }) => body.recipient?.id === user)
    ?.body.message?.quick_replies?.find(({ title }) => title === 'Send me a transcript');
  messages += 1;
  const pressed = quickReplyEvent(user, `m_desk_${messages}`, 'Send me a transcript', String(button?.payload));
  expect(await post(banter.url, webhookOf(pressed))).toBe(200);
  await told(user, /^Teo Marín, today at .*\nAll is well\./m);
  const text = await (await fetch(`${banter.url}/metrics`)).text();
  for (const line of [
    /^banter_handoffs_total\{why="asked"\} [1-9]/m,
    /^banter_person_wait_seconds_count\{why="asked"\} [1-9]/m,
    /^banter_person_first_answer_seconds_count [1-9]/m,
    /^banter_resolutions_total\{reason="no_reply"\} 1/m,
    /^banter_ratings_total\{rating="4"\} 1/m,
  ])
    expect(text).toMatch(line);
});
