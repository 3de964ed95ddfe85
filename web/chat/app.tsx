import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Choice } from './activities.ts';
import { askToClose, isEmbedded, preferredLanguage, rememberLanguage, whenOpened } from './browser.ts';
import { Composer } from './composer.tsx';
import { Header } from './header.tsx';
import { Intro } from './intro.tsx';
import { type Language, languageOf } from './languages.ts';
import { QuickReplies } from './quick-replies.tsx';
import { quickReplies, type State, thread } from './state.ts';
import { Thread } from './thread.tsx';
import { useChat } from './use-chat.ts';
import { words as allWords, type Words } from './words.ts';

const noticeOf = ({ line, notice, caughtUp }: State, words: Words): string => {
  if (notice === 'sign_out_failed') return words.signOutFailed;
  if (line === 'offline') return words.offline;
  if (line === 'refused') return words.refused;
  if (notice === 'ended') return words.ended;
  if (notice === 'signed_out') return words.signedOut;
  return caughtUp ? '' : words.connecting;
};

const Notice = ({ state, words, connectNow }: { state: State; words: Words; connectNow(): void }) => {
  const text = noticeOf(state, words);
  const stuck = state.line === 'offline' || state.line === 'refused';
  return (
    <div class="notice" data-kind={stuck ? 'trouble' : text === words.connecting ? 'wait' : 'news'} data-empty={text === ''}>
      <p role="status">{text}</p>
      {stuck && (
        <button type="button" class="pill" onClick={connectNow}>
          {words.connectNow}
        </button>
      )}
    </div>
  );
};

const Typing = ({ name, words }: { name: string; words: Words }) => (
  <div class="typing" role="status">
    {name && (
      <>
        <span class="unseen">{words.typing(name)}</span>
        <span class="dots" aria-hidden="true">
          <i />
          <i />
          <i />
        </span>
      </>
    )}
  </div>
);

/**
 * In a frame, Escape closes the chat and opening it puts the focus where one writes. Listening begins with the
 * first rendering, not after the first paint: the embedding page speaks as soon as this one has loaded.
 */
const useEmbedding = (toComposer: () => void): void =>
  useLayoutEffect(() => {
    if (!isEmbedded) return;
    const onKeyDown = ({ key, isComposing }: KeyboardEvent) => {
      if (key === 'Escape' && !isComposing && !document.querySelector(':popover-open')) askToClose();
    };
    addEventListener('keydown', onKeyDown);
    const stop = whenOpened(toComposer);
    return () => {
      removeEventListener('keydown', onKeyDown);
      stop();
    };
  }, []);

export const App = () => {
  const { state, say, choose, retry, signOut, connectNow } = useChat();
  const [chosen, setChosen] = useState(preferredLanguage);
  const language = chosen ?? state.language ?? languageOf(navigator.language) ?? 'en';
  const words = allWords[language];
  const { session, caughtUp } = state;
  const entries = thread(state);
  const last = entries.findLast(({ message }) => !message.own)?.message;
  const offered = quickReplies(state);
  const log = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = words.title;
  }, [language, words]);
  useEmbedding(() => field.current?.focus());

  /** A button that vanishes with its press hands the focus to the thread: what comes next is one Tab away. */
  const leaving =
    <A extends unknown[]>(run: (...args: A) => void) =>
    (...args: A): void => {
      log.current?.focus({ preventScroll: true });
      run(...args);
    };

  const write = (text: string): void => say(text, words.locale);
  const speak = (next: Language): void => {
    rememberLanguage(next);
    setChosen(next);
  };

  return (
    <div class="chat">
      <Header
        words={words}
        language={language}
        sandbox={session?.sandbox === true}
        nature={last?.person ? words.fromTheBank(last.name) : words.nature}
        speak={speak}
        askForPerson={() => write(words.askForPerson)}
        signOut={signOut}
      />
      <Notice state={state} words={words} connectNow={connectNow} />
      <main class="main">
        <Thread log={log} entries={entries} caughtUp={caughtUp} words={words} retry={leaving(retry)} />
        {caughtUp && entries.length === 0 && <Intro words={words} say={leaving(write)} />}
        {offered && (
          <QuickReplies
            key={offered.of}
            label={words.quickReplies}
            choices={offered.choices}
            choose={leaving((choice: Choice) => choose(choice, words.locale))}
          />
        )}
        <Typing name={state.typing ? state.typing.name || words.title : ''} words={words} />
        <Composer words={words} field={field} send={write} />
        <p class="privacy">{words.privacy}</p>
      </main>
    </div>
  );
};
