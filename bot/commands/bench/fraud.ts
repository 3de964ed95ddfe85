/**
 * How soon suspected fraud is told and a card blocked, beside a plain message: three open loops a round, with the same arrivals at the same
 * server. Each round has customers of its own, who have written once before; of each one payment is suspected, and each says no.
 */
import type { Case } from './case.ts';
import { type CaseDesk, openCaseDesk } from './case-desk.ts';
import type { Tell } from './compare.ts';
import { everyOnce, openLoop, userOf, whenDue } from './load.ts';
import { arrivals } from './schedule.ts';
import { closeLater, type Stage } from './stage.ts';
import { type Subject, startBank, startSubject } from './subject.ts';
import { type Lines, openLines, post, postEvent } from './webhook.ts';

/** Milliseconds from when it was due, ascending. `taken`: the event was verified and stored. */
export type FraudRound = { plain: number[]; taken: number[]; told: number[]; blocked: number[] };
export type FraudResult = { of: Case; rate: number; rounds: FraudRound[]; failed: number };

const RATE = 200;
const LINES = 32;
/** What is left to do of one loop is not to slow down the next. */
const REST_MS = 700;

export const measureFraud = async (stage: Stage, of: Case, tell: Tell): Promise<FraudResult> => {
  const { processes, durability, rate = RATE } = of;
  const bank = await startBank(stage, of.bankLatencyMs);
  const desk = await openCaseDesk(stage.dir);
  const subject = await startSubject(stage, bank, { name: 'banter', processes, durability, desk: desk.addresses });
  const lines = await openLines(subject.target.urls, LINES);
  const stop = closeLater(async () => lines.close());
  const rounds: FraudRound[] = [];
  let failed = 0;
  try {
    let from = 0;
    // The first one warms up.
    for (let round = 0; round <= of.rounds; round += 1) {
      tell(round === 0 ? 'warming up' : `round ${round} of ${of.rounds}`, round / (of.rounds + 1));
      const due = arrivals(rate, of.seconds, round);
      const measured = await measure({ subject, desk, lines, due, from });
      from += due.length;
      if (round > 0) rounds.push(measured);
      failed += Object.values(measured).reduce((sum, list) => sum + due.length - list.length, 0);
    }
    return { of, rate, rounds, failed };
  } finally {
    await stop();
    await subject.stop();
    desk.close();
    await bank.stop();
  }
};

type Turn = { subject: Subject; desk: CaseDesk; lines: Lines; due: readonly number[]; from: number };

const measure = async ({ subject: { target }, desk, lines, due, from }: Turn): Promise<FraudRound> => {
  const { urls, page, graph } = target;
  const users = due.map((_, n) => userOf(from + n));
  const urlOf = (n: number): string => urls[n % urls.length] ?? '';
  const cases = await Promise.all(users.map((user) => desk.suspect(user)));
  await everyOnce(target, lines, { from, to: from + due.length, atOnce: LINES });
  await rest();

  const { replies } = await openLoop(target, lines, { conversations: due.length, seconds: Number.POSITIVE_INFINITY, due, from });
  await rest();

  const taken: number[] = [];
  const told: number[] = [];
  await whenDue(due, async (n, at) => {
    const message = graph.messageTo(users[n] ?? '');
    const status = await postEvent(urlOf(n), desk.bank, lines.of(n), cases[n]?.token ?? '');
    if (status === 202) taken.push(performance.now() - at);
    const reply = await message;
    if (reply.kind !== 'nothing') told.push(reply.at - at);
  });
  await rest();

  const blocked: number[] = [];
  await whenDue(due, async (n, at) => {
    const block = desk.blockOf(cases[n]?.case ?? '');
    await post(urlOf(n), page, lines.of(n), { user: users[n] ?? '', mid: `m_no.${process.pid}.${from + n}`, text: 'it wasn’t me' });
    const arrived = await block;
    if (arrived !== undefined) blocked.push(arrived - at);
  });
  await rest();
  return { plain: replies, taken: ascending(taken), told: ascending(told), blocked: ascending(blocked) };
};

const ascending = (values: readonly number[]): number[] => values.toSorted((one, other) => one - other);
const rest = (): Promise<void> => new Promise((done) => setTimeout(done, REST_MS));
