import { useEffect, useRef } from 'preact/hooks';
import { likes } from './keep.ts';
import { type Command, commandOf } from './keys.ts';

/** Fields for text; not buttons that happen to be inputs. */
const FIELD = 'textarea, select, input:not([type="checkbox"], [type="radio"])';

/** Runs what a key asks for. `leave` has the Escape that no dialog, menu or list wanted. */
export const useKeys = (run: (command: Command) => void, leave: (from: Element) => void): void => {
  const latest = useRef({ run, leave });
  latest.current = { run, leave };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { target, key, ctrlKey, metaKey, altKey, isComposing } = event;
      if (!(target instanceof Element)) return;
      const inDialog = target.closest('dialog') !== null;
      if (key === 'Escape' && !inDialog && !isComposing && !document.querySelector(':popover-open')) return latest.current.leave(target);
      if (!likes('shortcuts')) return;
      const command = commandOf({ key, ctrlKey, metaKey, altKey, isComposing, inField: target.matches(FIELD), inDialog });
      if (!command) return;
      event.preventDefault();
      latest.current.run(command);
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
};
