/**
 * The real doors, turns and Redis with the real understanding; banks are tables, the channel takes notes. For looking what is left of what a customer
 * wrote.
 */
import { setTimeout as later } from 'node:timers/promises';
import { createThread } from '../../bot/desk/thread.ts';
import { createIntake } from '../../bot/http/intake.ts';
import { withJoining } from '../../bot/joining.ts';
import type { Address, Json } from '../../bot/model.ts';
import { createOutbox } from '../../bot/outbox.ts';
import { createDeskStore } from '../../bot/store/desk.ts';
import { conversationOf, type Subject } from '../../bot/store/keys.ts';
import type { LogEntry } from '../../bot/stored.ts';
import type { ConversationInput, Spoken } from '../../bot/turn.ts';
import { createTurns } from '../../bot/turns.ts';
import { createWorker, type Worker } from '../../bot/worker.ts';
import { apologyFor, FREE } from '../store/office.ts';
import { openShelf } from '../store/shelf.ts';
import { openBot, plainButtons } from './states.ts';

export type LeakStage = Awaited<ReturnType<typeof openLeakStage>>;

const addressOf = (user: string): Address => ({ channel: 'messenger', account: 'page', user, thread: user });
export const subjectOf = (user: string): Subject => conversationOf(addressOf(user));
export const keysIn = (entries: readonly LogEntry[]): string[] =>
  entries.flatMap(({ replies }) => replies.flatMap(({ say }) => say.map(({ key }) => key)));

const none = {
  work: () => Promise.reject(new Error('only conversations are here')),
  apologise: () => Promise.reject(new Error('only conversations are here')),
};

export const openLeakStage = async () => {
  const [shelf, bot] = await Promise.all([openShelf(), openBot()]);
  /** What the channel was given, by user; what was logged; events whose turns fail. */
  const said = new Map<string, string[]>();
  const logged: string[] = [];
  const failing = new Set<string>();

  const log = (event: string, fields: object): void => void logged.push(JSON.stringify({ event, ...fields }));
  const work = async (input: ConversationInput): Promise<Spoken> => {
    const { stored } = input;
    if (stored.kind === 'arrived' && failing.has(stored.arrived.id)) throw new Error('the turn fails');
    return bot.turn.work(input);
  };
  const channel = {
    ...bot.messenger,
    send: async (to: Address, part: Json) => {
      said.set(to.user, [...(said.get(to.user) ?? []), JSON.stringify(part)]);
      return { done: 'sent' as const };
    },
  };
  const channels = new Map([['messenger', channel]]);
  const { directory, speaker } = bot;
  const { now, clock } = shelf;
  const mailbox = shelf.worker('worker');
  const worker: Worker = createWorker({
    ...{ name: 'worker', works: true, mailbox, due: shelf.due, clock, log },
    turn: createTurns({ conversation: withJoining({ work, apologise: apologyFor }, shelf.log), customer: none, case: none }),
    outbox: createOutbox({
      channels,
      directory,
      now,
      clock,
      pace: FREE,
      random: () => 0.5,
      accept: (...event) => worker.accept(...event),
      log,
    }),
    lane: { make: async () => undefined, run: async () => undefined },
    typing: () => undefined,
    turned: () => undefined,
    poke: () => undefined,
  });
  const { quarantine } = shelf.aside;
  const intake = createIntake({ requireRoom: () => undefined, accept: worker.accept, arrived: mailbox.arrived, quarantine });
  const store = createDeskStore(shelf.connection, shelf.sealer);

  const entriesOf = async (user: string): Promise<LogEntry[]> =>
    // Only turns wrote them.
    (await shelf.log.read(subjectOf(user), undefined, 1_000)).map(({ body }) => body as LogEntry);

  return {
    shelf,
    said,
    logged,
    failing,
    worker,
    thread: createThread({ log: shelf.log, store, channels, speaker, masked: speaker, bankName: (id) => id, buttons: plainButtons, now }),
    /** A message with all that clients repeat of it, delivered twice. */
    async writes(user: string, id: string, text: string): Promise<void> {
      const arrived = { id, at: now(), from: addressOf(user), kind: 'text' as const, text, echo: { clientActivityID: 'c', text } };
      for (const again of ['1', '2']) await intake.take(Buffer.from(again), { status: 200, arrived: [arrived], refused: [] });
    },
    /** The log, as soon as so many turns are done. */
    async handled(user: string, count: number): Promise<LogEntry[]> {
      for (;;) {
        const entries = await entriesOf(user);
        if (entries.length >= count) return entries;
        await later(2);
      }
    },
    close: async () => {
      await worker.stop();
      await shelf.close();
    },
  };
};
