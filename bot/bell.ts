/** Tells listeners in this process that a conversation has something new. Losing a ring costs nothing: the log is the truth. */
import type { Subject } from './store/keys.ts';

export type Ring = { what: 'entry'; id: string } | { what: 'typing' };

export interface Bell {
  ring(subject: Subject, ring: Ring): void;
  /** Returns how to stop listening. */
  listen(subject: Subject, heard: (ring: Ring) => void): () => void;
}

export const createBell = (): Bell => {
  const listeners = new Map<Subject, Set<(ring: Ring) => void>>();
  return {
    ring(subject, ring) {
      for (const heard of listeners.get(subject) ?? []) heard(ring);
    },
    listen(subject, heard) {
      const set = listeners.get(subject) ?? new Set();
      listeners.set(subject, set.add(heard));
      return () => {
        set.delete(heard);
        if (set.size === 0) listeners.delete(subject);
      };
    },
  };
};
