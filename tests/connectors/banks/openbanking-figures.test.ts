/** Open Banking UK balances: which of ten types count, what a credit line does to them, and amounts in every shape the standard allows. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import { balance, current, NOW, openBankingStandIn } from './openbanking-stand-in.ts';

const { details, balances, holdingOf, answers, logged } = openBankingStandIn();

const gbp = (minor: number) => ({ minor, currency: 'GBP' });
const row = (Type: string, amount: string, more: object = {}) => ({
  ...balance,
  Type,
  Amount: { Amount: amount, Currency: 'GBP' },
  ...more,
});
const line = (Type: string, amount: string, Included: boolean) => ({ Included, Type, Amount: { Amount: amount, Currency: 'GBP' } });
const told = async () => {
  const holding = await holdingOf();
  if (typeof holding === 'string') return holding;
  return Object.fromEntries(holding.balances.map(({ kind, money }) => [kind, money.minor]));
};

describe('of an account in use', () => {
  beforeEach(() => {
    details(current);
  });

  test('what is booked and what can be spent are told, and when both were true', async () => {
    balances(row('ITBD', '10.50'), row('ITAV', '8.25', { DateTime: '2026-11-20T13:00:00+00:00' }));
    expect(await holdingOf()).toEqual({
      account: { bank: 'bank', id: 'a1', kind: 'checking', label: 'Everyday Current Account', last4: '7654', status: 'open' },
      balances: [
        { kind: 'current', money: gbp(1_050) },
        { kind: 'available', money: gbp(825) },
      ],
      asOf: Date.parse('2026-11-20T13:00:00Z'),
      readAt: NOW,
      due: null,
      rates: [],
    });
  });

  test.each([
    ['ITBD', { current: 1_050 }],
    ['InterimBooked', { current: 1_050 }],
    ['CLBD', { current: 1_050 }],
    ['ClosingBooked', { current: 1_050 }],
    ['ITAV', { available: 1_050 }],
    ['InterimAvailable', { available: 1_050 }],
    ['CLAV', { available: 1_050 }],
    ['ClosingAvailable', { available: 1_050 }],
    ['OPBD', {}],
    ['OpeningBooked', {}],
    ['OPAV', {}],
    ['OpeningAvailable', {}],
    ['PRCD', {}],
    ['PreviouslyClosedBooked', {}],
    ['XPCD', {}],
    ['Expected', {}],
    ['FWAV', {}],
    ['ForwardAvailable', {}],
    ['INFO', {}],
    ['Information', {}],
    ['InterimCleared', {}],
    ['AVAILABLE', {}],
    ['', {}],
  ])('the type %j is %j', async (type, expected) => {
    balances(row(type, '10.50'));
    expect(await told()).toEqual(expected);
  });

  test('the better type counts, and of one type the last moment', async () => {
    balances(
      row('CLBD', '1.00'),
      row('CLAV', '2.00'),
      row('ITBD', '3.00', { DateTime: '2026-11-20T09:00:00Z' }),
      row('ITBD', '4.00', { DateTime: '2026-11-20T14:00:00Z' }),
      row('ITAV', '5.00'),
    );
    expect(await told()).toEqual({ current: 400, available: 500 });
  });

  test.each<[string, object[], object]>([
    [
      'told twice, with it and without',
      [row('ITAV', '508.25', { CreditLine: [line('Pre-Agreed', '500.00', true)] }), row('ITAV', '8.25')],
      { available: 825 },
    ],
    ['told with it only', [row('ITAV', '508.25', { CreditLine: [line('Pre-Agreed', '500.00', true)] })], { available: 825 }],
    ['told beside it', [row('ITAV', '8.25', { CreditLine: [line('Pre-Agreed', '500.00', false)] })], { available: 825 }],
    [
      'told with two, of which nobody knows whether they are one',
      [row('ITAV', '508.25', { CreditLine: [line('Pre-Agreed', '500.00', true), line('Available', '500.00', true)] })],
      {},
    ],
    ['told with one whose amount is not told', [row('ITAV', '508.25', { CreditLine: [{ Included: true }] })], {}],
  ])('an overdraft is not the customer’s money: %s', async (_, rows, expected) => {
    balances(...rows);
    expect(await told()).toEqual(expected);
  });

  test.each([
    ['Credit', '10.50', 1_050],
    ['Debit', '10.50', -1_050],
    ['Debit', '0.00', 0],
    ['Credit', '10.5', 1_050],
    ['Credit', '10', 1_000],
    ['Credit', '10.50000', 1_050],
  ])('%s %s is %i pence', async (CreditDebitIndicator, amount, minor) => {
    balances(row('ITBD', amount, { CreditDebitIndicator }));
    expect(await told()).toEqual({ current: minor });
  });

  test.each([
    ['a sign', row('ITBD', '-10.50')],
    ['a comma', row('ITBD', '10,50')],
    ['part of a penny', row('ITBD', '10.505')],
    ['six decimals', row('ITBD', '10.500000')],
    ['words', row('ITBD', 'plenty')],
    ['more digits than money has', row('ITBD', '12345678901234')],
    ['no direction', row('ITBD', '10.50', { CreditDebitIndicator: undefined })],
    ['a direction of its own', row('ITBD', '10.50', { CreditDebitIndicator: 'Sideways' })],
    ['a number', { ...balance, Amount: { Amount: 10.5, Currency: 'GBP' } }],
    ['no currency', { ...balance, Amount: { Amount: '10.50' } }],
    ['an amount in no shape', { ...balance, Amount: '10.50' }],
  ])('an amount with %s is not to be trusted', async (_, wrong) => {
    balances(wrong);
    expect(await told()).toBe('protocol');
    expect(logged()).toHaveLength(1);
  });

  test('what is wrong with a balance that does not count does no harm', async () => {
    balances(row('INFO', '-1'), row('ITBD', '10.50'));
    expect(await told()).toEqual({ current: 1_050 });
  });

  test('a balance of another account is dropped and reported', async () => {
    balances(row('ITBD', '9999.99', { AccountId: 'b9' }), row('ITBD', '10.50'));
    expect(await told()).toEqual({ current: 1_050 });
    expect(logged()).toMatchObject([{ event: 'bank.foreign_row' }]);
  });

  test('the equivalent in another currency is not taken for the account’s own', async () => {
    balances({ ...balance, Amount: { Amount: '13.00', Currency: 'EUR' } }, row('ITBD', '10.50'));
    expect(await told()).toEqual({ current: 1_050 });
  });

  test.each([
    ['nothing', {}],
    ['no list', { Balance: 'none' }],
    ['an empty list as null', { Balance: null }],
  ])('an answer with %s is none', async (_, data) => {
    answers('/accounts/a1/balances', { Data: data });
    expect(await told()).toBe('protocol');
  });

  test('no balances at all are none', async () => {
    balances();
    expect(await holdingOf()).toMatchObject({ balances: [], asOf: null });
  });
});

describe('by the decimals of its currency', () => {
  test.each([
    ['JPY', '1399', 1_399],
    ['JPY', '1399.000', 1_399],
    ['KWD', '12.345', 12_345],
    ['KWD', '12.5', 12_500],
    ['EUR', '12.5', 1_250],
  ])('%s %s is %i', async (currency, amount, minor) => {
    details({ ...current, Currency: currency });
    balances({ ...balance, Amount: { Amount: amount, Currency: currency } });
    expect(await holdingOf()).toMatchObject({ balances: [{ kind: 'current', money: { minor, currency } }] });
  });

  test('half a yen is none', async () => {
    details({ ...current, Currency: 'JPY' });
    balances({ ...balance, Amount: { Amount: '1399.5', Currency: 'JPY' } });
    expect(await told()).toBe('protocol');
  });

  test('an account without a currency has that of its balances, if they have one', async () => {
    details({ ...current, Currency: undefined });
    balances(row('ITBD', '10.50'));
    expect(await told()).toEqual({ current: 1_050 });
    details({ ...current, Currency: undefined });
    balances(row('ITBD', '10.50'), { ...balance, Amount: { Amount: '13.00', Currency: 'EUR' } });
    expect(await told()).toBe('protocol');
  });
});

describe('of a card', () => {
  const card = { ...current, AccountTypeCode: 'CARD' };
  beforeEach(() => {
    details(card);
  });

  test.each<[string, object[], object]>([
    [
      'what is owed, what is left, and the limit',
      [
        row('ITBD', '812.35', {
          CreditDebitIndicator: 'Debit',
          CreditLine: [line('Credit', '8000.00', false), line('Available', '6998.25', false)],
        }),
      ],
      { current: 81_235, available: 699_825, creditLimit: 800_000 },
    ],
    ['what was overpaid', [row('ITBD', '5.00')], { current: -500 }],
    ['nothing owed', [row('ITBD', '0.00', { CreditDebitIndicator: 'Debit' })], { current: 0 }],
    [
      'what is left with the line in it',
      [row('ITAV', '6998.25', { CreditLine: [line('Credit', '8000.00', true)] })],
      { available: 699_825, creditLimit: 800_000 },
    ],
    ['nobody knows what is left', [row('ITAV', '812.35', { CreditDebitIndicator: 'Debit' })], {}],
    ['a limit that is not one of credit', [row('ITBD', '1.00', { CreditLine: [line('Emergency', '100.00', false)] })], { current: -100 }],
  ])('%s', async (_, rows, expected) => {
    balances(...rows);
    expect(await told()).toEqual(expected);
  });

  test('a limit that cannot be read spoils the whole', async () => {
    balances(row('ITBD', '812.35', { CreditLine: [line('Credit', 'much', false)] }));
    expect(await told()).toBe('protocol');
  });
});

test('of a loan what is left of it, as what is owed', async () => {
  details({ ...current, AccountTypeCode: 'MORT' });
  balances(row('ITBD', '118452.00', { CreditDebitIndicator: 'Debit' }), row('ITAV', '1.00'));
  expect(await told()).toEqual({ current: 11_845_200 });
});

test('of a closed account nothing is asked for', async () => {
  details({ ...current, Status: 'Deleted' });
  expect(await holdingOf()).toBe('closed');
});
