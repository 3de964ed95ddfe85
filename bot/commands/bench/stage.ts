/**
 * Everything around the servers under measurement: the stand-ins, a folder that is gone afterwards, and what to do when the bench itself is
 * ended. Whatever is opened here is closed in the reverse order, once.
 */
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { startSandbox } from '../../../connectors/banks/sandbox/sandbox.ts';
import { rooms } from '../../../dialogs/index.ts';
import type { Customer } from '../../model.ts';
import { loadOrTrain, MODEL_FILE } from '../../understand/store.ts';
import { step } from '../terminal.ts';
import { type Graph, openGraph } from './graph.ts';
import type { Page, ServerTask } from './task.ts';

/** What the sandbox's customer has at one bank, and the bank's own answers. */
type Recorded = { customer: Customer; bankToken: string; bank: Omit<ServerTask['bank'], 'baseUrl'>; bodies: { [path: string]: string } };

export type Stage = {
  dir: string;
  graph: Graph;
  page: Page;
  recorded: Recorded;
  /** A folder for one process's state, with the trained model in it. */
  folder(name: string): Promise<string>;
};

const BANK = 'chase';
const PAGE: Page = { secret: 'bench', token: 'bench', id: '100000000000001' };
/** Where `npm start` keeps its trained model too. */
const MODEL_DIR = resolve('var');

/** Runs `work` on a stage and clears up, also after Ctrl-C and TERM. */
export const onStage = async <T>(work: (stage: Stage) => Promise<T>): Promise<T> => {
  const dir = await mkdtemp(join(tmpdir(), 'banter-bench-'));
  const stop = stopSignal();
  const graph = await openGraph();
  try {
    await trainModel();
    const recorded = await record(join(dir, 'sandbox'));
    const stage = { dir, graph, page: PAGE, recorded, folder: (name: string) => folderIn(dir, name) };
    return await Promise.race([work(stage), stop]);
  } finally {
    await clearUp();
    graph.close();
    await rm(dir, { recursive: true, force: true });
  }
};

const closing: (() => Promise<unknown>)[] = [];

/** Closes it when the returned function is called, or at the end of the stage. */
export const closeLater = (close: () => Promise<unknown>): (() => Promise<void>) => {
  closing.push(close);
  return async () => {
    const at = closing.indexOf(close);
    if (at >= 0) closing.splice(at, 1);
    await close();
  };
};

const clearUp = async (): Promise<void> => {
  for (const close of closing.splice(0).toReversed()) await close().catch(() => undefined);
};

const stopSignal = (): Promise<never> =>
  new Promise((_, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => reject(new Error('stopped before the end')));
  });

/** Trained once, from the same phrases as at `npm start`; the servers get a copy. */
const trainModel = async (): Promise<void> => {
  const training = step('Understanding');
  await loadOrTrain({ rooms, dir: MODEL_DIR, progress: ({ done, of }) => training.progress(done / of) });
  training.done('ready');
};

const folderIn = async (dir: string, name: string): Promise<string> => {
  const folder = join(dir, name);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await copyFile(join(MODEL_DIR, MODEL_FILE), join(folder, MODEL_FILE));
  return folder;
};

const listed = z.object({ accounts: z.array(z.object({ accountId: z.string() })) });

/** Asks the sandbox once what all servers will ask, and keeps its answers. */
const record = async (dir: string): Promise<Recorded> => {
  const sandbox = await startSandbox({ host: '127.0.0.1', port: 0, dir, autolink: '1' });
  try {
    const customer = await sandbox.directory.customerOf({ channel: 'bench', account: '', user: '', thread: '' });
    const grant = customer?.grants.find(({ bank }) => bank === BANK);
    const found = sandbox.banks.find(({ id }) => id === BANK);
    if (!customer || !grant || !found) throw new Error(`the sandbox has no customer at ${BANK}`);
    const { baseUrl, ...bank } = found;
    const access = await sandbox.keyring.accessTo(customer.id, grant, AbortSignal.timeout(5_000));
    if (!access.ok) throw new Error(`the sandbox has no token for ${BANK}`);
    const { token } = access.value;
    const read = async (path: string): Promise<string> =>
      (await fetch(`${baseUrl}${path}`, { headers: { authorization: `Bearer ${token}` } })).text();
    const list = await read('/accounts');
    const bodies: Recorded['bodies'] = { '/accounts': list };
    for (const { accountId } of listed.parse(JSON.parse(list)).accounts)
      bodies[`/accounts/${accountId}`] = await read(`/accounts/${accountId}`);
    return { customer: { ...customer, grants: [grant] }, bankToken: token, bank, bodies };
  } finally {
    await sandbox.close();
  }
};
