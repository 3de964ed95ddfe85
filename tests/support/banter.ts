/**
 * A whole Banter for a test: the built product in a process of its own, with its own Redis, sandbox banks and free ports. It is used as
 * anybody uses it, through its addresses.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants, copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { requireNoStrays, type Watched, type WatchOptions, watched } from './egress/watched.ts';
import { freePort } from './ports.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const READY_MS = 60_000;

export type BanterOptions = {
  env?: Record<string, string>;
  /** Where its state lies; unset: a folder of its own, removed at the end. */
  dir?: string;
  /** `listening` is enough where it cannot become ready. */
  until?: 'ready' | 'listening';
  /** Of a sandbox that runs already; unset: one of its own. */
  sandboxPort?: number;
  /** What is recorded of where it goes, beside what it is configured with. */
  egress?: Omit<WatchOptions, 'program'>;
};

export type RunningBanter = {
  url: string;
  sandboxUrl: string;
  dir: string;
  /** All that it wrote to the terminal. */
  output(): string;
  /** Ends it as Ctrl-C does, and waits. Returns its exit code. */
  stop(): Promise<number | null>;
  /** Ends it and removes its state. */
  close(): Promise<void>;
  /** Ends it as a crash does. */
  kill(): Promise<void>;
  /** Starts it again on the same state and the same ports. */
  restart(): Promise<void>;
  /** Where what it did outside is recorded, one file for each start: strays.mjs reads them. Until it is closed. */
  records(): readonly string[];
  /** It stands still until it thaws, and notices nothing. */
  freeze(): void;
  thaw(): void;
};

/** The language model is trained once for all tests: whoever trained it leaves it where the others find it. */
const MODEL = 'var/understanding.gz';

/** A process that starts in this folder need not train. */
export const giveModel = async (dir: string): Promise<void> => {
  await mkdir(join(dir, 'var'), { recursive: true });
  await copyFile(join(ROOT, MODEL), join(dir, MODEL)).catch(() => undefined);
};

export const startBanter = async ({
  env = {},
  dir,
  until = 'ready',
  sandboxPort: shared,
  egress = {},
}: BanterOptions = {}): Promise<RunningBanter> => {
  const state = dir ?? (await mkdtemp(join(tmpdir(), 'banter-')));
  const [port, sandboxPort] = [await freePort(), shared ?? (await freePort())];
  const url = `http://127.0.0.1:${port}`;
  let output = '';
  let child: ChildProcess | undefined;
  const starts: Watched[] = [];

  const start = async (): Promise<void> => {
    const { PATH, HOME } = process.env;
    // Most tests are not about connecting: everybody is the seed's first customer.
    const given = { PATH, HOME, LOG_LEVEL: 'warn', SANDBOX_AUTOLINK: '1', ...env, PORT: String(port), SANDBOX_PORT: String(sandboxPort) };
    const begun = watched(given, { ...egress, program: 'start' });
    starts.push(begun);
    const process_ = spawn(process.execPath, [join(ROOT, 'dist/bot/commands/start.js')], {
      ...{ cwd: state, env: begun.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = process_;
    process_.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    process_.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const deadline = Date.now() + READY_MS;
    while (!(await isUp(url, until))) {
      if (process_.exitCode !== null || Date.now() > deadline) throw new Error(`Banter did not start:\n${output}`);
      await wait(50);
    }
  };

  const ended = async (signal: NodeJS.Signals): Promise<number | null> => {
    const process_ = child;
    if (!process_ || process_.exitCode !== null || process_.signalCode !== null) return process_?.exitCode ?? null;
    const exit = once(process_, 'exit');
    process_.kill(signal);
    await exit;
    return process_.exitCode;
  };

  const kept = join(ROOT, MODEL);
  await giveModel(state);
  await start();
  await mkdir(join(ROOT, 'var'), { recursive: true });
  await copyFile(join(state, MODEL), kept, constants.COPYFILE_EXCL).catch(() => undefined);
  return {
    url,
    sandboxUrl: `http://127.0.0.1:${sandboxPort}`,
    dir: state,
    output: () => output,
    stop: () => ended('SIGTERM'),
    records: () => starts.map(({ file }) => file),
    close: async () => {
      await ended('SIGTERM');
      if (dir === undefined) await rm(state, { recursive: true, force: true });
      starts.forEach(requireNoStrays);
    },
    kill: async () => {
      await ended('SIGKILL');
    },
    restart: start,
    freeze: () => void child?.kill('SIGSTOP'),
    thaw: () => void child?.kill('SIGCONT'),
  };
};

const isUp = async (url: string, until: 'ready' | 'listening'): Promise<boolean> => {
  try {
    const { ok } = await fetch(`${url}/readyz`);
    return ok || until === 'listening';
  } catch {
    return false;
  }
};
