/**
 * What the desk shows of all that waits or is with an agent, in this process: looked up when somebody says that it changed, and all of it from time
 * to time, as what is said may be lost. An agent who was not heard of for a minute has vanished: what they had goes back to where it waited, as does
 * what they leave unanswered for ten. A customer who has not written for an hour has left.
 */
import type { Clock } from '../clock.ts';
import { failureOf, type LogEvent } from '../logger.ts';
import type { DeskAct } from '../model.ts';
import { StoreUnavailable } from '../store/client.ts';
import type { DeskStore } from '../store/desk.ts';
import type { Subject } from '../store/keys.ts';
import type { Own } from '../store/ownership.ts';
import { byUrgency, type InLine } from '../store/queue.ts';
import type { Signals } from '../store/signals.ts';
import type { Agent, Colleague, Desk, Line, Load } from '../wire.ts';
import { wordsOf } from '../words.ts';
import { lineOf, mayTake, nameTold } from './line.ts';

const CHANGED = 'banter:{desk}:changed';
const ALL_MS = 5_000;
const VANISHED_MS = 60_000;
const SILENT_MS = 10 * 60_000;
const LEFT_MS = 60 * 60_000;
const HALF_HOUR_MS = 30 * 60_000;
/** Of all that is looked up anew so many are at a time, so that nobody's message waits for all of them. */
const LOOKED_UP_AT_ONCE = 8;

export type OfficeParts = {
  store: DeskStore;
  own: Own;
  signals: Signals;
  /** A subject got an event that its worker does not know of yet. */
  nudge: (subject: Subject) => void;
  /** The business clock. */
  now: () => number;
  clock: Clock;
  log: LogEvent;
};

export interface Office {
  start(): void;
  stop(): Promise<void>;
  /** The desk as this agent sees it. */
  deskOf(agent: Agent): Desk;
  /** `agent`: as they see it. */
  line(name: Subject, agent?: Agent): Line | undefined;
  /** Looks a subject up now. */
  look(name: Subject): Promise<void>;
  /** Lines in which these words stand, as far as they are seen at a glance. */
  find(words: string): Line[];
  /** How many conversations an agent has. */
  has(agent: string): number;
  nameOf(agent: string): string;
  /** Somebody who is here. */
  colleague(agent: string): Agent | undefined;
  /** Whether an agent may see a conversation now. */
  maySee(agent: Agent, name: Subject): boolean;
  /**
   * How many wait before a conversation for the same skill, or before one that comes now, and how long it took lately, in ms: a quarter took less
   * than the first, a quarter more than the second.
   */
  place(name: Subject): { ahead: number; tookMs: [number, number] | undefined };
  /** Whether anybody is at the desk. */
  isStaffed(): boolean;
  /** Tells every process that a subject changed. */
  changed(name: Subject): void;
  /** A subject was looked up, undefined: all were. Returns how to stop listening. */
  onChange(heard: (name: Subject | undefined) => void): () => void;
  /** An agent is here. */
  here(agent: Agent): Promise<void>;
  /** An agent has left for good. */
  gone(agent: string): Promise<void>;
}

type Known = { agent: Agent; at: number };

export const createOffice = ({ store, own, signals, nudge, now, clock, log }: OfficeParts): Office => {
  const lines = new Map<Subject, Line>();
  /** Those that wait, in order: each turn asks. undefined: to be put together anew. */
  let waiting: readonly Line[] | undefined;
  let people = new Map<string, Known>();
  let looking: { agent: string; subject: Subject }[] = [];
  let waits: number[] = [];
  const listeners = new Set<(name: Subject | undefined) => void>();
  let stopped = false;
  let running: Promise<void> = Promise.resolve();
  let stopListening = (): void => undefined;

  const nameOf = (agent: string): string => people.get(agent)?.agent.name ?? 'A colleague';
  const isHere = (agent: string): boolean => clock.now() - (people.get(agent)?.at ?? 0) < VANISHED_MS;
  /** Theirs, or one that waits for what they know; a supervisor's all that is at the desk. */
  const sees = (agent: Agent, line: Omit<Line, 'looking'>): boolean => {
    if (agent.supervisor || (line.owner.who === 'agent' && line.owner.id === agent.id)) return true;
    return line.owner.who === 'queue' && mayTake(agent, line, now());
  };
  /** A page that is still open after it was passed on shows nothing new of it. */
  const lookersAt = (line: Omit<Line, 'looking'>): string[] =>
    looking
      .flatMap(({ agent, subject }) => (subject === line.name && isHere(agent) ? (people.get(agent) ?? []) : []))
      .filter(({ agent }) => sees(agent, line))
      .map(({ agent }) => agent.name);
  const tell = (name: Subject | undefined): void => {
    for (const heard of listeners) heard(name);
  };

  /** Redis counts in real time; the desk, as all that people see, shows the business clock. */
  const lookUp = async (subject: Subject): Promise<Line | undefined> => {
    const at = await store.look(subject);
    const line = lineOf({ ...at, since: at.since + now() - clock.now() }, nameOf);
    return line && { ...line, looking: lookersAt(line) };
  };

  const isShown = ({ owner }: Line): boolean => owner.who === 'queue' || owner.who === 'agent';

  const renew = async (subject: Subject): Promise<void> => {
    const line = await lookUp(subject);
    waiting = undefined;
    if (line && isShown(line)) lines.set(subject, line);
    else lines.delete(subject);
  };
  const refresh = async (subject: Subject): Promise<void> => {
    await renew(subject);
    tell(subject);
  };

  const refreshAll = async (): Promise<void> => {
    const real = clock.now();
    const [names, known, looks, took] = await Promise.all([
      store.names(),
      store.people(real - HALF_HOUR_MS),
      store.looking(),
      store.waits(real - HALF_HOUR_MS),
    ]);
    // What is kept of an agent was written by `here`.
    people = new Map(known.map(({ id, known: agent, at }) => [id, { agent: agent as Agent, at }]));
    looking = looks;
    waits = took.toSorted((one, other) => one - other);
    // What is known and stands in no list any more is looked up too: it may have come after the lists were read.
    const subjects = [...new Set([...names.waiting, ...names.held.map(({ subject }) => subject), ...lines.keys()])];
    for (let from = 0; from < subjects.length; from += LOOKED_UP_AT_ONCE)
      await Promise.all(subjects.slice(from, from + LOOKED_UP_AT_ONCE).map(renew));
    await Promise.all(
      names.held.map(({ subject, agent }) => (isHere(agent) ? ifQuiet(subject, agent) : ends(subject, agent, { do: 'lost' }))),
    );
    tell(undefined);
  };

  /** As the desk alone can tell. */
  const ends = async (subject: Subject, agent: string, act: Extract<DeskAct, { do: 'lost' | 'silent' | 'left' }>): Promise<void> => {
    const at = await store.look(subject);
    const { epoch } = at;
    const id = `${act.do} ${agent} ${epoch} ${'since' in act ? act.since : ''}`.trimEnd();
    const body = { kind: 'desk', id, at: now(), epoch, by: { id: agent, name: nameTold(at) ?? nameOf(agent) }, act };
    const { done } = await own(subject, undefined, epoch, { only: agent, event: { id, body } });
    if (!done) return;
    log(ENDED[act.do], { subject });
    nudge(subject);
  };

  const ifQuiet = async (subject: Subject, agent: string): Promise<void> => {
    const { since: takenAt = 0, unansweredSince, quietSince } = lines.get(subject) ?? {};
    if (unansweredSince && now() - Math.max(unansweredSince, takenAt) >= SILENT_MS)
      await ends(subject, agent, { do: 'silent', since: unansweredSince });
    if (quietSince && now() - Math.max(quietSince, takenAt) >= LEFT_MS) await ends(subject, agent, { do: 'left', since: quietSince });
  };

  const safely = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      // That Redis is away is said once, by its connection.
      if (!(error instanceof StoreUnavailable)) log('desk_failed', failureOf(error));
    }
  };

  let wake = (): void => undefined;
  const pause = (): Promise<void> =>
    new Promise((done) => {
      const cancel = clock.after(ALL_MS, done);
      wake = () => {
        cancel();
        done();
      };
    });
  const beats = async (): Promise<void> => {
    while (!stopped) {
      await safely(refreshAll);
      if (!stopped) await pause();
    }
  };

  const hadBy = (agent: string): Line[] => [...lines.values()].filter(({ owner }) => owner.who === 'agent' && owner.id === agent);

  const colleagues = (): Colleague[] => {
    const has = new Map<string, number>();
    for (const { owner } of lines.values()) if (owner.who === 'agent') has.set(owner.id, (has.get(owner.id) ?? 0) + 1);
    return [...people.values()]
      .filter(({ agent }) => isHere(agent.id))
      .map(({ agent: { id, name, skills } }) => ({ id, name, skills, here: true, has: has.get(id) ?? 0 }))
      .toSorted((one, other) => one.name.localeCompare(other.name));
  };

  const waitingLines = (): readonly Line[] => {
    waiting ??= [...lines.values()].filter(({ owner }) => owner.who === 'queue').toSorted(inOrder);
    return waiting;
  };

  return {
    start() {
      stopped = false;
      stopListening = signals.listen(CHANGED, (name) => void safely(() => refresh(name)));
      running = beats();
    },
    async stop() {
      stopped = true;
      stopListening();
      wake();
      await running;
    },
    deskOf(agent) {
      const at = now();
      const all = waitingLines();
      const theirs = all.filter((line) => mayTake(agent, line, at)).map((line) => seenBy(agent, line));
      const mine = hadBy(agent.id).map((line) => seenBy(agent, line));
      const load = agent.supervisor ? { load: loadOf([...lines.values()], waits, at) } : {};
      return {
        now: at,
        waiting: theirs,
        mine: mine.toSorted((one, other) => one.since - other.since),
        others: all.length - theirs.length,
        people: colleagues(),
        ...load,
      };
    },
    line: (name, agent) => {
      const line = lines.get(name);
      return line && agent ? seenBy(agent, line) : line;
    },
    look: refresh,
    has: (agent) => hadBy(agent).length,
    find: (words) => [...lines.values()].filter((line) => ` ${glanceOf(line)}`.includes(` ${wordsOf(words).join(' ')}`)),
    nameOf,
    colleague: (agent) => (isHere(agent) ? people.get(agent)?.agent : undefined),
    maySee(agent, name) {
      const line = lines.get(name);
      return line !== undefined && sees(agent, line);
    },
    place(name) {
      const all = waitingLines();
      const own = lines.get(name);
      const before = own ? all.filter(({ skill }) => skill === own.skill) : all;
      const at = before.findIndex((line) => line.name === name);
      const quarter = (share: number): number => waits[Math.floor(share * (waits.length - 1))] ?? 0;
      return { ahead: at < 0 ? before.length : at, tookMs: waits.length < FEW ? undefined : [quarter(0.25), quarter(0.75)] };
    },
    isStaffed: () => [...people.keys()].some(isHere),
    changed: (name) => signals.send(CHANGED, name),
    onChange(heard) {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
    async here(agent) {
      const at = clock.now();
      people.set(agent.id, { agent, at });
      await store.here(agent.id, agent, at);
    },
    async gone(agent) {
      people.delete(agent);
      await store.gone(agent);
      wake();
    },
  };
};

const ENDED = { lost: 'agent_lost', silent: 'agent_silent', left: 'customer_left' } as const;

const glanceOf = ({ preview, channel, why, skill, owner }: Line): string =>
  wordsOf(`${preview} ${channel} ${why} ${skill} ${'name' in owner ? owner.name : ''}`).join(' ');

/** That one looks oneself is no news. */
const seenBy = ({ name }: Agent, line: Line): Line => ({ ...line, looking: line.looking.filter((other) => other !== name) });

/** Of fewer waits nothing is told. */
const FEW = 3;

// Only our turns write why, and what a newer version may know more comes last.
const inOrder = (one: Line, other: Line): number => byUrgency(one as Pick<InLine, 'why' | 'since'>, other as Pick<InLine, 'why' | 'since'>);

const loadOf = (all: Line[], waits: readonly number[], now: number): Load => {
  const waiting = all.filter(({ owner }) => owner.who === 'queue');
  return {
    waiting: waiting.length,
    longestMs: Math.max(0, ...waiting.map(({ since }) => now - since)),
    medianWaitMs: waits[Math.floor((waits.length - 1) / 2)] ?? null,
    all,
  };
};
