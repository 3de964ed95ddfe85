/** What an attacker, a broken bank or a nosy robot does to a sign-in: each gets a clear page, and nothing is attached to the wrong person. */
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { signInAt } from '../connectors/banks/sign-in.ts';
import { type RunningBanter, startBanter } from '../support/banter.ts';
import { type Answer, createJar } from '../support/cookie-jar.ts';
import { agree, type Newcomer, newcomer, through } from './newcomer.ts';

let banter: RunningBanter;
let ann: Newcomer;
beforeAll(async () => {
  banter = await startBanter({ env: { SANDBOX_AUTOLINK: '' } });
}, 60_000);
beforeEach(async () => {
  ann = await newcomer(banter);
});
afterAll(() => banter.close());

const LOST = /begun in another browser, more than ten minutes ago, or has been used already/;
const GONE = /This page is no longer good/;

/** No inner name, no code of an error, no address of ours but the chat's. */
const isPlain = ({ body }: Answer): void => expect(body).not.toMatch(/Error|OAUTH|invalid_|stack|\.[jt]s:\d|nonce|verifier/);

const nothingIsConnected = async ({ chat }: Newcomer): Promise<void> =>
  void expect(await chat.say('what can you see?', /No bank is connected/)).toContain('I see nothing of yours');

const changed = (back: string, name: string, value: string | null): string => {
  const url = new URL(back);
  if (value === null) url.searchParams.delete(name);
  else url.searchParams.set(name, value);
  return url.href;
};

describe('a way back that is not what was begun', () => {
  test.each<[string, (back: string) => string, RegExp]>([
    ['a forged state', (back) => changed(back, 'state', 'forged'), LOST],
    ['no state', (back) => changed(back, 'state', null), LOST],
    ['no iss', (back) => changed(back, 'iss', null), /does not belong to this sign-in/],
    ['another bank’s iss', (back) => changed(back, 'iss', `${banter.sandboxUrl}/citi/auth`), /does not belong to this sign-in/],
    ['mix-up: another bank’s address', (back) => back.replace('/connect/chase/', '/connect/citi/'), LOST],
    ['a bank that does not exist', (back) => back.replace('/connect/chase/', '/connect/nowhere/'), LOST],
    ['a made-up code', (back) => changed(back, 'code', 'made-up'), /does not belong to this sign-in/],
    ['no code', (back) => changed(back, 'code', null), /does not belong to this sign-in|said no/],
  ])('%s', async (_, bent, said) => {
    const back = await through(ann.jar, await ann.page('chase'));
    const answer = await ann.jar.get(bent(back));
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.body).toMatch(said);
    isPlain(answer);
    await nothingIsConnected(ann);
  });

  test('code injection: the code of somebody else’s sign-in', async () => {
    const eve = await newcomer(banter);
    const [mine, hers] = [
      await through(ann.jar, await ann.page('chase')),
      await through(eve.jar, await eve.page('chase'), { customer: 'sam' }),
    ];
    const code = new URL(hers).searchParams.get('code');
    expect((await ann.jar.get(changed(mine, 'code', code))).body).toMatch(/does not belong to this sign-in/);
    await nothingIsConnected(ann);
    await nothingIsConnected(eve);
  });

  test('swapped: the way back of somebody else, in one’s own browser', async () => {
    const eve = await newcomer(banter);
    await through(ann.jar, await ann.page('chase'));
    const hers = await through(eve.jar, await eve.page('chase'), { customer: 'sam' });
    expect((await ann.jar.get(hers)).body).toMatch(LOST);
    await nothingIsConnected(ann);
  });

  test('twice: the second time is too late, and what is connected stays as it is', async () => {
    const back = await through(ann.jar, await ann.page('chase'));
    expect((await ann.jar.get(back)).status).toBe(200);
    expect((await ann.jar.get(back)).body).toMatch(LOST);
    expect(await ann.chat.say('what can you see?', /Until/)).toContain('Chase');
  });

  test('replayed in another browser, before and after: nothing comes of it, and nothing is lost by it', async () => {
    const back = await through(ann.jar, await ann.page('chase'));
    expect((await createJar().get(back)).body).toMatch(LOST);
    expect((await ann.jar.get(back)).status).toBe(200);
    expect((await createJar().get(back)).body).toMatch(LOST);
  });

  test('all that was chosen is taken away at the bank: nothing is connected, and an older connection stays', async () => {
    await ann.connect('chase');
    const back = await through(ann.jar, await ann.page('chase again'), { scopes: ['balances', 'staff'], without: ['balances'] });
    const answer = await ann.jar.get(back);
    expect([answer.status, answer.body]).toEqual([403, expect.stringContaining('You or Chase said no')]);
    expect(await ann.chat.say('all my chase balances', /••/)).toContain('$');
  });

  test('denied at the bank', async () => {
    const { location = '' } = await agree(ann.jar, await ann.page('chase'));
    const back = await signInAt(new URL(location), { jar: ann.jar, answer: 'deny' });
    const answer = await ann.jar.get(back.href);
    expect([answer.status, answer.body]).toEqual([403, expect.stringContaining('You or Chase said no')]);
    await nothingIsConnected(ann);
  });
});

describe('our own page', () => {
  test('is read by robots as often as they like, and begins nothing; it says nothing of whose it is', async () => {
    const page = await ann.page('chase');
    const robot = createJar();
    for (let n = 0; n < 3; n += 1) expect((await robot.get(page)).body).toContain('What may I see?');
    const { headers, body } = await robot.get(page);
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-robots-tag')).toBe('noindex');
    expect(body).not.toMatch(/<script|••|dl_/);
    await ann.connect('chase');
  });

  test.each([
    ['a page that never was', 'aaaaaaaaaaaaaaaaaaaaaa'],
    ['rubbish', 'x'],
    ['a path', '..%2f..%2fadmin'],
    ['a very long one', 'a'.repeat(3_000)],
  ])('%s', async (_, secret) => {
    const answer = await ann.jar.get(`${banter.url}/connect/${secret}`);
    expect([answer.status, answer.body]).toEqual([410, expect.stringMatching(GONE)]);
    isPlain(answer);
  });

  test.each([
    ['from a foreign page', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['from a page that hides its origin', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
  ])('sent %s is refused', async (_, headers) => {
    const answer = await agree(ann.jar, await ann.page('chase'), undefined, headers);
    expect([answer.status, answer.body]).toEqual([403, expect.stringContaining('not sent by our own page')]);
  });

  test('at another host is not there', async () => {
    const page = new URL(await ann.page('chase'));
    const asked = request(page, { headers: { host: 'evil.example' } }).end();
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    expect(answer.statusCode).toBe(403);
    answer.resume();
  });

  test.each([
    ['nothing chosen', []],
    ['only that people of the bank may look', ['staff']],
    ['what there is not', ['everything', '__proto__']],
  ])('%s: it is asked again, with what to do', async (_, scopes) => {
    const answer = await agree(ann.jar, await ann.page('chase'), scopes);
    expect([answer.status, answer.body]).toEqual([400, expect.stringContaining('Choose at least one thing')]);
  });
});

describe('a link sent to somebody else', () => {
  test('attaches nothing to the chat it came from, unless the letters of the page are written there', async () => {
    const page = await ann.page('chase');
    const victim = createJar();
    const shown = (await victim.get(await through(victim, page, { customer: 'sam' }))).body;
    expect(shown).toContain('they would see your accounts');
    const [code = ''] = /[B-Z]{4}-[B-Z]{4}/.exec(shown) ?? [];
    expect(await ann.chat.hears(/eight letters/)).toContain('Was it you?');
    await nothingIsConnected(ann);
    expect(code).not.toBe('');
  });

  test('five wrong codes are enough, and the bank’s tokens are worthless', async () => {
    const victim = createJar();
    await victim.get(await through(victim, await ann.page('chase'), { customer: 'sam' }));
    await ann.chat.hears(/eight letters/);
    for (const [at, left] of ['4 more', '3 more', '2 more', 'one more'].entries())
      await ann.chat.say(`BCDF-GHJ${'KLMN'[at]}`, new RegExp(left));
    await ann.chat.say('BCDF-GHJP', /threw the sign-in at Chase away/);
    await nothingIsConnected(ann);
  });

  test('the same customer in another browser writes the letters, however they write them', async () => {
    const phone = createJar();
    const shown = (await phone.get(await through(phone, await ann.page('chase')))).body;
    const [code = ''] = /[B-Z]{4}-[B-Z]{4}/.exec(shown) ?? [];
    await ann.chat.hears(/eight letters/);
    expect(await ann.chat.say(`ok it says ${code.toLowerCase().replace('-', ' ')}`, /is connected until/)).toContain('Everyday Checking');
  });

  test('"that was not me" throws it away', async () => {
    const victim = createJar();
    await victim.get(await through(victim, await ann.page('chase'), { customer: 'sam' }));
    await ann.chat.hears(/eight letters/);
    await ann.chat.press('That was not me', /threw the sign-in at Chase away/);
    await nothingIsConnected(ann);
  });
});

describe('a bank that is not well', () => {
  const faults = (body: object) =>
    fetch(`${banter.sandboxUrl}/admin/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  test.each([
    ['is away', { outage: true }],
    ['answers 500', { status: 500 }],
    ['answers nonsense', { malformed: 'garbage' }],
    ['resets the connection', { reset: true }],
  ])('its sign-in %s in the middle: a plain page, nothing connected, and afterwards it goes', async (_, fault) => {
    const back = await through(ann.jar, await ann.page('citi'));
    await faults({ bank: 'citi', only: 'auth', ...fault });
    const answer = await ann.jar.get(back);
    await faults({ bank: 'citi' });
    expect([answer.status, answer.body]).toEqual([502, expect.stringContaining('Citi does not answer right now')]);
    isPlain(answer);
    await nothingIsConnected(ann);
    await ann.connect('citi');
  });

  test('it takes a disconnect later: nothing is read meanwhile, and it is told until it obeys', async () => {
    await ann.connect('citi');
    await faults({ bank: 'citi', only: 'auth', outage: true });
    await ann.chat.say('disconnect citi', /Disconnect Citi/);
    expect(await ann.chat.press('Yes, disconnect', /disconnected/)).toContain('I go on asking it for a day');
    await nothingIsConnected(ann);
    await faults({ bank: 'citi' });
  });
});
