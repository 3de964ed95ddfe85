/**
 * Names in Redis. All keys of a subject share its hash tag, so that every script touches one slot.
 * The tag is a digest: a key's name tells nobody who the customer is.
 */
import { createHash } from 'node:crypto';
import type { Address } from '../model.ts';

/** `conversation:<digest>`; later also `customer:` and `case:`. */
export type Subject = string;

export const conversationOf = ({ channel, account, thread }: Address): Subject =>
  `conversation:${createHash('sha256')
    .update(JSON.stringify([channel, account, thread]))
    .digest('base64url')
    .slice(0, 22)}`;

const key = (subject: Subject, part: string): string => `banter:{${subject}}:${part}`;

export const keysOf = (subject: Subject) => ({
  subject: key(subject, 'subject'),
  inbox: key(subject, 'inbox'),
  seen: key(subject, 'seen'),
  quarantine: key(subject, 'quarantine'),
  outbox: key(subject, 'outbox'),
  dead: key(subject, 'dead'),
  calls: key(subject, 'calls'),
  callsDue: key(subject, 'calls-due'),
  log: key(subject, 'log'),
  audit: key(subject, 'audit'),
});

/** The index of due work: only a hint, orphans are found without it. */
export const DUE = 'banter:due';
/** What could not be read at all, by no known subject. */
export const QUARANTINE = 'banter:quarantine';
/** Keys that only exist while a subject has work, and the subject in such a key. */
export const WORK_PATTERN = 'banter:{*}:*';
export const subjectOfWork = (name: string): Subject | undefined => /^banter:\{(.+)\}:(?:inbox|outbox|calls)$/.exec(name)?.[1];

/** Twelve bytes are enough to tell a subject's events apart for 72 hours, and cost a seventh of a Messenger id. */
export const DIGEST_BYTES = 12;
export const digestOf = (eventId: string): Buffer => createHash('sha256').update(eventId).digest().subarray(0, DIGEST_BYTES);
