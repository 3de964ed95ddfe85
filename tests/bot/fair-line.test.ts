/** Whose turn it is when strangers crowd in. Time is what the test says. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Clock } from '../../bot/clock.ts';
import { createFairLine, type FairLine, type Limits, LineFull } from '../../bot/http/fair-line.ts';

let now = 0;
let timers: { at: number; work: () => void }[] = [];
const clock: Clock = {
  now: () => now,
  monotonic: () => now,
  after(ms, work) {
    const timer = { at: now + ms, work };
    timers.push(timer);
    return () => {
      timers = timers.filter((one) => one !== timer);
    };
  },
};

let line: FairLine;
/** What was begun, in order; and how to end it. */
let begun: string[] = [];
let ends: (() => void)[] = [];

beforeEach(() => {
  now = 0;
  timers = [];
  begun = [];
  ends = [];
});

const open = (limits: Partial<Limits> = {}) => {
  line = createFairLine({ parallel: 1, perSecond: 1_000, waiting: 4, ...limits }, clock);
};

const settled = () => new Promise((done) => setImmediate(done));

/** `a1` is the first work of sender a. Resolves to how it ended. */
const comes = async (name: string): Promise<string> => {
  try {
    await line.inTurn(name.charAt(0), () => {
      begun.push(name);
      return new Promise<void>((done) => ends.push(done));
    });
    return 'done';
  } catch (error) {
    return error instanceof LineFull ? 'turned away' : 'broken';
  }
};

/** Ends what is under way, one after the other, until nothing is. */
const all = async () => {
  for (await settled(); ends.length > 0; await settled()) ends.shift()?.();
};

describe('turns', () => {
  test('are taken by senders, not by what they have waiting', async () => {
    open();
    for (const name of ['a1', 'a2', 'a3', 'a4', 'b1']) void comes(name);
    await all();
    expect(begun).toEqual(['a1', 'a2', 'b1', 'a3', 'a4']);
  });

  test('of senders that were vouched for come first', async () => {
    open();
    line.vouch('v');
    for (const name of ['a1', 'a2', 'b1', 'v1', 'v2']) void comes(name);
    await all();
    expect(begun).toEqual(['a1', 'v1', 'v2', 'a2', 'b1']);
  });

  test('are so many at once', async () => {
    open({ parallel: 3, waiting: 10 });
    for (const name of ['a1', 'a2', 'a3', 'a4', 'a5']) void comes(name);
    await settled();
    expect(begun).toEqual(['a1', 'a2', 'a3']);
    ends.shift()?.();
    await settled();
    expect(begun).toEqual(['a1', 'a2', 'a3', 'a4']);
    await all();
  });

  test('are so many a second, a tenth of them at once', async () => {
    open({ parallel: 100, perSecond: 100, waiting: 100 });
    for (let n = 0; n < 40; n += 1) void comes(`a${n}`);
    await settled();
    expect(begun).toHaveLength(10);
    for (; now < 200; now += 1) {
      const due = timers.filter(({ at }) => at <= now);
      timers = timers.filter(({ at }) => at > now);
      for (const { work } of due) work();
    }
    await settled();
    expect(begun.length).toBeGreaterThanOrEqual(28);
    expect(begun.length).toBeLessThanOrEqual(30);
    await all();
  });

  test('go on when work breaks', async () => {
    open();
    const broken = line.inTurn('a', () => Promise.reject(new RangeError('broken')));
    const next = comes('a2');
    await expect(broken).rejects.toThrow(RangeError);
    await all();
    expect(await next).toBe('done');
  });
});

describe('a full line', () => {
  const fates = async (...names: string[]) => {
    const ended = names.map((name) => comes(name));
    await all();
    return Object.fromEntries(await Promise.all(ended.map(async (one, n) => [names[n], await one])));
  };

  test('turns away who fills it himself', async () => {
    open();
    expect(await fates('a1', 'a2', 'a3', 'a4', 'a5', 'a6')).toMatchObject({ a5: 'done', a6: 'turned away' });
  });

  test('loses the newest of the longest row to somebody else', async () => {
    open();
    expect(await fates('a1', 'a2', 'a3', 'a4', 'a5', 'b1')).toMatchObject({ a4: 'done', a5: 'turned away', b1: 'done' });
  });

  test('turns away whom nobody gives room, as all have the same', async () => {
    open();
    expect(await fates('x1', 'a1', 'b1', 'c1', 'd1', 'e1')).toMatchObject({ d1: 'done', e1: 'turned away' });
  });

  test('has room for who was vouched for, whatever the strangers do', async () => {
    open();
    line.vouch('v');
    const ended = await fates('x1', 'a1', 'b1', 'c1', 'd1', 'v1', 'v2');
    expect(ended).toMatchObject({ v1: 'done', v2: 'done' });
    expect(Object.values(ended).filter((one) => one === 'turned away')).toHaveLength(2);
  });

  test('of those who were vouched for has none for strangers', async () => {
    open();
    line.vouch('v');
    expect(await fates('v1', 'v2', 'v3', 'v4', 'v5', 'a1')).toMatchObject({ v5: 'done', a1: 'turned away' });
  });

  test('is fair among those who were vouched for', async () => {
    open();
    line.vouch('v');
    line.vouch('w');
    expect(await fates('v1', 'v2', 'v3', 'v4', 'v5', 'w1', 'v6')).toMatchObject({ v5: 'turned away', w1: 'done', v6: 'turned away' });
  });
});

test('of a thousand who were vouched for, the one not heard of longest is forgotten', async () => {
  open({ waiting: 2 });
  line.vouch('v');
  for (let n = 0; n < 999; n += 1) line.vouch(`sender ${n}`);
  line.vouch('v');
  line.vouch('w');
  const ended = ['x1', 'a1', 'b1', 'v1'].map((name) => comes(name));
  await all();
  expect(await Promise.all(ended)).toEqual(['done', 'done', 'turned away', 'done']);
});
