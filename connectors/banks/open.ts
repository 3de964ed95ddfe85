/** Which banks there are: those of the configuration (BANKS), or the sandbox's five. */
import { z } from 'zod';
import type { Bank, Directory, Keyring } from '../../bot/model.ts';
import type { Consenting } from './consenting.ts';
import { createFdxBank } from './fdx/bank.ts';
import { readJson, readSecret } from './given.ts';
import { type BankHttp, type BankLog, createBankHttp } from './http.ts';
import { httpsUrl } from './https-url.ts';
import { createIssuer } from './issuer/issuer.ts';
import { createAuthority } from './oauth/authority.ts';
import { configuredClient, oauthOfBank } from './oauth/configured.ts';
import type { OAuthClient } from './oauth/server.ts';
import { createOpenBankingBank } from './openbanking/bank.ts';
import { createConsenting } from './openbanking/consenting.ts';
import type { BankOptions } from './reads.ts';
import { attachSandbox } from './sandbox/attach.ts';
import { identities } from './sandbox/identities.ts';
import { PortInUse, type Sandbox, type SandboxOptions, startSandbox } from './sandbox/sandbox.ts';
import { fdxScopeNames, obukScopeNames, type ScopeNames } from './scope-names.ts';

export type Banks = {
  banks: readonly Bank[];
  directory: Directory;
  keyring: Keyring;
  /** The business clock. */
  now: () => number;
  sandbox: Sandbox | undefined;
  /** Of the banks that tell of suspected fraud. */
  events: readonly BankEvents[];
  close(): Promise<void>;
};

/** How a bank tells of suspected fraud: who signs, for whom, with which keys, and where to ask for what did not arrive. */
export type BankEvents = {
  bank: string;
  /** `iss` and `aud` of its tokens, letter for letter. No audience: our own address for this bank's events. */
  issuer: string;
  audience: string | undefined;
  jwksUri: string;
  /** With the bank's bearer token, where it wants one. */
  poll: { url: string; token: string | undefined } | undefined;
};

/** How a standard is spoken: what is read, what it calls what can be allowed, and its own consents where it has them beside OAuth. */
type Dialect = {
  bank: (options: BankOptions) => Bank;
  scopeNames: ScopeNames;
  consenting?: (options: Pick<Address, 'baseUrl' | 'http' | 'log' | 'now'> & { bank: string }) => Consenting;
};

/** The standards that banks may speak, by their names in BANKS. To add one: a folder beside `fdx`, one line here, and the bank contract suite. */
const DIALECTS = {
  'fdx-6': { bank: createFdxBank, scopeNames: fdxScopeNames },
  'obuk-4': { bank: createOpenBankingBank, scopeNames: obukScopeNames, consenting: createConsenting },
} as const satisfies { readonly [standard: string]: Dialect };
export type Standard = keyof typeof DIALECTS;
// `Object.keys` forgets that they are those of the table above.
export const standards = Object.keys(DIALECTS) as Standard[];

const eventsOfBank = z.strictObject({
  issuer: httpsUrl,
  audience: z.string().min(1).max(300).optional(),
  jwksUri: httpsUrl,
  poll: z
    .strictObject({ url: httpsUrl, tokenFile: z.string().min(1).optional(), tokenVariable: z.string().min(1).optional() })
    .refine(
      ({ tokenFile, tokenVariable }) => tokenFile === undefined || tokenVariable === undefined,
      'takes tokenFile or tokenVariable, not both',
    )
    .optional(),
});

/** The file that BANKS names. */
const configured = z.strictObject({
  banks: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z][a-z0-9-]{1,31}$/, 'must be lower case letters, digits and dashes'),
        name: z.string().min(1).max(60),
        alsoKnownAs: z.array(z.string().min(2).max(60)).default([]),
        standard: z.enum(standards, { error: `must be one of the standards spoken so far: ${standards.join(', ')}` }),
        baseUrl: httpsUrl,
        cards: httpsUrl.optional(),
        events: eventsOfBank.optional(),
        oauth: oauthOfBank.optional(),
      }),
    )
    .min(1, 'names no bank'),
});

type Address = Pick<BankOptions, 'id' | 'name' | 'alsoKnownAs' | 'baseUrl'> & {
  standard: Standard;
  /** Where it locks and unlocks cards, up to and with the version: `https://api.example.com/cards/v1`; absent: it takes no such orders. */
  cards?: string | undefined;
  /** Where its customers sign in; absent: nobody can connect it. */
  oauth?: OAuthClient | undefined;
  http: BankHttp;
  log: BankLog;
  now: () => number;
};

/** A bank at its addresses: its dialect for what is read, the issuer port for orders and an authorization server for sign-ins where it has them. */
export const bankAt = ({ cards, oauth, standard, ...bank }: Address): Bank => {
  const { id, baseUrl, http, log, now } = bank;
  const dialect: Dialect = DIALECTS[standard];
  return {
    ...dialect.bank(bank),
    ...(cards === undefined ? {} : createIssuer({ bank: id, baseUrl: cards, http, log })),
    ...(oauth === undefined
      ? {}
      : {
          authority: createAuthority({ ...oauth, bank: id, log, consenting: dialect.consenting?.({ bank: id, baseUrl, http, log, now }) }),
        }),
  };
};

/** Nobody is connected until customers can connect a bank by themselves. */
const unknown = () => Promise.resolve(undefined);
const nobody: Directory = { customerOf: unknown, customer: unknown, idAt: unknown };
const noKeys: Keyring = { accessTo: async () => ({ ok: false, why: 'reauth' }) };

export type ConfiguredBank = z.infer<typeof configured>['banks'][number];

/** The entries of the configuration file. Throws with every mistake in it. */
export const readConfigured = async (path: string): Promise<ConfiguredBank[]> => {
  const parsed = configured.safeParse(await readJson(path, 'BANKS'));
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `  ${issue.path.join('.') || 'the file'}: ${issue.message}`);
    throw new Error(`BANKS: ${path} has mistakes:\n${problems.join('\n')}`);
  }
  return parsed.data.banks;
};

/** Who we are at its authorization server; undefined: it has none. Throws with what to do about a secret that cannot be read. */
export const clientOf = async ({ oauth, ...bank }: ConfiguredBank): Promise<OAuthClient | undefined> =>
  oauth && configuredClient(oauth, { ...bank, ...DIALECTS[bank.standard] }, readSecret);

/** Opens the banks of the configuration file. Throws with every mistake in it. */
export const openConfigured = async (path: string, log: BankLog): Promise<Banks> => {
  const http = createBankHttp({ log });
  const entries = await readConfigured(path);
  const banks = await Promise.all(
    entries.map(async ({ oauth, ...bank }) =>
      bankAt({
        ...bank,
        oauth: await clientOf({ ...bank, oauth }),
        http,
        log,
        now: Date.now,
      }),
    ),
  );
  const events = await Promise.all(entries.map(eventsOf));
  return {
    banks,
    directory: nobody,
    keyring: noKeys,
    now: Date.now,
    sandbox: undefined,
    events: events.flat(),
    close: async () => http.close(),
  };
};

/** The banks of the configuration file, or the sandbox's, by their ids. Throws with every mistake in it. */
export const bankNames = async (path: string | undefined): Promise<ReadonlyMap<string, string>> =>
  new Map((path === undefined ? identities : await readConfigured(path)).map(({ id, name }) => [id, name]));

/** None, where a bank tells of nothing. */
export const eventsOf = async ({ id, events }: ConfiguredBank): Promise<BankEvents[]> => {
  if (events === undefined) return [];
  const { issuer, audience, jwksUri, poll } = events;
  const { tokenFile: file, tokenVariable: variable } = poll ?? {};
  const place = file === undefined ? variable && { variable } : { file };
  const token = place ? await readSecret(place) : undefined;
  return [{ bank: id, issuer, audience, jwksUri, poll: poll && { url: poll.url, token } }];
};

/** Starts the sandbox and speaks to its banks over HTTP, as to any other. `seedPath` is the file of SANDBOX_SEED. */
export const openSandbox = async (options: SandboxOptions, seedPath: string | undefined, log: BankLog): Promise<Banks> => {
  const seed = seedPath === undefined ? {} : { seed: await readJson(seedPath, 'SANDBOX_SEED') };
  const sandbox = await startOrAttach({ ...options, ...seed });
  const http = createBankHttp({ log });
  return {
    banks: sandbox.banks.map((bank) => bankAt({ ...bank, http, log, now: sandbox.now })),
    directory: sandbox.directory,
    keyring: sandbox.keyring,
    now: sandbox.now,
    sandbox,
    events: sandbox.banks.map(({ id, events: { issuer, audience, jwksUri, poll } }) => {
      return { bank: id, issuer, audience, jwksUri, poll: { url: poll, token: undefined } };
    }),
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
