/**
 * A secret that a customer writes over several messages (I11): a card number in pieces, or a label and then its number. What a message may begin is
 * kept in the sealed state; the message that completes it is masked before its turn, and the pieces before it in the log, in the state and in what
 * was set aside, in the commit of that turn.
 */
import { afterAnnounced, announcedBy } from './mask/announced.ts';
import { withText } from './mask/arrived.ts';
import { joinedBy, mentions, type Piece, piecesAfter, type Written, withoutPiece } from './mask/pieces.ts';
import type { Conversation, Facts, Heard, Json, Reply, Secret, Seen } from './model.ts';
import type { Subject } from './store/keys.ts';
import type { Log } from './store/log.ts';
import type { Redacted } from './store/mailbox.ts';
import { isForOthers, type LogEntry, type Session, type Stored } from './stored.ts';
import type { ConversationInput, Spoken } from './turn.ts';

export type ConversationTurn = {
  work(input: ConversationInput): Promise<Spoken>;
  apologise(input: ConversationInput): Spoken;
};

/** A piece is a few minutes old: its entry is among the newest. */
const ENTRIES_LOOKED_AT = 500;
const PAGE = 50;

/** `input`: as the turn gets it; `kept`: for the next message; `joined`: pieces that this one completed; `masked`: it completed something. */
type Turned = { input: ConversationInput; kept: Kept; joined: readonly Piece[]; masked: boolean };
type Kept = Pick<Session, 'pieces' | 'announced'>;

export const withJoining = (turn: ConversationTurn, log: Pick<Log, 'newest'>) => ({
  async work(input: ConversationInput): Promise<Spoken> {
    // A newer version's pieces may be other ones.
    if (isForOthers(input.was, input.stored)) return turn.work(input);
    const turned = join(input);
    return finished(log, turned, await turn.work(turned.input));
  },
  async apologise(input: ConversationInput): Promise<Spoken> {
    const turned = join(input);
    return finished(log, turned, turn.apologise(turned.input));
  },
});

const writtenIn = (stored: Stored): Written | undefined => {
  if (stored.kind !== 'arrived' || stored.arrived.kind !== 'text') return undefined;
  const { id, at, text } = stored.arrived;
  return { event: id, at, text };
};

const join = (input: ConversationInput): Turned => {
  const { pieces = [], announced } = input.was ?? {};
  const written = writtenIn(input.stored);
  if (!written) return { input, kept: keptOf(pieces, announced), joined: [], masked: false };
  const joined = joinedBy(pieces, written);
  if (joined) {
    const was = input.was && forgetting(input.was, joined.pieces);
    const stored = masked(input.stored, joined.text, 'split');
    const kept = keptOf(piecesAfter([], { ...written, text: joined.text }), undefined);
    return { input: { ...input, was, stored }, kept, joined: joined.pieces, masked: true };
  }
  const secret = announced && afterAnnounced(announced, written);
  if (secret) return { input: { ...input, stored: masked(input.stored, secret.text, secret.kind) }, kept: {}, joined: [], masked: true };
  return { input, kept: keptOf(piecesAfter(pieces, written), announcedBy(written)), joined: [], masked: false };
};

const keptOf = (pieces: readonly Piece[], announced: Kept['announced']): Kept => ({
  ...(pieces.length === 0 ? {} : { pieces: [...pieces] }),
  ...(announced ? { announced } : {}),
});

const masked = (stored: Stored, text: string, kind: Secret): Stored =>
  stored.kind === 'arrived' && stored.arrived.kind === 'text' ? { ...stored, arrived: withText(stored.arrived, text, kind) } : stored;

const finished = async (log: Pick<Log, 'newest'>, { input, kept, joined, masked }: Turned, worked: Spoken): Promise<Spoken> => {
  if (!masked && Object.keys(kept).length === 0) return worked;
  const session: Session = { ...worked.session, ...kept };
  const turn = { ...worked.turn, state: session, ...(masked ? { masked: input.stored } : {}) };
  if (joined.length === 0) return { ...worked, session, turn };
  const redacts = await redactedOf(log, input.subject, joined);
  const entry: LogEntry = { ...worked.entry, redacts: redacts.flatMap((one) => ('id' in one ? one.id : [])) };
  return { ...worked, session, entry, turn: { ...turn, entry, redacts } };
};

// ---------------------------------------------------------------- what is left of the messages before

type Tells = (value: Json) => boolean;
const anyOf =
  (pieces: readonly Piece[], how: { parts: boolean }): Tells =>
  (value) =>
    pieces.some((piece) => mentions(piece, how)(value));

/** Entries of the log without their pieces, and what was said since without what was taken from these. */
const redactedOf = async (log: Pick<Log, 'newest'>, subject: Subject, pieces: readonly Piece[]): Promise<Redacted[]> => {
  const missing = new Set(pieces.map(({ event }) => event));
  const redacts: Redacted[] = [];
  let before: string | undefined;
  for (let looked = 0; looked < ENTRIES_LOOKED_AT && missing.size > 0; looked += PAGE) {
    const entries = await log.newest(subject, PAGE, before);
    for (const { id, body } of entries) {
      if (missing.size === 0) break;
      // Only a commit writes the log of a conversation, and it takes nothing but LogEntry.
      const entry = body as LogEntry;
      const event = writtenIn(entry.event)?.event;
      const piece = pieces.find((one) => one.event === event);
      if (piece) redacts.push({ id, entry: withoutPieceIn(entry, piece), event });
      else if (anyOf(pieces, WHOLE)([entry.given, entry.replies]))
        redacts.push({ id, entry: withoutMentions(entry, anyOf(pieces, WHOLE)) });
      missing.delete(piece?.event ?? '');
    }
    before = entries.at(-1)?.id;
    if (entries.length < PAGE) break;
  }
  return [...redacts, ...[...missing].map((event) => ({ event }))];
};
/** Of a short part a bank's own figures may be full. */
const WHOLE = { parts: false };

const withoutPieceIn = (entry: LogEntry, piece: Piece): LogEntry => {
  const text = withoutPiece(writtenIn(entry.event)?.text ?? '');
  const { heard, ...rest } = withoutMentions(entry, mentions(piece, { parts: true }));
  return { ...rest, event: masked(entry.event, text, 'split'), ...(heard ? { heard: withoutSlots(heard) } : {}) };
};

const withoutMentions = (entry: LogEntry, tells: Tells): LogEntry => ({
  ...entry,
  given: Object.fromEntries(Object.entries(entry.given).filter(([call, seen]) => !tells([call, seen]))) satisfies Seen,
  replies: entry.replies.map((reply) => withoutWords(reply, tells)).filter(({ say }) => say.length > 0),
});

/** What was understood stays known, without its values. */
const withoutSlots = ({ asAnswer: _answer, bare: _bare, ...heard }: Heard): Heard => ({
  ...heard,
  slots: {},
  requests: heard.requests.map(({ slots: _slots, ...request }) => request),
});

const withoutWords = ({ approved, ...reply }: Reply, tells: Tells): Reply => ({
  ...reply,
  say: reply.say.filter(({ args }) => !tells(args)),
  choices: reply.choices.filter((choice) => !tells(choice)),
  ...(approved && !tells(approved.args) ? { approved } : {}),
});

/** What the conversation took from a piece, as an amount or an account, it forgets; a question about it is asked no more. */
const forgetting = (was: Session, pieces: readonly Piece[]): Session => {
  const tells = anyOf(pieces, { parts: true });
  const { last, ...rest } = was.conversation;
  const conversation: Conversation = {
    ...rest,
    stack: rest.stack.filter(({ said, question, agreed }) => !tells([said, question?.what ?? '', agreed?.what ?? ''])),
    parked: rest.parked.map((frame) => ({ ...frame, said: factsWithout(frame.said, tells) })),
    ...(last && !tells([last.said, last.onward ?? {}]) ? { last } : {}),
  };
  return { ...was, conversation };
};

const factsWithout = (facts: Facts, tells: Tells): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([, value]: [string, Json]) => !tells(value)));
