/**
 * Whether an order was said in so many words. A model of words and their neighbours reads "do not lock my card", "is my card locked?" and "lock my
 * card" as near to each other as they are: what is done at once must not hang on it.
 */
import type { Recogniser } from '../../bot/model.ts';
import { wordsOf } from './text.ts';

/** `no`: it was said not to. `perhaps`: how a card is was told or asked. Null: nothing of the kind was said. */
export type Ordered = 'yes' | 'no' | 'perhaps';

/** Verbs of locking as they are typed, none of unlocking among them. */
const LOCK =
  '(?:lo?c?k|frea?e?z|blo[cqk]|suspend|disabl|deactiv|pause|vlo[cqk]|congel|apag|desactiv|inhabilit|candado|pausa|cierr|cerr|deten)';
/** "Stolen at the bus stop", "on hold with you for an hour": of these it must be said that they mean a card. */
const WEAK = '(?:turn|switch|shut|stop|hold)';
const ANY = `(?:(?:un|des)?(?:${LOCK}|${WEAK}))`;

const NO = new RegExp(
  String.raw`\b(?:do not|dont|don t|never|not to|please not) (?:(?:you|ever|want to|want you to|need to) )?${ANY}|` +
    String.raw`\bno (?:(?:me|la|las|lo|se|quiero|quise|que|vayas|vaya|a|hay|debes|debe) ){0,3}${ANY}`,
  'u',
);
const PERHAPS = new RegExp(
  String.raw`\b(?:is|are|was|were|why|got|been|still|says|shows) (?:.* )?(?:locked|blocked|frozen|suspended)\b|` +
    String.raw`\b(?:esta|estan|sigue|siguen|sale|aparece|fue|tengo|porque|por que|xq|quien) (?:.* )?(?:bloquead|congelad|suspendid|bloqueo\b|bloquearon)`,
  'u',
);
const YES = new RegExp(
  String.raw`\b${LOCK}|` +
    String.raw`\b${WEAK}\p{L}{0,3} (?:on |off |down )?(?:it|this|that|(?:my|the|all|both|these|this|that)(?: \p{L}+){0,2} (?:cards?|visa|mastercard|debit|credit))\b|` +
    String.raw`\b(?:put|place) (?:\p{L}+ ){1,4}on hold\b`,
  'u',
);

export const orderRecogniser: Recogniser = (text) => {
  // "No, lock it" and "do not lock it" are not the same.
  const parts = text.split(/[,.;:!?¡¿]+/).map((part) => wordsOf(part).join(' '));
  if (parts.some((part) => NO.test(part))) return 'no';
  if (parts.some((part) => PERHAPS.test(part))) return 'perhaps';
  return parts.some((part) => YES.test(part)) ? 'yes' : null;
};
