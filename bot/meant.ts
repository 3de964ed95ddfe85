/** Events that count only for whom they were meant: for the owner a conversation had, by the customer's leave. */
import { allows } from './calls.ts';
import type { Customer, Event } from './model.ts';
import type { Session, Stored } from './stored.ts';

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

type AtDesk = Extract<Stored, { kind: 'desk' }>;

/** What is done to a conversation is meant for the owner it had by then (I10), and that nobody spoke for as long as nobody did. */
export const deskEvent = ({ id, by, act, ...meant }: AtDesk, was: Session | undefined, epoch: number, at: number): Event => {
  const isLate = meant.epoch !== epoch || spokenSince(act, was);
  return { kind: 'desk', id, at, by, act, ...(isLate ? { late: true } : {}) };
};

const spokenSince = (act: AtDesk['act'], was: Session | undefined): boolean => {
  const { said, answeredAt = 0 } = was ?? {};
  if (act.do === 'silent') return answeredAt > act.since;
  return act.do === 'left' && (said?.at ?? 0) > act.since;
};
