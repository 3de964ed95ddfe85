/**
 * Whatever the banks' books say was read is in the audit: before it left, under the grant that allowed it, with how it ended (I9). What is old moves to
 * the archive by itself, and an operator, and an auditor without us, can check all of it.
 */
import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { createClient } from 'redis';
import { z } from 'zod';
import { linkOf } from '../../bot/store/audit.ts';
import { keysOf } from '../../bot/store/keys.ts';
import { createSealer } from '../../bot/store/seal.ts';
import { auditEntries } from '../support/audit.ts';
import { type RunningBanter, startBanter } from '../support/banter.ts';
import { messengerEnv, post, postUntilTaken, textEvent, until, webhookOf } from '../support/customer.ts';
import { watchedEnv } from '../support/egress/watched.ts';
import { type Graph, startGraph } from '../support/graph-stand-in.ts';
import { startTestRedis, type TestRedis } from '../support/redis.ts';
import { seeded } from '../support/seeded.ts';

jest.setTimeout(120_000);

const DATA_KEY = randomBytes(32);
const USERS = Array.from({ length: 4 }, (_, n) => String(8_400_000_000_000_000 + n));

let redis: TestRedis;
let graph: Graph;
let banter: RunningBanter;
beforeAll(async () => {
  [redis, graph] = await Promise.all([startTestRedis(), startGraph()]);
  const env = { ...messengerEnv(graph.url), REDIS_URL: redis.url, DATA_KEYS: DATA_KEY.toString('base64'), LOG_LEVEL: 'silent' };
  banter = await startBanter({ env });
}, 120_000);
afterAll(async () => {
  await banter.close();
  await Promise.all([redis.stop(), graph.close()]);
});

const ledger = z.object({
  reads: z.array(z.object({ bank: z.string(), account: z.string().optional(), interaction: z.string().optional() })),
});
const bankReads = async () => ledger.parse(await (await fetch(`${banter.sandboxUrl}/admin/ledger`)).json()).reads;

const replied = (mid: string): boolean => graph.sends.some(({ body }) => String(body.message?.metadata).startsWith(`${mid}#`));

const allIntended = async (): Promise<void> => {
  const [entries, reads] = [await auditEntries(redis.url, DATA_KEY), await bankReads()];
  expect(reads.length).toBeGreaterThan(0);
  const intended = new Set(entries.filter(({ what }) => what === 'reads').map(({ bank, interaction }) => `${bank} ${interaction}`));
  expect(reads.filter(({ bank, interaction }) => !intended.has(`${bank} ${interaction}`))).toEqual([]);
};

test('each read of a quiet day, with its grant and its outcome', async () => {
  for (const [n, user] of USERS.entries()) {
    expect(await post(banter.url, webhookOf(textEvent(user, `m_day_${n}`, 'how much do I have in all my accounts?')))).toBe(200);
  }
  await until(
    () => USERS.every((_, n) => replied(`m_day_${n}`)),
    20_000,
    () => banter.output(),
  );
  await allIntended();
  const entries = await auditEntries(redis.url, DATA_KEY);
  expect(entries.filter(({ what }) => what === 'read')).toHaveLength(entries.length / 2);
  for (const { what, grant, result } of entries)
    expect({ grant, known: what === 'reads' || result !== undefined }).toEqual({ grant: expect.stringContaining('ana@'), known: true });
});

test('each read of a bad day: the process is killed again and again while it reads', async () => {
  const random = seeded(7);
  for (let kill = 0; kill < 5; kill += 1) {
    const asked = USERS.map((user, n) =>
      postUntilTaken(banter.url, webhookOf(textEvent(user, `m_bad_${kill}_${n}`, 'my savings balance'))),
    );
    await new Promise((resolve) => setTimeout(resolve, random() * 250));
    await banter.kill();
    await banter.restart();
    await Promise.all(asked);
  }
  await until(
    () => USERS.every((_, n) => replied(`m_bad_4_${n}`)),
    30_000,
    () => banter.output(),
  );
  await allIntended();
});

const AUDIT = fileURLToPath(new URL('../../dist/bot/commands/audit.js', import.meta.url));

/** Runs the command where Banter keeps its state. */
const audit = async (...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> => {
  const env = { PATH: process.env.PATH, REDIS_URL: redis.url, DATA_KEYS: DATA_KEY.toString('base64') };
  const options = { cwd: banter.dir, env: watchedEnv(env, 'audit'), timeout: 60_000, killSignal: 'SIGKILL' } as const;
  try {
    return { code: 0, ...(await promisify(execFile)(process.execPath, [AUDIT, ...args], options)) };
  } catch (error) {
    // What execFile rejects with has these when the program ran.
    return error as { code: number; stdout: string; stderr: string };
  }
};

const line = z.strictObject({
  subject: z.string(),
  position: z.number(),
  at: z.number(),
  before: z.string(),
  hash: z.string(),
  body: z.string(),
});

/** As an auditor does it: by the rule of the README alone. */
const chained = (exported: string): z.infer<typeof line>[] => {
  const last = new Map<string, { position: number; hash: string }>();
  return exported
    .trim()
    .split('\n')
    .map((text) => {
      const link = line.parse(JSON.parse(text));
      const { subject, position, before, hash, body } = link;
      const known = last.get(subject) ?? { position: 0, hash: '' };
      expect({ position, before }).toEqual({ position: known.position + 1, before: known.hash });
      expect(
        createHash('sha256')
          .update(before + body)
          .digest('base64url'),
      ).toBe(hash);
      last.set(subject, { position, hash });
      return link;
    });
};

const connected = () => createClient({ socket: { path: redis.url.slice('unix://'.length), tls: false } }).connect();

const isArchived = async (segment: string): Promise<boolean> => (await readdir(join(banter.dir, 'var/audit'))).includes(segment);

describe('what is old', () => {
  const OLD = 'conversation:from-long-ago';

  test('moves to the archive by itself, beside what is done now', async () => {
    const client = await connected();
    let head = '';
    for (let n = 0; n < 3; n += 1) {
      const made = linkOf(createSealer([DATA_KEY]), OLD, head, [{ at: Date.now() - (50 - n) * 86_400_000, what: 'reads', n }]);
      head = made.head;
      await client.rPush(keysOf(OLD).audit, made.link);
    }
    // Today's round was made when there was nothing old.
    await client.del('banter:{audit}:mover');
    await client.close();
    await until(
      () => isArchived('000001'),
      30_000,
      () => banter.output(),
    );
    await allIntended();
  });

  test('is verified with the rest, and exported so that anybody can check it', async () => {
    const verified = await audit('verify');
    expect(verified).toMatchObject({ code: 0, stderr: '' });
    expect(verified.stdout).toMatch(/Archive +3 links in 1 segments/);
    const all = chained((await audit('export')).stdout);
    expect(all.filter(({ subject }) => subject === OLD)).toHaveLength(3);
    const entries = all.filter(({ subject }) => subject !== OLD).flatMap(({ body }) => z.array(z.unknown()).parse(JSON.parse(body)));
    expect(entries).toHaveLength((await auditEntries(redis.url, DATA_KEY)).length);
    expect(chained((await audit('export', '--subject', OLD)).stdout).map(({ position }) => position)).toEqual([1, 2, 3]);
    const day = new Date(Date.now() - 48.5 * 86_400_000).toISOString().slice(0, 19);
    const some = (await audit('export', '--subject', OLD, '--from', `${day}Z`)).stdout.trim().split('\n');
    expect(some.map((text) => line.parse(JSON.parse(text)).position)).toEqual([3]);
  });

  test('of a customer comes with their conversations, by time', async () => {
    const { stdout, code } = await audit('export', '--customer', 'ana');
    expect(code).toBe(0);
    const lines = stdout
      .trim()
      .split('\n')
      .map((text) => line.parse(JSON.parse(text)));
    expect(new Set(lines.map(({ subject }) => subject)).size).toBeGreaterThanOrEqual(USERS.length);
    expect(lines.map(({ at }) => at)).toEqual(lines.map(({ at }) => at).toSorted((a, b) => a - b));
  });

  test('P8 and changed by a single byte it is found, with where', async () => {
    const path = join(banter.dir, 'var/audit/000001/links');
    const bytes = await readFile(path);
    bytes[200] = (bytes[200] ?? 0) ^ 1;
    await writeFile(path, bytes);
    const verified = await audit('verify');
    expect(verified.code).toBe(1);
    expect(verified.stdout).toMatch(/segment 000001 +was changed, cut or moved/);
    expect(verified.stderr).toContain('The audit is not what was written');
    bytes[200] = (bytes[200] ?? 0) ^ 1;
    await writeFile(path, bytes);
    expect((await audit('verify')).code).toBe(0);
  });

  test('and a process that is killed again and again while it moves loses and doubles nothing', async () => {
    const random = seeded(9);
    const client = await connected();
    for (let n = 0; n < 600; n += 1) {
      const subject = `conversation:old-${n}`;
      const first = linkOf(createSealer([DATA_KEY]), subject, '', [{ at: Date.now() - 60 * 86_400_000 }]);
      const second = linkOf(createSealer([DATA_KEY]), subject, first.head, [{ at: Date.now() - 59 * 86_400_000 }]);
      await client.rPush(keysOf(subject).audit, [first.link, second.link]);
    }
    const left = async () => (await client.keys('banter:*:conversation:old-*:audit')).length;
    expect(await left()).toBe(600);
    const cut: boolean[] = [];
    for (let kill = 0; kill < 4; kill += 1) {
      await client.del('banter:{audit}:mover');
      // The first one as soon as it is written, and has hardly begun to go from Redis.
      await until(
        () => kill > 0 || isArchived('000002'),
        30_000,
        () => banter.output(),
      );
      await new Promise((go) => setTimeout(go, random() * (kill === 0 ? 300 : 2_000)));
      await banter.kill();
      const { code, stdout } = await audit('verify');
      expect(code).toBe(0);
      cut.push(stdout.includes('In both'));
      await banter.restart();
    }
    expect(cut[0]).toBe(true);
    await client.del('banter:{audit}:mover');
    const verified = async () => (await audit('verify')).stdout;
    await until(
      async () => /Archive +1,203 links/.test(await verified()) && !(await verified()).includes('In both'),
      30_000,
      () => banter.output(),
    );
    expect(await verified()).toMatch(/Archive +1,203 links in 2 segments/);
    await client.close();
  });

  test('what cannot be done is said in a line', async () => {
    for (const [args, said] of [
      [[], /Usage/],
      [['export', '--from', 'yesterday'], /--from yesterday: must be/],
      [['export', '--subject', 'ana'], /--subject ana: must be/],
      [['verify', '--customer', 'ana'], /takes no filter/],
    ] as const) {
      const { code, stderr } = await audit(...args);
      expect(code).toBe(1);
      expect(stderr).toMatch(said);
      expect(stderr).not.toMatch(/^\s+at /m);
    }
  });
});
