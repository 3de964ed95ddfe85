/**
 * Asks the customer about payments that a bank suspects, and tells what the bank did with the answer.
 *
 * Decided, for safety first:
 * - A button, or words that are one thing only ("it wasn't me", "yes, that was me"), answer. "No, I made it" is two things and is asked again.
 * - With one case open a bare yes or no is its answer; with several it is asked which, as a "yes" for the wrong one would let a thief go on.
 *   What is left is asked as soon as the bank has said what became of the answer before.
 * - A "yes" is for the payments that were shown. When more came meanwhile, they are shown first.
 * - The answer can be given, and changed to "no", whenever the customer comes back to it, also long after.
 * - Where a platform takes only words that it approved before, they tell the newest payment of the first case and how many more it has: whoever answers with a bare
 *   yes or no while several cases are open is shown them, as they may never have seen the list.
 * - Told is only what the bank confirmed. No link, no telephone number, and no question for anything secret: those are the thief's ways.
 */
import type { CaseEnd, CaseRef, Choice, Dialog, Move, Say, Sight, Writes } from '../../bot/model.ts';
import { confirm, end, goOn, sayer, write } from '../../bot/model.ts';
import type { FraudAnswer } from '../slots/fraud.ts';
import type { words } from './en.ts';
import { type Asked, countOf, type Ended, SHOWN_AT_MOST } from './payments.ts';

const say = sayer<typeof words>();

const NAME = 'fraud-alert';

type Said = { fraud: FraudAnswer };
/** `others`: open cases that are asked about when these are answered. */
type Given = { cases: Asked[]; others: number; ended: Ended };

/** As long as the case is open at most; what is answered later is still heard, by its own words. */
const OPEN_MS = 24 * 60 * 60_000;

export const fraudAlert: Dialog<Said, Given> = {
  name: NAME,
  slots: { fraud: 'once' },
  alert: ({ fraud }) => fraud?.sure === true,

  next({ fraud }, sight, { cases = [], others = 0, ended }) {
    const left = unanswered(cases, sight);
    const answers = sight.writes('answer');
    if (answers.some(({ result }) => result === 'pending')) return write([]);
    if (answers.length > 0) return tellOutcome(answers, [...cases, ...lately(ended)], left.length > 0);
    const open: Open = { asked: left.slice(0, SHOWN_AT_MOST), count: left.length === 0 ? 0 : left.length + others, sight };
    const [only] = open.asked;
    const agreed = sight.agreed(about(open));
    if (only && agreed !== undefined) return open.count === 1 ? report([only.case], agreed, cases) : ask(open, which(open));
    if (fraud) return hear(fraud, open, [...cases, ...lately(ended)]);
    if (!only) return end(ended ? say('fraud.ended', ended) : say('fraud.nothing_open'));
    if (sight.misses > 0) return ask(open, remind(open));
    return { ...ask(open, [...(ended ? [say('fraud.ended', ended)] : []), ...question(open)]), ...approvedOf(open) };
  },
};

/** What the customer is asked about now: the first few, and how many there are. */
type Open = { asked: Asked[]; count: number; sight: Sight };

const isSame = (one: CaseRef, other: CaseRef): boolean => one.bank === other.bank && one.id === other.id;

const unanswered = (cases: readonly Asked[], sight: Sight): Asked[] => {
  const answered = sight.wroteSince('answer');
  return cases.filter((one) => !answered.some((answer) => isSame(answer.case, one.case)));
};

/** A case that ended elsewhere can still get its "no". */
const lately = (ended: Ended | undefined): Asked[] =>
  ended ? [{ case: ended.case, notice: ended.notice, items: ended.items, more: 0 }] : [];

// ---------------------------------------------------------------- asking

/** A yes or no is for exactly what was shown. */
const about = ({ asked }: Open) =>
  asked.map(({ case: { bank, id }, items, more }) => ({ bank, id, more, items: items.map((item) => item.id) }));

const question = ({ asked, count }: Open): Say[] =>
  count === 1 ? asked.map((one) => say('fraud.ask', one)) : [say('fraud.ask_several', { cases: asked, count })];

/** What words that were approved before have room for. */
const approvedOf = ({ asked: [first] }: Open): { approved?: Say } => {
  const newest = first?.items.at(-1);
  if (!first || !newest) return {};
  const { bank, card } = first.notice;
  return { approved: say('fraud.approved', { bank, last4: card.last4, newest, more: countOf(first) - 1 }) };
};

const which = ({ asked }: Open): Say[] => [say('fraud.which_of', { cases: asked })];

/** In one line: the whole was said above. */
const remind = ({ asked, count }: Open): Say[] => (count === 1 ? asked.map((one) => say('fraud.again', one)) : [say('fraud.which')]);

const ask = (open: Open, told: Say[]): Move => confirm(about(open), told, OPEN_MS, choicesOf(open));

/** Each on its own, and one "no" for all that are shown: there is no "yes" for all. */
const choicesOf = ({ asked, count }: Open): Choice[] =>
  count === 1
    ? asked.flatMap((one) => [choice(say('fraud.not_mine'), 'not_mine', [one]), choice(say('fraud.mine'), 'mine', [one])])
    : [
        ...asked.flatMap((one, at) => [
          choice(say('fraud.not_mine_of', { number: at + 1 }), 'not_mine', [one]),
          choice(say('fraud.mine_of', { number: at + 1 }), 'mine', [one]),
        ]),
        choice(say('fraud.none_mine'), 'none_mine', asked),
      ];

/** Works in every state: a "no" is never too late. */
const choice = (label: Say, says: FraudAnswer['says'], asked: readonly Asked[]): Choice => ({
  label,
  begins: NAME,
  states: {
    fraud: { says, cases: asked.map(({ case: { bank, id } }) => ({ bank, id })), ...(says === 'mine' ? { seen: seenOf(asked) } : {}) },
  },
});

const seenOf = (asked: readonly Asked[]): number => asked.reduce((sum, one) => sum + countOf(one), 0);

// ---------------------------------------------------------------- hearing

const hear = (fraud: FraudAnswer, open: Open, known: Asked[]): Move => {
  const { says } = fraud;
  if (says === 'what' || says === 'unclear') {
    if (open.count === 0) return end(say('fraud.nothing_open'));
    if (open.sight.misses > 0) return ask(open, remind(open));
    if (says === 'what') return ask(open, [say('fraud.what_is_this')]);
    return ask(open, open.count === 1 ? [say('fraud.unclear')] : which(open));
  }
  const pool: Open = open.count > 0 ? open : { ...open, asked: known.slice(-SHOWN_AT_MOST), count: Math.min(known.length, SHOWN_AT_MOST) };
  const meant = fraud.cases ?? meantIn(pool, fraud);
  if (!meant) return pool.count === 0 ? end(say('fraud.nothing_open')) : ask(pool, which(pool));
  const asked = known.filter((one) => meant.some((ref) => isSame(ref, one.case)));
  const hasMore = says === 'mine' && fraud.seen !== undefined && seenOf(asked) > fraud.seen;
  if (hasMore) return ask({ ...open, asked, count: asked.length }, [say('fraud.more_since'), ...asked.map((one) => say('fraud.ask', one))]);
  return report(meant, says === 'mine', known);
};

/** Which case is meant by words that name none; undefined: nobody can tell. */
const meantIn = ({ asked, count }: Open, { says, number }: FraudAnswer): CaseRef[] | undefined => {
  if (asked.length > 0 && (count === 1 || says === 'none_mine')) return asked.map((one) => one.case);
  const one = number === undefined ? undefined : asked[number - 1];
  return one && [one.case];
};

type Answer = Writes['answer']['args'];

const report = (meant: readonly CaseRef[], mine: boolean, known: readonly Asked[]): Move => {
  const told = meant.map((one) => {
    const card = { bank: one.bank, last4: last4Of(one, known) };
    return mine ? say('fraud.reported_mine', card) : say('fraud.reported_not_mine', card);
  });
  const calls = meant.map(({ bank, id }) => ({ name: 'answer' as const, args: { case: { bank, id }, mine } }));
  return write(calls, mine ? told : [...told, say('fraud.beware')]);
};

const last4Of = (one: CaseRef, known: readonly Asked[]): string | null =>
  known.find((other) => isSame(one, other.case))?.notice.card.last4 ?? null;

// ---------------------------------------------------------------- what came of it

type Answered = { args: Answer; result: CaseEnd | 'pending' };

/** Then what is left is asked, or a "yes" can be taken back. */
const tellOutcome = (answers: readonly Answered[], known: readonly Asked[], hasMore: boolean): Move => {
  const told = answers.map((answer) => outcome(answer, known, !hasMore));
  if (hasMore) return goOn(NAME, told);
  const cleared = answers.filter(({ result }) => result !== 'pending' && result.state === 'cleared');
  return end(
    told,
    cleared.map(({ args }) => ({
      label: say('fraud.not_mine_after_all'),
      begins: NAME,
      states: { fraud: { says: 'not_mine', cases: [args.case] } },
    })),
  );
};

/** Only what the bank said. */
const outcome = ({ args, result }: Answered, known: readonly Asked[], undo: boolean): Say => {
  const card = { bank: args.case.bank, last4: last4Of(args.case, known) };
  if (result === 'pending' || result.state === 'person') return say('fraud.person', { ...card, mine: args.mine });
  switch (result.state) {
    case 'blocked':
      return say('fraud.blocked', { ...card, at: result.at, stays: result.stays });
    case 'cleared':
      return say('fraud.cleared', { ...card, at: result.at, undo });
    case 'withdrawn':
      return say('fraud.withdrawn', card);
    case 'refused':
      return say('fraud.refused', { ...card, mine: args.mine, why: result.why });
  }
};
