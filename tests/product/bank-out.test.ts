/** A bank pulls out while customers ask: no call leaves to it any more, everybody is told once, and it can come back. By the operators' own command. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { type RunningBanter, startBanter } from '../support/banter.ts';
import { type Newcomer, newcomer, through } from './newcomer.ts';

jest.setTimeout(240_000);

const COMMAND = fileURLToPath(new URL('../../dist/bot/commands/bank.js', import.meta.url));
const PEOPLE = ['ana', 'sam', 'ana', 'sam'];

let banter: RunningBanter;
let people: Newcomer[];
beforeAll(async () => {
  // In the morning of its customers: at night they would not be told.
  banter = await startBanter({ env: { SANDBOX_AUTOLINK: '', SANDBOX_NOW: '2026-11-20T15:00:00Z' } });
  people = [];
  for (const customer of PEOPLE) {
    const one = await newcomer(banter);
    await one.connect('chase', { customer });
    people.push(one);
  }
  await people[0]?.connect('citi');
}, 200_000);
afterAll(() => banter.close());

type Ran = { code: number; lines: string[]; errors: string; firstLineAt: number };

/** Runs the command where Banter keeps its state. */
const bank = async (...args: string[]): Promise<Ran> => {
  const env = { PATH: process.env.PATH, SANDBOX_PORT: new URL(banter.sandboxUrl).port };
  const child = spawn(process.execPath, [COMMAND, ...args], { cwd: banter.dir, env, timeout: 120_000, killSignal: 'SIGKILL' });
  let [output, errors, firstLineAt] = ['', '', 0];
  child.stdout.on('data', (chunk: Buffer) => {
    if (firstLineAt === 0) firstLineAt = Date.now();
    output += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const [code] = await once(child, 'close');
  return { code: Number(code), lines: output.split('\n').filter(Boolean), errors, firstLineAt };
};

type Read = { at: string; bank: string };
/** In real time. */
const readsAt = async (id: string): Promise<number[]> => {
  const { reads, now } = (await (await fetch(`${banter.sandboxUrl}/admin/ledger`)).json()) as { reads: Read[]; now: string };
  const ahead = Date.parse(now) - Date.now();
  return reads.filter((one) => one.bank === id).map(({ at }) => Date.parse(at) - ahead);
};

const first = (): Newcomer => {
  const [one] = people;
  if (!one) throw new Error('nobody is there');
  return one;
};

test('a typing error stops nothing', async () => {
  expect(await bank('out', 'chose')).toMatchObject({ code: 1, lines: [], errors: expect.stringContaining('There is no bank chose.') });
  expect(await bank('out')).toMatchObject({ code: 1, errors: expect.stringContaining('takes the ID of one bank') });
  expect(await bank()).toMatchObject({ code: 1, errors: expect.stringContaining('Usage: npm run bank') });
});

test('under traffic no call leaves after the command’s first line, everybody is told once, and other banks go on', async () => {
  const page = await first().page('chase');
  const over = new AbortController();
  const asking = people.map(async ({ chat }) => {
    let heard = '';
    for (let n = 0; !over.signal.aborted; n += 1)
      heard += `${await chat.say(n % 2 === 0 ? 'all my chase balances' : 'my chase transactions')}\n`;
    return heard;
  });
  const ran = await bank('out', 'chase');
  over.abort();
  const heard = await Promise.all(asking);
  expect(ran).toMatchObject({ code: 0, errors: '' });
  expect(ran.lines[0]).toMatch(/^Chase is out since .*: no call leaves to it any more, from any process\./);
  expect(ran.lines[1]).toMatch(/^What 2 customers had allowed there has ended\./);
  const reads = await readsAt('chase');
  expect(reads.length).toBeGreaterThan(20);
  const late = reads.filter((at) => at > ran.firstLineAt);
  process.stdout.write(`      ${reads.length} reads at Chase, the last ${ran.firstLineAt - Math.max(...reads)} ms before the first line\n`);
  expect(late).toEqual([]);
  for (const [at, { chat }] of people.entries()) {
    const all = `${heard[at]}${/does not work with this assistant/.test(heard[at] ?? '') ? '' : await chat.hears(/does not work with this assistant/)}`;
    expect(all.match(/Chase does not work with this assistant any more/g)).toHaveLength(1);
  }
  const { chat, jar } = first();
  expect(await chat.say('all my citi balances', /••/)).toMatch(/today at|as of/);
  expect(await chat.say('what can you see?', /Until/)).toMatch(/Citi[\s\S]*Chase: not to be connected at present/);
  expect(await chat.say('connect chase', /Chase/)).toContain('Chase: not to be connected at present');
  expect((await jar.get(page)).status).toBe(410);
  expect((await readsAt('chase')).length).toBe(reads.length);
});

test('run again it tells nobody twice', async () => {
  expect(await bank('out', 'chase')).toMatchObject({
    code: 0,
    lines: [expect.stringMatching(/^Chase is out since/), 'No customer has anything connected there.'],
  });
  expect(await first().chat.say('all my citi balances', /••/)).not.toContain('Chase does not work');
});

test('what it tells is taken and not acted on', async () => {
  const body = JSON.stringify({ do: 'raise', bank: 'chase', customer: 'ana' });
  const raised = await fetch(`${banter.sandboxUrl}/admin/fraud-events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  const { events } = (await raised.json()) as { events: string[] };
  let state = '';
  for (const end = Date.now() + 15_000; state !== 'accepted' && Date.now() < end; ) {
    const told = (await (await fetch(`${banter.sandboxUrl}/admin/fraud-events`)).json()) as { events: { jti: string; state: string }[] };
    state = told.events.find(({ jti }) => jti === events[0])?.state ?? '';
  }
  expect(state).toBe('accepted');
  const { chat } = first();
  expect(await chat.say('all my citi balances', /••/)).not.toContain('Chase');
});

test('it comes back: it can be connected anew, and nothing of before comes back by itself', async () => {
  expect(await bank('back', 'chase')).toMatchObject({ code: 0, lines: [expect.stringMatching(/^Chase is back/)] });
  expect(await bank('back', 'chase')).toMatchObject({ code: 0, lines: ['Chase was not out.'] });
  const { chat, connect } = first();
  expect(await chat.say('what can you see?', /Until/)).not.toContain('Chase');
  await connect('chase');
  expect(await chat.say('all my chase balances', /••/)).toMatch(/today at|as of/);
});

test('a sign-in that was under way when it went out connects nothing', async () => {
  const late = await newcomer(banter);
  const back = await through(late.jar, await late.page('chase'));
  expect(await bank('out', 'chase')).toMatchObject({ code: 0 });
  expect((await late.jar.get(back)).status).toBe(410);
  expect(await late.chat.say('what can you see?', /No bank/)).toContain('No bank is connected');
});
