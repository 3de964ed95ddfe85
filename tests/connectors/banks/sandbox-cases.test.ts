/** Cases of suspected fraud as a bank keeps them: what each answer comes to in each state, and that nothing is forgotten or done twice. */
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { CaseState, FraudAnswer, Telling } from '../../../connectors/banks/sandbox/card-lines.ts';
import { type Cards, createCards } from '../../../connectors/banks/sandbox/cards.ts';
import { newFolder } from './open-sandbox.ts';

const ANA = { bank: 'chase', customer: 'ana' } as const;
const CARD = 'crd-5da77e';
const item = { id: 't1', merchant: 'Skyline Electronics', minor: 12_550, currency: 'USD', at: '2026-11-20T14:59:30.000Z' };

let folder: ReturnType<typeof newFolder>;
let cards: Cards;
let minute = 0;
const at = () => new Date(Date.UTC(2026, 10, 20, 15, minute++)).toISOString();

beforeEach(() => {
  folder = newFolder();
  minute = 0;
  cards = createCards(join(folder.dir, 'cards.jsonl'));
});
afterEach(() => folder.remove());

const reopened = () => createCards(join(folder.dir, 'cards.jsonl'));
const tell = (more: Partial<Telling> = {}) =>
  cards.tell({ what: 'telling', at: at(), ...ANA, account: CARD, case: 'c1', state: 'OPEN', held: true, items: [item], ...more });
const answer = (said: FraudAnswer, key: string, id = 'c1') => cards.put({ what: 'answer', at: at(), ...ANA, key, case: id, answer: said });
const lock = (state: 'locked' | 'active', key: string) => cards.put({ what: 'state', at: at(), ...ANA, key, account: CARD, state });
const report = (key: string) => cards.put({ what: 'report', at: at(), ...ANA, key, account: CARD, reason: 'stolen' });

/** Brings the case c1 to this state, with nothing left on the card that the state does not put there. */
const bring: { [S in CaseState]: () => void } = {
  OPEN: () => tell(),
  CLEARED: () => {
    tell();
    answer('mine', 'before');
  },
  BLOCKED: () => {
    tell();
    answer('not_mine', 'before');
  },
  WITHDRAWN: () => {
    tell();
    tell({ state: 'WITHDRAWN' });
  },
  EXPIRED: () => {
    tell();
    tell({ state: 'EXPIRED' });
  },
};

describe('an answer', () => {
  test.each<[CaseState, FraudAnswer, unknown, string]>([
    ['OPEN', 'mine', { caseState: 'CLEARED', cardState: 'ACTIVE' }, 'active'],
    ['OPEN', 'not_mine', { caseState: 'BLOCKED', cardState: 'BLOCKED' }, 'blocked'],
    ['CLEARED', 'mine', { caseState: 'CLEARED', cardState: 'ACTIVE' }, 'active'],
    ['CLEARED', 'not_mine', { caseState: 'BLOCKED', cardState: 'BLOCKED' }, 'blocked'],
    ['BLOCKED', 'not_mine', { caseState: 'BLOCKED', cardState: 'BLOCKED' }, 'blocked'],
    ['BLOCKED', 'mine', 'blocked', 'blocked'],
    ['WITHDRAWN', 'not_mine', { caseState: 'BLOCKED', cardState: 'BLOCKED' }, 'blocked'],
    ['WITHDRAWN', 'mine', 'closed', 'active'],
    ['EXPIRED', 'not_mine', { caseState: 'BLOCKED', cardState: 'BLOCKED' }, 'blocked'],
    ['EXPIRED', 'mine', 'closed', 'active'],
  ])('to a case that is %s: %s', (state, said, comes, card) => {
    bring[state]();
    const done = answer(said, 'k1');
    if (typeof comes === 'string') expect(done).toBe(comes);
    else expect(done).toMatchObject({ key: 'k1', case: 'c1', account: CARD, ...(comes as object) });
    expect(cards.state(ANA, CARD).state).toBe(card);
    expect(reopened().cases()).toEqual(cards.cases());
  });

  test('happens once under its key, and the same comes back whatever happened since', () => {
    tell();
    const yes = answer('mine', 'k1');
    const no = answer('not_mine', 'k2');
    expect(answer('mine', 'k1')).toEqual(yes);
    expect(cards.order(ANA, 'k1')).toEqual(yes);
    expect(cards.order(ANA, 'k2')).toEqual(no);
    expect(cards.case(ANA, 'c1')?.answers.map((one) => [one.key, one.answer, one.caseState])).toEqual([
      ['k1', 'mine', 'CLEARED'],
      ['k2', 'not_mine', 'BLOCKED'],
    ]);
    expect(cards.state(ANA, CARD).state).toBe('blocked');
  });

  test('shares its keys with every other order', () => {
    tell();
    lock('locked', 'k1');
    expect(answer('mine', 'k1')).toBe('key_reused');
    answer('mine', 'k2');
    expect(answer('not_mine', 'k2')).toBe('key_reused');
    expect(lock('active', 'k2')).toBe('key_reused');
    expect(cards.case(ANA, 'c1')?.state).toBe('CLEARED');
  });

  test('that was refused was never done', () => {
    expect(answer('mine', 'k1')).toBe('no_such_case');
    expect(cards.order(ANA, 'k1')).toBeUndefined();
    tell();
    expect(answer('mine', 'k1')).toMatchObject({ caseState: 'CLEARED' });
  });

  test('of somebody else reaches no case', () => {
    tell();
    const wanted = { what: 'answer', at: at(), key: 'k1', case: 'c1', answer: 'not_mine' } as const;
    expect(cards.put({ ...wanted, bank: 'chase', customer: 'sam' })).toBe('no_such_case');
    expect(cards.put({ ...wanted, bank: 'citi', customer: 'ana' })).toBe('no_such_case');
    expect(cards.case(ANA, 'c1')?.state).toBe('OPEN');
  });
});

describe('a case that took the place of another', () => {
  beforeEach(() => {
    tell();
    tell({ case: 'c2', supersedes: 'c1' });
  });

  test('is the one to say yes to', () => {
    expect(answer('mine', 'k1')).toBe('superseded');
    expect(answer('mine', 'k2', 'c2')).toMatchObject({ caseState: 'CLEARED', cardState: 'ACTIVE' });
    expect(cards.state(ANA, CARD).state).toBe('active');
  });

  test('falls under a no to the older one', () => {
    expect(answer('not_mine', 'k1')).toMatchObject({ caseState: 'BLOCKED', cardState: 'BLOCKED' });
    expect(cards.case(ANA, 'c2')?.state).toBe('BLOCKED');
    expect(answer('mine', 'k2', 'c2')).toBe('blocked');
  });
});

describe('a card', () => {
  test('is held by each open case that says so, and let go by the last', () => {
    tell();
    tell({ case: 'c2' });
    tell({ case: 'c3', held: false });
    expect(answer('mine', 'k1')).toMatchObject({ caseState: 'CLEARED', cardState: 'HELD' });
    expect(cards.hold(ANA, CARD)).toBe('HELD');
    tell({ case: 'c2', state: 'WITHDRAWN' });
    expect(cards.state(ANA, CARD).state).toBe('active');
  });

  test('that is held may be locked, and stays locked when the bank lets go; it is not unlocked by its owner', () => {
    tell();
    expect(lock('locked', 'k1')).toMatchObject({ state: 'locked' });
    expect(cards.state(ANA, CARD).state).toBe('held');
    expect(lock('active', 'k2')).toBe('restricted');
    answer('mine', 'k3');
    expect(cards.state(ANA, CARD).state).toBe('locked');
    expect(lock('active', 'k4')).toMatchObject({ state: 'active' });
  });

  test('that is blocked stays so', () => {
    tell();
    answer('not_mine', 'k1');
    expect(lock('active', 'k2')).toBe('restricted');
    expect(lock('locked', 'k3')).toBe('restricted');
    tell({ case: 'c2' });
    expect(answer('mine', 'k4', 'c2')).toMatchObject({ caseState: 'CLEARED', cardState: 'BLOCKED' });
    expect(cards.state(ANA, CARD).state).toBe('blocked');
  });

  test('that was reported is blocked, since the first report', () => {
    const first = report('k1');
    expect(first).toMatchObject({ account: CARD, since: '2026-11-20T15:00:00.000Z' });
    expect(report('k2')).toMatchObject({ key: 'k2', since: '2026-11-20T15:00:00.000Z' });
    expect(cards.hold(ANA, CARD)).toBe('BLOCKED');
  });

  test('is replaced once while the new one is in the post', () => {
    const order = (key: string, when: string, from: string, to: string) =>
      cards.put({ what: 'replacement', at: when, ...ANA, key, account: CARD, from, to });
    const first = { orderedAt: '2026-11-20T15:00:00.000Z', from: '2026-11-25', to: '2026-11-27' };
    expect(order('k1', '2026-11-20T15:00:00.000Z', '2026-11-25', '2026-11-27')).toMatchObject(first);
    expect(order('k2', '2026-11-27T20:00:00.000Z', '2026-12-02', '2026-12-04')).toMatchObject({ key: 'k2', ...first });
    expect(order('k3', '2026-11-28T09:00:00.000Z', '2026-12-03', '2026-12-05')).toMatchObject({ from: '2026-12-03', to: '2026-12-05' });
  });

  test('tells each change that really happened, by whom and why', () => {
    tell();
    answer('mine', 'k1');
    answer('mine', 'k2');
    answer('not_mine', 'k3');
    answer('not_mine', 'k4');
    const change = { at: expect.any(String), ...ANA, account: CARD };
    expect(cards.changes()).toEqual([
      { ...change, state: 'held', case: 'c1' },
      { ...change, state: 'active', key: 'k1', case: 'c1' },
      { ...change, state: 'blocked', key: 'k3', case: 'c1' },
    ]);
    expect(reopened().changes()).toEqual(cards.changes());
  });
});

describe('the book', () => {
  test('is read again to the last whole line, as it was written before there were cases', () => {
    const file = join(folder.dir, 'cards.jsonl');
    const old = { at: at(), ...ANA, account: CARD, state: 'locked', key: 'k0', since: at(), changed: true };
    appendFileSync(file, `${JSON.stringify(old)}\n`);
    cards = reopened();
    expect(cards.state(ANA, CARD).state).toBe('locked');
    tell();
    answer('not_mine', 'k1');
    appendFileSync(file, '{"what":"answer","at":"2026');
    const after = reopened();
    expect(after.order(ANA, 'k0')).toMatchObject({ state: 'locked' });
    expect(after.case(ANA, 'c1')?.state).toBe('BLOCKED');
    expect(readFileSync(file, 'utf8').endsWith('}\n')).toBe(true);
  });

  test('is empty after everything starts again', () => {
    tell();
    answer('not_mine', 'k1');
    cards.clear();
    for (const one of [cards, reopened()]) {
      expect([one.cases(), one.changes(), one.order(ANA, 'k1')]).toEqual([[], [], undefined]);
      expect(one.state(ANA, CARD)).toEqual({ state: 'active' });
    }
  });
});
