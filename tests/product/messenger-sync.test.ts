/** `npm run messenger -- sync`, as an operator runs it. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { messengerEnv, PAGE } from '../support/customer.ts';
import { watchedEnv } from '../support/egress/watched.ts';
import { type Graph, graphError, startGraph } from '../support/graph-stand-in.ts';

jest.setTimeout(60_000);

const COMMAND = fileURLToPath(new URL('../../dist/bot/commands/messenger.js', import.meta.url));

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph.close());

type Ended = { code: number; stdout: string; stderr: string };

const sync = async (args: string[], env: Record<string, string> = messengerEnv(graph.url)): Promise<Ended> => {
  const options = { env: watchedEnv({ PATH: process.env.PATH, ...env }, 'messenger'), timeout: 30_000, killSignal: 'SIGKILL' } as const;
  const ended = promisify(execFile)(process.execPath, [COMMAND, ...args], options);
  return ended.then((output) => ({ code: 0, ...output })).catch((failed: Ended) => failed);
};

test('shows the difference first, and changes nothing unasked', async () => {
  const { code, stdout, stderr } = await sync(['sync']);
  expect(stdout).toMatch(/get_started[\s\S]*greeting[\s\S]*persistent_menu/);
  expect({ code, stderr: stderr.trim() }).toEqual({ code: 1, stderr: expect.stringContaining('Nothing was changed') });
  expect(graph.profileCalls.map(({ method }) => method)).toEqual(['GET']);
});

test('changes it with --yes, and finds nothing to do the second time', async () => {
  expect(await sync(['sync', '--yes'])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('Done: get_started, greeting, persistent_menu'),
  });
  expect(graph.profile).toMatchObject({ get_started: { payload: 'GET_STARTED' } });
  expect(await sync(['sync'])).toMatchObject({ code: 0, stdout: expect.stringContaining('as it should be') });
});

test.each<[string, string[], Record<string, string> | undefined, RegExp]>([
  ['no configuration', ['sync'], {}, /not configured/],
  ['an unknown word', ['remove'], undefined, /^\s*Usage/],
  ['an unknown option', ['sync', '--force'], undefined, /force/],
])('%s is said plainly', async (_what, args, env, message) => {
  const { code, stderr } = await sync(args, env);
  expect(code).toBe(1);
  expect(stderr).toMatch(message);
  expect(stderr).not.toMatch(/^\s+at /m);
});

test('a refusal of Graph comes with what to do, and without the token', async () => {
  graph.answerNext(graphError(190, undefined, 401));
  const { code, stdout, stderr } = await sync(['sync']);
  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('MESSENGER_PAGE_ACCESS_TOKEN') });
  expect(stdout + stderr).not.toContain(PAGE.token);
});
