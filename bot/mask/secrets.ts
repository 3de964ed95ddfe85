/**
 * Finds secrets in a folded text: what follows a label ("my pin is 1234", "mi clave es 1234") or stands before one ("1234 is my pin"), and social
 * security numbers in the form that nothing else has. Linear in the length of the text.
 */
import { MASK } from './cards.ts';
import type { Span } from './fold.ts';

export type SecretSpan = Span & { kind: 'ssn' | 'secret' };

const SSN = 'ssn|itin|social security(?: number)?|(?:n[uú]mero de )?segur(?:o|idad) social|nss|(?<=\\b(?:my|your|the) )social';
/** Of one's own: "the zip code" and "a promo code" are none. */
const CODE = '(?<=^|[\\n.,;:!?] ?|\\b(?:my|the|this|that|your|and) )code';
const LABELS =
  'pin|cvv ?2?|cvc ?2?|csc|security (?:code|number)|(?:3|4|three|four)[ -]digit (?:code|number)|code on the back|' +
  'one[- ]?time (?:pass)?(?:code|word)|otp|2fa|passcode|pass code|' +
  '(?:verification|confirmation|authentication|authorization|auth|access|login|log-in|sms|text|bank) code|token|' +
  'c[oó]digo(?: de (?:seguridad|verificaci[oó]n|confirmaci[oó]n|acceso|un solo uso|autenticaci[oó]n)| sms| secreto)?|nip|' +
  `clave(?: (?:secreta|din[aá]mica|temporal|de (?:acceso|seguridad|internet|un solo uso)))?|passwords?|passwd|pwd|contrase[nñ]a|${CODE}`;
const ALL = `${SSN}|${LABELS}`;

/** What may stand between a label and its number: "pin number is: 1234", "changed my pin to 1234". */
const FILLER =
  "(?:is|it's|it|are|was|es|son|era|code|number|no|num|n[uú]mero|to|a|my|mi|here|aqu[ií]|this|este|esta|now|ahora|today|hoy|on it|ends in|termina en)";
/** What it is the secret of: "the pin for my debit card is 1234". Only a word that says that it comes may follow. */
const OWNER =
  'for|of|on|to|in|the|my|this|that|our|debit|credit|card|account|visa|mastercard|bank|banking|online|app|checking|savings|back|' +
  'de|del|para|mi|la|el|esta|ese|su|tarjeta|cuenta|banco|banca|d[eé]bito|cr[eé]dito|en|l[ií]nea|ahorros|corriente|aplicaci[oó]n';
const OWNED = `(?:(?: (?:${OWNER})){1,7}(?= ?(?:[:=]|(?:is|was|es|era)(?!\\p{L}))))?`;
const BETWEEN = `(?:${OWNED}[^\\p{L}\\p{N}]{0,4}(?:${FILLER}[^\\p{L}\\p{N}]{1,3}){0,4})`;
/** Digits as people group them. */
const DIGITS = '\\d[\\d _-]{1,14}\\d';
const EDGE = '(?<![\\p{L}\\p{N}])';

const LABELLED = new RegExp(`${EDGE}(?:(?<ssn>${SSN})|${LABELS})(?!\\p{L})${BETWEEN}(?<secret>${DIGITS})`, 'dgiu');
const BEFORE_LABEL = new RegExp(
  `(?<!\\d)(?<secret>${DIGITS}) ?(?:,|-|=)? ?(?:is|was|es|era) (?:(?:my|mi|the|el|la|tu|your) )?(?:(?<ssn>${SSN})|${ALL})(?!\\p{L})`,
  'dgiu',
);
/** A number of three, two and four digits is a social security number, labelled or not; no such number begins or ends with zeros only. */
const UNLABELLED =
  /(?<!\d[-. ]?)(?<!\d ?[-.] ?)(?<![+$€£]\d{0,3}[-. ]?)(?!000|666)\d{3}( ?[-.] ?| )(?!00)\d{2}\1(?!0000)\d{4}(?![-. ]? ?\d)/g;
/** After its label also with other signs between. */
const LABELLED_SSN = new RegExp(
  `${EDGE}(?<ssn>${SSN})(?!\\p{L})${BETWEEN}(?<secret>\\d{3}[^\\p{L}\\p{N}]{0,3}\\d{2}[^\\p{L}\\p{N}]{0,3}\\d{4})`,
  'dgiu',
);

/** A password may be any word, so a label is not enough; and what is said about a password is not the password. */
const PASSWORD_LABELS = 'passwords?|passwd|pwd|pass|passphrase|passcode|contrase[nñ]a|clave';
const ABOUT =
  'not|no|never|right|correct|fine|good|okay|safe|secure|strong|saved|the same|wrong|incorrect|invalid|expired|stolen|hacked|leaked|compromised|changed|reset|locked|blocked|old|weak|too|' +
  'bien|correct[ao]|segur[ao]|buen[ao]|igual|la misma|incorrect[ao]|inv[aá]lid[ao]|mal|robad[ao]|hackead[ao]|bloquead[ao]|vencid[ao]|cambiad[ao]|muy';
const QUOTED = '"[^"\\n]{3,64}"|“[^”\\n]{3,64}”|«[^»\\n]{3,64}»';
const PASSWORD = new RegExp(
  `${EDGE}(?:${PASSWORD_LABELS})(?!\\p{L})${OWNED}\\s{0,3}(?:[:=]|(?:is|was|es|era)(?!\\p{L})\\s{0,2}:?)\\s{0,3}(?!(?:${ABOUT})(?!\\p{L}))(?!•)(?<secret>${QUOTED}|\\S{3,64})`,
  'dgiu',
);
/** No word of a language has digits in it. */
const MIXED = '(?=\\S{0,64}\\d)(?=\\S{0,64}[^\\d\\s])(?!\\S{0,64}•)\\S{4,64}';
const BARE_PASSWORD = new RegExp(`${EDGE}(?:${PASSWORD_LABELS})\\s{1,3}(?:(?:to|a|as|como) )?(?<secret>${MIXED})`, 'dgiu');
const PASSWORD_BEFORE = new RegExp(`(?<!\\S)(?<secret>${MIXED}) (?:is|es) (?:my|mi|the|la) (?:${PASSWORD_LABELS})(?!\\p{L})`, 'dgiu');

/**
 * A message ends in a label and says that its number comes, or is nothing but a label: "I forgot my pin" is neither. What follows a password's
 * label is known as one only behind such a word.
 */
export const LABEL_AT_END = new RegExp(
  `${EDGE}(?:${ALL}|${PASSWORD_LABELS})(?!\\p{L})(?: ?(?:number|code|n[uú]mero|no|num))?${OWNED} ?(?:[:=]|(?:is|are|was|es|son|era)(?:[ :=]{0,3}))[ \\n]*$|` +
    `^\\P{L}{0,3}(?:(?:my|the|and|mi|el|la|y|su) ){0,2}(?:${ALL})(?: ?(?:number|code|n[uú]mero))?[^\\p{L}\\d]*$`,
  'iu',
);

const RULES = [LABELLED, BEFORE_LABEL, LABELLED_SSN, PASSWORD, BARE_PASSWORD, PASSWORD_BEFORE];

const spanOf = ({ indices, groups = {} }: RegExpExecArray): SecretSpan => {
  const [from, to] = indices?.groups?.secret ?? [0, 0];
  return { from, to, instead: MASK, kind: groups.ssn === undefined ? 'secret' : 'ssn' };
};

export const secretSpans = (text: string): SecretSpan[] => [
  ...[...text.matchAll(UNLABELLED)].map(({ index, 0: { length } }) => ({
    from: index,
    to: index + length,
    instead: MASK,
    kind: 'ssn' as const,
  })),
  ...RULES.flatMap((rule) => [...text.matchAll(rule)].map(spanOf)),
];
