/** Lines of JSON in a file that only grows: each is on disk before anybody hears of it. */
import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { z } from 'zod';

export interface Book<Line> {
  /** What was in it when it was opened, oldest first. */
  readonly found: readonly Line[];
  append(line: Line): void;
  /** These lines and no others are in it from now on. */
  rewrite(lines: readonly Line[]): void;
}

/** Opens it, or makes it. A line that a crash cut short ends it: what stands behind goes before anything new is written there. */
export const openBook = <S extends z.ZodType>(file: string, schema: S): Book<z.output<S>> => {
  const found = load(file, schema);
  const rewrite: Book<z.output<S>>['rewrite'] = (lines) => {
    writeFileSync(`${file}.new`, lines.map((line) => `${JSON.stringify(line)}\n`).join(''), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  };
  rewrite(found);
  return { found, rewrite, append: (line) => appendFileSync(file, `${JSON.stringify(line)}\n`, { mode: 0o600 }) };
};

const load = <S extends z.ZodType>(file: string, schema: S): z.output<S>[] => {
  if (!existsSync(file)) return [];
  const lines: z.output<S>[] = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const parsed = schema.safeParse(jsonOf(line));
    if (!parsed.success) break;
    lines.push(parsed.data);
  }
  return lines;
};

const jsonOf = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};
