/**
 * What is counted and timed, for Prometheus. Labels are names from code and configuration: no customer, no conversation, no figure. Times are in
 * seconds, as Prometheus wants them.
 */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { LogEvent } from './logger.ts';
import type { Backlog } from './store/due.ts';
import type { QueueLength } from './store/queue.ts';

/** What is looked up when somebody asks. */
export type Looked = { backlog: () => Promise<Backlog>; queued: () => Promise<QueueLength>; held: () => number };

export interface Metrics {
  /** From now on this can be looked up. */
  watch(looked: Looked): void;
  /** Counts an event of the log; most are not counted. */
  count: LogEvent;
  text(): Promise<{ type: string; body: string }>;
}

const FAST = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5];
const SLOW = [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60, 300];
/** People take seconds to an hour. */
const WAITS = [10, 30, 60, 120, 300, 600, 1_200, 2_400, 3_600];

export const createMetrics = (): Metrics => {
  let looked: Looked | undefined;
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const acks = new Histogram({
    name: 'banter_ack_seconds',
    help: 'From a request of a channel to its answer, its events stored.',
    labelNames: ['channel', 'status'],
    buckets: FAST,
    registers,
  });
  const turns = new Histogram({
    name: 'banter_turn_seconds',
    help: 'One event handled: understood, banks read, committed.',
    labelNames: ['outcome'],
    buckets: FAST,
    registers,
  });
  const parts = new Counter({
    name: 'banter_outbox_parts_total',
    help: 'Sends of parts of replies, by what became of them.',
    labelNames: ['channel', 'outcome'],
    registers,
  });
  const replies = new Histogram({
    name: 'banter_reply_seconds',
    help: 'From the arrival of an event to the arrival of its reply at the channel.',
    labelNames: ['channel'],
    buckets: SLOW,
    registers,
  });
  const bankCalls = new Histogram({
    name: 'banter_bank_call_seconds',
    help: 'Calls to banks, by what they asked for and how they ended.',
    labelNames: ['bank', 'kind', 'result'],
    buckets: FAST,
    registers,
  });
  const aside = new Counter({
    name: 'banter_set_aside_total',
    help: 'Events, replies and calls that were set aside, by reason.',
    labelNames: ['kind', 'why'],
    registers,
  });
  const fraud = new Counter({
    name: 'banter_fraud_events_total',
    help: 'Fraud events that banks pushed, by what became of them.',
    labelNames: ['bank', 'outcome'],
    registers,
  });
  const untold = new Counter({
    name: 'banter_alerts_untold_total',
    help: 'Suspected frauds whose customer is unknown here, or allowed no alerts.',
    labelNames: ['bank', 'why'],
    registers,
  });
  const connects = new Counter({
    name: 'banter_connect_pages_total',
    help: 'How sign-ins at banks ended, as their pages said it.',
    labelNames: ['bank', 'outcome'],
    registers,
  });
  const renewals = new Counter({
    name: 'banter_grant_renewals_total',
    help: 'Tokens of customers that were renewed at their bank, by what came of it.',
    labelNames: ['bank', 'result'],
    registers,
  });
  const revocations = new Counter({
    name: 'banter_grant_revocations_total',
    help: 'Grants that were ended at their bank, by whether it said so.',
    labelNames: ['bank', 'revoked'],
    registers,
  });
  const handoffs = new Counter({
    name: 'banter_handoffs_total',
    help: 'Conversations and cases that were given to people, by why.',
    labelNames: ['why'],
    registers,
  });
  const waits = new Histogram({
    name: 'banter_person_wait_seconds',
    help: 'From when a person was wanted until one came, by why.',
    labelNames: ['why'],
    buckets: WAITS,
    registers,
  });
  const firstAnswers = new Histogram({
    name: 'banter_person_first_answer_seconds',
    help: 'From when a person was wanted until the first words of one.',
    buckets: WAITS,
    registers,
  });
  const resolutions = new Counter({
    name: 'banter_resolutions_total',
    help: 'Conversations that people ended, by how.',
    labelNames: ['reason'],
    registers,
  });
  const ratings = new Counter({
    name: 'banter_ratings_total',
    help: 'What customers said of talking with people, from 1 (very bad) to 5.',
    labelNames: ['rating'],
    registers,
  });
  new Gauge({
    name: 'banter_held_subjects',
    help: 'Conversations, customers and cases this process works on.',
    registers,
    collect() {
      this.set(looked?.held() ?? 0);
    },
  });
  const waiting = new Gauge({ name: 'banter_waiting_subjects', help: 'Conversations with work, in all processes.', registers });
  const late = new Gauge({ name: 'banter_late_seconds', help: 'How long the work that waits longest has been due.', registers });

  const people = new Gauge({ name: 'banter_people_waiting', help: 'Conversations that wait for a person.', registers });
  const longest = new Gauge({
    name: 'banter_people_waiting_seconds',
    help: 'How long the one that waits longest for a person has.',
    registers,
  });

  const counters: { readonly [event: string]: (fields: Fields) => void } = {
    acknowledged: timing(acks, ['channel', 'status']),
    turn: timing(turns, ['outcome']),
    part: counting(parts, ['channel', 'outcome']),
    replied: timing(replies, ['channel']),
    bank_call: timing(bankCalls, ['bank', 'kind', 'result']),
    set_aside: counting(aside, ['kind', 'why']),
    fraud_event: counting(fraud, ['bank', 'outcome']),
    alert_untold: counting(untold, ['bank', 'why']),
    connect_page: counting(connects, ['bank', 'outcome']),
    grant_renewed: counting(renewals, ['bank', 'result']),
    grant_revoked: counting(revocations, ['bank', 'revoked']),
    handed_over: counting(handoffs, ['why']),
    waited: timing(waits, ['why']),
    first_answer: timing(firstAnswers, []),
    resolved: counting(resolutions, ['reason']),
    rated: counting(ratings, ['rating']),
  };

  return {
    watch: (now) => {
      looked = now;
    },
    count: (event, fields) => counters[event]?.(fields),
    async text() {
      // Without Redis everything else is still worth knowing.
      const [left, queued] = await Promise.all([looked?.backlog().catch(() => undefined), looked?.queued().catch(() => undefined)]);
      waiting.set(left?.subjects ?? Number.NaN);
      late.set(left === undefined ? Number.NaN : left.lateMs / 1_000);
      people.set(queued?.count ?? Number.NaN);
      longest.set(queued === undefined ? Number.NaN : queued.longestMs / 1_000);
      return { type: registry.contentType, body: await registry.metrics() };
    },
  };
};

type Fields = Parameters<LogEvent>[1];
type Labelled<Child> = { labels(...values: string[]): Child };

/** The series of these fields. Finding it by its labels costs more than counting: each is found once. */
const seriesOf = <Child>(metric: Labelled<Child>, names: readonly string[]): ((fields: Fields) => Child) => {
  const known = new Map<string, Child>();
  return (fields) => {
    const values = names.map((name) => String(fields[name] ?? ''));
    const key = values.join(' ');
    const child = known.get(key) ?? metric.labels(...values);
    known.set(key, child);
    return child;
  };
};

const timing = (metric: Labelled<{ observe(seconds: number): void }>, names: readonly string[]): ((fields: Fields) => void) => {
  const series = seriesOf(metric, names);
  return (fields) => series(fields).observe(Number(fields.ms ?? 0) / 1_000);
};

const counting = (metric: Labelled<{ inc(): void }>, names: readonly string[]): ((fields: Fields) => void) => {
  const series = seriesOf(metric, names);
  return (fields) => series(fields).inc();
};
