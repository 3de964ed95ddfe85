/** The format of a seed: whose money lies where when the sandbox starts. README.md beside this file explains it by example. */
import { z } from 'zod';
import { exponentOf } from '../money.ts';
import { bankIds } from './identities.ts';
import { checkTogether } from './seed-checks.ts';

/** Everything that is wrong with a seed, each with its place. */
export class SeedError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(
      `${problems.length} ${problems.length === 1 ? 'mistake' : 'mistakes'} in the seed:\n${problems.map((line) => `  ${line}`).join('\n')}`,
    );
    this.problems = problems;
  }
}

const key = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, 'must be lower case letters, digits and dashes, beginning with a letter, at most 40');
const label = z.string().min(1, 'must not be empty').max(500, 'must be at most 500 characters long');
const zone = z.string().refine(isZone, 'must be an IANA time zone such as America/New_York');
/** Minor units: cents for USD. */
const minor = z
  .number('must be a whole number of minor units, such as 254310 for $2,543.10')
  .refine(Number.isSafeInteger, 'must be a whole number of minor units, such as 254310 for $2,543.10');
const notNegative = minor.refine((value) => value >= 0, 'must not be negative');
const moment = z
  .string('must be a time')
  .refine(
    (text) => isOffset(text, 'hd') || isTimestamp(text),
    'must be a time with its zone, such as 2026-11-20T09:00:00Z, or one from the start such as -26h or +90d',
  );
const day = z
  .string('must be a day')
  .refine((text) => isOffset(text, 'd') || isDay(text), 'must be a day, such as 2026-12-05, or one from the start such as +12d');

const months = z.number('must be 1 to 36').int('must be whole months').min(1, 'must be 1 to 36').max(36, 'must be 1 to 36');
/** What an account is used for; when absent, what its kind is mostly used for. */
const stories = ['everyday', 'bills', 'saving', 'spending', 'repaying'] as const;
export type Story = (typeof stories)[number];

const transaction = z.strictObject({
  /** Invented when absent. */
  id: z.string().min(1, 'must not be empty').max(256, 'must be at most 256 characters long').optional(),
  /** Negative leaves the account, positive enters it. */
  amount: minor,
  status: z.enum(['pending', 'posted'], 'must be pending or posted'),
  at: moment,
  text: label,
});

const account = z.strictObject({
  id: z
    .string()
    .regex(/^[\w.~:@-]{1,256}$/, 'must be letters, digits and _ . ~ : @ -')
    .refine((id) => !/^\.+$/.test(id), 'must not be dots only'),
  kind: z.enum(['checking', 'savings', 'card', 'loan'], 'must be checking, savings, card or loan'),
  product: label,
  nickname: label.optional(),
  last4: z.string('must be four digits').regex(/^\d{4}$/, 'must be four digits'),
  currency: z
    .string()
    .refine((code) => exponentOf(code) !== null, 'must be an ISO 4217 code such as USD')
    .default('USD'),
  status: z.enum(['open', 'closed', 'restricted'], 'must be open, closed or restricted').default('open'),
  /** What is booked. What is owed on cards and loans, as a positive number. */
  current: minor,
  /** What can be spent; when absent: current and the pending transactions taken together. */
  available: minor.optional(),
  creditLimit: notNegative.optional(),
  minimumDue: notNegative.optional(),
  dueOn: day.optional(),
  /** Percent a year that it pays or costs; absent: the bank does not say. */
  rate: z.number('must be 0 to 100').min(0, 'must be 0 to 100').max(100, 'must be 0 to 100').optional(),
  /** When the balances were true; when absent, now. Only banks that say so show it. */
  asOf: moment.optional(),
  /** Posted transactions to invent, which add up to `current` together with those below. */
  history: z.strictObject({ months, story: z.enum(stories, `must be one of ${stories.join(', ')}`).optional() }).optional(),
  transactions: z.array(transaction, 'must be a list').default([]),
});

const scopes = ['accounts', 'balances', 'transactions', 'routing', 'cards', 'alerts', 'staff'] as const;

const grant = z.strictObject({
  scopes: z.array(z.enum(scopes, `must be one of ${scopes.join(', ')}`), 'must be a list').default([...scopes]),
  /** When the consent ends. */
  until: moment.default('+365d'),
  /** The bank no longer accepts it: the customer would have to sign in again. */
  revoked: z.boolean('must be true or false').default(false),
});

const customer = z.strictObject({
  key,
  name: label,
  zone,
  language: z.enum(['en', 'es'], 'must be en or es'),
  /** The chat users who are this customer. */
  chats: z.array(z.strictObject({ channel: label, user: label }), 'must be a list').default([]),
  banks: z
    .array(
      z.strictObject({
        bank: z.enum(bankIds, `must be one of ${bankIds.join(', ')}`),
        /** Absent: the customer has accounts there, and connected nothing. */
        grant: grant.optional(),
        accounts: z.array(account, 'must be a list').default([]),
      }),
      'must be a list',
    )
    .default([]),
});

const seedSchema = z.strictObject({
  /** What the invented history grows from: the same number, the same history. */
  random: z.number('must be a number').int('must be a whole number').default(1),
  customers: z.array(customer, 'must be a list of customers').min(1, 'must have at least one customer'),
});

export type Seed = z.output<typeof seedSchema>;
export type SeedCustomer = Seed['customers'][number];
export type SeedBank = SeedCustomer['banks'][number];
export type SeedAccount = SeedBank['accounts'][number];

/** Reads parsed JSON. Throws SeedError with every mistake. */
export const readSeed = (json: unknown): Seed => {
  const parsed = seedSchema.safeParse(json);
  const problems = parsed.success ? [] : problemsOf(parsed.error);
  checkTogether(json, (path, message) => problems.push(`${placeOf(path)}: ${message}`));
  if (!parsed.success || problems.length > 0) throw new SeedError(problems);
  return parsed.data;
};

/** One plain line each: `customers[0].banks[1].bank: must be one of …`. */
export const problemsOf = ({ issues }: z.ZodError): string[] =>
  issues.map((issue) => {
    const place = placeOf(issue.path);
    if (issue.code === 'unrecognized_keys') return `${place}: does not know ${issue.keys.join(', ')}`;
    return `${place}: ${issue.message.startsWith('Invalid input') ? 'is missing or of the wrong kind' : issue.message}`;
  });

const placeOf = (path: readonly PropertyKey[]): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '') || 'everything';

// ---------------------------------------------------------------- times

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** `-26h`, `+90d`: hours or days from the start. */
const isOffset = (text: string, units: string): boolean => /^[+-]\d{1,5}(\.\d{1,4})?[hd]$/.test(text) && units.includes(text.slice(-1));

const isTimestamp = (text: string): boolean => z.iso.datetime({ offset: true }).safeParse(text).success;

const isDay = (text: string): boolean => z.iso.date().safeParse(text).success;
