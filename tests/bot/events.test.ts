/** The door of the banks, over HTTP as a bank sees it: what is answered, and that nobody's flood keeps a true event waiting. */
import { randomUUID } from 'node:crypto';
import { createServer, request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { realClock } from '../../bot/clock.ts';
import { createEvents } from '../../bot/http/events.ts';
import type { EventSource, EventVerdict, Notice } from '../../bot/model.ts';
import { StoreUnavailable } from '../../bot/store/client.ts';

const notice = (id: string): Notice => ({
  id,
  bank: 'first',
  case: 'c',
  customer: 'x',
  at: 0,
  late: false,
  status: 'withdrawn',
  card: { account: 'a', last4: null, state: 'held' },
  items: [],
});

/** Every token is its own verdict: `good:…` is verified in its turn, `forged` is refused in its turn, everything else at once. */
const source: EventSource = {
  bank: 'first',
  async receive(raw, inTurn) {
    const text = Buffer.from(raw).toString();
    const turn = (verdict: EventVerdict) => inTurn(() => new Promise<EventVerdict>((done) => setTimeout(done, 2, verdict)));
    if (text === 'defect') throw new RangeError('secret words of a defect');
    if (text === 'no keys') return { ok: false, err: 'not_now', description: 'The published keys are not at hand.' };
    if (text === 'forged') return turn({ ok: false, err: 'authentication_failed', description: 'The signature is not of that key.' });
    if (text.startsWith('good')) return turn({ ok: true, notice: notice(text) });
    return { ok: false, err: 'invalid_request', description: 'This is no token.' };
  },
};

let server: Server;
let logged: object[] = [];
let accept: (notice: Notice) => Promise<'stored' | 'duplicate'>;

beforeEach(async () => {
  logged = [];
  const seen = new Set<string>();
  accept = async ({ id }) => {
    const before = seen.size;
    return seen.add(id).size > before ? 'stored' : 'duplicate';
  };
  const isEvent = createEvents({
    sources: [source],
    accept: (one) => accept(one),
    trustProxy: true,
    clock: realClock,
    log: (event, fields) => logged.push({ event, ...fields }),
    limits: { parallel: 2, perSecond: 400, waiting: 8 },
  });
  server = createServer((request, response) => {
    if (!isEvent(request, response)) response.writeHead(418).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

type Told = { status: number; body: unknown; headers: NodeJS.Dict<string | string[]> };
type Sent = { path?: string; method?: string; headers?: Record<string, string | undefined> };

const push = (body: string, { path = '/events/first', method = 'POST', headers = {} }: Sent = {}): Promise<Told> =>
  new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    const all = { 'content-type': 'application/secevent+jwt', ...headers };
    const given = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
    const request = httpRequest({ port, host: '127.0.0.1', path, method, headers: given }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        resolve({ status: response.statusCode ?? 0, body: text === '' ? '' : JSON.parse(text), headers: response.headers });
      });
    });
    request.on('error', reject);
    request.end(method === 'GET' ? undefined : body);
  });

describe('a bank is answered', () => {
  test('202 and nothing else when the event is stored, also when it was before', async () => {
    for (const outcome of ['stored', 'duplicate']) {
      const { status, body, headers } = await push('good');
      expect([status, body, headers['content-type']]).toEqual([202, '', undefined]);
      expect(logged.at(-1)).toEqual({ event: 'fraud_event', bank: 'first', outcome, ms: expect.any(Number) });
    }
  });

  test('400 with the code of RFC 8935, in English, when it never will be', async () => {
    expect(await push('forged')).toMatchObject({
      status: 400,
      body: { err: 'authentication_failed', description: 'The signature is not of that key.' },
      headers: { 'content-type': 'application/json; charset=utf-8', 'content-language': 'en' },
    });
    expect(await push('nonsense')).toMatchObject({ status: 400, body: { err: 'invalid_request' } });
    expect(await push('')).toMatchObject({ status: 400, body: { err: 'invalid_request' } });
  });

  test.each([
    ['another bank', 404, { path: '/events/second' }],
    ['a bank whose name is a trick', 404, { path: '/events/__proto__' }],
    ['a GET', 405, { method: 'GET' }],
    ['a PUT', 405, { method: 'PUT' }],
    ['no content type', 415, { headers: { 'content-type': undefined } }],
    ['JSON', 415, { headers: { 'content-type': 'application/json' } }],
    ['a type that only begins alike', 415, { headers: { 'content-type': 'application/secevent+jwtx' } }],
    ['a compressed body', 415, { headers: { 'content-encoding': 'gzip' } }],
  ])('%s: %d, and nothing is stored', async (_name, status, sent) => {
    accept = () => Promise.reject(new Error('nothing may be stored'));
    expect(await push('good', sent)).toMatchObject({ status, body: { error: { code: expect.any(String), message: expect.any(String) } } });
  });

  test.each([
    ['its length', {}],
    ['its bytes alone', { 'transfer-encoding': 'chunked' }],
  ])('413 to more than 64 KB, told by %s', async (_name, headers) => {
    const { status, body, headers: told } = await push('x'.repeat(64 * 1024 + 1), { headers });
    expect([status, told.connection]).toEqual([413, 'close']);
    expect(body).toMatchObject({ error: { message: 'The token is larger than 64 KB.' } });
  });

  test('202 to a content type with a parameter, in any case', async () => {
    expect(await push('good', { headers: { 'content-type': 'Application/SecEvent+JWT; charset=utf-8' } })).toMatchObject({ status: 202 });
  });

  test('503 while Redis stores nothing, and when to come again', async () => {
    accept = () => Promise.reject(new StoreUnavailable('away'));
    expect(await push('good')).toMatchObject({ status: 503, headers: { 'retry-after': '1' }, body: { error: { code: 'Unavailable' } } });
  });

  test('503 while its keys are not at hand', async () => {
    expect(await push('no keys')).toMatchObject({ status: 503, headers: { 'retry-after': '60' }, body: { error: { code: 'NotNow' } } });
  });

  test('500 at a defect of ours, without a word of it', async () => {
    const told = await push('defect');
    expect(told.status).toBe(500);
    expect(JSON.stringify(told)).not.toMatch(/secret|RangeError/);
    expect(logged).toContainEqual({ event: 'request_failed', code: 'Internal', error: 'RangeError' });
  });
});

test.each(['/events', '/events/', '/events/first/more', '/'])('%s is somebody else’s', async (path) => {
  // The other handler of this server answers so, with no body.
  expect(await push('good', { path })).toMatchObject({ status: 418 });
});

describe('while forged tokens flood in', () => {
  /** Whoever sends may write what he likes before it. */
  const from = (address: string): Sent => ({ headers: { 'x-forwarded-for': `${randomUUID()}, ${address}` } });
  const flood = (senders: number) => Array.from({ length: 100 }, (_, n) => push('forged', from(`10.0.0.${n % senders}`)));

  test('one sender turns away only itself', async () => {
    const forged = flood(1);
    expect(await push('good', from('192.0.2.1'))).toMatchObject({ status: 202 });
    const statuses = (await Promise.all(forged)).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([400, 429]));
  });

  test('a bank that sent a true event before is never turned away, however many they are', async () => {
    await push('good', from('192.0.2.1'));
    const forged = flood(50);
    const sent = Array.from({ length: 5 }, (_, n) => push(`good ${n}`, from('192.0.2.1')));
    expect((await Promise.all(sent)).map(({ status }) => status)).toEqual([202, 202, 202, 202, 202]);
    await Promise.all(forged);
  });

  test('who is turned away is told when to come again', async () => {
    const turnedAway = (await Promise.all(flood(1))).filter(({ status }) => status === 429);
    expect(turnedAway[0]).toMatchObject({ headers: { 'retry-after': '1' }, body: { error: { code: 'TooMany' } } });
  });

  test('what is seen at a glance is refused without waiting', async () => {
    const forged = flood(1);
    expect(await push('nonsense', from('10.0.0.0'))).toMatchObject({ status: 400 });
    await Promise.all(forged);
  });
});
