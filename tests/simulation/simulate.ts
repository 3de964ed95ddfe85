/** One seed, one story: customers write, processes die, freeze and come back, Redis goes away, and at the end everything must be right. */
import { caseSubject, conversationOf, customerSubject, type Subject } from '../../bot/store/keys.ts';
import { AGENTS, createAgents } from './agents.ts';
import { createJudge } from './judge.ts';
import { type Cuts, createScripts, type Scripts } from './lua.ts';
import { type DeskOf, type Process, startProcess, type Without } from './process.ts';
import { createScheduler, type Scheduler } from './scheduler.ts';
import { createShared, type Shared } from './shared-redis.ts';
import type { Deed } from './story.ts';
import { BANK } from './story.ts';
import { addressOf, CASE, CUSTOMER, createWorld } from './world.ts';

/** `fraud`: the bank suspects a payment meanwhile, and the customers answer. `desk`: agents work. */
export type Safeguards = { cuts?: Cuts; without?: readonly Without[]; acknowledgeEarly?: boolean; fraud?: boolean; desk?: boolean };
/** `broken`: the promises that did not hold, in words. */
export type Story = {
  seed: number;
  steps: number;
  messages: number;
  faults: number;
  repeated: number;
  commands: number;
  claims: number;
  broken: string[];
};

const TROUBLE_MS = 8_000;
/** After the last trouble everything is settled in this time. */
const SETTLED_MS = 180_000;
const STEPS_AT_MOST = 40_000;

export const createSimulator = (safeguards: Safeguards = {}) => {
  const scripts = createScripts(safeguards.cuts);
  return (seed: number, tell: Tell = () => undefined): Promise<Story> => simulate(seed, scripts, safeguards, tell);
};

/** Hears what happens, line by line: for reading a seed's story. */
export type Tell = (line: string) => void;

const simulate = async (
  seed: number,
  scripts: Scripts,
  { without = [], acknowledgeEarly = false, fraud = false, desk = false }: Safeguards,
  tell: Tell,
): Promise<Story> => {
  const scheduler = createScheduler(seed);
  const begun = scheduler.now();
  const say = (line: string): void => tell(`${String(scheduler.now() - begun).padStart(6)}  ${line}`);
  const end = begun + TROUBLE_MS;
  const troubled = () => scheduler.now() < end;
  const users = ['u1', 'u2'].slice(0, scheduler.between(1, 2));
  const echoes = scheduler.chance(0.5);
  const rolling = scheduler.chance(0.2);
  const processes: Process[] = [];
  const living = () => processes.filter(({ life }) => !life.dead);
  let faults = 0;
  let started = 0;

  const judgeRan = (): void => judge.look();
  const redis: Shared = createShared({ scheduler, scripts, troubled, ran: judgeRan, say });
  const world = createWorld({
    scheduler,
    echoes,
    troubled,
    say,
    deliver: async (arrived) => {
      const process = oneOf(living());
      const taken = process.intake.take(new Uint8Array(), { status: 200, arrived, refused: [] });
      if (acknowledgeEarly) return void taken.catch(() => undefined);
      await orItDies(scheduler, process, taken);
    },
    notify: async (notice) => {
      const process = oneOf(living());
      await orItDies(scheduler, process, process.notify(notice));
    },
  });
  const oneOf = (all: Process[]): Process => {
    if (all.length === 0) throw new Error('nobody listens');
    return scheduler.pick(all);
  };
  /** A request of an agent's page: it, or its answer, may be lost. */
  const askDesk = async <T>(work: (at: DeskOf) => Promise<T>): Promise<T> => {
    const process = oneOf(living());
    const isLost = () => troubled() && scheduler.chance(0.05);
    if (isLost()) throw new Error('lost');
    await new Promise<void>((done) => void scheduler.after(scheduler.between(0, 3), done));
    const { desk: at } = process;
    if (!at || process.life.dead) throw new Error('nobody listens');
    const answer = await orItDies(scheduler, process, work(at));
    if (isLost()) throw new Error('lost');
    return answer;
  };
  const subjects = users.map((user) => conversationOf(addressOf(user)));
  const matters = { case: caseSubject({ bank: BANK, id: CASE }), customer: customerSubject(CUSTOMER.id) };
  const agents = createAgents({ scheduler, subjects, ask: askDesk, say });
  const judge = createJudge({ redis, world, subjects, matters, commands: agents.commands, faults: () => faults, echoes });

  const start = (): void => {
    started += 1;
    const name = `p${started}`;
    say(`${name}: started`);
    processes.push(
      startProcess({
        name,
        scheduler,
        redis,
        world,
        echoes,
        // At the end of a roll-out there are only new ones.
        newer: rolling && (started > 2 || !troubled()),
        without: new Set(without),
        fraud,
        desk,
        poke: (other, subject) => poke(other, subject),
        crashed: () => void scheduler.after(scheduler.between(1, 1_000), start),
      }),
    );
  };
  const poke = (other: string, subject: Subject): void => {
    const process = living().find(({ name }) => name === other);
    if (process && scheduler.chance(0.8)) scheduler.after(scheduler.between(0, 5), () => process.worker.stir(subject), process.life);
  };

  const trouble = (): void => {
    const victims = living();
    if (victims.length === 0) return;
    faults += 1;
    const victim = scheduler.pick(victims);
    const { life, worker } = victim;
    const kind = scheduler.between(0, 9);
    say(`${victim.name}: ${kind <= 3 ? 'killed' : kind <= 6 ? 'paused' : kind === 7 ? 'Redis goes away' : 'stopped cleanly'}`);
    if (kind <= 3) life.dead = true;
    else if (kind <= 6) life.pausedUntil = scheduler.now() + scheduler.between(10, 7_000);
    else if (kind === 7) redis.goesAway(scheduler.between(5, 2_500));
    else
      void worker.stop().then(() => {
        life.dead = true;
      });
    if (kind <= 3 || kind > 7) scheduler.after(scheduler.between(1, 2_000), start);
  };

  start();
  start();
  let writing = users.length + Number(fraud) + (desk ? AGENTS.length : 0);
  const talk = async (user: string): Promise<void> => {
    const deeds = desk ? seekingPeople(scheduler, deedsOf(scheduler)) : deedsOf(scheduler);
    await world.customer(user, fraud ? answering(scheduler, deeds, desk ? ['deny'] : ['deny', 'own']) : deeds);
    writing -= 1;
  };
  for (const user of users) void talk(user);
  if (fraud)
    void world.suspects().then(() => {
      writing -= 1;
    });
  if (desk)
    for (const agent of AGENTS)
      void agents.agent(agent, scheduler.chance(0.25)).then(() => {
        writing -= 1;
      });
  for (let n = scheduler.between(0, 5); n > 0; n -= 1) scheduler.after(scheduler.between(0, TROUBLE_MS - 1), trouble);
  if (scheduler.chance(0.3)) takeOver(scheduler, world, users);
  scheduler.after(TROUBLE_MS + 1, () => {
    for (const process of living()) if (rolling) process.life.dead = true;
    start();
  });

  let steps = 0;
  const run = async (until: number): Promise<void> => {
    while (steps < STEPS_AT_MOST && (await scheduler.step(until))) steps += 1;
  };
  await run(end + 2);
  for (let at = end; at < end + SETTLED_MS && !(writing === 0 && isQuiet(redis, subjects)); at += 1_000) await run(at);
  // Late redeliveries find nothing to do. What comes on top of an alert is told a little later.
  await run(scheduler.now() + (fraud ? 40_000 : 5_000));
  const { broken, repeated } = judge.verdict();
  if (steps >= STEPS_AT_MOST) broken.push('it does not come to rest');
  const { commands } = agents;
  const claims = commands.filter(({ what, answer }) => (what === 'claim' || what === 'assign') && answer === 'ok').length;
  return { seed, steps, messages: world.messages.length, faults, repeated, commands: commands.length, claims, broken };
};

const DEEDS: readonly Deed[] = ['say', 'say', 'look', 'look', 'look', 'order', 'order'];

const deedsOf = (scheduler: Scheduler): Deed[] => {
  const deeds = Array.from({ length: scheduler.between(1, 5) }, () => scheduler.pick(DEEDS));
  if (scheduler.chance(0.1)) deeds[scheduler.between(0, deeds.length - 1)] = scheduler.pick(['crash', 'fail']);
  // Who asks for a person writes on, and may come back.
  if (scheduler.chance(0.2))
    deeds.splice(scheduler.between(0, deeds.length), 0, 'person', ...(scheduler.chance(0.5) ? (['back'] as const) : []));
  return deeds;
};

/** Who is to be with a person asks for one, is asked whether something is meant, and says "yes" to whoever reads it. */
const seekingPeople = (scheduler: Scheduler, deeds: Deed[]): Deed[] => {
  const also: Deed[] = ['ask', 'yes', 'yes', ...(scheduler.chance(0.8) ? (['person'] as const) : [])];
  for (const deed of also) deeds.splice(scheduler.between(0, deeds.length), 0, deed);
  return deeds;
};

/** Customers who are asked about a payment say what they want to, more than once. Where a plain "yes" is among their words it stands for `own`. */
const answering = (scheduler: Scheduler, deeds: Deed[], answers: readonly Deed[]): Deed[] => {
  for (let n = scheduler.between(1, 3); n > 0; n -= 1) deeds.splice(scheduler.between(0, deeds.length), 0, scheduler.pick(answers));
  return deeds;
};

/** A person takes a conversation over, and hands it back. */
const takeOver = (scheduler: Scheduler, world: ReturnType<typeof createWorld>, users: readonly string[]): void => {
  const user = scheduler.pick(users);
  scheduler.after(scheduler.between(0, 4_000), () => void world.control(user, 'human', 0));
  scheduler.after(scheduler.between(4_000, 9_000), () => void world.control(user, 'bot', 1));
};

/** A request to a process that dies is never answered. */
const orItDies = <T>(scheduler: Scheduler, { life }: Process, work: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    let settled = false;
    const watch = (): void => {
      if (settled) return;
      if (life.dead) reject(new Error('connection reset'));
      else scheduler.after(50, watch);
    };
    watch();
    const settle =
      <V>(then: (value: V) => void) =>
      (value: V) => {
        settled = true;
        if (!life.dead) then(value);
      };
    void work.then(
      settle(resolve),
      settle(() => reject(new Error('refused'))),
    );
  });

const isQuiet = (redis: Shared, subjects: readonly Subject[]): boolean => subjects.every(redis.isAtRest);
