import { useState } from 'preact/hooks';
import { locale, words } from './words.ts';

/** What is longer is folded, to so much. */
const LONG = 1_500;
const LINES = 24;
const FOLDED = 700;

/** Where a text may be cut: no character is cut in two, and not many lines are left. */
const folded = (text: string): string => {
  const lines = text.slice(0, FOLDED).split('\n').slice(0, LINES).join('\n');
  return `${lines.replace(/[\uD800-\uDBFF]$/u, '')}…`;
};

const isLong = (text: string): boolean => text.length > LONG || text.split('\n', LINES * 2).length === LINES * 2;

/** What people wrote: text and nothing else, on its own as to its direction, and folded where it is long. */
export const Text = ({ text, kind, lang }: { text: string; kind: string; lang?: string | undefined }) => {
  const [open, setOpen] = useState(false);
  const long = isLong(text);
  return (
    <>
      <p class={kind} dir="auto" lang={lang}>
        {long && !open ? folded(text) : text}
      </p>
      {long && (
        <button type="button" class="link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? words.showLess : words.showAll(new Intl.NumberFormat(locale).format(text.length))}
        </button>
      )}
    </>
  );
};
