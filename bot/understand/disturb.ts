/** How people's sentences are made harder, to see what that costs: slips of the finger, and courtesy around the request. */
import type { Language } from '../model.ts';

const SHORTEST = 4;
const SHARE_MISTYPED = 0.25;

/** One letter of the inside of a word left out, swapped with the next, or typed twice. */
const slip = (word: string, random: () => number): string => {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const [before, after] = [word.slice(0, at), word.slice(at + 1)];
  switch (Math.floor(random() * 3)) {
    case 0:
      return before + after;
    case 1:
      return `${before}${after.charAt(0)}${word.charAt(at)}${after.slice(1)}`;
    default:
      return `${before}${word.charAt(at)}${word.charAt(at)}${after}`;
  }
};

/** A quarter of the longer words mistyped. */
export const mistyped = (text: string, random: () => number): string =>
  text
    .split(' ')
    .map((word) => (word.length >= SHORTEST && random() < SHARE_MISTYPED ? slip(word, random) : word))
    .join(' ');

/** About twenty words of good manners, before and after. */
const MANNERS: { readonly [L in Language]: readonly (readonly [before: string, after: string])[] } = {
  en: [
    ['Good morning, I hope this finds you well today.', 'Thank you ever so much for your patience and your kind help with it.'],
    ['Hello there, I am sorry to trouble you once more,', 'and many thanks in advance, have a wonderful afternoon, all the best to you.'],
  ],
  es: [
    ['Buenos días, espero que se encuentre muy bien hoy.', 'Muchísimas gracias por su paciencia y por su amable ayuda, se lo agradezco.'],
    ['Hola, disculpe que le moleste una vez más,', 'de antemano mil gracias y que tenga una linda tarde, un saludo cordial.'],
  ],
};

export const courteous = (text: string, language: Language, random: () => number): string => {
  const manners = MANNERS[language];
  const [before, after] = manners[Math.floor(random() * manners.length)] ?? ['', ''];
  return `${before} ${text} ${after}`;
};
