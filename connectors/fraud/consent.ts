/** The notification that what a customer allowed at their bank is over there. Which of several it was, nobody can tell by it: only when. */
import { z } from 'zod';
import type { ConsentNotice } from '../../bot/model.ts';
import { type Heard, id } from './fields.ts';

export const consentRevoked = z.object({
  type: z.literal('CONSENT_REVOKED'),
  category: z.literal('CONSENT'),
  notificationPayload: z.object({
    id,
    idType: z.literal('CONSENT'),
    /** Who ended it; not said: the customer, as with most. */
    event: z.object({ initiator: z.enum(['INDIVIDUAL', 'DATA_PROVIDER', 'DATA_ACCESS_PLATFORM']).default('INDIVIDUAL') }).prefault({}),
  }),
});

export const consentExpired = z.object({
  type: z.literal('CONSENT_EXPIRED'),
  category: z.literal('CONSENT'),
  notificationPayload: z.object({ id, idType: z.literal('CONSENT') }),
});

export const toRevokedNotice = (heard: Heard, { notificationPayload: { event } }: z.output<typeof consentRevoked>): ConsentNotice => ({
  ...heard,
  ended: event.initiator === 'INDIVIDUAL' ? 'revoked' : 'withdrawn',
});

export const toExpiredNotice = (heard: Heard): ConsentNotice => ({ ...heard, ended: 'expired' });
