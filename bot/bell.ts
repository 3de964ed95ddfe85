/**
 * Tells whoever shows a conversation, in any process, that it has something new. The commit rings by itself, in the same script; losing a
 * ring costs nothing: the log is the truth.
 */
import { keysOf, type Subject } from './store/keys.ts';
import type { Signals } from './store/signals.ts';

export type Ring = 'entry' | 'typing';

export interface Bell {
  typing(subject: Subject): void;
  /** Returns how to stop listening. */
  listen(subject: Subject, heard: (ring: Ring) => void): () => void;
}

const TYPING = 'typing';

export const createBell = (signals: Signals): Bell => ({
  typing: (subject) => signals.send(keysOf(subject).bell, TYPING),
  listen: (subject, heard) => signals.listen(keysOf(subject).bell, (message) => heard(message === TYPING ? 'typing' : 'entry')),
});
