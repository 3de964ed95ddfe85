/** One run: a sandbox's banks of one standard, read through a checkpoint. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { conformSeed, type Reads, readEverything } from '../../../connectors/banks/conform.ts';
import { departures } from '../../../connectors/banks/departures.ts';
import type { Standard } from '../../../connectors/banks/open.ts';
import { type Sandbox, startSandbox } from '../../../connectors/banks/sandbox/sandbox.ts';
import { openCheckpoint } from './checkpoint.ts';
import { type Description, Unusable } from './description.ts';
import { createFindings, type Findings } from './findings.ts';
import { NO_SUCH_PATH } from './judge.ts';

export type Ran = { findings: Findings; reads: Reads };

/** A sandbox for one run, with something of everything in it. */
export const inSandbox = async <T>(work: (sandbox: Sandbox) => Promise<T>): Promise<T> => {
  const dir = await mkdtemp(join(tmpdir(), 'banter-conform-'));
  try {
    const sandbox = await startSandbox({ host: '127.0.0.1', port: 0, dir, seed: conformSeed() });
    try {
      return await work(sandbox);
    } finally {
      await sandbox.close();
    }
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
};

export type Wanted = {
  standard: Standard;
  description: Description;
  /** What the sandbox does against it on purpose is a violation too. */
  strict: boolean;
};

/** Throws Unusable. */
export const conform = async (sandbox: Sandbox, { standard, description, strict }: Wanted): Promise<Ran> => {
  const findings = createFindings();
  const banks = sandbox.banks.filter((bank) => bank.standard === standard);
  const checkpoint = await openCheckpoint({ description, sandbox: sandbox.url, banks, departures: strict ? [] : departures, findings });
  try {
    const reads = await readEverything(sandbox, standard, checkpoint.url);
    const failure = checkpoint.failure();
    if (failure !== undefined)
      throw new Unusable(`The validator can make nothing of this description: ${failure instanceof Error ? failure.message : failure}`);
    if (isOfSomethingElse(findings)) throw new Unusable(`The description has none of the paths that ${standard} asks for.`);
    return { findings, reads };
  } finally {
    await checkpoint.close();
  }
};

/** Nothing that passed by was held against anything. */
const isOfSomethingElse = ({ passed, of }: Findings): boolean =>
  passed.requests === of('not_described').reduce((sum, { what, count }) => (what === NO_SUCH_PATH ? sum + count : sum), 0);
