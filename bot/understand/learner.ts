/** The thread that does one task of training: it gets the task, tells each step, and hands back what was learnt. */
import { parentPort, workerData } from 'node:worker_threads';
import { learn, type Task } from './learn.ts';
import type { Told } from './threads.ts';

const tell = (told: Told): void => parentPort?.postMessage(told);

// Only threads.ts starts this, and with nothing but a task.
tell({ learnt: learn(workerData as Task, () => tell('step')) });
