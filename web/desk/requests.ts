/** The HTTP half of the desk. Every failure is a value. */

import type { Claimed, Entries, Line, Me, Refusal, RefusalCode, Resolution, Revealed, Thread, Transfer } from '../../bot/wire.ts';
import type { Outgoing } from './entries.ts';

/** `unreachable`: no answer, or one that says "later"; the same request may succeed. */
export type Failure = { ok: false; why: 'unreachable' } | { ok: false; why: 'refused'; code: RefusalCode; message: string; by?: string };
export type Answer<T> = { ok: true; value: T } | Failure;

/** The part of `fetch` that is used, so that tests may hand in their own. */
export type Fetch = (
  url: string,
  init: { method: string; headers: Record<string, string>; body?: string; signal: AbortSignal; cache: 'no-store' },
) => Promise<{ status: number; headers: { get(name: string): string | null }; json(): Promise<unknown> }>;

/** What an agent does with a conversation, one at a time. The `id`s are the page's: what is sent twice is done once. */
export type Deed =
  | { do: 'claim' }
  | ({ do: 'transfer' } & Transfer)
  | { do: 'release'; id: string }
  | { do: 'resolve'; id: string; reason: Resolution }
  | { do: 'assign'; id: string; agent: string }
  | { do: 'reveal'; account: string; reason: string };

type Response = Awaited<ReturnType<Fetch>>;

const endSessionOf = (link: string | null): string | undefined => /<(https?:[^>]*)>; rel="end-session"/.exec(link ?? '')?.[1];

const TIMEOUT_MS = 10_000;
/** Refusals that time heals. */
const LATER: ReadonlySet<RefusalCode> = new Set(['Unavailable']);

const isRefusal = (body: unknown): body is Refusal =>
  typeof body === 'object' &&
  body !== null &&
  'error' in body &&
  typeof body.error === 'object' &&
  body.error !== null &&
  'code' in body.error &&
  typeof body.error.code === 'string';

const failureOf = (status: number, body: unknown): Failure => {
  if (status === 401) return { ok: false, why: 'refused', code: 'SignedOut', message: '' };
  if (status >= 500 || !isRefusal(body) || LATER.has(body.error.code)) return { ok: false, why: 'unreachable' };
  return { ok: false, why: 'refused', ...body.error };
};

/** `origin`: empty on the page itself, `http://host:port` elsewhere. */
export const createRequests = (origin: string, fetch: Fetch) => {
  // The server is our own and of the same release: its answers have the types that it was built with.
  const call = async <T>(method: string, path: string, body?: object, read?: (response: Response) => T): Promise<Answer<T>> => {
    try {
      const response = await fetch(origin + path, {
        method,
        headers: body ? { 'content-type': 'application/json' } : {},
        ...(body && { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(TIMEOUT_MS),
        cache: 'no-store',
      });
      const answered: unknown = response.status === 204 ? undefined : await response.json().catch(() => undefined);
      if (response.status >= 300) return failureOf(response.status, answered);
      return { ok: true, value: read ? read(response) : (answered as T) };
    } catch {
      return { ok: false, why: 'unreachable' };
    }
  };
  const conversation = (name: string): string => `/desk/api/conversations/${encodeURIComponent(name)}`;

  return {
    me: () => call<Me>('GET', '/desk/api/me'),
    thread: (name: string) => call<Thread>('GET', conversation(name)),
    older: (name: string, before: string) => call<Entries>('GET', `${conversation(name)}/entries?before=${encodeURIComponent(before)}`),
    search: (text: string) => call<{ found: Line[] }>('GET', `/desk/api/search?q=${encodeURIComponent(text)}`),
    write: ({ name, kind, id, text }: Outgoing) => call<unknown>('POST', `${conversation(name)}/${kind}s`, { id, text }),
    act: <D extends Deed>(name: string, { do: what, ...rest }: D) => call<Outcome<D>>('POST', `${conversation(name)}/${what}`, rest),
    /** Where one may sign out of more than the desk, if that is known. */
    signOut: () => call('POST', '/desk/sign-out', undefined, ({ headers }) => endSessionOf(headers.get('link'))),
  };
};

/** What a deed that was done gives. */
export type Outcome<D extends Deed> = D['do'] extends 'claim' ? Claimed : D['do'] extends 'reveal' ? Revealed : unknown;
