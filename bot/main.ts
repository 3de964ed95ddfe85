/** Puts the parts together: the only place that knows everybody. */
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Banks, openConfigured, openSandbox } from '../connectors/banks/open.ts';
import { createBotFramework, warm } from '../connectors/channels/botframework/botframework.ts';
import { addressOf, createDirectLine } from '../connectors/channels/directline/directline.ts';
import { createMessenger } from '../connectors/channels/messenger/messenger.ts';
import { openFraud, type Telling } from '../connectors/fraud/open.ts';
import { recognisersFor, rooms } from '../dialogs/index.ts';
import { plainWords } from '../dialogs/repair/plain.ts';
import { type About, aboutThis } from './about.ts';
import { allCustomers } from './all-customers.ts';
import { archiveOf, keepMoving } from './audit-rounds.ts';
import { createBell } from './bell.ts';
import { createButtons } from './buttons.ts';
import { createCalls } from './calls.ts';
import { createCaseTurn } from './case-turn.ts';
import { realClock } from './clock.ts';
import type { Config } from './config.ts';
import { watchJumps } from './connect/clock-jumps.ts';
import { openConnections } from './connect/open.ts';
import { createCustomerTurn } from './customer-turn.ts';
import { dataKeys } from './data-keys.ts';
import { type OpenDesk, openDesk } from './desk/open.ts';
import { createReading } from './desk/reading.ts';
import { deskFrom } from './desk-hours.ts';
import { createEventIntake, keepAsking } from './event-intake.ts';
import { createApp } from './http/app.ts';
import { directLineRoutes } from './http/directline.ts';
import { createEvents } from './http/events.ts';
import { createIntake } from './http/intake.ts';
import { operations } from './http/operations.ts';
import { pages } from './http/pages.ts';
import { closeServer, listen } from './http/server.ts';
import { streams } from './http/stream.ts';
import { serveUpgrades } from './http/upgrades.ts';
import { createVisitors } from './http/visitors.ts';
import { webhooks } from './http/webhooks.ts';
import { inspect } from './inspect.ts';
import { withJoining } from './joining.ts';
import { createLane } from './lane.ts';
import { createLogger, type LogEvent } from './logger.ts';
import { createLooks } from './looks.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import type { Arrived, Channel, Json, Language, Words } from './model.ts';
import { openModel } from './open-model.ts';
import { openRedis } from './open-redis.ts';
import { createOutbox } from './outbox.ts';
import { createPace } from './pace.ts';
import { withPlainWords } from './plain-words.ts';
import { watchRoom } from './redis-room.ts';
import { createSpeaker } from './reply.ts';
import { bookOf } from './stack.ts';
import { createAside } from './store/aside.ts';
import { createBucket } from './store/bucket.ts';
import { connect } from './store/client.ts';
import { createDue } from './store/due.ts';
import { conversationOf, workerChannel } from './store/keys.ts';
import { createLog, type Log } from './store/log.ts';
import { createMailbox } from './store/mailbox.ts';
import { createQueue } from './store/queue.ts';
import { createSealer } from './store/seal.ts';
import type { RedisUnfit } from './store/server/examination.ts';
import { createSignals } from './store/signals.ts';
import { createTalked } from './talked.ts';
import { createTranscript, type Transcript } from './transcript.ts';
import { createTurn } from './turn.ts';
import { createTurns } from './turns.ts';
import { createTyping } from './typing.ts';
import { createUnderstanding } from './understand/understand.ts';
import { createWorker } from './worker.ts';

/** How the start tells what it does. */
export type Step = { progress(share: number): void; done(result: string): void };
export type ComposeOptions = {
  step: (name: string) => Step;
  /** Where state lies that is not in Redis. */
  dir?: string;
  /** Banks that are open already, instead of those of the configuration. */
  banks?: Banks;
};

export type Banter = {
  about: About;
  /** Resolves if the Redis of REDIS_URL was away at the start and turns out to be one that must not be used. */
  unfit: Promise<RedisUnfit>;
  stop(): Promise<void>;
};

/** Replies to an activity that wants them in its answer come within this time, or the sender is told to ask again. */
const INLINE_MS = 10_000;
const PAGES = fileURLToPath(new URL('../web', import.meta.url));

/** Brings everything up. What cannot start is said by an error that tells how to mend it. */
export const compose = async (config: Config, { step, dir = resolve('var'), banks }: ComposeOptions): Promise<Banter> => {
  const write = createLogger(config.logLevel);
  const metrics = createMetrics();
  const log: LogEvent = (event, fields) => {
    metrics.count(event, fields);
    write(event, fields);
  };
  const closing: (() => Promise<unknown>)[] = [];
  try {
    return await assemble(config, { step, dir, log, metrics, closing, banks });
  } catch (error) {
    await stopAll(closing);
    throw error;
  }
};

/** Ends what was begun, newest first, each whatever becomes of the others. */
const stopAll = async (closing: (() => Promise<unknown>)[]): Promise<void> => {
  for (const close of closing.toReversed()) await close().catch(() => undefined);
};

type Site = {
  step: ComposeOptions['step'];
  dir: string;
  log: LogEvent;
  metrics: Metrics;
  closing: (() => Promise<unknown>)[];
  banks: Banks | undefined;
};

const assemble = async (config: Config, site: Site): Promise<Banter> => {
  const { dir, log, metrics, closing } = site;
  const redis = await openRedis(config, site);
  let inspector: (conversation: string) => Promise<Json> = () => Promise.resolve(null);
  let ownUrl: string | undefined;
  const banks = site.banks ?? (await banksFor(config, site, { stateOf: (conversation) => inspector(conversation), ownUrl: () => ownUrl }));
  const model = await openModel(rooms, site);

  const sealer = createSealer(await dataKeys(config.dataKeys, dir));
  let away = false;
  let recover = (): void => undefined;
  const connection = connect(redis.url, (state, why) => {
    if (away || state === 'away') log(state === 'ready' ? 'redis_back' : 'redis_away', { why: why ?? '' });
    away = state === 'away';
    if (!away) redis.met();
    // What was under way when Redis went, here or in a process that died, is looked for at once.
    if (!away) recover();
    const whom = why === undefined ? '' : ` (${why})`;
    if (away)
      process.stderr.write(`  Redis does not answer${whom}. Messages are refused, and sent again by their channels, until it does.\n`);
  });
  closing.push(connection.close);
  const clock = realClock;
  const name = randomUUID();
  const { now } = banks;
  if (config.role !== 'web') closing.push(await keepMoving({ config, dir, connection, sealer, name, now, clock, log }));
  const mailbox = createMailbox({ run: connection.run, sealer, worker: name, now: clock.now, logDays: config.logDays });
  const conversationLog = createLog(connection, sealer);
  const signals = createSignals(connection);
  closing.push(signals.close);
  const connections = openConnections({
    ...{ connection, sealer, mailbox, signals, banks: banks.banks, seeded: banks, conversationLog, now, clock, log },
    ...{ publicUrl: config.publicUrl, logDays: config.logDays, nudge: (subject) => worker.nudge(subject) },
    accept: (...event) => worker.accept(...event),
    archive: () => archiveOf(config, dir, sealer),
    origin: () => config.publicUrl ?? ownUrl?.replace('127.0.0.1', 'localhost') ?? '',
  });
  const { directory, keyring, connecting, eraser } = connections;
  const bell = createBell(signals);
  const buttons = createButtons(sealer);
  const bankName = (id: string) => banks.banks.find((bank) => bank.id === id)?.name ?? id;
  const speaking = { words: { en: wordsIn('en'), es: wordsIn('es') }, bankName };
  const speaker = createSpeaker(speaking);
  const calls = createCalls({ banks: new Map(banks.banks.map((bank) => [bank.id, bank])), keyring, clock, log });

  const doors = openDoors(config, sealer.derive('direct line'), log);
  const hours = deskFrom(config.desk);
  let atDesk: OpenDesk | undefined;
  const looks = createLooks(connection, sealer, now);
  const talked = createTalked(conversationLog);
  const conversationTurn = createTurn({
    book: bookOf(rooms),
    understanding: withPlainWords(
      createUnderstanding({
        intents: rooms.flatMap(({ intents }) => intents),
        recognisers: recognisersFor(banks.banks),
        model,
        protect: banks.banks.flatMap(({ name, alsoKnownAs }) => [name, ...alsoKnownAs]),
      }),
      plainWords,
    ),
    calls,
    directory,
    own: { ...connections.reads, looks: (_, { subject }) => looks(subject), talked: (_, { subject }) => talked(subject) },
    channels: doors.channels,
    speaker,
    buttons,
    desk: (at, subject) => (atDesk ? atDesk.seenBy(subject, hours(at)) : hours(at)),
    now,
    clock,
  });
  const typing = createTyping({ log: conversationLog, channels: doors.channels, bell });
  const turn = createTurns({
    conversation: withJoining(conversationTurn, conversationLog),
    customer: createCustomerTurn({ directory, consents: connections.consents, logDays: config.logDays, now, clock, log }),
    case: createCaseTurn({ directory, now, clock, log }),
  });
  const reading = createReading({ connection, sealer, speaking, log: conversationLog, channels: doors.channels, speaker, buttons, now });
  const lane = createLane({
    ...{ mailbox, calls, connecting, eraser, directory, now, clock, channels: doors.channels, brief: reading.brief, log },
    accept: (...event) => worker.accept(...event),
  });
  const pace = createPace(createBucket(connection.run, clock.now), clock);
  const due = createDue(connection);
  const backlog = () => due.backlog(clock.now());
  const worker = createWorker({
    name,
    works: config.role !== 'web',
    mailbox,
    due,
    turn,
    outbox: createOutbox({
      channels: doors.channels,
      directory,
      now,
      clock,
      pace,
      random: Math.random,
      accept: (...event) => worker.accept(...event),
      log,
    }),
    lane,
    typing: (stored) => {
      if (stored.kind === 'arrived') typing.to(stored.arrived.from);
    },
    turned: (subject, worked) => atDesk?.turned(subject, worked),
    poke: (other, subject) => signals.send(workerChannel(other), subject),
    clock,
    log,
  });
  const queue = createQueue(connection);
  metrics.watch({ backlog, queued: () => queue.length(clock.now()), held: worker.held });
  signals.listen(workerChannel(name), worker.stir);
  recover = worker.recover;
  if (connection.ready()) recover();
  const transcript = createTranscript({ log: conversationLog, directory, bell, speaker, buttons, now });
  inspector = inspectorFor(config, conversationLog);

  const { quarantine } = createAside(connection, sealer);
  const room = watchRoom(connection, clock, log);
  closing.push(async () => room.stop());
  const intake = createIntake({ requireRoom: room.require, accept: worker.accept, arrived: mailbox.arrived, quarantine });
  const { directLine, messenger, botFramework } = doors;
  const subjectOf = (who: Parameters<typeof addressOf>[0]) => conversationOf(addressOf(who));
  const visitors = createVisitors(sealer.derive('visitors'), clock.now);
  const { secret, origins } = config.directLine;
  const { publicUrl } = config;
  const sandbox = banks.sandbox !== undefined;
  const desk = openDesk({
    ...{
      provider: config.desk.provider ?? banks.sandbox?.staff,
      acr: config.desk.acr,
      publicUrl,
      pages: PAGES,
      sandbox,
      connection,
      sealer,
      mailbox,
      signals,
      bell,
      conversationLog,
      calls,
      directory,
      bankName,
    },
    ...{ channels: doors.channels, ...reading, now, clock, log, nudge: worker.nudge },
    typing: typing.inside,
  });
  atDesk = desk;
  const app = createApp({
    trustProxy: config.trustProxy,
    log,
    routers: [
      operations({ redis: () => (connection.ready() ? (room.isFull() ? 'full' : 'ok') : 'away'), backlog, metrics }),
      {
        path: '/v3/directline',
        router: directLineRoutes({ directLine, intake, transcript, subjectOf, visitors, secret, origins, publicUrl }),
      },
      desk.router,
      ...connections.routes({ visitors, speaker }).map((router) => ({ path: '/connect', router })),
      pages({ dir: PAGES, visitors, directLine, sandbox }),
    ],
  });
  const isWebhook = webhooks({
    intake,
    messenger,
    botFramework,
    botFrameworkLoopbackOnly: config.botFramework?.appId === undefined,
    repliesTo: (arrived) => repliesTo(botFramework, transcript, arrived),
    log,
  });
  const accept = createEventIntake({ accept: worker.accept, directory, isOut: connections.out.isOut, now, clock, log });
  const { sources, polls } = openFraud(tellingsOf(config, banks), { now: clock.now, log, accept });
  const isEvent = createEvents({ sources, accept, trustProxy: config.trustProxy, clock, log });
  const server = createServer({ headersTimeout: 5_000, requestTimeout: 15_000 }, (request, response) => {
    if (!isWebhook(request, response) && !isEvent(request, response)) app(request, response);
  });
  const closeStreams = serveUpgrades(server, [streams({ directLine, transcript, subjectOf, bell, log }), desk.live]);
  closing.push(worker.stop, () => closeServer(server, closeStreams));
  const port = await listen(server, config);
  ownUrl = `http://127.0.0.1:${port}`;
  worker.start();
  desk.start();
  closing.push(desk.stop);
  if (banks.sandbox && config.role !== 'web') {
    const customers = () => allCustomers({ connection, grants: connections.grants, log: conversationLog });
    closing.push(watchJumps({ customers, accept: worker.accept, now, clock, log }));
  }
  if (config.role !== 'web') closing.push(keepAsking(polls, connections.out.isOut, clock, log));

  return { about: aboutThis(config, port, redis.about, banks), unfit: redis.unfit, stop: () => stopAll(closing) };
};

const banksFor = async (
  config: Config,
  { step, dir, log, closing }: Site,
  { stateOf, ownUrl }: { stateOf: (conversation: string) => Promise<Json>; ownUrl: () => string | undefined },
): Promise<Banks> => {
  const opening = step(config.banks === undefined ? 'Sandbox banks' : 'Banks');
  const { port, seed, now, autolink } = config.sandbox;
  const options = {
    host: '127.0.0.1',
    port,
    dir: join(dir, 'sandbox'),
    startAt: now,
    autolink,
    stateOf,
    pushTo: (bank: string) => (ownUrl() === undefined ? undefined : new URL(`/events/${bank}`, ownUrl())),
    chatUrl: ownUrl,
    deskAt: config.publicUrl,
  };
  const banks = await (config.banks === undefined ? openSandbox(options, seed, log) : openConfigured(config.banks, log));
  closing.push(banks.close);
  opening.done(banks.banks.map(({ name }) => name).join(', '));
  return banks;
};

const wordsIn = (language: Language): Words => Object.assign({}, ...rooms.map(({ speech }) => speech[language].words));

/** A bank's events are for our own address of it, unless its configuration says otherwise. */
const tellingsOf = ({ publicUrl }: Config, { events }: Banks): Telling[] =>
  events.map((one) => ({ ...one, audience: one.audience ?? `${publicUrl ?? ''}/events/${one.bank}` }));

/** The channels that are configured. */
const openDoors = (config: Config, keys: readonly [Buffer, ...Buffer[]], log: LogEvent) => {
  const directLine = createDirectLine({ keys, now: Date.now });
  const messenger = config.messenger && createMessenger({ ...config.messenger, now: Date.now });
  const botFramework =
    config.botFramework && createBotFramework({ ...config.botFramework, development: !config.production, now: Date.now, log });
  if (config.botFramework?.appId !== undefined) void warm().catch(() => log('botframework_not_loaded', {}));
  const open: Channel[] = [directLine.channel, ...(messenger ? [messenger] : []), ...(botFramework ? [botFramework] : [])];
  return { directLine, messenger, botFramework, channels: new Map(open.map((channel) => [channel.name, channel])) };
};

const repliesTo = async (channel: Channel | undefined, transcript: Transcript, arrived: Arrived): Promise<Json | undefined> => {
  if (!channel?.inline) return undefined;
  const turn = await transcript.turnOf(conversationOf(arrived.from), channel, arrived, INLINE_MS);
  return turn && channel.inline(arrived.from, turn.parts, arrived.id);
};

/** A conversation is named `<channel>:<account>:<thread>`, or by a Direct Line conversation's or a Messenger user's id alone. */
const inspectorFor =
  (config: Config, log: Log) =>
  (name: string): Promise<Json> => {
    const [channel = '', account = '', ...rest] = name.split(':');
    const thread = rest.join(':');
    if (thread !== '') return inspect(conversationOf({ channel, account, user: '', thread }), log);
    const address = name.startsWith('dl_')
      ? addressOf({ conversation: name, user: '' })
      : { channel: 'messenger', account: config.messenger?.pageId ?? '', user: name, thread: name };
    return inspect(conversationOf(address), log);
  };
