/** Stories of one case, told line by line: after how many minutes, what happens, and all that comes of it in a few words. */
import { expect, test } from '@jest/globals';
import { type Case, type CaseEffects, type CaseEvent, type CaseNews, stepCase } from '../../bot/case.ts';
import type { CaseEnd, FraudNotice, Outcome, Suspect } from '../../bot/model.ts';

export const START = Date.UTC(2026, 10, 20, 12);
export const SECOND = 1 / 60;
export const HOUR = 60;
export const DAY = 24 * HOUR;
const MINUTE_MS = 60_000;
/** When the bank did what it was told. */
const DONE_AT = START - 1;

/** An event without its time, and without its id where nothing depends on it. */
export type Happening = CaseEvent extends infer E ? (E extends CaseEvent ? Omit<E, 'id' | 'at'> & { id?: string } : never) : never;
export type Line = [minutes: number, what: (minutes: number) => Happening, comes: string];

const item = (id: string): Suspect => ({ id, merchant: `Shop ${id}`, money: { minor: 100, currency: 'USD' }, at: START });

type Told = { saidAt?: number; status?: FraudNotice['status']; customer?: string | undefined; supersedes?: string };

/** The bank tells of items, by default at once and to somebody who wants to hear it. */
export const tells =
  (items: string, { saidAt, status = 'open', customer, supersedes }: Told = { customer: 'ana' }) =>
  (minutes: number): Happening => ({
    kind: 'notice',
    notice: {
      id: 'jti',
      bank: 'chase',
      case: 'k',
      customer: 'c-1',
      at: START + (saidAt ?? minutes) * MINUTE_MS,
      late: minutes - (saidAt ?? minutes) > 72 * HOUR,
      status,
      card: { account: 'card', last4: '1881', state: 'held' },
      items: [...items].map(item),
      ...(supersedes === undefined ? {} : { supersedes }),
    },
    ...(customer === undefined ? {} : { customer }),
  });
export const withdraws = (saidAt?: number) =>
  tells('', { status: 'withdrawn', customer: 'ana', ...(saidAt === undefined ? {} : { saidAt }) });

/** `A1` is an answer from the conversation A. */
const answers = (id: string, mine: boolean) => (): Happening => ({ kind: 'answered', id, mine, from: { subject: id.charAt(0), call: id } });
export const yes = (id: string) => answers(id, true);
export const no = (id: string) => answers(id, false);

const result = (call: string, outcome: Outcome) => (): Happening => ({ kind: 'result', call, result: outcome });
export const done = (call: string) => result(call, { state: 'done', at: DONE_AT });
export const unknown = (call: string) => result(call, { state: 'unknown' });
export const refused = (call: string) => result(call, { state: 'refused', why: 'restricted' });
export const wake = (what: 'tell' | 'expire') => (): Happening => ({ kind: 'wake', what });
export const superseded = (): Happening => ({ kind: 'superseded' });
export const handled = (): Happening => ({ kind: 'handled', by: { id: 'a', name: 'Ana' }, reason: 'fraud_handled' });
export const lost = (why: 'unreachable' | 'unanswered') => (): Happening => ({ kind: 'unreachable', why });

const endIn = (end: CaseEnd): string => {
  const stays = end.state === 'blocked' && end.stays ? ' already' : '';
  const unconfirmed = 'at' in end && end.at !== DONE_AT ? ' at no known time' : '';
  return `${end.state}${stays}${unconfirmed}${end.state === 'refused' ? ` (${end.why})` : ''}`;
};

const minutesOf = (ms: number): string => (ms % MINUTE_MS === 0 ? `${ms / MINUTE_MS} min` : `${ms / 1_000} s`);

const newsIn = (one: CaseNews): string => {
  switch (one.kind) {
    case 'open':
      return `tell ${one.items.map(({ id }) => id).join('')}${one.more > 0 ? ` and ${one.more}` : ''}`;
    case 'answered':
      return 'ask nobody else';
    case 'heard':
      return `tell ${one.in.join('')} the rest`;
    case 'over':
      return `over${one.except.length > 0 ? ` but for ${one.except.join('')}` : ''}`;
  }
};

/** All that a step comes to. What is not there did not happen. */
const inWords = ({ case: is, news, ends, acts, wakes, handOver, supersedes }: CaseEffects, at: number): string =>
  [
    is.status,
    ...news.map(newsIn),
    ...ends.map(({ call, end }) => `${call} hears ${endIn(end)}`),
    ...acts.map(({ id, act }) => `${id} to the bank: ${act.answer === 'mine' ? 'mine' : 'not mine'}`),
    ...wakes.map(({ what, at: due }) => `${what} in ${minutesOf(due - at)}`),
    ...(handOver ? [`person: ${handOver}`] : []),
    ...(supersedes ? [`instead of ${supersedes.id}`] : []),
  ].join(', ');

/** Plays a story, and expects of each line what it says. Resolves to the case as it is then. */
export const play = (lines: readonly Line[]): Case | undefined => {
  let is: Case | undefined;
  const came = lines.map(([minutes, what], n): string => {
    const at = START + minutes * MINUTE_MS;
    // Every kind of happening is its event but for these two.
    const event = { id: `e${n}`, ...what(minutes), at } as CaseEvent;
    const before = JSON.stringify(is);
    const effects = stepCase(is, event);
    expect(JSON.stringify(is)).toBe(before);
    is = effects?.case ?? is;
    return effects ? inWords(effects, at) : 'nothing';
  });
  expect(came).toEqual(lines.map(([, , comes]) => comes));
  return is;
};

type Stories = [what: string, lines: Line[]][];
export const stories = (table: Stories) => test.each(table)('%s', (_what, lines) => void play(lines));

// How most stories begin.
export const opens: Line = [0, tells('a'), 'open, tell a, expire in 1440 min'];
/** What an answer comes to when nothing came before it. */
export const says = (id: string, mine: boolean, minutes = 1): Line => [
  minutes,
  mine ? yes(id) : no(id),
  `open, ask nobody else, ${id} to the bank: ${mine ? 'mine' : 'not mine'}`,
];
export const clears: Line[] = [opens, says('A1', true), [2, done('A1'), 'cleared, over but for A, A1 hears cleared']];
export const blocks: Line[] = [opens, says('A1', false), [2, done('A1'), 'blocked, over but for A, A1 hears blocked']];
export const expires: Line[] = [opens, [DAY, wake('expire'), 'expired, over, person: unanswered']];
export const calledOff: Line[] = [opens, [1, withdraws(), 'withdrawn, over']];
