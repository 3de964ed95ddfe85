/** The figures of a comparison: what each is called, how it is taken from a round, and which of them are compared as ratios. */
import type { Measured, Result, Round } from './compare.ts';
import type { Failures } from './load.ts';
import { pairedRatios, percentile, type Spread, spreadOf } from './numbers.ts';

type Figure = { title: string; digits: number; of: (round: Round) => number };

/** All that a round cost, shared among the messages that got what they asked for, also after its end: the others were work for nothing. */
const perMessage =
  (cost: (round: Round) => number) =>
  (round: Round): number =>
    round.answered === 0 ? 0 : cost(round) / round.answered;

const latency = (which: 'acks' | 'replies', share: number) => (round: Round) => percentile(round[which], share);

export const throughput: Figure = { title: 'messages a second', digits: 0, of: ({ inTime, seconds }) => inTime / seconds };
export const cpu: Figure = { title: 'CPU ms a message', digits: 2, of: perMessage(({ cpuMs }) => cpuMs) };
export const ackP99: Figure = { title: 'acknowledged p99 ms', digits: 1, of: latency('acks', 0.99) };
export const replyP50: Figure = { title: 'replied p50 ms', digits: 1, of: latency('replies', 0.5) };
export const replyP99: Figure = { title: 'replied p99 ms', digits: 1, of: latency('replies', 0.99) };
const redisUs: Figure = { title: 'Redis µs in commands', digits: 0, of: perMessage(({ redis }) => redis.us) };
const redisCpu: Figure = { title: 'Redis CPU µs', digits: 0, of: perMessage(({ redis }) => redis.cpuUs) };

export const FIGURES: readonly Figure[] = [
  throughput,
  cpu,
  { title: 'acknowledged p50 ms', digits: 1, of: latency('acks', 0.5) },
  { title: 'acknowledged p90 ms', digits: 1, of: latency('acks', 0.9) },
  ackP99,
  replyP50,
  { title: 'replied p90 ms', digits: 1, of: latency('replies', 0.9) },
  replyP99,
  { title: 'Redis commands', digits: 1, of: perMessage(({ redis }) => redis.commands) },
  redisUs,
  redisCpu,
  { title: 'reads at the bank', digits: 2, of: perMessage(({ bankReads }) => bankReads) },
  { title: 'memory MB', digits: 0, of: ({ rssBytes }) => rssBytes / 1e6 },
];

export const RATIOS: readonly Figure[] = [throughput, cpu, ackP99, replyP50, replyP99, redisCpu];

export const spreadIn = ({ of }: Figure, { rounds }: Measured): Spread | undefined => spreadOf(rounds.map(of));
export const ratioOf = ({ of }: Figure, ours: Measured, theirs: Measured): Spread | undefined =>
  pairedRatios(ours.rounds.map(of), theirs.rounds.map(of));

/** Understanding one message, alone, beside all that the limit does for one. Undefined: the limit was not measured. */
export const hearingShare = ({ servers, hearingMs }: Result): number | undefined => {
  const limit = servers.find(({ name }) => name === 'limit');
  const whole = limit && spreadIn(cpu, limit)?.median;
  return whole === undefined || whole === 0 ? undefined : hearingMs / whole;
};

/** The first over each of the others, then each of these over the next. */
export const pairsOf = <Server>(servers: readonly Server[]): { ours: Server; theirs: Server }[] =>
  servers.flatMap((ours, at) => servers.slice(at + 1).map((theirs) => ({ ours, theirs })));

const failuresOf = ({ rounds }: Measured): Failures => ({
  refused: rounds.reduce((sum, { failures }) => sum + failures.refused, 0),
  figureless: rounds.reduce((sum, { failures }) => sum + failures.figureless, 0),
  unanswered: rounds.reduce((sum, { failures }) => sum + failures.unanswered, 0),
});

export const hasFailed = (server: Measured): boolean => Object.values(failuresOf(server)).some((count) => count > 0);

/** What went wrong, in words; empty when nothing did. */
export const failureText = (server: Measured): string => {
  const { refused, figureless, unanswered } = failuresOf(server);
  const said = [
    [unanswered, 'unanswered'],
    [refused, 'not acknowledged'],
    [figureless, 'answered without the figure'],
  ] as const;
  return said
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${count} ${what}`)
    .join(', ');
};
