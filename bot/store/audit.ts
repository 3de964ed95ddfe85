/**
 * The audit of a subject: a chain of links, each with the entries that were put on record together. A link is the hash of the chain up to and with it
 * (SHA-256 of the hash before it and its entries; 43 characters of base64url), then the entries, sealed with a key that outlives the subject's own.
 */
import { hash } from 'node:crypto';
import type { Json } from '../model.ts';
import type { Subject } from './keys.ts';
import type { Sealer } from './seal.ts';

const HASH_LENGTH = 43;

/** `head`: the hash of the newest link, '' before the first one. */
export type Link = { head: string; link: Buffer };

export const linkOf = (sealer: Sealer, subject: Subject, before: string, entries: readonly Json[]): Link => {
  const body = JSON.stringify(entries);
  const head = hash('sha256', before + body, 'base64url');
  return { head, link: Buffer.concat([Buffer.from(head), sealer.sealShared(purposeOf(subject), body)]) };
};

/** The entries of a link, and whether it follows the one with the hash `before`. Throws SealError. */
export const openLink = (
  sealer: Sealer,
  subject: Subject,
  before: string,
  link: Buffer,
): { head: string; entries: Json[]; follows: boolean } => {
  const head = link.subarray(0, HASH_LENGTH).toString();
  const body = sealer.openShared(purposeOf(subject), link.subarray(HASH_LENGTH));
  // Sealed by `linkOf`, so it is Json by construction; earlier versions made a link of each entry.
  const entries = [JSON.parse(body) as Json].flat();
  return { head, entries, follows: hash('sha256', before + body, 'base64url') === head };
};

const purposeOf = (subject: Subject): string => `audit ${subject}`;
