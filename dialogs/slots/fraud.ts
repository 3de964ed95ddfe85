/**
 * Whether a payment was the customer's own. Read by plain words: a "yes" by mistake would let a thief go on.
 *
 * - What says both ("no, I made it", "yes, it wasn't me", "it was me?") is `unclear` and asked again, as is a thumb or a guess.
 * - "It was me" counts only where nothing else is said; "it wasn't me" also in the middle of other words.
 * - `sure`: understood also when nobody just asked. "I don't recognize this charge" is not: it may be about another charge.
 * - A bare yes or no is not read here: what it answers, the kernel knows.
 */
import type { CaseRef, Reader } from '../../bot/model.ts';
import { near, wordsOf } from './text.ts';

/** `number`: of those that were shown. `cases`, `seen`: what a button was shown for, and how many payments that were. */
export type FraudAnswer = {
  says: 'mine' | 'not_mine' | 'none_mine' | 'unclear' | 'what';
  sure?: true;
  number?: number;
  cases?: CaseRef[];
  seen?: number;
};

/** Nobody answers this question in more than that; longer texts ask for something. */
const CHARACTERS_AT_MOST = 160;
const WORDS_AT_MOST = 14;

// ---------------------------------------------------------------- words as they are typed

const MISTYPED = [
  'recognize',
  'recognise',
  'authorize',
  'authorized',
  'purchase',
  'payment',
  'transaction',
  'someone',
  'somebody',
  'reconozco',
  'autorice',
];

/** Short forms and common slips, as the rules below have the words. */
const SPELT: readonly (readonly [RegExp, string])[] = [
  [/\b(was|is|did|do|does|have|has|were|are) ?n ?t\b/gu, '$1 not'],
  [/\b(?:wasent|waznt|wsnt|wasn|wasnot)\b/gu, 'was not'],
  [/\b(?:dint|didin t|didint|dident|didn|didnot)\b/gu, 'did not'],
  [/\b(?:ain ?t|nt)\b/gu, 'not'],
  [/\b(it|that|what|who)s\b/gu, '$1'],
  [/\b(?:i ve|ive)\b/gu, 'i have'],
  [/\b(?:nop|nope|nah|na|noo|nop+e|nel)\b/gu, 'no'],
  [/\b(?:q|k|ke)\b/gu, 'que'],
  [/\bsi+\b/gu, 'si'],
  [/\b(?:eh|e) sido\b/gu, 'he sido'],
];

/** "No, lo hice yo" and "no lo hice yo" are opposites: a "no" that stands apart says no of its own. */
const APART = /^\s*no\s*[,.;:!]/iu;

const asSpelt = (text: string): string => {
  const words = wordsOf(text.replace(APART, 'nono ')).map(
    (word) => MISTYPED.find((meant) => near(word, meant)) ?? word.replace(/(\p{L})\1{2,}/gu, '$1'),
  );
  return words.length > WORDS_AT_MOST ? '' : SPELT.reduce((said, [slip, word]) => said.replace(slip, word), words.join(' '));
};

// ---------------------------------------------------------------- what is said

const any = (...phrases: readonly string[]): RegExp => new RegExp(`\\b(?:${phrases.join('|')})\\b`, 'gu');

const IT = '(?:it|that|this|them|those|these|any of (?:it|that|this|them|those|these))(?! (?:week|month|year)s?)';
const NOUN = '(?:payment|purchase|charge|transaction|order)s?';
const DID = '(?:do|did|done|make|made|buy|bought|order|ordered|place|placed|authori[sz]ed?|approved?|recogni[sz]ed?)';
const ES = '(?:ese|este|esa|esta|esos|estos|esas|estas|eso|esto)';
const PAGO = '(?:pagos?|compras?|cargos?|gastos?|transaccion(?:es)?|movimientos?|consumos?)';
const ESE_PAGO = `(?:eso|esto|(?:${ES}|el|la|los|las) ${PAGO}|ningun[oa]?(?: ${PAGO})?)`;
const HICE = '(?:hice|realice|compre|pague|gaste|autorice|aprobe)';

/** Said of "it", which can only be what was asked about. */
const NOT_MINE = any(
  `(?:${IT} )?(?:was |is |were |are )?(?:definitely |certainly |really )?(?:not|never) (?:me|mine|by me|done by me)`,
  `(?:i |^|^no )(?:did not|never|have not|have never) ${DID} ${IT}(?! ${NOUN})`,
  '(?:it|that|this) was (?:someone|somebody) else|(?:someone|somebody) else did (?:it|that|this)',
  '(?:yo )?no (?:fui|soy|era|fue|he sido) yo|yo no (?:fui|he sido)|no he sido',
  `(?:yo )?(?:no|nunca|jamas) (?:l[oa]s? )(?:${HICE}|he hecho)(?: yo)?|yo no hice (?:eso|esto)|no (?:es|era|fue|son|eran) mi[oa]s?`,
  'fue (?:otra persona|alguien mas|otro)',
);
const MINE = any(
  '(?:(?:it|that|this|they|those|these|both|all|all of (?:it|them|these|those)) )?(?:was|is|were|are) (?:all |both )?(?:me|mine|by me)',
  '(?<!(?:is|was) )(?:it|that|this) (?:me|mine)',
  `i (?:have )?${DID} ${IT}(?! ${NOUN})(?: myself)?`,
  '(?:yo )?(?:fui|soy|era) yo|yo fui|(?:he sido|fue) yo|yo he sido',
  `(?:yo )?(?:l[oa]s? )(?:${HICE}|he hecho)(?: yo)?|yo hice (?:eso|esto)|(?:es|era|fue|son|eran) mi[oa]s?`,
);
/** Said in answer to the question, but it could be said of another payment. */
const OTHERS_NOT = any(
  `i (?:did not|never|have not|have never) ${DID} (?:${IT}|the|any|a) ${NOUN}`,
  `(?:i )?(?:do|did) not (?:recogni[sz]e|know)(?: ${IT}| the)? ${NOUN}|(?:i )?(?:do|did) not recogni[sz]e(?: ${IT})?`,
  `(?:yo )?(?:no|nunca|jamas) (?:${HICE}|reconozco) ${ESE_PAGO}|no (?:l[oa]s? )?reconozco|no me suenan?|desconozco ${ESE_PAGO}`,
  `(?:this|that|it) (?:is )?(?:a )?fraud|(?:es|fue) (?:un )?fraude|(?:not|un|no) authori[sz]ed|unauthori[sz]ed|no autorizad[oa]`,
);
const OTHERS_MINE = any(
  `i (?:have )?${DID} (?:${IT}|the) ${NOUN}(?: myself)?|(?:yo )?(?:${HICE}|reconozco) ${ESE_PAGO}|l[oa]s? reconozco`,
  '(?:it|that|this) (?:is |was )?(?:legit|legitimate|valid)',
);
/** An answer only to a question. */
const SHORT_NOT = /(?<=^|no )(?:i (?:did|have) not|fraud|fraude|no fui)$/u;
const SHORT_MINE = /(?<=^|yes |yeah |yep |si )i did$/u;

const NONE = any(
  `(?:none|neither)(?: of (?:it|them|these|those))?(?: (?:was|were|is|are))? (?:me|mine|by me)|i did not ${DID} any of (?:it|them|these|those)(?: ${NOUN})?`,
  'ningun[oa](?: de (?:ellos|ellas|es[oa]s|est[oa]s))? (?:es|fue|era|son|fui) (?:mi[oa]s?|yo)',
  `(?:no )?(?:${HICE} ningun[oa]|ningun[oa] (?:l[oa] )?${HICE})`,
);
const NONE_ALONE = /^(?:(?:no|nono) )?(?:none|neither|ningun[oa])$/u;

const RELATIVE =
  '(?:wife|husband|son|daughter|partner|mom|mum|dad|mother|father|kid|kids|brother|sister|espos[oa]|marido|mujer|hij[oa]|mama|papa|madre|padre|pareja|novi[oa]|herman[oa])';
const GUESS = any(
  `(?:it|that) (?:was |is )?my ${RELATIVE}|my ${RELATIVE} (?:did|made|bought)(?: ${IT})?|fue mi ${RELATIVE}|mi ${RELATIVE} (?:l[oa] )?(?:hizo|compro|pago)`,
  '(?:i )?(?:am |m )?(?:not|un) sure|(?:i )?do not (?:know|remember)|no idea|i think so|i guess so',
  'no se|no estoy segur[oa]|no (?:me acuerdo|recuerdo)|creo que (?:si|no)|ni idea',
);
/** "I think it was me" is no more than a guess. */
const DOUBT = any('i think|i guess|maybe|perhaps|probably|might|could have|creo(?: que)?|quizas?|tal vez|a lo mejor|puede ser');

const REAL = '(?:real|legit|legitimate|true|fake|spam|phishing|(?:a )?(?:scam|fraud))';
const WHAT = new RegExp(
  `^(?:${[
    '(?:what|who)(?: (?:is|was))? (?:this|that|it)(?: (?:about|for|from))?|what|who are you|who is asking|huh|help|ayuda',
    `(?:what|which) ${NOUN}(?: (?:is (?:this|that|it)|do you mean))?|what do you mean|why (?:do|are) you (?:ask|asking)(?: me)?(?: this| that)?`,
    `is (?:this|that|it) (?:message )?${REAL}|are you (?:real|a scam)|how do i know (?:this|that|it|you)(?: is| are)? ${REAL}`,
    'que(?: es)? (?:esto|eso)|quien (?:es|eres|pregunta)|(?:que|cual) (?:pago|cargo|compra)(?: es)?|por que (?:me )?preguntan?',
    '(?:es(?:to)?(?: es)? )(?:real|verdad|falso|(?:una )?estafa)|como se que (?:es|esto es) (?:real|verdad)',
  ].join('|')})$`,
  'u',
);

const YES = /(?:\b(?:yes|yep|yeah|yup|ya|sure|si|claro|simon)\b|👍|✅|👌)/u;
const NO = /(?:\b(?:no|nono|never|nunca|jamas)\b|👎|❌)/u;
const THUMB = /👍|👎|✅|❌|👌/u;
/** What may stand beside an answer and says nothing. */
const FILL = any(
  'yes|yep|yeah|yup|ya|sure|ok|okay|hi|hello|hey|oh|omg|lol|well|right|correct|please|pls|thanks|thank you|thx|sorry|actually|definitely|absolutely|really|just|and|but|yo|man|dude|wait|oops|after all|i was wrong|my mistake',
  'no|nono|never|si|claro|hola|por favor|gracias|perdon|pues|bueno|la verdad|de verdad|en serio|que|eso|ese|pero|esta vez|this time|espera|espere|al final|me equivoque|perdone|disculpe',
);

const NUMBERS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:(?:the )?(?:1|1st|first)|(?:(?:la|el) )?(?:primer[oa]?))\b(?: one\b)?/u, 1],
  [/\b(?:(?:the )?(?:2|2nd|second)|(?:(?:la|el) )?segund[oa])\b(?: one\b)?/u, 2],
  [/\b(?:(?:the )?(?:3|3rd|third)|(?:(?:la|el) )?tercer[oa]?)\b(?: one\b)?/u, 3],
];

/** It names nothing that could be left out of a message, so it has no spans. */
export const fraudReader: Reader = {
  find(text) {
    const value = answerIn(text);
    return value && { value, spans: [] };
  },
};

const answerIn = (text: string): FraudAnswer | null => {
  if (text.length > CHARACTERS_AT_MOST) return null;
  const spelt = asSpelt(text);
  if (spelt === '') return THUMB.test(text) ? { says: 'unclear' } : null;
  const numbers = NUMBERS.filter(([number]) => number.test(spelt));
  const said = numbers
    .reduce((rest, [number]) => rest.replace(number, ' '), spelt)
    .replace(/ +/gu, ' ')
    .trim();
  const [number] = numbers.length === 1 ? numbers.map(([, value]) => value) : [];
  const answer = read(said, text);
  return answer && number !== undefined ? { ...answer, number } : answer;
};

/** The text without these phrases, if any of them is there. */
const without = (said: string, phrases: RegExp): string | undefined => {
  const rest = said.replace(phrases, '|');
  return rest === said ? undefined : rest;
};

const read = (said: string, text: string): FraudAnswer | null => {
  if (WHAT.test(said)) return { says: 'what' };
  const none = without(said, NONE);
  if (none !== undefined) return decided('none_mine', none, text);
  if (NONE_ALONE.test(said)) return { says: 'none_mine' };
  if (isGuess(said)) return { says: 'unclear' };
  const notSure = without(said, NOT_MINE);
  const not = without(notSure ?? said, OTHERS_NOT) ?? notSure ?? without(said, SHORT_NOT);
  const mineSure = without(not ?? said, MINE);
  const mine = without(mineSure ?? not ?? said, OTHERS_MINE) ?? mineSure ?? without(said, SHORT_MINE);
  if (mine !== undefined && not !== undefined) return { says: 'unclear' };
  if (not !== undefined) return decided('not_mine', not, text, not === notSure);
  return mine === undefined ? null : decided('mine', mine, text, mine === mineSure);
};

const isGuess = (said: string): boolean => isOnlyFill(without(said, GUESS) ?? '?');

const isOnlyFill = (rest: string): boolean => !/[\p{L}\p{N}?]/u.test(rest.replace(FILL, ' '));

/** `rest`: what is said beside it. */
const decided = (says: 'mine' | 'not_mine' | 'none_mine', rest: string, text: string, plain = false): FraudAnswer => {
  const contrary = says === 'mine' ? NO : YES;
  if (contrary.test(rest) || contrary.test(emojiOf(text)) || text.trimEnd().endsWith('?') || without(rest, DOUBT) !== undefined)
    return { says: 'unclear' };
  const only = isOnlyFill(rest);
  if (says === 'mine' && !only) return { says: 'unclear' };
  return only && plain ? { says, sure: true } : { says };
};

const emojiOf = (text: string): string => (text.match(/👍|👎|✅|❌|👌/gu) ?? []).join('');
