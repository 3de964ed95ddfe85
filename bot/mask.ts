/**
 * Masks card numbers and secrets that a customer types, before anything is stored, logged or shown (I11, PCI DSS 4.2.2). Linear in the length of
 * the text.
 */
import { cardSpans } from './mask/cards.ts';
import { fold, replaced } from './mask/fold.ts';
import { secretSpans } from './mask/secrets.ts';

/** `found` names the kinds, so that the customer can be told; the most telling one first. */
export type Masked = { text: string; found: ('card' | 'ssn' | 'secret')[] };

/** Most messages have neither a number nor a label of a password. */
const MAY_HOLD_ANY = /\p{N}|pass|pwd|contrase|clave/iu;

/** Masks what must not be kept. */
export const mask = (original: string): Masked => {
  if (!MAY_HOLD_ANY.test(original)) return { text: original, found: [] };
  const folded = fold(original);
  const cards = cardSpans(folded.text);
  const text = cards.length === 0 ? original : replaced(original, folded, cards);
  const rest = cards.length === 0 ? folded : fold(text);
  const secrets = secretSpans(rest.text);
  const found: Masked['found'] = cards.length === 0 ? [] : ['card'];
  for (const kind of ['ssn', 'secret'] as const) if (secrets.some((one) => one.kind === kind)) found.push(kind);
  return { text: secrets.length === 0 ? text : replaced(text, rest, secrets), found };
};
