/** The lane of calls on a real Redis, with a bank that notes what it is asked: an order is done once, and never sent blindly (I5, I9). */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Account, Acted, Customer, Grant, Json, Result } from '../../bot/model.ts';
import { keysOf } from '../../bot/store/keys.ts';
import type { StoredCall } from '../../bot/stored.ts';
import { asideOf, openShelf, type Shelf } from '../store/shelf.ts';
import { address, customer, grant, HIDDEN_MS, type Options, withCall } from './lane-stage.ts';

let shelf: Shelf;
beforeAll(async () => {
  shelf = await openShelf();
});
afterAll(() => shelf.close());

const lock = (since: number): StoredCall => ({
  name: 'act',
  bank: 'chase',
  act: { do: 'lock_card', account: 'card' },
  key: 'key',
  since,
  address,
});
const order = (options: Options = {}) => withCall(shelf, lock, options);

const SEND = 'lock_card card under key';
const LOOK = 'look up key';
const unknown: Acted = { state: 'unknown' };
const absent: Acted = { state: 'absent' };
const done: Acted = { state: 'done' };

describe('an order to a bank', () => {
  test.each<[string, Options['answers'], string[], Json]>([
    ['done', [done], [SEND], { state: 'done' }],
    ['refused', [{ state: 'refused', why: 'restricted' }], [SEND], { state: 'refused', why: 'restricted' }],
    ['unknown, then found done', [unknown, done], [SEND, LOOK], { state: 'done' }],
    ['unknown, then found refused', [unknown, { state: 'refused', why: 'closed' }], [SEND, LOOK], { state: 'refused', why: 'closed' }],
    ['unknown, then never arrived: sent again under its key', [unknown, absent, done], [SEND, LOOK, SEND], { state: 'done' }],
    ['unknown for long, then found done', [unknown, unknown, unknown, done], [SEND, LOOK, LOOK, LOOK], { state: 'done' }],
    ['lost by a defect of the connector, then found done', ['dies', done], [SEND, LOOK], { state: 'done' }],
  ])('%s', async (_what, answers, asks, result) => {
    const { run, asked, told } = await order({ answers: answers ?? [] });
    for (let n = 0; n < 8 && told.length === 0; n += 1) {
      await run();
      shelf.waits(5_000);
    }
    expect(asked).toEqual(asks);
    expect(told).toEqual([result]);
    shelf.waits(60_000);
    await run();
    expect(asked).toEqual(asks);
  });

  test('is not asked about again before its time', async () => {
    const { run, asked } = await order({ answers: [unknown] });
    await run();
    shelf.waits(1_999);
    await run();
    expect(asked).toEqual([SEND]);
    shelf.waits(1);
    await run();
    expect(asked).toEqual([SEND, LOOK]);
  });

  test('whose worker died after it took it is looked up first', async () => {
    const { run, subject, asked, told } = await order({ answers: [done] });
    await shelf.worker('dead').claim(subject);
    await run();
    expect(asked).toEqual([]);
    shelf.waits(HIDDEN_MS);
    await run();
    expect(asked).toEqual([LOOK]);
    expect(told).toEqual([{ state: 'done' }]);
  });

  test('whose worker died before it was sent is sent by the next one', async () => {
    const { run, subject, asked, told } = await order({ answers: [absent, done] });
    await shelf.worker('dead').claim(subject);
    shelf.waits(HIDDEN_MS);
    await run();
    expect(asked).toEqual([LOOK, SEND]);
    expect(told).toEqual([{ state: 'done' }]);
  });

  test('whose worker died before it told of the result tells once', async () => {
    const { run, subject, asked, told, mailbox } = await order({ answers: [done] });
    const result = { kind: 'result' as const, id: 'c', at: 0, call: 'c', result: { state: 'done' } };
    // The result is stored, and the answer to that is lost.
    await mailbox.receive(subject, { id: 'result c', body: result, settles: 'c' }, false);
    shelf.waits(HIDDEN_MS);
    await run();
    expect(asked).toEqual([]);
    expect(told).toEqual([]);
    expect(await shelf.client.lLen(keysOf(subject).inbox)).toBe(1);
  });

  test('of which the bank cannot tell for a minute what became of it is told to be unknown', async () => {
    const { run, told, asked } = await order({ answers: [unknown] });
    await run();
    shelf.waits(60_000);
    await run();
    expect(told).toEqual([]);
    shelf.waits(60_000);
    await run();
    expect(told).toEqual([{ state: 'unknown' }]);
    expect(asked).toEqual([SEND, LOOK, LOOK]);
  });

  test.each<[string, Customer | undefined]>([
    ['without the scope', customer({ ...grant, scopes: ['accounts', 'balances'] })],
    ['that has ended', customer({ ...grant, until: 0 })],
    ['at another bank', customer({ ...grant, bank: 'citi' })],
    ['of nobody we know', undefined],
  ])('under a consent %s does not leave', async (_what, who) => {
    const { run, asked, told, audit } = await order({ customerOf: async () => who });
    await run();
    expect(asked).toEqual([]);
    expect(await audit()).toEqual([]);
    expect(told).toEqual([{ state: 'refused', why: 'consent' }]);
  });

  test('whose consent ended after it was sent is unknown: nobody may ask any more', async () => {
    let grants = [grant];
    const { run, asked, told } = await order({ answers: [unknown], customerOf: async () => customer(...grants) });
    await run();
    grants = [];
    shelf.waits(2_000);
    await run();
    expect(asked).toEqual([SEND]);
    expect(told).toEqual([{ state: 'unknown' }]);
  });

  test('is on record before it leaves, and so is every question about it; the outcomes are on record after', async () => {
    const { run, onRecord, audit } = await order({ answers: [unknown, absent, done] });
    await run();
    shelf.waits(2_000);
    await run();
    const about = { kind: 'lock_card', bank: 'chase', account: 'card', grant: 'g' };
    expect(onRecord).toMatchObject([
      { ...about, what: 'acts' },
      { ...about, what: 'looks_up' },
      { ...about, what: 'acts' },
    ]);
    expect(await audit()).toMatchObject([
      { what: 'acts' },
      { what: 'acted', result: 'unknown' },
      { what: 'looks_up' },
      { what: 'looked_up', result: 'absent' },
      { what: 'acts' },
      { what: 'acted', result: 'done' },
    ]);
  });

  test('that cannot be made by a defect of ours ends after three tries, and whoever waits for it is told', async () => {
    const { run, told, asked } = await order({ customerOf: () => Promise.reject(new Error('a defect')) });
    for (let n = 0; n < 3; n += 1) {
      expect(told).toEqual([]);
      await run();
      shelf.waits(HIDDEN_MS);
    }
    expect(told).toEqual([{ state: 'unknown' }]);
    expect(asked).toEqual([]);
  });

  test('that was set aside after it may have been sent, and is put back, is looked up first', async () => {
    const { run, subject, asked, mailbox } = await order({ answers: [unknown, done] });
    await run();
    await mailbox.giveUp(subject, 'c', 'call_failed');
    const [{ id } = { id: '' }] = await asideOf(shelf, subject);
    await shelf.aside.replay(subject, id, shelf.now());
    await run();
    expect(asked).toEqual([SEND, LOOK]);
  });
});

describe('a bank that is watched', () => {
  const watch = (options: Options) => withCall(shelf, (since) => ({ name: 'watch', bank: 'chase', since, address }), options);
  const silent: Result<Account[]> = { ok: false, why: 'timeout' };

  test('and answers is told of', async () => {
    const { run, told, audit } = await watch({});
    await run();
    expect(told).toEqual([{ state: 'answers' }]);
    expect(await audit()).toMatchObject([{ what: 'reads' }, { what: 'read', result: 'ok' }]);
  });

  test('and stays silent is asked again later and later, and given up on after half an hour', async () => {
    const { run, told, audit } = await watch({ accounts: silent });
    await run();
    shelf.waits(1_999);
    await run();
    expect(await audit()).toHaveLength(2);
    shelf.waits(1);
    await run();
    expect(await audit()).toHaveLength(4);
    shelf.waits(30 * 60_000);
    await run();
    expect(told).toEqual([{ state: 'gave_up' }]);
  });

  test('is given up on when the consent has ended', async () => {
    const { run, told, audit } = await watch({ customerOf: async () => customer({ ...grant, until: 0 }) });
    await run();
    expect(told).toEqual([{ state: 'gave_up' }]);
    expect(await audit()).toEqual([]);
  });
});

describe('an answer to a suspected fraud', () => {
  const alerts: Grant = { ...grant, scopes: ['alerts'] };
  const answerOf =
    (mine: boolean) =>
    (since: number): StoredCall => ({
      name: 'answer',
      customer: 'ana',
      bank: 'chase',
      act: { do: 'answer_case', account: 'card', case: 'k', answer: mine ? 'mine' : 'not_mine' },
      key: 'key',
      since,
    });
  const ana = (...grants: Grant[]) => ({ customer: async (id: string) => (id === 'ana' ? customer(...grants) : undefined) });
  const SAY_NO = 'answer_case card of k: not mine under key';

  test.each<[string, Acted[], string[], Json]>([
    ['taken, since when', [{ state: 'done', at: 5 }], [SAY_NO], { state: 'done', at: 5 }],
    ['refused', [{ state: 'refused', why: 'not_found' }], [SAY_NO], { state: 'refused', why: 'not_found' }],
    ['unknown, then found taken', [unknown, done], [SAY_NO, LOOK], { state: 'done' }],
    ['unknown, then never arrived: sent again under its key', [unknown, absent, done], [SAY_NO, LOOK, SAY_NO], { state: 'done' }],
  ])('is %s', async (_what, answers, asks, result) => {
    const { run, asked, told, audit } = await withCall(shelf, answerOf(false), { answers, ...ana(alerts) });
    for (let n = 0; n < 4 && told.length === 0; n += 1) {
      await run();
      shelf.waits(5_000);
    }
    expect(asked).toEqual(asks);
    expect(told).toEqual([result]);
    expect((await audit())[0]).toMatchObject({ what: 'acts', kind: 'answer_case', bank: 'chase', account: 'card', grant: 'g', key: 'key' });
  });

  test('that it was theirs says so', async () => {
    const { run, asked } = await withCall(shelf, answerOf(true), ana(alerts));
    await run();
    expect(asked).toEqual(['answer_case card of k: mine under key']);
  });

  test.each<[string, Options]>([
    ['under a consent without alerts', ana(grant)],
    ['under a consent that ended', ana({ ...alerts, until: 0 })],
    ['of somebody we do not know any more', {}],
  ])('%s does not leave', async (_what, options) => {
    const { run, asked, told } = await withCall(shelf, answerOf(false), options);
    await run();
    expect(asked).toEqual([]);
    expect(told).toEqual([{ state: 'refused', why: 'consent' }]);
  });

  test('of which the bank cannot tell for a minute what became of it is told to be unknown', async () => {
    const { run, told } = await withCall(shelf, answerOf(false), { answers: [unknown], ...ana(alerts) });
    for (let n = 0; n < 3; n += 1) {
      expect(told).toEqual([]);
      await run();
      shelf.waits(60_000);
    }
    expect(told).toEqual([{ state: 'unknown' }]);
  });
});
