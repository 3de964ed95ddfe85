/** Faults as an asker meets them: late, refused, cut off, or not what was asked for. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Response } from 'express';
import type { Fault } from './faults.ts';
import type { Identity } from './identities.ts';
import { toError } from './obuk-shapes.ts';

type Means = { identity: Identity; record: (status: number, fault?: string) => void };

const HUGE_BYTES = 10 * 1024 * 1024;
const BLANKS = ' '.repeat(64 * 1024);

/** Resolves to whether there is nothing more to answer; a fault that only delays leaves the answer to be given. */
export const answerWrongly = async (response: Response, fault: Fault & { waitMs: number }, means: Means): Promise<boolean> => {
  const { identity, record } = means;
  if (fault.waitMs > 0 && !(await waited(response, fault.waitMs))) {
    record(0, 'latency');
    return true;
  }
  if (fault.outage || fault.reset) {
    record(0, fault.outage ? 'outage' : 'reset');
    if (fault.outage) response.socket?.destroy();
    else response.socket?.resetAndDestroy();
    return true;
  }
  if (fault.status !== undefined) {
    record(fault.status, 'status');
    if (fault.status === 429 || fault.retryAfter !== undefined)
      response.set('retry-after', String(fault.retryAfter ?? identity.quirks.retryAfter));
    response.status(fault.status);
    const sorry = sorryOf(identity, fault.status);
    if (sorry) response.json(sorry);
    else response.end();
    return true;
  }
  if (fault.malformed === undefined) return false;
  record(200, fault.malformed);
  await malformed[fault.malformed](response, identity);
  return true;
};

/** What a bank says that can say nothing more; undefined: nothing at all, as Open Banking UK has it of a 429. */
const sorryOf = (identity: Identity, status: number): object | undefined => {
  if (identity.standard === 'fdx-6') return identity.quirks.error(status === 429 ? 1207 : 500, 'Not now');
  return status === 429 ? undefined : toError(status, 'U000', 'Not now');
};

/** Resolves to whether somebody is still there to be answered. */
const waited = async (response: Response, ms: number): Promise<boolean> => {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  await sleep(ms, undefined, { signal: gone.signal }).catch(() => undefined);
  return !gone.signal.aborted;
};

const malformed: { readonly [M in NonNullable<Fault['malformed']>]: (response: Response, identity: Identity) => unknown } = {
  html: (response) =>
    response.status(200).type('html').send('<!doctype html><title>SANDBOX</title><p>We are improving our services tonight.'),
  truncated: (response) => response.status(200).type('json').send('{"page": {"totalElements": 3}, "accounts": [{"accountId": "a'),
  garbage: (response) =>
    response
      .status(200)
      .type('json')
      .send(Buffer.from(Array.from({ length: 512 }, (_, at) => (at * 151 + 7) % 256))),
  error_in_200: (response, identity) => response.status(200).json(sorryOf(identity, 500)),
  // Whoever has had enough goes away, which is no error here.
  huge: (response) => pipeline(Readable.from(hugeJson()), response.status(200).type('json')).catch(() => undefined),
};

function* hugeJson(): Generator<string> {
  yield '{"accounts": [';
  for (let sent = 0; sent < HUGE_BYTES; sent += BLANKS.length) yield BLANKS;
  yield ']}';
}
