/** Facebook Messenger: a page's webhook, and the Send API (Messenger Platform on Graph API v25.0). */
import type { Address, Channel, Json, Language, Sent } from '../../../bot/model.ts';
import { outcomeOf, UNREACHABLE } from './errors.ts';
import { fit } from './fit.ts';
import { createGraph } from './graph.ts';
import { receive } from './receive.ts';
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

const sentOf = (answer: Awaited<ReturnType<ReturnType<typeof createGraph>['call']>>): Sent => {
  if (answer.came === 'not_connected') return UNREACHABLE;
  if (answer.came === 'unsettled') return { done: 'unknown' };
  return outcomeOf(answer.status, answer.error, answer.retryAfterMs);
};

const ACTIONS = { typing: 'typing_on', seen: 'mark_seen' } as const;

/** Throws RangeError without a secret or a verify token: with an empty one anybody could sign. */
export const createMessenger = (options: MessengerOptions): Messenger => {
  const { appId, appSecrets, verifyToken, pageId, graphUrl, now } = options;
  const [newest] = appSecrets;
  if (!newest || appSecrets.includes('') || verifyToken === '') throw new RangeError('Messenger needs an app secret and a verify token');
  const graph = createGraph({ ...options, appSecret: newest });
  const post = (body: Json, signal: AbortSignal) => graph.call('POST', `${pageId}/messages`, { body, signal });

  const send = async ({ user }: Address, part: Json, id: string, signal: AbortSignal): Promise<Sent> => {
    // `fit` made the part: a message object. The id comes back in the echo, by which our own messages are known.
    const message = { ...(part as { [name: string]: Json }), metadata: id };
    return sentOf(await post({ recipient: { id: user }, messaging_type: 'RESPONSE', message }, signal));
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
    ...(isMeta(graphUrl) ? { perSecond: PER_SECOND } : {}),
    handshake: (query) => handshake(query, verifyToken),
    receive: async (raw, headers) => receive(raw, headers['x-hub-signature-256'], appSecrets, { pageId, appId, at: now() }),
    fit,
    send,
    sendApproved,
    signal: async ({ user }, what, signal) => {
      // Whatever comes of it: nobody misses three dots.
      await post({ recipient: { id: user }, sender_action: ACTIONS[what] }, signal);
    },
  };
};
