/** Who a chat user is: whoever signed in at a bank in their conversation, else whom the banks' own directory links there (the sandbox's seed). */
import type { Customer, Directory } from '../model.ts';
import type { Grants, KeptGrant } from '../store/grants.ts';
import { conversationOf } from '../store/keys.ts';

/** What is kept of a bank counts, whatever the seed says: also that it ended. */
export const createDirectory = (grants: Grants, seeded: Directory): Directory => {
  const joined = async (id: string, seed: Customer | undefined): Promise<Customer | undefined> => {
    const kept = await grants.of(id);
    if (!kept) return seed;
    const own = kept.grants.filter(({ ended }) => !ended).map(grantOf);
    const others = (seed?.grants ?? []).filter(({ bank }) => !kept.grants.some((one) => one.bank === bank));
    return { id, ...kept.who, grants: [...own, ...others] };
  };

  const customer: Directory['customer'] = async (id) => joined(id, await seeded.customer(id));

  return {
    customer,
    async customerOf(address) {
      const [linked, seed] = await Promise.all([grants.customerAt(conversationOf(address)), seeded.customerOf(address)]);
      if (linked !== undefined && linked !== seed?.id) return customer(linked);
      return seed && joined(seed.id, seed);
    },
    idAt: async (bank, who) => (await grants.idAt(bank, who)) ?? seeded.idAt(bank, who),
  };
};

const grantOf = ({ id, bank, scopes, until, since }: KeptGrant): Customer['grants'][number] => ({ id, bank, scopes, until, since });
