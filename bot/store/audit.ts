/**
 * The audit of a subject: a chain of links, each with the entries that were put on record together. A link is the hash of the chain up to and with it
 * (SHA-256 of the hash before it and its entries; 43 characters of base64url), then the entries, sealed with a key that outlives the subject's own.
 *
 * What is old is moved to the archive (archive/move.ts). In front of what is left then stands an anchor: the hash of the last link that was moved,
 * and, sealed, how many were. It is made like a link, so that versions that know of no archive pass over it.
 */
import { hash } from 'node:crypto';
import type { Json } from '../model.ts';
import type { Subject } from './keys.ts';
import { SealError, type Sealer } from './seal.ts';

export const HASH_LENGTH = 43;

/** `head`: the hash of the newest link, '' before the first one. */
export type Link = { head: string; link: Buffer };

/** A place in a chain: the position of a link, from 1, and the hash up to and with it; 0 and '' before the first one. */
export type Place = { position: number; head: string };
export const BEGINNING: Place = { position: 0, head: '' };

/** A link in the clear. `body`: its entries as they were hashed. */
export type OpenedLink = Place & { before: string; body: string };

/** `head`: of the link with these entries that follows `before`. Whoever checks a chain needs no more than this. */
export const headAfter = (before: string, body: string): string => hash('sha256', before + body, 'base64url');

export const linkOf = (sealer: Sealer, subject: Subject, before: string, entries: readonly Json[]): Link => {
  const body = JSON.stringify(entries);
  const head = headAfter(before, body);
  return { head, link: sealed(sealer, subject, head, body) };
};

/** The entries of a link, and whether it follows the one with the hash `before`. Throws SealError. */
export const openLink = (
  sealer: Sealer,
  subject: Subject,
  before: string,
  link: Buffer,
): { head: string; body: string; entries: Json[]; follows: boolean } => {
  const head = link.subarray(0, HASH_LENGTH).toString();
  const body = sealer.openShared(auditPurpose(subject), link.subarray(HASH_LENGTH));
  return { head, body, entries: entriesOf(body), follows: headAfter(before, body) === head };
};

/** Sealed by `linkOf`, so it is Json by construction; earlier versions made a link of each entry. */
export const entriesOf = (body: string): Json[] => [JSON.parse(body) as Json].flat();

/** When the newest entry was put on record, in ms of the business clock; 0: they do not say. */
export const timeOf = (body: string): number =>
  Math.max(0, ...entriesOf(body).map((entry) => (isRecord(entry) && typeof entry.at === 'number' ? entry.at : 0)));

/** What stands for all links up to and with this place. */
export const anchorOf = (sealer: Sealer, subject: Subject, { position, head }: Place): Buffer =>
  sealed(sealer, subject, head, JSON.stringify([{ what: MOVED, links: position }]));

export type Hot = {
  /** Up to where links were moved. */
  moved: Place;
  links: OpenedLink[];
  /** The first thing that is amiss; what comes after it is not looked at. */
  broken?: { position: number; why: SealError['code'] | 'does_not_follow' };
};

/** The links of a subject in Redis, as the list has them from its first on. */
export const openHot = (sealer: Sealer, subject: Subject, stored: readonly Buffer[]): Hot => {
  const hot: Hot = { moved: BEGINNING, links: [] };
  for (const [at, link] of stored.entries()) {
    const { position, head: before } = hot.links.at(-1) ?? hot.moved;
    try {
      const { head, body, entries, follows } = openLink(sealer, subject, before, link);
      const moved = at === 0 && !follows ? movedIn(entries) : undefined;
      if (moved !== undefined) hot.moved = { position: moved, head };
      else if (follows) hot.links.push({ position: position + 1, head, before, body });
      else return { ...hot, broken: { position: position + 1, why: 'does_not_follow' } };
    } catch (error) {
      if (!(error instanceof SealError)) throw error;
      return { ...hot, broken: { position: position + 1, why: error.code } };
    }
  }
  return hot;
};

const MOVED = 'moved';

/** How many links an anchor stands for; undefined: it is none. */
const movedIn = ([entry]: readonly Json[]): number | undefined =>
  isRecord(entry) && entry.what === MOVED && typeof entry.links === 'number' ? entry.links : undefined;

const isRecord = (entry: Json | undefined): entry is { [name: string]: Json } =>
  typeof entry === 'object' && entry !== null && !Array.isArray(entry);

const sealed = (sealer: Sealer, subject: Subject, head: string, body: string): Buffer =>
  Buffer.concat([Buffer.from(head), sealer.sealShared(auditPurpose(subject), body)]);

export const auditPurpose = (subject: Subject): string => `audit ${subject}`;
