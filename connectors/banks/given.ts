/** Reads what an operator gave us: files, and variables of the environment. What cannot be read is said with why, and never what is in it. */
import { readFile, stat } from 'node:fs/promises';

/** A value that stands in a file of its own, or in a variable. */
export type Given = { file: string } | { variable: string };
export type ReadGiven = (given: Given) => Promise<string>;

const WHY: { readonly [code: string]: string } = {
  ENOENT: 'there is no such file',
  EACCES: 'the user that Banter runs as may not read it',
  EISDIR: 'it is a folder',
};

const reasonOf = (error: unknown): string => {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';
  return WHY[code] ?? code;
};

/** `variable`: the one that names this file, which its errors begin with. */
const readText = async (path: string, variable: string): Promise<string> => {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new Error(`${variable}: ${path} cannot be read: ${reasonOf(error)}`, { cause: error });
  }
};

export const readJson = async (path: string, variable: string): Promise<unknown> => {
  const text = await readText(path, variable);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${variable}: ${path} is no valid JSON${placeIn(text, error)}`, { cause: error });
  }
};

/** The line of a mistake, where JSON.parse says where it is. */
const placeIn = (text: string, error: unknown): string => {
  const [, position] = /position (\d+)/.exec(error instanceof Error ? error.message : '') ?? [];
  return position === undefined ? '' : `: look at line ${text.slice(0, Number(position)).split('\n').length}`;
};

/** A secret: never empty, and without the line end that editors add. */
export const readSecret: ReadGiven = async (given) => {
  const found = 'file' in given ? await readText(given.file, 'BANKS') : (process.env[given.variable] ?? '');
  if (found.trim() !== '') return found.trim();
  const named = 'file' in given ? `${given.file} is empty` : `${given.variable} is not set in the environment`;
  throw new Error(`BANKS: ${named}, and a bank's entry names it as a secret`);
};

/** Whether it can be read, and by whom else on this machine. */
export const examineSecret = async (path: string): Promise<{ says: string; state: 'good' | 'open' | 'unreadable' }> => {
  try {
    await readFile(path);
    const { mode } = await stat(path);
    const shown = (mode & 0o777).toString(8).padStart(3, '0');
    return { says: `${path}, mode ${shown}`, state: (mode & 0o077) === 0 ? 'good' : 'open' };
  } catch (error) {
    return { says: `${path}: ${reasonOf(error)}`, state: 'unreadable' };
  }
};
