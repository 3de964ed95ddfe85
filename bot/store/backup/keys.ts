/** Which keys belong together in a backup: all keys of a subject, which share a slot, are saved and restored as one. */
import { keysOf } from '../keys.ts';

/** Everything of ours. */
export const OURS = 'banter:*';

/** Sets keep their order. */
const PARTS: ReadonlySet<string> = new Set([keysOf('').subject, ...Object.values(keysOf(''))].map((name) => partOf(name)));

/** What the names of a subject's keys begin with; undefined: the key belongs to no subject, or is a part that this version does not know. */
export const stemOf = (name: string): string | undefined =>
  name.includes('}') && PARTS.has(partOf(name)) ? name.slice(0, name.lastIndexOf(':')) : undefined;

/** Every key that a subject may have; first the hash whose field `key` is its wrapped data key. */
export const namesUnder = (stem: string): string[] => [...PARTS].map((part) => `${stem}:${part}`);

/** The subject of a stem, to which its data key is bound: it is the hash tag, or follows a tag of two digits. */
export const subjectIn = (stem: string): string => stem.replace(/^banter:(?:\{[0-9a-f]{2}\}:)?/, '').replace(/^\{(.*)\}$/, '$1');

function partOf(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1);
}
