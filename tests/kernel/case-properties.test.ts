/** Whatever happens to a case, in whatever order: what an observer at the bank and one at the customer's side may rely on. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Case, type CaseEffects, type CaseEvent, stepCase } from '../../bot/case.ts';
import type { Outcome } from '../../bot/model.ts';
import { done, lost, no, refused, START, tells, unknown, wake, withdraws, yes } from './case-stage.ts';

const HOUR_MS = 3_600_000;

/** Numbers pick from what there is by then. */
type Act =
  | { do: 'notice'; items: string; agoMs: number; withdrawn: boolean; wanted: boolean }
  | { do: 'answer'; mine: boolean; from: string }
  | { do: 'result'; pick: number; state: Outcome['state'] }
  | { do: 'wake'; what: 'tell' | 'expire' }
  | { do: 'lost'; why: 'unreachable' | 'unanswered' }
  | { do: 'wait'; ms: number };

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('notice' as const),
      items: fc.constantFrom('a', 'b', 'abc', 'abcdefghijklmnopqrstuvwxyz', ''),
      agoMs: fc.constantFrom(0, 0, 1, HOUR_MS, 80 * HOUR_MS),
      withdrawn: fc.constantFrom(false, false, false, true),
      wanted: fc.constantFrom(true, true, true, false),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('answer' as const), mine: fc.boolean(), from: fc.constantFrom('A', 'B', 'C') }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('result' as const),
      pick: fc.nat(1_000),
      state: fc.constantFrom('done' as const, 'done' as const, 'done' as const, 'unknown' as const, 'refused' as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wake' as const), what: fc.constantFrom('tell' as const, 'expire' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('lost' as const), why: fc.constantFrom('unreachable' as const, 'unanswered' as const) }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.constantFrom(1_000, 20_000, HOUR_MS, 25 * HOUR_MS) }) },
);

/** What can be seen from outside. */
type Watched = {
  at: number;
  turns: number;
  case: Case | undefined;
  /** Answers whose askers wait, those that are at the bank, and all that ever were. */
  open: Set<string>;
  atBank: string[];
  sent: string[];
  denied: boolean;
};

const RESULTS = { done, unknown, refused };

const happeningOf = (one: Exclude<Act, { do: 'wait' }>, { at, turns, sent }: Watched): CaseEvent => {
  const base = { id: `e${turns}`, at };
  const saidAt = (ago: number) => (at - START - ago) / 60_000;
  switch (one.do) {
    case 'notice': {
      const is = one.withdrawn
        ? withdraws(saidAt(one.agoMs))(0)
        : tells(one.items, { saidAt: saidAt(one.agoMs), customer: one.wanted ? 'ana' : undefined })(0);
      return { ...base, ...is } as CaseEvent;
    }
    case 'answer':
      return { ...base, ...(one.mine ? yes : no)(`${one.from}${turns}`)() } as CaseEvent;
    case 'result':
      // Also what was answered long since, as if told twice.
      return { ...base, ...RESULTS[one.state](sent[one.pick % Math.max(1, sent.length)] ?? 'nobody')() } as CaseEvent;
    case 'wake':
      return { ...base, ...wake(one.what)() } as CaseEvent;
    case 'lost':
      return { ...base, ...lost(one.why)() } as CaseEvent;
  }
};

const judge = (event: CaseEvent, watched: Watched, effects: CaseEffects): void => {
  const { acts, ends, news, case: is } = effects;
  // Every asker gets one end.
  if (event.kind === 'answered') watched.open.add(event.from.call);
  for (const { call } of ends) expect({ call, waited: watched.open.delete(call) }).toEqual({ call, waited: true });
  // No answer is sent twice, and no second one of its sort while one is on its way; the bank is asked to clear only what is open.
  for (const { id, act: order } of acts) {
    expect(event).toMatchObject({ kind: 'answered', id, mine: order.answer === 'mine' });
    expect(watched.sent).not.toContain(id);
    if (order.answer === 'mine') expect([watched.case?.status, watched.denied]).toEqual(['open', false]);
  }
  // After a "no" it is never cleared, and nobody is told that it was.
  watched.denied ||= event.kind === 'answered' && !event.mine;
  if (watched.denied && watched.case?.status !== 'cleared') expect(is.status).not.toBe('cleared');
  if (watched.denied && event.kind === 'result') expect(ends.map(({ end }) => end.state)).not.toContain('cleared');
  // Blocked and cleared are the bank's words.
  if (is.status !== watched.case?.status && (is.status === 'blocked' || is.status === 'cleared'))
    expect(event).toMatchObject({ kind: 'result', result: { state: 'done' } });
  if (watched.case?.status === 'blocked') expect(is.status).toBe('blocked');
  // Nobody is told to whom nothing may be told.
  if (is.customer === undefined) expect(news.filter(({ kind }) => kind === 'open')).toEqual([]);
  expect(is.items.length).toBeLessThanOrEqual(20);
};

const run = (acts: readonly Act[]): Watched => {
  const watched: Watched = { at: START, turns: 0, case: undefined, open: new Set(), atBank: [], sent: [], denied: false };
  const play = (one: Exclude<Act, { do: 'wait' }>): void => {
    const event = happeningOf(one, watched);
    watched.turns += 1;
    const effects = stepCase(watched.case, event);
    if (!effects) return;
    judge(event, watched, effects);
    watched.case = effects.case;
    watched.sent.push(...effects.acts.map(({ id }) => id));
    watched.atBank.push(...effects.acts.map(({ id }) => id));
    if (event.kind === 'result') watched.atBank = watched.atBank.filter((id) => id !== event.call);
  };
  for (const one of acts) {
    if (one.do === 'wait') watched.at += one.ms;
    else play(one);
  }
  // The lane of calls tells of each answer in the end.
  for (const call of watched.atBank) play({ do: 'result', pick: watched.sent.indexOf(call), state: 'unknown' });
  expect([...watched.open]).toEqual([]);
  expect(watched.case?.sending ?? []).toEqual([]);
  return watched;
};

test('whatever happens: a no is never undone, every asker hears one end, nothing is sent twice, only what is open is cleared', () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40, size: 'max' }), (acts) => {
      const { case: is } = run(acts);
      const name = is ? `${is.status}${is.denied ? ' denied' : ''}` : 'none';
      seen.set(name, (seen.get(name) ?? 0) + 1);
    }),
    { numRuns: 2_000, interruptAfterTimeLimit: 30_000 },
  );
  // The runs are deep enough to say something about each.
  for (const name of ['open', 'cleared', 'open denied', 'blocked denied', 'expired'])
    expect([name, seen.get(name) ?? 0]).not.toEqual([name, 0]);
});
