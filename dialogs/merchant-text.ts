/** A merchant's name as it may be shown. */

const MERCHANT_AT_MOST = 40;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * A merchant's name is a stranger's text in a message that people trust: what a chat would make a link, a number to call or markup of it
 * is taken out, and a long one is cut.
 */
export const merchantText = (merchant: string): string => {
  const plain = merchant
    .slice(0, 1_000)
    .replace(/\w+:\/\//gu, ' ')
    .replace(/(?<=[\p{L}\p{N}])[.@/\\](?=[\p{L}\p{N}])/gu, ' ')
    .replace(/\+?[\d(][\d ().-]{5,}\d/gu, ' ')
    .replace(/[\p{C}\p{Z}*_~`<>()[\]{}|#\\]+/gu, ' ')
    .trim();
  const characters = [...graphemes.segment(plain)].map(({ segment }) => segment);
  return characters.length <= MERCHANT_AT_MOST
    ? plain
    : `${characters
        .slice(0, MERCHANT_AT_MOST - 1)
        .join('')
        .trimEnd()}…`;
};
