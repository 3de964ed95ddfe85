/** What the sandbox's provider keeps of sign-ins that are under way: in memory, for as long as each lasts. After a restart everybody begins anew. */
import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

const KEPT_AT_MOST = 2_000;

type Kept = { payload: AdapterPayload; until: number };

export const createMemory = (now: () => number): AdapterFactory => {
  const kept = new Map<string, Kept>();
  const live = ({ until }: Kept): boolean => now() < until;
  const tidy = (): void => {
    for (const [key, one] of kept) if (!live(one) || kept.size > KEPT_AT_MOST) kept.delete(key);
  };
  return (model): Adapter => {
    const find = async (belongs: (key: string, payload: AdapterPayload) => boolean) =>
      [...kept].find(([key, one]) => key.startsWith(`${model} `) && live(one) && belongs(key, one.payload))?.[1].payload;
    const keyOf = (id: string): string => `${model} ${id}`;
    return {
      async upsert(id, payload, expiresIn) {
        kept.set(keyOf(id), { payload, until: expiresIn === undefined ? Number.POSITIVE_INFINITY : now() + expiresIn * 1_000 });
        tidy();
      },
      find: (id) => find((key) => key === keyOf(id)),
      findByUid: (uid) => find((_, payload) => payload.uid === uid),
      findByUserCode: (code) => find((_, payload) => payload.userCode === code),
      async consume(id) {
        const payload = kept.get(keyOf(id))?.payload;
        if (payload) payload.consumed = Math.floor(now() / 1_000);
      },
      async destroy(id) {
        kept.delete(keyOf(id));
      },
      async revokeByGrantId(grantId) {
        for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key);
      },
    };
  };
};
