/** What is wrong with a bank tonight, when somebody said so. By itself nothing ever is. */
import { z } from 'zod';
import { type Chance, createChance } from './chance.ts';
import { type BankId, bankIds } from './identities.ts';

const whole = (least: number, most: number, what: string) => {
  const message = `must be ${what}, ${least} to ${most}`;
  return z.number(message).int(message).min(least, message).max(most, message);
};
const ms = (most: number) => whole(0, most, 'milliseconds');
const flag = z.boolean('must be true or false');

/** Body of `POST /admin/faults`. Only `bank`: what was wrong with it ends. Nothing at all: everywhere. */
export const faultSchema = z
  .strictObject({
    bank: z.enum(bankIds, `must be one of ${bankIds.join(', ')}`).optional(),
    /** Every answer waits so long, and up to `jitterMs` more. */
    latencyMs: ms(60_000).optional(),
    jitterMs: ms(60_000).optional(),
    /** Instead of an answer. */
    status: whole(300, 599, 'an HTTP status').optional(),
    /** `Retry-After`, in seconds or as a date; when absent, 429s carry what the bank usually sends. */
    retryAfter: z.union([whole(0, 86_400, 'seconds'), z.string().max(100)], 'must be seconds, 0 to 86400, or an HTTP date').optional(),
    /** The connection is reset instead of an answer. */
    reset: flag.optional(),
    malformed: z
      .enum(['html', 'truncated', 'garbage', 'error_in_200', 'huge'], 'must be html, truncated, garbage, error_in_200 or huge')
      .optional(),
    /** Connections are accepted and closed. */
    outage: flag.optional(),
    /** Only at these addresses; when absent, at all of the bank's. */
    only: z.enum(['accounts', 'cards', 'events', 'auth'], 'must be accounts, cards, events or auth').optional(),
    /** An order is done, or a token issued, before this strikes; when absent: never, but for half of the resets of orders, drawn by lot. */
    after: flag.optional(),
    /** How likely it is for each call; when absent, certain. */
    probability: z.number('must be 0 to 1').min(0, 'must be 0 to 1').max(1, 'must be 0 to 1').optional(),
    /** It ends after so many calls. */
    times: whole(1, 1_000_000, 'calls').optional(),
  })
  .refine(({ bank, ...rest }) => bank !== undefined || Object.keys(rest).length === 0, {
    path: ['bank'],
    message: `must be one of ${bankIds.join(', ')}`,
  });

type Given = z.output<typeof faultSchema>;
export type Fault = Given & { bank: BankId };

/** What is asked for: FDX's addresses, those for cards, where an order is more than a read, its events and keys, or its authorization server's tokens. */
export type Asked = 'accounts' | 'read' | 'order' | 'events' | 'auth';

const AT = { accounts: 'accounts', read: 'cards', order: 'cards', events: 'events', auth: 'auth' } as const satisfies {
  [A in Asked]: Given['only'];
};

export interface Faults {
  set(given: Given): void;
  clear(): void;
  list(): readonly Fault[];
  /** The fault that strikes this call, if any. */
  strike(bank: BankId, asked: Asked): (Fault & { waitMs: number }) | undefined;
}

export const createFaults = (chance: Chance = createChance('faults')): Faults => {
  const faults = new Map<BankId, Fault>();
  return {
    set({ bank, ...wrong }) {
      if (bank === undefined) faults.clear();
      else if (Object.keys(wrong).length === 0) faults.delete(bank);
      else faults.set(bank, { bank, ...wrong });
    },
    clear: () => faults.clear(),
    list: () => [...faults.values()],
    strike(bank, asked) {
      const fault = faults.get(bank);
      if (!fault || (fault.only ?? AT[asked]) !== AT[asked]) return undefined;
      if (chance.next() >= (fault.probability ?? 1)) return undefined;
      if (fault.times === 1) faults.delete(bank);
      else if (fault.times !== undefined) faults.set(bank, { ...fault, times: fault.times - 1 });
      const after =
        asked === 'order' ? (fault.after ?? (fault.reset === true && chance.next() < 0.5)) : asked === 'auth' && fault.after === true;
      return { ...fault, after, waitMs: (fault.latencyMs ?? 0) + chance.between(0, fault.jitterMs ?? 0) };
    },
  };
};
