/**
 * What stands before every call to a bank: nothing leaves to one that does not work with us any more, nor after what was allowed has ended, however
 * long it took to get there. Whatever was allowed at a bank that is out is as if it were not there.
 */
import type { Access, Customer, Directory, Keyring, Result } from '../model.ts';
import type { BanksOut } from '../store/banks-out.ts';

const NOT_ALLOWED: Result<Access> = { ok: false, why: 'consent' };

/** `now`: the business clock. */
export const guardedKeyring = (keyring: Keyring, { isOut }: Pick<BanksOut, 'isOut'>, now: () => number): Keyring => ({
  async accessTo(customer, grant, signal) {
    if (await isOut(grant.bank)) return NOT_ALLOWED;
    const access = await keyring.accessTo(customer, grant, signal);
    // A renewal takes its time.
    const isOver = now() >= grant.until || (await isOut(grant.bank));
    return access.ok && isOver ? NOT_ALLOWED : access;
  },
});

export const guardedDirectory = (directory: Directory, { all }: Pick<BanksOut, 'all'>): Directory => {
  const withoutOut = async (customer: Customer | undefined): Promise<Customer | undefined> => {
    if (!customer) return undefined;
    const out = await all();
    return out.size === 0 ? customer : { ...customer, grants: customer.grants.filter(({ bank }) => !out.has(bank)) };
  };
  return {
    customerOf: async (address) => withoutOut(await directory.customerOf(address)),
    customer: async (id) => withoutOut(await directory.customer(id)),
    idAt: directory.idAt,
  };
};
