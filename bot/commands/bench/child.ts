/** A process of the bench, as the bench sees it: started with a task, asked questions, stopped. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Answers } from './task.ts';

export type Child = {
  url: string;
  /** One question at a time. */
  ask<Q extends keyof Answers>(question: Q): Promise<Answers[Q]>;
  stop(): Promise<void>;
};

const STOP_AT_MOST_MS = 5_000;

const ready = z.object({ url: z.string() });
const answered = z.object({ answer: z.unknown() });

/** `file` is one of the `*-server.ts` beside this. Rejects when it ends before it listens. */
export const startChild = async (file: string, task: unknown, flags: readonly string[] = []): Promise<Child> => {
  const program = fileURLToPath(new URL(`./${file}.js`, import.meta.url));
  // A group of its own: a Ctrl-C at the terminal is for the bench, which then stops them in its order.
  const child = fork(program, [JSON.stringify(task)], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: [...flags],
    detached: true,
  });
  const ended = once(child, 'exit');
  const message = async (): Promise<unknown> => {
    const gone = ended.then(() => Promise.reject(new Error(`${file} ended by itself`)));
    const [received]: unknown[] = await Promise.race([once(child, 'message'), gone]);
    return received;
  };
  const { url } = ready.parse(await message());
  return {
    url,
    async ask<Q extends keyof Answers>(question: Q) {
      const next = message();
      child.send(question);
      // The other end is `serveParent`, whose handlers are checked against the same type.
      return answered.parse(await next).answer as Answers[Q];
    },
    async stop() {
      const timer = setTimeout(() => child.kill('SIGKILL'), STOP_AT_MOST_MS);
      if (child.connected) child.disconnect();
      await ended;
      clearTimeout(timer);
    },
  };
};
