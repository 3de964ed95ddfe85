/** Events that count only for whom they were meant: for the owner a conversation had, by the customer's leave. */
import { allows } from './calls.ts';
import type { Customer, Event } from './model.ts';
import type { Stored } from './stored.ts';

/** What others begin shows figures that a bank sent: only while the customer lets it. */
export const beginOf = (
  { id, dialog, given, banks }: Extract<Stored, { kind: 'begin' }>,
  customer: Customer | undefined,
  at: number,
): Event => {
  const grants = (customer?.grants ?? []).filter((grant) => banks.includes(grant.bank) && allows(grant, 'alerts', at));
  if (banks.some((bank) => !grants.some((grant) => grant.bank === bank))) return { kind: 'other', id, at, what: 'edited' };
  return { kind: 'begin', id, at, dialog, given, grants: grants.map((grant) => grant.id) };
};

/** What is done to a conversation is meant for the owner it had by then (I10). */
export const deskEvent = ({ id, by, act, ...meant }: Extract<Stored, { kind: 'desk' }>, epoch: number, at: number): Event => {
  return { kind: 'desk', id, at, by, act, ...(meant.epoch === epoch ? {} : { late: true }) };
};
