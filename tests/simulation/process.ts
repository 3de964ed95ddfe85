/** One process of the bot: the real worker, mailbox, outbox, lane and turn, on simulated Redis, bank, channel and time. */
import { createSecretKey } from 'node:crypto';
import { createCalls } from '../../bot/calls.ts';
import { createIntake, type Intake } from '../../bot/http/intake.ts';
import { createLane } from '../../bot/lane.ts';
import type { Channel } from '../../bot/model.ts';
import { createOutbox } from '../../bot/outbox.ts';
import type { Subject } from '../../bot/store/keys.ts';
import { createMailbox, type Mailbox } from '../../bot/store/mailbox.ts';
import type { DataKey, Sealer } from '../../bot/store/seal.ts';
import { createTurn, type Session, type TurnInput, type Worked } from '../../bot/turn.ts';
import { createWorker, type Worker } from '../../bot/worker.ts';
import { FREE } from '../store/office.ts';
import type { Life, Scheduler } from './scheduler.ts';
import type { Shared } from './shared-redis.ts';
import { bookOf, fit, speaker, understanding } from './story.ts';
import { CUSTOMER, type World } from './world.ts';

/** What a process can be made without, to see what it was good for. */
export type Without = 'intent' | 'order_key' | 'look_up' | 'echo_wait';

export type ProcessOptions = {
  name: string;
  scheduler: Scheduler;
  redis: Shared;
  world: World;
  echoes: boolean;
  /** A version that writes states this one's predecessor does not know. */
  newer: boolean;
  without: ReadonlySet<Without>;
  poke: (worker: string, subject: Subject) => void;
  crashed: () => void;
};

export type Process = { name: string; life: Life; worker: Worker; intake: Intake; mailbox: Mailbox };

export const startProcess = (options: ProcessOptions): Process => {
  const { name, scheduler, redis, world, without } = options;
  const life: Life = { name, dead: false, pausedUntil: 0, skewMs: scheduler.between(-200, 200) };
  const clock = scheduler.clockOf(life);
  const kept = createMailbox({ run: redis.runOf(life), sealer: plain, worker: name, now: clock.now, logDays: 30 });
  const mailbox: Mailbox = without.has('intent') ? { ...kept, record: async () => undefined } : kept;

  const channel: Channel = {
    name: 'sim',
    delivery: 'push',
    ...(options.echoes && !without.has('echo_wait') ? { echoes: true } : {}),
    receive: async () => ({ status: 200, arrived: [], refused: [] }),
    fit,
    // What leaves a process is on its way whatever becomes of the process; the answer reaches only the living.
    send: (to, part, id) => heard(life, scheduler, world.send(to, String(part), id)),
  };
  const { bank } = world;
  const heardBank = {
    ...bank,
    accounts: (call: Parameters<typeof bank.accounts>[0]) => heard(life, scheduler, bank.accounts(call)),
    act: (call: Parameters<typeof bank.act>[0], key: string) =>
      heard(life, scheduler, bank.act(call, without.has('order_key') ? `${key}.${scheduler.random()}` : key)),
    lookUp: (call: Parameters<typeof bank.lookUp>[0], key: string) =>
      without.has('look_up') ? Promise.resolve({ state: 'absent' as const }) : heard(life, scheduler, bank.lookUp(call, key)),
  };
  const log = () => undefined;
  const calls = createCalls({ banks: new Map([[bank.id, heardBank]]), clock, log });
  const channels = new Map([['sim', channel]]);
  const directory = { customerOf: async () => CUSTOMER };
  const turn = createTurn({
    book: bookOf(() => {
      life.dead = true;
      options.crashed();
    }),
    understanding,
    calls,
    directory,
    channels,
    speaker,
    buttons: { of: () => [], read: () => 'unreadable' },
    desk: () => ({ people: 'nobody' }),
    now: clock.now,
    clock,
  });
  const lane = createLane({ mailbox, calls, directory, now: clock.now, clock, accept: (...event) => worker.accept(...event), log });
  const worker: Worker = createWorker({
    name,
    works: true,
    mailbox,
    due: redis.dueOf(life, clock),
    turn: options.newer ? asNewer(turn) : turn,
    outbox: createOutbox({ channels, directory, now: clock.now, clock, pace: FREE, random: scheduler.random, log }),
    runCalls: lane.run,
    typing: () => undefined,
    poke: options.poke,
    clock,
    log,
  });
  const intake = createIntake({
    requireRoom: () => undefined,
    accept: worker.accept,
    arrived: mailbox.arrived,
    quarantine: async () => undefined,
  });
  worker.start();
  worker.recover();
  return { name, life, worker, intake, mailbox };
};

/** The answer to something outside reaches the process after a while, if it still lives and when it is awake. */
const heard = <T>(life: Life, scheduler: Scheduler, outside: Promise<T>): Promise<T> =>
  new Promise((done) => {
    void outside.then((value) => scheduler.after(scheduler.between(0, 3), () => done(value), life));
  });

/** The next version: it knows what this one wrote, and writes what this one does not know. */
export const asNewer = (turn: Pick<ReturnType<typeof createTurn>, 'work' | 'apologise'>): ReturnType<typeof createTurn> => {
  const known = (input: TurnInput): TurnInput => (input.was ? { ...input, was: { ...input.was, version: 1 } } : input);
  const written = (worked: Worked): Worked => {
    // A version that this one's type does not have, on purpose.
    const session = { ...worked.session, version: 3 } as unknown as Session;
    return { ...worked, session, turn: { ...worked.turn, state: session } };
  };
  return { work: async (input) => written(await turn.work(known(input))), apologise: (input) => written(turn.apologise(known(input))) };
};

/** Sealing has tests of its own; here it would only take time. */
const KEY: DataKey = { key: createSecretKey(Buffer.alloc(32)), wrapped: Buffer.from('key') };
const plain: Sealer = {
  newDataKey: () => KEY,
  unwrap: () => KEY,
  seal: (_key, _purpose, text) => Buffer.from(text),
  sealPacked: (_key, _purpose, text) => Buffer.from(text),
  open: (_key, _purpose, sealed) => sealed.toString(),
  sealShared: (_purpose, text) => Buffer.from(text),
  openShared: (_purpose, sealed) => sealed.toString(),
  derive: () => Buffer.alloc(32),
};
