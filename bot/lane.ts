/**
 * The lane of calls: what a turn left to be done outside it. Each call is claimed, made, and its result comes back as an event with a
 * fixed id, so that a call made twice tells once.
 */
import { type AuditEntry, allows, type Calls } from './calls.ts';
import type { Directory, Json } from './model.ts';
import type { Subject } from './store/keys.ts';
import type { Mailbox } from './store/mailbox.ts';
import type { Stored, StoredCall } from './turn.ts';

/** Not longer than a turn waits for it: a bank that answers later than that would be announced and then not be read. */
const PROBE_MS = 1_000;
const WATCH_FIRST_MS = 2_000;
const WATCH_AT_MOST_MS = 60_000;
/** A bank that is silent for longer is given up on, and the customer is told. */
const WATCH_GIVES_UP_MS = 30 * 60_000;

export type LaneParts = {
  mailbox: Mailbox;
  calls: Calls;
  directory: Directory;
  now: () => number;
  realNow: () => number;
  accept: (subject: Subject, event: { id: string; body: Stored }, settles: string) => Promise<unknown>;
};

export const createLane = ({ mailbox, calls, directory, now, realNow, accept }: LaneParts) => {
  /** Asks the bank for its accounts: the cheapest sign of life, under the same consent and audit as every read. */
  const answers = async (
    subject: Subject,
    { bank, address }: Extract<StoredCall, { name: 'watch' }>,
    id: string,
  ): Promise<boolean | 'not_allowed'> => {
    const customer = await directory.customerOf(address);
    const grants = customer?.grants.filter((grant) => grant.bank === bank && allows(grant, 'accounts', now())) ?? [];
    if (!customer || grants.length === 0) return 'not_allowed';
    const chain = { subject, auditHead: '' };
    const outcomes: AuditEntry[] = [];
    const record = (entries: Json[]) => mailbox.record(chain, entries);
    const context = { customer: { ...customer, grants }, interaction: id, signal: AbortSignal.timeout(PROBE_MS), now, record, outcomes };
    await calls.read({ name: 'accounts', args: {} }, context);
    await record(outcomes);
    return outcomes.some(({ result }) => result === 'ok');
  };

  const settle = (subject: Subject, id: string, result: Json): Promise<unknown> =>
    accept(subject, { id: `result ${id}`, body: { kind: 'result', id, at: now(), call: id, result } }, id);

  const watch = async (subject: Subject, id: string, call: Extract<StoredCall, { name: 'watch' }>): Promise<void> => {
    const waited = realNow() - call.since;
    const answered = await answers(subject, call, id);
    if (answered === true) await settle(subject, id, { state: 'answers' });
    else if (answered === 'not_allowed' || waited > WATCH_GIVES_UP_MS) await settle(subject, id, { state: 'gave_up' });
    else await mailbox.putOff(subject, id, realNow() + Math.min(WATCH_AT_MOST_MS, Math.max(WATCH_FIRST_MS, waited / 2)));
  };

  const make = async (subject: Subject, id: string, call: StoredCall): Promise<void> => {
    if (call.name === 'watch') return watch(subject, id, call);
    await accept(subject, { id: `wake ${id}`, body: { kind: 'wake', id, at: now(), frame: call.frame } }, id);
  };

  /** Makes the calls of a subject that are due, until none is; answers when to look again. */
  const run = async (subject: Subject): Promise<number | undefined> => {
    for (;;) {
      const { calls: due, next } = await mailbox.claim(subject);
      if (due.length === 0) return next;
      // Only a commit puts calls there, and it takes nothing but StoredCall.
      await Promise.all(due.map(({ id, body }) => make(subject, id, body as StoredCall)));
    }
  };

  return { run };
};
