/** Somebody with a bank in London and a dollar account at home: pounds and dollars are never added up. */
import { expect, test } from '@jest/globals';
import { account, type Held } from '../dialogs/talk.ts';
import { customer } from './customer.ts';

const at = (sortCode: string): NonNullable<Held['routes']> => [{ network: 'sort_code', number: sortCode }];
const held: readonly Held[] = [
  {
    account: account('wrenmoor', 'checking', 'Everyday Current Account', '2051'),
    currency: 'GBP',
    current: 184_265,
    available: 180_695,
    routes: at('000142'),
  },
  {
    account: account('wrenmoor', 'savings', 'Holiday', '2052'),
    currency: 'GBP',
    current: 362_040,
    available: 362_040,
    routes: at('000142'),
  },
  {
    account: account('citi', 'checking', 'Dollars', '3306'),
    current: 51_780,
    available: 51_780,
    routes: [{ network: 'ach', number: '993000308' }],
  },
];

test('balances by account, by bank, and together by currency', () => {
  const talk = customer('en', { held });
  expect(talk.writes('how much is in my current account at wrenmoor?')).toMatch(/Everyday Current Account ••2051[^\n]*£1,806\.95/);
  expect(talk.writes('and at citi?')).toMatch(/Dollars ••3306[^\n]*\$517\.80/);
  const together = talk.writes('how much do I have in all my accounts together?');
  expect(together).toMatch(/£5,427\.35/);
  expect(together).toMatch(/\$517\.80/);
  expect(together).not.toMatch(/5,945\.15/);
});

test('a sort code at the one bank, a routing number at the other', () => {
  const talk = customer('en', { held });
  expect(talk.writes('what is my sort code?')).toMatch(
    /sort code of Everyday[^\n]* 00-01-42[\s\S]*routing number of Dollars ••3306[^\n]* 993000308/,
  );
});
