/** I10, judged: whose a conversation is, who may speak in it, and what becomes of what the bank's people do. */
import { digestOf, keysOf, type Subject } from '../../bot/store/keys.ts';
import type { Command } from './agents.ts';
import type { Shared } from './shared-redis.ts';
import type { World } from './world.ts';

/** As much of the log's entries as is judged. */
export type LogLine = {
  event:
    | { kind: 'arrived'; arrived: { id: string; kind: string; text?: string } }
    | { kind: 'desk'; id: string; by: { id: string }; act: { do: string } }
    | { kind: 'result' | 'wake' | 'overflow' | 'begin'; id: string };
  replies: { say: { key: string; args: { stays?: boolean; mine?: boolean } }[] }[];
};

export type OwnershipOptions = {
  redis: Shared;
  world: World;
  subjects: readonly Subject[];
  commands: readonly Command[];
  expect: (holds: boolean, promise: string) => void;
  entriesOf: (subject: Subject) => LogLine[];
};

/** Whose it is, from one change to the next. */
type Reign = { owner: string; agent: string; epoch: number };

/** What the conversation itself says while a person has it, by what the person does. */
const TOLD: { readonly [act: string]: readonly string[] } = {
  claimed: ['desk.claimed'],
  said: ['desk.said'],
  transferred: ['desk.transferred'],
  lost: ['desk.lost'],
  released: ['desk.released', 'repair.disclosure', 'desk.with_bot'],
  resolved: ['desk.resolved', 'repair.disclosure', 'rating.ask'],
};
const GIVES_AWAY: ReadonlySet<string> = new Set(['transferred', 'lost', 'released', 'resolved']);

export const createOwnership = ({ redis, world, subjects, commands, expect, entriesOf }: OwnershipOptions) => {
  const { data } = redis;
  const byInbox = new Map(subjects.map((subject) => [keysOf(subject).inbox, subject]));
  const byLog = new Map(subjects.map((subject) => [keysOf(subject).log, subject]));
  const claimed = new Set<Subject>();
  const reigns = new Map<Subject, Reign>();
  /** Events of the desk, with the epoch in which they were stored. */
  const storedIn = new Map<string, number>();
  /** Whose it was when an event was handled, by the event's name. */
  const handledUnder = new Map<string, string>();
  /** What the script that runs now stored or handled. */
  const now = { stored: new Map<Subject, LogLine['event']>(), handled: new Map<Subject, LogLine['event']>() };
  /** Parts that were on their way, as far as anybody could know, when their owner changed. */
  const onTheirWay = new Set<string>();
  const flights = new Map<Subject, string>();
  let delivered = 0;

  const fieldsOf = (subject: Subject): ReadonlyMap<string, string> => {
    const hash = data.keys.get(keysOf(subject).subject);
    return hash?.is === 'hash' ? hash.fields : new Map();
  };
  const reignOf = (subject: Subject): Reign => {
    const fields = fieldsOf(subject);
    return { owner: fields.get('owner') ?? 'bot', agent: fields.get('agent') ?? '', epoch: Number(fields.get('epoch') ?? 0) };
  };
  const outboxOf = (subject: Subject): string[] => {
    const parts = data.keys.get(keysOf(subject).outbox);
    return parts?.is === 'list' ? parts.items : [];
  };

  /** What an agent does is stored under the owner of that moment. */
  const storing = (subject: Subject, event: LogLine['event']): void => {
    now.stored.set(subject, event);
    if (event.kind !== 'desk') return;
    const { owner, agent, epoch } = reignOf(subject);
    if (event.act.do === 'claimed') claimed.add(subject);
    expect(owner === 'person' && agent === event.by.id, `what an agent did (${event.act.do}) was stored, and it was not theirs`);
    storedIn.set(event.id, epoch);
  };

  /** No turn says anything in the bot's name while a person has the conversation. */
  const handling = (subject: Subject, { event, replies }: LogLine): void => {
    now.handled.set(subject, event);
    const { owner } = reignOf(subject);
    handledUnder.set(idOf(event), owner);
    if (owner !== 'person') return;
    const may = event.kind === 'desk' ? (TOLD[event.act.do] ?? []) : [];
    const said = replies.flatMap(({ say }) => say.map(({ key }) => key));
    expect(
      said.every((key) => may.includes(key)),
      'the bot answered while a person had the conversation',
    );
  };

  /** The words of the bot that are there to be sent, without those about the conversation itself. */
  const silent = (subject: Subject): void => {
    if (reignOf(subject).owner !== 'person') return;
    const words = outboxOf(subject).filter((part) => part[12] === 'b' && !part.includes('"desk.claimed"'));
    expect(words.length === 0, 'the bot has words to say while a person owns the conversation');
  };

  const indexed = (subject: Subject): void => {
    const { owner, agent } = reignOf(subject);
    const { held } = keysOf(subject);
    const holder = (data.keys.has(held) ? data.call('HGET', [held, subject]) : null) ?? '';
    expect(holder === (owner === 'person' ? agent : ''), 'the index of who has what and the owner of a conversation say different things');
    expect(agent === '' || owner === 'person', 'an agent has a conversation that is no person’s');
  };

  /** Nobody loses a conversation but by their own act, by a supervisor's, or by somebody who takes it elsewhere. */
  const changed = (subject: Subject, was: Reign, is: Reign): void => {
    expect(is.epoch > was.epoch, 'the owner changed without a new epoch');
    if (was.owner !== 'person' || was.agent === '') return;
    const stored = now.stored.get(subject);
    if (stored?.kind === 'arrived') return;
    if (is.owner === 'person') {
      const isAssigned = commands.some((one) => one.what === 'assign' && one.subject === subject && one.to === is.agent);
      return expect(isAssigned, 'two agents claimed a conversation, and both were given it');
    }
    const handled = now.handled.get(subject);
    const gave =
      handled?.kind === 'desk' && GIVES_AWAY.has(handled.act.do) && handled.by.id === was.agent && storedIn.get(handled.id) === was.epoch;
    expect(gave, 'a conversation was taken from an agent who had not given it away');
  };

  /** What left since the last script, under the owner of that time. */
  const left = (): void => {
    for (const { part, to, text } of world.deliveries.slice(delivered)) {
      const subject = world.messages.find(({ from }) => from.user === to)?.subject;
      if (subject === undefined || reigns.get(subject)?.owner !== 'person') continue;
      const isOf = text.startsWith('desk.') || onTheirWay.has(digestOf(part).toString('latin1')) || givesBack(part);
      expect(isOf, 'the bot spoke to the customer while a person had the conversation');
    }
    delivered = world.deliveries.length;
  };
  const givesBack = (part: string): boolean => storedIn.has(part.slice(0, part.lastIndexOf('#')));

  const look = (): void => {
    left();
    for (const subject of subjects) {
      const [was, is] = [reigns.get(subject) ?? { owner: 'bot', agent: '', epoch: 0 }, reignOf(subject)];
      if (was.owner !== is.owner || was.agent !== is.agent) {
        changed(subject, was, is);
        onTheirWay.add(flights.get(subject) ?? '');
      }
      reigns.set(subject, is);
      flights.set(subject, fieldsOf(subject).has('flight') ? (outboxOf(subject)[0]?.slice(0, 12) ?? '') : '');
      silent(subject);
      indexed(subject);
    }
    now.stored.clear();
    now.handled.clear();
  };

  /** What was accepted from an agent is on the log once, in the order in which it was said, and reached the customer. */
  const accepted = (subject: Subject, aside: (subject: Subject) => { kind: string; item: string }[]): void => {
    const log = entriesOf(subject).flatMap(({ event }) => (event.kind === 'desk' ? [event.id] : []));
    expect(new Set(log).size === log.length, 'what an agent did was handled twice');
    const set = aside(subject);
    const isAside = (id: string) => set.some(({ item }) => item.startsWith(digestOf(id).toString('latin1')));
    const done = commands.filter((one) => one.subject === subject && one.answer === 'ok' && one.what !== 'claim' && one.what !== 'assign');
    for (const { event, what } of done) {
      expect(log.includes(event) || isAside(event), 'what was accepted from an agent was lost');
      const reached = world.deliveries.some(({ part }) => part === `${event}#0`);
      expect(what !== 'said' || reached || isAside(event) || isAside(`${event}#0`), 'words of an agent did not reach the customer');
    }
    for (const one of done)
      for (const other of done) {
        const isLater = one.agent === other.agent && one.answeredAt !== undefined && one.answeredAt < other.askedAt;
        const inOrder = log.indexOf(one.event) < log.indexOf(other.event) || isAside(one.event) || isAside(other.event);
        expect(!isLater || inOrder, 'what an agent did was handled in another order');
      }
  };

  /** A "yes" orders only what the bot asked about since it had the conversation last. */
  const meant = (subject: Subject): void => {
    let isAsked = false;
    for (const { event, replies } of entriesOf(subject)) {
      const keys = replies.flatMap(({ say }) => say.map(({ key }) => key));
      const isYes = event.kind === 'arrived' && event.arrived.text?.startsWith('yes ');
      expect(!isYes || !keys.includes('ordering') || isAsked, 'a "yes" that was meant for a person ordered something');
      const isTaken = event.kind === 'desk' || (event.kind === 'arrived' && event.arrived.kind === 'control');
      isAsked = keys.includes('sure') || (isAsked && !isTaken && !keys.includes('repair.handed_over'));
    }
  };

  /** The conversation's own state knows the agent who has it. */
  const known = (subject: Subject): void => {
    const state = fieldsOf(subject).get('state');
    if (state === undefined) return;
    // Sealed by a sealer that does nothing.
    const { conversation } = JSON.parse(state) as { conversation: { agent?: { id: string } } };
    expect((conversation.agent?.id ?? '') === reignOf(subject).agent, 'the state and the owner of a conversation name different agents');
  };

  return {
    hear(command: string, key: string, args: readonly string[]): void {
      const [inbox, log] = [byInbox.get(key), byLog.get(key)];
      // Sealed by a sealer that does nothing, in our own form.
      if (command === 'RPUSH' && inbox !== undefined) storing(inbox, JSON.parse(args[0]?.slice(13) ?? '') as LogLine['event']);
      if (command === 'XADD' && log !== undefined) handling(log, JSON.parse(args.at(-1) ?? '') as LogLine);
    },
    look,
    handledUnder: (event: LogLine['event']): string | undefined => handledUnder.get(idOf(event)),
    wasClaimed: (subject: Subject): boolean => claimed.has(subject),
    verdict(aside: (subject: Subject) => { kind: string; item: string }[]): void {
      for (const subject of subjects) {
        accepted(subject, aside);
        meant(subject);
        known(subject);
      }
    },
  };
};

export const idOf = (event: LogLine['event']): string => (event.kind === 'arrived' ? event.arrived.id : event.id);
