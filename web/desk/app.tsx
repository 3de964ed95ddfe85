import { useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';
import { CloseIcon, Mark } from '../common/icons.tsx';
import { Composer } from './composer.tsx';
import { Dialogs } from './dialogs.tsx';
import { type Dialog, Head } from './head.tsx';
import type { Command } from './keys.ts';
import { Panel } from './panel.tsx';
import { Queue } from './queue.tsx';
import { hasIt, type Mode, mayClaim, type Open } from './state.ts';
import { Thread } from './thread.tsx';
import { Ahead } from './ticking.tsx';
import { Top } from './top.tsx';
import { useDesk } from './use-desk.ts';
import { useKeys } from './use-keys.ts';
import { words } from './words.ts';

const SignedOut = ({ endSession }: { endSession: string | undefined }) => (
  <main class="signed-out">
    <Mark />
    <h1>{words.signedOut}</h1>
    <p>{words.signedOutTip}</p>
    <a class="button button-main" href="/desk/sign-in">
      {words.signIn}
    </a>
    {endSession !== undefined && <a href={endSession}>{words.endSession}</a>}
  </main>
);

const NothingOpen = () => (
  <div class="nothing-open">
    <h2>{words.open}</h2>
    <p>{words.openTip}</p>
  </div>
);

const whyNotHere = ({ is, line }: Open): string => {
  if (is === 'failed') return words.notLoaded;
  return line?.kind === 'case' ? words.onlyCase : words.notFound;
};

const NotHere = ({ open, again }: { open: Open; again(): void }) => (
  <div class="nothing-open">
    <h2>{whyNotHere(open)}</h2>
    {open.is === 'failed' && (
      <button type="button" class="button" onClick={again}>
        {words.tryAgain}
      </button>
    )}
  </div>
);

/** The places the focus goes to. */
const usePlaces = () => {
  const list = useRef<HTMLUListElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const log = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const panel = useRef<HTMLElement>(null);
  const panelButton = useRef<HTMLButtonElement>(null);
  const toLine = (name: string | undefined): void => {
    const line = [...(list.current?.querySelectorAll('button') ?? [])].find(({ dataset }) => dataset.name === name);
    line?.focus();
  };
  return { list, search, log, field, panel, panelButton, toLine };
};

/** Runs something once the next picture is there, and has it drawn: where the focus goes must not be left to chance. */
const useSoon = (): ((run: () => void) => void) => {
  const [, draw] = useReducer((times: number) => times + 1, 0);
  const next = useRef<() => void>(undefined);
  useLayoutEffect(() => {
    next.current?.();
    next.current = undefined;
  });
  return (run) => {
    next.current = run;
    draw(undefined);
  };
};

export const App = () => {
  const desk = useDesk();
  const { state, choose, step, claim, draft } = desk;
  const { open, me } = state;
  const [asked, ask] = useState<Dialog>();
  const [panelOpen, setPanelOpen] = useState(false);
  const { list, search, log, field, panel, panelButton, toLine } = usePlaces();
  const soon = useSoon();

  const mine = hasIt(me?.agent, open?.line);
  const write = (mode: Mode): void => {
    if (!open) return;
    soon(() => field.current?.focus());
    draft({ mode });
  };
  /** Who has just claimed wants to write. */
  const taking = useRef(false);
  const take = async (): Promise<void> => {
    taking.current = true;
    if (!(await claim())) taking.current = false;
  };
  useLayoutEffect(() => {
    if (mine && taking.current) field.current?.focus();
    taking.current = false;
  }, [mine, field]);
  const pick = (name: string): void => {
    const own = state.desk?.mine.some((line) => line.name === name);
    if (own) soon(() => field.current?.focus());
    choose(name);
  };
  const move = (by: 1 | -1): void => {
    const name = step(by);
    soon(() => toLine(name));
  };
  const turnPanel = (): void => {
    if (!panelOpen) soon(() => panel.current?.focus());
    setPanelOpen(!panelOpen);
  };
  /** A button that vanished with its press hands the focus to the thread. */
  const closed = (): void => {
    soon(() => document.activeElement === document.body && log.current?.focus({ preventScroll: true }));
    // A dialog that was asked for meanwhile stays.
    ask((now) => (now === asked ? undefined : now));
  };

  const run: { readonly [C in Command]: () => void } = {
    next: () => move(1),
    previous: () => move(-1),
    claim: () => mayClaim(state, open?.line) && void take(),
    reply: () => write('reply'),
    note: () => write('note'),
    transfer: () => mine && ask('transfer'),
    release: () => mine && ask('release'),
    resolve: () => (mine || open?.line?.kind === 'case') && ask('resolve'),
    search: () => search.current?.select(),
    help: () => ask('help'),
    waiting: () => desk.dispatch({ type: 'tab', tab: 'waiting' }),
    mine: () => desk.dispatch({ type: 'tab', tab: 'mine' }),
    team: () => me?.agent.supervisor && desk.dispatch({ type: 'tab', tab: 'team' }),
    panel: turnPanel,
  };
  const closePanel = (): void => {
    setPanelOpen(false);
    panelButton.current?.focus();
  };
  const leave = (from: Element): void => {
    if (panelOpen) closePanel();
    else if (from === search.current) desk.dispatch({ type: 'searching', text: '' });
    if (from === field.current || from === search.current) {
      log.current?.focus({ preventScroll: true });
      toLine(open?.name);
    }
  };
  useKeys((command) => run[command](), leave);

  if (state.signedOut) return <SignedOut endSession={state.endSession} />;
  return (
    <Ahead.Provider value={state.aheadMs}>
      <div class="desk">
        <Top desk={desk} help={() => ask('help')} />
        <Queue desk={desk} list={list} search={search} pick={pick} />
        <main class="talk">
          {!open && <NothingOpen />}
          {open && (open.line || open.is === 'loading') && (
            <Head
              state={state}
              line={open.line}
              panelOpen={panelOpen}
              panelButton={panelButton}
              claim={() => void take()}
              ask={ask}
              turnPanel={turnPanel}
            />
          )}
          {open && (open.is === 'not_found' || open.is === 'failed') && <NotHere open={open} again={desk.reload} />}
          {open && open.is !== 'not_found' && open.is !== 'failed' && (
            <>
              <Thread key={open.name} open={open} desk={desk} log={log} />
              <p class="typing" role="status">
                {open.typing > 0 && words.typing}
              </p>
              <Composer desk={desk} open={open} field={field} />
            </>
          )}
        </main>
        {open && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1), and not every browser does so by itself
          <aside class="panel" id="panel" ref={panel} aria-label={words.about} tabIndex={0} data-open={panelOpen}>
            <button type="button" class="icon-button panel-close" title={`${words.close} (Esc)`} onClick={closePanel}>
              <CloseIcon />
              <span class="unseen">{words.closePanel}</span>
            </button>
            <Panel
              key={open.name}
              open={open}
              state={state}
              ask={({ id, name }) => ask({ reveal: { account: id, name } })}
              hide={(account) => desk.dispatch({ type: 'concealed', account })}
              choose={choose}
            />
          </aside>
        )}
        {asked !== undefined && <Dialogs asked={asked} desk={desk} closed={closed} />}
      </div>
    </Ahead.Provider>
  );
};
