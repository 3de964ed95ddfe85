/**
 * What Microsoft's recognizers see in a text. They are asked about what our own rules do not read: feasts that move, the second week of October,
 * the currencies of the world. They are loaded when first needed, in a thread, and have a deadline: a value that takes longer is not heard.
 */
import { Worker } from 'node:worker_threads';
import type { Language } from '../../bot/model.ts';
import type { Day } from './day.ts';

/** Their cost explodes with length: ten times as long takes a thousand times as much. */
const TEXT_MAX = 280;
/** Loading both takes a second or two of a busy machine, and comes with the first answer. */
const FIRST_MS = 5_000;
const NEXT_MS = 500;
/** Who would wait behind more than this is not heard at once. */
const WAITING_MAX = 20;

export type Entity = { start: number; end: number; type: string; resolution: unknown };
export type Seen = { currencies: readonly Entity[]; dates: readonly Entity[] };
export type LibraryRequest = { text: string; language: Language; today: Day };
export interface Library {
  /** Null when the answer did not come in time. */
  read(request: LibraryRequest): Promise<Seen | null>;
}

/** The thread, as far as it is needed here. */
export interface Thread {
  ask(request: LibraryRequest): void;
  end(): void;
}
export type Answers = { answered(seen: Seen): void; failed(): void };
export type LibraryParts = {
  open?: (answers: Answers) => Thread;
  /** Runs `work` after `ms`; returns how to cancel it. */
  after?: (ms: number, work: () => void) => () => void;
};

const openThread = ({ answered, failed }: Answers): Thread => {
  const worker = new Worker(new URL('./library-worker.mjs', import.meta.url));
  worker.on('message', answered);
  worker.on('error', failed);
  // While an answer is waited for, the deadline keeps the process; nothing else has to.
  worker.unref();
  return { ask: (request) => worker.postMessage(request), end: () => void worker.terminate() };
};

const realAfter = (ms: number, work: () => void): (() => void) => {
  const timer = setTimeout(work, ms);
  return () => clearTimeout(timer);
};

type Waiting = { request: LibraryRequest; done: (seen: Seen | null) => void };

export const createLibrary = ({ open = openThread, after = realAfter }: LibraryParts = {}): Library => {
  const waiting: Waiting[] = [];
  /** Slots of one message ask about the same text. */
  const underWay = new Map<string, Promise<Seen | null>>();
  let thread: Thread | undefined;
  let isWarm = false;
  let current: { done: (seen: Seen | null) => void; cancel: () => void } | undefined;

  const settle = (seen: Seen | null): void => {
    const was = current;
    current = undefined;
    was?.cancel();
    was?.done(seen);
    next();
  };
  const giveUp = (): void => {
    thread?.end();
    thread = undefined;
    isWarm = false;
    settle(null);
  };
  const begin = (): Thread => {
    const begun: Thread = open({
      answered: (seen) => {
        if (thread !== begun) return;
        isWarm = true;
        settle(seen);
      },
      failed: () => {
        if (thread === begun) giveUp();
      },
    });
    return begun;
  };
  const next = (): void => {
    if (current) return;
    const first = waiting.shift();
    if (!first) return;
    thread ??= begin();
    current = { done: first.done, cancel: after(isWarm ? NEXT_MS : FIRST_MS, giveUp) };
    thread.ask(first.request);
  };

  return {
    read: (request) => {
      const key = JSON.stringify(request);
      const known = underWay.get(key);
      if (known !== undefined) return known;
      if (waiting.length >= WAITING_MAX) return Promise.resolve(null);
      const answer = new Promise<Seen | null>((done) => {
        waiting.push({ request, done });
        next();
      }).finally(() => underWay.delete(key));
      underWay.set(key, answer);
      return answer;
    },
  };
};

/** What is given to the library of a longer text: the clauses that tell, whole words only. */
export const tellingPart = (text: string, tells: (clause: string) => boolean): string => {
  if (text.length <= TEXT_MAX) return text;
  let kept = '';
  for (const clause of text.split(/(?<=[.,;!?\n])\s/u)) {
    if (!tells(clause)) continue;
    const room = TEXT_MAX - kept.length - 1;
    if (clause.length <= room) kept = `${kept} ${clause}`.trim();
    else {
      const cut = clause.slice(0, room + 1).replace(/\s*\S*$/u, '');
      return `${kept} ${cut}`.trim();
    }
  }
  return kept;
};
