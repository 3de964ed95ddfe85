/** A bank ends what a customer granted there, by itself or because they said so at the bank, and tells of it, or not. One thing at a time. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { AuthServers } from './auth/servers.ts';
import { envelop } from './event-claims.ts';
import type { Deliveries } from './fraud/deliveries.ts';
import type { Signer } from './fraud/signing.ts';
import { type BankId, bankIds, identityOf } from './identities.ts';
import type { Problems } from './pick.ts';
import { createTurns } from './turns.ts';
import type { World } from './world.ts';

/** Body of `POST /admin/revocations`. `told`: what the bank tells of it; `minutesAgo`: that it came so much later than it happened. */
export const revocationSchema = z.strictObject({
  bank: z.enum(bankIds, `must be one of ${bankIds.join(', ')}`),
  customer: z.string('must be the key of a customer'),
  told: z
    .enum(['by_customer', 'by_bank', 'expired', 'nothing'], 'must be one of by_customer, by_bank, expired, nothing')
    .default('by_customer'),
  /** Nothing ends at the bank: it only tells, as when an event comes again, or late. */
  ends: z.boolean('must be true or false').default(true),
  minutesAgo: z
    .number('must be minutes, 0 to 1440')
    .min(0, 'must be minutes, 0 to 1440')
    .max(1_440, 'must be minutes, 0 to 1440')
    .default(0),
});
type Revocation = z.output<typeof revocationSchema>;

type RevocationParts = {
  world: () => World;
  auth: Pick<AuthServers, 'end'>;
  deliveries: Deliveries;
  signer: Signer;
  /** The business clock. */
  now: () => number;
  /** What is signed carries real time, as whoever checks it looks at a real clock. */
  realNow: () => number;
  issuerOf: (bank: BankId) => string;
  audienceOf: (bank: BankId) => string;
};

/** `events`: the ids of what is told. */
type Done = { bank: BankId; customer: string; events: string[] };

export interface Revocations {
  end(revocation: Revocation): Promise<Done | Problems>;
}

const MINUTE_MS = 60_000;
const URGENT = { category: 'CONSENT', severity: 'INFO', priority: 'HIGH' } as const;

export const createRevocations = (parts: RevocationParts): Revocations => {
  const { world, auth, deliveries, signer, now, realNow } = parts;

  /** Signs first: what ends is told of. */
  const tell = async ({ bank, customer, minutesAgo }: Revocation, told: Told): Promise<string[]> => {
    const jti = randomUUID();
    const signedAt = realNow() - minutesAgo * MINUTE_MS;
    const claims = envelop(
      { jti, customer, signedAt },
      notificationOf(told),
      identityOf(bank),
      parts.issuerOf(bank),
      parts.audienceOf(bank),
    );
    const token = await signer.sign(bank, claims);
    const sentOn = new Date(now() - minutesAgo * MINUTE_MS).toISOString();
    deliveries.add({ what: 'consent', jti, bank, customer, told, forged: false, sentOn, token });
    return [jti];
  };

  const end = async (revocation: Revocation): Promise<Done | Problems> => {
    const { bank, customer, told, ends } = revocation;
    if (!world().customer(customer)) return { problems: ['customer: is not known'] };
    if (ends) auth.end(bank, customer);
    return { bank, customer, events: told === 'nothing' ? [] : await tell(revocation, told) };
  };

  const inTurn = createTurns();
  return { end: (revocation) => inTurn(() => end(revocation)) };
};

type Told = Exclude<Revocation['told'], 'nothing'>;

/** Which consent it was the bank knows; we only know whose. */
const notificationOf = (told: Told) => {
  const consent = { id: randomUUID(), idType: 'CONSENT' };
  if (told === 'expired') return { type: 'CONSENT_EXPIRED', ...URGENT, notificationPayload: consent };
  const event = { initiator: told === 'by_customer' ? 'INDIVIDUAL' : 'DATA_PROVIDER' };
  return { type: 'CONSENT_REVOKED', ...URGENT, notificationPayload: { ...consent, event } };
};
