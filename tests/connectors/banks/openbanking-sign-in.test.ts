/** Signing in by an account access consent: our client at the sandbox's British bank, over HTTP. What was asked for, what was left of it, and how it ends. */
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Tokens } from '../../../bot/model.ts';
import { createBankHttp } from '../../../connectors/banks/http.ts';
import { bankAt } from '../../../connectors/banks/open.ts';
import { createJar } from '../../support/cookie-jar.ts';
import { openAuthorities } from './authorities.ts';
import { exampleSeed, START, tokenOf } from './open-sandbox.ts';
import { inOwnName, naming } from './own-name.ts';

const DAY_MS = 24 * 60 * 60_000;
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const REAUTH = { ok: false, why: 'reauth' };
const SCOPE = { ok: false, why: 'scope' };
const REFUSED = { ok: false, why: 'refused' };
const UNAVAILABLE = { ok: false, why: 'unavailable' };
const WANTED = {
  redirectUri: 'http://localhost:3978/connect/wrenmoor/callback',
  scopes: ['accounts', 'balances'],
  language: 'en',
} as const;

let opened: Awaited<ReturnType<typeof openAuthorities>>;
beforeAll(async () => {
  opened = await openAuthorities();
});
afterAll(() => opened.close());
afterEach(async () => {
  await opened.levers().fault({});
  await opened.levers().admin('PUT', '/clock', { now: START });
});

const soon = () => AbortSignal.timeout(15_000);
const at = () => opened.at('wrenmoor');
const own = () => inOwnName(opened.sandbox());
const call = (access: Tokens) => ({ access, interaction: 'test', signal: soon() });
const statusOf = async (id: string | undefined) => (await own().consent(id)).Status;
const aYearOn = () => opened.levers().admin('PUT', '/clock', { now: START + 366 * DAY_MS });
/** What every end of a consent means for the tokens that were good by it. */
const expectWorthless = async (tokens: Tokens) => {
  const { isActive, accountsWith, authority } = at();
  expect([await isActive(tokens.token), await isActive(tokens.refresh)]).toEqual([false, false]);
  expect([await accountsWith(tokens), await authority.refresh(tokens, soon())]).toEqual([REAUTH, REAUTH]);
};

describe('what is asked for', () => {
  test('is told to the bank before anybody is sent there, with its end, and the browser carries nothing of it', async () => {
    const begun = await at().authority.begin(WANTED);
    if (!begun.ok) throw new Error(begun.why);
    const { Status, Permissions, ExpirationDateTime = '' } = await own().consent(begun.attempt.consent);
    expect([Status, Permissions]).toEqual(['AWAU', ['ReadAccountsBasic', 'ReadBalances']]);
    expect(Math.round((Date.parse(ExpirationDateTime) - START) / DAY_MS)).toBe(365);
    expect([...begun.url.searchParams.keys()].sort()).toEqual(['client_id', 'request_uri']);
  });

  test('is on the bank’s page line by line, whatever the scopes of the request say', async () => {
    const id = await own().create(['ReadAccountsDetail', 'ReadTransactionsBasic', 'ReadTransactionsCredits', 'ReadBeneficiariesBasic']);
    const pushed = await own().push(naming(id));
    if (!('url' in pushed)) throw new Error(String(pushed.error));
    const jar = createJar();
    const { url } = await jar.follow(pushed.url.href);
    const { body } = await jar.follow((await jar.post(url, 'customer=isla', FORM)).location ?? '');
    expect([...body.matchAll(/name="scope" value="(\w+)"/g)].map(([, scope]) => scope)).toEqual(['accounts', 'transactions', 'routing']);
  });

  test('is given when the customer allows it, and its id stays with the tokens', async () => {
    const { tokens, scopes } = await at().connect();
    expect([scopes, await statusOf(tokens.consent)]).toEqual([at().authority.scopes, 'AUTH']);
    const next = await at().authority.refresh(tokens, soon());
    expect(next).toMatchObject({ ok: true, value: { consent: tokens.consent } });
  });

  test('is over when the customer does not', async () => {
    const { url, attempt } = await at().begin();
    const answer = await at().signIn(url, { answer: 'deny' });
    expect(await at().authority.finish(answer, attempt)).toEqual({ ok: false, why: 'denied' });
    expect(await statusOf(attempt.consent)).toBe('RJCT');
  });

  test('is less when the customer leaves something out, by the permissions, as the scope of the token is the same', async () => {
    const { tokens, scopes } = await at().connect({ without: ['balances', 'routing', 'alerts'] });
    expect(scopes).toEqual(['accounts', 'transactions', 'cards']);
    const left = ['ReadAccountsBasic', 'ReadTransactionsDetail', 'ReadTransactionsCredits', 'ReadTransactionsDebits'];
    expect((await own().consent(tokens.consent)).Permissions).toEqual(left);
    const accounts = await at().accountsWith(tokens);
    const [first] = accounts.ok ? accounts.value : [];
    // Without the number of an account nobody knows its last digits.
    expect(first?.last4).toBeNull();
    const days = { from: '2026-10-01', to: '2026-11-20', zone: 'Europe/London' };
    expect(await at().bank.transactions(call(tokens), first?.id ?? '', days)).toMatchObject({ ok: true });
    expect(await at().holdingWith(tokens)).toEqual(SCOPE);
  });
});

describe('what is read goes by the permissions', () => {
  /** What a token reads that came of a consent with these. */
  const reads = async (permissions: readonly string[], without: readonly string[] = []) => {
    const pushed = await own().push(naming(await own().create(permissions)));
    if (!('url' in pushed)) throw new Error(String(pushed.error));
    const { access_token: token } = await own().exchange(await at().signIn(pushed.url, { without }));
    return (path: string) => own().ask('GET', path, token);
  };
  const TRANSACTIONS = '/accounts/wm-cur-2051/transactions';
  const rows = ({ data }: { data: { [name: string]: unknown } }) => data.Transaction as { [name: string]: unknown }[]; // as the standard has it

  test('one way only', async () => {
    const read = await reads(['ReadAccountsBasic', 'ReadTransactionsDetail', 'ReadTransactionsCredits']);
    const found = rows(await read(TRANSACTIONS));
    expect(new Set(found.map(({ CreditDebitIndicator }) => CreditDebitIndicator))).toEqual(new Set(['Credit']));
    expect(found[0]).toHaveProperty('TransactionInformation');
  });

  test('and without what it was for', async () => {
    const read = await reads(['ReadAccountsBasic', 'ReadTransactionsBasic', 'ReadTransactionsCredits', 'ReadTransactionsDebits']);
    const found = rows(await read(TRANSACTIONS));
    expect(found.length).toBeGreaterThan(20);
    for (const row of found) for (const name of ['TransactionInformation', 'MerchantDetails']) expect(row).not.toHaveProperty(name);
    expect((await read('/accounts/wm-cur-2051/balances')).status).toBe(403);
  });

  test('accounts are told without their numbers when the detail of them was left out', async () => {
    const { status, data } = await (await reads(['ReadAccountsDetail'], ['routing']))('/accounts');
    expect([status, JSON.stringify(data).includes('Identification')]).toEqual([200, false]);
  });

  test('and the client’s own token reads nothing of a customer’s', async () => {
    expect((await own().ask('GET', '/accounts')).status).toBe(401);
  });
});

describe('the bank takes no request', () => {
  const given = async () => (await at().connect()).tokens.consent;
  const denied = async () => {
    const { url, attempt } = await at().begin();
    await at().signIn(url, { answer: 'deny' });
    return attempt.consent;
  };
  const deleted = async () => {
    const { attempt } = await at().begin();
    await own().remove(attempt.consent);
    return attempt.consent;
  };
  const expired = async () => {
    const { attempt } = await at().begin();
    await aYearOn();
    return attempt.consent;
  };

  test.each<[string, () => Promise<string | undefined>]>([
    ['for a consent that was given already', given],
    ['for one that was denied', denied],
    ['for one that was deleted', deleted],
    ['for one that is over by its own time', expired],
    ['for one that it never had', async () => 'aac-guess'],
  ])('%s', async (_, consent) => {
    expect(await own().push(naming(await consent()))).toEqual({ error: 'invalid_request' });
  });

  test.each([
    ['without claims', undefined],
    ['whose claims are no JSON', '{'],
    ['that names no consent', JSON.stringify({ id_token: {} })],
    ['that names it elsewhere only', JSON.stringify({ userinfo: { openbanking_intent_id: { value: 'x' } } })],
  ])('%s', async (_, claims) => {
    expect(await own().push(claims)).toEqual({ error: 'invalid_request' });
  });

  test('for a consent of another client, which is none for this one', async () => {
    const file = join(opened.folder.dir, 'consents.jsonl');
    const [line = '{}'] = readFileSync(file, 'utf8').split('\n');
    appendFileSync(file, `${JSON.stringify({ ...JSON.parse(line), id: 'aac-other', client: 'somebody', status: 'AWAU' })}\n`);
    await opened.restart();
    expect(await own().push(naming('aac-other'))).toEqual({ error: 'invalid_request' });
    expect(await own().consent('aac-other')).toEqual({});
  });
});

describe('a consent', () => {
  test('is answered once, however many requests there are for it', async () => {
    const { url, attempt } = await at().begin();
    const second = await own().push(naming(attempt.consent));
    if (!('url' in second)) throw new Error(String(second.error));
    const jar = createJar();
    const who = await jar.follow(second.url.href);
    const { location = '' } = await jar.post(who.url, 'customer=ana', FORM);
    const consent = await jar.follow(location);
    expect(await at().authority.finish(await at().signIn(url), attempt)).toMatchObject({ ok: true, value: { customer: 'isla' } });
    for (const answer of ['allow', 'deny']) expect((await jar.post(consent.url, `answer=${answer}`, FORM)).status).toBe(400);
    expect((await jar.get(consent.url)).status).toBe(400);
    expect(await statusOf(attempt.consent)).toBe('AUTH');
  });

  test.each<[string, () => Promise<string | undefined>]>([
    ['another sign-in', async () => (await at().begin()).attempt.consent],
    ['a sign-in that came to its end', async () => (await at().connect()).tokens.consent],
    ['nobody', async () => 'aac-guess'],
  ])('of %s is not taken for the one that was asked for, and stays as it is', async (_, consentOf) => {
    const [begun, consent = ''] = [await at().begin(), await consentOf()];
    const before = await statusOf(consent);
    const answer = await at().signIn(begun.url);
    expect(await at().authority.finish(answer, { ...begun.attempt, consent })).toEqual(REFUSED);
    expect([await statusOf(consent), await statusOf(begun.attempt.consent)]).toEqual([before, 'CANC']);
  });

  test('must be known to the attempt', async () => {
    const { url, attempt } = await at().begin();
    const { consent: _, ...without } = attempt;
    expect(await at().authority.finish(await at().signIn(url), without)).toEqual(REFUSED);
  });
});

describe('a consent that ends in the middle', () => {
  test('before the customer comes: they are sent back', async () => {
    const { url, attempt } = await at().begin();
    await own().remove(attempt.consent);
    const { location = '' } = await createJar().get(url.href);
    expect(new URL(location).searchParams.get('error')).toBe('invalid_request');
    expect(await at().authority.finish(new URL(location), attempt)).toEqual(UNAVAILABLE);
  });

  test('between the pages: there is nothing to be allowed any more', async () => {
    const { url, attempt } = await at().begin();
    const jar = createJar();
    const who = await jar.follow(url.href);
    await aYearOn();
    const { status, body } = await jar.follow((await jar.post(who.url, 'customer=isla', FORM)).location ?? '');
    expect([status, body.includes('no longer good')]).toEqual([400, true]);
    expect(await statusOf(attempt.consent)).toBe('EXPD');
  });

  test('after it was allowed: the code is worth nothing', async () => {
    const { url, attempt } = await at().begin();
    const answer = await at().signIn(url);
    await own().remove(attempt.consent);
    expect(await at().authority.finish(answer, attempt)).toEqual(REFUSED);
  });

  test('after that: nothing can be read or renewed', async () => {
    const { tokens } = await at().connect();
    expect((await own().remove(tokens.consent)).status).toBe(204);
    await expectWorthless(tokens);
    expect(await at().authority.revoke(tokens, soon())).toBe(true);
  });

  test('by its own time: just so', async () => {
    const { tokens } = await at().connect();
    await aYearOn();
    await expectWorthless(tokens);
    expect(await statusOf(tokens.consent)).toBe('EXPD');
  });
});

describe('a bank in trouble', () => {
  /** Our client, with something that happens at the bank as soon as a consent was made. */
  const beginWhile = async (trouble: object) => {
    const found = opened.sandbox().banks.find(({ id }) => id === 'wrenmoor');
    if (!found) throw new Error('there is no wrenmoor');
    const http = createBankHttp();
    const made: string[] = [];
    const watched = {
      ...http,
      send: async (message: Parameters<typeof http.send>[0]) => {
        const answer = await http.send(message);
        if (message.method === 'POST' && answer.ok) {
          made.push(Object(answer.value).Data.ConsentId);
          await opened.levers().fault({ bank: 'wrenmoor', ...trouble });
        }
        return answer;
      },
    };
    const { authority } = bankAt({ ...found, http: watched, log: () => undefined, now: opened.sandbox().now });
    const begun = await authority?.begin(WANTED);
    http.close();
    await opened.levers().fault({});
    return { begun, made };
  };

  test.each([{ status: 503 }, { outage: true }])('that takes no request after the consent (%j) has none left that waits', async (wrong) => {
    const { begun, made } = await beginWhile({ only: 'auth', ...wrong });
    expect(begun).toEqual(UNAVAILABLE);
    expect([made.length, await own().consent(made[0])]).toEqual([1, {}]);
  });

  test('that is away altogether keeps one until its own time is over', async () => {
    const { begun, made } = await beginWhile({ outage: true });
    expect([begun, await statusOf(made[0])]).toEqual([UNAVAILABLE, 'AWAU']);
    await aYearOn();
    expect(await statusOf(made[0])).toBe('EXPD');
  });

  test.each(['accounts', 'auth'])('whose %s are away is not what anybody is sent to', async (only) => {
    await opened.levers().fault({ bank: 'wrenmoor', only, status: 503 });
    expect(await at().authority.begin(WANTED)).toEqual(UNAVAILABLE);
  });

  test('that cannot say what was allowed connects nobody, and what was allowed is over', async () => {
    const { url, attempt } = await at().begin();
    const answer = await at().signIn(url);
    await opened.levers().fault({ bank: 'wrenmoor', only: 'accounts', status: 503 });
    expect(await at().authority.finish(answer, attempt)).toEqual(UNAVAILABLE);
    await opened.levers().fault({});
    expect(await statusOf(attempt.consent)).toBe('CANC');
  });

  test('is asked again to end what it could not end', async () => {
    const { tokens } = await at().connect();
    await opened.levers().fault({ bank: 'wrenmoor', only: 'accounts', status: 503 });
    expect(await at().authority.revoke(tokens, soon())).toBe(false);
    await opened.levers().fault({});
    await expectWorthless(tokens);
    expect([await at().authority.revoke(tokens, soon()), await own().consent(tokens.consent)]).toEqual([true, {}]);
  });
});

describe('the end', () => {
  test('by us: consent and tokens, and once more does no harm', async () => {
    const { tokens } = await at().connect();
    expect([await at().authority.revoke(tokens, soon()), await at().authority.revoke(tokens, soon())]).toEqual([true, true]);
    expect(await own().consent(tokens.consent)).toEqual({});
    await expectWorthless(tokens);
  });

  test('of the tokens alone is one of the consent too', async () => {
    const { tokens } = await at().connect();
    const { consent: _, ...bare } = tokens;
    expect(await at().authority.revoke(bare, soon())).toBe(true);
    expect(await statusOf(tokens.consent)).toBe('CANC');
    await expectWorthless(tokens);
  });

  test('by the bank, for one customer and no other', async () => {
    const [{ tokens }, { tokens: apart }] = [await at().connect(), await at().connect({ customer: 'ana' })];
    await opened.levers().admin('POST', '/revocations', { bank: 'wrenmoor', customer: 'isla' });
    expect([await statusOf(tokens.consent), await statusOf(apart.consent)]).toEqual(['CANC', 'AUTH']);
    await expectWorthless(tokens);
    expect(await at().accountsWith(apart)).toMatchObject({ ok: true });
  });

  test('of one sign-in is not the end of another, nor of what the seed connected', async () => {
    await opened.levers().admin('PUT', '/seed', exampleSeed());
    const seeded = { token: await tokenOf(opened.sandbox(), '7000000000000005', 'wrenmoor'), goodUntil: 0 };
    const [{ tokens }, { tokens: apart }] = [await at().connect(), await at().connect()];
    await at().authority.revoke(tokens, soon());
    expect([await at().accountsWith(apart), await at().accountsWith(seeded)]).toMatchObject([{ ok: true }, { ok: true }]);
  });
});

test('what was given, left out and ended is kept over a restart, and forgotten with a seed', async () => {
  const [{ tokens }, { tokens: ended }] = [await at().connect({ without: ['balances'] }), await at().connect()];
  await at().authority.revoke(ended, soon());
  await opened.restart();
  expect([await statusOf(tokens.consent), await own().consent(ended.consent)]).toEqual(['AUTH', {}]);
  expect([await at().accountsWith(tokens), await at().holdingWith(tokens)]).toMatchObject([{ ok: true }, SCOPE]);
  await expectWorthless(ended);
  await opened.levers().admin('PUT', '/seed', exampleSeed());
  expect(await own().consent(tokens.consent)).toEqual({});
  await expectWorthless(tokens);
});
