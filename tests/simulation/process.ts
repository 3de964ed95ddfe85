/** One process of the bot: the real worker, mailbox, outbox, lane and turn, on simulated Redis, bank, channel and time. */

import { createSecretKey } from 'node:crypto';
import { createCalls } from '../../bot/calls.ts';
import { createCaseTurn } from '../../bot/case-turn.ts';
import type { Clock } from '../../bot/clock.ts';
import { createCustomerTurn } from '../../bot/customer-turn.ts';
import { type Actions, createActions } from '../../bot/desk/actions.ts';
import { createOffice, type Office } from '../../bot/desk/office.ts';
import { createEventIntake } from '../../bot/event-intake.ts';
import { createIntake, type Intake } from '../../bot/http/intake.ts';
import { createLane } from '../../bot/lane.ts';
import type { Act, Channel, Directory, FraudNotice } from '../../bot/model.ts';
import { createOutbox } from '../../bot/outbox.ts';
import { createDeskStore, type DeskStore } from '../../bot/store/desk.ts';
import type { Subject } from '../../bot/store/keys.ts';
import { type Claimed, createMailbox, type Mailbox } from '../../bot/store/mailbox.ts';
import type { DataKey, Sealer } from '../../bot/store/seal.ts';
import type { CaseSession, Incoming, Session, StoredCall, StoredEvent } from '../../bot/stored.ts';
import { type ConversationInput, createTurn, type Spoken } from '../../bot/turn.ts';
import { createTurns } from '../../bot/turns.ts';
import { createWorker, type Worker } from '../../bot/worker.ts';
import { FREE } from '../store/office.ts';
import { keyring, NOTHING_OWN } from '../support/keyring.ts';
import { ALONE } from '../support/lane.ts';
import type { Life, Scheduler } from './scheduler.ts';
import type { Shared } from './shared-redis.ts';
import { bookOf, fit, speaker, understanding } from './story.ts';
import { CUSTOMER, type World } from './world.ts';

/** What a process can be made without, to see what it was good for. */
export type Without = 'intent' | 'order_key' | 'look_up' | 'echo_wait' | 'tell_first' | 'tell_id' | 'denied' | 'late';

export type ProcessOptions = {
  name: string;
  scheduler: Scheduler;
  redis: Shared;
  world: World;
  echoes: boolean;
  /** A version that writes states this one's predecessor does not know. */
  newer: boolean;
  without: ReadonlySet<Without>;
  /** The bank tells of fraud. */
  fraud: boolean;
  /** Agents are at the desk. */
  desk: boolean;
  poke: (worker: string, subject: Subject) => void;
  crashed: () => void;
};

/** The desk as a process opens it. */
export type DeskOf = { actions: Actions; office: Office; store: DeskStore };

export type Process = {
  name: string;
  life: Life;
  worker: Worker;
  intake: Intake;
  notify: (notice: FraudNotice) => Promise<unknown>;
  mailbox: Mailbox;
  desk: DeskOf | undefined;
};

export const startProcess = (options: ProcessOptions): Process => {
  const { name, scheduler, redis, world, without } = options;
  const life: Life = { name, dead: false, pausedUntil: 0, skewMs: scheduler.between(-200, 200) };
  const clock = scheduler.clockOf(life);
  const kept = createMailbox({ run: redis.runOf(life), sealer: plain, worker: name, now: clock.now, logDays: 30 });
  const recorded: Mailbox = without.has('intent') ? { ...kept, record: async () => undefined } : kept;
  const mailbox: Mailbox = without.has('tell_first') ? { ...recorded, ...forgetting(recorded) } : recorded;

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
    act: (call: Parameters<typeof bank.act>[0], key: string, act: Act) =>
      heard(life, scheduler, bank.act(call, without.has('order_key') ? `${key}.${scheduler.random()}` : key, act)),
    lookUp: (call: Parameters<typeof bank.lookUp>[0], key: string) =>
      without.has('look_up') ? Promise.resolve({ state: 'absent' as const }) : heard(life, scheduler, bank.lookUp(call, key)),
  };
  const log = () => undefined;
  const calls = createCalls({ banks: new Map([[bank.id, heardBank]]), keyring, clock, log });
  const channels = new Map([['sim', channel]]);
  const directory = { customerOf: async () => CUSTOMER, customer: async () => CUSTOMER, idAt: async () => CUSTOMER.id };
  const turn = createTurn({
    book: bookOf(() => {
      life.dead = true;
      options.crashed();
    }),
    understanding,
    calls,
    directory,
    channels,
    own: NOTHING_OWN,
    speaker,
    buttons: { of: () => [], read: () => 'unreadable' },
    desk: () => ({ people: 'nobody' }),
    now: clock.now,
    clock,
  });
  const current = without.has('late') ? inTime(turn) : turn;
  const newest = options.newer ? asNewer(current) : current;
  const turns = options.fraud ? createTurns({ conversation: newest, ...mattersOf(options, clock, directory) }) : newest;
  const accept: Worker['accept'] = (subject, event) =>
    worker.accept(subject, without.has('tell_id') ? renamed(event, scheduler.random()) : event);
  const lane = createLane({ ...ALONE, mailbox, calls, directory, now: clock.now, clock, accept, log });
  const worker: Worker = createWorker({
    name,
    works: true,
    mailbox,
    due: redis.dueOf(life, clock),
    turn: turns,
    outbox: createOutbox({
      channels,
      directory,
      now: clock.now,
      clock,
      pace: FREE,
      random: scheduler.random,
      accept: (...event) => worker.accept(...event),
      log,
    }),
    lane,
    typing: () => undefined,
    turned: (subject) => desk?.office.changed(subject),
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
  const desk = options.desk ? openDesk(options, { life, clock, mailbox, channels, nudge: worker.nudge }) : undefined;
  worker.start();
  worker.recover();
  const notify = createEventIntake({ accept: worker.accept, directory, isOut: async () => false, now: clock.now, clock, log });
  return { name, life, worker, intake, notify, mailbox, desk };
};

type DeskParts = { life: Life; clock: Clock; mailbox: Mailbox; channels: ReadonlyMap<string, Channel>; nudge: Worker['nudge'] };

const openDesk = ({ redis }: ProcessOptions, { life, clock, mailbox: { own }, channels, nudge }: DeskParts): DeskOf => {
  const store = createDeskStore({ client: redis.clientOf(life) }, plain);
  const common = { store, own, nudge, now: clock.now, clock, log: () => undefined };
  const office = createOffice({ ...common, signals: redis.signalsOf(life) });
  office.start();
  return { office, store, actions: createActions({ ...common, office, channels }) };
};

/** The turns of customers and cases. */
const mattersOf = ({ without }: ProcessOptions, clock: Clock, directory: Pick<Directory, 'customer' | 'idAt'>) => {
  const turn = createCaseTurn({ directory, now: clock.now, clock, log: () => undefined });
  const work: typeof turn.work = async (input) => {
    const worked = await turn.work(input);
    // The same state as it is kept and as it is stored.
    const { case: is } = worked.session as CaseSession;
    if (without.has('denied')) delete is?.denied;
    return worked;
  };
  return {
    customer: createCustomerTurn({ directory, consents: async () => [], logDays: 30, now: clock.now, clock, log: () => undefined }),
    case: { ...turn, work },
  };
};

/** Whatever an agent did is done, whoever has the conversation since. */
const inTime = ({ work, apologise }: ReturnType<typeof createTurn>): ReturnType<typeof createTurn> => ({
  work: (input) => work(input.stored.kind === 'desk' ? { ...input, epoch: input.stored.epoch } : input),
  apologise,
});

/** Takes what is to be told off the lane before it is told. */
const forgetting = (mailbox: Mailbox): Pick<Mailbox, 'claim' | 'commit'> => {
  const forget = async (subject: Subject, claimed: readonly Claimed[]): Promise<void> => {
    for (const { id, body } of claimed) if ((body as StoredCall).name === 'tell') await mailbox.made(subject, id);
  };
  return {
    async claim(subject) {
      const claimed = await mailbox.claim(subject);
      await forget(subject, claimed);
      return claimed;
    },
    async commit(hold, ...rest) {
      const committed = await mailbox.commit(hold, ...rest);
      if (committed.verdict === 'kept') await forget(hold.subject, committed.claimed);
      return committed;
    },
  };
};

/** Told twice it is two events. */
const renamed = (event: Incoming, at: number): Incoming => {
  const id = `${event.id}.${at}`;
  return event.uncapped ? { ...event, id, body: { ...event.body, id } as StoredEvent } : event;
};

/** The answer to something outside reaches the process after a while, if it still lives and when it is awake. */
const heard = <T>(life: Life, scheduler: Scheduler, outside: Promise<T>): Promise<T> =>
  new Promise((done) => {
    void outside.then((value) => scheduler.after(scheduler.between(0, 3), () => done(value), life));
  });

/** The next version: it knows what this one wrote, and writes what this one does not know. */
export const asNewer = (turn: Pick<ReturnType<typeof createTurn>, 'work' | 'apologise'>): ReturnType<typeof createTurn> => {
  const known = (input: ConversationInput): ConversationInput => (input.was ? { ...input, was: { ...input.was, version: 1 } } : input);
  const written = (worked: Spoken): Spoken => {
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
  rewrap: () => undefined,
  seal: (_key, _purpose, text) => Buffer.from(text),
  sealPacked: (_key, _purpose, text) => Buffer.from(text),
  open: (_key, _purpose, sealed) => sealed.toString(),
  sealShared: (_purpose, text) => Buffer.from(text),
  openShared: (_purpose, sealed) => sealed.toString(),
  reseal: () => undefined,
  derive: () => [Buffer.alloc(32)],
};
