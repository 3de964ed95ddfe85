/** Which banks there are: those of the configuration (BANKS), or the sandbox's four. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Bank, Directory } from '../../bot/model.ts';
import { createFdxBank, type FdxBankOptions } from './fdx/bank.ts';
import { type BankHttp, type BankLog, createBankHttp } from './http.ts';
import { createIssuer } from './issuer/issuer.ts';
import { attachSandbox } from './sandbox/attach.ts';
import { PortInUse, type Sandbox, type SandboxOptions, startSandbox } from './sandbox/sandbox.ts';

export type Banks = {
  banks: readonly Bank[];
  directory: Directory;
  /** The business clock. */
  now: () => number;
  sandbox: Sandbox | undefined;
  close(): Promise<void>;
};

const httpsUrl = z.url({ protocol: /^https$/, error: 'must be an https URL' });

/** The file that BANKS names. */
const configured = z.strictObject({
  banks: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z][a-z0-9-]{1,31}$/, 'must be lower case letters, digits and dashes'),
        name: z.string().min(1).max(60),
        alsoKnownAs: z.array(z.string().min(2).max(60)).default([]),
        standard: z.literal('fdx-6', { error: 'must be "fdx-6", the one standard spoken so far' }),
        baseUrl: httpsUrl,
        cards: httpsUrl.optional(),
      }),
    )
    .min(1, 'names no bank'),
});

type Address = Pick<FdxBankOptions, 'id' | 'name' | 'alsoKnownAs' | 'baseUrl'> & {
  /** Where it locks and unlocks cards, up to and with the version: `https://api.example.com/cards/v1`; absent: it takes no such orders. */
  cards?: string | undefined;
  http: BankHttp;
  log: BankLog;
  now: () => number;
};

/** A bank at its addresses: FDX for what is read, the issuer port for orders where it has one. */
export const bankAt = ({ cards, ...bank }: Address): Bank => {
  const fdx = createFdxBank(bank);
  return cards === undefined ? fdx : { ...fdx, ...createIssuer({ bank: bank.id, baseUrl: cards, http: bank.http, log: bank.log }) };
};

/** Nobody is connected until customers can connect a bank by themselves. */
const nobody: Directory = { customerOf: () => Promise.resolve(undefined) };

/** Opens the banks of the configuration file. Throws with every mistake in it. */
export const openConfigured = async (path: string, log: BankLog): Promise<Banks> => {
  const http = createBankHttp({ log });
  const parsed = configured.safeParse(await readJson(path, 'BANKS'));
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `  ${issue.path.join('.') || 'the file'}: ${issue.message}`);
    throw new Error(`BANKS: ${path} has mistakes:\n${problems.join('\n')}`);
  }
  const banks = parsed.data.banks.map((bank) => bankAt({ ...bank, http, log, now: Date.now }));
  return { banks, directory: nobody, now: Date.now, sandbox: undefined, close: async () => http.close() };
};

/** Starts the sandbox and speaks to its banks over HTTP, as to any other. `seedPath` is the file of SANDBOX_SEED. */
export const openSandbox = async (options: SandboxOptions, seedPath: string | undefined, log: BankLog): Promise<Banks> => {
  const seed = seedPath === undefined ? {} : { seed: await readJson(seedPath, 'SANDBOX_SEED') };
  const sandbox = await startOrAttach({ ...options, ...seed });
  const http = createBankHttp({ log });
  return {
    banks: sandbox.banks.map((bank) => bankAt({ ...bank, http, log, now: sandbox.now })),
    directory: sandbox.directory,
    now: sandbox.now,
    sandbox,
    close: async () => {
      await http.close();
      await sandbox.close();
    },
  };
};

/** So often what has the port is asked whether it is a sandbox: one on a machine at its limits may take its time to say so. */
const ASKS_AT_MOST = 3;

/** Another process on this machine may run the sandbox already: looked at first, so that two never write the same state. */
const startOrAttach = async (options: SandboxOptions, asks = 1): Promise<Sandbox> => {
  const running = options.port === 0 ? undefined : await attachSandbox(options.port);
  if (running) return running;
  try {
    return await startSandbox(options);
  } catch (error) {
    if (!(error instanceof PortInUse) || asks >= ASKS_AT_MOST) throw error;
    return startOrAttach(options, asks + 1);
  }
};

const readJson = async (path: string, variable: string): Promise<unknown> => {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    const why = error instanceof SyntaxError ? 'is no valid JSON' : 'cannot be read';
    throw new Error(`${variable}: ${path} ${why}`, { cause: error });
  }
};
