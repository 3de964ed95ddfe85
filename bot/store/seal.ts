/**
 * Data at rest: AES-256-GCM. Each subject has a data key of its own, wrapped by the newest of DATA_KEYS; deleting it erases the subject.
 *
 * Layout of a sealed value: version (1 byte, 1) · id of the wrapping key (4 bytes; zero under a data key) · iv (12) · tag (16) · ciphertext.
 * What a value is for is bound in as additional data, so that one cannot be passed off as another.
 */
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

const VERSION = 1;
const HEAD = 1 + 4 + 12 + 16;
const NO_KEY = Buffer.alloc(4);

/** A data key in the clear and as it is stored. */
export type DataKey = { key: Buffer; wrapped: Buffer };

export class SealError extends Error {
  readonly code: 'unknown_key' | 'damaged';
  constructor(code: SealError['code']) {
    super(code === 'unknown_key' ? 'sealed with a key that DATA_KEYS does not hold' : 'a sealed value is damaged or was moved');
    this.code = code;
  }
}

export interface Sealer {
  newDataKey(purpose: string): DataKey;
  unwrap(wrapped: Buffer, purpose: string): DataKey;
  seal(dataKey: DataKey, purpose: string, text: string): Buffer;
  open(dataKey: DataKey, purpose: string, sealed: Buffer): string;
  /** For what must be readable before or after a subject's own key: events on their way in, the audit. */
  sealShared(purpose: string, text: string): Buffer;
  openShared(purpose: string, sealed: Buffer): string;
  /** A key for signing, derived from the newest of DATA_KEYS. */
  derive(purpose: string): Buffer;
}

const encrypt = (key: Buffer, keyId: Buffer, purpose: string, plain: Buffer): Buffer => {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  cipher.setAAD(Buffer.from(purpose));
  const body = cipher.update(plain);
  cipher.final();
  return Buffer.concat([Buffer.of(VERSION), keyId, iv, cipher.getAuthTag(), body]);
};

const decrypt = (key: Buffer, purpose: string, sealed: Buffer): Buffer => {
  if (sealed.length < HEAD || sealed[0] !== VERSION) throw new SealError('damaged');
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(5, 17));
  decipher.setAAD(Buffer.from(purpose));
  decipher.setAuthTag(sealed.subarray(17, HEAD));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(HEAD)), decipher.final()]);
  } catch {
    throw new SealError('damaged');
  }
};

/** What tells one of DATA_KEYS from the others, and nothing more about it. */
const idOf = (key: Buffer): Buffer => createHash('sha256').update(key).digest().subarray(0, 4);

/** The same for people, in hex. */
export const fingerprintOf = (key: Buffer): string => idOf(key).toString('hex');

/** The fingerprint of the key that wrapped a data key. */
export const wrapperOf = (wrapped: Buffer): string => wrapped.subarray(1, 5).toString('hex');

/** `dataKeys` are 32 bytes each, newest first: the first seals, all open. */
export const createSealer = (dataKeys: readonly [Buffer, ...Buffer[]]): Sealer => {
  const ring = dataKeys.map((key) => ({
    id: idOf(key),
    wrapping: Buffer.from(hkdfSync('sha256', key, '', 'banter data keys', 32)),
    shared: Buffer.from(hkdfSync('sha256', key, '', 'banter shared', 32)),
  }));
  const newest = ring[0] ?? fail();
  const holder = (sealed: Buffer) => ring.find(({ id }) => id.equals(sealed.subarray(1, 5))) ?? fail();
  return {
    newDataKey(purpose) {
      const key = randomBytes(32);
      return { key, wrapped: encrypt(newest.wrapping, newest.id, purpose, key) };
    },
    unwrap: (wrapped, purpose) => ({ key: decrypt(holder(wrapped).wrapping, purpose, wrapped), wrapped }),
    seal: ({ key }, purpose, text) => encrypt(key, NO_KEY, purpose, Buffer.from(text)),
    open: ({ key }, purpose, sealed) => decrypt(key, purpose, sealed).toString(),
    sealShared: (purpose, text) => encrypt(newest.shared, newest.id, purpose, Buffer.from(text)),
    openShared: (purpose, sealed) => decrypt(holder(sealed).shared, purpose, sealed).toString(),
    derive: (purpose) => Buffer.from(hkdfSync('sha256', dataKeys[0], '', `banter ${purpose}`, 32)),
  };
};

const fail = (): never => {
  throw new SealError('unknown_key');
};
