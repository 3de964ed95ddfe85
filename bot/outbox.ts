/**
 * The lane of replies: parts of a conversation leave one by one, in order (I6). What was not settled is tried again later, a few times;
 * what can never be delivered is set aside with its reason.
 */
import type { Channel, Directory } from './model.ts';
import type { Hold, Mailbox, Marked, Step } from './store/mailbox.ts';
import type { OutPart } from './turn.ts';

/** Longer than any channel takes to answer, shorter than customers wait. */
const SEND_MS = 10_000;
const TRIES_AT_MOST = 8;
/** A send whose outcome is unknown is repeated at most once. */
const UNKNOWN_AT_MOST = 2;
const BACK_OFF_MS = 1_000;
const BACK_OFF_AT_MOST_MS = 5 * 60_000;

export type OutboxParts = {
  mailbox: Mailbox;
  channels: ReadonlyMap<string, Channel>;
  directory: Directory;
  now: () => number;
  realNow: () => number;
  random: () => number;
  log: (event: string, fields: Record<string, string | number>) => void;
};

/** What is left after a part: the next one, and an event that came meanwhile. */
export type Sending = Marked;

export const createOutbox = ({ mailbox, channels, directory, now, realNow, random, log }: OutboxParts) => {
  /** Consent may have ended since the reply was made: then its figures do not leave (I7). */
  const mayLeave = async ({ to, figuresOf }: OutPart): Promise<boolean> => {
    if (figuresOf.length === 0) return true;
    const grants = (await directory.customerOf(to))?.grants ?? [];
    return figuresOf.every((id) => grants.some((grant) => grant.id === id && now() < grant.until));
  };

  const backOff = (tries: number, afterMs: number): number =>
    realNow() + Math.max(afterMs, Math.min(BACK_OFF_AT_MOST_MS, BACK_OFF_MS * 2 ** (tries - 1)) * (0.5 + random() / 2));

  const send = async (out: OutPart, tries: number): Promise<Step> => {
    const channel = channels.get(out.to.channel);
    if (!channel) return { do: 'dead', why: 'no_channel' };
    if (tries > TRIES_AT_MOST) return { do: 'dead', why: 'gave_up' };
    if (!(await mayLeave(out))) return { do: 'dead', why: 'consent_ended' };
    const sent = await channel.send(out.to, out.part, out.id, AbortSignal.timeout(SEND_MS));
    switch (sent.done) {
      case 'sent':
        return { do: 'sent' };
      case 'never':
        return { do: 'dead', why: sent.why };
      case 'unknown':
        return tries < UNKNOWN_AT_MOST ? { do: 'later', until: backOff(tries, 0) } : { do: 'dead', why: 'unknown' };
      case 'later':
        return { do: 'later', until: backOff(tries, sent.afterMs) };
    }
  };

  /** Sends one part and settles it. A channel's defect counts as a failed try. */
  const deliver = async (hold: Hold, out: OutPart, tries: number): Promise<Sending> => {
    const settled = await send(out, tries).catch((error: unknown): Step => {
      log('send_failed', { channel: out.to.channel, error: error instanceof Error ? error.name : 'unknown' });
      return { do: 'later', until: backOff(tries, 0) };
    });
    if (settled.do !== 'sent')
      log('send_unsettled', { channel: out.to.channel, step: settled.do, why: settled.do === 'dead' ? settled.why : '', tries });
    if (settled.do === 'later') await mailbox.hint(hold.subject, settled.until);
    return await mailbox.mark(hold, settled);
  };

  return { deliver };
};
