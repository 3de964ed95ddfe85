/**
 * "Delete everything about me": what was allowed at banks ends there and here, then all that is kept of the customer goes, conversation by
 * conversation, and this one last. That it happened stays on record, without what there was. Cases of suspected fraud that are still open stay, too:
 * they are their bank's, and people may be at them; and so does a chat that has become somebody else's.
 */
import type { LogEvent } from '../logger.ts';
import type { Customer, Language } from '../model.ts';
import type { Erasing } from '../store/erase.ts';
import type { Grants } from '../store/grants.ts';
import { customerSubject, kindOf, type Subject } from '../store/keys.ts';
import type { Log } from '../store/log.ts';
import type { CaseSession, Stored } from '../stored.ts';
import type { Connecting, There } from './connecting.ts';
import type { KnownCustomers } from './directory.ts';

export type EraserParts = {
  erasing: Erasing;
  grants: Pick<Grants, 'of' | 'conversationsOf' | 'customerAt'>;
  connecting: Pick<Connecting, 'disconnect' | 'revokeEnded' | 'revokeUnwanted'>;
  /** What a customer allowed, also at a bank that is out. */
  consents: KnownCustomers['consents'];
  log: Pick<Log, 'state'>;
  /** Conversations and cases that are on record as the customer's. */
  subjectsOf: (customer: string) => Promise<Subject[]>;
  /** Has the conversation looked at. */
  nudge: (conversation: Subject) => void;
  now: () => number;
  tell: LogEvent;
};

export type Wish = There & {
  language: Language;
  customer: Customer | undefined;
  /** The banks are not waited for any longer. */
  now: boolean;
};

/** `waits`: a bank has not said that its keys are worthless, and nothing was erased yet. */
export type Erased = 'erased' | 'waits';

export interface Eraser {
  /** May be done again and again, from wherever it was cut off. */
  erase(wish: Wish): Promise<Erased>;
}

export const createEraser = (parts: EraserParts): Eraser => {
  const { erasing, grants, connecting, consents, log, subjectsOf, nudge, now, tell } = parts;

  /** Resolves to whether every bank said so. */
  const disconnectAll = async (there: There, customer: Customer): Promise<boolean> => {
    for (const { id: grant, bank, ended } of await consents(customer.id))
      if (!ended) await connecting.disconnect(there, customer, { bank, grant });
    return connecting.revokeEnded(customer.id);
  };

  const isOpenCase = async (subject: Subject): Promise<boolean> => {
    if (kindOf(subject) !== 'case') return false;
    // Only a case's turn writes the state of a case.
    const session = (await log.state(subject)) as CaseSession | undefined;
    return session?.case?.status === 'open';
  };

  const isAnothers = async (subject: Subject, customer: string): Promise<boolean> => {
    if (kindOf(subject) !== 'conversation') return false;
    const now = await grants.customerAt(subject);
    return now !== undefined && now !== customer;
  };

  const eraseCustomer = async ({ id }: Customer, conversation: Subject): Promise<void> => {
    const all = new Set([...(await subjectsOf(id)), ...(await grants.conversationsOf(id))]);
    for (const one of all) {
      if (one === conversation || one === customerSubject(id)) continue;
      if (!(await isOpenCase(one)) && !(await isAnothers(one, id))) await erasing.subject(one);
    }
    const kept = (await grants.of(id))?.grants ?? [];
    await erasing.customer(id, kept);
  };

  return {
    async erase(wish) {
      const { conversation, address, interaction, record, language, customer } = wish;
      const isRevoked = customer === undefined || (await disconnectAll(wish, customer));
      const revoked = (await connecting.revokeUnwanted(conversation)) && isRevoked;
      if (!revoked && !wish.now) return 'waits';
      await record([{ at: now(), kind: 'erased', interaction }]);
      if (customer) await eraseCustomer(customer, conversation);
      const id = `erased.${interaction}`;
      const given = { revoked };
      const body: Stored = { kind: 'begin', id, at: now(), dialog: 'erased', given, banks: [], anew: { address, language } };
      await erasing.subject(conversation, { id, body });
      tell('erased', { rewritten: String(await erasing.rewrite()) });
      nudge(conversation);
      return 'erased';
    },
  };
};
