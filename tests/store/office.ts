/** Workers on a shelf, each of a process of its own as far as Redis can tell, with a turn and a channel that only take notes. */
import { setTimeout as later, setImmediate } from 'node:timers/promises';
import { newConversation } from '../../bot/conversation.ts';
import type { Address, Channel, Sent } from '../../bot/model.ts';
import { createOutbox } from '../../bot/outbox.ts';
import type { Pace } from '../../bot/pace.ts';
import { createDue } from '../../bot/store/due.ts';
import type { Subject } from '../../bot/store/keys.ts';
import type { Mailbox } from '../../bot/store/mailbox.ts';
import type { OutPart, Stored } from '../../bot/stored.ts';
import type { ConversationInput, Spoken } from '../../bot/turn.ts';
import { createWorker, type Worker } from '../../bot/worker.ts';
import { commit, type Shelf, someone, yours } from './shelf.ts';

/** As fast as one likes. */
export const FREE: Pace = { permit: async () => undefined, pause: async () => undefined };

export const address: Address = { channel: 'notes', account: 'a', user: 'u', thread: 't' };
export const arrived = (id: string, text = ''): Stored => ({ kind: 'arrived', arrived: { id, at: 0, from: address, kind: 'text', text } });
export const idOf = (stored: Stored): string => (stored.kind === 'arrived' ? stored.arrived.id : stored.id);
export const incoming = (id: string) => ({ id, body: arrived(id) });

/** A turn that counts itself in the state and answers with one part that names its event; in silence while the conversation is a person's. */
export const answer = ({ was, stored, owner }: Pick<ConversationInput, 'was' | 'stored' | 'owner'>, says = idOf(stored)): Spoken => {
  const before = was?.conversation ?? newConversation('en');
  const session = { version: 1 as const, address, conversation: { ...before, turn: before.turn + 1 } };
  const entry = { version: 1 as const, at: before.turn + 1, to: address, event: stored, given: {}, replies: [] };
  const part: OutPart = { id: `${idOf(stored)}#0`, to: address, part: says, figuresOf: [] };
  const parts = owner === 'bot' ? [part] : [];
  return {
    session,
    parts,
    entry,
    turn: { state: session, entry, parts: parts.map((body) => ({ id: body.id, body })), calls: [], audit: [] },
  };
};

export const apologyFor = (input: ConversationInput): Spoken => {
  const worked = answer(input, `sorry for ${idOf(input.stored)}`);
  return { ...worked, turn: { ...worked.turn, aside: 'turn_failed' } };
};

type Options = {
  work?: (input: ConversationInput) => Promise<Spoken>;
  apologise?: (input: ConversationInput) => Spoken;
  send?: (part: string) => Promise<Sent | undefined>;
  echoes?: boolean;
  works?: boolean;
  around?: (mailbox: Mailbox) => Mailbox;
};

export const idsOf = (count: number): string[] => Array.from({ length: count }, (_, at) => `e${at}`);

/** What the test lets happen when it is time. */
export const gate = () => {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
};

/** jest ends what never comes. */
export const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await holds())) await later(5);
};
export const all = (list: readonly unknown[], count: number): Promise<void> => until(() => list.length >= count);

export const openOffice = (shelf: Shelf) => {
  const workers = new Map<string, Worker>();

  /** Its clock is the shelf's, its timers are real. */
  const hire = (name: string, sent: string[], options: Options = {}): Worker => {
    const { work = async (input) => answer(input), apologise = apologyFor, send = async () => void (await setImmediate()) } = options;
    const { echoes = false, works = true, around = (mailbox) => mailbox } = options;
    const channel: Channel = {
      name: 'notes',
      delivery: 'push',
      ...(echoes ? { echoes } : {}),
      receive: async () => ({ status: 200, arrived: [], refused: [] }),
      fit: () => [],
      send: async (_to, part) => {
        sent.push(String(part));
        return (await send(String(part))) ?? { done: 'sent' };
      },
    };
    const directory = { customerOf: async () => undefined };
    const { clock } = shelf;
    const log = () => undefined;
    const worker = createWorker({
      name,
      works,
      mailbox: around(shelf.worker(name)),
      due: createDue(shelf.connection),
      turn: { work, apologise },
      outbox: createOutbox({
        channels: new Map([['notes', channel]]),
        directory,
        now: shelf.now,
        clock,
        pace: FREE,
        random: () => 0.5,
        accept: (subject, event) => shelf.worker(name).receive(subject, event, false),
        log,
      }),
      lane: { make: async () => undefined, run: async () => undefined },
      typing: () => undefined,
      turned: () => undefined,
      poke: (other, subject) => workers.get(other)?.stir(subject),
      clock,
      log,
    });
    let stopped: Promise<void> | undefined;
    const once: Worker = {
      ...worker,
      stop: () => {
        stopped ??= worker.stop();
        return stopped;
      },
    };
    workers.set(name, once);
    return once;
  };

  /** Waits until the log holds so many turns. */
  const turnsOf = async (subject: Subject, count: number): Promise<{ events: string[]; counts: number[] }> => {
    for (;;) {
      // Only `answer` wrote them.
      const entries = (await shelf.log.read(subject, undefined, 1_000)).map(({ body }) => body as Spoken['entry']);
      if (entries.length >= count) return { events: entries.map(({ event }) => idOf(event)), counts: entries.map(({ at }) => at) };
      await later(5);
    }
  };

  /** A conversation whose first reply was about to leave when its worker was ended. */
  const leftBehind = async (): Promise<Subject> => {
    const subject = someone();
    const mailbox = shelf.worker('dead');
    const taken = yours(await mailbox.receive(subject, incoming('e0'), true));
    await commit(mailbox, taken, answer({ was: undefined, stored: arrived('e0'), owner: 'bot' }).turn);
    await mailbox.mark(taken.hold, { do: 'release', uncount: { event: false, part: false } });
    return subject;
  };

  return {
    hire,
    turnsOf,
    leftBehind,
    /** Everybody stops. What one test leaves must not keep the workers of the next one busy. */
    close: async () => {
      await Promise.all([...workers.values()].map((worker) => worker.stop()));
      workers.clear();
      await shelf.client.flushAll();
    },
  };
};
