import type { RefObject } from 'preact';
import { SearchIcon } from './icons.tsx';
import { keyOf } from './keys.ts';
import { LineItem } from './line.tsx';
import { linesOf, type State, type Tab } from './state.ts';
import { Team } from './team.tsx';
import type { Desk } from './use-desk.ts';
import { tabs, words } from './words.ts';

/** More lines than anybody reads are counted instead of drawn. */
const MOST = 100;

const countOf = ({ desk }: State, tab: Tab): number | undefined => (tab === 'team' ? undefined : desk?.[tab].length);

const Tabs = ({ state, dispatch }: Pick<Desk, 'state' | 'dispatch'>) => {
  const offered: Tab[] = state.me?.agent.supervisor ? ['waiting', 'mine', 'team'] : ['waiting', 'mine'];
  return (
    <div class="tabs">
      {offered.map((tab) => (
        <button
          key={tab}
          type="button"
          aria-pressed={state.tab === tab && state.search.text === ''}
          title={`${tabs[tab]} (${keyOf(tab)})`}
          aria-keyshortcuts={keyOf(tab)}
          onClick={() => dispatch({ type: 'tab', tab })}
        >
          {tabs[tab]} <span class="count">{countOf(state, tab)}</span>
        </button>
      ))}
    </div>
  );
};

const emptyWords = ({ desk, tab, search }: State): string => {
  if (search.text !== '') return '';
  if (!desk) return words.loading;
  return tab === 'waiting' ? words.nobodyWaits : tab === 'mine' ? words.nobodyMine : '';
};

const foundWords = ({ search: { text, found } }: State): string => (text === '' ? '' : found ? words.found(found.length) : words.searching);

type Props = { desk: Desk; list: RefObject<HTMLUListElement | null>; search: RefObject<HTMLInputElement | null>; pick(name: string): void };

/** Who waits, who is one's own, and finding others. */
export const Queue = ({ desk, list, search, pick }: Props) => {
  const { state, dispatch } = desk;
  const lines = linesOf(state);
  const others = state.tab === 'waiting' && state.search.text === '' ? (state.desk?.others ?? 0) : 0;
  return (
    <nav class="queue" aria-label={words.queue}>
      <Tabs {...desk} />
      <div class="search">
        <SearchIcon />
        <input
          ref={search}
          type="search"
          aria-label={words.search}
          placeholder={`${words.search} ( / )`}
          value={state.search.text}
          onInput={({ currentTarget }) => dispatch({ type: 'searching', text: currentTarget.value })}
        />
      </div>
      <p class="found" role="status">
        {foundWords(state)}
      </p>
      <div class="lines-box">
        {state.tab === 'team' && state.search.text === '' && state.desk && <Team desk={state.desk} />}
        {lines.length === 0 && <p class="nothing">{emptyWords(state)}</p>}
        <ul class="lines" ref={list}>
          {lines.slice(0, MOST).map((line) => (
            <LineItem key={line.name} line={line} state={state} pick={pick} />
          ))}
        </ul>
        {lines.length > MOST && <p class="nothing">{words.moreLines(lines.length - MOST)}</p>}
        {others > 0 && <p class="nothing">{words.others(others)}</p>}
      </div>
    </nav>
  );
};
