/** The egress check can fail: processes that go where they may not are caught, by whatever way they go. */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { startBanter } from '../support/banter.ts';
import { judgeRun, straysIn } from '../support/egress/strays.mjs';
import { watched } from '../support/egress/watched.ts';

jest.setTimeout(60_000);

let stranger: Server;
let place: string;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'banter-strays-'));
  stranger = createServer((_, response) => response.end());
  await once(stranger.listen(0, '127.0.0.1'), 'listening');
  // A server that listens on a port has an address of this shape.
  place = `127.0.0.1:${(stranger.address() as AddressInfo).port}`;
});
afterAll(async () => {
  stranger.closeAllConnections();
  await new Promise((resolve) => stranger.close(resolve));
  rmSync(folder, { recursive: true, force: true });
});

/** What the check says of a process that runs this program. */
const straysOf = async (program: string): Promise<string[]> => {
  const { env, file } = watched({ PATH: process.env.PATH }, { program: 'a program', folder });
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], { env, timeout: 30_000 });
  return straysIn(file);
};

const port = (): string => place.split(':')[1] ?? '';
const anyway = 'catch(() => undefined)';

test.each<[string, () => string, () => string]>([
  ['fetch', () => `await fetch('http://${place}').${anyway}`, () => `connected to ${place}`],
  ['a socket', () => `import net from 'node:net'; net.connect(${port()}, '127.0.0.1').destroy()`, () => `connected to ${place}`],
  [
    'a socket by a name',
    () => `import net from 'node:net'; net.connect({ port: ${port()} }).destroy()`,
    () => `connected to localhost:${port()}`,
  ],
  ['http', () => `import http from 'node:http'; http.get('http://${place}', (one) => one.resume()).end()`, () => `connected to ${place}`],
  [
    'TLS',
    () => `import tls from 'node:tls'; tls.connect(${port()}, '127.0.0.1').on('error', () => 0).destroy()`,
    () => `connected to ${place}`,
  ],
  [
    'a socket file',
    () => `import net from 'node:net'; net.connect('/tmp/no.sock').on('error', () => 0)`,
    () => 'connected to /tmp/no.sock',
  ],
  ['a name that is looked up', () => `import dns from 'node:dns'; dns.lookup('secret.invalid', () => 0)`, () => 'looked up secret.invalid'],
  [
    'the same, promised',
    () => `import dns from 'node:dns/promises'; await dns.resolve4('secret.invalid').${anyway}`,
    () => 'looked up secret.invalid',
  ],
  ['UDP', () => `import { createSocket } from 'node:dgram'; createSocket('udp4').close()`, () => 'opened a UDP socket'],
  ['another program', () => `import { spawnSync, spawn } from 'node:child_process'; spawn('true')`, () => 'started true'],
  [
    'a thread',
    () => `import { Worker } from 'node:worker_threads'; new Worker("fetch('http://${place}').${anyway}", { eval: true })`,
    () => `connected to ${place}`,
  ],
])('%s', async (_name, program, says) => {
  const strays = await straysOf(program());
  expect(strays).toContainEqual(expect.stringContaining(`tests/product/egress-strays.test.ts: a program ${says()}, and may only go to `));
});

test('a product with a way out of its own fails the suite that ran it, and the run', async () => {
  const runs = mkdtempSync(join(folder, 'run-'));
  const leak = `--import data:text/javascript,${encodeURIComponent(`setTimeout(()=>fetch('http://${place}').${anyway},10)`)}`;
  const banter = await startBanter({ env: { NODE_OPTIONS: leak }, egress: { folder: runs } });
  await expect(banter.close()).rejects.toThrow(`tests/product/egress-strays.test.ts: start connected to ${place}`);
  expect(judgeRun(runs)).toMatchObject({ processes: 1, strays: [expect.stringContaining(place)] });
});

test('what it is configured with is no stray, by either name of this machine', async () => {
  const { env, file } = watched(
    { PATH: process.env.PATH, MESSENGER_GRAPH_URL: `http://localhost:${port()}` },
    { program: 'a program', folder },
  );
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', `await fetch('http://${place}')`], { env });
  expect(straysIn(file)).toEqual([]);
});
