/** The banks' HTTP client against a server on loopback that answers as each test says. */
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from '@jest/globals';
import { type BankHttp, type BankHttpOptions, createBankHttp } from '../../../connectors/banks/http.ts';

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup();
});

const serve = async (listener: RequestListener) => {
  const asked: { at: number; url: string; headers: NodeJS.Dict<string | string[]> }[] = [];
  const sockets = new Set<unknown>();
  const server = createServer((request, response) => {
    asked.push({ at: performance.now(), url: request.url ?? '', headers: request.headers });
    sockets.add(request.socket);
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanups.push(() => {
    server.close();
    server.closeAllConnections();
  });
  // A TCP server's address is never a string.
  const { port } = server.address() as AddressInfo;
  return { url: new URL(`http://127.0.0.1:${port}/accounts?limit=50`), asked, sockets };
};

const client = (options: BankHttpOptions = {}): BankHttp => {
  const http = createBankHttp({ random: () => 0, ...options });
  cleanups.push(() => http.close());
  return http;
};

const ask = (http: BankHttp, url: URL, more: { signal?: AbortSignal; bank?: string } = {}) =>
  http.get({
    bank: 'bank',
    url,
    access: { token: 't0ken' },
    interaction: 'turn-1',
    signal: AbortSignal.timeout(5_000),
    refusalOf: (status) => (status === 429 ? 'rate_limited' : status >= 500 ? 'unavailable' : 'not_found'),
    ...more,
  });

const answer = (response: ServerResponse, status: number, body: string, headers: Record<string, string> = {}) =>
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);

const OK = { ok: true, value: { fine: true } };
const fine = (response: ServerResponse) => answer(response, 200, '{"fine":true}');
const refused = (why: string) => ({ ok: false, why });

/** Answers the first calls by the given functions, all others well. */
const first = (...answers: ((response: ServerResponse) => unknown)[]): RequestListener => {
  let n = 0;
  return (_, response) => {
    const one = answers[n] ?? fine;
    n += 1;
    one(response);
  };
};

describe('a call', () => {
  test('carries token and interaction, and reuses its connection', async () => {
    const { url, asked, sockets } = await serve((_, response) => fine(response));
    const http = client();
    expect(await ask(http, url)).toEqual(OK);
    expect(await ask(http, url)).toEqual(OK);
    expect(asked[0]).toMatchObject({
      url: '/accounts?limit=50',
      headers: { authorization: 'Bearer t0ken', 'x-fapi-interaction-id': 'turn-1', accept: 'application/json' },
    });
    expect(sockets.size).toBe(1);
  });

  test.each([
    ['HTML', '<!doctype html><p>hello'],
    ['half of JSON', '{"fine":'],
    ['nothing', ''],
  ])('that brings %s instead of JSON is not to be trusted, and not repeated', async (_, body) => {
    const { url, asked } = await serve((_request, response) => answer(response, 200, body));
    expect(await ask(client(), url)).toEqual(refused('protocol'));
    expect(asked).toHaveLength(1);
  });

  test.each([201, 204, 206])('answered with %i is what the dialect makes of it', async (status) => {
    const { url } = await serve((_, response) => answer(response, status, ''));
    expect(await ask(client(), url)).toEqual(refused('not_found'));
  });

  test('is not redirected: the token stays where it belongs', async () => {
    const thief = await serve((_, response) => fine(response));
    const { url } = await serve((_, response) => answer(response, 307, '', { location: thief.url.href }));
    expect(await ask(client(), url)).toEqual(refused('protocol'));
    expect(thief.asked).toHaveLength(0);
  });

  test('that is redirected to no address at all is refused too', async () => {
    const { url } = await serve((_, response) => answer(response, 302, '', { location: 'http://[' }));
    expect(await ask(client(), url)).toEqual(refused('protocol'));
  });

  test('to something that does not speak HTTP is not to be trusted', async () => {
    const { url } = await serve((request) => request.socket.end('SSH-2.0-nothing here\r\n\r\n'));
    expect(await ask(client(), url)).toEqual(refused('protocol'));
  });

  test('to nobody is unavailable', async () => {
    const { url } = await serve((_, response) => fine(response));
    for (const cleanup of cleanups.splice(0)) cleanup();
    expect(await ask(client(), url)).toEqual(refused('unavailable'));
  });
});

describe('an answer', () => {
  test('of up to 64 kB is read, a larger one is left', async () => {
    const padded = (length: number) => `{"fine":true${' '.repeat(length - 13)}}`;
    const { url } = await serve(
      first(
        (response) => answer(response, 200, padded(65_536)),
        (response) => answer(response, 200, padded(65_537)),
      ),
    );
    const http = client();
    expect(await ask(http, url)).toEqual(OK);
    expect(await ask(http, url)).toEqual(refused('protocol'));
  });

  test('without end is not waited for', async () => {
    let sent = 0;
    const { url } = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const chunk = ' '.repeat(16_384);
      const more = () => {
        while (!response.closed && sent < 50_000_000) {
          sent += chunk.length;
          if (!response.write(chunk)) return void response.once('drain', more);
        }
      };
      more();
    });
    expect(await ask(client(), url)).toEqual(refused('protocol'));
    expect(sent).toBeLessThan(10_000_000);
  });

  test('that unpacks to more than it may is left as well', async () => {
    const bomb = gzipSync(' '.repeat(20_000_000));
    const { url } = await serve((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb));
    expect(await ask(client(), url)).toEqual(refused('protocol'));
  });

  test('that is a refusal counts by its status, however large', async () => {
    const { url } = await serve((_, response) => answer(response, 404, '<p>'.repeat(100_000)));
    expect(await ask(client(), url)).toEqual(refused('not_found'));
  });
});

describe('a bank that cannot answer', () => {
  test.each([
    ['503', (response: ServerResponse) => answer(response, 503, '')],
    ['a reset', (response: ServerResponse) => response.socket?.resetAndDestroy()],
    [
      'half an answer',
      (response: ServerResponse) => response.writeHead(200, { 'content-length': '100' }).write('{"fi', () => response.destroy()),
    ],
  ])('is asked again after %s, twice at most', async (_, wrong) => {
    const recovered = await serve(first(wrong, wrong));
    expect(await ask(client(), recovered.url)).toEqual(OK);
    const lasting = await serve((_request, response) => wrong(response));
    expect(await ask(client(), lasting.url)).toEqual(refused('unavailable'));
    expect(lasting.asked).toHaveLength(3);
  });

  test('is not asked again for what no repeating changes', async () => {
    const { url, asked } = await serve((_, response) => answer(response, 404, '{}'));
    expect(await ask(client(), url)).toEqual(refused('not_found'));
    expect(asked).toHaveLength(1);
  });

  test.each([
    ['0 seconds', '0'],
    ['a time gone by', 'Thu, 01 Jan 2026 00:00:00 GMT'],
  ])('and says "retry after %s" is still given a moment', async (_, retryAfter) => {
    const { url, asked } = await serve(first((response) => answer(response, 429, '', { 'retry-after': retryAfter })));
    expect(await ask(client(), url)).toEqual(OK);
    expect((asked[1]?.at ?? 0) - (asked[0]?.at ?? 0)).toBeGreaterThanOrEqual(245);
  });

  test.each([
    ['seconds', () => '3'],
    ['a date', () => new Date(Date.now() + 60_000).toUTCString()],
  ])('and wants more time than there is, in %s, is not asked again', async (_, retryAfter) => {
    const { url, asked } = await serve((_request, response) => answer(response, 429, '', { 'retry-after': retryAfter() }));
    expect(await ask(client(), url)).toEqual(refused('rate_limited'));
    expect(asked).toHaveLength(1);
  });

  test('is given as long as the caller has', async () => {
    const { url } = await serve(() => undefined);
    expect(await ask(client(), url, { signal: AbortSignal.timeout(50) })).toEqual(refused('timeout'));
  });

  test('that begins to answer and stalls is given no longer', async () => {
    const { url } = await serve((_, response) => void response.writeHead(200).write('{"fine":'));
    expect(await ask(client(), url, { signal: AbortSignal.timeout(50) })).toEqual(refused('timeout'));
  });

  test('whose caller gives up during a pause is remembered for what it said', async () => {
    const { url } = await serve((_, response) => answer(response, 429, '', { 'retry-after': '1' }));
    expect(await ask(client(), url, { signal: AbortSignal.timeout(60) })).toEqual(refused('rate_limited'));
  });
});

describe('the queue of a bank', () => {
  test('lets so many calls through at a time, and those of another bank beside them', async () => {
    const held: ServerResponse[] = [];
    const { url, asked } = await serve((_, response) => (asked.length <= 3 ? void held.push(response) : fine(response)));
    const http = client({ parallel: 2 });
    const calls = [...Array.from({ length: 5 }, () => ask(http, url)), ask(http, url, { bank: 'other' })];
    while (asked.length < 3) await new Promise((resolve) => setImmediate(resolve));
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    expect(asked).toHaveLength(3);
    for (const response of held) fine(response);
    expect(await Promise.all(calls)).toEqual(Array.from({ length: 6 }, () => OK));
  });

  test('answers who has waited long enough, though the line has not moved', async () => {
    const { url, asked } = await serve(() => undefined);
    const http = client({ parallel: 2 });
    const long = () => ({ signal: AbortSignal.timeout(400) });
    const stuck = [ask(http, url, long()), ask(http, url, long())];
    expect(await ask(http, url, { signal: AbortSignal.timeout(30) })).toEqual(refused('timeout'));
    expect(await Promise.all(stuck)).toEqual([refused('timeout'), refused('timeout')]);
    expect(asked).toHaveLength(2);
  });
});

describe('the breaker of a bank', () => {
  const events: string[] = [];
  const log = (event: string, fields: Record<string, string | number>) => {
    if (event === 'bank.breaker') events.push(String(fields.state));
  };

  test('leaves a failing bank alone, and nobody else; one good answer ends that', async () => {
    const { url, asked } = await serve(
      first(...Array.from({ length: 10 }, () => (response: ServerResponse) => answer(response, 200, 'no'))),
    );
    const http = client({ log });
    for (let n = 0; n < 10; n += 1) expect(await ask(http, url)).toEqual(refused('protocol'));
    expect(await ask(http, url)).toEqual(refused('unavailable'));
    expect(asked).toHaveLength(10);
    expect(await ask(http, url, { bank: 'other' })).toEqual(OK);
    while (!(await ask(http, url)).ok) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(events).toEqual(['open', 'closed']);
  });

  test('does not hold refusals against a bank, nor callers in a hurry', async () => {
    const { url } = await serve(
      first(...Array.from({ length: 24 }, (_, n) => (response: ServerResponse) => (n % 2 === 0 ? answer(response, 404, '{}') : undefined))),
    );
    const http = client({ log });
    for (let n = 0; n < 24; n += 1)
      expect(await ask(http, url, { signal: AbortSignal.timeout(n % 2 === 0 ? 5_000 : 5) })).toMatchObject({ ok: false });
    expect(await ask(http, url)).toEqual(OK);
  });
});

test('what is logged names codes and counts, never the answer', async () => {
  const lines: string[] = [];
  const { url } = await serve((_, response) => answer(response, 200, '{"secret":"4111"'));
  await ask(client({ log: (event, fields) => lines.push(JSON.stringify([event, fields])) }), url);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('"why":"protocol"');
  expect(lines[0]).not.toMatch(/4111|t0ken/);
});
