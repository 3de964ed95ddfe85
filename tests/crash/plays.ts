/** How a case of suspected fraud may go, and what its customer and its bank must have of it in the end. */
import { z } from 'zod';
import { caseSubject } from '../../bot/store/keys.ts';
import type { SendBody } from '../support/graph-stand-in.ts';

export type Step = 'raise' | 'forge' | 'repeat' | 'add' | 'withdraw' | 'deny' | 'own';
type Said = 'asked' | 'passed on a no' | 'passed on a yes' | 'blocked' | 'cleared' | 'taken back' | 'left to people';

/**
 * A case as its bank raised it, and how far it was played. `met`: whether its customer can be reached; `just`: they wrote first a moment ago, and
 * people may have the case before it is known where.
 */
export type Raised = { bank: string; case?: string | undefined; user: string; card: string; steps: Step[]; met: 'never' | 'just' | 'long' };

/** What comes of a step: what the customer hears, what the bank was answered, and what became of the card. */
const STEPS: { readonly [S in Step]: { hears: readonly Said[]; answers?: 'mine' | 'not_mine'; card?: string } } = {
  raise: { hears: ['asked'], card: 'held' },
  forge: { hears: [] },
  repeat: { hears: [] },
  add: { hears: ['asked'] },
  withdraw: { hears: ['taken back'], card: 'active' },
  deny: { hears: ['passed on a no', 'blocked'], answers: 'not_mine', card: 'blocked' },
  own: { hears: ['passed on a yes', 'cleared'], answers: 'mine', card: 'active' },
};

/** In turn. What takes longest, as a bank's further payments are told together, comes last. */
export const PLAYS: readonly (readonly Step[])[] = [
  ['raise', 'deny'],
  ['raise', 'own'],
  ['raise', 'own', 'deny'],
  ['raise', 'withdraw'],
  ['raise', 'repeat', 'deny'],
  ['forge'],
  ['raise', 'add', 'deny'],
];

const SAID: readonly (readonly [Said, RegExp])[] = [
  // The part with the payments, which is the last one and has the buttons.
  ['asked', /^[^\n]+, card ••(\d{4})\n/],
  ['passed on a no', /I am telling .+? not you, and asking them to block your card ••(\d{4})/],
  ['passed on a yes', /I am telling .+? that it was you, with your card ••(\d{4})/],
  ['blocked', /confirms: your card ••(\d{4}) is blocked/],
  ['cleared', /confirms.*: your card ••(\d{4}) works/],
  ['taken back', /question about Kiosk (\d{4}), .+ was taken back/],
  ['left to people', /(?:has not confirmed|did not take your answer).+?card ••(\d{4})/],
];

/** What one customer hears of cases: each part once. */
export const createEar = () => {
  const seen = new Set<string>();
  const heard = new Map<string, Said[]>();
  /** Of how many payments of a card the customer was asked. */
  const payments = new Map<string, number>();

  /** A question that comes back behind another answer is none from the bank, nor is what is left to answer told again once another case ended. */
  const isAgain = (metadata: string, text: string, card: string): boolean => {
    const before = payments.get(card);
    const now = text.split('Kiosk').length - 1;
    payments.set(card, now);
    return !metadata.startsWith('customer:') || (/\.tell\.t\d+#/.test(metadata) && before === now);
  };

  return {
    take({ metadata = '', text = '' }: NonNullable<SendBody['message']>): void {
      if (seen.has(metadata)) return;
      seen.add(metadata);
      for (const [said, pattern] of SAID) {
        const card = pattern.exec(text)?.[1];
        if (card !== undefined && !(said === 'asked' && isAgain(metadata, text, card))) heard.set(card, [...(heard.get(card) ?? []), said]);
      }
    },
    heard: (card: string): readonly Said[] => heard.get(card) ?? [],
  };
};
export type Ear = ReturnType<typeof createEar>;

export const wantedOf = ({ steps }: Raised): Said[] => steps.flatMap((step) => STEPS[step].hears);

// ---------------------------------------------------------------- the verdict

export type FraudVerdict = {
  /** Cases that banks raised, and how many of them only people could go on with. */
  cases: number;
  forPeople: number;
  /** What a customer heard otherwise, twice, in another order, or not at all. */
  misheard: string[];
  /** What a bank was told otherwise, twice, or not at all, and cards that are not as they should be. */
  misdone: string[];
};

const book = z.object({
  cases: z.array(z.object({ case: z.string(), answers: z.array(z.object({ answer: z.string() })) })),
  cardChanges: z.array(z.object({ case: z.string().optional(), state: z.string() })),
});

export type FraudEvidence = {
  raised: readonly Raised[];
  heard: (one: Raised) => readonly Said[];
  sandboxUrl: string;
  /** Subjects that wait for people. */
  queued: ReadonlySet<string>;
};

export const judgeFraud = async ({ raised, heard: heardOf, sandboxUrl, queued }: FraudEvidence): Promise<FraudVerdict> => {
  const { cases, cardChanges } = book.parse(await (await fetch(`${sandboxUrl}/admin/ledger`)).json());
  const verdict: FraudVerdict = { cases: 0, forPeople: 0, misheard: [], misdone: [] };
  for (const one of raised) {
    const { bank, case: id, user, card, steps, met } = one;
    const name = `${bank} ${card} of ${user} (${steps.join(', ')})`;
    const heard = heardOf(one);
    const wanted = met === 'never' ? [] : wantedOf(one);
    const waits = id !== undefined && queued.has(caseSubject({ bank, id }));
    const isLeft = waits && heard.at(-1) === 'left to people';
    if (id !== undefined) verdict.cases += 1;
    if (waits) verdict.forPeople += 1;
    const isRight = isSame(heard, wanted) || (isLeft && isSame(heard.slice(0, -1), wanted.slice(0, heard.length - 1)));
    const isWithPeople = met === 'just' || waits === (met === 'never' || isLeft);
    if (!isRight || !isWithPeople) verdict.misheard.push(`${name}: ${heard.join(', ') || 'nothing'}${waits ? ', people' : ''}`);
    const answers = cases.find((found) => found.case === id)?.answers.map(({ answer }) => answer) ?? [];
    const states = cardChanges.flatMap((change) => (id !== undefined && change.case === id ? [change.state] : []));
    // What was left to people the bank may have done, or not.
    const isDone = (now: readonly string[], all: readonly string[]) => isSame(now, isLeft ? all.slice(0, now.length) : all);
    const asked = steps.flatMap((step) => STEPS[step].answers ?? []);
    const becomes = steps.flatMap((step) => STEPS[step].card ?? []);
    if (!isDone(answers, asked) || !isDone(states, becomes))
      verdict.misdone.push(`${name}: answered ${answers.join(', ') || 'nothing'}; the card became ${states.join(', ') || 'nothing'}`);
  }
  return verdict;
};

const isSame = (one: readonly string[], other: readonly string[]): boolean => one.join() === other.join();
