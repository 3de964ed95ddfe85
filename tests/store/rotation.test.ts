/** Rotation of DATA_KEYS on a real Redis, under way: afterwards the old key is needed by nothing, and nothing was lost. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { openArchive } from '../../bot/store/archive/folder.ts';
import { createMover, HOT_MS } from '../../bot/store/archive/move.ts';
import { verifyAudit } from '../../bot/store/archive/verify.ts';
import { createAside } from '../../bot/store/aside.ts';
import type { Run } from '../../bot/store/client.ts';
import { createGrants, type KeptGrant } from '../../bot/store/grants.ts';
import { digestOf, keysOf, type Subject } from '../../bot/store/keys.ts';
import { createLog } from '../../bot/store/log.ts';
import type { Mailbox } from '../../bot/store/mailbox.ts';
import { inUse, type RotationParts, rotate } from '../../bot/store/rotation/rotate.ts';
import { createSealer, fingerprintOf, type Sealer } from '../../bot/store/seal.ts';
import { createSessions } from '../../bot/store/sessions.ts';
import { createSignIns } from '../../bot/store/sign-ins.ts';
import { createSigningKeys } from '../../bot/store/signing-keys.ts';
import { commit, event, openShelf, type Shelf, said, someone, turn, yours } from './shelf.ts';

jest.setTimeout(60_000);

const [OLD, NEW] = [randomBytes(32), randomBytes(32)];
const [before, during, after] = [createSealer([OLD]), createSealer([NEW, OLD]), createSealer([NEW])];

const WHO = { zone: 'UTC', language: 'en' } as const;
const TOKENS = { token: 't', goodUntil: 1, refresh: 'r' };
const GRANT: KeptGrant = { version: 1, id: 'g', bank: 'chase', scopes: ['accounts'], until: 1, who: 'ana', since: 0, text: '' };
const WAITING = { bank: 'chase', who: 'ana', scopes: ['accounts' as const], until: 1, text: '', misses: 0, ...WHO, at: 0 };

let shelf: Shelf;
let dir: string;
beforeAll(async () => {
  shelf = await openShelf();
});
beforeEach(async () => {
  await shelf.client.flushAll();
  dir = await mkdtemp(join(tmpdir(), 'banter-rotation-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));
afterAll(() => shelf.close());

const partsOf = async (sealer: Sealer) => {
  const progress = (): void => undefined;
  return { connection: shelf.connection, sealer, archive: await openArchive(sealer, dir, ''), progress } satisfies RotationParts;
};

/** When what is put on record now is old. The shelf's own clock stays: its logs go by it. */
const later = () => shelf.now() + HOT_MS + 1;

/** How much is under each key, by what it is called here. */
const found = async (sealer: Sealer = during) => {
  const { byKey, damaged } = await inUse(await partsOf(sealer));
  const under = (key: Buffer) => Object.fromEntries(byKey.get(fingerprintOf(key)) ?? []);
  return { old: under(OLD), new: under(NEW), damaged };
};

/** Ends a turn, with all that a turn can leave. */
const oneTurn = async (mailbox: Mailbox, subject: Subject, id: string, more = {}) => {
  const taken = yours(await mailbox.receive(subject, event(id), true));
  await commit(mailbox, taken, turn({ state: { last: id }, entry: { says: id }, audit: [{ at: shelf.now(), id }], ...more }));
  await mailbox.mark(taken.hold, { do: 'release', uncount: { event: true, part: false } });
};

/** Whatever a value is sealed with, this must open it. */
const opensAll = async (sealer: Sealer, subject: Subject, entries: string[]): Promise<void> => {
  const log = createLog(shelf.connection, sealer);
  expect(await log.state(subject)).toEqual({ last: entries.at(-1) });
  expect((await log.read(subject, undefined, 1_000)).map(({ body }) => body)).toEqual(entries.map((says) => ({ says })));
};

const audited = async (sealer: Sealer) => {
  const amiss: unknown[] = [];
  const verified = await verifyAudit({ ...(await partsOf(sealer)), found: (one) => amiss.push(one) });
  return { ...verified, amiss };
};

test('everything that is stored goes over, and the old key opens nothing that is needed', async () => {
  const [mailbox, subject, waiting, aside] = [shelf.worker('first', before), someone(), someone(), someone()];
  // The archive, a chain in Redis, a log and a state.
  await oneTurn(mailbox, subject, 'long ago');
  await createMover({ ...(await partsOf(before)), now: later, pause: () => Promise.resolve() }).round();
  await oneTurn(mailbox, subject, 'now');
  // An event and a part that wait.
  await oneTurn(mailbox, waiting, 'first', { parts: said('a part') });
  await mailbox.receive(waiting, event('second'), false);
  // One of each kind that was set aside, and a call.
  await oneTurn(mailbox, aside, 'bad', {
    aside: 'turn_failed',
    parts: said('dead'),
    calls: [{ id: 'c', due: shelf.now(), body: { order: 1 } }],
  });
  const held = yours(await mailbox.take(aside)).hold;
  await mailbox.mark(held, { do: 'dead', part: digestOf('dead'), why: 'blocked' });
  await mailbox.claim(aside);
  await mailbox.giveUp(aside, 'c', 'call_failed');
  // What a customer connected, and a sign-in that waits.
  await createGrants(shelf.connection, before).put('ana', WHO, GRANT, TOKENS);
  await createSignIns(shelf.connection, before).wait(subject, 'w1', { ...WAITING, tokens: TOKENS });
  const session = await createSessions(shelf.connection.client, before, shelf.now).begin({ person: 'nora', facts: 1 });
  const listedOf = async () => {
    const all = [];
    for await (const one of createAside(shelf.connection, before).list()) all.push(one);
    return all;
  };
  const listed = await listedOf();
  const expires = await shelf.client.pExpireTime(keysOf(aside).aside);

  expect(await found()).toEqual({
    old: { segments: 1, subjects: 3, connections: 2, events: 1, audit: 4, aside: 1, sessions: 1 },
    new: {},
    damaged: 0,
  });
  const done = await rotate(await partsOf(during));
  expect(Object.fromEntries(done)).toEqual({ segments: 1, subjects: 3, connections: 2, events: 1, audit: 4, aside: 1, sessions: 1 });
  expect(await found()).toEqual({
    old: {},
    new: { segments: 1, subjects: 3, connections: 2, events: 1, audit: 4, aside: 1, sessions: 1 },
    damaged: 0,
  });
  expect([...(await rotate(await partsOf(during))).values()].every((count) => count === 0)).toBe(true);

  expect((await createGrants(shelf.connection, after).tokensOf('ana', 'chase'))?.tokens).toEqual(TOKENS);
  expect(await createSignIns(shelf.connection, after).waiting(subject, 'w1')).toMatchObject({ waiting: { tokens: TOKENS } });
  await opensAll(after, subject, ['long ago', 'now']);
  expect(await audited(after)).toMatchObject({ amiss: [], archived: 1, hot: 3 });
  const taken = yours(await shelf.worker('second', after).take(waiting));
  expect(taken).toMatchObject({ event: { body: { says: 'second' } }, state: { last: 'first' } });
  const kept = createAside(shelf.connection, after);
  expect(await listedOf()).toEqual(listed);
  const bodies = await Promise.all(listed.map(async ({ subject: of, id }) => (await kept.read(of, id))?.body));
  expect(bodies).toEqual([{ says: 'bad' }, 'dead', { order: 1 }]);
  expect(await shelf.client.pExpireTime(keysOf(aside).aside)).toBe(expires);
  const [first] = listed;
  expect(await kept.replay(aside, first?.id ?? '', shelf.now())).toBe('done');
  expect(await createSessions(shelf.connection.client, after, shelf.now).look(session)).toEqual({ person: 'nora', facts: 1 });
  // What is set aside later comes behind.
  await mailbox.receive(aside, event('later'), false);
  expect((await listedOf()).length).toBe(2);
});

test('what customers allowed, and the keys that sign receipts, go over; a change that was under way meanwhile is kept', async () => {
  const grant = { version: 1, id: 'g1', bank: 'chase', scopes: [], until: 9, who: 'ana', since: 1, text: 'h' } as const;
  const put = (sealer: Sealer, bank: string) =>
    createGrants(shelf.connection, sealer).put(
      'c1',
      { zone: 'UTC', language: 'en' },
      { ...grant, scopes: [], id: bank, bank },
      { token: bank, goodUntil: 1 },
    );
  await put(before, 'chase');
  await createSigningKeys(shelf.connection, before).add(0, { jwk: 'first', at: 1 });
  await createSigningKeys(shelf.connection, before).add(1, { jwk: 'second', at: 2 });
  expect(await found()).toEqual({ old: { connections: 1, signing: 2 }, new: {}, damaged: 0 });
  const [done] = await Promise.all([rotate(await partsOf(during)), put(during, 'citi')]);
  expect(Object.fromEntries(done)).toEqual({ connections: 1, signing: 2 });
  expect(await found()).toEqual({ old: {}, new: { connections: 1, signing: 2 }, damaged: 0 });
  expect((await createGrants(shelf.connection, after).of('c1'))?.grants.map(({ bank }) => bank).sort()).toEqual(['chase', 'citi']);
  expect((await createGrants(shelf.connection, after).tokensOf('c1', 'chase'))?.tokens.token).toBe('chase');
  expect((await createSigningKeys(shelf.connection, after).all()).map(({ jwk }) => jwk)).toEqual(['first', 'second']);
});

test('a turn that began before ends after it, and does not bring the old key back', async () => {
  const [mailbox, subject] = [shelf.worker('first', during), someone()];
  await oneTurn(shelf.worker('earlier', before), subject, 'one');
  const taken = yours(await mailbox.receive(subject, event('two'), true));
  await rotate(await partsOf(during));
  await commit(mailbox, taken, turn({ state: { last: 'two' }, entry: { says: 'two' } }));
  expect((await found()).old).toEqual({});
  await opensAll(after, subject, ['one', 'two']);
});

test('cut off anywhere, it is begun again and goes on', async () => {
  const subjects = Array.from({ length: 6 }, someone);
  for (const subject of subjects) await oneTurn(shelf.worker('first', before), subject, 'one');
  const parts = await partsOf(during);
  for (const calls of [0, 1, 5]) {
    let left = calls;
    const run: Run = (...call) => {
      left -= 1;
      return left < 0 ? Promise.reject(new Error('killed')) : shelf.run(...call);
    };
    await expect(rotate({ ...parts, connection: { ...shelf.connection, run } })).rejects.toThrow('killed');
  }
  expect(Object.keys((await found()).old)).not.toEqual([]);
  await rotate(parts);
  expect((await found()).old).toEqual({});
  for (const subject of subjects) await opensAll(after, subject, ['one']);
});

test('what is another by now stays as it is', async () => {
  const subject = someone();
  const keys = keysOf(subject);
  await oneTurn(shelf.worker('first', before), subject, 'one', { aside: 'turn_failed' });
  const [was, is] = [Buffer.from('another'), Buffer.from('anew')];
  const unchanged = await shelf.dump(subject);
  const [entry] = (await shelf.client.xRange(keys.aside, '-', '+')) ?? [];
  expect(await shelf.run('rewrap', keys, [was, is])).toBe(0);
  expect(await shelf.run('resealAudit', keys, [0, was, is, 7, was, is])).toBe(0);
  expect(await shelf.run('resealInbox', keys, [0, was, is])).toBe(0);
  expect(await shelf.run('resealAside', keys, [entry?.id.toString() ?? '', was, is, '1-1', was, is])).toBe(0);
  expect(await shelf.dump(subject)).toEqual(unchanged);
});

test('while everybody works: nothing is lost, and the old key is needed by nothing', async () => {
  const subjects = Array.from({ length: 12 }, someone);
  for (const subject of subjects) await oneTurn(shelf.worker('earlier', before), subject, 'one');
  const ended = new AbortController();
  const said = new Map<Subject, string[]>(subjects.map((subject) => [subject, ['one']]));
  const work = async (subject: Subject, at: number): Promise<void> => {
    const mailbox = shelf.worker(`worker ${at}`, during);
    for (let n = 0; !ended.signal.aborted || n < 3; n += 1) {
      await oneTurn(mailbox, subject, `${at}.${n}`);
      said.get(subject)?.push(`${at}.${n}`);
    }
  };
  const working = Promise.all(subjects.map(work));
  const moving = (async () => {
    while (!ended.signal.aborted) {
      await createMover({ ...(await partsOf(during)), now: later, pause: () => Promise.resolve() }).round();
    }
  })();
  for (let n = 0; n < 5; n += 1) await rotate(await partsOf(during));
  expect((await found()).old).toEqual({});
  ended.abort();
  await Promise.all([working, moving]);
  expect((await found()).old).toEqual({});
  for (const subject of subjects) await opensAll(after, subject, said.get(subject) ?? []);
  const { amiss, archived, hot, doubled } = await audited(after);
  expect(amiss).toEqual([]);
  expect(archived).toBeGreaterThan(0);
  expect(archived + hot - doubled).toBe([...said.values()].flat().length);
});

describe('what is in use', () => {
  test('names what is under a key that is not here, and what nobody can open', async () => {
    const STRANGE = randomBytes(32);
    const stranger = createSealer([STRANGE]);
    await oneTurn(shelf.worker('first', before), someone(), 'one');
    await oneTurn(shelf.worker('other', stranger), someone(), 'one');
    const subject = someone();
    await oneTurn(shelf.worker('first', before), subject, 'one');
    const wrapped = Buffer.from((await shelf.client.hGet(keysOf(subject).subject, 'key')) ?? '');
    wrapped[40] = (wrapped[40] ?? 0) ^ 1;
    await shelf.client.hSet(keysOf(subject).subject, 'key', wrapped);
    await rotate(await partsOf(during));
    const { byKey, damaged } = await inUse(await partsOf(during));
    expect([...byKey.keys()].sort()).toEqual([fingerprintOf(NEW), fingerprintOf(STRANGE)].sort());
    expect(damaged).toBe(1);
  });
});
