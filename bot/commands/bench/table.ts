/** Tables for the terminal: columns of one width, numbers to the right, what is compared in bold. Pure: they return text. */
import type { Spread } from './numbers.ts';

export type Styles = { bold(text: string): string; dim(text: string): string };

const NAME_WIDTH = 24;
const GAP = '   ';

/** `  0.45  0.40..0.52`, the median first. */
export const cellOf = (spread: Spread | undefined, digits: number): string => {
  if (!spread) return '-';
  const [least, median, most] = [spread.least, spread.median, spread.most].map((value) => value.toFixed(digits));
  return `${median}  ${least}..${most}`;
};

/** A table with its first column to the left and each other as wide as its widest cell. */
export const tableOf = (heads: readonly string[], rows: readonly (readonly string[])[], styles: Styles): string => {
  const widths = heads.map((head, at) => Math.max(head.length, ...rows.map((row) => row[at]?.length ?? 0)));
  widths[0] = Math.max(NAME_WIDTH, widths[0] ?? 0);
  const line = (cells: readonly string[], style: (text: string, at: number) => string): string =>
    cells
      .map((cell, at) => style(at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0), at))
      .join(GAP)
      .trimEnd();
  const head = line(heads, (text, at) => (at === 0 ? styles.bold(text) : styles.dim(text)));
  const body = rows.map((row) => line(row, (text) => text));
  return [head, ...body].map((text) => `  ${text}`).join('\n');
};
