/** Direct Line 3.0 as clients that mean ill, or are broken, use it. What they do when all is well is in tests/pages. */
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { type RunningBanter, startBanter } from '../support/banter.ts';
import { until } from '../support/customer.ts';

jest.setTimeout(60_000);

const SECRET = randomBytes(24).toString('hex');

let banter: RunningBanter;
beforeAll(async () => {
  banter = await startBanter({ env: { DIRECTLINE_SECRET: SECRET } });
}, 120_000);
afterAll(() => banter.close());

type Answer = { status: number; body: { [name: string]: unknown }; text: string };

const call = async (method: string, path: string, token?: string, body?: string | Uint8Array): Promise<Answer> => {
  const response = await fetch(`${banter.url}/v3/directline${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
    ...(body === undefined ? {} : { body }),
  });
  const text = await response.text();
  return { status: response.status, text, body: text.startsWith('{') ? JSON.parse(text) : {} };
};

const begin = async (): Promise<{ id: string; token: string }> => {
  const { status, body } = await call('POST', '/conversations', SECRET);
  expect(status).toBe(201);
  return { id: String(body.conversationId), token: String(body.token) };
};

const say = (id: string, token: string, text: string) =>
  call('POST', `/conversations/${id}/activities`, token, JSON.stringify({ type: 'message', from: { id: 'me' }, text }));

const textsOf = async (id: string, token: string): Promise<string> =>
  JSON.stringify((await call('GET', `/conversations/${id}/activities`, token)).body.activities ?? []);

test('a conversation that is begun with the secret is answered', async () => {
  const { id, token } = await begin();
  expect((await say(id, token, 'hello')).status).toBe(200);
  await until(
    async () => (await textsOf(id, token)).includes('Hello!'),
    10_000,
    () => banter.output(),
  );
});

describe('a token', () => {
  test.each(['GET', 'POST'])('is needed for %s, and must be ours', async (method) => {
    const { id } = await begin();
    const path = `/conversations/${id}/activities`;
    const body = method === 'POST' ? '{"type":"message","text":"hello"}' : undefined;
    expect((await call(method, path, undefined, body)).status).toBe(401);
    expect((await call(method, path, 'rubbish', body)).status).toBe(401);
    expect((await call(method, path, `${'x'.repeat(SECRET.length)}`, body)).status).toBe(401);
  });

  test('opens its own conversation only', async () => {
    const [mine, theirs] = [await begin(), await begin()];
    await say(theirs.id, theirs.token, 'hello');
    const read = await call('GET', `/conversations/${theirs.id}/activities`, mine.token);
    expect(read.status).toBe(403);
    expect(read.text).not.toContain('hello');
    expect((await say(theirs.id, mine.token, 'hello')).status).toBe(403);
    expect((await call('GET', `/conversations/${theirs.id}`, mine.token)).status).toBe(403);
  });

  test('whose last character was changed is not ours', async () => {
    const { id, token } = await begin();
    const forged = `${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`;
    expect((await say(id, forged, 'hello')).status).toBe(401);
  });

  test('cannot say who it is in the body: the customer of the token has written', async () => {
    const { id, token } = await begin();
    const other = JSON.stringify({ type: 'message', from: { id: 'somebody else' }, text: 'hello' });
    await call('POST', `/conversations/${id}/activities`, token, other);
    expect(await textsOf(id, token)).not.toContain('somebody else');
  });
});

describe('a body that is not right', () => {
  test.each<[string, string | Uint8Array, number]>([
    ['malformed', '{"type":', 400],
    ['an array', '[]', 400],
    ['null', 'null', 400],
    ['empty', '', 400],
    ['no UTF-8', new Uint8Array([0xff, 0xfe]), 400],
    ['over 1 MB', `{"type":"message","text":"${'x'.repeat(1_000_001)}"}`, 413],
    ['nested 5,000 deep', '['.repeat(5_000), 400],
    ['without a type', '{"text":"hello"}', 400],
  ])('%s is refused, and the process lives', async (_what, body, status) => {
    const { id, token } = await begin();
    const answer = await call('POST', `/conversations/${id}/activities`, token, body);
    expect(answer.status).toBe(status);
    expect(answer.text).not.toMatch(/at .*\.(?:ts|js)|node_modules|Error:/);
    expect((await fetch(`${banter.url}/readyz`)).status).toBe(200);
  });

  test('a watermark that we did not give is refused', async () => {
    const { id, token } = await begin();
    expect((await call('GET', `/conversations/${id}/activities?watermark=nonsense`, token)).status).toBe(400);
  });

  test('pollution of prototypes changes nothing', async () => {
    const { id, token } = await begin();
    const body = '{"type":"message","text":"hello","__proto__":{"type":"event"},"channelData":{"__proto__":{"polluted":1}}}';
    expect((await call('POST', `/conversations/${id}/activities`, token, body)).status).toBe(200);
    await until(
      async () => (await textsOf(id, token)).includes('Hello!'),
      10_000,
      () => banter.output(),
    );
  });
});
