/** A sandbox for one suite: a folder of its own, any free port, and its levers as functions. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../../connectors/banks/sandbox/sandbox.ts';

export type Ledger = {
  now: string;
  reads: {
    at: string;
    bank: string;
    customer?: string;
    account?: string;
    what: string;
    status: number;
    interaction?: string;
    fault?: string;
  }[];
  movements: unknown[];
  cardChanges: {
    at: string;
    bank: string;
    customer: string;
    account: string;
    state: string;
    key?: string;
    interaction?: string;
    case?: string;
  }[];
  cases: { case: string; state: string; answers: { answer: string; key: string; caseState: string; cardState: string }[] }[];
  balances: {
    bank: string;
    customer: string;
    account: string;
    kind: string;
    currency: string;
    current: number;
    available?: number;
    creditLimit?: number;
  }[];
  mostAtOnce: { [bank: string]: number };
};

export const START = Date.parse('2026-11-20T15:00:00Z');

export const newFolder = () => {
  const dir = mkdtempSync(join(tmpdir(), 'banter-sandbox-'));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
};

export const openSandbox = async (options: Partial<SandboxOptions> = {}) => {
  const folder = newFolder();
  const sandbox = await startSandbox({ host: '127.0.0.1', port: 0, dir: folder.dir, startAt: START, ...options });
  return {
    ...levers(sandbox),
    sandbox,
    async close() {
      await sandbox.close();
      folder.remove();
    },
  };
};

export const levers = ({ url }: Sandbox) => {
  const admin = async (method: string, path: string, body?: unknown) => {
    const answer = await fetch(`${url}/admin${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    return { status: answer.status, body: await answer.json() };
  };
  return {
    admin,
    fault: (body: object) => admin('POST', '/faults', body),
    // The sandbox is ours: its ledger is what ledger.ts says.
    ledger: async () => (await admin('GET', '/ledger')).body as Ledger,
  };
};

/** The seed that comes with Banter, as JSON. */
export const exampleSeed = (): object =>
  JSON.parse(readFileSync(new URL('../../../connectors/banks/sandbox/seed.example.json', import.meta.url), 'utf8'));

/** The token of what a chat user connected; of a bank, or the first there is. '': nothing. */
export const tokenOf = async ({ directory, keyring }: Sandbox, user: string, bank?: string): Promise<string> => {
  const customer = await directory.customerOf({ channel: 'messenger', account: 'p', user, thread: user });
  const grant = customer?.grants.find((one) => bank === undefined || one.bank === bank);
  const access = customer && grant && (await keyring.accessTo(customer.id, grant, AbortSignal.timeout(5_000)));
  return access?.ok ? access.value.token : '';
};

/** What a customer's token reads at a bank. */
export const reader = (sandbox: Sandbox) => {
  const get = async (bank: string, path: string, token: string) => {
    const answer = await fetch(`${sandbox.url}/${bank}/fdx/v6${path}`, { headers: { authorization: `Bearer ${token}` } });
    return { status: answer.status, body: await answer.json(), headers: answer.headers };
  };
  return { tokenOf: (user: string, bank: string) => tokenOf(sandbox, user, bank), get };
};
