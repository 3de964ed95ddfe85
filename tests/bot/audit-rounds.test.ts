/** That old links of the audit move by themselves in a running worker, on a real Redis with clocks moved by hand. */
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { archiveOf, keepMoving } from '../../bot/audit-rounds.ts';
import type { Clock } from '../../bot/clock.ts';
import { keysOf } from '../../bot/store/keys.ts';
import { openShelf, type Shelf, someone } from '../store/shelf.ts';

const DAY = 86_400_000;

let shelf: Shelf;
let dir: string;
beforeAll(async () => {
  shelf = await openShelf();
});
beforeEach(async () => {
  await shelf.client.flushAll();
  dir = await mkdtemp(join(tmpdir(), 'banter-rounds-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));
afterAll(() => shelf.close());

/** Timers that fire when they are told to: pauses at once, looks by hand. */
const byHand = () => {
  const looks: (() => void)[] = [];
  const clock: Clock = {
    now: shelf.now,
    monotonic: () => performance.now(),
    after: (ms, work) => {
      if (ms >= 1_000) looks.push(work);
      else setImmediate(work);
      return () => undefined;
    },
  };
  const looked = async (): Promise<() => void> => {
    for (;;) {
      const look = looks.shift();
      if (look) return look;
      await new Promise((go) => setTimeout(go, 5));
    }
  };
  return { clock, looked };
};

const rounds = async (name = 'worker') => {
  const logged: string[] = [];
  const { clock, looked } = byHand();
  const log = (event: string, fields: object): void => void logged.push(`${event} ${JSON.stringify(fields)}`);
  const { connection, sealer, now } = shelf;
  const stop = await keepMoving({ config: { auditDir: dir }, dir: '', connection, sealer, name, now, clock, log });
  return { logged, looked, stop };
};

const nextRoundIsDue = async (): Promise<void> => void (await shelf.client.del('banter:{audit}:mover'));

test('a worker moves what is old at its start, and what gets old later in a later round', async () => {
  const [mailbox, chain] = [shelf.worker('scribe'), { subject: someone(), auditHead: '' }];
  await mailbox.record(chain, [{ at: shelf.now() }]);
  shelf.waits(36 * DAY);
  const { logged, looked, stop } = await rounds();
  let look = await looked();
  expect(logged).toEqual(['audit_moved {"segments":1,"subjects":1,"links":1}']);
  await mailbox.record(chain, [{ at: shelf.now() }]);
  shelf.waits(36 * DAY);
  look();
  look = await looked();
  // Not yet: a round a day is enough.
  expect(logged).toHaveLength(1);
  await nextRoundIsDue();
  look();
  await looked();
  expect(logged).toHaveLength(2);
  expect(await shelf.client.lLen(keysOf(chain.subject).audit)).toBe(1);
  await stop();
});

test('of two workers one goes round, and who is stopped in the midst of it has broken nothing', async () => {
  const mailbox = shelf.worker('scribe');
  for (let n = 0; n < 5; n += 1) await mailbox.record({ subject: someone(), auditHead: '' }, [{ at: shelf.now() }]);
  shelf.waits(36 * DAY);
  const [one, other] = await Promise.all([rounds('one'), rounds('other')]);
  await Promise.all([one.looked(), other.looked()]);
  expect([...one.logged, ...other.logged]).toEqual(['audit_moved {"segments":1,"subjects":5,"links":5}']);
  await Promise.all([one.stop(), other.stop()]);
  await nextRoundIsDue();
  const third = await rounds('third');
  await third.stop();
  expect(third.logged).toEqual([]);
});

test('what is amiss with the archive or with a chain is logged, without a word of it', async () => {
  const [mailbox, subject] = [shelf.worker('scribe'), someone()];
  await mailbox.record({ subject, auditHead: '' }, [{ at: shelf.now() }]);
  await shelf.client.lSet(keysOf(subject).audit, 0, 'x'.repeat(100));
  await shelf.client.set('banter:{audit}:segments', '3');
  const { logged, looked, stop } = await rounds();
  const look = await looked();
  await shelf.client.del('banter:{audit}:segments');
  await nextRoundIsDue();
  look();
  await looked();
  expect(logged).toEqual(['audit_not_moved {"why":"behind"}', 'audit_broken {"chains":1}']);
  await stop();
});

test('a folder that cannot be used is refused at the start, with what to do', async () => {
  const opened = (auditDir: string) => archiveOf({ auditDir }, '', shelf.sealer);
  await expect(opened(join(dir, 'none'))).rejects.toThrow(`AUDIT_DIR: there is no folder ${join(dir, 'none')}. Make it`);
  await writeFile(join(dir, 'file'), '');
  await expect(opened(join(dir, 'file'))).rejects.toThrow('is a file');
  await expect(archiveOf({ auditDir: undefined }, dir, shelf.sealer)).resolves.toMatchObject({ dir: join(dir, 'audit') });
  // Root may write everywhere.
  if (process.getuid?.() === 0) return;
  await chmod(dir, 0o500);
  await expect(opened(dir)).rejects.toThrow(`may not write to ${dir}: chown -R`);
  await chmod(dir, 0o700);
});
