/** Time limits for what others do: what this process comes too late for itself is not counted. */
import { expect, test } from '@jest/globals';
import { type Clock, createPatience, sleep, withDeadline } from '../../bot/clock.ts';

/** A clock whose timers come late by `lateMs`. Everything waits for `pass`. */
const clockThat = (lateMs: number) => {
  let now = 0;
  let timers: { at: number; work: () => void }[] = [];
  const clock: Clock = {
    now: () => now,
    monotonic: () => now,
    after: (ms, work) => {
      const timer = { at: now + ms + lateMs, work };
      timers.push(timer);
      return () => {
        timers = timers.filter((one) => one !== timer);
      };
    },
  };
  /** Lets so much real time pass, a millisecond at a time. */
  const pass = async (ms: number): Promise<void> => {
    for (let passed = 0; passed < ms; passed += 1) {
      now += 1;
      const due = timers.filter(({ at }) => at <= now);
      timers = timers.filter(({ at }) => at > now);
      for (const { work } of due) work();
      await Promise.resolve();
    }
  };
  return { clock, pass, waiting: () => timers.length };
};

/** Takes until it is told to end. */
const endless = (signal: AbortSignal): Promise<string> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve('told to end'), { once: true }));

test.each([
  ['keeps up', 0, 1_000],
  ['is late by as much again', 100, 2_000],
  ['is late by a second each time', 1_000, 11_000],
])('where the process %s, a second is over after that', async (_name, lateMs, after) => {
  const { clock, pass, waiting } = clockThat(lateMs);
  let ended = '';
  void withDeadline(clock, 1_000, endless).then((end) => {
    ended = end;
  });
  await pass(after - 1);
  expect(ended).toBe('');
  await pass(2);
  expect([ended, waiting()]).toEqual(['told to end', 0]);
});

test('what is done in time leaves no timer, and all the rest to what comes after it', async () => {
  const { clock, pass, waiting } = clockThat(0);
  const patience = createPatience(clock, 2_000);
  const done = patience.spend(1_000, () => sleep(clock, 250));
  await pass(251);
  await done;
  expect(waiting()).toBe(0);
  let ended = '';
  void patience.spend(2_000, endless).then((end) => {
    ended = end;
  });
  await pass(1_740);
  expect(ended).toBe('');
  await pass(20);
  expect(ended).toBe('told to end');
});

test('several share one limit: what the first left is all that the second has', async () => {
  const { clock, pass } = clockThat(0);
  const patience = createPatience(clock, 1_500);
  const ended: string[] = [];
  void patience.spend(1_000, endless).then(() => patience.spend(1_000, endless).then(() => ended.push('the second')));
  await pass(1_490);
  expect(ended).toEqual([]);
  await pass(20);
  expect(ended).toEqual(['the second']);
});

test('work that fails fails, and leaves no timer', async () => {
  const { clock, waiting } = clockThat(0);
  await expect(withDeadline(clock, 1_000, () => Promise.reject(new Error('a defect')))).rejects.toThrow('a defect');
  expect(waiting()).toBe(0);
});
