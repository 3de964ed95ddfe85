/**
 * Pushes a bank's events to whoever listens (RFC 8935), until each was taken with 202 or refused with 400 and a reason; anything else is no answer
 * and is tried again, later each time. Events of one case, and of one account, go one after the other, as a customer would read them.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import fetch from 'node-fetch';
import { z } from 'zod';
import { type BankId, bankIds } from '../identities.ts';
import type { Answer, Deliveries, Delivery } from './deliveries.ts';

type PushParts = {
  deliveries: Deliveries;
  /** undefined: this bank waits to be polled. */
  pushTo: (bank: BankId) => URL | undefined;
  now: () => number;
  /** The first pause in milliseconds; each further one is twice as long. */
  firstPauseMs?: number;
};

export interface Pusher {
  /** Takes up what waits, and what comes. */
  start(): void;
  /** Resolves when nothing is under way any more. */
  stop(): Promise<void>;
}

const AT_ONCE = 16;
const ANSWER_MS = 10_000;
const FIRST_PAUSE_MS = 500;
const PAUSE_AT_MOST_MS = 30_000;
const ANSWER_AT_MOST = 16 * 1024;

const refusalShape = z.object({ err: z.string().max(100), description: z.string().max(1_000).optional() });

export const createPusher = ({ deliveries, pushTo, now, firstPauseMs = FIRST_PAUSE_MS }: PushParts): Pusher => {
  const underWay = new Map<string, Promise<void>>();
  const perBank = new Map<BankId, number>();
  const pausing = new Map<Delivery, AbortController>();
  const stopping = new AbortController();

  const stir = (bank: BankId): void => {
    for (const [delivery, wake] of pausing) if (!isWaiting(delivery)) wake.abort();
    if (stopping.signal.aborted || !pushTo(bank)) return;
    for (const delivery of deliveries.waiting(bank)) {
      if ((perBank.get(bank) ?? 0) >= AT_ONCE) return;
      if (!underWay.has(nameOf(delivery))) begin(delivery);
    }
  };

  const begin = (delivery: Delivery): void => {
    const { bank } = delivery;
    perBank.set(bank, (perBank.get(bank) ?? 0) + 1);
    const done = insist(delivery).finally(() => {
      perBank.set(bank, (perBank.get(bank) ?? 0) - 1);
      underWay.delete(nameOf(delivery));
      stir(bank);
    });
    underWay.set(nameOf(delivery), done);
  };

  /** Until it is settled, here or by a poll, or everything starts from another seed. */
  const insist = async (delivery: Delivery): Promise<void> => {
    for (let pause = firstPauseMs; isWaiting(delivery); pause = Math.min(pause * 2, PAUSE_AT_MOST_MS)) {
      const to = pushTo(delivery.bank);
      if (!to) return;
      const answer = await push(delivery, to, stopping.signal);
      if (stopping.signal.aborted) return;
      deliveries.answered(delivery.jti, { ...answer, at: new Date(now()).toISOString() });
      if (!isWaiting(delivery)) return;
      await rest(delivery, pause);
      if (stopping.signal.aborted) return;
    }
  };

  /** Nobody waits for what is settled meanwhile. */
  const rest = async (delivery: Delivery, ms: number): Promise<void> => {
    const wake = new AbortController();
    pausing.set(delivery, wake);
    await sleep(ms, undefined, { signal: AbortSignal.any([wake.signal, stopping.signal]) }).catch(() => undefined);
    pausing.delete(delivery);
  };

  const isWaiting = ({ jti }: Delivery): boolean => deliveries.get(jti)?.state === 'waiting';

  return {
    start() {
      deliveries.onChange(stir);
      for (const bank of bankIds) stir(bank);
    },
    async stop() {
      stopping.abort();
      await Promise.all(underWay.values());
    },
  };
};

const nameOf = (one: Delivery): string => `${one.bank} ${one.what} ${aboutOf(one)}`;
const aboutOf = (one: Delivery): string => {
  if (one.what === 'event') return one.case;
  return one.what === 'account' ? one.account : one.customer;
};

/** One try. A stranger gets one, whatever comes of it. */
const push = async ({ token, forged }: Delivery, to: URL, stopped: AbortSignal): Promise<Omit<Answer, 'at'>> => {
  try {
    const response = await fetch(to.href, {
      method: 'POST',
      headers: { 'content-type': 'application/secevent+jwt', accept: 'application/json' },
      body: token,
      redirect: 'manual',
      size: ANSWER_AT_MOST,
      signal: AbortSignal.any([stopped, AbortSignal.timeout(ANSWER_MS)]),
    });
    const { status } = response;
    const refused = refusalShape.safeParse(jsonOf(await response.text()));
    if (status === 202) return { how: 'push', status, accepted: true };
    if (status === 400 && refused.success) return { how: 'push', status, accepted: false, ...withoutGaps(refused.data) };
    return { how: 'push', status, ...(forged ? { accepted: false } : {}) };
  } catch {
    // Whatever went wrong on the way: nobody said that it was taken.
    return { how: 'push', status: 0, ...(forged ? { accepted: false } : {}) };
  }
};

const withoutGaps = ({ err, description }: z.output<typeof refusalShape>): { err: string; description?: string } =>
  description === undefined ? { err } : { err, description };

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
