/** Through Messenger's door: signed webhooks in, the Send API out, the whole product between. */
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { type RunningBanter, startBanter } from '../support/banter.ts';
import { messengerEnv, PAGE, post, sign, textEvent, until, webhookOf } from '../support/customer.ts';
import { type Graph, startGraph } from '../support/graph-stand-in.ts';
import { type Ledger, readLedger } from '../support/ledger.ts';

jest.setTimeout(60_000);

let graph: Graph;
let banter: RunningBanter;
let ledger: Ledger;
let people = 0;

beforeAll(async () => {
  graph = await startGraph();
  banter = await startBanter({ env: messengerEnv(graph.url) });
  ledger = await readLedger(banter.sandboxUrl);
}, 120_000);
afterAll(async () => {
  await banter.close();
  await graph.close();
});
beforeEach(() => {
  people += 1;
});

const somebody = (n = 0): string => String(8_100_000_000_000_000 + people * 100 + n);

const repliesTo = (mid: string): string[] =>
  graph.sends.filter(({ body }) => String(body.message?.metadata).startsWith(`${mid}#`)).map(({ body }) => String(body.message?.text));

/** Waits until the replies to a message say this: an answer may come in several bubbles. */
const answered = async (mid: string, wanted: RegExp | string): Promise<string> => {
  const said = () => repliesTo(mid).join('\n');
  const isThere = () => (typeof wanted === 'string' ? said().includes(wanted) : wanted.test(said()));
  await until(isThere, 10_000, () => `${mid} was to be answered by ${wanted}, but:\n${said()}\n${banter.output()}`);
  return said();
};

/** Waits until a customer was told this, by whatever message. */
const told = (user: string, wanted: RegExp): Promise<void> => {
  const said = () => graph.sends.filter(({ body }) => body.recipient?.id === user).map(({ body }) => String(body.message?.text));
  return until(
    () => said().some((text) => wanted.test(text)),
    30_000,
    () => `${user} was to be told ${wanted}, but:\n${said().join('\n')}\n${banter.output()}`,
  );
};

const ask = async (user: string, mid: string, text: string, wanted: RegExp | string): Promise<string> => {
  expect(await post(banter.url, webhookOf(textEvent(user, mid, text)))).toBe(200);
  return answered(mid, wanted);
};

describe('a customer on Messenger', () => {
  test('asks for a balance and gets what the bank has', async () => {
    await ask(somebody(), 'm_savings', "what's my Chase savings balance?", ledger.available('chase', 'savings'));
  });

  test('goes on with "and savings?" after everything was restarted', async () => {
    const user = somebody();
    await ask(user, 'm_before', "what's my Chase checking balance?", /Checking.*\$/);
    await banter.stop();
    await banter.restart();
    await ask(user, 'm_after', 'and savings?', ledger.available('chase', 'savings'));
  });

  test('gets one answer to an event that is delivered five times', async () => {
    const user = somebody();
    const body = webhookOf(textEvent(user, 'm_five', 'hello'));
    expect(await Promise.all(Array.from({ length: 5 }, () => post(banter.url, body)))).toEqual([200, 200, 200, 200, 200]);
    await answered('m_five', /Hello/);
    await ask(user, 'm_later', 'thank you', /welcome/);
    const ids = graph.sends.map(({ body: sent }) => String(sent.message?.metadata)).filter((id) => id.startsWith('m_five#'));
    expect(ids).toEqual([...new Set(ids)]);
  });

  test('is served in a batch of 40 people, one of whose events is malformed', async () => {
    const good = Array.from({ length: 40 }, (_, n) => textEvent(somebody(n), `m_batch_${n}`, "what's my Chase savings balance?"));
    const broken = { sender: 12, message: { mid: ['no'] } };
    expect(await post(banter.url, webhookOf(...good.slice(0, 17), broken, ...good.slice(17)))).toBe(200);
    // Forty at once may be more than the bank of a busy machine answers in time, which is then what everybody is told.
    for (const [n] of good.entries()) await told(somebody(n), /\$12,500\.00|Chase takes too long/);
    for (const [n] of good.entries()) {
      const to = graph.sends
        .filter(({ body }) => String(body.message?.metadata).startsWith(`m_batch_${n}#`))
        .map(({ body }) => body.recipient?.id);
      expect(new Set(to)).toEqual(new Set([somebody(n)]));
    }
  });

  test('never has a card number stored or answered', async () => {
    const answer = await ask(somebody(), 'm_card', 'my card is 4111 1111 1111 1111', /card number/);
    expect(answer).not.toMatch(/4111.?1111/);
    expect(banter.output()).not.toMatch(/4111.?1111/);
  });
});

describe('a person who writes in the page’s inbox', () => {
  const INBOX = 263902037430900;
  const take = (...events: object[]) => post(banter.url, webhookOf(...events));
  const byPage = (user: string, message: object) => ({ sender: { id: PAGE.id }, recipient: { id: user }, timestamp: Date.now(), message });
  const passedBack = (user: string) => ({
    sender: { id: user },
    recipient: { id: PAGE.id },
    timestamp: Date.now(),
    pass_thread_control: { previous_owner_app_id: INBOX },
  });
  const silence = () => new Promise((resolve) => setTimeout(resolve, 1_500));

  test('has the conversation from the first word on, until it is passed back', async () => {
    const user = somebody();
    await ask(user, 'm_inbox_0', 'hello', /Hello/);
    expect(await take(byPage(user, { mid: 'm_inbox_1', is_echo: true, app_id: INBOX, text: 'This is Ana. May I help?' }))).toBe(200);
    expect(await take(textEvent(user, 'm_inbox_2', "what's my Chase savings balance?"))).toBe(200);
    await silence();
    expect(repliesTo('m_inbox_2')).toEqual([]);
    expect(await take(passedBack(user))).toBe(200);
    await ask(user, 'm_inbox_3', "what's my Chase savings balance?", ledger.available('chase', 'savings'));
    expect(repliesTo('m_inbox_2')).toEqual([]);
  });

  test('is not interrupted in what the platform only lets the bot listen to', async () => {
    const user = somebody();
    await ask(user, 'm_standby_0', 'hello', /Hello/);
    const standby = [textEvent(user, 'm_standby_1', "what's my Chase savings balance?")];
    expect(await post(banter.url, JSON.stringify({ object: 'page', entry: [{ id: PAGE.id, time: Date.now(), standby }] }))).toBe(200);
    await silence();
    expect(repliesTo('m_standby_1')).toEqual([]);
  });
});

describe('a bank that does not answer', () => {
  const fault = (body: object) =>
    fetch(`${banter.sandboxUrl}/admin/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  test('and is only slow hides nobody else', async () => {
    await fault({ bank: 'citi', latencyMs: 5_000 });
    const answer = await ask(somebody(), 'm_slow', 'how much do I have in all my accounts?', /Citi takes too long/);
    expect(answer).toContain(ledger.available('chase', 'savings'));
    expect(answer).not.toMatch(/(?:Chase|Wells Fargo) (?:takes|does)/);
    await fault({ bank: 'citi' });
  });

  test('is named, and told of as soon as it answers', async () => {
    const user = somebody();
    await ask(user, 'm_hello', 'hello', /Hello/);
    expect((await fault({ bank: 'chase', outage: true })).ok).toBe(true);
    const silent = await ask(user, 'm_silent', "what's my Chase savings balance?", /Chase does not answer/);
    expect(silent).not.toContain(ledger.available('chase', 'savings'));
    await fault({ bank: 'chase' });
    const told = () => graph.sends.filter(({ body }) => body.recipient?.id === user).map(({ body }) => String(body.message?.text));
    await until(
      () => told().some((text) => text.includes(ledger.available('chase', 'savings'))),
      20_000,
      () => told().join('\n'),
    );
  });
});

describe('a webhook that is not right', () => {
  const send = async (body: string | Uint8Array, headers: Record<string, string>): Promise<{ status: number; text: string }> => {
    const response = await fetch(`${banter.url}/webhooks/messenger`, { method: 'POST', headers, body });
    return { status: response.status, text: await response.text() };
  };
  const body = webhookOf(textEvent('8200000000000001', 'm_bad', 'hello'));
  const good = sign(body);

  test.each<[string, string | Uint8Array, Record<string, string>, number]>([
    ['no signature', body, {}, 403],
    ['a wrong signature', body, { 'x-hub-signature-256': sign(body, 'another') }, 403],
    ['a short signature', body, { 'x-hub-signature-256': good.slice(0, 40) }, 403],
    ['an upper-case signature', body, { 'x-hub-signature-256': good.toUpperCase() }, 403],
    ['only the old SHA-1 signature', body, { 'x-hub-signature': 'sha1=0123' }, 403],
    ['malformed JSON', '{"object":', { 'x-hub-signature-256': sign('{"object":') }, 400],
    ['an array', '[]', { 'x-hub-signature-256': sign('[]') }, 400],
    ['a body over 1 MB', 'x'.repeat(1_000_001), { 'x-hub-signature-256': good }, 413],
    ['a compressed body', body, { 'x-hub-signature-256': good, 'content-encoding': 'gzip' }, 415],
    [
      'bytes that are no UTF-8',
      new Uint8Array([0xff, 0xfe, 0x7b]),
      { 'x-hub-signature-256': sign(new Uint8Array([0xff, 0xfe, 0x7b])) },
      400,
    ],
    ['an unknown object', '{"object":"user"}', { 'x-hub-signature-256': sign('{"object":"user"}') }, 404],
    ['no entry', '{"object":"page"}', { 'x-hub-signature-256': sign('{"object":"page"}') }, 200],
    ['null entries', '{"object":"page","entry":[null]}', { 'x-hub-signature-256': sign('{"object":"page","entry":[null]}') }, 200],
  ])('%s', async (_name, bytes, headers, status) => {
    const answer = await send(bytes, headers);
    expect(answer.status).toBe(status);
    expect(answer.text).not.toMatch(/at .*\.(?:ts|js)|node_modules|Error:/);
    expect(answer.text).not.toContain(PAGE.secret);
  });

  test('the handshake answers the challenge only to who knows the token', async () => {
    const get = (token: string, challenge: string) =>
      fetch(`${banter.url}/webhooks/messenger?hub.mode=subscribe&hub.verify_token=${token}&hub.challenge=${challenge}`);
    const right = await get(PAGE.verify, '1158201444');
    expect([right.status, await right.text()]).toEqual([200, '1158201444']);
    expect((await get('wrong', '1158201444')).status).toBe(403);
    expect((await get(PAGE.verify, encodeURIComponent('<script>'))).status).toBe(403);
  });
});
