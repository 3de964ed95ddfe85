/** What a turn of a conversation wants done after its commit, as calls for the lane: what dialogs wrote, and when they want to be asked again. */
import { createHash } from 'node:crypto';
import type { Address, Customer, Event, Json, Language } from './model.ts';
import type { Effects } from './stack.ts';
import { caseSubject, customerSubject, type Subject } from './store/keys.ts';
import type { Call } from './store/mailbox.ts';
import type { StoredCall } from './stored.ts';

/** `since`: real time. */
type Where = { subject: Subject; address: Address; customer: Customer | undefined; language: Language; since: number };
type Written = Effects['writes'][number];

export const callsOf = (where: Where, event: Event, { writes, wakes }: Pick<Effects, 'writes' | 'wakes'>): Call[] => {
  const { since, address } = where;
  const woken = wakes.map(({ frame, at }): Call => {
    const body: StoredCall = { since, address, name: 'wake', frame };
    return { id: `${frame}.wake.${at}`, due: since + Math.max(0, at - event.at), body };
  });
  const ended = event.kind === 'begin' && event.dialog === BANK_DISCONNECTED ? [revokeAfter(where, event.id)] : [];
  return [...writes.flatMap((written) => [callOf(where, event, written), ...sequelsOf(where, written)]), ...woken, ...ended];
};

/** The dialog that tells of a disconnect on the customer's own page. Whether or not it may speak, the bank is asked until it has obeyed. */
export const BANK_DISCONNECTED = 'bank-disconnected';

/** So long after an order to disconnect it is looked whether its bank has obeyed. */
const REVOKE_AFTER_MS = 10_000;

/** What ends at a bank here may not have reached it. */
const sequelsOf = (where: Where, { id, name }: Written): Call[] =>
  name === 'connect' || name === 'disconnect' ? [revokeAfter(where, id)] : [];

const revokeAfter = ({ address, since }: Where, id: string): Call => ({
  id: `${id}.revoke`,
  due: since + REVOKE_AFTER_MS,
  body: { since, address, name: 'revoke' } satisfies StoredCall,
});

const callOf = (where: Where, event: Event, written: Written): Call => {
  const { subject, address, since } = where;
  const { id } = written;
  const call = (body: StoredCall): Call => ({ id, due: since, body });
  switch (written.name) {
    case 'answer': {
      const { case: of, mine } = written.args;
      return tellCall(id, caseSubject(of), { kind: 'answered', mine, from: { subject, call: id } }, since);
    }
    case 'alerts':
      return askCustomers(where, id, { kind: 'alerts', ...written.args });
    case 'let_end':
      return askCustomers(where, id, { kind: 'let_end', ...written.args });
    case 'watch':
      return call({ since, address, name: 'watch', bank: written.args.bank });
    case 'connect':
      return call({ since, address, name: 'connect', ...written.args });
    case 'erase':
      return call({ since, address, name: 'erase', language: where.language });
    case 'disconnect':
      return call({ since, address, name: 'disconnect', ...written.args, ...grantAt(where, written.args.bank) });
    case 'act': {
      const key = createHash('sha256')
        .update(JSON.stringify([subject, event.id, id]))
        .digest('base64url');
      return call({ since, address, ...written.args, name: 'act', key });
    }
  }
};

/** What the customer means who disconnects a bank. */
const grantAt = ({ customer }: Where, bank: string): { grant?: string } => {
  const grant = customer?.grants.find((one) => one.bank === bank);
  return grant ? { grant: grant.id } : {};
};

/** Alerts, and what was allowed, are kept by the customer's own subject, which answers; of whom nobody knows, there are none. */
const askCustomers = ({ subject, customer, since }: Where, id: string, asked: { kind: string; [argument: string]: Json }): Call =>
  customer
    ? tellCall(id, customerSubject(customer.id), { ...asked, customer: customer.id, from: { subject, call: id } }, since)
    : tellCall(id, subject, { kind: 'result', call: id, result: { state: 'nobody' } }, since);

/** A call that stores an event for another subject. */
export const tellCall = (id: string, to: Subject, event: Json, since: number): Call => ({
  id,
  due: since,
  body: { since, name: 'tell', to, event } satisfies StoredCall,
});
