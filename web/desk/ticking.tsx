/** What changes by itself with the time: one timer for all, and only the text that changes is drawn again. */

import { createContext } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';

/** What to add to the page's clock for the business clock. */
export const Ahead = createContext(0);

const watchers = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

const watch = (run: () => void): (() => void) => {
  watchers.add(run);
  timer ??= setInterval(() => {
    for (const each of watchers) each();
  }, 1_000);
  return () => {
    watchers.delete(run);
    if (watchers.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
};

/** A text that depends on the business clock. */
export const useTicking = (textAt: (now: number) => string): string => {
  const ahead = useContext(Ahead);
  const [, setText] = useState('');
  const latest = useRef(textAt);
  latest.current = textAt;
  useEffect(() => watch(() => setText(latest.current(Date.now() + ahead))), [ahead]);
  return textAt(Date.now() + ahead);
};
