/** Drawings. All are decoration: the words beside them say the same. */

const stroke = { fill: 'none', stroke: 'currentColor', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' } as const;
export const icon =
  (path: string, width = 2) =>
  () => (
    <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" stroke-width={width} {...stroke}>
      <path d={path} />
    </svg>
  );

export const SendIcon = icon('M12 19V5M6 11l6-6 6 6');
export const MenuIcon = icon('M5 12h.01M12 12h.01M19 12h.01', 3);
export const CloseIcon = icon('M6 6l12 12M18 6L6 18');
export const DownIcon = icon('M12 5v14M6 13l6 6 6-6');

/** Banter's own mark: a speech bubble with one calm line. */
export const Mark = () => (
  <svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
    <rect class="mark-ground" width="32" height="32" rx="10" />
    <path class="mark-bubble" d="M9 10h14a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2h-7.5L11 24.5V21H9a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2Z" />
    <path class="mark-line" d="M11.5 15.5h9" />
  </svg>
);
