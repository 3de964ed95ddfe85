/**
 * What leaves: customers say unique words in both languages, in all sorts of requests, while every byte that the process sends is recorded. No bank
 * gets one of them, nor a figure; the channel gets the reply and nothing else; the log holds neither.
 */
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { type RunningBanter, startBanter } from '../support/banter.ts';
import { messengerEnv, post, textEvent, until, webhookOf } from '../support/customer.ts';
import { readRecord } from '../support/egress/strays.mjs';
import { type Graph, startGraph } from '../support/graph-stand-in.ts';
import { newcomer } from './newcomer.ts';

jest.setTimeout(60_000);

/** The seed that comes with Banter knows this user: Ana. */
const USER = '7000000000000001';
let graph: Graph;
let banter: RunningBanter;
beforeAll(async () => {
  graph = await startGraph();
  const env = { ...messengerEnv(graph.url), SANDBOX_AUTOLINK: '', LOG_LEVEL: 'info' };
  banter = await startBanter({ env, egress: { bytes: true } });
}, 120_000);
afterAll(async () => {
  await banter.close();
  await graph.close();
});

const canaries: string[] = [];
/** A word that nobody ever said, and no code or token is likely to hold. */
const canary = (): string => {
  const word = `zqu${Array.from({ length: 9 }, () => 'bdfglmnprtvz'[Math.floor(Math.random() * 12)]).join('')}`;
  canaries.push(word);
  return word;
};

const ENGLISH: readonly ((word: string) => string)[] = [
  (word) => `how much did I spend at ${word} last month?`,
  (word) => `what's the balance of my ${word} savings?`,
  (word) => `send $20 to ${word}`,
  (word) => `lock my ${word} card`,
  (word) => `my name is ${word} and I live in ${word} street`,
  (word) => `what's this charge from ${word}?`,
  (word) => `${word}`,
];
const SPANISH: readonly ((word: string) => string)[] = [
  (word) => `¿cuánto gasté en ${word} el mes pasado?`,
  (word) => `¿cuánto dinero hay en mi cuenta ${word}?`,
  (word) => `mándale 20 dólares a ${word}`,
  (word) => `bloquea mi tarjeta ${word}`,
  (word) => `me llamo ${word}`,
  (word) => `¿qué es este cargo de ${word}?`,
];

let messages = 0;
const repliesSince = (count: number): number => graph.sends.length - count;
const writes = async (text: string): Promise<void> => {
  messages += 1;
  const before = graph.sends.length;
  expect(await post(banter.url, webhookOf(textEvent(USER, `m_${messages}`, text)))).toBe(200);
  await until(
    () => repliesSince(before) > 0,
    15_000,
    () => `"${text}" was to be answered\n${banter.output()}`,
  );
};

/** What went over TCP: each piece with its place. */
const sent = () => banter.records().flatMap((file) => readRecord(file).entries.flatMap((one) => (one.kind === 'bytes' ? [one] : [])));
const placeOf = (url: string): string => new URL(url).host;

/** As it would look in a header, a form, a JWT or a body. */
const spellings = (word: string): string[] => {
  const inBase64 = [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), Buffer.from(word)]).toString('base64');
    // Letters at both ends depend on what stands beside them.
    return text.slice(before === 0 ? 0 : before + 1, -4);
  });
  return [word, Buffer.from(word).toString('hex'), [...word].toReversed().join(''), ...inBase64];
};

const holds = (text: string, words: readonly string[]): string[] => {
  const lower = text.toLowerCase();
  return words.filter((word) => spellings(word).some((one) => text.includes(one) || lower.includes(one)));
};

const FIGURE = /\d[\d,.]*\.\d\d/g;
/** Long enough to be nothing else; as they are written for people, and as banks write them. */
const figuresIn = (text: string): string[] =>
  (text.match(FIGURE) ?? []).filter((one) => one.length > 5).flatMap((one) => [one, one.replace(/,/g, '')]);

test.each(['base64', 'hex', 'utf8'] as const)('a word is found wherever it stands in %s', (encoding) => {
  for (const before of ['', 'a', 'ab'])
    expect(holds(Buffer.from(`${before}zquotherword of mine`).toString(encoding), ['zquotherword', 'zquabsentword'])).toEqual([
      'zquotherword',
    ]);
});

test('the words of a customer reach no bank, whatever they ask; nor do figures go back there', async () => {
  const shown: string[] = [];
  const { chat, connect } = await newcomer(banter);
  await chat.say(`hello, I am ${canary()}`);
  shown.push(await connect('chase'));
  for (const sentence of ENGLISH) shown.push(await chat.say(sentence(canary())));
  await chat.say('never mind');
  shown.push(await chat.say('all my chase balances', /••/));
  for (const sentence of SPANISH) shown.push(await chat.say(sentence(canary())));
  const raised = { do: 'raise', bank: 'chase', customer: 'ana', items: [{ merchant: 'Skyline Electronics', amount: 48_612 }] };
  const headers = { 'content-type': 'application/json' };
  await fetch(`${banter.sandboxUrl}/admin/fraud-events`, { method: 'POST', headers, body: JSON.stringify(raised) });
  shown.push(await chat.hears(/Skyline Electronics/));
  shown.push(await chat.say(`no, I was never at ${canary()}`));
  await chat.say(`disconnect chase, I am moving to ${canary()}`);

  const toBanks = sent().filter(({ to }) => to === placeOf(banter.sandboxUrl));
  const all = toBanks.map(({ text }) => text).join('\n');
  // It was there: what is not recorded cannot be searched.
  for (const asked of [/GET \/chase\/fdx\/v6\/accounts/, /POST \/chase\/auth\/token/, /^(?:authorization|Authorization): /m])
    expect(all).toMatch(asked);
  expect(holds(all, canaries)).toEqual([]);
  const figures = figuresIn(shown.join('\n'));
  expect(figures).toContain('486.12');
  expect(figures.filter((figure) => all.includes(figure))).toEqual([]);
});

test('a channel gets what the reply is made of, exactly, and only for who wrote', async () => {
  for (const sentence of [...ENGLISH, ...SPANISH]) await writes(sentence(canary()));
  const keys = new Set(graph.sends.flatMap(({ body }) => keysOf(body)));
  expect([...keys].toSorted()).toEqual([
    'message',
    'message.metadata',
    'message.quick_replies',
    'message.quick_replies.content_type',
    'message.quick_replies.payload',
    'message.quick_replies.title',
    'message.text',
    'messaging_type',
    'recipient',
    'recipient.id',
  ]);
  expect(new Set(graph.sends.map(({ body }) => body.recipient?.id))).toEqual(new Set([USER]));
  for (const { body } of graph.sends) expect(body.message?.metadata).toMatch(/^m_\d+#\d+$/);
  for (const name of graph.signals.flatMap(({ body }) => keysOf(body)))
    expect(['recipient', 'recipient.id', 'sender_action']).toContain(name);
  for (const { query } of [...graph.sends, ...graph.signals])
    for (const name of query.keys()) expect(['access_token', 'appsecret_proof']).toContain(name);
  const named = graph.sends.flatMap(({ headers }) => Object.keys(headers));
  expect([...new Set(named)].toSorted()).toEqual(['connection', 'content-length', 'content-type', 'host']);
});

test('what goes anywhere but to that channel holds no word of a customer, and the log neither', () => {
  const elsewhere = sent().filter(({ to }) => to !== placeOf(graph.url));
  expect(canaries.length).toBeGreaterThan(25);
  expect(holds(elsewhere.map(({ text }) => text).join('\n'), canaries)).toEqual([]);
  expect(holds(banter.output(), canaries)).toEqual([]);
});

/** Every path of names in a body. */
const keysOf = (value: unknown, at = ''): string[] => {
  if (Array.isArray(value)) return value.flatMap((one) => keysOf(one, at));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const path = at === '' ? name : `${at}.${name}`;
    return [path, ...keysOf(inner, path)];
  });
};
