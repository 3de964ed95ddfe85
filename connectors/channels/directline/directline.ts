/**
 * Direct Line 3.0 (send-activity, receive-activities): the shapes on the wire. Clients read the log, so nothing is ever sent; the
 * routes and the stream belong to the HTTP server.
 */
import { createHash, randomUUID } from 'node:crypto';
import type { Address, Arrived, Channel, Json, Person, Received } from '../../../bot/model.ts';
import { type ActivityRefusal, authorOf, parseActivity, toDrawnActivities } from '../activity.ts';
import { type Bearer, createTokens, type Tokens } from './tokens.ts';

const NAME = 'directline';

/** One turn of a conversation's log: what the customer did, if it was the customer, and the fitted parts of the replies. */
type LoggedTurn = {
  id: string;
  at: number;
  answers: string;
  arrived: Arrived | undefined;
  parts: readonly Json[];
  /** Who says each of the parts; undefined: the bot. */
  by?: readonly (Person | undefined)[];
};

interface DirectLine extends Tokens {
  channel: Channel;
  /** Reads what a client posted. Who sent it is what its token says, whatever the body says. */
  receive(raw: Uint8Array, who: Bearer): Received;
  /** A turn as activities: the customer's own, then the bot's or the person's. */
  activities(turn: LoggedTurn, conversation: string): Json[];
  /** A signal for the stream; it is never in the log. */
  typing(conversation: string, by?: Person): Json;
}

/** `keys` are for the tokens, newest first; `now` is real time in Unix milliseconds. */
export const createDirectLine = ({ keys, now }: Parameters<typeof createTokens>[0]): DirectLine => ({
  ...createTokens({ keys, now }),
  channel: directLineChannel,
  receive: (raw, who) => readDirectLine(raw, who, now()),
  activities: (turn, conversation) => [...userActivities(turn, conversation), ...repliesOf(turn, conversation)],
  typing: (conversation, by) => ({
    ...envelope({ id: `${conversation}|typing|${now()}`, at: now(), conversation }),
    type: 'typing',
    from: authorOf(by),
  }),
});

/** Where a customer of the web channel is, for all that is addressed by conversation. */
export const addressOf = ({ conversation, user }: Bearer): Address => ({ channel: NAME, account: 'web', user, thread: conversation });

const directLineChannel: Channel = {
  name: NAME,
  delivery: 'log',
  // Only a token says who speaks: `DirectLine.receive` takes what comes in.
  receive: async () => ({ status: 401, arrived: [], refused: [] }),
  fit: toDrawnActivities,
  send: async () => ({ done: 'never', why: 'read_from_log' }),
};

// ---------------------------------------------------------------- in

const SAID_WRONG: { readonly [R in ActivityRefusal]: { status: number; body: string } } = {
  not_json: { status: 400, body: 'The body must be an activity as JSON in UTF-8.' },
  not_an_object: { status: 400, body: 'The body must be one activity, an object.' },
  malformed: { status: 400, body: 'A field of this activity has the wrong type.' },
  too_deep: { status: 400, body: 'This activity is nested too deeply.' },
  too_long: { status: 413, body: 'The text of this activity is too long.' },
  too_large: { status: 413, body: 'This activity is too large.' },
};

/** `at`: when it reached us. A second try of the client has the same id as the first. */
const readDirectLine = (raw: Uint8Array, who: Bearer, at: number): Received => {
  const read = parseActivity(raw);
  if (!read.ok) return { ...SAID_WRONG[read.why], arrived: [], refused: [{ reason: read.why }] };
  const { said, locale, zone, channelData } = read.activity;
  const clientId = clientIdOf(channelData);
  const arrived: Arrived = {
    id: clientId === undefined ? randomUUID() : idOf(who.conversation, clientId),
    at,
    from: addressOf(who),
    ...(locale === undefined ? {} : { locale }),
    ...(zone === undefined ? {} : { zone }),
    ...(channelData === undefined ? {} : { echo: echoOf(channelData, clientId) }),
    ...said,
  };
  return { status: 200, arrived: [arrived], refused: [] };
};

const CLIENT_ID_AT_MOST = 256;
/** More than clients use; what is larger would be stored for nothing. */
const ECHO_AT_MOST = 4_096;

/** The client's own id of its message. */
const clientIdOf = (channelData: Json | undefined): string | undefined => {
  if (typeof channelData !== 'object' || channelData === null || Array.isArray(channelData)) return undefined;
  const id = channelData.clientActivityID;
  return typeof id === 'string' && id !== '' && id.length <= CLIENT_ID_AT_MOST ? id : undefined;
};

const idOf = (conversation: string, clientId: string): string =>
  `${conversation}|${createHash('sha256').update(clientId).digest('base64url').slice(0, 22)}`;

const echoOf = (channelData: Json, clientId: string | undefined): Json =>
  JSON.stringify(channelData).length <= ECHO_AT_MOST ? channelData : clientId === undefined ? {} : { clientActivityID: clientId };

// ---------------------------------------------------------------- out

type Placed = { id: string; at: number; conversation: string };

const envelope = ({ id, at, conversation }: Placed) => ({
  id,
  timestamp: new Date(at).toISOString(),
  channelId: NAME,
  conversation: { id: conversation },
});

/** The customer's own message as it comes back to the client: Web Chat calls it sent only then. */
const userActivities = ({ arrived, at }: Pick<LoggedTurn, 'arrived' | 'at'>, conversation: string): Json[] => {
  if (!arrived) return [];
  const text = textOf(arrived);
  if (text === undefined) return [];
  const { id, from, locale, echo } = arrived;
  const activity = {
    ...envelope({ id, at, conversation }),
    type: 'message',
    from: { id: from.user, role: 'user' },
    text,
    ...(locale === undefined ? {} : { locale }),
    ...(echo === undefined ? {} : { channelData: echo }),
  };
  return [activity];
};

/** Undefined: nothing that is shown in a conversation. A pressed button reads as its label, never as its token. */
const textOf = (arrived: Arrived): string | undefined => {
  switch (arrived.kind) {
    case 'text':
      return arrived.text;
    case 'pressed':
      return arrived.title ?? '';
    case 'other':
      return arrived.what === 'media' || arrived.what === 'unsupported' ? '' : undefined;
    default:
      return undefined;
  }
};

/** `id` is the turn's id in the log, `answers` the id of the event it answers. */
const repliesOf = ({ parts, id, at, answers, by }: LoggedTurn, conversation: string): Json[] =>
  parts.map((part, n) => ({
    // `fit` made the part: an activity without its envelope.
    ...(part as { [name: string]: Json }),
    ...envelope({ id: `${id}|${n}`, at, conversation }),
    from: authorOf(by?.[n]),
    ...(answers === '' ? {} : { replyToId: answers }),
  }));
