/**
 * Names in Redis. All keys of a subject carry the hash tag of its partition, so that every script touches one slot, the partition's index of
 * due work included. Names tell nobody who the customer is: a subject is named by a digest.
 */
import { hash } from 'node:crypto';
import { memoise } from '../memoise.ts';
import type { Address, CaseRef } from '../model.ts';

/** `<kind>:<digest>`. */
export type Subject = string;
export type SubjectKind = 'conversation' | 'customer' | 'case';

const nameOfSubject = (kind: SubjectKind, is: readonly string[]): Subject =>
  `${kind}:${hash('sha256', JSON.stringify(is), 'base64url').slice(0, 22)}`;

export const conversationOf = ({ channel, account, thread }: Address): Subject => nameOfSubject('conversation', [channel, account, thread]);
export const customerSubject = (id: string): Subject => nameOfSubject('customer', [id]);
export const caseSubject = ({ bank, id }: CaseRef): Subject => nameOfSubject('case', [bank, id]);

export const kindOf = (subject: Subject): SubjectKind =>
  subject.startsWith('case:') ? 'case' : subject.startsWith('customer:') ? 'customer' : 'conversation';

/** Ids are remembered for longer than a channel redelivers; a bank's events come again for longer (I2). */
export const seenMs = (subject: Subject): number => (kindOf(subject) === 'conversation' ? 72 : 96) * 3_600_000;

/** Part of every stored name: it can never change without moving all data. Enough to spread over dozens of masters, few enough to look at each once a second. */
const PARTITIONS = 256;

/** Two hexadecimal digits: the hash tag of a subject's keys. */
export type Partition = string;

const nameOf = (at: number): Partition => at.toString(16).padStart(2, '0');
export const partitions: readonly Partition[] = Array.from({ length: PARTITIONS }, (_, at) => nameOf(at));

const partitionOf = (subject: Subject): Partition => {
  let sum = 0;
  for (let at = 0; at < subject.length; at += 1) sum = (sum * 31 + subject.charCodeAt(at)) % 65_521;
  return nameOf(sum % PARTITIONS);
};

const shared = (partition: Partition, part: string): string => `banter:{${partition}}:${part}`;

/** Subjects of a partition by the time at which somebody must look at them. */
export const dueOf = (partition: Partition): string => shared(partition, 'due');
/** Subjects of a partition of which something was set aside, by the time of the last. */
export const asideIndexOf = (partition: Partition): string => shared(partition, 'aside');

/** Which agent of the desk has which subject of a partition. */
export const heldOf = (partition: Partition): string => shared(partition, 'held');
/** Subjects of a partition that wait for a person, by since when. */
export const queueOf = (partition: Partition): string => shared(partition, 'queue');

/** The parts of a subject, each a key. */
const PARTS = ['subject', 'inbox', 'outbox', 'calls-due', 'calls', 'seen', 'log', 'audit', 'aside', 'connections'] as const;
export type SubjectKeys = { readonly [P in (typeof PARTS)[number]]: string } & {
  readonly due: string;
  readonly asideIndex: string;
  readonly held: string;
  readonly queue: string;
  /** A channel of messages: "the log has a new entry". */
  readonly bell: string;
};

/** A turn names its keys half a dozen times; to put them together each time costs as much as a seal. */
const SUBJECTS_REMEMBERED = 2_000;

export const keysOf = memoise(SUBJECTS_REMEMBERED, (subject: Subject): SubjectKeys => {
  const partition = partitionOf(subject);
  const key = (part: string) => shared(partition, `${subject}:${part}`);
  return {
    subject: key('subject'),
    inbox: key('inbox'),
    outbox: key('outbox'),
    'calls-due': key('calls-due'),
    calls: key('calls'),
    seen: key('seen'),
    log: key('log'),
    audit: key('audit'),
    aside: key('aside'),
    connections: key('connections'),
    due: dueOf(partition),
    asideIndex: asideIndexOf(partition),
    held: heldOf(partition),
    queue: queueOf(partition),
    bell: key('bell'),
  };
});

/** Subjects whose work was stored by a process that does not do it: whichever worker is free takes the next one. Only a shortcut past the index. */
export const READY = 'banter:ready';
/** What could not be read at all, by no known subject. */
export const QUARANTINE = 'banter:quarantine';
/** Who moves old links of the audit to the archive now, or that it was done lately; and how many segments it has written. */
export const AUDIT_MOVER = 'banter:{audit}:mover';
export const AUDIT_SEGMENTS = 'banter:{audit}:segments';
/** A channel of messages for one worker: a subject it holds has something new. */
export const workerChannel = (worker: string): string => `banter:{${worker}}:worker`;

/** Banks to which no call leaves, with since when; and the channel of messages that it has changed. */
export const BANKS_OUT = 'banter:{banks}:out';
export const BANKS_SIGNAL = 'banter:{banks}:changed';

/** Whose a bank's customer is here. */
export const customerAtKey = (bank: string, who: string): string => `banter:{${digestName(bank, who)}}:at-bank`;
/** All customers here in whose chats a bank's customer signed in, as fields. */
export const customersAtKey = (bank: string, who: string): string => `banter:{${digestName(bank, who)}}:all-at-bank`;
/** A page on which a customer begins to connect a bank; `id` is the secret in its address. */
export const connectingKey = (id: string): string => `banter:{${digestName(id)}}:connecting`;
/** What a consent page said, by the hash of its text. */
export const consentTextKey = (hashOfText: string): string => `banter:{${digestName(hashOfText)}}:consent-text`;
/** A link to a customer's own page; `id` is the secret in it. */
export const ownPageKey = (id: string): string => `banter:{${digestName(id)}}:own-page`;
/** The keys with which receipts are signed. */
export const SIGNING_KEYS = 'banter:{signing}:keys';
/** Who uses a refresh token right now. */
export const refreshingKey = (customer: Subject, bank: string): string => `banter:{${digestName(customer, bank)}}:refreshing`;

const digestName = (...is: readonly string[]): string => hash('sha256', JSON.stringify(is), 'base64url');

/** The desk's keys are few and looked at together: all in one slot. */
const desk = (part: string, name: string): string => `banter:{desk}:${part}:${name}`;
export const deskSessionKey = (id: string): string => desk('session', id);
export const deskSessionsOfKey = (person: string): string => desk('sessions-of', person);
export const deskUsedKey = (name: string): string => desk('used', name);

/** Twelve bytes are enough to tell a subject's events and parts apart, and cost a seventh of a Messenger id. */
export const DIGEST_BYTES = 12;
export const digestOf = (id: string): Buffer => hash('sha256', id, 'buffer').subarray(0, DIGEST_BYTES);
