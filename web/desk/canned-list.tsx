import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Canned } from '../../bot/wire.ts';
import { words } from './words.ts';

/** The replies to choose from, above the field that keeps the focus. */
export const CannedList = ({ offered, at, pick }: { offered: readonly Canned[]; at: number; pick(canned: Canned): void }) => {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return (
    <div class="canned">
      <p class="canned-count" role="status">
        {words.cannedCount(offered.length)}
      </p>
      <div ref={list} class="canned-list" id="canned" role="listbox" aria-label={words.canned} tabIndex={-1}>
        {offered.map((canned, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the keys are handled by the field, which keeps the focus and names the option (ARIA combobox)
          <div
            key={`${canned.name} ${canned.language}`}
            id={`canned-${i}`}
            class="canned-item"
            role="option"
            aria-selected={i === at}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => pick(canned)}
          >
            <strong>/{canned.name}</strong> <span class="chip">{words.languages[canned.language]}</span>
            <span class="canned-text" lang={canned.language}>
              {canned.text}
            </span>
          </div>
        ))}
      </div>
    </div>
  );
};
