/** The banks' authorization servers taken together: what they share, and what the sandbox and its banks need of them. */
import type { Router } from 'express';
import type { ConsentBook } from '../consents.ts';
import type { Faults } from '../faults.ts';
import type { Gate } from '../grants.ts';
import { type BankId, bankIds, type Identity, identityOf } from '../identities.ts';
import type { State } from '../state.ts';
import type { Tokens } from '../tokens.ts';
import type { World } from '../world.ts';
import { authRoutes } from './auth-routes.ts';
import { keptByConsent } from './by-consent.ts';
import { type BankClients, clientsAt, derived } from './clients.ts';
import { openKept } from './kept.ts';
import { profileOf } from './profiles.ts';
import { createProofs } from './proofs.ts';
import { createSeeded } from './seeded.ts';

export type ServersParts = {
  /** The sandbox's. */
  url: string;
  state: State;
  world: () => World;
  tokens: Tokens;
  faults: Faults;
  /** Of the banks whose standard has them. */
  consents: ConsentBook;
  /** Where the bot is, beside this machine's own addresses. */
  botAt: string | undefined;
  now: () => number;
  realNow: () => number;
};

export interface AuthServers {
  routesOf(identity: Identity): Router;
  gateOf(identity: Identity): Gate;
  clients: BankClients;
  /** All that this customer granted at this bank ends. */
  end(bank: BankId, customer: string): void;
  clear(): void;
}

export const openAuthServers = ({ url, state, world, tokens, faults, consents, botAt, now, realNow }: ServersParts): AuthServers => {
  const { secret } = state;
  const kept = openKept(state.authFile, realNow);
  const proofs = createProofs(derived(secret, 'resource nonces'), realNow);
  const gates = new Map(
    bankIds.map((bank): [BankId, Gate] => {
      const seeded = createSeeded({ bank, world, tokens, kept, now });
      const common = { bank, profile: profileOf(bank), seeded, proofs };
      const isByConsent = identityOf(bank).standard === 'obuk-4';
      return [bank, isByConsent ? { ...common, kept: keptByConsent(kept, consents), consents } : { ...common, kept, consents: undefined }];
    }),
  );
  const gateOf = ({ id }: Pick<Identity, 'id'>): Gate => {
    const gate = gates.get(id);
    if (!gate) throw new Error(`There is no bank ${id}`);
    return gate;
  };
  const clients = clientsAt(url, secret);
  const customersOf = (bank: BankId) => world().customers.filter(({ key }) => world().accounts(bank, key).length > 0);
  return {
    gateOf,
    routesOf(identity) {
      const { id } = identity;
      const { profile, kept: keptHere, seeded, consents: consentsHere } = gateOf(identity);
      return authRoutes({
        identity,
        profile,
        client: clients[id],
        kept: keptHere,
        seeded,
        consents: consentsHere,
        faults,
        customers: () => customersOf(id),
        isCustomer: (key) => customersOf(id).some((one) => one.key === key),
        botAt,
        secret,
        keyFile: state.authKeyFile(id),
        now,
        realNow,
      });
    },
    clients,
    end: (bank, customer) => gateOf({ id: bank }).kept.endOf(bank, customer),
    clear: kept.clear,
  };
};
