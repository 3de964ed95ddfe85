/** What strays.mjs hands to suites: it is plain JavaScript, as tests/run.mjs runs without a build. */

export type Recorded =
  | { kind: 'tcp' | 'socket' | 'name' | 'udp' | 'program'; to: string }
  /** One byte of what was sent is one character of `text`. */
  | { kind: 'bytes'; to: string; text: string };

export const ENDING: string;
export const readRecord: (file: string) => { process: { suite: string; program: string; reaches: string[] }; entries: Recorded[] };
export const straysIn: (file: string) => string[];
export const judgeRun: (folder: string) => { processes: number; places: number; strays: string[] };
