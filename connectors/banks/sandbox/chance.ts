/** Chance that can be repeated: the same name, the same numbers. */
import { createHash } from 'node:crypto';

export interface Chance {
  /** 0 to 1, without 1. */
  next(): number;
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
}

export const createChance = (name: string): Chance => {
  let state = createHash('sha256').update(name).digest().readUInt32LE(0);
  // Mulberry32: small, and good enough for coffee and rent.
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { next, between: (least, most) => least + Math.floor(next() * (most - least + 1)) };
};
