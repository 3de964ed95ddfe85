/**
 * The keys with which one bank signs its events, from its JWKS. A token can make us fetch them, so that is held down: one fetch at a time, one a
 * minute, each with a deadline and a limit of size.
 *
 * - Rotating: all keys of the set are good. A key that is not in it yet is looked for once; a key that was taken out is refused after ten minutes.
 * - The bank's address is away: the keys at hand stay good for a day, as an alert that waits helps a thief more than a key just taken back.
 * - `not_now` is said wherever a later fetch could still find the key. "Unknown" is final, so it needs a fetch that began after the question.
 */
import { type CryptoKey, createLocalJWKSet, errors, type JWK, type LocalJWKSet } from 'jose';
import { z } from 'zod';
import { callJson } from './json-call.ts';
import type { Algorithm } from './token.ts';

export type KeysOptions = {
  jwksUri: string;
  /** Real time in Unix milliseconds. */
  now: () => number;
  /** Told to operators, with no more than the reason. */
  log: (event: string, fields: Record<string, string | number>) => void;
  bank: string;
};

export type Found = { key: CryptoKey } | 'unknown' | 'unusable' | 'not_now';

export interface Keys {
  find(kid: string, alg: Algorithm): Promise<Found>;
}

const FETCH_EVERY_MS = 60_000;
const FETCH_MS = 2_000;
const SET_AT_MOST = 64 * 1024;
const FRESH_MS = 10 * 60_000;
const GOOD_MS = 24 * 3_600_000;
/** So many may wait for one fetch, each with its token in memory; others are told to come again. */
const WAITING_AT_MOST = 100;

type KeySet = { kids: ReadonlySet<string>; keyOf: LocalJWKSet; askedAt: number };

export const createKeys = ({ jwksUri, now, log, bank }: KeysOptions): Keys => {
  let set: KeySet | undefined;
  let triedAt = Number.NEGATIVE_INFINITY;
  let fetching: Promise<void> | undefined;
  let waiting = 0;

  const fetchSet = async (): Promise<void> => {
    const askedAt = now();
    triedAt = askedAt;
    const answer = await callJson({ url: jwksUri, atMost: SET_AT_MOST, signal: AbortSignal.timeout(FETCH_MS) });
    const keys = answer.ok ? usableKeys(answer.value) : [];
    if (keys.length > 0) set = { kids: new Set(keys.map(({ kid }) => kid)), keyOf: createLocalJWKSet({ keys }), askedAt };
    else log('fraud_keys_not_loaded', { bank, why: answer.ok ? 'protocol' : answer.why });
  };

  /** Waits for a fetch, if there may be one. true: it brought keys, and began no sooner than this. */
  const refresh = async (): Promise<boolean> => {
    const begins = fetching === undefined;
    if (begins && now() - triedAt < FETCH_EVERY_MS) return false;
    if (waiting >= WAITING_AT_MOST) return false;
    const before = set;
    fetching ??= fetchSet().finally(() => {
      fetching = undefined;
    });
    waiting += 1;
    await fetching.finally(() => {
      waiting -= 1;
    });
    return begins && set !== before;
  };

  return {
    async find(kid, alg) {
      const isFresh = set?.kids.has(kid) === true && now() - set.askedAt < FRESH_MS;
      const looked = !isFresh && (await refresh());
      if (set === undefined || now() - set.askedAt >= GOOD_MS) return 'not_now';
      if (set.kids.has(kid)) return keyIn(set, kid, alg);
      return looked ? 'unknown' : 'not_now';
    },
  };
};

const keyIn = async ({ keyOf }: KeySet, kid: string, alg: Algorithm): Promise<Found> => {
  try {
    return { key: await keyOf({ kid, alg }) };
  } catch (error) {
    // Of another algorithm, or none that can be read as what it claims to be.
    if (error instanceof errors.JOSEError || error instanceof DOMException || error instanceof TypeError) return 'unusable';
    throw error;
  }
};

/** Whatever else is in the set is for somebody else. */
const publicKey = z.looseObject({ kty: z.enum(['EC', 'RSA']), kid: z.string().min(1) });
const keySet = z.object({ keys: z.array(z.unknown()).max(100) });

/** The keys that have a name; of two with the same name the first. */
const usableKeys = (answer: unknown): (JWK & { kid: string })[] => {
  const found = keySet.safeParse(answer);
  const byName = new Map<string, JWK & { kid: string }>();
  for (const one of found.success ? found.data.keys : []) {
    const { data: key } = publicKey.safeParse(one);
    if (key && !byName.has(key.kid)) byName.set(key.kid, key);
  }
  return [...byName.values()];
};
