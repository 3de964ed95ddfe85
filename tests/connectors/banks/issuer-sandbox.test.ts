/** Both ends of the port together: what the connector orders, the sandbox does, once, and both say the same of it. */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Act, BankCall } from '../../../bot/model.ts';
import { type BankHttp, createBankHttp } from '../../../connectors/banks/http.ts';
import { createIssuer } from '../../../connectors/banks/issuer/issuer.ts';
import { exampleSeed, openSandbox, tokenOf } from './open-sandbox.ts';

const CARD = 'crd-5da77e';

let opened: Awaited<ReturnType<typeof openSandbox>>;
let http: BankHttp;
let token = '';
beforeAll(async () => {
  opened = await openSandbox();
  http = createBankHttp();
  token = await tokenOf(opened.sandbox, '7000000000000001', 'chase');
});
afterAll(async () => {
  http.close();
  await opened.close();
});
beforeEach(() => opened.admin('PUT', '/seed', exampleSeed()));

const issuer = () => createIssuer({ bank: 'chase', baseUrl: `${opened.sandbox.url}/chase/cards/v1`, http, log: () => undefined });
const call = (): BankCall => ({ access: { token }, interaction: 'turn-1', signal: AbortSignal.timeout(5_000) });
const acts = (key: string, act: Act) => issuer().act(call(), key, act);
const raised = async (): Promise<string> => {
  const { body } = await opened.admin('POST', '/fraud-events', { do: 'raise', bank: 'chase' });
  // As fraud/fraud.ts says.
  return (body as { cases: string[] }).cases[0] ?? '';
};

test('a yes, then a no: the card is let go, then blocked; another yes needs a person', async () => {
  const id = await raised();
  const about = { do: 'answer_case', account: CARD, case: id } as const;
  const yes = await acts('k1', { ...about, answer: 'mine' });
  expect(yes).toEqual({ state: 'done', at: expect.any(Number), card: 'active' });
  const no = await acts('k2', { ...about, answer: 'not_mine' });
  expect(no).toEqual({ state: 'done', at: expect.any(Number), card: 'blocked' });
  expect(await acts('k3', { ...about, answer: 'mine' })).toEqual({ state: 'refused', why: 'restricted' });
  expect(await issuer().lookUp(call(), 'k1', { ...about, answer: 'mine' })).toEqual(yes);
  expect(await issuer().lookUp(call(), 'k2', { ...about, answer: 'not_mine' })).toEqual(no);
  expect(await issuer().lookUp(call(), 'k3', { ...about, answer: 'mine' })).toEqual({ state: 'absent' });
  expect(await acts('k4', { do: 'unlock_card', account: CARD })).toEqual({ state: 'refused', why: 'restricted' });
});

test('an answer that was lost on the way is found by its key, and was given once', async () => {
  const act: Act = { do: 'answer_case', account: CARD, case: await raised(), answer: 'not_mine' };
  await opened.fault({ bank: 'chase', only: 'cards', reset: true, after: true });
  expect(await acts('k1', act)).toEqual({ state: 'unknown' });
  await opened.fault({});
  const found = await issuer().lookUp(call(), 'k1', act);
  expect(found).toEqual({ state: 'done', at: expect.any(Number), card: 'blocked' });
  expect(await acts('k1', act)).toEqual(found);
  expect((await opened.ledger()).cases[0]?.answers).toHaveLength(1);
});

test('a stolen card is blocked, and a new one comes', async () => {
  const blocked = { state: 'done', at: expect.any(Number), card: 'blocked' };
  expect(await acts('k1', { do: 'report_lost', account: CARD, reason: 'stolen' })).toEqual(blocked);
  const replaced = await acts('k2', { do: 'replace_card', account: CARD });
  expect(replaced).toEqual({ state: 'done', at: expect.any(Number), arrives: { from: '2026-11-25', to: '2026-11-27' } });
  expect(await acts('k2', { do: 'replace_card', account: CARD })).toEqual(replaced);
  expect(await issuer().lookUp(call(), 'k2', { do: 'replace_card', account: CARD })).toEqual(replaced);
});
