/** The JSON of a webhook, without losing a digit of its ids. */

export type Unreadable = 'not_utf8' | 'too_deep' | 'not_json';

type ReadJson = { ok: true; value: unknown } | { ok: false; why: Unreadable };

/** Webhooks have seven levels at most; a parser may run out of stack on thousands. */
const DEPTH_AT_MOST = 32;
/** From this many digits on, integers may not fit into a number. */
const LONG_INTEGER = /^-?\d{16,}$/;
/** Strings (an unfinished one to the end, so that the search never goes back), brackets and numbers. */
const TOKENS = /"[^"\\]*(?:\\.?[^"\\]*)*(?:"|$)|[[\]{}]|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/gs;

/**
 * Ids come as strings, but also as bare numbers above 2^53, which JSON.parse would round: those are made strings first. JSON.parse
 * itself keeps `__proto__` and its like as plain properties.
 */
export const readJson = (raw: Uint8Array): ReadJson => {
  const text = textOf(raw);
  if (text === undefined) return { ok: false, why: 'not_utf8' };
  let depth = 0;
  let deepest = 0;
  const exact = text.replace(TOKENS, (token) => {
    if (token === '{' || token === '[') {
      depth += 1;
      deepest = Math.max(deepest, depth);
    } else if (token === '}' || token === ']') depth -= 1;
    return LONG_INTEGER.test(token) ? `"${token}"` : token;
  });
  if (deepest > DEPTH_AT_MOST) return { ok: false, why: 'too_deep' };
  try {
    return { ok: true, value: JSON.parse(exact) };
  } catch {
    return { ok: false, why: 'not_json' };
  }
};

const textOf = (raw: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    return undefined;
  }
};
