/** What a bank has told or still has to tell, on disk: what nobody took yet waits, over restarts too. */
import { z } from 'zod';
import { openBook } from '../book.ts';
import { type BankId, bankIds } from '../identities.ts';

const told = {
  jti: z.string(),
  bank: z.enum(bankIds),
  /** Made by somebody who is not the bank: pushed once, and never handed out. */
  forged: z.boolean(),
  /** On the business clock. */
  sentOn: z.string(),
  token: z.string(),
};
/** Of suspected fraud. */
const event = z.object({ what: z.literal('event'), ...told, case: z.string(), status: z.enum(['OPEN', 'WITHDRAWN']) });
/** Of what happened on an account; amounts in minor units. */
const ofAccount = z.object({
  what: z.literal('account'),
  ...told,
  customer: z.string(),
  account: z.string(),
  tells: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('payment'), merchant: z.string(), minor: z.number(), currency: z.string() }),
    z.object({ kind: z.literal('balance'), minor: z.number(), currency: z.string() }),
  ]),
});
/** Of what a customer granted there and what ended. */
const ofConsent = z.object({
  what: z.literal('consent'),
  ...told,
  customer: z.string(),
  told: z.enum(['by_customer', 'by_bank', 'expired']),
});
const taken = z.object({
  what: z.literal('taken'),
  jti: z.string(),
  at: z.string(),
  how: z.enum(['push', 'poll']),
  /** Whether the other side has it now; false: it will never take it. */
  accepted: z.boolean(),
  /** Of the push; 0: it got no answer. */
  status: z.number().optional(),
  err: z.string().optional(),
  description: z.string().optional(),
});
/** It is told once more, as it was. */
const again = z.object({ what: z.literal('again'), jti: z.string() });
const line = z.discriminatedUnion('what', [event, ofAccount, ofConsent, taken, again]);

export type AccountEvent = z.output<typeof ofAccount>;
type BankEvent = z.output<typeof event> | AccountEvent | z.output<typeof ofConsent>;
/** How one try to tell ended; `accepted` undefined: it is tried again. */
export type Answer = Omit<z.output<typeof taken>, 'what' | 'jti' | 'accepted'> & { accepted?: boolean };
export type Delivery = BankEvent & { state: 'waiting' | 'accepted' | 'refused'; tries: number; answers: Answer[] };

export interface Deliveries {
  add(told: BankEvent): void;
  again(jti: string): void;
  /** What came of a try; unknown events and settled ones are passed over. */
  answered(jti: string, answer: Answer): void;
  get(jti: string): Delivery | undefined;
  /** What this bank still has to tell, oldest first. */
  waiting(bank: BankId): Delivery[];
  /** Oldest first. */
  all(): readonly Delivery[];
  clear(): void;
  /** Calls it when something waits that did not before, or no longer does. */
  onChange(listener: (bank: BankId) => void): void;
}

/** Of what is done, so much is still told when it is opened again. */
const DONE_AT_MOST = 1_000;
const ANSWERS_AT_MOST = 20;

export const openDeliveries = (file: string): Deliveries => {
  const book = openBook(file, line);
  const deliveries = new Map<string, Delivery>();
  const listeners: ((bank: BankId) => void)[] = [];

  const learn = (one: z.output<typeof line>): void => {
    if (one.what !== 'taken' && one.what !== 'again') {
      deliveries.set(one.jti, { ...one, state: 'waiting', tries: 0, answers: [] });
      return;
    }
    const delivery = deliveries.get(one.jti);
    if (!delivery) return;
    if (one.what === 'again') delivery.state = 'waiting';
    else settle(delivery, one);
  };
  const settle = (delivery: Delivery, { what: _, jti: __, ...answer }: z.output<typeof taken>): void => {
    delivery.state = answer.accepted ? 'accepted' : 'refused';
    remember(delivery, answer);
  };
  const write = (one: z.output<typeof line>): void => {
    book.append(one);
    learn(one);
  };
  const tell = (bank: BankId): void => {
    for (const listener of listeners) listener(bank);
  };

  const kept = worthKeeping(book.found);
  book.rewrite(kept);
  for (const one of kept) learn(one);
  return {
    add(told) {
      write(told);
      tell(told.bank);
    },
    again(jti) {
      write({ what: 'again', jti });
      const delivery = deliveries.get(jti);
      if (delivery) tell(delivery.bank);
    },
    answered(jti, { accepted, ...answer }) {
      const delivery = deliveries.get(jti);
      if (delivery?.state !== 'waiting') return;
      if (accepted === undefined) remember(delivery, answer);
      else {
        write({ what: 'taken', jti, accepted, ...answer });
        tell(delivery.bank);
      }
    },
    get: (jti) => deliveries.get(jti),
    waiting: (bank) => [...deliveries.values()].filter((one) => one.bank === bank && one.state === 'waiting'),
    all: () => [...deliveries.values()],
    clear() {
      deliveries.clear();
      book.rewrite([]);
      for (const bank of bankIds) tell(bank);
    },
    onChange: (listener) => void listeners.push(listener),
  };
};

const remember = (delivery: Delivery, answer: Answer): void => {
  delivery.tries += 1;
  delivery.answers.push(answer);
  if (delivery.answers.length > ANSWERS_AT_MOST) delivery.answers.shift();
};

const worthKeeping = (lines: readonly z.output<typeof line>[]): z.output<typeof line>[] => {
  const waits = new Map<string, boolean>();
  for (const { what, jti } of lines) waits.set(jti, what !== 'taken');
  const done = [...waits].filter(([, is]) => !is).map(([jti]) => jti);
  const forgotten = new Set(done.slice(0, Math.max(0, done.length - DONE_AT_MOST)));
  return lines.filter(({ jti }) => !forgotten.has(jti));
};
