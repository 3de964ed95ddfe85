/** Where a bank's authorization server keeps things: what must outlive a restart in the book, sign-ins under way in memory, what the seed connected in the seed. */
import type { Adapter, AdapterFactory, AdapterPayload, ClientMetadata } from 'oidc-provider';
import type { BankId } from '../identities.ts';
import type { WorldGrant } from '../world.ts';
import { type Kept, type KeptModel, keptModels } from './kept.ts';
import type { Profile } from './profiles.ts';
import type { Seeded } from './seeded.ts';

export type AdapterParts = {
  bank: BankId;
  profile: Profile;
  /** The one client there is. It is looked up here: the provider copies those of its configuration in a way that breaks keys in a realm like Jest's. */
  client: ClientMetadata;
  kept: Kept;
  seeded: Seeded;
  memory: AdapterFactory;
  /** The business clock, which what the seed connected follows. */
  now: () => number;
  realNow: () => number;
};

/** Ids of grants that the seed made; no other looks like it. */
const SEEDED = 'seeded:';

export const createAdapter =
  (parts: AdapterParts): AdapterFactory =>
  (name) => {
    if (name === 'Client') return { ...parts.memory(name), find: async (id) => (id === parts.client.client_id ? parts.client : undefined) };
    const model = keptModels.find((one) => one === name);
    return model === undefined ? parts.memory(name) : keptAdapter(parts, model);
  };

const keptAdapter = (parts: AdapterParts, model: KeptModel): Adapter => {
  const { bank, kept, seeded, realNow } = parts;
  const none = async () => undefined;
  /** The customer whose seeded grant, or its token, this is. */
  const seededBy = (id: string): string | undefined => {
    if (model === 'Grant') return id.startsWith(SEEDED) ? id.slice(SEEDED.length) : undefined;
    return model === 'AccessToken' ? seeded.behind(id)?.customer : undefined;
  };
  return {
    async upsert(id, payload, expiresIn) {
      kept.put(bank, model, id, payload, expiresIn === undefined ? Number.MAX_SAFE_INTEGER : realNow() + expiresIn * 1_000);
    },
    async find(id) {
      const customer = seededBy(id);
      if (customer === undefined) return kept.find(bank, model, id);
      const grant = seeded.of(customer);
      return grant && seededPayload(parts, model, id, grant);
    },
    findByUid: none,
    findByUserCode: none,
    consume: async (id) => kept.use(bank, id),
    async destroy(id) {
      const customer = seededBy(id);
      if (customer !== undefined) seeded.end(customer);
      else if (model === 'Grant') kept.end(bank, id);
      else kept.drop(bank, model, id);
    },
    async revokeByGrantId(grant) {
      if (grant.startsWith(SEEDED)) seeded.end(grant.slice(SEEDED.length));
      else kept.end(bank, grant);
    },
  };
};

const seededPayload = (
  { profile, client, now, realNow }: AdapterParts,
  model: KeptModel,
  id: string,
  grant: WorldGrant,
): AdapterPayload => {
  const scope = [...new Set(grant.scopes.flatMap((one) => (one === 'staff' ? [] : (profile.names[one] ?? []))))].join(' ');
  const exp = Math.floor((realNow() + grant.until - now()) / 1_000);
  const common = { kind: model, jti: id, accountId: grant.customer, clientId: client.client_id, iat: Math.floor(realNow() / 1_000), exp };
  return model === 'Grant' ? { ...common, openid: { scope } } : { ...common, grantId: `${SEEDED}${grant.customer}`, scope };
};
