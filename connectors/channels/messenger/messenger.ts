/** Facebook Messenger: a page's webhook, and the Send API (Messenger Platform on Graph API v25.0). */
import type { Channel, Json, Language, ReplyWindow, Writer } from '../../../bot/model.ts';
import { PERSONA_REFUSED, sentOf } from './errors.ts';
import { fit, said } from './fit.ts';
import { createGraph } from './graph.ts';
import { createPersonas } from './personas.ts';
import { receive } from './receive.ts';
import { createRouting } from './routing.ts';
import { handshake } from './signature.ts';

export type MessengerOptions = {
  /** Tells our own echoes from those of other apps; unset: our own are known by their metadata. */
  appId: string | undefined;
  /** One, or the new and the old one while rotating. */
  appSecrets: readonly string[];
  verifyToken: string;
  /** Events of other pages are refused. */
  pageId: string;
  pageAccessToken: string;
  /** Origin only. */
  graphUrl: string;
  /** The page's approved utility templates, by our name for what they say and by language. */
  templates?: readonly Template[];
  /** The picture beside the names of the bank's people, for Meta to fetch; unset: their names go in front of their words. */
  personaPicture?: string | undefined;
  /** Real time in Unix milliseconds. */
  now: () => number;
};

/** A utility template of the page: `code` is Meta's name for its language (`en_US`). */
export type Template = { says: string; language: Language; name: string; code: string };

export type Messenger = Channel & {
  /** Answers the GET with which Meta checks a webhook. `body` is plain text. */
  handshake(query: URLSearchParams): { status: number; body: string };
};

/** Messenger Platform, rate limiting: 300 calls a second for text from a page; typing signals count too. */
const PER_SECOND = 250;
const isMeta = (graphUrl: string): boolean => new URL(graphUrl).hostname.endsWith('.facebook.com');

const HOUR_MS = 3_600_000;
/** Messenger Platform, policy: 24 hours, and 7 days for people under the tag HUMAN_AGENT, which Meta has to grant the app. */
const WINDOW: ReplyWindow = { bot: 24 * HOUR_MS, person: 7 * 24 * HOUR_MS };

/** The tag is a person's word that a person writes: what the bot says never carries it. */
const typeOf = (by: Writer | undefined): { [name: string]: string } =>
  by?.late ? { messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' } : { messaging_type: 'RESPONSE' };

const ACTIONS = { typing: 'typing_on', seen: 'mark_seen' } as const;

/** Throws RangeError without a secret or a verify token: with an empty one anybody could sign. */
export const createMessenger = (options: MessengerOptions): Messenger => {
  const { appId, appSecrets, verifyToken, pageId, graphUrl, now } = options;
  const [newest] = appSecrets;
  if (!newest || appSecrets.includes('') || verifyToken === '') throw new RangeError('Messenger needs an app secret and a verify token');
  const graph = createGraph({ ...options, appSecret: newest });
  const post = (body: Json, signal: AbortSignal) => graph.call('POST', `${pageId}/messages`, { body, signal });

  const personas = createPersonas({ graph, pageId, picture: options.personaPicture, now });

  const send: Channel['send'] = async ({ user }, part, id, signal, by) => {
    const persona = by && (await personas.idOf(by, signal));
    // `fit` made the part: a message object. The id comes back in the echo, by which our own messages are known.
    const words = part as { [name: string]: Json };
    const message = { ...(by && persona === undefined ? said(words, by.name) : words), metadata: id };
    const face = persona === undefined ? {} : { persona_id: persona };
    const sent = sentOf(await post({ recipient: { id: user }, ...typeOf(by), ...face, message }, signal));
    if (persona === undefined || sent.done !== 'never' || sent.why !== 'bad_request') return sent;
    // Nothing was shown. It may have been for the persona: the next try goes without.
    personas.refused();
    return PERSONA_REFUSED;
  };

  /** Messenger Platform, utility messages: outside of the 24 hours only an approved template is delivered. */
  const sendApproved: Messenger['sendApproved'] = async ({ user }, { name: says, language, values }, id, signal) => {
    const found = options.templates?.find((one) => one.says === says && one.language === language);
    if (!found) return { done: 'never', why: 'window_closed' };
    const components = [{ type: 'body', parameters: values.map((text) => ({ type: 'text', text })) }];
    const template = { name: found.name, language: { code: found.code }, components };
    return sentOf(await post({ recipient: { id: user }, messaging_type: 'UTILITY', message: { template, metadata: id } }, signal));
  };

  return {
    name: 'messenger',
    delivery: 'push',
    echoes: true,
    window: WINDOW,
    ...(isMeta(graphUrl) ? { perSecond: PER_SECOND } : {}),
    handshake: (query) => handshake(query, verifyToken),
    receive: async (raw, headers) => receive(raw, headers['x-hub-signature-256'], appSecrets, { pageId, appId, at: now() }),
    fit,
    send,
    sendApproved,
    routing: createRouting(graph, pageId),
    signal: async ({ user }, what, signal) => {
      // Whatever comes of it: nobody misses three dots.
      await post({ recipient: { id: user }, sender_action: ACTIONS[what] }, signal);
    },
  };
};
