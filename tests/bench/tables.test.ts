import { describe, expect, test } from '@jest/globals';
import type { Case } from '../../bot/commands/bench/case.ts';
import type { Measured, Result, Round } from '../../bot/commands/bench/compare.ts';
import type { DeskResult, DeskRound } from '../../bot/commands/bench/desk.ts';
import { deskReport } from '../../bot/commands/bench/desk-report.ts';
import { failureText, hasFailed } from '../../bot/commands/bench/figures.ts';
import type { FraudResult, FraudRound } from '../../bot/commands/bench/fraud.ts';
import { fraudReport } from '../../bot/commands/bench/fraud-report.ts';
import { sectionOf, withSection } from '../../bot/commands/bench/readme.ts';
import { report } from '../../bot/commands/bench/report.ts';
import { cellOf, tableOf } from '../../bot/commands/bench/table.ts';

const of: Case = { conversations: 32, durability: 'everysec', bankLatencyMs: 0, processes: 1, rate: undefined, seconds: 2, rounds: 2 };

const round = (answered: number, cpuMs: number, failures: Partial<Round['failures']> = {}): Round => ({
  answered,
  inTime: answered,
  seconds: 2,
  acks: [1, 2, 3],
  replies: [10, 20, 30],
  failures: { refused: 0, figureless: 0, unanswered: 0, ...failures },
  cpuMs,
  rssBytes: 100e6,
  redis: { commands: answered * 2, us: answered * 5, cpuUs: answered * 10 },
  bankReads: answered * 2,
});

const banter: Measured = { name: 'banter', rounds: [round(200, 600), round(100, 300)], roundTrips: 4 };
const limit: Measured = { name: 'limit', rounds: [round(400, 400), round(200, 200)], roundTrips: 2 };
const hearingMs = 0.25;
const result: Result = { of, servers: [banter, limit], hearingMs };

describe('tables', () => {
  const plain = { bold: (text: string) => text, dim: (text: string) => text };

  test('a figure is its median, then the least and the most', () => {
    expect(cellOf({ least: 0.401, median: 0.45, most: 0.52 }, 2)).toBe('0.45  0.40..0.52');
    expect(cellOf(undefined, 2)).toBe('-');
  });

  test('columns are as wide as their widest cell, and numbers end below each other', () => {
    const table = tableOf(
      ['', 'one', 'another'],
      [
        ['first', '1', '22'],
        ['second', '12345', '3'],
      ],
      plain,
    );
    expect(table.split('\n')).toEqual([
      '                               one   another',
      '  first                          1        22',
      '  second                     12345         3',
    ]);
  });
});

describe('a comparison', () => {
  const shown = report(result);

  test('shows figures a message, and ratios paired by round', () => {
    expect(shown).toMatch(/^ {2}messages a second +75 {2}50\.\.100 +150 {2}100\.\.200$/m);
    expect(shown).toMatch(/^ {2}CPU ms a message +3\.00 {2}3\.00\.\.3\.00 +1\.00 {2}1\.00\.\.1\.00$/m);
    expect(shown).toMatch(/^ {2}ratio +Banter \/ limit$/m);
    expect(shown).toMatch(/^ {2}messages a second +0\.50 {2}0\.50\.\.0\.50$/m);
    expect(shown).toContain('0.250 ms of CPU a message, 0.25 of the limit’s whole message (0.5 at most)');
    expect(shown).not.toContain('failed');
  });

  test('has no ratio when one server ran alone', () => {
    expect(report({ of, servers: [banter], hearingMs })).not.toContain('ratio');
    expect(report({ of, servers: [banter], hearingMs })).toMatch(/0\.250 ms of CPU a message$/m);
  });

  test('says what failed, and how often', () => {
    const failing: Measured = {
      ...banter,
      rounds: [round(200, 600, { unanswered: 2 }), round(0, 10, { figureless: 3, refused: 1, unanswered: 1 })],
    };
    expect(hasFailed(banter)).toBe(false);
    expect(hasFailed(failing)).toBe(true);
    expect(failureText(failing)).toBe('3 unanswered, 1 not acknowledged, 3 answered without the figure');
    expect(report({ of, servers: [failing, limit], hearingMs })).toContain('Banter failed: 3 unanswered');
  });
});

describe("the README's section", () => {
  const text = 'before\n\n<!-- bench -->\nold\n<!-- /bench -->\n\nafter\n';

  test('is written between its markers, and nothing else changes', () => {
    expect(withSection(text, '\n\nnew\n')).toBe('before\n\n<!-- bench -->\nnew\n<!-- /bench -->\n\nafter\n');
    expect(withSection(withSection(text, 'new'), 'old')).toBe(text);
  });

  test.each(['no markers', '<!-- /bench --> <!-- bench -->', '<!-- bench -->', `${text}${text}`])('%j is refused', (wrong) => {
    expect(() => withSection(wrong, 'new')).toThrow('README.md must have');
  });

  test('has a row for each server and the ratio to each other one', () => {
    const section = sectionOf([result], '2026-11-20');
    expect(section).toContain('measured on 2026-11-20');
    expect(section).toContain('| Banter | 75 | 3.00 ms | 3.0 ms | 20.0 ms | 30.0 ms |');
    expect(section).toContain('| Banter / limit | **0.50** (0.50 to 0.50) | **3.00** (3.00 to 3.00) |');
  });

  test('of several cases shows the first in full and the ratios of the others', () => {
    const slow: Result = {
      of: { ...of, bankLatencyMs: 20 },
      servers: [{ ...banter, rounds: [round(100, 300, { figureless: 1 })] }, limit],
      hearingMs,
    };
    const section = sectionOf([result, slow], '2026-11-20');
    expect(section.match(/\| Banter \| /g)).toHaveLength(1);
    expect(section).toContain('Banter / limit, one thing changed at a time:');
    expect(section).toContain('· bank answers after 20 ms | **0.25** (0.25 to 0.25) |');
    expect(section).toContain('Banter failed: 1 answered without the figure.');
  });

  test('does not hide failures', () => {
    const failing: Result = { of, servers: [{ ...banter, rounds: [round(1, 1, { unanswered: 2 })] }], hearingMs };
    expect(sectionOf([failing], '2026-11-20')).toContain('Banter failed: 2 unanswered.');
  });
});

describe('suspected fraud', () => {
  const fraud = (plain: number, told: number, blocked: number): FraudRound => ({
    plain: [plain],
    taken: [1],
    told: [told],
    blocked: [blocked],
  });
  const measured: FraudResult = { of, rate: 200, rounds: [fraud(10, 20, 15), fraud(20, 20, 10)], failed: 0 };

  test('is compared with a reply, round by round', () => {
    const text = fraudReport(measured);
    expect(text).toMatch(/a reply +an event stored +an alert told +a no at the bank/);
    expect(text).toMatch(/p99 ms +15\.0 {2}10\.0\.\.20\.0 .* 20\.0 {2}20\.0\.\.20\.0/);
    expect(text).toMatch(/p99 .* 1\.50 {2}1\.00\.\.2\.00 +1\.00 {2}0\.50\.\.1\.50/);
    expect(text).not.toContain('failed');
  });

  test('says what was not told', () => {
    expect(fraudReport({ ...measured, failed: 3 })).toContain('3 not answered, taken, told or blocked');
  });
});

describe('the desk', () => {
  const desk = (bare: number, toDesk: number, toCustomer: number): DeskRound => ({
    bare: [bare],
    toDesk: [toDesk],
    toCustomer: [toCustomer],
  });
  const measured: DeskResult = { of, rate: 50, rounds: [desk(1, 5, 6), desk(2, 8, 6)], failed: 0 };

  test('is compared with the bare loop, round by round', () => {
    const text = deskReport(measured);
    expect(text).toContain('200 conversations · open loop, 50 a second · everysec · bank answers at once · 20 agents');
    expect(text).toMatch(/bare loop +to the desk +to the customer/);
    expect(text).toMatch(/p99 ms +1\.5 {2}1\.0\.\.2\.0 +6\.5 {2}5\.0\.\.8\.0 +6\.0 {2}6\.0\.\.6\.0/);
    expect(text).toMatch(/p99 +4\.50 {2}4\.00\.\.5\.00 +4\.50 {2}3\.00\.\.6\.00/);
    expect(text).not.toContain('Failed');
  });

  test('says what did not arrive', () => {
    expect(deskReport({ ...measured, failed: 3 })).toContain('3 messages did not arrive');
  });
});
