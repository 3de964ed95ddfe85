/** What was promised, looked at while the story goes on and at its end. Each broken promise is a sentence. */
import { digestOf, keysOf, type Subject } from '../../bot/store/keys.ts';
import type { Command } from './agents.ts';
import { createOwnership, idOf, type LogLine } from './ownership.ts';
import { leftOf, type Shared } from './shared-redis.ts';
import { BANK } from './story.ts';
import type { Message, World } from './world.ts';

export type JudgeOptions = {
  redis: Shared;
  world: World;
  /** Conversations. */
  subjects: readonly Subject[];
  /** The one case, and whose it is. */
  matters: { case: Subject; customer: Subject };
  /** What agents did. */
  commands: readonly Command[];
  faults: () => number;
  /** The channel tells what arrived. */
  echoes: boolean;
};

/** So many lost leases can set aside what was no poison. */
const TRIES = 3;

export const createJudge = ({ redis, world, subjects, matters, commands, faults, echoes }: JudgeOptions) => {
  const broken = new Set<string>();
  /** Events in the order in which they were stored. */
  const stored: string[] = [];
  const expect = (holds: boolean, promise: string): void => {
    if (!holds) broken.add(promise);
  };
  const read = (command: string, key: string, ...args: string[]) =>
    redis.data.keys.has(key) ? redis.data.call(command, [key, ...args]) : null;
  const list = (key: string): string[] => [read('LRANGE', key, '0', '-1') ?? []].flat().map(String);

  const ownership = createOwnership({ redis, world, subjects, commands, expect, entriesOf: (subject) => entriesOf(subject) });
  redis.data.called = (command, key, args) => {
    if (command === 'RPUSH') stored.push(`${key} ${args[0]?.slice(0, 12)}`);
    ownership.hear(command, key, args);
  };

  /** I9: what the bank was asked is on record by then. */
  let seenAsked = 0;
  const audited = (): void => {
    if (seenAsked === world.asked.length) return;
    const record = [...subjects, matters.case].flatMap((subject) => list(keysOf(subject).audit));
    for (const { interaction, what } of world.asked.slice(seenAsked)) {
      const intended = record.some((entry) => entry.includes(`"interaction":"${interaction}"`) && entry.includes(`"what":"${what}"`));
      expect(intended, `the bank was asked (${what}) before it was on record`);
    }
    seenAsked = world.asked.length;
  };

  /** Who waits for a person is in the queue, and nobody else. */
  const inLine = (): void => {
    for (const subject of subjects) {
      const { subject: hash, queue } = keysOf(subject);
      const waits = read('HGET', hash, 'owner') === 'queue';
      expect(waits === (read('ZSCORE', queue, subject) !== null), 'the queue and the owner of a conversation say different things');
    }
  };

  /** Between the word that a person is waited for and the way back only outcomes of orders are told. */
  const quiet = (subject: Subject): void => {
    let waits = false;
    for (const { event, replies } of entriesOf(subject)) {
      const keys = replies.flatMap(({ say }) => say.map(({ key }) => key));
      const back = keys.includes('repair.back_with_bot') || (event.kind === 'arrived' && event.arrived.kind === 'control');
      const told = keys.every((key) => QUIET_NO_MORE.has(event.kind) || key === 'repair.overflow');
      // What was written meanwhile is the bot's to answer when another app gave it back before that was read.
      const givenBack = ownership.handledUnder(event) === 'bot' && wasTaken(subject);
      expect(!waits || back || told || givenBack, 'the bot answered while a person was waited for');
      const taken = event.kind === 'desk' && event.act.do === 'claimed';
      waits = keys.some((key) => WAITS.has(key)) || (waits && !back && !taken);
    }
  };

  const entriesOf = (subject: Subject): LogLine[] => {
    const log = redis.data.keys.get(keysOf(subject).log);
    // Sealed by a sealer that does nothing, in our own form.
    return log?.is === 'stream' ? log.entries.map(({ fields }) => JSON.parse(fields[1] ?? '{}') as LogLine) : [];
  };

  const asideOf = (subject: Subject): { kind: string; why: string; item: string }[] => {
    const aside = redis.data.keys.get(keysOf(subject).aside);
    return aside?.is === 'stream'
      ? aside.entries.map(({ fields }) => ({ kind: fields[1] ?? '', why: fields[3] ?? '', item: fields[5] ?? '' }))
      : [];
  };

  const handledOnce = (subject: Subject): void => {
    const handled = entriesOf(subject).flatMap(({ event }) =>
      event.kind === 'arrived' && event.arrived.kind === 'text' ? [event.arrived.id] : [],
    );
    const aside = asideOf(subject).filter(({ kind }) => kind === 'event');
    expect(new Set(handled).size === handled.length, 'an event was handled twice');
    const order = entriesOf(subject).map(({ event }) => stored.indexOf(`${keysOf(subject).inbox} ${digestIn(event)}`));
    expect(!order.includes(-1) && isSorted(order), 'events were handled in another order than they were stored in');
    for (const message of world.messages.filter((one) => one.subject === subject && one.acknowledged)) {
      const wasHandled = handled.includes(message.id);
      const wasAside = aside.some(({ item }) => item.startsWith(digestOf(message.id).toString('latin1')));
      expect(wasHandled || wasAside, 'an acknowledged message was lost');
      const poison = message.deed === 'crash' || message.deed === 'fail';
      const spoken = entriesOf(subject).some(
        ({ event, replies }) => event.kind === 'arrived' && event.arrived.id === message.id && replies.length > 0,
      );
      expect(!poison || wasAside || !spoken, 'poison was not set aside');
      expect(poison || !wasAside || faults() >= TRIES, 'a harmless message was set aside');
    }
  };

  const answered = ({ id, deed, from, subject }: Message, silenced: boolean): void => {
    const mine = world.deliveries.filter(({ part }) => part.startsWith(`${id}#`));
    const lost = asideOf(subject).some(({ kind }) => kind === 'part');
    // What the bot had not said yet stays unsaid when a person takes over.
    const takenOver =
      ownership.wasClaimed(subject) || stored.some((entry) => entry.endsWith(digestOf(`${from.user}.control.0`).toString('latin1')));
    expect(silenced || lost || takenOver || mine.length > 0, `a message (${deed}) was not answered`);
    expect(
      mine.every(({ to }) => to === from.user),
      'a reply reached somebody else',
    );
  };

  /** I6: first copies leave in the order of the log; a copy more has a reason. */
  const repliesInOrder = (subject: Subject): number => {
    const expected = entriesOf(subject).flatMap(({ event, replies }) => {
      const id = idOf(event);
      return replies.flatMap(({ say }) => say).map((_, n) => `${id}#${n}`);
    });
    const user = world.messages.find((one) => one.subject === subject)?.from.user;
    const mine = world.deliveries.filter(({ part, to }) => to === user && expected.includes(part));
    const firsts = [...new Set(mine.map(({ part }) => part))];
    expect(isSorted(firsts.map((part) => expected.indexOf(part))), 'replies left out of order');
    return mine.length - firsts.length;
  };

  const ordersOnce = (): void => {
    const wanted = world.messages.filter(({ deed }) => deed === 'order' || deed === 'yes').length;
    expect(world.orders.size <= wanted, 'an order was carried out twice');
    const told = subjects
      .flatMap(entriesOf)
      .filter(({ replies }) => replies.some(({ say }) => say.some(({ key }) => key === 'order_done'))).length;
    expect(told <= world.orders.size, 'an order was said to be done and was not');
  };

  /** What a bank told reaches its customer or people, is answered once, and a "no" is not undone. */
  const fraudSettled = (): void => {
    const told = world.notices.filter(({ acknowledged }) => acknowledged);
    if (told.length === 0) return;
    const log = caseLog();
    const heard = new Set(log.map(({ event }) => event.id));
    expect(
      told.every(({ notice }) => heard.has(`${BANK} ${notice.id}`)),
      'what a bank told was lost',
    );
    const said = subjects.flatMap((subject) => entriesOf(subject).flatMap(({ replies }) => replies.flatMap(({ say }) => say)));
    const isTold = said.some(({ key }) => key === 'fraud.ask');
    const isOver = told.some(({ notice }) => notice.status === 'withdrawn');
    expect(isTold || isOver || ownerOf(matters.case) === 'queue', 'nobody was asked, and people do not know of it');
    const no = log.findIndex(({ event }) => event.kind === 'answered' && event.mine === false);
    const undone = log.some(({ status }, at) => no >= 0 && at > no && status === 'cleared' && log[at - 1]?.status !== 'cleared');
    expect(!undone, 'a case was cleared after a "no"');
    const settled = log.at(-1)?.status;
    const isDenied = [...world.answers.values()].includes('not_mine');
    expect(!isDenied || settled === 'blocked' || ownerOf(matters.case) === 'queue', 'the bank blocked a card, and the case does not know');
    for (const subject of subjects) endsOnce(subject);
  };

  /** Who answered hears once what came of it, unless a person speaks; who says the same again meanwhile is answered once. */
  const endsOnce = (subject: Subject): void => {
    const said = entriesOf(subject).flatMap(({ replies }) => replies.flatMap(({ say }) => say));
    const open = new Set<boolean>();
    for (const one of said) {
      const answer = ANSWERS.get(one.key);
      const end = endIn(one);
      if (answer !== undefined) open.add(answer);
      if (end !== undefined) expect(open.delete(end), 'an end was told twice, or to who did not answer');
    }
    const isUndisturbed = asideOf(subject).length === 0 && !said.some(({ key }) => key === 'repair.handed_over') && !wasTaken(subject);
    expect(!isUndisturbed || open.size === 0, 'an answer was given, and what came of it was not told');
  };

  const wasTaken = (subject: Subject): boolean =>
    ownership.wasClaimed(subject) || entriesOf(subject).some(({ event }) => event.kind === 'arrived' && event.arrived.kind === 'control');
  const ownerOf = (subject: Subject) => read('HGET', keysOf(subject).subject, 'owner') ?? 'bot';

  const caseLog = (): CaseLine[] => {
    const log = redis.data.keys.get(keysOf(matters.case).log);
    return log?.is === 'stream' ? log.entries.map(({ fields }) => JSON.parse(fields[1] ?? '{}') as CaseLine) : [];
  };

  const atRest = (): void => {
    for (const subject of subjects) {
      for (const what of leftOf(redis.data, subject)) expect(false, `${what} are left for ever`);
      const conversation = stateOf(subject);
      const handled =
        entriesOf(subject).length - asideOf(subject).filter(({ kind, why }) => kind === 'event' && why === 'turn_failed').length;
      expect(conversation === undefined || conversation.turn === handled, 'the state counts other turns than the log');
    }
  };

  const stateOf = (subject: Subject): { turn: number } | undefined => {
    const state = read('HGET', keysOf(subject).subject, 'state');
    return typeof state === 'string' ? JSON.parse(state).conversation : undefined;
  };

  return {
    look(): void {
      audited();
      ownership.look();
      inLine();
    },
    verdict(): { broken: string[]; repeated: number } {
      let repeated = 0;
      for (const subject of subjects) {
        handledOnce(subject);
        quiet(subject);
        repeated += repliesInOrder(subject);
        const entries = entriesOf(subject);
        for (const message of world.messages.filter((one) => one.subject === subject && one.acknowledged)) {
          const entry = entries.find(({ event }) => event.kind === 'arrived' && event.arrived.id === message.id);
          answered(message, entry?.replies.length === 0);
        }
      }
      ownership.verdict(asideOf);
      ordersOnce();
      fraudSettled();
      atRest();
      expect(repeated === 0 || faults() > 0 || !echoes, 'a reply was repeated although the channel tells what arrived');
      return { broken: [...broken], repeated };
    },
  };
};

/** What may be told to who waits for a person. */
const QUIET_NO_MORE: ReadonlySet<string> = new Set(['result', 'begin', 'desk']);
/** With these words the wait begins. */
const WAITS: ReadonlySet<string> = new Set(['repair.handed_over', 'desk.transferred', 'desk.lost']);

/** What the customer is told to have said: whether it was them. */
const ANSWERS: ReadonlyMap<string, boolean> = new Map([
  ['fraud.reported_mine', true],
  ['fraud.reported_not_mine', false],
]);

/** Which answer this is the end of; undefined: of none. */
const endIn = ({ key, args }: LogLine['replies'][number]['say'][number]): boolean | undefined => {
  if (key === 'fraud.blocked') return args.stays === true;
  if (key === 'fraud.person' || key === 'fraud.refused') return args.mine === true;
  return key === 'fraud.cleared' || key === 'fraud.withdrawn' ? true : undefined;
};

type CaseLine = { event: { kind: string; id: string; mine?: boolean }; status: string };

const isSorted = (numbers: readonly number[]): boolean => numbers.every((number, at) => at === 0 || number >= (numbers[at - 1] ?? 0));
/** As the mailbox names an event. */
const digestIn = (event: LogLine['event']): string => {
  return digestOf(idOf(event)).toString('latin1');
};
