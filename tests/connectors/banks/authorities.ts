/** The sandbox's banks with their authorization servers, and our client at each, as a suite needs them. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Bank, SignedIn, SignInAttempt, SignInFailure, Tokens } from '../../../bot/model.ts';
import { createBankHttp } from '../../../connectors/banks/http.ts';
import { createAuthServer, type OAuthClient } from '../../../connectors/banks/oauth/server.ts';
import { bankAt } from '../../../connectors/banks/open.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../../connectors/banks/sandbox/sandbox.ts';
import { levers, newFolder, START } from './open-sandbox.ts';
import { type Choice, signInAt } from './sign-in.ts';

export type Connected = SignedIn;
export const BANKS = ['chase', 'wells-fargo', 'citi', 'us-bank', 'wrenmoor'] as const;
export type BankName = (typeof BANKS)[number];

/** Each bank's customer in the seed that comes with Banter. */
const CUSTOMERS = { chase: 'ana', 'wells-fargo': 'ana', citi: 'ana', 'us-bank': 'luis', wrenmoor: 'isla' } as const;

export type Begun = { url: URL; attempt: SignInAttempt };

const redirectUriOf = (bank: string): string => `http://localhost:3978/connect/${bank}/callback`;

/** A sandbox in a folder that stays when it is started again, at the same port. */
export const openAuthorities = async (options: Partial<SandboxOptions> = {}) => {
  const folder = newFolder();
  const http = createBankHttp();
  const logged: unknown[] = [];
  const start = (port: number): Promise<Sandbox> => startSandbox({ host: '127.0.0.1', port, dir: folder.dir, startAt: START, ...options });
  let sandbox = await start(0);

  const bankOf = (name: BankName, change: Partial<OAuthClient> = {}): Bank => {
    const found = sandbox.banks.find(({ id }) => id === name);
    if (!found) throw new Error(`there is no ${name}`);
    const log = (event: string, fields: object) => logged.push({ event, ...fields });
    return bankAt({ ...found, oauth: { ...found.oauth, ...change }, http, log, now: sandbox.now });
  };

  const at = (name: BankName, change: Partial<OAuthClient> = {}) => {
    const bank = bankOf(name, change);
    const { authority } = bank;
    if (!authority) throw new Error(`${name} has no authority`);
    const call = (access: Tokens) => ({ access, interaction: 'test', signal: AbortSignal.timeout(15_000) });

    const begin = async (redirectUri = redirectUriOf(name)): Promise<Begun> => {
      const begun = await authority.begin({ redirectUri, scopes: [...authority.scopes, 'staff'], language: 'en' });
      if (!begun.ok) throw new Error(`begin: ${begun.why}`);
      return begun;
    };
    const tryOut = async (choice: Choice = {}): Promise<{ ok: true; value: SignedIn } | { ok: false; why: SignInFailure }> => {
      const { url, attempt } = await begin();
      return authority.finish(await signInAt(url, { customer: CUSTOMERS[name], ...choice }), attempt);
    };
    return {
      bank,
      authority,
      begin,
      tryOut,
      signIn: (url: URL, choice: Choice = {}) => signInAt(url, { customer: CUSTOMERS[name], ...choice }),
      async connect(choice: Choice = {}): Promise<SignedIn> {
        const tried = await tryOut(choice);
        if (!tried.ok) throw new Error(`finish: ${tried.why}`);
        return tried.value;
      },
      accountsWith: (tokens: Tokens) => bank.accounts(call(tokens)),
      async holdingWith(tokens: Tokens) {
        const accounts = await bank.accounts(call(tokens));
        return bank.holding(call(tokens), accounts.ok ? (accounts.value[0]?.id ?? '') : '');
      },
      /** By the server's introspection (RFC 7662). */
      async isActive(token: string | undefined): Promise<boolean> {
        const found = sandbox.banks.find(({ id }) => id === name);
        const server = found && createAuthServer(found.oauth, Date.now);
        if (!server || token === undefined) throw new Error('there is nothing to look at');
        const { oidc, config } = await server.configured();
        return (await oidc.tokenIntrospection(config, token)).active;
      },
    };
  };

  return {
    at,
    logged,
    folder,
    customerAt: (name: BankName): string => CUSTOMERS[name],
    sandbox: () => sandbox,
    levers: () => levers(sandbox),
    async restart() {
      await sandbox.close();
      // Browsers must have seen that their connections are gone.
      await sleep(20);
      sandbox = await start(sandbox.port);
    },
    async close() {
      await sandbox.close();
      http.close();
      folder.remove();
    },
  };
};
