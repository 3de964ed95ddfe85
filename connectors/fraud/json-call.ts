/** Asks a bank for JSON about its events: once, within a deadline, no redirect followed, no more read than expected. */
import fetch, { AbortError, FetchError, type Response } from 'node-fetch';
import type { Json, Refusal, Result } from '../../bot/model.ts';

export type JsonCall = {
  url: string;
  /** Sent as a bearer token. */
  token?: string | undefined;
  /** POSTed; absent: a GET. */
  body?: Json;
  /** Bytes. */
  atMost: number;
  signal: AbortSignal;
};

/** What an answer that is no success means. */
const REFUSALS: { readonly [status: number]: Refusal } = { 401: 'reauth', 403: 'scope', 404: 'not_found', 429: 'rate_limited' };

export const callJson = async ({ url, token, body, atMost, signal }: JsonCall): Promise<Result<unknown>> => {
  try {
    const response = await fetch(url, {
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      headers: {
        accept: 'application/json, application/jwk-set+json',
        ...(body === undefined ? {} : { 'content-type': 'application/json', 'content-language': 'en' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        'user-agent': 'banter',
      },
      redirect: 'manual',
      size: atMost,
      signal,
    });
    return await read(response);
  } catch (error) {
    return { ok: false, why: whyOf(error) };
  }
};

const read = async (response: Response): Promise<Result<unknown>> => {
  const text = await response.text();
  const { status } = response;
  if (status === 200) return { ok: true, value: JSON.parse(text) };
  return { ok: false, why: REFUSALS[status] ?? (status >= 500 ? 'unavailable' : 'protocol') };
};

/** Anything but the network's errors, the deadline's and JSON's is a defect of ours. */
const whyOf = (error: unknown): Refusal => {
  if (error instanceof AbortError) return 'timeout';
  if (error instanceof SyntaxError) return 'protocol';
  if (!(error instanceof FetchError)) throw error;
  return error.type === 'max-size' || /^(HPE|Z)_/.test(error.code ?? '') ? 'protocol' : 'unavailable';
};
