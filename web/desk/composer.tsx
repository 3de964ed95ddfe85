import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Canned } from '../../bot/wire.ts';
import { grow } from '../common/grow.ts';
import { SendIcon } from '../common/icons.tsx';
import { moment } from '../common/times.ts';
import { askedFor, cannedFor, filled } from './canned.ts';
import { CannedList } from './canned-list.tsx';
import { keyOf } from './keys.ts';
import { draftOf, hasIt, type Mode, mayClaim, type Open, type State } from './state.ts';
import type { Desk } from './use-desk.ts';
import { channelName, locale, windowWords, words } from './words.ts';

/** The server takes no more, in UTF-16 units. */
const LONGEST = 2_000;

const Modes = ({ mode, choose }: { mode: Mode; choose(mode: Mode): void }) => (
  <fieldset class="modes" aria-label={words.modes}>
    {(['reply', 'note'] as const).map((one) => (
      <button
        key={one}
        type="button"
        aria-pressed={mode === one}
        title={`${one === 'note' ? words.noteMode : words.reply} (${keyOf(one)})`}
        aria-keyshortcuts={keyOf(one)}
        onClick={() => choose(one)}
      >
        {one === 'note' ? words.noteMode : words.reply}
      </button>
    ))}
  </fieldset>
);

/** Why nothing can be written to the customer; empty: it can. */
const whyClosed = (state: State, { line, window }: Open, when: (at: number) => string): string => {
  if (mayClaim(state, line)) return words.claimFirst;
  if (!hasIt(state.me?.agent, line))
    return line?.owner.who === 'queue' && line.reservedFor ? words.reserved(line.reservedFor.name) : words.notYours;
  return window?.is === 'closed' && line ? windowWords(window, channelName(line.channel), when) : '';
};

const useCanned = (desk: Desk, open: Open, mode: Mode, text: string) => {
  const { state, draft } = desk;
  const [at, setAt] = useState(0);
  const [shut, setShut] = useState(false);
  const asked = mode === 'reply' ? askedFor(text) : undefined;
  useEffect(() => {
    setAt(0);
    if (asked === undefined) setShut(false);
  }, [asked]);
  const language = open.panel?.language ?? 'en';
  const offered = asked === undefined || shut ? [] : cannedFor(state.me?.canned ?? [], asked, language);
  const bank = open.panel?.consents[0]?.bank ?? open.panel?.accounts?.[0]?.bank;
  const pick = (canned: Canned): void => draft({ reply: filled(canned, state.me?.agent.name ?? '', bank) });

  /** Whether the key was for the list. */
  const onKey = (key: string): boolean => {
    const chosen = offered[at];
    if (!chosen) return false;
    if (key === 'ArrowDown' || key === 'ArrowUp') setAt((at + (key === 'ArrowDown' ? 1 : offered.length - 1)) % offered.length);
    else if (key === 'Enter' || key === 'Tab') pick(chosen);
    else if (key === 'Escape') setShut(true);
    else return false;
    return true;
  };
  return { open: asked !== undefined && !shut, offered, at, pick, onKey };
};

type Props = { desk: Desk; open: Open; field: RefObject<HTMLTextAreaElement | null> };

export const Composer = ({ desk, open, field }: Props) => {
  const { state, draft, write, typing } = desk;
  const { mode, ...texts } = draftOf(state, open.name);
  const text = texts[mode];
  const mine = hasIt(state.me?.agent, open.line);
  const when = (at: number): string => moment(at, Date.now() + state.aheadMs, locale);
  const closed = mode === 'reply' ? whyClosed(state, open, when) : '';
  const tooMany = text.length - LONGEST;
  const ready = text.trim() !== '' && tooMany <= 0 && closed === '';
  const canned = useCanned(desk, open, mode, text);

  useLayoutEffect(() => {
    if (field.current) grow(field.current);
  }, [text, field]);

  const submit = (): void => {
    if (!ready) return;
    write(mode === 'note' ? 'note' : 'message', text.trim());
    draft({ [mode]: '' });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const { key, shiftKey, altKey, isComposing, keyCode } = event;
    // While an input method composes, Enter picks a candidate; Safari tells it only by the key code.
    if (isComposing || keyCode === 229) return;
    const used = canned.onKey(key);
    if (used || (key === 'Enter' && !shiftKey && !altKey)) event.preventDefault();
    if (used) event.stopPropagation();
    else if (key === 'Enter' && !shiftKey && !altKey) submit();
  };
  const onInput = (value: string): void => {
    draft({ [mode]: value });
    if (mode === 'reply' && mine) typing();
  };

  return (
    <form
      class="composer"
      data-mode={mode}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {canned.open && <CannedList offered={canned.offered} at={canned.at} pick={canned.pick} />}
      <div class="composer-top">
        <Modes mode={mode} choose={(next) => draft({ mode: next })} />
        <p class="window" id="composer-window">
          {mode === 'note'
            ? words.noteMark
            : closed || (open.window && open.line && windowWords(open.window, channelName(open.line.channel), when))}
        </p>
      </div>
      <div class="field">
        <label class="unseen" for="composer">
          {mode === 'note' ? words.noteMode : words.reply}
        </label>
        <textarea
          id="composer"
          ref={field}
          rows={1}
          dir="auto"
          value={text}
          disabled={closed !== ''}
          placeholder={mode === 'note' ? words.notePlaceholder : closed ? '' : words.replyPlaceholder}
          autocomplete="off"
          aria-invalid={tooMany > 0}
          aria-describedby="composer-window composer-limit"
          aria-autocomplete="list"
          aria-controls={canned.open ? 'canned' : undefined}
          aria-activedescendant={canned.offered[canned.at] ? `canned-${canned.at}` : undefined}
          onInput={({ currentTarget }) => onInput(currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <button type="submit" class="send" title={`${mode === 'note' ? words.addNote : words.send} (Enter)`} aria-disabled={!ready}>
          <SendIcon />
          <span class={mode === 'note' ? undefined : 'unseen'}>{mode === 'note' ? words.addNote : words.send}</span>
        </button>
      </div>
      <p class="limit" id="composer-limit" role="status">
        {tooMany > 0 && words.tooLong(new Intl.NumberFormat(locale).format(tooMany))}
      </p>
    </form>
  );
};
