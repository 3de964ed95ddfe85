/** Where banks of the sandbox leave what their standard's published description says on purpose, because real banks do: each with its reason. */
import { identities } from './sandbox/identities.ts';

export type Departure = {
  bank: string;
  why: string;
  /** The answer without it, so that all the rest of it can be held against the description; undefined: this answer has nothing of it. */
  undo: (body: unknown) => unknown;
};

const WRAPPED = 'puts each account and transaction into an object named after its kind: the text of FDX 6 says so, its schema does not';

export const departures: readonly Departure[] = identities.flatMap((identity) =>
  identity.standard === 'fdx-6' && identity.quirks.wrapped ? [{ bank: identity.id, why: WRAPPED, undo: (body) => unwrapped(body) }] : [],
);

/** Lists as such, and what stands in them or alone without its wrapper. */
const unwrapped = (body: unknown): unknown => {
  if (!isObject(body)) return undefined;
  const inner = innerOf(body);
  if (inner !== undefined) return inner;
  const lists = Object.entries(body).filter(([, value]) => Array.isArray(value) && value.some((row) => innerOf(row) !== undefined));
  if (lists.length === 0) return undefined;
  // `filter` forgets that these are lists.
  return { ...body, ...Object.fromEntries(lists.map(([name, rows]) => [name, (rows as unknown[]).map((row) => innerOf(row) ?? row)])) };
};

/** `{"locAccount": {…}}`: what is in it. undefined: not wrapped. */
const innerOf = (row: unknown): unknown => {
  const [only, ...more] = isObject(row) ? Object.entries(row) : [];
  return only && more.length === 0 && /^[a-z]+(Account|Transaction)$/.test(only[0]) && isObject(only[1]) ? only[1] : undefined;
};

const isObject = (value: unknown): value is { [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
