/**
 * A Redis server as a process of ours.
 *
 * - It outlives a Ctrl-C: it has a process group of its own, so the bot can finish its work before it stops it.
 * - It does not outlive us: a shell beside it waits on a pipe that the system closes when we die, however we die, and then ends it with TERM.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Writable } from 'node:stream';
import { type RedisBinary, RedisUnavailable, withLibraries } from './binary.ts';

const STOP_AT_MOST_MS = 10_000;
/** How much of what the server wrote is kept, for the message when it fails. */
const LINES_KEPT = 12;

export type Server = {
  pid: number;
  /** What it wrote last. */
  words(): string;
  hasEnded(): boolean;
  whenGone(tell: (how: string) => void): void;
  end(): Promise<void>;
};

/**
 * The shell becomes the server (`exec`), so its process id is the server's. Its other half reads from descriptor 3: a line means that all is
 * well and it can go; the end of the file means that we are dead. A stopped server hears TERM only when it goes on (CONT).
 */
const WITH_WATCHER = '{ read -r _ <&3 || { kill -TERM $$; kill -CONT $$; }; } >/dev/null 2>&1 & exec "$@" 3<&-';

/** Starts a server; it may end at once all the same. Throws RedisUnavailable. */
export const launch = ({ path, libraries }: RedisBinary, args: string[], env: NodeJS.ProcessEnv): Server => {
  const child = spawn('/bin/sh', ['-c', WITH_WATCHER, 'sh', path, ...args], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    env: withLibraries(env, libraries),
  });
  // Told by the missing process id.
  child.on('error', () => undefined);
  const { pid } = child;
  if (pid === undefined) throw new RedisUnavailable('failed', 'Redis could not be started: there is no /bin/sh');
  const written: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      written.push(...text.split('\n').filter((line) => line.trim() !== ''));
      written.splice(0, written.length - LINES_KEPT);
    });
  }
  let ending = false;
  const ended = once(child, 'exit');
  void ended.then(() => dismissWatcher(child));
  letUsLeave(child);
  return {
    pid,
    words: () => written.join('\n'),
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    whenGone: (tell) => void ended.then(([code, signal]) => ending || tell(String(signal ?? `exit code ${String(code)}`))),
    end: async () => {
      ending = true;
      child.ref();
      const timer = setTimeout(() => child.kill('SIGKILL'), STOP_AT_MOST_MS);
      child.kill('SIGTERM');
      await ended;
      clearTimeout(timer);
    },
  };
};

const dismissWatcher = ({ stdio }: ChildProcess): void => {
  const pipe = stdio[3];
  // A watcher that was killed leaves a broken pipe, which is no news.
  if (pipe instanceof Writable) pipe.on('error', () => undefined).end('\n');
};

/** Our process may end without having stopped the server: the watcher sees to it. */
const letUsLeave = (child: ChildProcess): void => {
  child.unref();
  for (const stream of child.stdio) if (stream && 'unref' in stream && typeof stream.unref === 'function') stream.unref();
};
