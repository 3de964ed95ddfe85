/** Text that a bank sent is data: made harmless before anybody shows it. */

const CONTROLS = /[\p{Cc}\u2028\u2029]+/gu;
/** Marks that turn the direction of writing around, and characters nobody sees. U+200D stays: it joins emoji. */
const INVISIBLE = /[\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\p{Cs}/gu;
/** Account and card numbers: nobody needs more than the last four digits. */
const LONG_NUMBER = /\d(?:[ -]?\d){8,18}/g;

/** One line of at most `length` characters, without control characters, direction marks and long numbers. */
export const cleanText = (text: string, length = 80): string => {
  const plain = text
    .slice(0, 10_000)
    .replace(CONTROLS, ' ')
    .replace(INVISIBLE, '')
    .replace(LONG_NUMBER, (digits) => `••${digits.replace(/\D/g, '').slice(-4)}`)
    .replace(/\s+/gu, ' ')
    .trim();
  const characters = [...plain];
  return characters.length <= length
    ? plain
    : `${characters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`;
};

/** A dot that makes a chat show `amazon.com` as a link. */
const LINKING_DOT = /(?<=[\p{L}\p{N}])[.\u2024\u3002\uff0e\uff61](?=\p{L}{2})/gu;
const MARKUP = /[<>[\]`]|:\/\//gu;

/** The name of somebody whom nobody vouches for: clean, and neither a link nor markup in any chat. `Amazon.com` becomes `Amazon·com`. */
export const cleanName = (text: string, length = 60): string =>
  cleanText(cleanText(text, length).replace(MARKUP, ' ').replace(LINKING_DOT, '·'));
