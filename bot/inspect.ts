/** What the bot holds of a conversation, for operators and tests: its shape and its steps, never a figure or a customer's words. */
import type { Facts, Frame, Json } from './model.ts';
import type { Subject } from './store/keys.ts';
import type { Log } from './store/log.ts';
import type { LogEntry, Session } from './stored.ts';

const TURNS_SHOWN = 20;

/** null: nothing is held. */
export const inspect = async (subject: Subject, log: Log): Promise<Json> => {
  const [state, entries] = await Promise.all([log.state(subject), log.newest(subject, TURNS_SHOWN)]);
  if (state === undefined) return null;
  // Only a commit writes the state, and a conversation's takes nothing but Session.
  const { address, conversation } = state as Session;
  return {
    channel: address.channel,
    turn: conversation.turn,
    language: conversation.language,
    owner: conversation.owner.who,
    open: conversation.stack.map(frameShape),
    waiting: conversation.parked.map(frameShape),
    last: conversation.last
      ? { dialog: conversation.last.dialog, slots: slotNames(conversation.last.said), at: conversation.last.at }
      : null,
    turns: entries.toReversed().map(({ id, body }) => turnShape(id, body as LogEntry)),
  };
};

/** The channel of a stored conversation; undefined: nothing is held, or what is held is no conversation. */
export const channelOfState = (state: Json | undefined): string | undefined =>
  // As above; a case has no address.
  (state as Partial<Session> | undefined)?.address?.channel;

const slotNames = (facts: Facts): string[] => Object.keys(facts);

const frameShape = ({ dialog, said, question, writes }: Frame): Json => ({
  dialog,
  slots: slotNames(said),
  asks: question?.slot ?? (question?.what === undefined ? null : 'yes or no'),
  calls: Object.keys(writes).length,
});

const turnShape = (id: string, { at, event, heard, given, replies }: LogEntry): Json => ({
  id,
  at,
  event: event.kind === 'arrived' ? event.arrived.kind : event.kind,
  understood: heard?.requests.map(({ intent }) => intent) ?? [],
  best: heard ? { intent: heard.best.intent, confidence: heard.best.confidence } : null,
  reads: Object.keys(given).length,
  said: replies.flatMap(({ say }) => say.map(({ key }) => key)),
});
