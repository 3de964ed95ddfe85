/** Who a chat user is, in the sandbox: whom the seed links, else the customer everybody is linked to, else nobody. */
import type { Customer, Directory, Keyring } from '../../../bot/model.ts';
import type { SeedCustomer } from './seed.ts';
import type { Tokens } from './tokens.ts';
import type { World } from './world.ts';

/** `autolink`: a customer's key, `1` for the first, undefined for nobody. */
export const createDirectory = (world: () => World, autolink: string | undefined): Directory => ({
  async customerOf({ channel, user }) {
    const customer = world().chatting(channel, user) ?? autolinked(world(), autolink);
    return customer && withGrants(customer, world());
  },
  async customer(id) {
    const customer = world().customer(id);
    return customer && withGrants(customer, world());
  },
  /** The sandbox's banks know a customer by the same key. */
  async idAt(_, customer) {
    return world().customer(customer)?.key;
  },
});

export const autolinked = (world: World, autolink: string | undefined): SeedCustomer | undefined => {
  if (autolink === undefined) return undefined;
  return autolink === '1' ? world.customers[0] : world.customer(autolink);
};

const withGrants = ({ key, zone, language }: SeedCustomer, world: World): Customer => ({
  id: key,
  zone,
  language,
  grants: world.grants(key).map(({ bank, scopes, until }) => ({ id: `${key}@${bank}`, bank, scopes: [...scopes], until })),
});

/** The tokens of what the seed connects: always the same. */
export const createKeyring = (world: () => World, tokens: Tokens): Keyring => ({
  async accessTo(customer, { bank }) {
    const grant = world()
      .grants(customer)
      .find((one) => one.bank === bank);
    return grant ? { ok: true, value: { token: tokens.tokenOf(grant.bank, customer) } } : { ok: false, why: 'reauth' };
  },
});
