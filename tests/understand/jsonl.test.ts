import { describe, expect, test } from '@jest/globals';
import { dayHere } from '../../bot/day.ts';
import type { Understanding } from '../../bot/model.ts';
import { createExplain } from '../../bot/understand/explain.ts';
import { answerLine } from '../../bot/understand/jsonl.ts';
import { model, understanding } from './lesson.ts';

const heard = understanding();
const answer = (line: unknown) => answerLine(heard, JSON.stringify(line));

describe('one line in, one line out', () => {
  test('a request', () => {
    expect(answer({ text: 'how much money is in my savings account' })).toEqual({
      intent: 'check_balance',
      confidence: expect.any(Number),
      slots: { account: { kind: 'savings' } },
      language: 'en',
    });
  });

  test('what would not be acted on is named and refused', () => {
    expect(answer({ text: 'tell me a joke', language: 'es' })).toMatchObject({ refused: true, intent: expect.any(String) });
  });

  test('what is expected, as a slot, as yes_no, in full', () => {
    expect(answer({ text: 'yes go ahead do it' })).toMatchObject({ intent: 'confirm_yes', refused: true });
    expect(answer({ text: 'yes go ahead do it', expecting: 'yes_no' })).not.toHaveProperty('refused');
    expect(answer({ text: 'yes go ahead do it', expecting: { yesNo: true } })).not.toHaveProperty('refused');
    expect(answer({ text: 'the 3333 one' })).toMatchObject({ refused: true, slots: { account: { last4: '3333' } } });
    expect(answer({ text: 'the 3333 one', expecting: 'account' })).not.toHaveProperty('refused');
    expect(answer({ text: 'hello', expecting: null })).not.toHaveProperty('refused');
  });

  test('the day of the customer', () => {
    const seen: string[] = [];
    const watching: Understanding = {
      hear: (text, language, expecting, today) => {
        seen.push(today);
        return heard.hear(text, language, expecting);
      },
    };
    answerLine(watching, JSON.stringify({ text: 'hi', today: '2026-11-25' }));
    answerLine(watching, JSON.stringify({ text: 'hi' }));
    expect(seen).toEqual(['2026-11-25', dayHere()]);
  });

  test.each([
    '',
    'nonsense',
    '[]',
    '{}',
    '{"text":7}',
    '{"text":"hi","language":"fr"}',
    '{"text":"hi","expecting":3}',
    '{"text":"hi","today":"monday"}',
    'null',
  ])('a bad line gets its error: %s', (line) => expect(answerLine(heard, line)).toEqual({ error: expect.stringMatching(/./u) }));
});

describe('explaining', () => {
  const explain = createExplain(model);

  test('shows the ranking, what was corrected and what was telling', () => {
    const { ranked, corrected, telling, outOfScope } = explain('show my blaance');
    expect(ranked[0]).toMatchObject({ intent: 'check_balance', likely: expect.any(Number) });
    expect(ranked).toHaveLength(10);
    expect(corrected).toEqual([{ from: 'blaance', to: 'balance' }]);
    expect(telling.map(({ feature }) => feature)).toContain('balance');
    expect(outOfScope).toBeLessThan(0.5);
  });

  test('has something to say about nothing', () => {
    expect(explain('')).toMatchObject({ corrected: [], telling: [] });
  });
});
