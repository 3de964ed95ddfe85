/** Tasks of training side by side, as many as the machine has processors, while the product's own thread stays free. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { type Learnt, learn, type Task } from './learn.ts';

export type Told = 'step' | { learnt: Learnt };
type Advance = () => void;

const LEARNER = new URL('./learner.js', import.meta.url);
/** Sources that a test runner translates on the fly are none that a thread could load: there the work is done here. */
const hasThreads = existsSync(fileURLToPath(LEARNER));

/** What each task taught, in their order. `advance` is called once for each step of each task. */
export const learnAll = async (tasks: readonly Task[], advance: Advance): Promise<Learnt[]> => {
  const learnt: Learnt[] = [];
  const waiting = tasks.entries();
  const work = async (): Promise<void> => {
    for (const [at, task] of waiting) learnt[at] = await (hasThreads ? inThread(task, advance) : learn(task, advance));
  };
  await Promise.all(Array.from({ length: hasThreads ? availableParallelism() : 1 }, work));
  return learnt;
};

const inThread = (task: Task, advance: Advance): Promise<Learnt> =>
  new Promise((done, failed) => {
    const thread = new Worker(LEARNER, { workerData: task });
    thread.on('message', (told: Told) => (told === 'step' ? advance() : done(told.learnt)));
    thread.once('error', failed);
    thread.once('exit', (code) => failed(new Error(`A training thread ended with ${code} and learnt nothing.`)));
  });
