/** What every door does with what arrived: mask secrets, store each event, and only then let the sender be answered (I1, I11). */
import { mask } from '../mask.ts';
import type { Arrived, Received } from '../model.ts';
import { conversationOf, type Subject } from '../store/keys.ts';
import type { Mailbox } from '../store/mailbox.ts';
import type { Worker } from '../worker.ts';

export interface Intake {
  /** Throws StoreUnavailable when something could not be stored: the sender must be told to send again. */
  take(raw: Uint8Array, received: Received): Promise<void>;
}

/** Signals and what concerns nobody's conversation; they are not events of a mailbox. */
const isForMailbox = ({ kind }: Arrived): boolean => kind !== 'receipt' && kind !== 'ignored';

const masked = (arrived: Arrived): Arrived => {
  if (arrived.kind === 'text') {
    const { text, found } = mask(arrived.text);
    const kind = found[0];
    return kind === undefined ? arrived : { ...withoutEcho(arrived), text, masked: kind };
  }
  if (arrived.kind === 'pressed' && arrived.title !== undefined) return { ...arrived, title: mask(arrived.title).text };
  return arrived;
};

/** A client may repeat the text in what it wants handed back: then only the client's own id of the message is kept. */
const withoutEcho = <T extends Arrived>(arrived: T): T => {
  const { echo } = arrived;
  if (typeof echo !== 'object' || echo === null || Array.isArray(echo)) return arrived;
  const { clientActivityID } = echo;
  return { ...arrived, echo: clientActivityID === undefined ? {} : { clientActivityID } };
};

export const createIntake = (worker: Worker, mailbox: Mailbox): Intake => ({
  async take(raw, { arrived, refused }) {
    const bySubject = new Map<Subject, Arrived[]>();
    for (const one of arrived.filter(isForMailbox)) {
      const subject = conversationOf(one.from);
      bySubject.set(subject, [...(bySubject.get(subject) ?? []), masked(one)]);
    }
    const stored = [...bySubject].map(async ([subject, events]) => {
      for (const event of events) await worker.accept(subject, { id: event.id, body: { kind: 'arrived', arrived: event } });
    });
    const counted = refused.map(({ reason }) => mailbox.quarantine(reason, raw));
    await Promise.all([...stored, ...counted]);
  },
});
