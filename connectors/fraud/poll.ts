/**
 * Asks a bank for the events that did not reach us (poll delivery, RFC 8936). One round acknowledges what the round before stored, says what it
 * refused, and takes what waits. What could not be stored is not mentioned, so the bank gives it again. When rounds happen is for somebody else.
 *
 * What is to be acknowledged is only remembered here: after a crash the bank gives the events once more, and they fall out as duplicates.
 */
import { z } from 'zod';
import type { EventSource, EventVerdict, Notice, Refusal } from '../../bot/model.ts';
import { callJson } from './json-call.ts';
import { refuse } from './refusal.ts';
import { TOKEN_AT_MOST } from './token.ts';

export type PollOptions = {
  url: string;
  /** The bank's bearer token for this address. */
  token: string | undefined;
  source: EventSource;
  /** Stores a notice. Throws when it did not. */
  accept: (notice: Notice) => Promise<'stored' | 'duplicate'>;
  /** Told to operators: codes and counts. */
  log: (event: string, fields: Record<string, string | number>) => void;
};

/** `again`: there is more, or something to acknowledge. */
export type Round =
  | { ok: true; stored: number; duplicate: number; refused: number; notStored: number; again: boolean }
  | { ok: false; why: Refusal };

export interface Poll {
  /** The signal is for the asking; what was given is then seen to. One round at a time. */
  round(signal: AbortSignal): Promise<Round>;
}

const EVENTS_AT_MOST = 20;
const ANSWER_AT_MOST = EVENTS_AT_MOST * (TOKEN_AT_MOST + 1_024);

const answerOf = z.object({ sets: z.record(z.string(), z.string()), moreAvailable: z.boolean().default(false) });

/** What the next round tells the bank. */
type Report = { ack: string[]; setErrs: { [id: string]: { err: string; description: string } } };
type Fate = 'stored' | 'duplicate' | 'refused' | 'notStored';

export const createPoll = ({ url, token, source, accept, log }: PollOptions): Poll => {
  let report: Report = { ack: [], setErrs: {} };

  const notStored = (error: unknown): Fate => {
    log('fraud_event_not_stored', { bank: source.bank, error: error instanceof Error ? error.name : 'unknown' });
    return 'notStored';
  };

  const verdictOn = async (id: string, text: string): Promise<EventVerdict> => {
    const verdict = await source.receive(Buffer.from(text), (check) => check());
    const isThis = !verdict.ok || verdict.notice.id === id;
    return isThis ? verdict : refuse('invalid_request', 'The token is listed under another jti than its own.');
  };

  const take = async (next: Report, id: string, text: string): Promise<Fate> => {
    const verdict = await verdictOn(id, text);
    if (verdict.ok) {
      const fate = await accept(verdict.notice).catch(notStored);
      if (fate !== 'notStored') next.ack.push(id);
      return fate;
    }
    if (verdict.err === 'not_now') return 'notStored';
    next.setErrs[id] = { err: verdict.err, description: verdict.description };
    return 'refused';
  };

  return {
    async round(signal) {
      const body = { maxEvents: EVENTS_AT_MOST, returnImmediately: true, ...report };
      const answer = await callJson({ url, token, body, atMost: ANSWER_AT_MOST, signal });
      if (!answer.ok) return answer;
      const { data } = answerOf.safeParse(answer.value);
      if (!data) return { ok: false, why: 'protocol' };
      const next: Report = { ack: [], setErrs: {} };
      const counts: Record<Fate, number> = { stored: 0, duplicate: 0, refused: 0, notStored: 0 };
      for (const [id, text] of Object.entries(data.sets)) counts[await take(next, id, text)] += 1;
      report = next;
      const toTell = counts.stored + counts.duplicate + counts.refused;
      return { ok: true, ...counts, again: toTell > 0 || (data.moreAvailable && counts.notStored === 0) };
    },
  };
};
