/** Who a chat user is: whoever signed in at a bank in their conversation, else whom the banks' own directory links there (the sandbox's seed). */
import type { Consent, Customer, Directory } from '../model.ts';
import type { Grants, KeptGrant } from '../store/grants.ts';
import { conversationOf } from '../store/keys.ts';

type Kept = Awaited<ReturnType<Grants['of']>>;

/** The hash of a text that nobody read: of what the banks' own directory says was allowed. */
export const NEVER_ASKED = '';

export type KnownCustomers = Directory & {
  /** What a customer allowed, what has ended too. */
  consents(customer: string): Promise<Consent[]>;
};

export const createDirectory = (grants: Grants, seeded: Directory): KnownCustomers => {
  const customer: Directory['customer'] = async (id) => {
    const [kept, seed] = await Promise.all([grants.of(id), seeded.customer(id)]);
    return joined(id, kept, seed);
  };

  return {
    customer,
    async consents(id) {
      const [kept, seed] = await Promise.all([grants.of(id), seeded.customer(id)]);
      const own = (kept?.grants ?? []).map(consentOf);
      const others = (seed?.grants ?? []).filter(({ bank }) => !own.some((one) => one.bank === bank));
      return [...own, ...others.map(({ id: grant, bank, until }) => ({ id: grant, bank, until }))];
    },
    async customerOf(address) {
      const seed = await seeded.customerOf(address);
      // Most who are asked for are not linked: what is kept of them comes in the same breath.
      const [linked, kept] = await Promise.all([grants.customerAt(conversationOf(address)), seed && grants.of(seed.id)]);
      if (linked !== undefined && linked !== seed?.id) return customer(linked);
      return seed && joined(seed.id, kept, seed);
    },
    idAt: async (bank, who) => (await grants.holderAt(bank, who)) ?? seeded.idAt(bank, who),
  };
};

/** What is kept of a bank counts, whatever the seed says: also that it ended. */
const joined = (id: string, kept: Kept, seed: Customer | undefined): Customer | undefined => {
  if (!kept) return seed;
  const own = kept.grants.filter(({ ended }) => !ended).map(grantOf);
  const others = (seed?.grants ?? []).filter(({ bank }) => !kept.grants.some((one) => one.bank === bank));
  return { id, ...kept.who, grants: [...own, ...others] };
};

const grantOf = ({ id, bank, scopes, until, since }: KeptGrant): Customer['grants'][number] => ({ id, bank, scopes, until, since });

const consentOf = ({ id, bank, until, since, text, ended }: KeptGrant): Consent => ({
  ...{ id, bank, until },
  ...(text === NEVER_ASKED ? {} : { since }),
  ...(ended ? { ended } : {}),
});
