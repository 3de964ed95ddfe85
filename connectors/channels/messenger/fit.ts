/**
 * Replies within Messenger's limits (Send API, quick replies). The platform counts "characters" without saying which, and takes fewer
 * emoji than letters: bytes of UTF-8 are never fewer than what it counts.
 */
import type { Button, Card, Content, Json, Language } from '../../../bot/model.ts';

type QuickReply = { content_type: 'text'; title: string; payload: string };

/** A bubble with a button that leads out of the chat (Send API, button template). */
type Template = {
  type: 'template';
  payload: { template_type: 'button'; text: string; buttons: { type: 'web_url'; title: string; url: string }[] };
};

/** A message object of the Send API, without whom it is for. */
type Part = ({ text: string } | { attachment: Template }) & { quick_replies?: QuickReply[] };

/** Who says it may have to go in front of it. */
const NAME_BYTES_AT_MOST = 200;
const TEXT_BYTES_AT_MOST = 2_000 - NAME_BYTES_AT_MOST;
const TEMPLATE_TEXT_AT_MOST = 640;
const BUTTONS_AT_MOST = 13;
const TITLE_AT_MOST = 20;
const PAYLOAD_AT_MOST = 1_000;
const ELLIPSIS = '…';

/** Buttons need a bubble to hang on. */
const CHOOSE: { readonly [L in Language]: string } = { en: 'Please choose:', es: 'Elija una opción:' };

/** One bubble for each text and card, more where one would be too long; the buttons hang on the last, as later bubbles would hide them. */
export const fit = (content: readonly Content[], buttons: readonly Button[], language: Language): Part[] => {
  const parts = content.flatMap((one): Part[] => {
    if ('card' in one && one.card.link) return [linkPart(one.card, one.card.link)];
    return split('text' in one ? one.text : cardText(one.card), language).map((text) => ({ text }));
  });
  if (buttons.length === 0) return parts;
  const last = parts.pop() ?? { text: CHOOSE[language] };
  // More than fit could only be scrolled past; what they say can still be typed.
  return [...parts, { ...last, quick_replies: buttons.slice(0, BUTTONS_AT_MOST).map(quickReply) }];
};

/** A part with who says it in front, where nothing else shows that. */
export const said = (part: { [name: string]: Json }, name: string): { [name: string]: Json } =>
  typeof part.text === 'string' ? { ...part, text: `${nameWithin(name)}: ${part.text}` } : part;

const nameWithin = (name: string): string => {
  let kept = '';
  for (const { segment } of graphemes.segment(name)) {
    if (Buffer.byteLength(`${kept}${segment}: `) > NAME_BYTES_AT_MOST) break;
    kept += segment;
  }
  return kept;
};

const cardText = ({ title, lines }: Card): string => [title, ...lines.map(({ label, value }) => `${label}: ${value}`)].join('\n');

/** A card with a link has few words: the platform takes 640 characters there. */
const linkPart = (card: Card, { label, url }: NonNullable<Card['link']>): Part => ({
  attachment: {
    type: 'template',
    payload: {
      template_type: 'button',
      text: cardText(card).slice(0, TEMPLATE_TEXT_AT_MOST),
      buttons: [{ type: 'web_url', title: shortened(label), url }],
    },
  },
});

const quickReply = ({ label, token }: Button): QuickReply => {
  // A cut token could not be read any more.
  if (Buffer.byteLength(token) > PAYLOAD_AT_MOST) throw new RangeError(`a button's token is longer than ${PAYLOAD_AT_MOST} bytes`);
  return { content_type: 'text', title: shortened(label), payload: token };
};

// ---------------------------------------------------------------- cutting

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const sentences: { readonly [L in Language]: Intl.Segmenter } = {
  en: new Intl.Segmenter('en', { granularity: 'sentence' }),
  es: new Intl.Segmenter('es', { granularity: 'sentence' }),
};

const shortened = (label: string): string => {
  if (label.length <= TITLE_AT_MOST) return label;
  let kept = '';
  for (const { segment } of graphemes.segment(label)) {
    if (kept.length + segment.length > TITLE_AT_MOST - ELLIPSIS.length) break;
    kept += segment;
  }
  return `${kept.trimEnd()}${ELLIPSIS}`;
};

/** Loses nothing but the white space at the cuts. Text without anything to see is no bubble. */
const split = (text: string, language: Language): string[] => {
  const parts: string[] = [];
  let rest = text;
  while (Buffer.byteLength(rest) > TEXT_BYTES_AT_MOST) {
    const end = cutIn(rest, language);
    parts.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return [...parts, rest].filter((part) => part.trim() !== '');
};

/** A text's first part is at least this full, or the next finer border is taken. */
const HALF = TEXT_BYTES_AT_MOST / 2;

/** Where the first part of a too long text ends: after a line or sentence, else a word, else what is seen as one character. */
const cutIn = (text: string, language: Language): number => {
  // Bytes are never fewer than UTF-16 units, so the cut is in here; what follows it shows whether a border is one.
  const head = text.slice(0, TEXT_BYTES_AT_MOST * 2);
  const sentence = lastBorder(head, sentences[language]);
  if (sentence >= HALF) return sentence;
  const whole = lastBorder(head, graphemes);
  const word = head.slice(0, whole).search(/[ \t\n][^ \t\n]*$/) + 1;
  if (word >= HALF) return word;
  return whole > 0 ? whole : lastCodePoint(head);
};

/** The last border at which what is before it still fits; 0: not even the first segment does. */
const lastBorder = (head: string, segmenter: Intl.Segmenter): number => {
  let end = 0;
  let bytes = 0;
  for (const { segment } of segmenter.segment(head)) {
    bytes += Buffer.byteLength(segment);
    if (bytes > TEXT_BYTES_AT_MOST) break;
    end += segment.length;
  }
  return end;
};

/** A heap of accents on one letter may be longer than a message: it is cut somewhere, but never within a character. */
const lastCodePoint = (head: string): number => {
  let end = 0;
  let bytes = 0;
  for (const character of head) {
    bytes += Buffer.byteLength(character);
    if (bytes > TEXT_BYTES_AT_MOST) break;
    end += character.length;
  }
  return end;
};
