/**
 * What an answer of the Send API means for a reply (Graph error codes, Messenger Platform: "Error codes"), as a table. The first line
 * that fits counts.
 */
import type { Sent } from '../../../bot/model.ts';
import type { GraphAnswer, GraphError } from './graph.ts';

/** Why a reply could not be sent now, or ever: for operators. */
export type Why =
  | 'unreachable' // no connection came about
  | 'temporary' // Graph's own trouble
  | 'rate_limited'
  | 'token_dead' // the page's access token is no longer accepted: an operator must set a new one
  | 'page_restricted' // Meta restricted the page for some time
  | 'judged_abusive' // Meta blocked what the page does
  | 'window_closed' // the customer last wrote more than 24 hours ago
  | 'other_app' // another app has the conversation: people write there
  | 'not_permitted' // the app lacks a permission, or the customer refuses messages
  | 'no_such_user' // the page does not know the id
  | 'person_unavailable' // the customer blocked the page, or left
  | 'page_cannot_reply' // messaging is off for the page
  | 'persona_refused' // the name goes in front of the words for a while instead
  | 'bad_request' // a defect of ours, or something Meta has retired
  | 'refused'; // an error that is on no list

/** `afterMs`: when it may go through; without it, it never will. */
type Line = { code: number; subcodes?: readonly number[]; why: Why; afterMs?: number };

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

const TABLE: readonly Line[] = [
  { code: 1, why: 'temporary', afterMs: 2 * SECOND },
  // May also mean that the customer blocked the page: the outbox gives up by itself.
  { code: 2, why: 'temporary', afterMs: 2 * SECOND },
  { code: 1200, why: 'temporary', afterMs: 2 * SECOND },
  { code: 4, why: 'rate_limited', afterMs: 30 * SECOND },
  { code: 32, why: 'rate_limited', afterMs: 30 * SECOND },
  { code: 613, why: 'rate_limited', afterMs: 30 * SECOND },
  { code: 80006, why: 'rate_limited', afterMs: 30 * SECOND },
  { code: 190, why: 'token_dead', afterMs: 10 * MINUTE },
  { code: 10, subcodes: [1893063], why: 'page_restricted', afterMs: 15 * MINUTE },
  { code: 10, subcodes: [2018278, 2534022], why: 'window_closed' },
  { code: 10, subcodes: [2018300], why: 'other_app' },
  { code: 10, why: 'not_permitted' },
  { code: 200, why: 'not_permitted' },
  { code: 230, why: 'not_permitted' },
  { code: 100, subcodes: [2018001], why: 'no_such_user' },
  { code: 100, why: 'bad_request' },
  { code: 551, why: 'person_unavailable' },
  // Sending on would only make the block longer.
  { code: 368, why: 'judged_abusive' },
  { code: 2022, why: 'page_cannot_reply' },
  { code: 10900, why: 'page_cannot_reply' },
  { code: 10903, why: 'page_cannot_reply' },
  { code: 10904, why: 'page_cannot_reply' },
];

const later = (why: Why, afterMs: number): Sent => ({ done: 'later', why, afterMs });
const never = (why: Why): Sent => ({ done: 'never', why });

/** What became of a call. */
export const sentOf = (answer: GraphAnswer): Sent => {
  // Nothing left this machine.
  if (answer.came === 'not_connected') return later('unreachable', 5 * SECOND);
  if (answer.came === 'unsettled') return { done: 'unknown' };
  return outcomeOf(answer.status, answer.error, answer.retryAfterMs);
};

/** Nothing was shown. */
export const PERSONA_REFUSED: Sent = later('persona_refused', 0);

/** `retryAfterMs`: how long the answer itself asked to wait, 0 when it did not. `error`: undefined when its body said nothing. */
const outcomeOf = (status: number, error: GraphError | undefined, retryAfterMs: number): Sent => {
  // It was taken, whatever the body looks like.
  if (status >= 200 && status < 300) return { done: 'sent' };
  const line = TABLE.find(({ code, subcodes }) => code === error?.code && (!subcodes || subcodes.some((one) => one === error.subcode)));
  if (!line) return byStatus(status, retryAfterMs);
  return line.afterMs === undefined ? never(line.why) : later(line.why, Math.max(line.afterMs, retryAfterMs));
};

const byStatus = (status: number, retryAfterMs: number): Sent => {
  if (status === 429) return later('rate_limited', Math.max(30 * SECOND, retryAfterMs));
  // A proxy stopped waiting for Graph, which may have taken the message.
  if (status === 504) return { done: 'unknown' };
  if (status === 408 || status >= 500) return later('temporary', Math.max(2 * SECOND, retryAfterMs));
  // An operator can renew a token.
  return status === 401 ? later('token_dead', 10 * MINUTE) : never('refused');
};
