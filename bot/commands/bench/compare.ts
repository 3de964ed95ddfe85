/** One case measured: all servers up, rounds with each in turn, so that what slows the machine down slows all of them. */
import { type Case, type ServerName, TITLES } from './case.ts';
import { hearingMs } from './hearing.ts';
import { closedLoop, type Load, openLoop } from './load.ts';
import { redisWork } from './redis-cost.ts';
import { arrivals } from './schedule.ts';
import { type Shape, shapeOf } from './shape.ts';
import type { Stage } from './stage.ts';
import { type Bank, type Subject, startBank, startSubject } from './subject.ts';
import { type Lines, openLines } from './webhook.ts';

/** One round of one server. */
export type Round = Load & {
  cpuMs: number;
  rssBytes: number;
  redis: { commands: number; us: number; cpuUs: number };
  /** How often the bank was asked. */
  bankReads: number;
};

export type Measured = { name: ServerName; rounds: Round[]; roundTrips: number };
/** `hearingMs`: CPU of understanding one message, alone. */
export type Result = { of: Case; servers: Measured[]; hearingMs: number };

/** Told what goes on: a word for it, and how much of the case is done. */
export type Tell = (doing: string, share: number) => void;

const WARM_UP_SECONDS = 2;
/** Messenger's own pool; more are opened when all wait for an acknowledgement. */
const OPEN_LOOP_LINES = 32;
const LOOK_MS = 150;
const LOOKS_AT_MOST = 20;
/** The share of a processor from which on a process has something to do. */
const BUSY = 0.15;

export const compare = async (stage: Stage, of: Case, only: readonly ServerName[], tell: Tell): Promise<Result> => {
  const bank = await startBank(stage, of.bankLatencyMs);
  const subjects: Subject[] = [];
  const shapes = new Map<Subject, Shape>();
  try {
    for (const name of only) {
      tell(`starting ${TITLES[name]}`, 0);
      const subject = await startSubject(stage, bank, { ...of, name });
      subjects.push(subject);
      shapes.set(subject, await shapeOf(subject));
      await warmUp(subject, of.conversations);
    }
    tell('understanding alone', 0);
    const hearing = await hearingMs(await stage.folder('hearing'));
    const servers = subjects.map(
      (subject): Measured => ({ name: subject.name, rounds: [], roundTrips: shapes.get(subject)?.roundTrips ?? 0 }),
    );
    for (let round = 0; round < of.rounds; round += 1) {
      // Each begins a round as often as the others.
      for (const at of subjects.keys()) {
        const turn = (at + round) % subjects.length;
        const [subject, server] = [subjects[turn], servers[turn]];
        const shape = subject && shapes.get(subject);
        if (!subject || !server || !shape) continue;
        tell(`round ${round + 1} of ${of.rounds}, ${TITLES[subject.name]}`, (round + at / subjects.length) / of.rounds);
        server.rounds.push(await measure({ subject, shape, bank, of, round }));
      }
    }
    return { of, servers, hearingMs: hearing };
  } finally {
    for (const subject of subjects) await subject.stop();
    await bank.stop();
  }
};

type Turn = { subject: Subject; shape: Shape; bank: Bank; of: Case; round: number };

const measure = async ({ subject, shape, bank, of, round }: Turn): Promise<Round> => {
  const counted = async () => ({ usage: await subject.usage(), redis: await subject.meter.count(), reads: await bank.reads() });
  const lines = await openLines(
    subject.target.urls,
    of.rate === undefined ? of.conversations : Math.min(of.conversations, OPEN_LOOP_LINES),
  );
  const before = await counted();
  const load = await loadOf(subject, lines, of, round);
  await rest(subject);
  const after = await counted();
  lines.close();
  return {
    ...load,
    cpuMs: after.usage.cpuMs - before.usage.cpuMs,
    rssBytes: after.usage.rssBytes,
    redis: redisWork(before.redis, after.redis, shape.outside),
    bankReads: after.reads - before.reads,
  };
};

const loadOf = ({ target }: Subject, lines: Lines, { conversations, seconds, rate }: Case, round: number): Promise<Load> =>
  rate === undefined
    ? closedLoop(target, lines, conversations, seconds)
    : openLoop(target, lines, { conversations, seconds, due: arrivals(rate, seconds, round) });

/** What is still to be done after the last reply is the server's own cost, and must not slow the next one down. */
const rest = async (subject: Subject): Promise<void> => {
  let { cpuMs } = await subject.usage();
  for (let looks = 0; looks < LOOKS_AT_MOST; looks += 1) {
    await new Promise((done) => setTimeout(done, LOOK_MS));
    const now = (await subject.usage()).cpuMs;
    if (now - cpuMs < LOOK_MS * BUSY) return;
    cpuMs = now;
  }
};

const warmUp = async ({ target }: Subject, conversations: number): Promise<void> => {
  const lines = await openLines(target.urls, conversations);
  await closedLoop(target, lines, conversations, WARM_UP_SECONDS);
  lines.close();
};
