/** The Open Banking UK connector, against the sandbox's British bank: the same contract as every other, in pounds. */
import { bankContract } from './bank-contract.ts';
import { type SandboxBank, serverOf } from './sandbox-server.ts';

const wrenmoor: SandboxBank = {
  id: 'wrenmoor',
  currency: 'GBP',
  zone: 'Europe/London',
  routes: [{ network: 'sort_code', number: '000142' }],
  standard: { reads: ['accounts', 'account', 'balances', 'transactions'], routes: ['account'], tellsRates: false },
  // They stand in products and statements, which are not read.
  untold: ['rate', 'due'],
};

bankContract('Open Banking UK at wrenmoor', 'orders', serverOf(wrenmoor));
