/** What a bank still has to tell, on disk: what waits is never forgotten, and what is done is not kept for ever. */
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type Deliveries, openDeliveries } from '../../../connectors/banks/sandbox/fraud/deliveries.ts';
import { newFolder } from './open-sandbox.ts';

const AT = '2026-11-20T15:00:00.000Z';

let folder: ReturnType<typeof newFolder>;
let deliveries: Deliveries;
const file = () => join(folder.dir, 'deliveries.jsonl');
beforeEach(() => {
  folder = newFolder();
  deliveries = openDeliveries(file());
});
afterEach(() => folder.remove());

const add = (jti: string) =>
  deliveries.add({
    what: 'event',
    jti,
    bank: 'chase',
    case: `case-${jti}`,
    forged: false,
    status: 'OPEN',
    sentOn: AT,
    token: `token-${jti}`,
  });
const take = (jti: string) => deliveries.answered(jti, { at: AT, how: 'push', status: 202, accepted: true });
const waiting = (of = deliveries) => of.waiting('chase').map(({ jti }) => jti);

test('an event waits until it is taken or refused, and what came before that does not count', () => {
  add('a');
  add('b');
  deliveries.answered('a', { at: AT, how: 'push', status: 503 });
  expect(waiting()).toEqual(['a', 'b']);
  take('a');
  deliveries.answered('b', { at: AT, how: 'poll', accepted: false, err: 'invalid_key' });
  expect(waiting()).toEqual([]);
  expect(deliveries.all()).toMatchObject([
    { jti: 'a', state: 'accepted', tries: 2, answers: [{ status: 503 }, { status: 202 }] },
    { jti: 'b', state: 'refused', tries: 1, answers: [{ how: 'poll', err: 'invalid_key' }] },
  ]);
  expect(
    openDeliveries(file())
      .all()
      .map(({ state }) => state),
  ).toEqual(['accepted', 'refused']);
});

test('what is settled is not settled again, and what nobody knows is passed over', () => {
  add('a');
  take('a');
  deliveries.answered('a', { at: AT, how: 'poll', accepted: false, err: 'invalid_key' });
  deliveries.answered('z', { at: AT, how: 'poll', accepted: true });
  expect(deliveries.all()).toMatchObject([{ jti: 'a', state: 'accepted', tries: 1 }]);
});

test('one that is told again waits again, over a restart too', () => {
  add('a');
  take('a');
  deliveries.again('a');
  expect(waiting()).toEqual(['a']);
  expect(waiting(openDeliveries(file()))).toEqual(['a']);
});

test('a line that a crash cut short is nothing, and what comes behind it is whole', () => {
  add('a');
  appendFileSync(file(), '{"what":"taken","jti":"a"');
  deliveries = openDeliveries(file());
  expect(waiting()).toEqual(['a']);
  add('b');
  expect(waiting(openDeliveries(file()))).toEqual(['a', 'b']);
});

test('of what is done the newest thousand are kept, of what waits everything', () => {
  add('first');
  for (let n = 0; n < 1_010; n += 1) {
    add(`e${n}`);
    take(`e${n}`);
  }
  const after = openDeliveries(file());
  expect(waiting(after)).toEqual(['first']);
  expect(after.all()).toHaveLength(1_001);
  expect(after.get('e9')).toBeUndefined();
  expect(after.get('e10')).toMatchObject({ state: 'accepted' });
  expect(readFileSync(file(), 'utf8').trimEnd().split('\n')).toHaveLength(2_001);
});

test('whoever listens hears of what waits and of what no longer does, and of the end of everything', () => {
  const heard: string[] = [];
  deliveries.onChange((bank) => heard.push(bank));
  add('a');
  take('a');
  deliveries.again('a');
  expect(heard).toEqual(['chase', 'chase', 'chase']);
  deliveries.clear();
  expect(new Set(heard)).toEqual(new Set(['chase', 'wells-fargo', 'citi', 'us-bank', 'wrenmoor']));
  expect(openDeliveries(file()).all()).toEqual([]);
});
