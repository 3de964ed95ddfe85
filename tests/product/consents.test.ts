/** What a customer allowed, as time goes on and as their bank says, through the public doors: the chat, the bank's events, and the sandbox's clock. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type RunningBanter, startBanter } from '../support/banter.ts';
import { ledgerOf, type Newcomer, newcomer } from './newcomer.ts';

const START = Date.parse('2026-11-20T15:00:00Z');
const DAY = 24 * 3_600_000;
const ALLOWED_DAYS = 90;
const SILENT_MS = 2_000;
/** The second itself is tried where nothing takes its time (tests/bot/consents.test.ts). */
const MARGIN_MS = 60_000;
/** An access token of Citi is good for a minute, and not used in its last seconds. */
const TOKEN_MS = 56_000;

let banter: RunningBanter;
let ann: Newcomer;
beforeAll(async () => {
  banter = await startBanter({ env: { SANDBOX_AUTOLINK: '', SANDBOX_NOW: new Date(START).toISOString() } });
}, 120_000);
beforeEach(async () => {
  await clock(START);
  ann = await newcomer(banter);
});
afterAll(() => banter.close());

const admin = async (method: string, path: string, body: object): Promise<void> => {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${banter.sandboxUrl}/admin${path}`, { method, headers, body: JSON.stringify(body) });
  expect([response.status, await response.json()]).toEqual([200, expect.anything()]);
};
const clock = (now: number): Promise<void> => admin('PUT', '/clock', { now });
const revoke = (more: object = {}): Promise<void> => admin('POST', '/revocations', { bank: 'chase', customer: 'ana', ...more });

/** Nothing more is said of it by itself. */
const isSilent = async (): Promise<void> => {
  await wait(SILENT_MS);
  expect(await ann.chat.say('thank you')).not.toMatch(/permission/);
};
const readsAt = async (bank: string): Promise<number> => (await ledgerOf(banter)).filter((read) => read.bank === bank).length;

describe('as time goes on', () => {
  test('it is reminded of twice, read until its end, and told to be over once', async () => {
    const before = Date.now();
    await ann.connect('chase');
    const until = START + (Date.now() - before) + ALLOWED_DAYS * DAY;
    await clock(until - 30 * DAY);
    expect(await ann.chat.hears(/My permission at Chase ends/)).toContain('Would you like to keep it?');
    expect(ann.chat.buttons()).toEqual(['Keep it', 'Let it end']);
    expect(await ann.chat.press('Keep it', /Good for/)).toContain('Chase is connected until');
    await clock(until - DAY);
    await ann.chat.hears(/My permission at Chase ends/);
    await clock(until - MARGIN_MS);
    expect(await ann.chat.say('all my chase balances', /••/)).toMatch(/today at|as of/);
    await clock(until);
    expect(await ann.chat.hears(/My permission at Chase has ended/)).toContain('I see nothing there any more');
    expect(ann.chat.buttons()).toEqual(['Connect again']);
    const reads = await readsAt('chase');
    expect(await ann.chat.say("what's my balance?", /No bank/)).toContain('No bank is connected');
    expect(await readsAt('chase')).toBe(reads);
    await isSilent();
    expect(await ann.chat.say('connect chase', /Good for/)).toContain('Here you choose');
  }, 90_000);

  test('who lets it end hears no more of it before it has', async () => {
    await ann.connect('citi');
    await clock(START + 61 * DAY);
    await ann.chat.hears(/My permission at Citi ends/);
    expect(await ann.chat.press('Let it end', /All right/)).toContain('I will not ask again');
    await clock(START + 89.5 * DAY);
    await isSilent();
    await clock(START + 91 * DAY);
    await ann.chat.hears(/My permission at Citi has ended/);
  }, 60_000);
});

describe('at the bank', () => {
  /** His permission ends there at once, and nobody tells. */
  let luis: Newcomer;
  let connectedAt = 0;
  beforeAll(async () => {
    await clock(START);
    luis = await newcomer(banter);
    await luis.connect('citi', { customer: 'luis' });
    connectedAt = Date.now();
    await revoke({ bank: 'citi', customer: 'luis', told: 'nothing' });
  }, 60_000);

  test('it is ended by the customer: here at once, told once, and connected again', async () => {
    await ann.connect('chase');
    await revoke();
    const began = Date.now();
    expect(await ann.chat.hears(/Chase told me that you ended/)).toContain('please call Chase');
    expect(Date.now() - began).toBeLessThan(3_000);
    const reads = await readsAt('chase');
    await ann.chat.say("what's my balance?", /No bank/);
    expect(await readsAt('chase')).toBe(reads);
    await revoke({ ends: false });
    await isSilent();
    await ann.connect('chase');
    expect(await ann.chat.say('all my chase balances', /••/)).toMatch(/today at|as of/);
  }, 60_000);

  test('an event of what was granted before does not end what was granted since', async () => {
    await ann.connect('chase');
    await revoke({ ends: false, minutesAgo: 5 });
    await isSilent();
    expect(await ann.chat.say('all my chase balances', /••/)).toMatch(/today at|as of/);
    await revoke({ told: 'by_bank' });
    await ann.chat.hears(/Chase has ended my permission there/);
  }, 60_000);

  test('it ends by a crash’s side: what the bank said while we were away is done when we are back', async () => {
    // It starts again at the same time of the sandbox: that is to be later than all of this, also than when a call may be made anew.
    await clock(START - 60 * 60_000);
    await ann.connect('chase');
    await revoke();
    await banter.kill();
    await banter.restart();
    await ann.chat.hears(/Chase told me that you ended/, 60_000);
    await isSilent();
  }, 120_000);

  test('it ends and nobody tells: we find out when our keys are refused, and say so once', async () => {
    await wait(Math.max(0, connectedAt + TOKEN_MS - Date.now()));
    await luis.chat.say('all my citi balances', /Citi does not accept my permission any more/);
    expect(luis.chat.buttons()).toEqual(['Connect again']);
    expect(await luis.chat.say('what can you see?', /No bank/)).toContain('No bank is connected');
    await wait(SILENT_MS);
    expect(await luis.chat.say('thank you')).not.toMatch(/permission/);
  }, 120_000);
});
