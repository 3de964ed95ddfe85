/**
 * The door of a customer's own page. A link alone opens nothing: where our chat page's own visitor comes, in whose conversation it was handed out, the
 * page opens; anybody else signs in at a bank first, and must be the bank's customer whose grant it is. Of that sign-in nothing is kept: its tokens are
 * revoked at once. The door stays open for ten minutes, for this browser.
 */
import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Connecting } from '../connect/connecting.ts';
import { NEVER_ASKED } from '../connect/directory.ts';
import type { OwnEntry } from '../connect/seen.ts';
import type { LogEvent } from '../logger.ts';
import type { Bank, Customer, Directory, Tokens } from '../model.ts';
import type { Grants } from '../store/grants.ts';
import type { OwnPage } from '../store/own-pages.ts';
import { PAGE_MS, type Pages } from '../store/pages.ts';
import { type AttemptsParts, attemptShape, createAttempts, unsealed } from './attempts.ts';
import type { MineOutcome } from './mine-words.ts';
import { createSite, type Site } from './site.ts';
import type { Visitors } from './visitors.ts';

export type DoorParts = AttemptsParts & {
  publicUrl: string | undefined;
  banks: ReadonlyMap<string, Bank>;
  connecting: Pick<Connecting, 'offers'>;
  ownPages: Pick<Pages<OwnPage>, 'find'>;
  directory: Directory;
  grants: Pick<Grants, 'of'>;
  visitors: Visitors;
  /** Puts on record what a customer did here. */
  did: (customer: string, entry: Omit<OwnEntry, 'at' | 'kind' | 'interaction'>) => Promise<void>;
  log: LogEvent;
};

/** `bank`: where they signed in for it; absent: they sit at the chat. `until`: real time. */
export type Entered = { page: OwnPage; customer: Customer; until: number; bank?: string };
export type AtDoor = { state: 'open'; entered: Entered } | { state: 'closed'; page: OwnPage } | { state: 'none' };
export type CameBack = { state: 'open'; secret: string } | { state: MineOutcome; bank: string };

export interface Door {
  site: Site<'session' | 'attempt'>;
  at(request: Request, response: Response, secret: string): Promise<AtDoor>;
  /** Begins a sign-in. Resolves to where the browser is sent. */
  signIn(request: Request, response: Response, asked: { page: OwnPage; secret: string; bank: string }): Promise<URL | MineOutcome>;
  /** Whether a way back from a bank is one to this door. */
  isFor(request: Request): boolean;
  cameBack(request: Request, response: Response, bank: string): Promise<CameBack>;
  close(request: Request, response: Response): void;
}

const SESSION = 'own page session';
const ATTEMPT = 'own page sign-in';
const REVOKE_MS = 5_000;

const addressShape = z.object({
  channel: z.string(),
  account: z.string(),
  user: z.string(),
  thread: z.string(),
  extra: z.record(z.string(), z.string()).exactOptional(),
});
const pageShape = z.object({
  conversation: z.string(),
  address: addressShape,
  customer: z.string(),
  language: z.enum(['en', 'es']),
  zone: z.string(),
});
const sessionShape = z.object({ secret: z.string(), page: pageShape, until: z.number(), bank: z.string().exactOptional() });
/** With all that the link said: it may run out while the customer is at the bank. */
const begunShape = attemptShape.extend({ own: pageShape });

export const createDoor = (parts: DoorParts): Door => {
  const { banks, connecting, ownPages, directory, grants, visitors, sealer, realNow, log } = parts;
  const site = createSite(parts.publicUrl, { session: 'banter_mine', attempt: 'banter_mine_sign_in' });
  const attempts = createAttempts(parts, { site, cookie: 'attempt', purpose: ATTEMPT, shape: begunShape });

  /** Whether this is the chat's own browser, and the chat still that customer's. */
  const isAtChat = async (request: Request, response: Response, { address, customer }: OwnPage): Promise<boolean> =>
    address.channel === 'directline' &&
    visitors.known(request, response)?.conversation === address.thread &&
    (await directory.customerOf(address))?.id === customer;

  const open = (request: Request, response: Response, session: Omit<z.output<typeof sessionShape>, 'until'>): number => {
    const until = realNow() + PAGE_MS;
    const sealed = sealer.sealShared(SESSION, JSON.stringify({ ...session, until }));
    site.setCookie(request, response, 'session', sealed.toString('base64url'), PAGE_MS);
    return until;
  };

  /** undefined: nothing is kept of them any more. */
  const entered = async (page: OwnPage, until: number, bank?: string): Promise<AtDoor> => {
    const customer = await directory.customer(page.customer);
    return customer ? { state: 'open', entered: { page, customer, until, ...(bank === undefined ? {} : { bank }) } } : { state: 'none' };
  };

  /**
   * Nothing comes of these tokens. Where the bank does not answer they run out by themselves, and are nowhere; at a bank with consents of its own
   * (Open Banking UK) an empty one then stays there until it ends or the customer ends it.
   */
  const drop = async (bank: string, tokens: Tokens): Promise<void> => {
    const revoked = await banks.get(bank)?.authority?.revoke(tokens, AbortSignal.timeout(REVOKE_MS));
    log('grant_revoked', { bank, revoked: String(revoked ?? false) });
  };

  /** Also where that grant has ended: who looked before stays theirs to know. What the banks' own directory gave is known by it. */
  const isTheirs = async (customer: string, bank: string, who: string): Promise<boolean> => {
    const kept = (await grants.of(customer))?.grants.find((one) => one.bank === bank);
    const wasSignedIn = kept !== undefined && kept.text !== NEVER_ASKED;
    return wasSignedIn ? kept.who === who : (await directory.idAt(bank, who)) === customer;
  };

  return {
    site,
    isFor: attempts.isMine,
    async at(request, response, secret) {
      const session = unsealed(sealer, SESSION, site.cookieOf(request, 'session') ?? '', sessionShape);
      if (session?.secret === secret && realNow() < session.until) {
        const { page, until, bank } = session;
        if (bank !== undefined || (await isAtChat(request, response, page))) return entered(page, until, bank);
      }
      const page = await ownPages.find(secret);
      if (!page) return { state: 'none' };
      if (!(await isAtChat(request, response, page))) return { state: 'closed', page };
      return entered(page, open(request, response, { secret, page }));
    },
    async signIn(request, response, { page, secret, bank }) {
      const authority = banks.get(bank)?.authority;
      const origin = site.originOf(request);
      if (!authority || origin === undefined) return 'elsewhere';
      if (!(await connecting.offers(bank))) return 'unavailable';
      // As little as the bank lets one ask for: who it is.
      const redirectUri = `${origin}/connect/${bank}/callback`;
      const begun = await authority.begin({ redirectUri, scopes: [], language: page.language });
      if (!begun.ok) return begun.why;
      attempts.keep(request, response, { bank, page: secret, attempt: begun.attempt, at: realNow(), own: page });
      return begun.url;
    },
    async cameBack(request, response, bank) {
      const origin = site.originOf(request);
      const authority = banks.get(bank)?.authority;
      const begun = await attempts.take(request, response);
      if (!begun || begun.bank !== bank || !authority || origin === undefined) return { state: 'lost', bank };
      if (!(await connecting.offers(bank))) return { state: 'unavailable', bank };
      const came = await authority.finish(new URL(request.originalUrl, origin), begun.attempt);
      if (!came.ok) return { state: came.why, bank };
      await drop(bank, came.value.tokens);
      const { own, page: secret } = begun;
      if (!(await isTheirs(own.customer, bank, came.value.customer))) return { state: 'not_you', bank };
      await parts.did(own.customer, { what: 'opened', bank });
      open(request, response, { secret, page: own, bank });
      return { state: 'open', secret };
    },
    close: (request, response) => site.clearCookie(request, response, 'session'),
  };
};

/** For what is done here and not in a chat. */
export const newInteraction = (): string => `page.${randomUUID()}`;
