import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { DownIcon } from '../common/icons.tsx';
import { MessageItem } from './message.tsx';
import type { Entry } from './state.ts';
import type { Words } from './words.ts';

/** Within so many pixels of its end the thread counts as read to the end. */
const NEAR_END = 48;

type Props = {
  log: RefObject<HTMLDivElement | null>;
  entries: readonly Entry[];
  caughtUp: boolean;
  words: Words;
  retry(key: string): void;
};

/** Keeps the end in sight, unless the reader has scrolled up. Tells whether something new waits below. */
const useEnd = (log: RefObject<HTMLDivElement | null>, entries: readonly Entry[]) => {
  /** Pixels between what is seen and the end. */
  const below = useRef(0);
  const [unread, setUnread] = useState(false);
  const toEnd = (): void => {
    if (log.current) log.current.scrollTop = log.current.scrollHeight;
  };
  const newest = entries.at(-1);

  useLayoutEffect(() => {
    if (newest?.message.own) below.current = 0;
    if (below.current < NEAR_END) toEnd();
    else if (newest?.live) setUnread(true);
  }, [newest?.key]);

  useEffect(() => {
    if (!log.current) return;
    const watch = new ResizeObserver(() => below.current < NEAR_END && toEnd());
    watch.observe(log.current);
    if (log.current.firstElementChild) watch.observe(log.current.firstElementChild);
    return () => watch.disconnect();
  }, [log]);

  const onScroll = (): void => {
    const { current } = log;
    if (!current) return;
    below.current = current.scrollHeight - current.scrollTop - current.clientHeight;
    if (below.current < NEAR_END) setUnread(false);
  };
  return { unread, toEnd, onScroll };
};

/** The conversation. The live region is there from the start and speaks only of what comes after the history. */
export const Thread = ({ log, entries, caughtUp, words, retry }: Props) => {
  const { unread, toEnd, onScroll } = useEnd(log, entries);
  const empty = entries.length === 0;
  const now = Date.now();
  return (
    <div class={empty ? 'thread thread-empty' : 'thread'}>
      <div
        class="log"
        ref={log}
        role="log"
        aria-label={words.conversation}
        aria-live={caughtUp ? 'polite' : 'off'}
        tabIndex={empty ? -1 : 0}
        onScroll={onScroll}
      >
        <ol class="messages">
          {entries.map((entry) => (
            <MessageItem key={entry.key} entry={entry} words={words} now={now} retry={retry} />
          ))}
        </ol>
      </div>
      {unread && (
        <button type="button" class="pill jump" onClick={toEnd}>
          <DownIcon />
          {words.newMessages}
        </button>
      )}
    </div>
  );
};
