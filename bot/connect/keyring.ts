/**
 * Gives calls what lets them in, and renews it. Of one grant there is one renewal at a time, in all processes together: a bank that hands out a new
 * refresh token with each may take the second use of the old one for a theft, and end everything (RFC 9700, 4.14). What a renewal brought is stored
 * before it is used.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '../clock.ts';
import type { LogEvent } from '../logger.ts';
import type { Access, Bank, Grant, Keyring, Refusal, Result, Tokens } from '../model.ts';
import type { Grants, KeptTokens } from '../store/grants.ts';

/** A token that is good for less than this may be worthless when it arrives. */
const SPARE_MS = 5_000;
const RENEWAL_MS = 10_000;
/** Who died with a renewal is waited for this long; who lives has given up well before. */
const CLAIM_MS = 3 * RENEWAL_MS;
const LOOK_AGAIN_MS = 50;

export type KeyringParts = {
  grants: Grants;
  banks: ReadonlyMap<string, Bank>;
  /** For grants of which nothing is kept here. */
  seeded: Keyring;
  clock: Pick<Clock, 'now'>;
  /** The bank takes this grant no more. */
  lapsed: (customer: string, bank: string, grant: string) => Promise<void>;
  log: LogEvent;
};

export const createKeyring = ({ grants, banks, seeded, clock, lapsed, log }: KeyringParts): Keyring => {
  const isGood = ({ goodUntil }: Tokens): boolean => clock.now() + SPARE_MS < goodUntil;

  const renew = async (customer: string, bank: string, { grant, tokens, before }: KeptTokens): Promise<Result<Access>> => {
    const authority = banks.get(bank)?.authority;
    if (!authority || tokens.refresh === undefined) return lapse(customer, bank, grant);
    const renewed = await authority.refresh(tokens, AbortSignal.timeout(RENEWAL_MS));
    log('grant_renewed', { bank, result: renewed.ok ? 'ok' : renewed.why });
    if (!renewed.ok) return renewed.why === 'reauth' ? lapse(customer, bank, grant) : { ok: false, why: 'unavailable' };
    // Who ended the grant meanwhile is obeyed.
    const kept = await grants.renew(customer, bank, before, renewed.value);
    if (kept) return { ok: true, value: accessOf(renewed.value) };
    await authority.revoke(renewed.value, AbortSignal.timeout(RENEWAL_MS));
    return refused('reauth');
  };

  const lapse = async (customer: string, bank: string, grant: string): Promise<Result<Access>> => {
    await lapsed(customer, bank, grant);
    return refused('reauth');
  };

  /** Whoever comes first renews, the others wait for what it brings. */
  const renewed = async (customer: string, { id, bank }: Grant, signal: AbortSignal): Promise<Result<Access>> => {
    const current = async (): Promise<KeptTokens | undefined> => {
      const kept = await grants.tokensOf(customer, bank);
      return kept?.grant === id ? kept : undefined;
    };
    while (!signal.aborted) {
      if (await grants.claimRefresh(customer, bank, CLAIM_MS)) {
        try {
          const kept = await current();
          if (!kept) return refused('reauth');
          return isGood(kept.tokens) ? { ok: true, value: accessOf(kept.tokens) } : await renew(customer, bank, kept);
        } finally {
          await grants.releaseRefresh(customer, bank);
        }
      }
      await wait(LOOK_AGAIN_MS, undefined, { signal }).catch(() => undefined);
      const kept = await current();
      if (!kept) return refused('reauth');
      if (isGood(kept.tokens)) return { ok: true, value: accessOf(kept.tokens) };
    }
    return refused('timeout');
  };

  /** In this process everybody waits for the same renewal. */
  const underWay = new Map<string, Promise<Result<Access>>>();

  return {
    async accessTo(customer, grant, signal) {
      const kept = await grants.tokensOf(customer, grant.bank);
      if (!kept) return seeded.accessTo(customer, grant, signal);
      // Connected anew since: what was allowed before is over, though there are tokens.
      if (kept.grant !== grant.id) return refused('consent');
      if (isGood(kept.tokens)) return { ok: true, value: accessOf(kept.tokens) };
      const name = JSON.stringify([customer, grant.id]);
      const going = underWay.get(name) ?? renewed(customer, grant, AbortSignal.timeout(RENEWAL_MS)).finally(() => underWay.delete(name));
      underWay.set(name, going);
      return Promise.race([going, givenUp(signal)]);
    },
  };
};

const accessOf = ({ token, key }: Tokens): Access => ({ token, ...(key === undefined ? {} : { key }) });
const refused = (why: Refusal): Result<never> => ({ ok: false, why });

/** Who asked does not wait any longer; the renewal goes on for whoever comes next. */
const givenUp = (signal: AbortSignal): Promise<Result<never>> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve(refused('timeout'));
    else signal.addEventListener('abort', () => resolve(refused('timeout')), { once: true });
  });
