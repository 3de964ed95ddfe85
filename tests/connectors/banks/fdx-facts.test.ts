/** FDX rates and payment networks as the standard allows them and as servers may give them. */
import { describe, expect, test } from '@jest/globals';
import { checking, fdxStandIn, NOW } from './fdx-stand-in.ts';

const { api, details, networks, holdingOf, routingOf, logged } = fdxStandIn();

describe('the rates of an account', () => {
  const card = { ...checking, accountCategory: 'LOC_ACCOUNT', accountType: 'CREDITCARD', currentBalance: 812.35 };
  const loan = { ...checking, accountCategory: 'LOAN_ACCOUNT', accountType: 'AUTOLOAN', principalBalance: 11845.2 };

  test.each<[string, object, object[]]>([
    ['of savings', { ...checking, annualPercentageYield: 3.75 }, [{ kind: 'yield', percent: 3.75 }]],
    ['that are next to nothing', { ...checking, annualPercentageYield: 0.01 }, [{ kind: 'yield', percent: 0.01 }]],
    [
      'of a card',
      { ...card, purchasesApr: 21.49, advancesApr: '29.99' },
      [
        { kind: 'purchases', percent: 21.49 },
        { kind: 'cash', percent: 29.99 },
      ],
    ],
    ['of a card without interest', { ...card, purchasesApr: 0 }, [{ kind: 'purchases', percent: 0 }]],
    ['of a loan', { ...loan, annualPercentageRate: 6.125 }, [{ kind: 'apr', percent: 6.125 }]],
    ['by their old name', { ...loan, interestRate: 5.9 }, [{ kind: 'interest', percent: 5.9 }]],
    ['by both names', { ...loan, interestRate: 5.9, annualPercentageRate: 6.1 }, [{ kind: 'apr', percent: 6.1 }]],
    ['that the bank does not say', card, []],
    ['of a card in hundredths', { ...card, purchasesApr: 0.2149 }, []],
    ['below nothing', { ...card, purchasesApr: -1 }, []],
    ['beyond everything', { ...card, purchasesApr: 2149 }, []],
    ['in words', { ...card, purchasesApr: 'high' }, []],
    ['in a shape of their own', { ...card, purchasesApr: { rate: 21 } }, []],
  ])('%s', async (_, body, rates) => {
    details(body);
    expect(await holdingOf()).toMatchObject({ account: { id: 'a1' }, rates });
  });
});

describe('how money gets into an account', () => {
  const ACCOUNT_NUMBER = '1111222233335820';
  const ach = { type: 'US_ACH', bankId: '991000106', identifier: ACCOUNT_NUMBER, identifierType: 'ACCOUNT_NUMBER', transferIn: true };
  const wire = { ...ach, type: 'US_FEDWIRE', bankId: '991000193' };
  const routes = (...found: [string, string][]) => ({
    account: { bank: 'bank', id: 'a1' },
    routes: found.map(([network, number]) => ({ network, number })),
    readAt: NOW,
  });

  test('is told by network, and the number of the account is not handed on', async () => {
    networks({ page: {}, paymentNetworks: [ach, wire, ach] });
    expect(await routingOf()).toEqual(routes(['ach', '991000106'], ['wire', '991000193']));
  });

  test('leaves out what nobody asks for, and what takes no money in', async () => {
    networks({
      paymentNetworks: [{ ...ach, type: 'US_RTP' }, { ...ach, type: 'US_CHIPS', bankId: '0008' }, ach, { ...wire, transferIn: false }],
    });
    expect(await routingOf()).toEqual(routes(['ach', '991000106']));
  });

  test('of an account that takes none is told so', async () => {
    networks({ paymentNetworks: [] });
    expect(await routingOf()).toEqual(routes());
  });

  test('comes in pages', async () => {
    networks({ page: { nextPageKey: 'k' }, paymentNetworks: [ach] });
    const second = api().get('/accounts/a1/payment-networks').query({ limit: '50', pageKey: 'k' });
    second.reply(200, { paymentNetworks: [wire] });
    expect(await routingOf()).toEqual(routes(['ach', '991000106'], ['wire', '991000193']));
  });

  test.each(['991000107', '99100010', '9910001060', '000000000', 'routing', '', undefined, ACCOUNT_NUMBER])(
    'is not to be trusted with the number %j, and no number is logged',
    async (bankId) => {
      networks({ paymentNetworks: [{ ...ach, bankId }] });
      expect(await routingOf()).toBe('protocol');
      expect(logged()).toEqual([{ event: 'bank.unreadable', fields: { bank: 'bank', account: expect.stringMatching(/^[0-9a-f]{12}$/) } }]);
    },
  );

  test('in a shape that cannot be read is refused, and no number is logged', async () => {
    networks({ paymentNetworks: [{ ...ach, bankId: [ACCOUNT_NUMBER] }] });
    expect(await routingOf()).toBe('protocol');
    expect(logged()).toEqual([{ event: 'bank.malformed', fields: { bank: 'bank', where: 'paymentNetworks.0.bankId' } }]);
  });

  test.each<[number, object | undefined, string]>([
    [404, { code: 701 }, 'not_found'],
    [404, undefined, 'not_offered'],
    [405, { code: 1206 }, 'not_offered'],
    [422, { code: 704, message: 'Account type not supported' }, 'not_offered'],
    [501, undefined, 'not_offered'],
    [403, { code: 602 }, 'scope'],
    [403, { code: 706 }, 'restricted'],
    [409, { code: 705 }, 'closed'],
  ])('%i %j means %s', async (status, body, why) => {
    networks(body, status);
    expect(await routingOf()).toBe(why);
  });
});
