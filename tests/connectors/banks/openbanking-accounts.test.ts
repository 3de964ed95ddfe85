/** Open Banking UK accounts and refusals, as the standard allows them and as servers may really give them. */
import { describe, expect, test } from '@jest/globals';
import { BASE, balance, current, enveloped, HOST, NOW, NUMBER, openBankingStandIn } from './openbanking-stand-in.ts';

const { api, answers, lists, details, balances, accountsOf, holdingOf, routingOf, logged } = openBankingStandIn();

describe('accounts', () => {
  test('are read, and what is unknown is left alone', async () => {
    lists({ ...current, Later: { added: true }, Servicer: { SchemeName: 'UK.OBIE.BICFI', Identification: 'X' } });
    expect(await accountsOf()).toEqual([
      { bank: 'bank', id: 'a1', kind: 'checking', label: 'Everyday Current Account', last4: '7654', status: 'open' },
    ]);
  });

  test.each([
    [{ AccountTypeCode: 'CACC' }, 'checking'],
    [{ AccountTypeCode: 'SLRY' }, 'checking'],
    [{ AccountTypeCode: 'TRAN' }, 'checking'],
    [{ AccountTypeCode: 'SVGS' }, 'savings'],
    [{ AccountTypeCode: 'LLSV' }, 'savings'],
    [{ AccountTypeCode: 'MOMA' }, 'savings'],
    [{ AccountTypeCode: 'CARD' }, 'card'],
    [{ AccountTypeCode: 'LOAN' }, 'loan'],
    [{ AccountTypeCode: 'MORT' }, 'loan'],
    [{ AccountTypeCode: 'WALT' }, 'other'],
    [{ AccountTypeCode: 'NEW1' }, 'other'],
    [{ AccountTypeCode: undefined, AccountSubType: 'CurrentAccount' }, 'checking'],
    [{ AccountTypeCode: undefined, AccountSubType: 'Savings' }, 'savings'],
    [{ AccountTypeCode: undefined, AccountSubType: 'ChargeCard' }, 'card'],
    [{ AccountTypeCode: undefined, AccountSubType: 'Mortgage' }, 'loan'],
    [{ AccountTypeCode: undefined, AccountSubType: 'EMoney' }, 'other'],
    [{ AccountTypeCode: undefined }, 'other'],
  ])('%j is %s', async (type, kind) => {
    lists({ ...current, ...type });
    expect(await accountsOf()).toMatchObject([{ kind }]);
  });

  test.each([
    ['Enabled', undefined, 'open'],
    ['Pending', undefined, 'open'],
    [undefined, 'UK.CASS.NotSwitched', 'open'],
    ['Disabled', undefined, 'restricted'],
    ['ProForma', undefined, 'restricted'],
    ['Deleted', undefined, 'closed'],
    ['Enabled', 'UK.CASS.SwitchCompleted', 'closed'],
  ])('with the status %s, switched %s, are %s', async (Status, SwitchStatus, expected) => {
    lists({ ...current, Status, SwitchStatus });
    expect(await accountsOf()).toMatchObject([{ status: expected }]);
  });

  test.each<[string, unknown, string | null]>([
    ['a sort code and an account number', [{ SchemeName: 'UK.OBIE.SortCodeAccountNumber', Identification: NUMBER }], '7654'],
    ['an IBAN', [{ SchemeName: 'UK.OBIE.IBAN', Identification: 'GB29 NWBK 6016 1331 9268 19' }], '6819'],
    ['a masked card number', [{ SchemeName: 'UK.OBIE.PAN', Identification: '************6006' }], '6006'],
    [
      'the first that has digits',
      [
        { SchemeName: 'UK.OBIE.Paym', Identification: 'x' },
        { SchemeName: 'UK.OBIE.BBAN', Identification: NUMBER },
      ],
      '7654',
    ],
    ['three digits', [{ SchemeName: 'UK.OBIE.PAN', Identification: '123' }], null],
    ['none, as the consent has no details', undefined, null],
    ['an empty list', [], null],
  ])('show four digits of %s and never more', async (_, Account, last4) => {
    lists({ ...current, Account });
    const listed = await accountsOf();
    expect(listed).toMatchObject([{ last4 }]);
    expect(JSON.stringify(listed)).not.toMatch(/99887|Mx Somebody|NWBK/);
  });

  test.each([
    ['their nickname, made harmless', { Nickname: '\u202eHouse\u0000hold' }, 'House hold'],
    ['their description', { Nickname: ' ' }, 'Everyday Current Account'],
    ['what they are', { Description: undefined }, 'current account'],
    ['a long name cut', { Nickname: 'n'.repeat(500) }, `${'n'.repeat(59)}…`],
    ['a name without the number in it', { Nickname: `Account ${NUMBER}` }, 'Account ••7654'],
  ])('are known by %s', async (_, more, label) => {
    lists({ ...current, ...more });
    expect(await accountsOf()).toMatchObject([{ label }]);
  });

  test('of nobody are an empty list, however that is said', async () => {
    lists();
    expect(await accountsOf()).toEqual([]);
    answers('/accounts', { Data: {} });
    expect(await accountsOf()).toEqual([]);
  });

  test.each<[string, unknown]>([
    ['no envelope', { Account: [current] }],
    ['a list of something else', { Data: { Account: ['a1'] } }],
    ['an account without an id', { Data: { Account: [{ ...current, AccountId: undefined }] } }],
    ['a number that is no text', { Data: { Account: [{ ...current, Account: [{ SchemeName: 'x', Identification: 14 }] }] } }],
    ['a link that is no text', { Data: { Account: [current] }, Links: { Next: 7 } }],
    ['null', null],
    ['an array', [current]],
    ['an error inside', { Code: '500', Message: 'Something went wrong', Errors: [{ ErrorCode: 'U000' }] }],
    ['an error beside', { Data: { Account: [current] }, Errors: [{ ErrorCode: 'U000' }] }],
  ])('that are %s are not to be trusted', async (_, body) => {
    api().get('/accounts').reply(200, JSON.stringify(body));
    expect(await accountsOf()).toBe('protocol');
    expect(JSON.stringify(logged())).not.toMatch(/went wrong|Everyday/);
  });
});

describe('pages', () => {
  const page = (path: string, accountId: string, next?: string) =>
    answers(path, enveloped({ Account: [{ ...current, AccountId: accountId }] }, next));

  test.each([
    ['a whole address', `${HOST}${BASE}/accounts?page=2`],
    ['an address at the same bank', `${BASE}/accounts?page=2`],
    ['a query alone', '?page=2'],
  ])('follow the link to the next: %s', async (_, next) => {
    api()
      .get('/accounts')
      .reply(200, enveloped({ Account: [current] }, next));
    api()
      .get('/accounts?page=2')
      .matchHeader('authorization', 'Bearer t')
      .reply(200, enveloped({ Account: [{ ...current, AccountId: 'a2' }, current] }));
    expect(await accountsOf()).toMatchObject([{ id: 'a1' }, { id: 'a2' }]);
  });

  test.each([
    ['another host', 'https://elsewhere.example/open-banking/v4.0/aisp/accounts?page=2'],
    ['a host that looks alike', 'https://bank.example.evil.example/open-banking/v4.0/aisp/accounts'],
    ['another port', 'https://bank.example:8443/open-banking/v4.0/aisp/accounts'],
    ['a line that anybody can read', 'http://bank.example/open-banking/v4.0/aisp/accounts'],
    ['other addresses of the bank', 'https://bank.example/open-banking/v4.0/pisp/accounts'],
    ['other addresses, by dots', 'https://bank.example/open-banking/v4.0/aisp/../pisp/accounts'],
    ['somebody else’s name', 'https://me:you@bank.example/open-banking/v4.0/aisp/accounts'],
    ['no host', '//elsewhere.example/open-banking/v4.0/aisp/accounts'],
    ['something else', 'javascript:alert(1)'],
    ['nothing', 'https://'],
  ])('never go with the token to %s', async (_, next) => {
    page('/accounts', 'a1', next);
    expect(await accountsOf()).toBe('protocol');
    expect(logged()).toEqual([{ event: 'bank.foreign_link', fields: { bank: 'bank' } }]);
  });

  test('that come again are read once', async () => {
    api()
      .get('/accounts')
      .reply(200, enveloped({ Account: [current] }, `${BASE}/accounts?page=2`));
    api()
      .get('/accounts?page=2')
      .reply(200, enveloped({ Account: [current] }, `${BASE}/accounts`));
    expect(await accountsOf()).toMatchObject([{ id: 'a1' }]);
    expect(logged()).toEqual([{ event: 'bank.repeated_cursor', fields: { bank: 'bank' } }]);
  });

  test('without an end are refused: half a list would be a wrong total', async () => {
    let count = 0;
    const endless = api()
      .get('/accounts')
      .query(true)
      .times(40)
      .reply(200, () => {
        count += 1;
        return enveloped({ Account: [{ ...current, AccountId: `a${count}` }] }, `?page=${count}`);
      });
    expect(await accountsOf()).toBe('protocol');
    expect(count).toBe(40);
    endless.done();
  });
});

describe('how money gets into an account', () => {
  test('is told by its sort code, and the number of the account is not handed on', async () => {
    details(current);
    const routing = await routingOf();
    expect(routing).toEqual({ account: { bank: 'bank', id: 'a1' }, routes: [{ network: 'sort_code', number: '000142' }], readAt: NOW });
    expect(JSON.stringify(routing)).not.toMatch(/7654/);
  });

  const sortCode = (Identification: string) => [{ SchemeName: 'UK.OBIE.SortCodeAccountNumber', Identification }];
  test.each<[string, object, unknown]>([
    ['a sort code with dashes', { Account: sortCode('00-01-42 99887654') }, { routes: [{ number: '000142' }] }],
    [
      'a scheme without its namespace',
      { Account: [{ SchemeName: 'SortCodeAccountNumber', Identification: NUMBER }] },
      { routes: [{ number: '000142' }] },
    ],
    ['thirteen digits', { Account: sortCode('0001429988765') }, 'protocol'],
    ['a sort code of nobody', { Account: sortCode('00000099887654') }, 'protocol'],
    ['words', { Account: sortCode('ask us') }, 'protocol'],
    ['an IBAN only', { Account: [{ SchemeName: 'UK.OBIE.IBAN', Identification: 'GB29NWBK60161331926819' }] }, 'not_offered'],
    ['no details', { Account: undefined }, 'scope'],
    ['a card', { AccountTypeCode: 'CARD' }, 'not_offered'],
    ['a loan', { AccountTypeCode: 'LOAN' }, 'not_offered'],
  ])('of %s', async (_, more, expected) => {
    details({ ...current, ...more });
    if (typeof expected === 'string') expect(await routingOf()).toBe(expected);
    else expect(await routingOf()).toMatchObject(expected as object);
  });
});

describe('one account', () => {
  test('that is another is not to be trusted', async () => {
    details({ ...current, AccountId: 'b9' });
    expect(await holdingOf()).toBe('protocol');
    expect(logged()).toMatchObject([{ event: 'bank.foreign_account' }]);
  });

  test('that is not in its own answer is not found', async () => {
    details();
    expect(await holdingOf()).toBe('not_found');
  });

  test('is asked for with the interaction and nothing else of the customer', async () => {
    api()
      .get('/accounts/a1')
      .matchHeader('x-fapi-interaction-id', 'turn-1')
      .matchHeader('authorization', 'Bearer t')
      .reply(200, enveloped({ Account: [current] }));
    balances(balance);
    expect(await holdingOf()).toMatchObject({ balances: [{ kind: 'current' }] });
  });
});

describe('a refusal', () => {
  const error = (...codes: string[]) => ({
    Code: '400 BadRequest',
    Message: 'Account is closed',
    Errors: codes.map((ErrorCode) => ({ ErrorCode, Message: 'Account is closed' })),
  });
  test.each<[number, object | string | undefined, string]>([
    [400, error('U011'), 'not_found'],
    [400, error('UK.OBIE.Resource.NotFound'), 'not_found'],
    [403, error('UK.OBIE.Resource.NotFound'), 'scope'],
    [400, error('U009'), 'reauth'],
    [400, error('UK.OBIE.Resource.InvalidConsentStatus'), 'reauth'],
    [403, error('U028'), 'reauth'],
    [403, error('UK.OBIE.Reauthenticate'), 'reauth'],
    [403, error('AC04'), 'closed'],
    [403, error('AC06'), 'restricted'],
    [400, error('U002', 'AC04'), 'closed'],
    [400, error('U002'), 'protocol'],
    [400, { Code: 'AC04', Message: 'Account is closed' }, 'protocol'],
    [401, undefined, 'reauth'],
    [401, error('AC04'), 'reauth'],
    [403, undefined, 'scope'],
    [403, '<html>', 'scope'],
    [403, { Errors: 'AC04' }, 'scope'],
    [403, { Errors: [7, null, { ErrorCode: 7 }] }, 'scope'],
    [404, undefined, 'not_found'],
    [406, undefined, 'protocol'],
    [418, {}, 'protocol'],
    [302, {}, 'protocol'],
    [206, { Data: {} }, 'unavailable'],
    [501, {}, 'unavailable'],
  ])('%i %j means %s', async (status, body, why) => {
    answers('/accounts/a1', body, status);
    expect(await holdingOf()).toBe(why);
  });

  test.each<[number, object | string | undefined, string]>([
    [429, undefined, 'rate_limited'],
    [500, error('U000'), 'unavailable'],
    [503, '<html>', 'unavailable'],
  ])('%i %j means %s, after asking three times', async (status, body, why) => {
    api()
      .get('/accounts/a1')
      .times(3)
      .reply(status, typeof body === 'object' ? JSON.stringify(body) : body);
    expect(await holdingOf()).toBe(why);
  });

  test('of balances is the answer about the holding', async () => {
    details(current);
    answers('/accounts/a1/balances', error('U042'), 403);
    expect(await holdingOf()).toBe('scope');
  });
});
