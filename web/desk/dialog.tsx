import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { CloseIcon } from '../common/icons.tsx';
import { words } from './words.ts';

type Props = {
  title: string;
  /** What the main button says; none: there is nothing to do but to read. */
  action?: string;
  /** Why it was not done, which is said here; nothing: it was, and the dialog closes. */
  run?(form: FormData): Promise<string | undefined>;
  closed(): void;
  children?: ComponentChildren;
};

/** A question to the agent. Escape and the way back of the focus are the browser's. */
export const Dialog = ({ title, action, run, closed, children }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const [busy, setBusy] = useState(false);
  const [why, setWhy] = useState<string>();
  // At once: what is typed next is meant for the dialog.
  useLayoutEffect(() => {
    dialog.current?.showModal();
    // What the dialog asks for comes first; without it, what it does.
    dialog.current
      ?.querySelector<HTMLElement>('.dialog-body :is(select, textarea, input:not([type="checkbox"])), footer .button-main')
      ?.focus();
  }, []);

  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (busy || !run || !(event.currentTarget instanceof HTMLFormElement)) return;
    setBusy(true);
    const whyNot = await run(new FormData(event.currentTarget));
    setBusy(false);
    setWhy(whyNot);
    if (whyNot === undefined) dialog.current?.close();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) dialog.current?.querySelector('form')?.requestSubmit();
  };

  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="dialog-title" onClose={closed} onKeyDown={onKeyDown}>
      <form onSubmit={(event) => void submit(event)}>
        <header>
          <h2 id="dialog-title">{title}</h2>
          <button type="button" class="icon-button" title={`${words.close} (Esc)`} onClick={() => dialog.current?.close()}>
            <CloseIcon />
            <span class="unseen">{words.close}</span>
          </button>
        </header>
        <div class="dialog-body">
          {children}
          <p class="why-not" role="alert">
            {why}
          </p>
        </div>
        {action !== undefined && (
          <footer>
            <button type="button" class="button" onClick={() => dialog.current?.close()}>
              {words.cancel}
            </button>
            <button type="submit" class="button button-main" aria-disabled={busy}>
              {action}
            </button>
          </footer>
        )}
      </form>
    </dialog>
  );
};
