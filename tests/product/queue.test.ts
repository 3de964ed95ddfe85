/** A customer asks for a person, is told what is true, and waits where operators see it: the whole product, over Messenger. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { type RunningBanter, startBanter } from '../support/banter.ts';
import { messengerEnv, post, textEvent, until, webhookOf } from '../support/customer.ts';
import { watchedEnv } from '../support/egress/watched.ts';
import { type Graph, startGraph } from '../support/graph-stand-in.ts';

jest.setTimeout(120_000);

const COMMAND = fileURLToPath(new URL('../../dist/bot/commands/queue.js', import.meta.url));
const ANA = '8300000000000011';
const LUIS = '8300000000000012';

let graph: Graph;
let banter: RunningBanter;
beforeAll(async () => {
  graph = await startGraph();
  banter = await startBanter({
    env: { ...messengerEnv(graph.url), DURABILITY: 'everysec', DESK_HOURS: 'Mo-Su 00:00-24:00 UTC', BANK_CONTACT: '800-555-0100' },
  });
}, 120_000);
afterAll(async () => {
  await banter.close();
  await graph.close();
});

/** Runs the command where Banter keeps its state. */
const queue = async (...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> => {
  const options = {
    cwd: banter.dir,
    env: watchedEnv({ PATH: process.env.PATH }, 'queue'),
    timeout: 60_000,
    killSignal: 'SIGKILL',
  } as const;
  const ended = promisify(execFile)(process.execPath, [COMMAND, ...args], options);
  return ended.then((output) => ({ code: 0, ...output })).catch((failed: { code: number; stdout: string; stderr: string }) => failed);
};

const textsTo = (user: string): string[] =>
  graph.sends.filter(({ body, taken }) => taken && body.recipient?.id === user).map(({ body }) => String(body.message?.text));

let messages = 0;
const writes = async (user: string, text: string): Promise<void> => {
  messages += 1;
  expect(await post(banter.url, webhookOf(textEvent(user, `m_${messages}`, text)))).toBe(200);
};
const told = (user: string, text: string): Promise<void> =>
  until(
    () => textsTo(user).some((one) => one.includes(text)),
    30_000,
    () => `${user} was to be told ${text}, but:\n${textsTo(user).join('\n')}\n${banter.output()}`,
  );

const gauge = async (name: string): Promise<number> => {
  const text = await (await fetch(`${banter.url}/metrics`)).text();
  return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
};

test('where nobody waits it says so', async () => {
  expect(await queue()).toEqual({ code: 0, stdout: 'Nobody waits for a person.\n', stderr: '' });
  expect(await gauge('banter_people_waiting')).toBe(0);
});

test('who asks for a person is told what is true and waits in the queue; over a crash too; the bot is quiet', async () => {
  await writes(ANA, 'I want to talk to a person, says Philomena');
  await told(ANA, 'People are at work and will read this chat. You are next.\nTo reach a person at the bank: 800-555-0100');
  await banter.kill();
  await banter.restart();
  await writes(LUIS, 'quiero hablar con una persona');
  await told(LUIS, 'Hay personal en este momento');

  const { code, stdout } = await queue();
  expect(code).toBe(0);
  const lines = stdout.trim().split('\n');
  expect(lines).toHaveLength(3);
  expect(lines[0]).toMatch(/^\d{4}-\d\d-\d\dT[\d:]{8}Z +0m {2}asked {3}en {2}messenger {5}conversation:[\w-]{22}$/);
  expect(lines[1]).toMatch(/ asked {3}es {2}messenger/);
  expect(lines[2]).toBe('2 wait for a person, the longest for 0m.');
  for (const secret of ['Philomena', ANA, LUIS]) expect(stdout).not.toContain(secret);
  expect(await gauge('banter_people_waiting')).toBe(2);
  expect(await gauge('banter_people_waiting_seconds')).toBeGreaterThan(0);
});

test('what comes right behind "back to the bot" is answered by the bot; what came before is not', async () => {
  const before = textsTo(ANA).length;
  await writes(ANA, 'how much is in checking?');
  await writes(ANA, 'back to the bot');
  await writes(ANA, "what's my checking balance?");
  await told(ANA, '$');
  // The kill before may have repeated what was being sent just then (I6).
  const said = textsTo(ANA)
    .slice(before)
    .filter((text) => !text.startsWith('You are in line'));
  expect(said[0]).toMatch(/^I am Banter/);
  expect(said.filter((text) => text.includes('$'))).toHaveLength(1);
  expect((await queue()).stdout).toMatch(/^[^\n]* es {2}messenger[^\n]*\n1 waits for a person/);
  expect(await gauge('banter_people_waiting')).toBe(1);
});

test('what it does not take is said in one line', async () => {
  const { code, stderr } = await queue('list');
  expect([code, stderr.trim()]).toEqual([1, 'queue takes no list: it lists who waits.']);
  expect((await queue('--help')).stdout).toMatch(/^Usage: npm run queue/);
});
