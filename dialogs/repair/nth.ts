/** "The second one", "number 3", "la última": one of the choices shown. Only where the whole text is that. */

const ORDINALS: readonly (readonly string[])[] = [
  ['first', '1st', 'one', 'primer', 'primera', 'primero', 'uno', 'una'],
  ['second', '2nd', 'two', 'segunda', 'segundo', 'dos'],
  ['third', '3rd', 'three', 'tercer', 'tercera', 'tercero', 'tres'],
  ['fourth', '4th', 'four', 'cuarta', 'cuarto', 'cuatro'],
  ['fifth', '5th', 'five', 'quinta', 'quinto', 'cinco'],
  ['sixth', '6th', 'six', 'sexta', 'sexto', 'seis'],
  ['seventh', '7th', 'seven', 'septima', 'septimo', 'siete'],
  ['eighth', '8th', 'eight', 'octava', 'octavo', 'ocho'],
  ['ninth', '9th', 'nine', 'novena', 'noveno', 'nueve'],
  ['tenth', '10th', 'ten', 'decima', 'decimo', 'diez'],
];
const LAST = ['last', 'ultima', 'ultimo', 'final'];
const NTH = new Map([
  ...ORDINALS.flatMap((words, at) => words.map((word) => [word, at + 1] as const)),
  ...LAST.map((word) => [word, -1] as const),
]);
/** What is said around it. "No" is none of these: "not the first" chooses nothing. */
const AROUND = new Set(
  (
    'the my a one on list please pls ok okay yes um uh account card option number numero num no opcion choice in of from i mean want would like take pick choose lets go with for ' +
    'la el lo de las los mi cuenta tarjeta por favor porfa si quiero elijo esa ese es a en lista opciones'
  ).split(' '),
);
const COUNTS = new Set(['number', 'option', 'choice', 'card', 'account', 'numero', 'opcion', 'cuenta', 'tarjeta']);
/** "No 3" is a number, and after "no, " comes what is meant. A sum is none of the choices. */
const NOT_ONE = /^(?:not\b|no\s+(?!\d))|\p{Sc}/u;
const WORDS_AT_MOST = 7;

/** Counted from 1, or -1 for the last. */
export const nthIn = (text: string): number | undefined => {
  const folded = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
  const words = folded.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0 || words.length > WORDS_AT_MOST || NOT_ONE.test(folded)) return undefined;
  const rest = words.filter((word) => !AROUND.has(word));
  // "One" also stands around; alone, or after "number", it is the first.
  const isFirst = rest.length === 0 && words.at(-1) === 'one' && words.slice(0, -1).every((word) => COUNTS.has(word));
  const [word, ...more] = isFirst ? ['one'] : rest;
  if (word === undefined || more.length > 0) return undefined;
  return NTH.get(word) ?? (/^[1-9]\d?$/.test(word) ? Number(word) : undefined);
};
