/** Looks at a customer's data, as they are told. */
import type { LookedAt } from '../../bot/model.ts';

/** The same kind of look at the same bank: how often, and when last. */
export type Reading = { bank: string; what: LookedAt; times: number; last: number };
export type ByPerson = { bank: string; what: LookedAt; at: number; name: string; reason: string };
export type Seen = { readings: Reading[]; people: ByPerson[]; more: number };
