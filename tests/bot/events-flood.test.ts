/**
 * A thousand forged tokens a second, with the name of a published key, over HTTP, and true ones among them: from elsewhere, and from the very same
 * address. Sender and door share this process, so what is measured is more than it costs. `FLOOD_SHOW=1` prints the figures, `FLOOD_RATE` changes the rate.
 */
import { randomBytes } from 'node:crypto';
import { Agent, createServer, request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import nock from 'nock';
import { realClock } from '../../bot/clock.ts';
import { createEvents } from '../../bot/http/events.ts';
import { createSource } from '../../connectors/fraud/source.ts';
import { AUDIENCE, claims, encoded, ISSUER, JWKS_URI, NOW, type Pair, pairOf, sign } from '../connectors/fraud/bank.ts';

const FORGED_PER_SECOND = Number(process.env.FLOOD_RATE ?? 1_000);
const SECONDS = 2;
const TRUE_EVERY_MS = 50;

let bank: Pair;
let server: Server;
let agents: { [who: string]: Agent };

beforeAll(async () => {
  bank = await pairOf('k1');
  nock.enableNetConnect('127.0.0.1');
  nock(JWKS_URI)
    .get('')
    .reply(200, { keys: [bank.jwk] });
  const log = () => undefined;
  const source = createSource({ bank: 'first', issuer: ISSUER, audience: AUDIENCE, jwksUri: JWKS_URI, now: () => NOW, log });
  const isEvent = createEvents({ sources: [source], accept: async () => 'stored', trustProxy: true, clock: realClock, log });
  server = createServer((request, response) => void isEvent(request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  agents = { bank: new Agent({ keepAlive: true }), forger: new Agent({ keepAlive: true, maxSockets: 200 }) };
});
afterAll(() => {
  for (const agent of Object.values(agents)) agent.destroy();
  server.closeAllConnections();
  server.close();
  nock.restore();
});

/** Resolves to the status of the answer, and how long it took. */
const push = (token: string, agent: Agent | undefined, address: string): Promise<{ status: number; ms: number }> =>
  new Promise((resolve, reject) => {
    const begun = performance.now();
    const { port } = server.address() as AddressInfo;
    const headers = { 'content-type': 'application/secevent+jwt', 'x-forwarded-for': address };
    const request = httpRequest({ port, host: '127.0.0.1', path: '/events/first', method: 'POST', headers, agent }, (response) => {
      response.resume();
      response.on('end', () => resolve({ status: response.statusCode ?? 0, ms: performance.now() - begun }));
    });
    request.on('error', reject);
    request.end(token);
  });

const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/** Sends at its rate, whether answers come or not. */
const flood = async (from: (n: number) => string): Promise<number[]> => {
  const head = `${encoded({ typ: 'secevent+jwt', alg: 'ES256', kid: 'k1' })}.${encoded(claims())}`;
  const answers: Promise<{ status: number }>[] = [];
  const begun = performance.now();
  for (let elapsed = 0; elapsed < SECONDS * 1_000; elapsed = performance.now() - begun) {
    for (; answers.length < (elapsed * FORGED_PER_SECOND) / 1_000; )
      answers.push(push(`${head}.${randomBytes(64).toString('base64url')}`, agents.forger, from(answers.length)));
    await pause(5);
  }
  return (await Promise.all(answers)).map(({ status }) => status);
};

const percentile = (sorted: readonly number[], share: number) =>
  Math.round((sorted[Math.floor((sorted.length - 1) * share)] ?? 0) * 10) / 10;

test.each([
  ['from one other address', () => '10.0.0.1'],
  ['from a thousand addresses', (n: number) => `10.0.${n % 4}.${n % 250}`],
  ['from the address of the bank itself', () => '192.0.2.1'],
])('%s: every true event is taken at once', async (name, from) => {
  const token = await sign(bank);
  const calm = (await push(token, agents.bank, '192.0.2.1')).status;
  const flooding = flood(from);
  const taken: { status: number; ms: number }[] = [];
  for (let n = 0; n < (SECONDS * 1_000) / TRUE_EVERY_MS - 4; n += 1) {
    const [answer] = await Promise.all([push(token, agents.bank, '192.0.2.1'), pause(TRUE_EVERY_MS)]);
    taken.push(answer);
  }
  const statuses = await flooding;
  const times = taken.map(({ ms }) => ms).toSorted((a, b) => a - b);
  const counted = (status: number) => statuses.filter((one) => one === status).length;
  if (process.env.FLOOD_SHOW)
    process.stderr.write(
      `${name}: ${statuses.length} forged (${counted(400)} refused, ${counted(429)} turned away); ${times.length} true, ` +
        `ms p50 ${percentile(times, 0.5)}, p99 ${percentile(times, 0.99)}, most ${percentile(times, 1)}\n`,
    );
  expect(new Set([calm, ...taken.map(({ status }) => status)])).toEqual(new Set([202]));
  expect(statuses.filter((status) => status !== 400 && status !== 429)).toEqual([]);
  expect(percentile(times, 0.9)).toBeLessThan(1_000);
});
