/** What is found wrong with a Redis that we did not start: by a table of facts, and on real servers with such settings. */
import { afterEach, describe, expect, test } from '@jest/globals';
import { complaintsAbout, type Expectation, type RedisFacts } from '../../bot/store/server/check.ts';
import { complaintLines, examineRedis, RedisUnfit } from '../../bot/store/server/examination.ts';
import { redisMemory } from '../../bot/store/server/facts.ts';
import { openNode } from '../../bot/store/server/node.ts';
import { type ForeignRedis, startForeignRedis } from '../support/redis-process.ts';

const PRODUCTION: Expectation = { durability: 'always', production: true };
const TRYING: Expectation = { durability: 'always', production: false };

const FIT: RedisFacts = {
  node: 'redis.example:6379',
  version: '7.0.15',
  role: 'master',
  cluster: false,
  appendOnly: true,
  appendFsync: 'always',
  writeFailed: false,
  rewriteFailed: false,
  memoryMaxBytes: 4_000_000_000,
  memoryPolicy: 'noeviction',
  everywhere: true,
  protectedMode: false,
  withoutPassword: false,
};

const UNKNOWN: RedisFacts = {
  node: 'redis.example:6379',
  version: undefined,
  role: undefined,
  cluster: undefined,
  appendOnly: undefined,
  appendFsync: undefined,
  writeFailed: undefined,
  rewriteFailed: undefined,
  memoryMaxBytes: undefined,
  memoryPolicy: undefined,
  everywhere: undefined,
  protectedMode: undefined,
  withoutPassword: undefined,
};

const found = (facts: RedisFacts, expected: Expectation): string[] =>
  complaintsAbout(facts, expected).map(({ code, severity }) => `${severity} ${code}`);

describe('facts', () => {
  test.each<[string, Partial<RedisFacts>, string[], string[]?]>([
    // what it is, facts that differ, in production, when trying out (unless the same)
    ['as it should be', {}, []],
    ['old', { version: '6.2.14' }, ['refuse too_old']],
    ['new', { version: '10.1.0' }, []],
    ['a replica', { role: 'replica' }, ['refuse replica']],
    ['a replica in a cluster', { role: 'replica', cluster: true }, []],
    ['memory only', { appendOnly: false, appendFsync: 'no' }, ['refuse not_persistent']],
    ['written when the system likes', { appendFsync: 'no' }, ['refuse fsync']],
    ['written each second', { appendFsync: 'everysec' }, ['refuse fsync'], ['warn fsync']],
    ['a full disk', { writeFailed: true }, ['refuse write_failed']],
    ['a file that grows', { rewriteFailed: true }, ['warn rewrite_failed']],
    ['a cache', { memoryPolicy: 'allkeys-lru' }, ['refuse evicts']],
    ['a cache of what expires', { memoryPolicy: 'volatile-ttl' }, ['refuse evicts']],
    ['no limit', { memoryMaxBytes: 0 }, ['warn no_limit']],
    ['open to the world', { withoutPassword: true }, ['refuse open'], ['warn open']],
    ['protected', { withoutPassword: true, protectedMode: true }, []],
    ['private', { withoutPassword: true, everywhere: false }, []],
    ['silent about itself', UNKNOWN, ['warn unchecked']],
    [
      'silent about its settings',
      { ...UNKNOWN, version: '7.0.0', role: 'master', appendOnly: true, writeFailed: false },
      ['warn unchecked'],
    ],
    ['closed for one known reason', { everywhere: undefined, protectedMode: undefined }, []],
    [
      'wrong in every way',
      { version: '5.0.0', appendOnly: false, memoryPolicy: 'allkeys-lfu', memoryMaxBytes: 0 },
      ['refuse too_old', 'refuse not_persistent', 'refuse evicts', 'warn no_limit'],
    ],
  ])('%s', (_, facts, inProduction, whenTrying = inProduction) => {
    expect(found({ ...FIT, ...facts }, PRODUCTION)).toEqual(inProduction);
    expect(found({ ...FIT, ...facts }, TRYING)).toEqual(whenTrying);
  });

  test('DURABILITY=everysec is content with a write each second, and no more', () => {
    const expected: Expectation = { durability: 'everysec', production: true };
    expect(found({ ...FIT, appendFsync: 'everysec' }, expected)).toEqual([]);
    expect(found({ ...FIT, appendFsync: 'no' }, expected)).toEqual(['refuse fsync']);
  });

  test('every complaint names the node and what to do', () => {
    const facts: RedisFacts = { ...UNKNOWN, memoryPolicy: 'allkeys-lru', appendOnly: false };
    const texts = complaintLines(complaintsAbout(facts, PRODUCTION));
    for (const text of texts) expect(text).toMatch(/^ {2}(refused|warning) {2}redis\.example:6379: .*\.$/);
    expect(texts.join('\n')).toContain('CONFIG SET maxmemory-policy noeviction');
    expect(texts.join('\n')).toContain('CONFIG SET appendonly yes');
    expect(texts.join('\n')).toMatch(/could not be checked: its version, whether it is a master, .*maxmemory, who can connect/);
  });
});

test('nodes with the same trouble share a line, what is refused comes first', () => {
  const nodes = ['a:1', 'b:2'].map((node) => ({ ...FIT, node, memoryMaxBytes: 0, memoryPolicy: 'allkeys-lru' }));
  const lines = complaintLines(nodes.flatMap((facts) => complaintsAbout(facts, PRODUCTION)));
  expect(lines).toEqual([
    expect.stringMatching(/^ {2}refused {2}a:1, b:2: it throws/),
    expect.stringMatching(/^ {2}warning {2}a:1, b:2: it has no/),
  ]);
});

describe('a real server', () => {
  const running: ForeignRedis[] = [];
  afterEach(async () => {
    await Promise.all(running.splice(0).map((redis) => redis.stop()));
  });
  const start = async (settings: Record<string, string>): Promise<ForeignRedis> => {
    const redis = await startForeignRedis(settings);
    running.push(redis);
    return redis;
  };
  const examined = async (url: string, expected = PRODUCTION): Promise<string[]> =>
    (await examineRedis(url, expected)).complaints.map(({ code, severity }) => `${severity} ${code}`);

  const RIGHT = { appendonly: 'yes', appendfsync: 'always', maxmemory: '200mb', bind: '127.0.0.1' };

  test('with the settings we ask for has nothing against it', async () => {
    expect(await examined((await start(RIGHT)).url)).toEqual([]);
  });

  test('as it comes from its makers keeps nothing', async () => {
    expect(await examined((await start({})).url)).toEqual(['refuse not_persistent', 'warn no_limit']);
  });

  test('that evicts, writes each second and is open to the world: all of it at once', async () => {
    const settings = { ...RIGHT, appendfsync: 'everysec', 'maxmemory-policy': 'allkeys-lru', bind: '* -::*', 'protected-mode': 'no' };
    const { url } = await start(settings);
    expect(await examined(url)).toEqual(['refuse fsync', 'refuse evicts', 'refuse open']);
    expect(await examined(url, TRYING)).toEqual(['warn fsync', 'refuse evicts', 'warn open']);
  });

  test('with a password: known only to those who have it', async () => {
    const { port } = await start({ ...RIGHT, bind: '* -::*', 'protected-mode': 'no', requirepass: 'a-word' });
    expect(await examined(`redis://:a-word@127.0.0.1:${port}`)).toEqual([]);
    expect(await examined(`redis://127.0.0.1:${port}`)).toEqual(['refuse no_access']);
    const wrong = await examineRedis(`redis://:secret-guess@127.0.0.1:${port}`, PRODUCTION);
    expect(wrong.complaints.map(({ code }) => code)).toEqual(['no_access']);
    expect(new RedisUnfit(wrong.complaints).message).not.toContain('secret-guess');
  });

  test('whose user may not ask for settings: what INFO shows is judged, the rest is said to be unknown', async () => {
    const redis = await start({ ...RIGHT, 'maxmemory-policy': 'allkeys-lru' });
    const operator = await openNode({ url: redis.url, answerMs: 2_000 });
    await operator.ask('ACL', 'SETUSER', 'banter', 'on', '>word', '~*', '+@all', '-@admin', '-@dangerous', '+info');
    operator.close();
    const { complaints } = await examineRedis(`redis://banter:word@127.0.0.1:${redis.port}`, PRODUCTION);
    expect(complaints.map(({ code }) => code)).toEqual(['evicts', 'unchecked']);
    expect(complaints[1]?.text).toContain('could not be checked: appendfsync, who can connect to it.');
  });

  test('that has no CONFIG at all', async () => {
    const { url } = await start({ ...RIGHT, 'rename-command': 'CONFIG ' });
    expect(await examined(url)).toEqual(['warn unchecked']);
  });

  test('that is a replica', async () => {
    const master = await start(RIGHT);
    const replica = await start({ ...RIGHT, replicaof: `127.0.0.1 ${master.port}` });
    expect(await examined(replica.url)).toEqual(['refuse replica']);
  });

  test('that is away is no more than away; one of several is named', async () => {
    const [here, gone] = [await start(RIGHT), await start(RIGHT)];
    await gone.stop();
    running.pop();
    expect(await examineRedis(gone.url, PRODUCTION)).toEqual({ reached: false, complaints: [], masters: 0 });
    const { reached, complaints } = await examineRedis(`${here.url},${gone.url}`, PRODUCTION);
    expect({ reached, complaints }).toEqual({
      reached: true,
      complaints: [{ code: 'unreachable', severity: 'warn', node: `127.0.0.1:${gone.port}`, text: expect.any(String) }],
    });
  });

  test('says how full it is', async () => {
    const redis = await start(RIGHT);
    const node = await openNode({ url: redis.url, answerMs: 2_000 });
    const { usedBytes, maxBytes, share } = await redisMemory(node.ask);
    expect(maxBytes).toBe(200 * 1_024 * 1_024);
    expect(share).toBeCloseTo(usedBytes / maxBytes);
    await node.ask('CONFIG', 'SET', 'maxmemory', '0');
    expect((await redisMemory(node.ask)).share).toBeUndefined();
    node.close();
  });
});
