/** Account access consents: what is asked for by scope, and their life at the sandbox's British bank over HTTP. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { BankCall, Json } from '../../../bot/model.ts';
import { type BankHttp, createBankHttp } from '../../../connectors/banks/http.ts';
import { createAuthServer } from '../../../connectors/banks/oauth/server.ts';
import { createConsenting } from '../../../connectors/banks/openbanking/consenting.ts';
import { type Consents, createConsents, permissionsFor } from '../../../connectors/banks/openbanking/consents.ts';
import { type Sandbox, startSandbox } from '../../../connectors/banks/sandbox/sandbox.ts';
import { levers, newFolder, START, tokenOf } from './open-sandbox.ts';

const ISLA = '7000000000000005';
const UNTIL = START + 90 * 24 * 60 * 60_000;

let folder: ReturnType<typeof newFolder>;
let sandbox: Sandbox;
let http: BankHttp;
let token: string;
let consents: Consents;
let logged: { event: string; fields: Record<string, string | number> }[];

const open = () => startSandbox({ host: '127.0.0.1', port: 0, dir: folder.dir, startAt: START });
const wrenmoor = () => sandbox.banks.find(({ id }) => id === 'wrenmoor');
const baseUrl = () => wrenmoor()?.baseUrl ?? '';
const call = (more: Partial<BankCall> = {}): BankCall => ({
  access: { token },
  interaction: 'connect-1',
  signal: AbortSignal.timeout(2_000),
  ...more,
});
const speak = () => {
  const log = (event: string, fields: Record<string, string | number>) => logged.push({ event, fields });
  return createConsents({ bank: 'wrenmoor', baseUrl: baseUrl(), http, log });
};
const made = async (): Promise<string> => {
  const result = await consents.create(call(), permissionsFor(['accounts', 'balances']), UNTIL);
  if (!result.ok) throw new Error(`refused: ${result.why}`);
  return result.value;
};

const statusOf = async (consentId: string, more: Partial<BankCall> = {}) => {
  const found = await consents.find(call(more), consentId);
  return found.ok ? found.value.status : found.why;
};
/** The client's own, for `scope`. */
const ownToken = async (scope = 'accounts'): Promise<string> => {
  const found = wrenmoor();
  if (!found) throw new Error('there is no wrenmoor');
  const { oidc, config } = await createAuthServer(found.oauth, Date.now).configured();
  return (await oidc.clientCredentialsGrant(config, { scope })).access_token;
};

beforeAll(async () => {
  folder = newFolder();
  sandbox = await open();
  http = createBankHttp({ random: () => 0 });
  token = await ownToken();
});
afterAll(async () => {
  http.close();
  await sandbox.close();
  folder.remove();
});
beforeEach(() => {
  logged = [];
  consents = speak();
});

describe('the permissions', () => {
  test.each([
    [['accounts'], ['ReadAccountsBasic']],
    [
      ['accounts', 'routing'],
      ['ReadAccountsBasic', 'ReadAccountsDetail'],
    ],
    [['balances'], ['ReadAccountsBasic', 'ReadBalances']],
    [['transactions'], ['ReadAccountsBasic', 'ReadTransactionsDetail', 'ReadTransactionsCredits', 'ReadTransactionsDebits']],
    [['accounts', 'cards', 'alerts', 'staff', 'payments'], ['ReadAccountsBasic']],
  ] as const)('for %j are %j', (scopes, expected) => {
    expect(permissionsFor(scopes)).toEqual(expected);
  });

  test('never are those for card numbers', () => {
    const all = permissionsFor(['accounts', 'balances', 'transactions', 'routing', 'payments', 'cards', 'alerts', 'staff']);
    expect(all).not.toContain('ReadPAN');
    expect(all.filter((one) => /Party|Beneficiar|Statement|Product|Offer|Standing|Scheduled|DirectDebit/.test(one))).toEqual([]);
  });
});

describe('a consent', () => {
  test('waits for its customer, and is found until it is removed', async () => {
    const id = await made();
    expect(await statusOf(id)).toBe('waits');
    expect(await consents.remove(call(), id)).toEqual({ ok: true, value: null });
    expect(await statusOf(id)).toBe('not_found');
    expect(await consents.remove(call(), id)).toEqual({ ok: false, why: 'not_found' });
    const { reads } = await levers(sandbox).ledger();
    expect(reads.filter(({ what }) => what === 'consent').map(({ status, interaction }) => [status, interaction])).toEqual(
      [201, 200, 204, 400, 400].map((status) => [status, 'connect-1']),
    );
  });

  test('outlives a restart of the bank', async () => {
    const [kept, ended] = [await made(), await made()];
    await consents.remove(call(), ended);
    await sandbox.close();
    sandbox = await open();
    consents = speak();
    expect(await statusOf(kept)).toBe('waits');
    expect(await statusOf(ended)).toBe('not_found');
  });

  test('is nothing to a customer, nor to who has no token, or one for something else', async () => {
    const id = await made();
    for (const other of [await tokenOf(sandbox, ISLA, 'wrenmoor'), await ownToken('alerts:answer'), 'nonsense']) {
      const access = { token: other };
      expect(await consents.create(call({ access }), ['ReadAccountsBasic'], UNTIL)).toEqual({ ok: false, why: 'reauth' });
      expect(await statusOf(id, { access })).toBe('reauth');
      expect(await consents.remove(call({ access }), id)).toEqual({ ok: false, why: 'reauth' });
    }
    expect(await statusOf(id)).toBe('waits');
  });

  test('that the standard does not allow is refused', async () => {
    expect(await consents.create(call(), ['ReadBalances'], UNTIL)).toEqual({ ok: false, why: 'protocol' });
    expect(await consents.create(call(), ['ReadAccountsBasic', 'ReadTransactionsDetail'], UNTIL)).toEqual({ ok: false, why: 'protocol' });
    expect(await consents.create(call(), ['ReadAccountsBasic', 'ReadTransactionsCredits'], UNTIL)).toEqual({ ok: false, why: 'protocol' });
    expect(await consents.create(call(), ['ReadAccountsBasic'], START - 1)).toEqual({ ok: false, why: 'protocol' });
  });

  test.each(['', '.', '..', 'x'.repeat(129)])('whose id is %j is not asked for', async (id) => {
    expect(await statusOf(id)).toBe('not_found');
    expect(await consents.remove(call(), id)).toEqual({ ok: false, why: 'not_found' });
  });

  test('is asked for once: what became of it when no answer came is for who asks', async () => {
    const { fault, ledger } = levers(sandbox);
    const count = async () => (await ledger()).reads.filter(({ what }) => what === 'consent').length;
    const before = await count();
    await fault({ bank: 'wrenmoor', status: 503 });
    expect(await consents.create(call(), ['ReadAccountsBasic'], UNTIL)).toEqual({ ok: false, why: 'unavailable' });
    expect(await count()).toBe(before + 1);
    await fault({ bank: 'wrenmoor', malformed: 'html' });
    expect(await consents.create(call(), ['ReadAccountsBasic'], UNTIL)).toEqual({ ok: false, why: 'protocol' });
    await fault({});
  });
});

describe('an answer about a consent', () => {
  const asked = ['ReadAccountsBasic', 'ReadBalances'] as const;
  const answer = { ConsentId: 'c/1', Status: 'AWAU', Permissions: [...asked] };
  /** A bank that says this, whatever it is asked. */
  const bankSaying = (data: Json) => {
    const says = async () => ({ ok: true, value: { Data: data, Risk: {} } }) as const;
    const bank: BankHttp = { get: says, order: says, send: says, close: () => undefined };
    const log = (event: string, fields: Record<string, string | number>) => logged.push({ event, fields });
    return { bank: 'b', baseUrl: 'https://bank.example', http: bank, log };
  };
  const saying = (data: Json): Consents => createConsents(bankSaying(data));

  test('that is as asked is one', async () => {
    expect(await saying(answer).create(call(), asked, UNTIL)).toEqual({ ok: true, value: 'c/1' });
    expect(await saying({ ...answer, Status: 'AwaitingAuthorisation' }).create(call(), asked, UNTIL)).toEqual({ ok: true, value: 'c/1' });
  });

  test.each<[string, { [name: string]: Json }]>([
    ['more is allowed than was asked for', { ...answer, Permissions: [...asked, 'ReadPAN'] }],
    ['less is', { ...answer, Permissions: ['ReadAccountsBasic'] }],
    ['other things are', { ...answer, Permissions: ['ReadAccountsBasic', 'ReadPAN'] }],
    ['it is over already', { ...answer, Status: 'RJCT' }],
    ['it was given by nobody', { ...answer, Status: 'AUTH' }],
    ['it has no id', { ...answer, ConsentId: '' }],
    ['its id leads elsewhere', { ...answer, ConsentId: '..' }],
    ['nothing is there', {}],
  ])('is not to be trusted where %s', async (_, data) => {
    expect(await saying(data).create(call(), asked, UNTIL)).toEqual({ ok: false, why: 'protocol' });
    expect(logged).toMatchObject([{ event: 'bank.malformed' }]);
  });

  test.each([
    ['AWAU', 'waits'],
    ['AUTH', 'given'],
    ['Authorised', 'given'],
    ['RJCT', 'over'],
    ['EXPD', 'over'],
    ['CANC', 'over'],
    ['Revoked', 'over'],
  ])('%s is %s', async (Status, value) => {
    const expected = { status: value, permissions: [...asked] };
    expect(await saying({ ...answer, Status }).find(call(), 'c/1')).toEqual({ ok: true, value: expected });
  });

  const SCOPES = ['accounts', 'balances', 'routing', 'cards'] as const;
  test.each([
    ['AUTH', { ok: true, value: ['accounts', 'balances', 'cards'] }],
    ['AWAU', { ok: false, why: 'not_found' }],
    ['CANC', { ok: false, why: 'not_found' }],
  ])('in %s allows what its permissions do, and what they do not decide', async (Status, expected) => {
    const consenting = createConsenting({ ...bankSaying({ ...answer, Status }), now: () => START });
    expect(await consenting.given({ token }, 'c/1', SCOPES, AbortSignal.timeout(2_000))).toEqual(expected);
  });

  test('of another consent, or in a status of its own, is none', async () => {
    expect(await saying(answer).find(call(), 'c/2')).toEqual({ ok: false, why: 'protocol' });
    expect(await saying({ ...answer, Status: 'MAYBE' }).find(call(), 'c/1')).toEqual({ ok: false, why: 'protocol' });
  });
});
