/** The part of a cluster that a key belongs to, as Redis reckons it: CRC-16 (XMODEM) of the key, or of its hash tag. */
import { SLOTS } from '../server/cluster-view.ts';

const POLYNOMIAL = 0x1021;

const TABLE = Uint16Array.from({ length: 256 }, (_, byte) => {
  let sum = byte << 8;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 0x8000 ? (sum << 1) ^ POLYNOMIAL : sum << 1;
  return sum;
});

/** What is between the first `{` and the `}` after it, unless that is nothing. */
const tagOf = (key: string): string => {
  const from = key.indexOf('{');
  const to = from < 0 ? -1 : key.indexOf('}', from);
  return to > from + 1 ? key.slice(from + 1, to) : key;
};

export const slotOf = (key: string): number => {
  let sum = 0;
  for (const byte of Buffer.from(tagOf(key))) sum = ((sum << 8) ^ (TABLE[(sum >> 8) ^ byte] ?? 0)) & 0xffff;
  return sum % SLOTS;
};
