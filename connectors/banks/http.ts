/**
 * The one HTTP client for banks. A read ends within one deadline, is repeated at most twice, never past what the bank can take. An order is sent
 * once: whether it may be sent again is for who knows what became of it.
 *
 * - Deadline: the caller's signal, in the queue, on the way and in the pause before a retry.
 * - Parallel: so many calls per bank and process; more wait in line. How many one customer may have is not for here.
 * - Breaker: a bank that failed `BREAK_AFTER` calls in a row is left alone for `BREAK_MS`, then asked by one call.
 * - Answers: JSON of at most 64 kB; redirects are not followed, as they would carry the token to somebody else.
 */
import { createHash } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { setTimeout as sleep } from 'node:timers/promises';
import { BrokenCircuitError, BulkheadRejectedError, bulkhead, ConsecutiveBreaker, circuitBreaker, handleWhenResult, wrap } from 'cockatiel';
import fetch, { AbortError, FetchError, type Response } from 'node-fetch';
import type { Access, Json, Refusal, Result } from '../../bot/model.ts';
import { authorizationOf, createNonces, type Nonces, saidOfProof } from './oauth/proof.ts';

/** Tells operators what happened: an event's name, and codes and counts. Never figures, texts or plain account ids. */
export type BankLog = (event: string, fields: Record<string, string | number>) => void;

export type BankRequest = {
  /** Whose queue and breaker. */
  bank: string;
  url: URL;
  access: Access;
  /** Sent as `x-fapi-interaction-id`. */
  interaction: string;
  signal: AbortSignal;
  /** What an answer that is no success means in the bank's dialect; `body` is its JSON, undefined when it had none. */
  refusalOf: (status: number, body: unknown) => Refusal;
};

export type BankOrder = BankRequest & {
  method: 'PUT' | 'POST';
  /** Sent as `Idempotency-Key`. */
  key: string;
  body: Json;
};

/** What is neither a read nor an order: it has no key, and is sent once. Without `body` nothing is sent along. */
export type BankMessage = BankRequest & { method: 'POST' | 'DELETE'; body?: Json };

export interface BankHttp {
  /** GETs JSON. An answer of 200 with any JSON is a success here; what it means is for the dialect. */
  get(request: BankRequest): Promise<Result<unknown>>;
  /** Sends JSON, once. Any refusal but one that `refusalOf` gave leaves open whether it was done. */
  order(order: BankOrder): Promise<Result<unknown>>;
  /** Sends it, once. Any 2xx is a success; its value is null where no JSON came with it. */
  send(message: BankMessage): Promise<Result<unknown>>;
  /** Closes idle connections. */
  close(): void;
}

export type BankHttpOptions = {
  log?: BankLog;
  /** 0 to 1, for jitter. */
  random?: () => number;
  /** Real time in Unix milliseconds. */
  now?: () => number;
  /** Calls under way at one bank. */
  parallel?: number;
};

const PARALLEL_PER_BANK = 128;
const QUEUE_PER_BANK = 500;
const RETRIES = 2;
const BACK_OFF_MS = 100;
/** A bank that says "retry after 0 seconds" is still given this long. */
const RETRY_AFTER_AT_LEAST_MS = 250;
/** A bank that wants more time than this is not waited for. */
const PAUSE_AT_MOST_MS = 2_000;
const BODY_AT_MOST = 64 * 1024;
const BREAK_AFTER = 10;
const BREAK_MS = 1_000;
/** A call that the caller gave up sooner says nothing about the bank. */
const TRIED_IN_EARNEST_MS = 800;

/** A bank's right to say no is nothing for an operator: the audit has it. */
const EXPECTED: ReadonlySet<Refusal> = new Set(['reauth', 'consent', 'scope', 'closed', 'restricted', 'not_found', 'not_offered']);

/** How one attempt ended. `again` is the pause the bank asked for, 0 when it asked for none; absent: asking again is no use. */
type Attempt = { result: Result<unknown>; status?: number; again?: number };
/** A read when it has no method, an order when it has a key. */
type Asked = BankRequest & { method?: BankOrder['method'] | BankMessage['method']; key?: string; body?: Json };
/** How one call ended, and whether the bank is to blame. */
type Ended = { result: Result<unknown>; failed: boolean };

export const createBankHttp = ({
  log = () => undefined,
  random = Math.random,
  now = Date.now,
  parallel = PARALLEL_PER_BANK,
}: BankHttpOptions = {}): BankHttp => {
  const agents = { http: new HttpAgent({ keepAlive: true }), https: new HttpsAgent({ keepAlive: true }) };
  const means = { agents, nonces: createNonces() };
  const guards = new Map<string, ReturnType<typeof createGuard>>();

  const guardOf = (bank: string) => {
    const guard = guards.get(bank) ?? createGuard(bank, parallel, log);
    guards.set(bank, guard);
    return guard;
  };

  const call = async (request: Asked): Promise<Ended> => {
    const start = now();
    return ended(await attempts(request), request, now() - start);
  };

  /** A caller who gave up early is no reason to blame the bank. */
  const ended = ({ result, status = 0 }: Attempt, { bank, signal }: BankRequest, tookMs: number): Ended => {
    if (result.ok) return { result, failed: false };
    if (!EXPECTED.has(result.why)) log('bank.refused', { bank, why: result.why, status, tookMs });
    const inEarnest = !signal.aborted || tookMs >= TRIED_IN_EARNEST_MS;
    return { result, failed: BLAMES_BANK.has(result.why) && inEarnest };
  };

  const attempts = async (request: Asked): Promise<Attempt> => {
    for (let retries = 0; ; retries += 1) {
      const attempt = await once(request, means, now);
      if (attempt.again === undefined || retries === RETRIES || request.method !== undefined) return attempt;
      const backOff = BACK_OFF_MS * 2 ** retries * (0.5 + random() / 2);
      const pause = Math.max(backOff, attempt.again);
      // Whoever gives up during the pause learns why we paused.
      if (pause > PAUSE_AT_MOST_MS || !(await paused(pause, request.signal))) return attempt;
    }
  };

  const ask = async (request: Asked): Promise<Result<unknown>> => {
    // A turn asks for many accounts with one signal: its many listeners are no leak.
    setMaxListeners(0, request.signal);
    const { result } = await guardOf(request.bank)(() => call(request), request.signal);
    return result;
  };

  return {
    get: ask,
    order: ask,
    send: ask,
    close() {
      agents.http.destroy();
      agents.https.destroy();
    },
  };
};

/** A bank's queue and breaker. Refusals are results here: only defects are thrown. */
const createGuard = (bank: string, parallel: number, log: BankLog) => {
  const queue = bulkhead(parallel, QUEUE_PER_BANK);
  const failed = handleWhenResult((result) => (result as Ended).failed); // the breaker sees what `call` returns, nothing else
  const breaker = circuitBreaker(failed, { halfOpenAfter: BREAK_MS, breaker: new ConsecutiveBreaker(BREAK_AFTER) });
  breaker.onBreak(() => log('bank.breaker', { bank, state: 'open' }));
  breaker.onReset(() => log('bank.breaker', { bank, state: 'closed' }));
  const policy = wrap(queue, breaker);

  return async (call: () => Promise<Ended>, signal: AbortSignal): Promise<Ended> => {
    if (signal.aborted) return tooLate;
    const waits = queue.executionSlots === 0;
    try {
      const made = policy.execute(() => (signal.aborted ? tooLate : call()));
      return await (waits ? Promise.race([made, givenUp(signal)]) : made);
    } catch (error) {
      if (error instanceof BrokenCircuitError || error instanceof BulkheadRejectedError)
        return { result: refused('unavailable'), failed: false };
      throw error;
    }
  };
};

const BLAMES_BANK: ReadonlySet<Refusal> = new Set(['unavailable', 'timeout', 'protocol']);
const refused = (why: Refusal): Result<never> => ({ ok: false, why });
const tooLate: Ended = { result: refused('timeout'), failed: false };

/**
 * Who waits in line is answered when his time is up, not when the line has moved; a call under way ends first, by itself, and says more. A signal
 * lives no longer than the calls it is for, and its listeners with it.
 */
const givenUp = (signal: AbortSignal): Promise<Ended> =>
  new Promise((resolve) => signal.addEventListener('abort', () => void setImmediate(resolve, tooLate), { once: true }));

/** Resolves to whether the pause was held to its end. */
const paused = async (ms: number, signal: AbortSignal): Promise<boolean> => {
  try {
    await sleep(ms, undefined, { signal });
    return true;
  } catch {
    return false;
  }
};

// ---------------------------------------------------------------- one attempt

type Means = { agents: { http: HttpAgent; https: HttpsAgent }; nonces: Nonces };

const once = async (request: Asked, means: Means, now: () => number): Promise<Attempt> => {
  try {
    const first = await send(request, means);
    if (saidOfProof(first.status, first.headers.get('www-authenticate')) !== 'nonce') return await readAnswer(first, request, now);
    await textIfAny(first);
    return await readAnswer(await send(request, means), request, now);
  } catch (error) {
    return failure(error);
  }
};

const send = async (request: Asked, { agents, nonces }: Means): Promise<Response> => {
  const { url, access, method = 'GET', key, body } = request;
  const response = await fetch(url.href, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
      ...(await authorizationOf(access, method, url, nonces.at(url))),
      accept: 'application/json',
      'user-agent': 'banter',
      'x-fapi-interaction-id': headerSafe(request.interaction),
    },
    redirect: 'manual',
    size: BODY_AT_MOST,
    agent: ({ protocol }) => (protocol === 'https:' ? agents.https : agents.http),
    signal: request.signal,
  });
  nonces.keep(url, response.headers.get('dpop-nonce'));
  return response;
};

const readAnswer = async (response: Response, { refusalOf, method, key }: Asked, now: () => number): Promise<Attempt> => {
  const { status } = response;
  const isMessage = method !== undefined && key === undefined;
  if (isMessage ? status >= 200 && status < 300 : status === 200) {
    const text = await response.text();
    const body = isMessage && text === '' ? null : parseJson(text);
    return { result: body === undefined ? refused('protocol') : { ok: true, value: body }, status };
  }
  // Read to its end in any case, so that the connection can be used again.
  const body = parseJson(await textIfAny(response));
  if (status >= 300 && status < 400) return { result: refused('protocol'), status };
  // Not the customer's concern: signing in again would not help.
  if (saidOfProof(status, response.headers.get('www-authenticate'))) return { result: refused('protocol'), status };
  const result = refused(refusalOf(status, body));
  if (!WORTH_ANOTHER.has(status)) return { result, status };
  return { result, status, again: retryAfterMs(response.headers.get('retry-after'), now()) };
};

/** What a refusal looks like matters little: its status says enough when its body cannot be read. */
const textIfAny = async (response: Response): Promise<string> => {
  try {
    return await response.text();
  } catch (error) {
    if (error instanceof FetchError) return '';
    throw error;
  }
};

const WORTH_ANOTHER: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504]);

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** `Retry-After` in milliseconds: seconds or a date (RFC 9110, 10.2.3); 0 when absent or unreadable. */
const retryAfterMs = (header: string | null, now: number): number => {
  if (header === null) return 0;
  const asked = /^\s*\d+\s*$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(asked) ? 0 : Math.max(asked, RETRY_AFTER_AT_LEAST_MS);
};

/** What a request that brought no answer means. Anything but the network's and the deadline's errors is a defect of ours. */
const failure = (error: unknown): Attempt => {
  if (error instanceof AbortError) return { result: refused('timeout') };
  if (!(error instanceof FetchError)) throw error;
  // Too large, or neither HTTP nor the encoding it claims to be.
  if (error.type === 'max-size' || error.type === 'invalid-redirect' || /^(HPE|Z)_/.test(error.code ?? ''))
    return { result: refused('protocol') };
  return { result: refused('unavailable'), again: 0 };
};

/** Ids come from channels; what may not stand in a header is replaced by its hash. */
const headerSafe = (id: string): string => (/^[\x21-\x7e]{1,200}$/.test(id) ? id : createHash('sha256').update(id).digest('hex'));
