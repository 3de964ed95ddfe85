/** Long talks in messages of a length that every channel takes. */
import type { Format, Talked } from '../../bot/model.ts';

const CHARS_AT_MOST = 1_500;

export const pages = (talked: readonly Talked[], you: string, f: Format): string[] => {
  const all: string[] = [];
  for (const { at, name = you, text } of talked) {
    const line = `${name}, ${f.when(at)}:\n${text}`;
    const last = all.at(-1);
    if (last !== undefined && last.length + line.length < CHARS_AT_MOST) all[all.length - 1] = `${last}\n\n${line}`;
    else all.push(line);
  }
  return all;
};
