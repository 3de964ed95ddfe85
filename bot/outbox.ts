/**
 * The lane of replies: parts of a conversation leave one by one, in order (I6). What was refused for now is tried again later, a few times;
 * what may have arrived is repeated once, and only when the channel gave no sign of it; what can never be delivered is set aside.
 */
import { type Clock, withDeadline } from './clock.ts';
import { failureOf, type LogEvent } from './logger.ts';
import type { Channel, Directory, Sent, Writer } from './model.ts';
import type { Pace } from './pace.ts';
import { conversationOf, type Subject } from './store/keys.ts';
import type { Part, Step } from './store/mailbox.ts';
import type { Incoming } from './stored.ts';
import { isNewer, NewerState, type OutPart } from './stored.ts';

/** Longer than any channel takes to answer, shorter than customers wait. */
const SEND_MS = 10_000;
const SENDS_AT_MOST = 8;
/** A channel that tells what arrived (an echo) has told after this long. */
const ECHO_MS = 3_000;
/** A send whose outcome stays unknown is repeated at most once; more often where the channel's silence says that it did not arrive. */
const REPEATS_AT_MOST = 1;
const REPEATS_AFTER_SILENCE = 5;
const BACK_OFF_MS = 1_000;
const BACK_OFF_AT_MOST_MS = 5 * 60_000;

/** A platform's "no" to who was silent for too long (Messenger: 24 hours). */
const WINDOW_CLOSED = 'window_closed';

export type OutboxParts = {
  channels: ReadonlyMap<string, Channel>;
  directory: Pick<Directory, 'customerOf'>;
  /** The business clock. */
  now: () => number;
  clock: Clock;
  pace: Pace;
  random: () => number;
  /** Stores an event for whoever wants to know what became of a part. */
  accept: (subject: Subject, event: Incoming) => Promise<unknown>;
  log: LogEvent;
};

export interface Outbox {
  /** What to do with a part without sending it now; undefined: it may leave. `counted`: nobody sent it since it was counted. Throws NewerState. */
  before(part: Part, counted: boolean): Step | undefined;
  /** Resolves when the platform takes one more. */
  permit(part: Part): Promise<void>;
  /** Sends a part, once, and says how that settles it. */
  send(part: Part): Promise<Step>;
  /** Tells whoever wanted to know that a part cannot be delivered. Told twice it is stored once. */
  report(part: Part, step: Step): Promise<void>;
}

export const createOutbox = ({ channels, directory, now, clock, pace, random, accept, log }: OutboxParts): Outbox => {
  /** Consent may have ended since the reply was made: then its figures do not leave (I7). */
  const mayLeave = async ({ to, figuresOf }: OutPart): Promise<boolean> => {
    if (figuresOf.length === 0) return true;
    const grants = (await directory.customerOf(to))?.grants ?? [];
    return figuresOf.every((id) => grants.some((grant) => grant.id === id && now() < grant.until));
  };

  const backOff = (sends: number, afterMs: number): number =>
    clock.now() + Math.max(afterMs, Math.min(BACK_OFF_AT_MOST_MS, BACK_OFF_MS * 2 ** (sends - 1)) * (0.5 + random() / 2));

  const before: Outbox['before'] = ({ digest: part, body, sends, flight, repeats }, counted) => {
    // Only a commit puts parts there, and it takes nothing but OutPart.
    const out = body as OutPart | undefined;
    if (out && isNewer(out)) throw new NewerState('a newer version made this part');
    const channel = out && channels.get(out.to.channel);
    if (!channel) return { do: 'dead', part, why: out ? 'no_channel' : 'damaged' };
    if (!counted && flight !== undefined) {
      const told = flight + (channel.echoes ? ECHO_MS : 0);
      if (clock.now() < told) return { do: 'await', part, until: told };
      if (repeats >= (channel.echoes ? REPEATS_AFTER_SILENCE : REPEATS_AT_MOST)) return { do: 'dead', part, why: 'unknown' };
    }
    return sends > SENDS_AT_MOST ? { do: 'dead', part, why: 'gave_up' } : undefined;
  };

  const outcomeOf = async (out: OutPart, part: Buffer, sends: number): Promise<Step> => {
    const channel = channels.get(out.to.channel);
    if (!channel) return { do: 'dead', part, why: 'no_channel' };
    if (!(await mayLeave(out))) return { do: 'dead', part, why: 'consent_ended' };
    const sent = await withDeadline(clock, SEND_MS, (signal) => sendOrApproved(channel, out, signal));
    switch (sent.done) {
      case 'sent':
        return { do: 'sent', part };
      case 'never':
        return { do: 'dead', part, why: sent.why };
      case 'unknown':
        return { do: 'await', part, until: channel.echoes ? clock.now() + ECHO_MS : backOff(sends, 0) };
      case 'later':
        if (sent.why === 'rate_limited') await pace.pause(...paceOf(out), clock.now() + sent.afterMs);
        return { do: 'later', part, until: backOff(sends, sent.afterMs) };
    }
  };

  /** As whom a person's words leave, so long after the customer's; undefined: the platform takes them no more. */
  const writerOf = ({ window }: Channel, { heardAt, ...person }: NonNullable<OutPart['by']>): Writer | undefined => {
    const silent = window && heardAt !== undefined ? now() - heardAt : 0;
    if (window && silent > window.person) return undefined;
    return window && silent > window.bot ? { ...person, late: true } : person;
  };

  /** Where the customer was silent for too long, the words that were approved for that; what says no more than they do is left. */
  const sendOrApproved = async (channel: Channel, { to, part, id, by, approved }: OutPart, signal: AbortSignal): Promise<Sent> => {
    const writer = by && writerOf(channel, by);
    if (by && !writer) return { done: 'never', why: WINDOW_CLOSED };
    const sent = await channel.send(to, part, id, signal, writer);
    if (sent.done !== 'never' || sent.why !== WINDOW_CLOSED || !channel.sendApproved || !approved) return sent;
    return approved === 'said' ? { done: 'sent' } : channel.sendApproved(to, approved, id, signal);
  };

  const send: Outbox['send'] = async ({ digest, body, sends }) => {
    // Only a commit puts parts there, and it takes nothing but OutPart.
    const out = body as OutPart;
    // A channel's defect leaves it open what arrived.
    const step = await outcomeOf(out, digest, sends).catch((error: unknown): Step => {
      log('send_failed', { channel: out.to.channel, part: out.id, ...failureOf(error) });
      return { do: 'await', part: digest, until: backOff(sends, ECHO_MS) };
    });
    tell(out, step, sends);
    return step;
  };

  const tell = ({ id, to: { channel }, since }: OutPart, step: Step, sends: number): void => {
    log('part', { id, channel, outcome: step.do, sends });
    if (step.do === 'sent' && since !== undefined) log('replied', { id, channel, ms: clock.now() - since });
    if (step.do === 'dead') log('set_aside', { kind: 'part', why: step.why, id, channel });
  };

  // Only a commit puts parts there, and it takes nothing but OutPart; a damaged one never gets here.
  const paceOf = ({ to: { channel, account } }: OutPart) => [`${channel}:${account}`, channels.get(channel)?.perSecond] as const;
  const permit: Outbox['permit'] = ({ body }) => {
    const out = body as OutPart;
    return pace.permit(...paceOf(out), out.urgent === true);
  };

  const report: Outbox['report'] = async ({ body }, step) => {
    // Only a commit puts parts there, and it takes nothing but OutPart; a damaged one is nobody's.
    const out = body as OutPart | undefined;
    if (step.do !== 'dead' || out?.reportTo === undefined) return;
    const id = `${out.id}.refused`;
    await accept(out.reportTo, {
      id,
      body: { kind: 'refused', id, at: now(), chat: conversationOf(out.to), why: step.why, of: answeredBy(out.id) },
      uncapped: true,
    });
  };

  return { before, permit, send, report };
};

/** The event that a part answers: a part is named `<id of the event>#<n>`. */
const answeredBy = (part: string): string => part.slice(0, part.lastIndexOf('#'));
