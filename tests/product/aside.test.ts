/** `npm run aside`, as an operator runs it beside a Banter that set things aside for real: a customer who blocked the page, one who flooded it. */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { type RunningBanter, startBanter } from '../support/banter.ts';
import { messengerEnv, post, textEvent, until, webhookOf } from '../support/customer.ts';
import { watchedEnv } from '../support/egress/watched.ts';
import { type Graph, graphError, startGraph } from '../support/graph-stand-in.ts';
import { readLedger } from '../support/ledger.ts';

jest.setTimeout(120_000);

const COMMAND = fileURLToPath(new URL('../../dist/bot/commands/aside.js', import.meta.url));
const BLOCKED = '8300000000000001';
const FLOODING = '8300000000000002';
const FLOOD = 240;

let graph: Graph;
let banter: RunningBanter;
beforeAll(async () => {
  graph = await startGraph();
  banter = await startBanter({ env: { ...messengerEnv(graph.url), DURABILITY: 'everysec' } });
}, 120_000);
afterAll(async () => {
  await banter.close();
  await graph.close();
});

type Ended = { code: number; stdout: string; stderr: string };

/** Runs the command where Banter keeps its state. */
const aside = async (args: string[], env: Record<string, string> = {}): Promise<Ended> => {
  const options = {
    cwd: banter.dir,
    env: watchedEnv({ PATH: process.env.PATH, ...env }, 'aside'),
    timeout: 60_000,
    killSignal: 'SIGKILL',
  } as const;
  const ended = promisify(execFile)(process.execPath, [COMMAND, ...args], options);
  return ended.then((output) => ({ code: 0, ...output })).catch((failed: Ended) => failed);
};

/** Without the indented lines in which a Redis that is started says what takes it long. */
const complaints = ({ stderr }: Ended): string[] => stderr.split('\n').filter((line) => line !== '' && !line.startsWith('  '));

/** It failed as it should: one clear line, no stack. */
const refused = (ended: Ended, message: string | RegExp): void => {
  const { code } = ended;
  expect(complaints(ended).join('\n')).toMatch(message);
  expect(complaints(ended)).toHaveLength(1);
  expect(code).toBe(1);
};

type Line = { kind: string; why: string; channel: string; subject: string; id: string };

const listed = async (...more: string[]): Promise<{ lines: Line[]; counts: string }> => {
  const ended = await aside(['list', ...more]);
  expect([ended.code, ...complaints(ended)]).toEqual([0]);
  const lines = ended.stdout.trim().split('\n');
  return {
    lines: lines.slice(0, -1).map((line) => {
      const [, kind = '', why = '', channel = '', subject = '', id = ''] = line.split(/ +/);
      return { kind, why, channel, subject, id };
    }),
    counts: lines.at(-1) ?? '',
  };
};

const textsTo = (user: string): string[] =>
  graph.sends.filter(({ body, taken }) => taken && body.recipient?.id === user).map(({ body }) => String(body.message?.text));

const told = (user: string, text: string): Promise<void> =>
  until(
    () => textsTo(user).some((one) => one.includes(text)),
    30_000,
    () => `${user} was to be told ${text}, but:\n${textsTo(user).join('\n')}\n${banter.output()}`,
  );

const appeared = async (why: string): Promise<Line[]> => {
  let lines: Line[] = [];
  const look = async () => {
    ({ lines } = await listed('--why', why));
    return lines.length > 0;
  };
  await until(look, 30_000, () => banter.output());
  return lines;
};

test('where nothing is set aside it says so', async () => {
  expect(await aside(['list'])).toEqual({ code: 0, stdout: 'Nothing is set aside.\n', stderr: '' });
  expect(await aside(['replay', '--all'])).toMatchObject({ code: 0, stderr: '' });
});

test('a reply that the platform refused for good is listed, shown without a word or figure of it, and delivered when it is put back', async () => {
  const figure = (await readLedger(banter.sandboxUrl)).available('chase', 'savings');
  graph.answerNext(graphError(551, undefined, 400), graphError(551, undefined, 400));
  expect(await post(banter.url, webhookOf(textEvent(BLOCKED, 'm_blocked', "what's my Chase savings balance? Philomena")))).toBe(200);
  const lines = await appeared('person_unavailable');
  expect(lines[0]).toMatchObject({ kind: 'part', why: 'person_unavailable', channel: 'messenger' });

  for (const { subject, id } of lines) {
    const { code, stdout } = await aside(['show', subject, id]);
    expect(code).toBe(0);
    for (const shown of ['part', 'person_unavailable', 'm_blocked#', 'balance.one', 'messenger', 'en']) expect(stdout).toContain(shown);
    expect(stdout).toMatch(/Tries +1/);
    for (const secret of ['Philomena', 'Rainy', 'Savings', 'savings', figure, 'chase', 'Chase', 'Banter', BLOCKED])
      expect(stdout).not.toContain(secret);
  }

  expect(textsTo(BLOCKED).join('\n')).not.toContain(figure);
  for (const { subject, id } of lines)
    expect(await aside(['replay', subject, id])).toMatchObject({ code: 0, stdout: expect.stringContaining('put back') });
  await told(BLOCKED, figure);
  refused(await aside(['replay', lines[0]?.subject ?? '', lines[0]?.id ?? '']), '1 of 1 was not put back.');
});

test('a flood over the cap is told of once, listed with its reason, and answered when it is put back', async () => {
  // While the banks are slow the inbox fills.
  const fault = (body: object) =>
    fetch(`${banter.sandboxUrl}/admin/faults`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });
  for (const bank of ['chase', 'wells-fargo', 'citi', 'us-bank']) await fault({ bank, latencyMs: 5_000 });
  const slow = Array.from({ length: 6 }, (_, n) => textEvent(FLOODING, `m_slow_${n}`, 'how much do I have in all my accounts?'));
  const quick = Array.from({ length: FLOOD }, (_, n) => textEvent(FLOODING, `m_flood_${n}`, `thank you very much, Philomena ${100 + n}`));
  expect(await post(banter.url, webhookOf(...slow, ...quick))).toBe(200);
  await fault({});

  const lines = await appeared('inbox_full');
  await told(FLOODING, 'You wrote more at once than I can keep');
  expect(new Set(lines.map(({ kind, channel }) => `${kind} ${channel}`))).toEqual(new Set(['event messenger']));
  expect((await listed()).counts).toBe(`${lines.length} set aside: ${lines.length} inbox_full.`);
  expect((await listed('--since', '1h')).lines).toHaveLength(lines.length);
  expect((await listed('--why', 'turn_failed')).counts).toBe('Nothing is set aside.');

  const { stdout } = await aside(['show', lines[0]?.subject ?? '', lines[0]?.id ?? '']);
  expect(stdout).toMatch(/Text +xxxxx xxx xxxx xxxx, Xxxxxxxxx 9/);
  expect(stdout).toMatch(/Tries +0/);
  expect(stdout).not.toMatch(/thank|Philomena/);

  refused(await aside(['replay', '--all', '--why', 'inbox_full']), 'Nothing was put back. Run it again with --yes');
  expect((await listed()).lines).toHaveLength(lines.length);
  const last = `m_flood_${FLOOD - 1}#0`;
  expect(graph.sends.some(({ body }) => body.message?.metadata === last)).toBe(false);
  const { code, stdout: became } = await aside(['replay', '--all', '--why', 'inbox_full', '--yes']);
  expect(code).toBe(0);
  expect(became.match(/put back$/gm)).toHaveLength(lines.length);
  await until(
    () => graph.sends.some(({ body }) => body.message?.metadata === last),
    60_000,
    () => banter.output(),
  );
  expect((await listed()).counts).toBe('Nothing is set aside.');
  expect(textsTo(FLOODING).filter((text) => text.includes('You wrote more at once'))).toHaveLength(1);
});

test.each<[string, string[], RegExp]>([
  ['an unknown word', ['remove'], /There is no "remove"/],
  ['an unknown option', ['list', '--force'], /--force/],
  ['a span that is none', ['list', '--since', 'yesterday'], /--since yesterday: must be/],
  ['no subject', ['show'], /takes a SUBJECT/],
  ['a subject that is none', ['show', '../../etc', '1-1'], /takes a SUBJECT/],
  ['an id that is none', ['replay', 'conversation:abc', '*'], /takes an ID/],
  ['something that is not there', ['show', 'conversation:abc', '1-1'], /It is not there/],
  ['one and all at once', ['replay', '--all', 'conversation:abc', '1-1'], /leave out/],
])('%s is said in one line', async (_what, args, message) => {
  refused(await aside(args), message);
});

test('without a command it says what there is', async () => {
  const { code, stderr } = await aside([]);
  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('Usage: npm run aside') });
});

test('a Redis that is not there is said in one line', async () => {
  refused(await aside(['list'], { REDIS_URL: 'redis://127.0.0.1:1' }), /Redis does not answer \(ECONNREFUSED\)/);
});

test('after the stop the same Redis is started for the command; without its key nothing can be seen of what is inside', async () => {
  graph.answerNext(graphError(551, undefined, 400));
  await post(banter.url, webhookOf(textEvent(BLOCKED, 'm_again', 'thank you')));
  const [line] = await appeared('person_unavailable');
  expect(await banter.stop()).toBe(0);
  const other = { DATA_KEYS: randomBytes(32).toString('base64') };
  expect((await listed()).lines).toHaveLength(1);
  expect((await aside(['list'], other)).stdout).toMatch(/person_unavailable +\? /);
  refused(await aside(['show', line?.subject ?? '', line?.id ?? ''], other), /not in DATA_KEYS/);
});
