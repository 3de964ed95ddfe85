import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { DownIcon } from '../common/icons.tsx';
import { type Shown, shownOf } from './entries.ts';
import { EntryItem } from './entry.tsx';
import type { Open } from './state.ts';
import type { Desk } from './use-desk.ts';
import { words } from './words.ts';

/** Within so many pixels of its end the thread counts as read to the end. */
const NEAR_END = 48;
/** Within so many of its beginning older entries are fetched. */
const NEAR_BEGIN = 400;
/** So many are drawn, and so many more whenever the reader comes to the oldest. */
const MOST = 100;
/** So far below the beginning what was drawn for reading back can go. */
const FAR = 4_000;

type Log = RefObject<HTMLDivElement | null>;

/** Keeps what is read in its place: the end stays in sight unless one has scrolled up, and nothing moves when older entries come. */
const usePlace = (log: Log, shown: readonly Shown[]) => {
  /** Pixels between what is seen and the end. */
  const below = useRef(0);
  const oldest = useRef<string>(undefined);
  const [unread, setUnread] = useState(false);
  const [first, newest] = [shown[0], shown.at(-1)];

  const toEnd = (): void => {
    if (log.current) log.current.scrollTop = log.current.scrollHeight;
  };
  const measure = (): void => {
    const { current } = log;
    if (!current) return;
    below.current = current.scrollHeight - current.scrollTop - current.clientHeight;
    if (below.current < NEAR_END) setUnread(false);
  };

  useLayoutEffect(() => {
    const { current } = log;
    if (!current || below.current < NEAR_END) toEnd();
    else if (first?.key !== oldest.current) current.scrollTop = current.scrollHeight - current.clientHeight - below.current;
    oldest.current = first?.key;
  }, [first?.key]);

  useLayoutEffect(() => {
    if (newest?.outgoing) below.current = 0;
    if (below.current < NEAR_END) toEnd();
    else setUnread(true);
    measure();
  }, [newest?.key]);

  useEffect(() => {
    if (!log.current) return;
    const watch = new ResizeObserver(() => (below.current < NEAR_END ? toEnd() : measure()));
    watch.observe(log.current);
    if (log.current.firstElementChild) watch.observe(log.current.firstElementChild);
    return () => watch.disconnect();
  }, [log]);

  return { unread, toEnd, measure };
};

/** How many entries are drawn, and fetching older ones as the reader comes near. */
const useReadingBack = (log: Log, open: Open, older: Desk['older']) => {
  const [most, setMost] = useState(MOST);
  const [fetching, setFetching] = useState(false);
  const total = open.entries.length;

  const look = (): void => {
    const { current } = log;
    if (!current) return;
    if (current.scrollTop > FAR && most > MOST && current.scrollHeight - current.scrollTop - current.clientHeight < NEAR_END) setMost(MOST);
    if (current.scrollTop > NEAR_BEGIN) return;
    if (total > most) setMost(most + MOST);
    else if (open.more && !fetching) {
      setFetching(true);
      setMost(most + MOST);
      void older().then(() => setFetching(false));
    }
  };
  useEffect(look, [total, most, open.is]);
  return { most, fetching, look };
};

type Props = { open: Open; desk: Desk; log: Log };

/** The conversation. The live region is there from the start and speaks only of what comes after the history. */
export const Thread = ({ open, desk, log }: Props) => {
  const { state, dispatch, again, older } = desk;
  const { most, fetching, look } = useReadingBack(log, open, older);
  const out = useMemo(() => state.outbox.filter(({ name }) => name === open.name), [state.outbox, open.name]);
  const offline = state.line !== 'online';
  const myName = state.me?.agent.name ?? '';
  const shown = useMemo(() => shownOf(open.entries, out, myName, most), [open.entries, out, myName, most]);
  const { unread, toEnd, measure } = usePlace(log, shown);
  const now = Date.now() + state.aheadMs;
  const lang = open.panel?.language;

  // The same list is the same picture: keys in the composer do not draw it again.
  const list = useMemo(() => {
    const newestOwn = shown.findLast(({ entry }) => entry.who === 'agent' && entry.mine)?.key;
    const deeds = { again, takeBack: (id: string) => dispatch({ type: 'withdrawn', id }) };
    return (
      <ol class="messages">
        {shown.map((one) => (
          <EntryItem key={one.key} shown={one} now={now} offline={offline} newestOwn={one.key === newestOwn} lang={lang} deeds={deeds} />
        ))}
      </ol>
    );
  }, [shown, offline, lang]);

  return (
    <div class="thread">
      <div
        class="log"
        ref={log}
        role="log"
        aria-label={words.conversation}
        aria-live={open.is === 'here' && !fetching ? 'polite' : 'off'}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1), and not every browser does so by itself
        tabIndex={0}
        onScroll={() => {
          measure();
          look();
        }}
      >
        {list}
      </div>
      {open.is === 'loading' && <p class="fetching late">{words.loading}</p>}
      {fetching && <p class="fetching">{words.older}</p>}
      {unread && (
        <button type="button" class="jump" onClick={toEnd}>
          <DownIcon />
          {words.newMessages}
        </button>
      )}
    </div>
  );
};
