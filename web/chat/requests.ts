/** The HTTP half of the chat: the visitor's session and Direct Line 3.0. Every failure is a value. */

import { type ActivitySet, fieldsOf, readActivitySet, textOf } from './activities.ts';
import type { Language } from './languages.ts';

export type Session = {
  conversationId: string;
  /** Who the customer is to this conversation. */
  user: string;
  /** A secret: sent as a bearer token, never shown or stored. */
  token: string;
  expiresInMs: number;
  language: Language;
  /** Banks, people and figures are invented. */
  sandbox: boolean;
};

/** A token as Direct Line renews it. */
export type Renewed = { token: string; expiresInMs: number };

/**
 * - `unreachable`: no answer, or one that says "later"; the same request may succeed.
 * - `gone`: token or conversation are no longer accepted; a new session is needed.
 * - `refused`: the server will never take this request.
 */
export type Failure = { ok: false; why: 'unreachable' | 'gone' | 'refused'; afterMs?: number };
type Answer<T> = { ok: true; value: T } | Failure;

/**
 * A customer's message before the server has it. `clientId` lets the server recognise a second try, `locale` is
 * the BCP 47 tag of the page's words, `press` what a pressed quick reply carried.
 */
export type Draft = { clientId: string; text: string; locale: string; press?: { value: unknown } };

/** The part of `fetch` that is used, so that tests may hand in their own. */
export type Fetch = (
  url: string,
  init: { method: string; headers: Record<string, string>; body?: string; signal: AbortSignal; cache: 'no-store' },
) => Promise<{ status: number; headers: { get(name: string): string | null }; text(): Promise<string> }>;

const TIMEOUT_MS = 10_000;
const LONGEST_WAIT_MS = 60_000;

const failure = (status: number, retryAfter: string | null): Failure => {
  if (status === 401 || status === 403 || status === 404) return { ok: false, why: 'gone' };
  if (status >= 400 && status < 500 && status !== 408 && status !== 429) return { ok: false, why: 'refused' };
  const seconds = Number(retryAfter ?? 0);
  return { ok: false, why: 'unreachable', ...(seconds > 0 && { afterMs: Math.min(seconds * 1000, LONGEST_WAIT_MS) }) };
};

const readRenewed = (body: unknown): Renewed | undefined => {
  const { token, expires_in: seconds } = fieldsOf(body);
  return textOf(token) && typeof seconds === 'number' && seconds > 0 ? { token: textOf(token), expiresInMs: seconds * 1000 } : undefined;
};

const readSession = (body: unknown): Session | undefined => {
  const { conversationId, user, language, sandbox } = fieldsOf(body);
  const renewed = readRenewed(body);
  if (!renewed || !textOf(conversationId)) return undefined;
  return {
    ...renewed,
    conversationId: textOf(conversationId),
    user: textOf(user),
    language: language === 'es' ? 'es' : 'en',
    sandbox: sandbox === true,
  };
};

const readStream = (body: unknown): (Renewed & { streamUrl: string }) | undefined => {
  const renewed = readRenewed(body);
  const streamUrl = textOf(fieldsOf(body).streamUrl);
  return renewed && streamUrl ? { ...renewed, streamUrl } : undefined;
};

const activityOf = (user: string, { text, locale, clientId, press }: Draft) => ({
  type: 'message',
  from: { id: user },
  text,
  locale,
  localTimezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  ...(press && { value: press.value }),
  channelData: { clientActivityID: clientId, ...(press && { postBack: true }) },
});

/** `origin`: empty on the page itself, `http://host:port` elsewhere. */
export const createRequests = (origin: string, fetch: Fetch, now: () => number) => {
  const call = async <T>(
    method: string,
    path: string,
    token: string | undefined,
    body: unknown,
    read: (body: unknown) => T | undefined,
  ): Promise<Answer<T>> => {
    try {
      const response = await fetch(origin + path, {
        method,
        headers: {
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(TIMEOUT_MS),
        cache: 'no-store',
      });
      if (response.status < 200 || response.status > 299) return failure(response.status, response.headers.get('retry-after'));
      const text = await response.text();
      const value = read(text === '' ? undefined : JSON.parse(text));
      return value === undefined ? { ok: false, why: 'unreachable' } : { ok: true, value };
    } catch {
      return { ok: false, why: 'unreachable' };
    }
  };
  const directline = '/v3/directline';
  const conversation = (id: string) => `${directline}/conversations/${encodeURIComponent(id)}`;

  return {
    /** Begins a conversation, or resumes the one that the visitor's cookie names. */
    openSession: () => call('POST', '/chat/session', undefined, undefined, readSession),
    /** Signs out: the server forgets the cookie and ends the conversation. */
    endSession: () => call('DELETE', '/chat/session', undefined, undefined, () => true),
    refresh: ({ token }: Session) => call('POST', `${directline}/tokens/refresh`, token, undefined, readRenewed),
    /** What came after the watermark; an empty one means from the beginning. */
    activities: ({ token, conversationId }: Session, watermark: string): Promise<Answer<ActivitySet>> =>
      call('GET', `${conversation(conversationId)}/activities?watermark=${encodeURIComponent(watermark)}`, token, undefined, (body) =>
        readActivitySet(body, now()),
      ),
    /** Where to listen for what comes after the watermark. */
    stream: ({ token, conversationId }: Session, watermark: string) =>
      call('GET', `${conversation(conversationId)}?watermark=${encodeURIComponent(watermark)}`, token, undefined, readStream),
    post: ({ token, conversationId, user }: Session, draft: Draft) =>
      call('POST', `${conversation(conversationId)}/activities`, token, activityOf(user, draft), () => true),
  };
};
