/** A secret whose label is the end of one message and whose number is the next message: "my pin is", "1234". Pure. */
import { fold, replaced } from './fold.ts';
import { PIECES_KEPT_MS, type Written } from './pieces.ts';
import { LABEL_AT_END, secretSpans } from './secrets.ts';

/** `words`: the label, and what stood behind it; `at`: when it reached us, in Unix ms. */
export type Announced = { words: string; at: number };

export const announcedBy = ({ text, at }: Pick<Written, 'text' | 'at'>): Announced | undefined => {
  const words = LABEL_AT_END.exec(fold(text).text.slice(-WORDS_AT_MOST))?.[0];
  return words === undefined ? undefined : { words, at };
};
const WORDS_AT_MOST = 80;

/** The next message, masked; undefined: it does not begin with what was announced. */
export const afterAnnounced = (
  { words, at: before }: Announced,
  { text, at }: Pick<Written, 'text' | 'at'>,
): { text: string; kind: 'ssn' | 'secret' } | undefined => {
  if (at - before > PIECES_KEPT_MS) return undefined;
  const folded = fold(text);
  const begin = words.length + 1;
  const spans = secretSpans(`${words}\n${folded.text}`)
    .filter(({ from }) => from >= begin)
    .map((span) => ({ ...span, from: span.from - begin, to: span.to - begin }));
  const kind = spans.some((one) => one.kind === 'ssn') ? 'ssn' : 'secret';
  return spans.length === 0 ? undefined : { text: replaced(text, folded, spans), kind };
};
