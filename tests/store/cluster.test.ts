/** The cluster that tests start: it forms, takes writes, survives the death of a master, and leaves nothing behind. Times are told, not judged. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { createCluster } from 'redis';
import { examineRedis } from '../../bot/store/server/examination.ts';
import { openNode } from '../../bot/store/server/node.ts';
import { type ClusterNode, startTestCluster, type TestCluster } from '../support/redis-cluster.ts';

jest.setTimeout(120_000);

let cluster: TestCluster;
beforeAll(async () => {
  cluster = await timed('3 + 3 formed', () => startTestCluster({ masters: 3, replicas: 3, nodeTimeoutMs: 1_000, durability: 'everysec' }));
}, 120_000);
afterAll(() => cluster.stop());

const timed = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
  const start = performance.now();
  const result = await work();
  process.stderr.write(`    ${what} after ${((performance.now() - start) / 1_000).toFixed(1)} s\n`);
  return result;
};

const connected = async () => {
  const client = createCluster({ rootNodes: cluster.urls.map((url) => ({ url })) });
  client.on('error', () => undefined);
  await client.connect();
  return client;
};
type Client = Awaited<ReturnType<typeof connected>>;

/** Tries until it is written, as a sender repeats what was not acknowledged. */
const writeUntilTaken = async (client: Client, key: string, value: string): Promise<void> => {
  for (let tries = 0; ; tries += 1) {
    try {
      await client.set(key, value);
      return;
    } catch (error) {
      if (tries > 600) throw error;
      await sleep(50);
    }
  }
};

const isAlive = async (pid: number): Promise<boolean> => {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'stat=', '-p', String(pid)]).catch(() => ({ stdout: '' }));
  return /^[^Z\s]/.test(stdout.trim());
};

test('has its masters, replicas and slots', () => {
  expect(cluster.nodes.map(({ role }) => role).sort()).toEqual(['master', 'master', 'master', 'replica', 'replica', 'replica']);
  const dealt = cluster.nodes.flatMap(({ slots }) => slots).reduce((sum, [from, to]) => sum + to - from + 1, 0);
  expect(dealt).toBe(16_384);
});

test('takes writes for every part, and says who is master for a key', async () => {
  const client = await connected();
  const masters = new Set<ClusterNode>();
  for (let n = 0; n < 50; n += 1) {
    await client.set(`key-${n}`, `value ${n}`);
    expect(await client.get(`key-${n}`)).toBe(`value ${n}`);
    masters.add(await cluster.masterOf(`key-${n}`));
  }
  expect(masters.size).toBe(3);
  await client.close();
});

test('is examined node by node, whichever of them is named', async () => {
  const expected = { durability: 'always', production: true } as const;
  const { reached, complaints, masters } = await examineRedis(cluster.urls[4] ?? '', expected);
  expect([reached, masters]).toEqual([true, 3]);
  // One that is named alone would be taken for a server of its own.
  expect(complaints.some(({ code }) => code === 'one_of_many')).toBe(true);
  expect((await examineRedis(cluster.urls.join(','), expected)).complaints.some(({ code }) => code === 'one_of_many')).toBe(false);
  const blamed = complaints.filter(({ code }) => code === 'fsync').map(({ node }) => node);
  expect(blamed.sort()).toEqual(cluster.nodes.map(({ port }) => `127.0.0.1:${port}`).sort());
  expect(complaints.some(({ code }) => code === 'replica')).toBe(false);
});

test('after the death of a master its replica goes on, with what was written', async () => {
  const client = await connected();
  await client.set('kept', 'before');
  // The replica has it before its master dies.
  const before = await cluster.masterOf('kept');
  await cluster.waitUntilHealthy();
  await sleep(100);
  await cluster.kill(before);
  await timed('a write was taken again', () => writeUntilTaken(client, '{kept}:new', 'after'));
  expect(await client.get('kept')).toBe('before');
  const promoted = await cluster.masterOf('kept');
  expect(promoted.port).not.toBe(before.port);
  await cluster.restart(before);
  await timed('healthy again with the old master as replica', () => cluster.waitUntilHealthy());
  expect([before.role, promoted.role]).toEqual(['replica', 'master']);
  await client.close();
});

test('a frozen master is replaced, and finds its place when it thaws', async () => {
  const frozen = await cluster.masterOf('cold');
  cluster.freeze(frozen);
  const promoted = await timed('another node was master', async () => {
    for (;;) {
      const master = await cluster.masterOf('cold').catch(() => frozen);
      if (master !== frozen) return master;
      await sleep(50);
    }
  });
  const node = await openNode({ url: promoted.url, answerMs: 2_000 });
  expect(await node.ask('SET', 'cold', 'yes')).toBe('OK');
  node.close();
  cluster.thaw(frozen);
  await timed('healthy again', () => cluster.waitUntilHealthy());
  expect([frozen.role, promoted.role]).toEqual(['replica', 'master']);
});

test('ends when the process that started it is killed, its frozen node too', async () => {
  const program = `
    import { startTestCluster } from './tests/support/redis-cluster.ts';
    const cluster = await startTestCluster({ masters: 3, replicas: 0, nodeTimeoutMs: 1000, durability: 'everysec' });
    cluster.freeze(cluster.nodes[1]);
    process.stdout.write(cluster.nodes.map(({ pid }) => pid).join(' ') + '\\n');
    setInterval(() => undefined, 1000);`;
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.stdout === null) throw new Error('no standard output');
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  const pids = line.split(' ').map(Number);
  expect(pids).toHaveLength(3);
  expect(await Promise.all(pids.map(isAlive))).toEqual([true, true, true]);
  child.kill('SIGKILL');
  for (let looks = 0; (await Promise.all(pids.map(isAlive))).some(Boolean); looks += 1) {
    if (looks > 400) throw new Error(`processes ${pids.join(', ')} do not end`);
    await sleep(25);
  }
});
