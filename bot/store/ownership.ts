/** Whose a conversation is, and what is done in a person's name: only under what the caller knows, in one script (I10). */
import type { Json } from '../model.ts';
import type { Answer, Run } from './client.ts';
import { digestOf, keysOf, type Subject, seenMs } from './keys.ts';
import { LEASE_MS } from './lease.ts';
import type { Sealer } from './seal.ts';

/** Who may speak in a conversation. */
export type Speaks = 'bot' | 'person';
/** Whose a conversation is; `queue`: a person is waited for, and nobody speaks but for what the turn of the bot has to say. */
export type Owns = Speaks | 'queue';

/** In whose name something is done. `agent`: who has it from now on; `only`: while that agent has it. */
export type InAName = { agent?: string; only?: string; event?: { id: string; body: Json } };
/** Whose it is now. `duplicate`: that event was stored before. */
export type Owned = { done: boolean; duplicate?: true; epoch: number; owner: Owns; agent?: string };

/**
 * Gives a conversation to another owner (undefined: to nobody else), and stores an event with it, if the epoch is still the one the caller knows
 * (undefined: in any case). Throws StoreUnavailable; as the event's id is known afterwards, it may be repeated.
 */
export type Own = (subject: Subject, owner: Speaks | undefined, epoch?: number, more?: InAName) => Promise<Owned>;

export type OwnParts = { run: Run; sealer: Sealer; now: () => number /** What never had a turn is kept for so long. */; keptMs: number };

export const createOwn =
  ({ run, sealer, now, keptMs }: OwnParts): Own =>
  async (subject, owner, epoch, { agent = '', only = '', event } = {}) => {
    const stored = event ? [digestOf(event.id), sealer.sealShared(`event ${subject}`, JSON.stringify(event.body))] : ['', ''];
    const when = [epoch ?? '', only, owner ?? '', agent];
    const answer = await run('own', keysOf(subject), [now(), LEASE_MS, subject, ...when, ...stored, seenMs(subject), keptMs]);
    const [what, at, who, whose] = Array.isArray(answer) ? answer : [];
    return {
      done: what === 1,
      ...(what === 2 ? { duplicate: true } : {}),
      epoch: Number(at),
      owner: owns(who),
      ...(text(whose) === '' ? {} : { agent: text(whose) }),
    };
  };

const text = (answer: Answer | undefined): string => (Buffer.isBuffer(answer) ? answer.toString() : '');

/** As the scripts say it. */
export const owns = (answer: Answer | undefined): Owns => {
  const said = text(answer);
  if (said === 'queue') return 'queue';
  return said === 'bot' || said === '' ? 'bot' : 'person';
};
