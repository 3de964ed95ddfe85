/** What every door does with what arrived: mask secrets, store each event, and only then let the sender be answered (I1, I11). */
import { withText } from '../mask/arrived.ts';
import { mask } from '../mask.ts';
import type { Arrived, Received } from '../model.ts';
import type { Aside } from '../store/aside.ts';
import { conversationOf, type Subject } from '../store/keys.ts';
import type { Mailbox } from '../store/mailbox.ts';
import type { Speaks } from '../store/ownership.ts';
import type { Worker } from '../worker.ts';

export interface Intake {
  /** Throws StoreUnavailable when something could not be stored: the sender must be told to send again. */
  take(raw: Uint8Array, received: Received): Promise<void>;
}

const masked = (arrived: Arrived): Arrived => {
  if (arrived.kind === 'text') {
    const { text, found } = mask(arrived.text);
    const kind = found[0];
    return kind === undefined ? arrived : withText(arrived, text, kind);
  }
  if (arrived.kind === 'pressed' && arrived.title !== undefined) return { ...arrived, title: mask(arrived.title).text };
  return arrived;
};

/** Who is not known to us writes nothing here, not even a count in Redis: strangers would fill it. */
const isStranger = (status: number): boolean => status === 401 || status === 403;

export type IntakeParts = {
  /** Throws StoreUnavailable while Redis has too little room for more. */
  requireRoom: () => void;
  accept: Worker['accept'];
  /** The channel gave a sign that a part arrived. */
  arrived: Mailbox['arrived'];
  quarantine: Aside['quarantine'];
};

export const createIntake = ({ requireRoom, accept, arrived, quarantine }: IntakeParts): Intake => {
  const take = async (subject: Subject, events: readonly Arrived[]): Promise<void> => {
    for (const event of events) {
      if (event.kind === 'receipt') await signOf(subject, event);
      else await accept(subject, { id: event.id, body: { kind: 'arrived', arrived: masked(event) }, owner: ownerAfter(event) });
    }
  };

  /** Our own message came back: it was sent, whatever became of the answer to its sending (I6). */
  const signOf = async (subject: Subject, { of, part, byHuman }: Extract<Arrived, { kind: 'receipt' }>): Promise<void> => {
    if (of === 'sent' && part !== undefined && !byHuman) await arrived(subject, part);
  };

  return {
    async take(raw, received) {
      if (received.arrived.some(isNew)) requireRoom();
      const bySubject = new Map<Subject, Arrived[]>();
      for (const one of received.arrived) {
        if (one.kind === 'ignored') continue;
        const subject = conversationOf(one.from);
        const events = bySubject.get(subject) ?? [];
        bySubject.set(subject, events);
        events.push(one);
      }
      const stored = [...bySubject].map(([subject, events]) => take(subject, events));
      const counted = isStranger(received.status) ? [] : received.refused.map(({ reason }) => quarantine(reason, raw));
      await Promise.all([...stored, ...counted]);
    },
  };
};

/** A sign of arrival takes no room, it makes some. */
const isNew = ({ kind }: Arrived): boolean => kind !== 'receipt' && kind !== 'ignored';

const ownerAfter = (event: Arrived): Speaks | undefined =>
  event.kind === 'control' ? (event.owner === 'bot' ? 'bot' : 'person') : undefined;
