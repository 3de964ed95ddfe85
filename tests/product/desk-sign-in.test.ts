/** Signing in to the desk at the sandbox's own provider, over HTTP: two processes of the built product on one Redis and one sandbox. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { type RunningBanter, startBanter } from '../support/banter.ts';
import { createJar, type Jar } from '../support/cookie-jar.ts';
import { choose, signInAs } from '../support/desk-agent.ts';
import { freePort } from '../support/ports.ts';
import { type ForeignRedis, startForeignRedis } from '../support/redis-process.ts';

jest.setTimeout(60_000);

let redis: ForeignRedis;
/** `one` has the sandbox, `two` uses it. */
let one: RunningBanter;
let two: RunningBanter;
let saidAtStart: string;
beforeAll(async () => {
  redis = await startForeignRedis({ appendonly: 'yes', appendfsync: 'everysec' });
  const sandboxPort = await freePort();
  const env = { REDIS_URL: redis.url, DATA_KEYS: randomBytes(32).toString('base64'), DURABILITY: 'everysec' };
  one = await startBanter({ env: { ...env, ROLE: 'worker' }, sandboxPort });
  saidAtStart = one.output();
  two = await startBanter({ env: { ...env, ROLE: 'web' }, sandboxPort });
}, 180_000);
afterAll(async () => {
  await Promise.all([one.close(), two.close()]);
  await redis.stop();
});

const me = async (jar: Jar, { url }: RunningBanter): Promise<unknown> => {
  const { status, body } = await jar.get(`${url}/desk/api/me`);
  return status === 200 ? JSON.parse(body) : status;
};

test('who is not signed in is sent to choose who they are', async () => {
  const jar = createJar();
  expect(await me(jar, one)).toBe(401);
  const { status, url, body } = await jar.follow(`${one.url}/desk`);
  expect([status, new URL(url).origin]).toEqual([200, one.sandboxUrl]);
  expect(body).toContain('SANDBOX');
  expect(body.match(/<button name="person"/g)).toHaveLength(4);
  expect(body).not.toMatch(/<script|password"/);
});

describe.each(['one', 'two'])('at process %s', (which) => {
  const at = () => (which === 'one' ? one : two);

  test.each([
    ['nora', { name: 'Nora Lindqvist', skills: ['fraud', 'cards'], languages: ['en'], supervisor: false }],
    ['teo', { name: 'Teo Marín', skills: ['payments', 'general'], languages: ['en', 'es'], supervisor: false }],
    ['ines', { name: 'Inés Okafor', skills: ['cards', 'general'], languages: ['es'], supervisor: false }],
    ['ruth', { name: 'Ruth Calder', skills: ['fraud', 'cards', 'payments', 'general'], languages: ['en', 'es'], supervisor: true }],
  ])('%s is let in as who they are, and the other process knows them, too', async (id, agent) => {
    const { jar, answer } = await signInAs(at().url, id);
    expect([answer.status, answer.location]).toEqual([303, `${at().url}/desk`]);
    const expected = { agent: { id, ...agent }, sandbox: true };
    expect([await me(jar, one), await me(jar, two)]).toMatchObject([expected, expected]);
    expect((await jar.get(`${at().url}/desk`)).status).not.toBe(303);
  });
});

test('under each name of this machine the browser comes back to the one it came from', async () => {
  const { port } = new URL(one.url);
  const url = `http://localhost:${port}`;
  const { answer } = await signInAs(url, 'nora');
  expect(answer.location).toBe(`${url}/desk`);
});

test('a callback is good once and in one browser', async () => {
  const jar = createJar();
  const back = await choose(jar, one.url, 'nora');
  const [kept, stranger] = [jar.copy(), createJar()];
  expect([(await stranger.get(back)).status, (await jar.get(back)).status, (await kept.get(back)).status]).toEqual([400, 303, 400]);
  expect([await me(stranger, one), await me(kept, one)]).toEqual([401, 401]);
});

test('who signs out is signed out at every process, and then at the sandbox, too', async () => {
  const { jar } = await signInAs(one.url, 'ruth');
  const stolen = jar.copy();
  const ended = await jar.post(`${one.url}/desk/sign-out`, undefined, { origin: one.url });
  expect(ended.status).toBe(204);
  expect([await me(stolen, one), await me(stolen, two), await me(jar, two)]).toEqual([401, 401, 401]);

  const there = await jar.get(/^<([^>]+)>/.exec(ended.headers.get('link') ?? '')?.[1] ?? '');
  expect(there.body).toContain('Sign out here, too?');
  expect(there.headers.get('content-security-policy')).toMatch(/default-src 'none';.* frame-ancestors 'none'/);
  const [, action = ''] = /action="([^"]+)"/.exec(there.body) ?? [];
  const [, xsrf = ''] = /name="xsrf" value="([^"]+)"/.exec(there.body) ?? [];
  const form = new URLSearchParams({ xsrf, logout: 'yes' }).toString();
  const left = await jar.post(action, form, { 'content-type': 'application/x-www-form-urlencoded' });
  expect(left.location).toBe(`${one.url}/desk/signed-out`);
  expect((await jar.get(left.location ?? '')).body).toContain('You are signed out');
});

test('a session outlives a restart', async () => {
  const { jar } = await signInAs(two.url, 'teo');
  await two.stop();
  await two.restart();
  expect(await me(jar, two)).toMatchObject({ agent: { id: 'teo' } });
});

test('nothing that only the desk may serve is served beside it', async () => {
  const answer = await createJar().get(`${one.url}/desk.html`);
  expect([answer.status, answer.location]).toEqual([301, `${one.url}/desk`]);
});

test('the terminal says where the desk is, and no library adds to it', () => {
  expect(saidAtStart).toMatch(/^ {2}Desk {12}http:\/\/localhost:\d+\/desk$/m);
  expect(one.output()).toBe(saidAtStart);
});

test('with banks of one’s own and no provider there is no desk, and the start says so', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'banter-desk-'));
  const file = join(dir, 'banks.json');
  await writeFile(
    file,
    JSON.stringify({ banks: [{ id: 'first', name: 'First', standard: 'fdx-6', baseUrl: 'https://bank.invalid/fdx' }] }),
  );
  const off = await startBanter({ env: { BANKS: file }, dir });
  const paths = ['/desk', '/desk/', '/desk/sign-in', '/desk/callback?code=x&state=y', '/desk/api/me', '/DESK'];
  const statuses = await Promise.all(paths.map(async (path) => (await createJar().get(`${off.url}${path}`)).status));
  expect(statuses).toEqual(paths.map(() => 404));
  expect(off.output()).toMatch(/^ {2}Desk {12}off \(set the DESK_ variables\)$/m);
  await off.close();
  await rm(dir, { recursive: true, force: true });
});
