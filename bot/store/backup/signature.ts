/**
 * Who wrote a backup. Its checksum finds what was damaged, but whoever can write the file can compute that anew; and Redis believes whatever it is
 * told to restore. The signature needs the newest of the DATA_KEYS with which the file was saved.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createSealer, fingerprintOf } from '../seal.ts';

/** Bytes of a signature. */
export const SIGNATURE_BYTES = 32;

export const signatureOf = (dataKey: Buffer, digest: Buffer): Buffer =>
  createHmac('sha256', createSealer([dataKey]).derive('backup')[0])
    .update(digest)
    .digest();

/** `signer` is the fingerprint of the key that signed; undefined: it is not at hand, so nobody can tell. */
export const isGenuine = (
  signature: Buffer,
  digest: Buffer,
  signer: string | undefined,
  atHand: readonly Buffer[],
): boolean | undefined => {
  const key = atHand.find((candidate) => fingerprintOf(candidate) === signer);
  return key && timingSafeEqual(signatureOf(key, digest), signature);
};
