/** The FDX connector, against each of the sandbox's banks that speak it, with its habits. */
import { identities } from '../../../connectors/banks/sandbox/identities.ts';
import { bankContract } from './bank-contract.ts';
import { type SandboxBank, serverOf } from './sandbox-server.ts';

const ROUTES: Readonly<Record<string, SandboxBank['routes']>> = {
  chase: [
    { network: 'ach', number: '991000106' },
    { network: 'wire', number: '991000193' },
  ],
  'wells-fargo': [
    { network: 'ach', number: '992000202' },
    { network: 'wire', number: '992000202' },
  ],
  citi: [
    { network: 'ach', number: '993000308' },
    { network: 'wire', number: '993000395' },
  ],
  'us-bank': [{ network: 'ach', number: '994000404' }],
};
const FDX = { reads: ['accounts', 'account', 'transactions'], routes: ['payment_networks'], tellsRates: true };

for (const { id, cards, standard } of identities) {
  if (standard !== 'fdx-6') continue;
  const one = { id, currency: 'USD', zone: 'America/New_York', routes: ROUTES[id] ?? [], standard: FDX, untold: [] };
  bankContract(`FDX at ${id}`, cards ? 'orders' : 'none', serverOf(one));
}
