/** Replies on their way out: one POST each, never repeated here. */
import type { ConnectorClient } from 'botframework-connector';
import type { Activity } from 'botframework-schema';
import type { Address, Briefing, Json, Person, Sent } from '../../../bot/model.ts';
import type { Connector } from './connector.ts';
import { initiation } from './hand-off.ts';
import { answeredBy } from './receive.ts';
import type { ServiceHosts } from './service-hosts.ts';

/** The package has no time limit of its own. Given one, it leaves a timer behind after every failure; a signal does the same without. */
const TIMEOUT_MS = 10_000;
const RETRY_MS = 5_000;
const RETRY_AFTER_AT_MOST_MS = 3_600_000;

type Fields = { [name: string]: Json };
type Parts = { connector: Connector; hosts: ServiceHosts };

/** `id` is `<id of the event it answers>#<n>`. */
export const send = (parts: Parts, to: Address, part: Json, id: string, signal: AbortSignal, by?: Person): Promise<Sent> =>
  deliver(parts, to, addressed(to, part, answeredBy(id), by), signal);

/** Asks the hub to take the conversation. */
export const handOff = (parts: Parts, to: Address, briefing: Briefing, at: number, signal: AbortSignal): Promise<Sent> =>
  deliver(parts, to, addressed(to, initiation(to, briefing, at), undefined), signal);

const deliver = async ({ connector, hosts }: Parts, to: Address, activity: Fields, signal: AbortSignal): Promise<Sent> => {
  // Checked again: the list may have changed since the address was stored.
  const serviceUrl = hosts(to.extra?.serviceUrl ?? '');
  if (serviceUrl === undefined) return { done: 'never', why: 'host_not_allowed' };
  const client = await connector.clientFor(serviceUrl);
  try {
    await post(client, to, activity, signal);
    return { done: 'sent' };
  } catch (error) {
    return outcomeOf(error);
  }
};

/** A courtesy: what goes wrong with it is of no consequence. */
export const sendTyping = async ({ connector, hosts }: Parts, to: Address, signal: AbortSignal): Promise<void> => {
  const serviceUrl = hosts(to.extra?.serviceUrl ?? '');
  if (serviceUrl === undefined) return;
  try {
    await post(await connector.clientFor(serviceUrl), to, addressed(to, { type: 'typing' }, undefined), signal);
  } catch {
    // Nobody misses three dots.
  }
};

/** A part with its envelope. `fit` made it, so it has the fields of an activity. */
export const addressed = ({ user, thread, extra }: Address, part: Json, replyToId: string | undefined, by?: Person): Fields => {
  const name = by?.name ?? extra?.botName;
  return {
    ...named(forChannel(part as Fields, extra?.channelId), by),
    from: { id: extra?.botId ?? 'bot', ...(name === undefined ? {} : { name }) },
    recipient: { id: user },
    conversation: { id: thread },
    ...(extra?.channelId === undefined ? {} : { channelId: extra.channelId }),
    ...(replyToId === undefined ? {} : { replyToId }),
  };
};

/** Channels show the name under which the bot is registered, Web Chat none at all, whatever `from` says: so a person's is among the words too. */
const named = (part: Fields, by: Person | undefined): Fields =>
  by && typeof part.text === 'string' ? { ...part, text: `${by.name}: ${part.text}` } : part;

/** Teams shows buttons like ours only on a card. */
const forChannel = (part: Fields, channelId: string | undefined): Fields => {
  const { suggestedActions, ...rest } = part;
  if (channelId !== 'msteams' || typeof suggestedActions !== 'object' || suggestedActions === null || !('actions' in suggestedActions)) {
    return part;
  }
  const buttons = { contentType: 'application/vnd.microsoft.card.hero', content: { buttons: suggestedActions.actions } };
  return { ...rest, attachments: [...(Array.isArray(rest.attachments) ? rest.attachments : []), buttons] };
};

const post = async (client: ConnectorClient, to: Address, activity: Fields, signal: AbortSignal): Promise<void> => {
  const { replyToId } = activity;
  const limited = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]);
  const options = { abortSignal: limited };
  // Plain JSON in the shape of the package's own type.
  const body = activity as Partial<Activity>;
  const sending =
    typeof replyToId === 'string'
      ? client.conversations.replyToActivity(to.thread, replyToId, body, options)
      : client.conversations.sendToConversation(to.thread, body, options);
  // Getting the bot's own token is part of it and heeds no signal.
  await Promise.race([sending, aborted(limited)]);
};

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    const stop = () => reject(new DOMException('the send took too long', 'AbortError'));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });

/** Codes of connections that never came about: nothing was sent. */
const NOT_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

type Answer = { status: number; headers?: { get(name: string): string | undefined } };

/** What the package's errors say about a send. */
const outcomeOf = (error: unknown): Sent => {
  if (!(error instanceof Error)) return { done: 'unknown' };
  if (error.name === 'AbortError') return { done: 'unknown' };
  // Not from the transport, so nothing left: most likely the bot's own token could not be had.
  if (error.name !== 'RestError') return { done: 'later', afterMs: RETRY_MS, why: 'not_sent' };
  const response: unknown = Reflect.get(error, 'response');
  if (isAnswer(response)) return outcomeOfStatus(response);
  return NOT_CONNECTED.has(String(Reflect.get(error, 'code')))
    ? { done: 'later', afterMs: RETRY_MS, why: 'unreachable' }
    : { done: 'unknown' };
};

const isAnswer = (value: unknown): value is Answer =>
  typeof value === 'object' && value !== null && 'status' in value && typeof value.status === 'number';

const outcomeOfStatus = ({ status, headers }: Answer): Sent => {
  // It was taken; only the answer could not be read.
  if (status >= 200 && status < 300) return { done: 'sent' };
  const why = `http_${status}`;
  // 401 is about the bot's own credentials, which an operator can repair.
  if (status === 401 || status === 408 || status === 429 || status >= 500) {
    return { done: 'later', afterMs: retryAfterMs(headers?.get('retry-after')), why };
  }
  return { done: 'never', why };
};

/** The header's seconds (RFC 9110, section 10.2.3); a date there is not worth reading. */
const retryAfterMs = (header: string | undefined): number =>
  header !== undefined && /^\d{1,9}$/.test(header) ? Math.min(Number(header) * 1_000, RETRY_AFTER_AT_MOST_MS) : RETRY_MS;
