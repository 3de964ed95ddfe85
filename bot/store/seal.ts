/**
 * Data at rest: AES-256-GCM. Each subject has a data key of its own, wrapped by the newest of DATA_KEYS; deleting it erases the subject.
 *
 * Layout of a sealed value: version (1 byte; 1: as it is, 2: deflated with the log's dictionary) · id of the wrapping key (4 bytes; zero under a data key) · iv (12) · tag (16) · ciphertext.
 * What a value is for is bound in as additional data, so that one cannot be passed off as another.
 */
import { createCipheriv, createDecipheriv, createHash, createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { LOG_DICTIONARY } from './log-dictionary.ts';

const PLAIN = 1;
const PACKED = 2;
const HEAD = 1 + 4 + 12 + 16;
const PACKING = { level: 1, memLevel: 5, windowBits: 13, dictionary: LOG_DICTIONARY };
const NO_KEY = Buffer.alloc(4);

/** A data key in the clear and as it is stored. */
export type DataKey = { key: KeyObject; wrapped: Buffer };

const TEXTS = {
  unknown_key: 'sealed with a key that DATA_KEYS does not hold',
  newer: 'sealed by a newer version',
  damaged: 'a sealed value is damaged or was moved',
};

export class SealError extends Error {
  /** `newer`: sealed in a way that a later version brought. */
  readonly code: 'unknown_key' | 'newer' | 'damaged';
  /** What the value was for. */
  readonly purpose: string;
  constructor(code: SealError['code'], purpose: string) {
    super(TEXTS[code]);
    this.code = code;
    this.purpose = purpose;
  }
}

export interface Sealer {
  newDataKey(purpose: string): DataKey;
  unwrap(wrapped: Buffer, purpose: string): DataKey;
  /** The same data key under the newest of DATA_KEYS; undefined: it is already. */
  rewrap(wrapped: Buffer, purpose: string): Buffer | undefined;
  seal(dataKey: DataKey, purpose: string, text: string): Buffer;
  /** The same, smaller: for what is kept for long. */
  sealPacked(dataKey: DataKey, purpose: string, text: string): Buffer;
  open(dataKey: DataKey, purpose: string, sealed: Buffer): string;
  /** For what must be readable before or after a subject's own key: events on their way in, the audit. */
  sealShared(purpose: string, text: string): Buffer;
  openShared(purpose: string, sealed: Buffer): string;
  /** The same value under the newest of DATA_KEYS; undefined: it is already. */
  reseal(purpose: string, sealed: Buffer): Buffer | undefined;
  /** Keys for signing, one of each of DATA_KEYS: the first signs, what any of them signed is ours. */
  derive(purpose: string): readonly [Buffer, ...Buffer[]];
}

const IV_BYTES = 12;
const POOL_BYTES = IV_BYTES * 512;
let pool = Buffer.alloc(0);

/** Asking the system for a few bytes costs more than sealing with them: they are fetched for many values at once, and used once each. */
const newIv = (): Buffer => {
  if (pool.length === 0) pool = randomBytes(POOL_BYTES);
  const iv = pool.subarray(0, IV_BYTES);
  pool = pool.subarray(IV_BYTES);
  return iv;
};

/** What a value is for, and how to read it: neither can be changed. */
const boundTo = (purpose: string, version: number): Buffer => Buffer.from(version === PLAIN ? purpose : `${purpose} packed`);

const encrypt = (key: KeyObject, keyId: Buffer, purpose: string, plain: Buffer | string, version = PLAIN): Buffer => {
  const iv = newIv();
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  cipher.setAAD(boundTo(purpose, version));
  const body = typeof plain === 'string' ? cipher.update(plain, 'utf8') : cipher.update(plain);
  cipher.final();
  return Buffer.concat([Buffer.of(version), keyId, iv, cipher.getAuthTag(), body]);
};

const decrypt = (key: KeyObject, purpose: string, sealed: Buffer): Buffer => {
  const version = sealed[0] ?? 0;
  if (sealed.length < HEAD || version === 0) throw new SealError('damaged', purpose);
  if (version > PACKED) throw new SealError('newer', purpose);
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(5, 17));
  decipher.setAAD(boundTo(purpose, version));
  decipher.setAuthTag(sealed.subarray(17, HEAD));
  try {
    const body = Buffer.concat([decipher.update(sealed.subarray(HEAD)), decipher.final()]);
    return version === PACKED ? inflateRawSync(body, PACKING) : body;
  } catch {
    throw new SealError('damaged', purpose);
  }
};

/** What tells one of DATA_KEYS from the others, and nothing more about it. */
const idOf = (key: Buffer): Buffer => createHash('sha256').update(key).digest().subarray(0, 4);

/** The same for people, in hex. */
export const fingerprintOf = (key: Buffer): string => idOf(key).toString('hex');

/** The fingerprint of the key that wrapped a data key, or sealed what is shared. */
export const wrapperOf = (sealed: Buffer): string => sealed.subarray(1, 5).toString('hex');

/** `dataKeys` are 32 bytes each, newest first: the first seals, all open. */
export const createSealer = (dataKeys: readonly [Buffer, ...Buffer[]]): Sealer => {
  const ring = dataKeys.map((key) => ({
    id: idOf(key),
    wrapping: derived(key, 'data keys'),
    shared: derived(key, 'shared'),
  }));
  const newest = ring[0] ?? fail('new values');
  const holder = (sealed: Buffer, purpose: string) => ring.find(({ id }) => id.equals(sealed.subarray(1, 5))) ?? fail(purpose);
  const anew = (as: 'wrapping' | 'shared', sealed: Buffer, purpose: string): Buffer | undefined => {
    const held = holder(sealed, purpose);
    return held === newest ? undefined : encrypt(newest[as], newest.id, purpose, decrypt(held[as], purpose, sealed));
  };
  return {
    newDataKey(purpose) {
      const key = randomBytes(32);
      return { key: createSecretKey(key), wrapped: encrypt(newest.wrapping, newest.id, purpose, key) };
    },
    unwrap: (wrapped, purpose) => ({ key: createSecretKey(decrypt(holder(wrapped, purpose).wrapping, purpose, wrapped)), wrapped }),
    rewrap: (wrapped, purpose) => anew('wrapping', wrapped, purpose),
    seal: ({ key }, purpose, text) => encrypt(key, NO_KEY, purpose, text),
    sealPacked: ({ key }, purpose, text) => encrypt(key, NO_KEY, purpose, deflateRawSync(text, PACKING), PACKED),
    open: ({ key }, purpose, sealed) => {
      if (!sealed.subarray(1, 5).equals(NO_KEY)) throw new SealError('damaged', purpose);
      return decrypt(key, purpose, sealed).toString();
    },
    sealShared: (purpose, text) => encrypt(newest.shared, newest.id, purpose, text),
    openShared: (purpose, sealed) => decrypt(holder(sealed, purpose).shared, purpose, sealed).toString(),
    reseal: (purpose, sealed) => anew('shared', sealed, purpose),
    derive: (purpose) => {
      const [first, ...older] = dataKeys;
      return [bytesOf(first, purpose), ...older.map((key) => bytesOf(key, purpose))];
    },
  };
};

const bytesOf = (key: Buffer, purpose: string): Buffer => Buffer.from(hkdfSync('sha256', key, '', `banter ${purpose}`, 32));
const derived = (key: Buffer, purpose: string): KeyObject => createSecretKey(bytesOf(key, purpose));

const fail = (purpose: string): never => {
  throw new SealError('unknown_key', purpose);
};
