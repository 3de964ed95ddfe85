/** FDX account lists as the standard allows them and as servers really give them. */
import { describe, expect, test } from '@jest/globals';
import { checking, fdxStandIn } from './fdx-stand-in.ts';

const { api, lists, accountsOf, logged } = fdxStandIn();

describe('accounts', () => {
  test('are read flat or wrapped, and what is unknown is left alone', async () => {
    lists(
      { ...checking, later: { added: true } },
      { locAccount: { accountId: 'c1', accountType: 'CREDITCARD', productName: 'Card', accountNumberDisplay: '6006' } },
    );
    expect(await accountsOf()).toEqual([
      { bank: 'bank', id: 'a1', kind: 'checking', label: 'Everyday Checking', last4: '4321', status: 'open' },
      { bank: 'bank', id: 'c1', kind: 'card', label: 'Card', last4: '6006', status: 'open' },
    ]);
  });

  test.each([
    ['DEPOSIT_ACCOUNT', 'CHECKING', 'checking'],
    ['DEPOSIT_ACCOUNT', 'MONEYMARKET', 'savings'],
    ['DEPOSIT_ACCOUNT', 'CD', 'other'],
    ['LOC_ACCOUNT', 'CREDITCARD', 'card'],
    ['LOC_ACCOUNT', 'HOMELINEOFCREDIT', 'loan'],
    ['LOAN_ACCOUNT', 'MORTGAGE', 'loan'],
    ['LOAN_ACCOUNT', 'SOMETHINGNEW', 'loan'],
    ['INVESTMENT_ACCOUNT', 'TAXABLE', 'other'],
    ['DIGITAL_WALLET', undefined, 'other'],
  ])('%s %s is %s', async (accountCategory, accountType, kind) => {
    lists({ ...checking, accountCategory, accountType });
    expect(await accountsOf()).toMatchObject([{ kind }]);
  });

  test.each([
    ['OPEN', 'open'],
    ['DELINQUENT', 'open'],
    ['CLOSED', 'closed'],
    ['RESTRICTED', 'restricted'],
    ['PENDINGOPEN', 'restricted'],
  ])('with the status %s are %s', async (status, expected) => {
    lists({ ...checking, status });
    expect(await accountsOf()).toMatchObject([{ status: expected }]);
  });

  test.each([
    ['5820', '5820'],
    ['****5820', '5820'],
    ['000123455820', '5820'],
    ['582', null],
    ['none', null],
    [undefined, null],
  ])('show four digits of %p and never more', async (accountNumberDisplay, last4) => {
    lists({ ...checking, accountNumberDisplay });
    expect(await accountsOf()).toMatchObject([{ last4 }]);
  });

  test('are named by nickname, product or type, made harmless', async () => {
    const named = (nickname: string | undefined, productName: string | undefined, accountId: string) => ({
      ...checking,
      nickname,
      productName,
      accountId,
    });
    lists(
      named('\u202eHouse\u0000hold', 'P', '1'),
      named('\u200b ', 'Product', '2'),
      named(undefined, undefined, '3'),
      named('n'.repeat(500), 'P', '4'),
    );
    expect(await accountsOf()).toMatchObject([
      { label: 'House hold' },
      { label: 'Product' },
      { label: 'checking' },
      { label: `${'n'.repeat(59)}…` },
    ]);
  });

  test('come in pages, by the current cursor or the deprecated one', async () => {
    api()
      .get('/accounts')
      .query({ limit: '50' })
      .reply(200, { page: { nextPageKey: 'k/2=' }, accounts: [checking] });
    api()
      .get('/accounts')
      .query({ limit: '50', pageKey: 'k/2=' })
      .reply(200, { page: { nextOffset: 'o3' }, accounts: [{ ...checking, accountId: 'a2' }] });
    api()
      .get('/accounts')
      .query({ limit: '50', offset: 'o3' })
      .reply(200, { accounts: [{ ...checking, accountId: 'a3' }, checking] });
    expect(await accountsOf()).toMatchObject([{ id: 'a1' }, { id: 'a2' }, { id: 'a3' }]);
  });

  test('of a bank that repeats a cursor are read once', async () => {
    api()
      .get('/accounts')
      .query({ limit: '50' })
      .reply(200, { page: { nextPageKey: 'k' }, accounts: [checking] });
    api()
      .get('/accounts')
      .query({ limit: '50', pageKey: 'k' })
      .reply(200, { page: { nextPageKey: 'k' }, accounts: [checking] });
    expect(await accountsOf()).toMatchObject([{ id: 'a1' }]);
    expect(logged()).toEqual([{ event: 'bank.repeated_cursor', fields: { bank: 'bank' } }]);
  });

  test('without an end are refused: half a list would be a wrong total', async () => {
    let page = 0;
    const endless = api()
      .get('/accounts')
      .query(true)
      .times(20)
      .reply(200, () => {
        page += 1;
        return { page: { nextPageKey: `k${page}` }, accounts: [{ ...checking, accountId: `a${page}` }] };
      });
    expect(await accountsOf()).toBe('protocol');
    expect(page).toBe(20);
    endless.done();
  });

  test.each([
    ['no list', {}],
    ['a list of something else', { accounts: ['a1'] }],
    ['an account without an id', { accounts: [{ ...checking, accountId: undefined }] }],
    ['null', null],
    ['a number', 7],
    ['an array', [checking]],
    ['an error inside', { code: 500, message: 'Something went wrong' }],
    ['an error beside', { accounts: [checking], error: 'partial' }],
    ['errors beside', { accounts: [checking], errors: [{ message: 'x' }] }],
  ])('that are %s are not to be trusted', async (_, body) => {
    api().get('/accounts').query(true).reply(200, JSON.stringify(body));
    expect(await accountsOf()).toBe('protocol');
    expect(JSON.stringify(logged())).not.toMatch(/went wrong|Everyday/);
  });

  test('of nobody are an empty list', async () => {
    lists();
    expect(await accountsOf()).toEqual([]);
  });
});
