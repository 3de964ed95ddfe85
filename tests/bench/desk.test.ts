import { expect, jest, test } from '@jest/globals';
import { createAwaited } from '../../bot/commands/bench/awaited.ts';
import { AGENTS, CONVERSATIONS, whoseIs } from '../../bot/commands/bench/desk.ts';

test('every second message belongs to what its agent looks at, and in time all conversations are written in', () => {
  const each = Array.from({ length: 2 * CONVERSATIONS }, (_, n) => whoseIs(n, 3));
  const lookedAt = each.filter(({ isLookedAt }) => isLookedAt);
  expect(lookedAt).toHaveLength(CONVERSATIONS);
  expect(new Set(lookedAt.map(({ user }) => user)).size).toBe(AGENTS);
  expect(new Set(lookedAt.map(({ agent }) => agent)).size).toBe(AGENTS);
  expect(new Set(each.map(({ user }) => user)).size).toBe(CONVERSATIONS);
  for (const { user, isLookedAt } of each) expect(lookedAt.some((one) => one.user === user)).toBe(isLookedAt);
});

test('each customer is always the same agent’s, whatever the round', () => {
  const agentOf = new Map<string, number>();
  for (let n = 0; n < 10 * CONVERSATIONS; n += 1) {
    const { user, agent } = whoseIs(n, Math.floor(n / CONVERSATIONS));
    expect(agentOf.get(user) ?? agent).toBe(agent);
    agentOf.set(user, agent);
  }
});

test('what is waited for comes once, or is given up', async () => {
  jest.useFakeTimers();
  const awaited = createAwaited();
  const [first, lost] = [awaited.next('a'), awaited.next('b')];
  awaited.came('a');
  awaited.came('a');
  awaited.came('c');
  jest.advanceTimersByTime(15_000);
  expect(await first).toBeDefined();
  expect(await lost).toBeUndefined();
  jest.useRealTimers();
});
