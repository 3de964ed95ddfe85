/**
 * A release rolls out while conversations are under way. What older versions stored is read and gone on with; what a newer one stored is
 * left alone. `WRITE_STATES=1 npm test -- tests/bot/states` writes the samples of this version.
 */

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { inspect } from '../../bot/inspect.ts';
import type { Channel, Json } from '../../bot/model.ts';
import { createOutbox } from '../../bot/outbox.ts';
import type { Log } from '../../bot/store/log.ts';
import type { Call } from '../../bot/store/mailbox.ts';
import { type LogEntry, NewerState, type OutPart, type Session, type Stored } from '../../bot/stored.ts';
import { createTranscript } from '../../bot/transcript.ts';
import { FREE } from '../store/office.ts';
import { type Bot, openBot, plainButtons, SUBJECT, samples, texting } from '../support/states.ts';

const FOLDER = fileURLToPath(new URL('../fixtures/states', import.meta.url));
const versions = readdirSync(FOLDER).toSorted((a, b) => Number(a) - Number(b));
const newest = versions.at(-1) ?? '';

const pathOf = (version: string, file: string): string => join(FOLDER, version, `${file}.json`);
/** The samples of a version that are of one sort: `session`, `event`, `entry`, `part` or `call`. */
const filesOf = (version: string, sort = ''): string[] =>
  readdirSync(join(FOLDER, version))
    .filter((file) => file.startsWith(sort))
    .map((file) => file.replace('.json', ''));
// The sort of a file says of which of our types its content is.
const read = <T>(version: string, file: string): T => JSON.parse(readFileSync(pathOf(version, file), 'utf8')) as T;

let bot: Bot;
let today: { [file: string]: Json };
beforeAll(async () => {
  bot = await openBot();
  today = await samples(bot);
  if (process.env.WRITE_STATES !== '1') return;
  rmSync(join(FOLDER, newest), { recursive: true, force: true });
  mkdirSync(join(FOLDER, newest));
  for (const [file, body] of Object.entries(today)) writeFileSync(pathOf(newest, file), `${JSON.stringify(body, null, 2)}\n`);
}, 120_000);

const keysIn = ({ replies }: LogEntry): string[] => replies.flatMap(({ say }) => say.map(({ key }) => key));

// -------------------------------------------------------------- what this version writes

/** Of dialogs, channels and banks, which change more often than the rest and are asked about below. */
const OTHERS = new Set(['args', 'part', 'result', 'heard']);

/** The names and types of everything in a value. */
const shapeOf = (value: Json, path = ''): string[] => {
  if (Array.isArray(value)) return [...new Set(value.flatMap((one) => shapeOf(one, `${path}[]`)))].sort();
  if (value === null || typeof value !== 'object') return [`${path}: ${value === null ? 'null' : typeof value}`];
  const inner = Object.entries(value).flatMap(([name, one]) => (OTHERS.has(name) ? [`${path}.${name}`] : shapeOf(one, `${path}.${name}`)));
  return inner.sort();
};

test('this version writes what its samples say. Else: what was released gets a folder of its own, of the next number, before they are written anew', () => {
  expect(Object.keys(today).sort()).toEqual(filesOf(newest).sort());
  for (const [file, body] of Object.entries(today)) expect([file, shapeOf(body)]).toEqual([file, shapeOf(read<Json>(newest, file))]);
});

test('what is begun in a conversation of which nothing is kept any more says where that is', async () => {
  const stored = read<Stored>(newest, 'event.begin');
  const { session: is } = await bot.work(undefined, stored);
  expect([is.address, is.conversation.language]).toEqual('anew' in stored ? [stored.anew?.address, stored.anew?.language] : []);
});

// -------------------------------------------------------------- what older versions wrote

describe.each(versions)('of version %s', (version) => {
  const session = (name: string) => read<Session>(version, `session.${name}`);
  const event = (name: string) => read<Stored>(version, `event.${name}`);

  test.each<[string, () => Stored, string]>([
    ['question-open', () => texting('m_next', '4321'), 'balance.one'],
    ['question-open', () => event('arrived-pressed'), 'balance.one'],
    ['answered', () => texting('m_next', 'and my Chase savings?'), 'balance.one'],
    ['watching', () => event('result'), 'balance.answers_again'],
    ['spanish', () => texting('m_next', 'gracias'), 'thanks.welcome'],
    ['confirmation-open', () => texting('m_next', 'yes'), 'lock.ordered'],
    ['confirmation-open', () => event('wake'), 'lock.check'],
    [
      'order-pending',
      () => ({ kind: 'result', id: 'r', at: 0, call: read<Call>(version, 'call.act').id, result: { state: 'done' } }),
      'lock.done',
    ],
  ])('a conversation (%s) goes on', async (name, next, said) => {
    const was = session(name);
    const { entry, session: is } = await bot.work(was, next());
    expect(keysIn(entry)).toContain(said);
    expect(is.conversation.turn).toBe(was.conversation.turn + 1);
    expect(entry.replies.map(({ language }) => language)).toEqual(entry.replies.map(() => was.conversation.language));
  });

  test.each([
    ['card-begun', '1111 1111', '•••• 1111', 'split'],
    ['secret-announced', '1234', '••••', 'secret'],
  ])(
    'a secret that is half written (%s), where the version knows that, is masked when the rest comes',
    async (name, next, text, masked) => {
      if (!filesOf(version).includes(`session.${name}`)) return;
      const { entry, session: is } = await bot.work(session(name), texting('m_next', next));
      expect([entry.event, is.pieces, is.announced]).toMatchObject([{ arrived: { text, masked } }, undefined, undefined]);
      expect(keysIn(entry)).toContain('repair.secret_masked');
    },
  );

  test('a conversation that a person has stays silent', async () => {
    expect((await bot.work(session('with-person'), texting('m_next', 'hello'), 'person')).entry.replies).toEqual([]);
  });

  test('a conversation that waits for a person, where the version knows that, is heard in silence and goes back to the bot', async () => {
    if (!filesOf(version).includes('session.waiting')) return;
    const quiet = await bot.work(session('waiting'), texting('m_next', 'hello'), 'queue');
    expect(quiet.entry.replies).toEqual([]);
    const back = await bot.work(quiet.session, texting('m_back', 'back to the bot'), 'queue');
    expect([keysIn(back.entry), back.turn.handOver, back.session.version]).toEqual([
      ['repair.disclosure', 'repair.back_with_bot'],
      { to: 'bot' },
      1,
    ]);
  });

  test.each(filesOf(version, 'event.'))('%s is handled in a conversation that is new', async (file) => {
    const stored = read<Stored>(version, file);
    const was = stored.kind === 'arrived' ? undefined : session('answered');
    expect((await bot.work(was, stored)).session.conversation.turn).toBe((was?.conversation.turn ?? 0) + 1);
  });

  test.each(filesOf(version, 'part.'))('%s is sent', async (file) => {
    const part = read<OutPart>(version, file);
    const { outbox, sent } = openOutbox();
    expect(await sentBy(outbox, part)).toEqual({ do: 'sent', part: DIGEST });
    expect(sent).toEqual([[part.id, part.part]]);
  });

  test.each([
    ['call.watch', { kind: 'result', result: { state: 'answers' } }],
    ['call.wake', { kind: 'wake' }],
    ['call.act', { kind: 'result', result: { state: 'done' } }],
  ])('%s is made', async (file, event) => {
    const call = read<Call>(version, file);
    const { id: _id, ...made } = (await bot.make(call)) ?? { id: '' };
    expect(made).toMatchObject({ body: event, settles: call.id });
  });

  test.each(filesOf(version, 'entry.'))('%s is shown to the customer and, masked, to operators', async (file) => {
    const entry = read<LogEntry>(version, file);
    const [shown] = await transcriptOf([entry]).read(SUBJECT, channel, undefined, 10);
    expect(shown?.parts.length).toBeGreaterThan(0);
    const seen = await inspect(SUBJECT, logOf([entry], session('answered')));
    expect(seen).toMatchObject({ channel: 'messenger', turns: [{ said: keysIn(entry) }] });
  });
});

// -------------------------------------------------------------- what a newer version wrote

describe('of a newer version', () => {
  const session = () => read<Session>(newest, 'session.question-open');
  const text = () => texting('m_next', '4321');
  // What this version's types do not have, on purpose.
  const newer = <T>(of: T, more: object): T => ({ ...of, ...more }) as unknown as T;

  test.each<[string, () => Session | undefined, () => Stored]>([
    ['state', () => newer(session(), { version: 3 }), text],
    ['conversation', () => newer(session(), { conversation: { ...session().conversation, version: 2 } }), text],
    ['event', () => undefined, () => newer(text(), { version: 2 })],
    ['kind of event', () => undefined, () => newer(text(), { kind: 'recalled' })],
    [
      'kind of what arrives',
      () => undefined,
      () => newer(text(), { arrived: { ...read<{ arrived: object }>(newest, 'event.arrived-text').arrived, kind: 'location' } }),
    ],
  ])('a %s is left alone', async (_what, was, stored) => {
    await expect(bot.work(was(), stored())).rejects.toThrow(NewerState);
  });

  test('a part is left alone', async () => {
    const { outbox, sent } = openOutbox();
    await expect(sentBy(outbox, newer(read<OutPart>(newest, 'part.figures'), { version: 2 }))).rejects.toThrow(NewerState);
    expect(sent).toEqual([]);
  });

  test.each<[string, string, object]>([
    ['', 'call.watch', { version: 2 }],
    [' of another name', 'call.watch', { name: 'fetch' }],
    [' that orders something else', 'call.act', { act: { do: 'transfer' } }],
  ])('a call%s is put off', async (_what, file, more) => {
    const call = read<Call>(newest, file);
    const before = bot.ordered.length;
    expect(await bot.make({ ...call, body: newer(call.body, more) })).toBeUndefined();
    expect(bot.ordered).toHaveLength(before);
  });

  test('an entry of the log ends what is shown: nothing is left out, and nothing behind it comes first', async () => {
    const entry = read<LogEntry>(newest, 'entry.asked');
    const { read: show } = transcriptOf([entry, newer(entry, { version: 2 }), entry]);
    expect(await show(SUBJECT, channel, undefined, 10)).toHaveLength(1);
    expect(await show(SUBJECT, channel, '1-0', 10)).toEqual([]);
  });
});

// -------------------------------------------------------------- who reads

const DIGEST = Buffer.from('digest');

const openOutbox = () => {
  const sent: Json[] = [];
  const noting: Channel = {
    ...bot.messenger,
    send: async (_to, part, id) => {
      sent.push([id, part]);
      return { done: 'sent' };
    },
  };
  const { clock, directory } = bot;
  const channels = new Map([['messenger', noting]]);
  return {
    sent,
    outbox: createOutbox({
      channels,
      directory,
      now: clock.now,
      clock,
      pace: FREE,
      random: () => 1,
      accept: async () => undefined,
      log: () => undefined,
    }),
  };
};

const sentBy = async ({ before, send }: ReturnType<typeof createOutbox>, body: OutPart) => {
  const part = { digest: DIGEST, body, sends: 1, flight: undefined, repeats: 0 };
  return before(part, true) ?? (await send(part));
};

const channel: Channel = {
  name: 'messenger',
  delivery: 'log',
  receive: async () => ({ status: 200, arrived: [], refused: [] }),
  fit: (content) => content.map((one) => ('text' in one ? one.text : one.card.title)),
  send: async () => ({ done: 'sent' }),
};

const logOf = (entries: readonly LogEntry[], state?: Session): Log => {
  const stored = entries.map((body, at) => ({ id: `${at + 1}-0`, body }));
  return {
    read: async (_subject, after = '') => stored.filter(({ id }) => id > after),
    at: async () => [],
    newest: async () => stored.toReversed(),
    state: async () => state,
    last: async () => stored.at(-1)?.id,
  };
};

const transcriptOf = (entries: readonly LogEntry[]) =>
  createTranscript({
    log: logOf(entries),
    directory: bot.directory,
    bell: { typing: () => undefined, listen: () => () => undefined },
    speaker: bot.speaker,
    buttons: plainButtons,
    now: bot.clock.now,
  });
