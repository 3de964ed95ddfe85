/**
 * Customers about whose cards their banks ask while faults are made. Each case has a card of its own, and is played to its end: what the bank
 * tells, what the customer answers. Its number is the end of the card's number and stands in the merchant's name, so that all that is said can be
 * laid to one case.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { Sandbox } from '../../connectors/banks/sandbox/sandbox.ts';
import { quickReplyEvent, textEvent } from '../support/customer.ts';
import type { SendBody } from '../support/graph-stand-in.ts';
import { createEar, type Ear, PLAYS, type Raised, type Step, wantedOf } from './plays.ts';
import type { Asked } from './verdict.ts';

/** Where each bank pushes to: one to the first process, one to the second, one to either, as behind a balancer. Who finds it away is polled. */
const BANKS = ['citi', 'wells-fargo', 'chase'] as const;
const ALERTED = 4;
/** Of each: more than a run of so many faults comes to. */
const CARDS_AT_LEAST = 24;
const CARDS_AT_MOST = 1_000;
/** What is under way when the last fault is over ends within so long. */
const ENDS_MS = 60_000;
const LOOK_MS = 50;
const USER = '81000000000000';

export type FraudOptions = {
  sandbox: Sandbox;
  faults: number;
  /** Writes one message and waits until it is acknowledged. */
  ask: (event: ReturnType<typeof textEvent>, expected: Omit<Asked, 'begun' | 'at'>) => Promise<unknown>;
  over: () => boolean;
};

const userAt = (n: number): string => `${USER}${String(n).padStart(2, '0')}`;
const keyAt = (n: number): string => `alerted-${n}`;
const cardsFor = (faults: number): number => Math.min(CARDS_AT_MOST, CARDS_AT_LEAST + faults);
const last4At = (card: number): string => String(1_000 + card);
const bankAt = (card: number): string => BANKS[card % BANKS.length] ?? BANKS[0];
const accountAt = (n: number, last4: string): string => `card-${n}-${last4}`;

/** These customers, beside those of another seed, the last of whom never writes. */
export const withAlerted = (seed: { customers: object[] }, faults: number): object => ({
  ...seed,
  customers: [...seed.customers, ...Array.from({ length: ALERTED + 1 }, (_, n) => alertedCustomer(n, cardsFor(faults)))],
});

const alertedCustomer = (n: number, cards: number): object => {
  const cardsAt = (bank: string) =>
    Array.from({ length: cards }, (_, at) => at)
      .filter((at) => bankAt(at) === bank)
      .map((at) => cardOf(n, last4At(at)));
  const savings = { id: `sav-${n}`, kind: 'savings', product: 'Simple Savings', last4: '0001', current: 100_000 };
  const banks = BANKS.map((bank) => ({ bank, grant: {}, accounts: [...cardsAt(bank), ...(bank === 'chase' ? [savings] : [])] }));
  const chats = [{ channel: 'messenger', user: userAt(n) }];
  return { key: keyAt(n), name: `Customer ${n}`, zone: 'America/New_York', language: 'en', chats, banks };
};

const cardOf = (n: number, last4: string) => ({
  id: accountAt(n, last4),
  kind: 'card',
  product: 'Travel Card',
  last4,
  current: 0,
  creditLimit: 500_000,
});

/** Which of the processes a bank pushes to now; `turn` counts up. */
export const pushesTo = <T>(bank: string, processes: readonly T[], turn: number): T | undefined =>
  processes[bank === 'citi' ? 0 : bank === 'wells-fargo' ? 1 : turn % Math.max(1, processes.length)];

const done = z.object({ cases: z.array(z.string()) });

export const openFraud = ({ sandbox, faults, ask, over }: FraudOptions) => {
  const raised: Raised[] = [];
  const ears = new Map<string, Ear>();
  /** What a customer can press, by its title. */
  const buttons = new Map<string, string>();
  const earOf = (user: string): Ear => {
    const ear = ears.get(user) ?? createEar();
    ears.set(user, ear);
    return ear;
  };
  /** Set when the last fault is over. */
  let ends = Number.POSITIVE_INFINITY;

  const lever = async (body: object): Promise<string | undefined> => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${sandbox.url}/admin/fraud-events`, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`the sandbox refused ${JSON.stringify(body)}: ${await response.text()}`);
    return done.parse(await response.json()).cases[0];
  };

  /** Resolves to whether all was heard that comes of the steps so far, and the case is not people's. */
  const isTold = async (one: Raised): Promise<boolean> => {
    for (;;) {
      const heard = earOf(one.user).heard(one.card);
      if (heard.length >= wantedOf(one).length) return !heard.includes('left to people');
      if (over() && ends === Number.POSITIVE_INFINITY) ends = Date.now() + ENDS_MS;
      if (Date.now() > ends) return false;
      await wait(LOOK_MS);
    }
  };

  /** By a button, or in words. */
  const answer = (user: string, mid: string, mine: boolean, pressing: boolean) => {
    const titles = mine ? ['Yes, it was me'] : ['No, it wasn’t me', 'It wasn’t me'];
    const title = titles.find((one) => buttons.has(`${user} ${one}`));
    const payload = buttons.get(`${user} ${title}`);
    if (pressing && title !== undefined && payload !== undefined) return quickReplyEvent(user, mid, title, payload);
    return textEvent(user, mid, mine ? 'yes, that was me' : 'it wasn’t me');
  };

  const customer = async (at: number, chance: () => number): Promise<void> => {
    const user = userAt(at);
    let n = 0;
    const say = (eventOf: (mid: string) => ReturnType<typeof textEvent>, right: RegExp) => {
      const mid = `m_${user}_${n}`;
      n += 1;
      return ask(eventOf(mid), { user, n, right, orders: false });
    };
    const talk = () => say((mid) => textEvent(user, mid, "what's my Chase savings balance?"), /savings|takes too long/i);

    const act = async (one: Raised, step: Step): Promise<void> => {
      const about = { bank: one.bank, customer: keyAt(at), account: accountAt(at, one.card) };
      const items = [{ merchant: `Kiosk ${one.card}`, amount: 4_210 }];
      const { bank, case: id } = one;
      if (step === 'raise') one.case = await lever({ do: 'raise', ...about, items });
      else if (step === 'forge') await lever({ do: 'forge', ...about });
      else if (step === 'repeat') await lever({ do: 'duplicate', bank, case: id });
      else if (step === 'add') await lever({ do: 'merge', bank, case: id, items });
      else if (step === 'withdraw') await lever({ do: 'withdraw', bank, case: id });
      else await say((mid) => answer(user, mid, step === 'own', chance() < 0.5), /I am telling/);
    };

    const play = async (one: Raised, steps: readonly Step[]): Promise<boolean> => {
      raised.push(one);
      for (const step of steps) {
        if (chance() < 0.3) await talk();
        one.steps.push(step);
        await act(one, step);
        if (!(await isTold(one))) return false;
      }
      return true;
    };

    await talk();
    for (let card = 0; card < cardsFor(faults) && !over(); card += 1) {
      const one: Raised = { bank: bankAt(card), user, card: last4At(card), steps: [], met: card === 0 ? 'just' : 'long' };
      if (!(await play(one, PLAYS[(card + 2 * at) % PLAYS.length] ?? []))) return;
      await wait(chance() * 500);
    }
  };

  return {
    raised,
    /** Takes each message that reached its customer. */
    take({ recipient, message }: SendBody): void {
      const { id: user = '' } = recipient ?? {};
      if (!message || !user.startsWith(USER)) return;
      earOf(user).take(message);
      for (const { title = '', payload = '' } of message.quick_replies ?? []) buttons.set(`${user} ${title}`, payload);
    },
    heard: ({ user, card }: Raised) => earOf(user).heard(card),
    /** Resolves when all of them have come to an end. */
    async play(chanceOf: (n: number) => () => number): Promise<void> {
      const unmet: Raised = { bank: 'citi', user: userAt(ALERTED), card: last4At(0), steps: ['raise'], met: 'never' };
      unmet.case = await lever({ do: 'raise', bank: 'citi', customer: keyAt(ALERTED) });
      raised.push(unmet);
      await Promise.all(Array.from({ length: ALERTED }, (_, n) => customer(n, chanceOf(n))));
    },
  };
};
