import { describe, expect, test } from '@jest/globals';
import type { Expecting, Hint, Reader } from '../../bot/model.ts';
import { createUnderstanding } from '../../bot/understand/understand.ts';
import { amountReader } from '../../dialogs/slots/amount.ts';
import { periodReader } from '../../dialogs/slots/period.ts';
import { intents, model, nothing, recognisers } from './lesson.ts';

const TODAY = '2026-11-25';
const understanding = (more: { [slot: string]: Reader }) =>
  createUnderstanding({ intents, recognisers: { ...recognisers, ...more }, model });
const values = understanding({ period: periodReader, amount: amountReader });
const amountAsked: Expecting = { slots: ['amount'], yesNo: false };

/** Finds one word, and tells what it was asked. */
const watching = (word: string) => {
  const asked: [string, Hint][] = [];
  const reader: Reader = {
    find: (text, hint) => {
      asked.push([text, hint]);
      const start = text.indexOf(word);
      return start < 0 ? null : { value: word, spans: [{ start, end: start + word.length }] };
    },
  };
  return { asked, reader };
};

describe('values in a message', () => {
  test('are read once, with the language, the day and whether they were asked for', () => {
    const { reader, asked } = watching('octember');
    understanding({ period: reader }).hear('and for octember please', 'en', { slots: ['period'], yesNo: false }, TODAY);
    expect(asked).toEqual([['and for octember please', { language: 'en', asked: true, today: TODAY }]]);
  });

  test('a short message that is a value and nothing more asks for nothing new', () => {
    const heard = values.hear('and last month?', 'en', nothing, TODAY);
    expect(heard.requests).toEqual([]);
    expect(heard.slots).toMatchObject({ period: { past: { from: '2026-10-01', to: '2026-10-31' }, future: null } });
  });

  test('a request keeps its values', () => {
    const heard = values.hear('show pending transactions over $100 since monday', 'en', nothing, TODAY);
    expect(heard.requests).toMatchObject([{ intent: 'list_pending' }]);
    expect(heard.slots).toMatchObject({
      amount: { minor: 10_000, currency: 'USD', bound: 'over' },
      period: { past: { from: '2026-11-23', to: TODAY } },
    });
  });

  test('a number is a sum when a sum was asked for, and an account when not', () => {
    expect(values.hear('1500', 'en', nothing, TODAY).slots).toEqual({ account: { last4: '1500' } });
    expect(values.hear('1500', 'en', amountAsked, TODAY).slots).toMatchObject({ amount: { minor: 150_000 } });
    expect(values.hear('just 50 please', 'en', amountAsked, TODAY).slots).toEqual({
      amount: { minor: 5_000, currency: null, bound: 'exactly' },
    });
  });

  test('the day decides', () => {
    const heard = values.hear('and yesterday?', 'en', nothing, '2028-03-01');
    expect(heard.slots).toMatchObject({ period: { past: { from: '2028-02-29', to: '2028-02-29' } } });
  });
});
