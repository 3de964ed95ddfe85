/**
 * What this process knows of the subjects it handled last: their data keys and states in the clear, so that a conversation in full swing is not
 * unsealed at every message. A state counts only while Redis still holds the very bytes it was sealed to.
 */
import type { Json } from '../model.ts';
import type { Subject } from './keys.ts';
import type { DataKey } from './seal.ts';

const SUBJECTS_AT_MOST = 2_000;

export type Kept = { key: DataKey; sealed: Buffer; state: Json };

export interface Remembered {
  find(subject: Subject, sealed: Buffer, wrapped: Buffer): Kept | undefined;
  keep(subject: Subject, kept: Kept): void;
}

export const createRemembered = (): Remembered => {
  const known = new Map<Subject, Kept>();
  return {
    find(subject, sealed, wrapped) {
      const kept = known.get(subject);
      return kept?.sealed.equals(sealed) && kept.key.wrapped.equals(wrapped) ? kept : undefined;
    },
    keep(subject, kept) {
      // The one that was kept longest ago is forgotten.
      known.delete(subject);
      known.set(subject, kept);
      const [oldest] = known.keys();
      if (known.size > SUBJECTS_AT_MOST && oldest !== undefined) known.delete(oldest);
    },
  };
};
