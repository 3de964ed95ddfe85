/**
 * The mailbox of a subject: its scripts, typed and sealed. Every write to a subject goes through here.
 * Throws StoreUnavailable when Redis cannot do it; the outcome of that call is then unknown. Whatever takes no Hold may be repeated;
 * after a failed commit or mark the Hold must not be used again, since the script may still run, or have run.
 */
import { createHash } from 'node:crypto';
import type { Json } from '../model.ts';
import { type Answer, attempt, type Connection } from './client.ts';
import { DIGEST_BYTES, DUE, digestOf, keysOf, QUARANTINE, type Subject } from './keys.ts';
import type { DataKey, Sealer } from './seal.ts';

/** A holder that has not renewed its lease for so long is taken for dead. */
export const LEASE_MS = 5_000;
const SEEN_MS = 72 * 3_600_000;
const INBOX_AT_MOST = 200;
/** A call that was taken comes back after this long if its worker died. */
const CALL_HIDDEN_MS = 30_000;
const HOUR_MS = 3_600_000;

/** What the holder of a subject's lease knows about it. `fence` proves the lease at every write. */
export type Hold = Chain & { fence: number; key: DataKey };

/** The audit chain of a subject, as far as the writer knows it. */
export type Chain = { subject: Subject; auditHead: string };

/** The first event in the inbox. Its digest proves at the commit that it still is. */
export type Waiting = { digest: Buffer; body: Json };

export type Taken = { hold: Hold; event: Waiting | undefined; state: Json | undefined; unsent: boolean };

export type Receipt =
  | { verdict: 'yours'; taken: Taken }
  | { verdict: 'held'; here: boolean }
  | { verdict: 'duplicate' | 'full' }
  | { verdict: 'idle'; sendAt: number | undefined };

export type Call = { id: string; due: number; body: Json };

/** All that one turn leaves behind. */
export type Turn = { state: Json; entry: Json | undefined; parts: readonly Json[]; calls: readonly Call[]; audit: readonly Json[] };

/** `first`: the turn's own first part is the next to leave, and already counted as tried. */
export type Committed =
  | { verdict: 'lost' }
  | { verdict: 'kept'; event: Waiting | undefined; unsent: boolean; entryId: string | undefined; first: boolean };

export type Step = { do: 'look' | 'again' | 'sent' } | { do: 'later'; until: number } | { do: 'dead'; why: string };

export type Marked = { verdict: 'lost' } | { verdict: 'ok'; event: Waiting | undefined; part: Json | undefined; tries: number };

export interface Mailbox {
  /** Stores an event once (I1, I2). `settles` is the call whose result it is. */
  receive(subject: Subject, event: { id: string; body: Json }, settles?: string): Promise<Receipt>;
  /** Takes a subject that has work and no living holder. */
  take(subject: Subject): Promise<Receipt>;
  /** Ends the turn that handled this event (I3, I4). */
  commit(hold: Hold, event: Waiting, turn: Turn): Promise<Committed>;
  /** Moves the lane of replies on (I6). */
  mark(hold: Hold, step: Step): Promise<Marked>;
  /** Puts on record what is about to be read, before the call leaves (I9). */
  record(chain: Chain, entries: readonly Json[]): Promise<void>;
  /** Calls that are due now, and when to look again. */
  claim(subject: Subject): Promise<{ calls: { id: string; body: Json }[]; next: number | undefined }>;
  /** A claimed call is to be made again, at `until`. */
  putOff(subject: Subject, call: string, until: number): Promise<void>;
  /** Puts the subject on the index of due work, unless it is to be looked at even earlier. */
  hint(subject: Subject, at: number): Promise<void>;
  /** Counts what could not be read at all. */
  quarantine(why: string, bytes: Uint8Array): Promise<void>;
}

export type MailboxOptions = { connection: Connection; sealer: Sealer; worker: string; now: () => number; logDays: number };

export const createMailbox = ({ connection, sealer, worker, now, logDays }: MailboxOptions): Mailbox => {
  const { client } = connection;
  const keptMs = logDays * 24 * HOUR_MS;

  const openEvent = (subject: Subject, stored: Answer | undefined): Waiting | undefined => {
    if (!Buffer.isBuffer(stored)) return undefined;
    const body = parse(sealer.openShared(`event ${subject}`, stored.subarray(DIGEST_BYTES)));
    return { digest: stored.subarray(0, DIGEST_BYTES), body };
  };

  const hint = async (subject: Subject, at: number): Promise<void> => {
    await attempt(() => client.zAdd(DUE, { score: at, value: subject }, { comparison: 'LT' }));
  };

  const taken = (subject: Subject, [fence, head, state, key, auditHead, unsent]: Answer[]): Taken => {
    const dataKey = Buffer.isBuffer(key) ? sealer.unwrap(key, subject) : sealer.newDataKey(subject);
    return {
      hold: { subject, fence: Number(fence), key: dataKey, auditHead: text(auditHead) },
      event: openEvent(subject, head),
      state: Buffer.isBuffer(state) ? parse(sealer.open(dataKey, `state ${subject}`, state)) : undefined,
      unsent: Number(unsent) > 0,
    };
  };

  const receive = async (subject: Subject, digest: Buffer | string, event: Buffer | string, settles: string): Promise<Receipt> => {
    const keys = keysOf(subject);
    const names = [keys.subject, keys.inbox, keys.seen, keys.quarantine, keys.outbox, keys.calls, keys.callsDue, keys.audit];
    // The hint goes first on the same connection: whatever is stored after it is found if this process dies.
    const [, answer] = await attempt(() =>
      Promise.all([
        digest === '' ? undefined : client.zAdd(DUE, { score: now() + LEASE_MS, value: subject }, { comparison: 'LT' }),
        client.receive(names, [now(), digest, event, LEASE_MS, worker, SEEN_MS, INBOX_AT_MOST, settles]),
      ]),
    );
    const [verdict, ...rest] = list(answer);
    switch (text(verdict)) {
      case 'yours':
        return { verdict: 'yours', taken: taken(subject, rest) };
      case 'held':
        return { verdict: 'held', here: text(rest[0]) === worker };
      case 'duplicate':
        return { verdict: 'duplicate' };
      case 'full':
        return { verdict: 'full' };
      default:
        return { verdict: 'idle', sendAt: rest[0] ? Number(text(rest[0])) : undefined };
    }
  };

  const chain = (hold: Chain, entries: readonly Json[]): { head: string; sealed: Buffer[] } => {
    let head = hold.auditHead;
    const sealed = entries.map((entry) => {
      const body = JSON.stringify(entry);
      head = createHash('sha256').update(head).update(body).digest('base64url');
      return Buffer.concat([Buffer.from(head), sealer.sealShared(`audit ${hold.subject}`, body)]);
    });
    return { head, sealed };
  };

  const commit: Mailbox['commit'] = async (hold, event, turn) => {
    const { subject } = hold;
    const keys = keysOf(subject);
    const sealed = {
      state: sealer.seal(hold.key, `state ${subject}`, JSON.stringify(turn.state)),
      entry: turn.entry === undefined ? '' : sealer.seal(hold.key, `log ${subject}`, JSON.stringify(turn.entry)),
      parts: turn.parts.map((part) => sealer.seal(hold.key, `part ${subject}`, JSON.stringify(part))),
      calls: turn.calls.flatMap(({ id, due, body }) => [id, due, sealer.seal(hold.key, `call ${subject}`, JSON.stringify(body))]),
    };
    const names = [keys.subject, keys.inbox, keys.outbox, keys.calls, keys.callsDue, keys.log, keys.audit];
    for (;;) {
      const audit = chain(hold, turn.audit);
      const counts = [turn.audit.length, turn.parts.length, turn.calls.length];
      const head = [
        hold.fence,
        now(),
        LEASE_MS,
        sealed.state,
        hold.key.wrapped,
        sealed.entry,
        keptMs,
        hold.auditHead,
        ...counts,
        event.digest,
      ];
      const answer = list(await attempt(() => client.commit(names, [...head, ...audit.sealed, ...sealed.parts, ...sealed.calls])));
      const verdict = text(answer[0]);
      if (verdict === 'lost') return { verdict: 'lost' };
      if (verdict === 'audit') {
        hold.auditHead = text(answer[1]);
        continue;
      }
      if (turn.audit.length > 0) hold.auditHead = audit.head;
      const entryId = text(answer[3]);
      return {
        verdict: 'kept',
        event: openEvent(subject, answer[1]),
        unsent: Number(answer[2]) > 0,
        entryId: entryId === '' ? undefined : entryId,
        first: answer[4] === 1,
      };
    }
  };

  const mark = async (hold: Hold, step: Step): Promise<Marked> => {
    const { subject } = hold;
    const keys = keysOf(subject);
    const argument = step.do === 'later' ? step.until : step.do === 'dead' ? step.why : '';
    const names = [keys.subject, keys.inbox, keys.outbox, keys.dead];
    const answer = list(await attempt(() => client.mark(names, [hold.fence, now(), LEASE_MS, step.do, argument, keptMs])));
    if (text(answer[0]) === 'lost') return { verdict: 'lost' };
    const part = answer[2];
    return {
      verdict: 'ok',
      event: openEvent(subject, answer[1]),
      part: Buffer.isBuffer(part) ? parse(sealer.open(hold.key, `part ${subject}`, part)) : undefined,
      tries: Number(answer[3]),
    };
  };

  const record: Mailbox['record'] = async (hold, entries) => {
    if (entries.length === 0) return;
    const keys = keysOf(hold.subject);
    for (;;) {
      const { head, sealed } = chain(hold, entries);
      const answer = text(await attempt(() => client.audit([keys.audit], [hold.auditHead, ...sealed])));
      const written = answer === head;
      hold.auditHead = answer;
      if (written) return;
    }
  };

  const claim: Mailbox['claim'] = async (subject) => {
    const keys = keysOf(subject);
    const args = [now(), CALL_HIDDEN_MS];
    const [[next, ...claimed], wrapped] = await attempt(async () => {
      const both = await Promise.all([client.claim([keys.calls, keys.callsDue], args), client.hGet(keys.subject, 'key')]);
      return [list(both[0]), both[1] as unknown] as const;
    });
    if (!Buffer.isBuffer(wrapped)) return { calls: [], next: undefined };
    const dataKey = sealer.unwrap(wrapped, subject);
    const calls: { id: string; body: Json }[] = [];
    for (let at = 0; at + 1 < claimed.length; at += 2) {
      const body = claimed[at + 1];
      if (Buffer.isBuffer(body)) calls.push({ id: text(claimed[at]), body: parse(sealer.open(dataKey, `call ${subject}`, body)) });
    }
    return { calls, next: next ? Number(text(next)) : undefined };
  };

  return {
    receive: (subject, { id, body }, settles = '') =>
      receive(subject, digestOf(id), sealer.sealShared(`event ${subject}`, JSON.stringify(body)), settles),
    take: (subject) => receive(subject, '', '', ''),
    commit,
    mark,
    record,
    claim,
    putOff: async (subject, call, until) => {
      await attempt(() => client.zAdd(keysOf(subject).callsDue, { score: until, value: call }, { condition: 'XX' }));
    },
    hint,
    quarantine: async (why, bytes) => {
      const entry = { why, bytes: String(bytes.length), digest: createHash('sha256').update(bytes).digest('base64url') };
      await attempt(() => client.xAdd(QUARANTINE, '*', entry, { TRIM: { strategy: 'MAXLEN', strategyModifier: '~', threshold: 10_000 } }));
    },
  };
};

// Sealed values were written by this file, so what is parsed here is Json by construction.
const parse = (body: string): Json => JSON.parse(body) as Json;
const text = (answer: Answer | undefined): string => (Buffer.isBuffer(answer) ? answer.toString() : '');
const list = (answer: Answer): Answer[] => (Array.isArray(answer) ? answer : []);
