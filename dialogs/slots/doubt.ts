/**
 * Whether an order was meant at all. A model of words and their neighbours reads "do not lock my card" and "is my card locked?" as near to "lock
 * my card" as they are; what is done at once must not hang on that.
 */
import type { Recogniser } from '../../bot/model.ts';
import { wordsOf } from './text.ts';

/** `not`: it was said not to. `state`: how a card is was told or asked, which may or may not be an order. */
export type Doubt = 'not' | 'state';

const VERB = '(?:(?:un)?(?:lock|block|freeze)|freez|unfreez|(?:des)?bloque|(?:des)?congel|suspend|apag|desactiv)';
const NOT = new RegExp(
  String.raw`\b(?:do not|dont|don t|never|not to|please not) (?:(?:you|ever|want to|want you to|need to) )?${VERB}|\bno (?:(?:me|la|las|lo|se|quiero|quise|que|vayas|vaya|a|hay|debes|debe) ){0,3}${VERB}`,
  'u',
);
const STATE = new RegExp(
  String.raw`\b(?:is|are|was|were|why|got|been|still|says|shows) (?:.* )?(?:locked|blocked|frozen|suspended)\b|` +
    String.raw`\b(?:esta|estan|sigue|siguen|sale|aparece|fue|tengo|porque|por que|xq|quien) (?:.* )?(?:bloquead|congelad|suspendid|bloqueo\b|bloquearon)`,
  'u',
);

export const doubtRecogniser: Recogniser = (text) => {
  // "No, lock it" and "do not lock it" are not the same.
  const parts = text.split(/[,.;:!?¡¿]+/).map((part) => wordsOf(part).join(' '));
  if (parts.some((part) => NOT.test(part))) return 'not';
  return parts.some((part) => STATE.test(part)) ? 'state' : null;
};
