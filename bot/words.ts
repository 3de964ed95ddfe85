/** The words of a text, as they are compared: without case, accents and punctuation. */

/** Without accents, in small letters. Most texts have no accents, and to look for them costs more than all the rest. */
const folded = (text: string): string => (/^[\0-\x7f]*$/.test(text) ? text : text.normalize('NFKD').replace(/\p{M}+/gu, '')).toLowerCase();

/** Words of a text, folded. `U.S. Bank` is `us`, `bank`; `¿Cuánto?` is `cuanto`. */
export const wordsOf = (text: string): string[] =>
  folded(text)
    .replace(/(?<=\p{L})['’]s\b/gu, '')
    .replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];
