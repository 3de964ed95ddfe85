/**
 * What every channel keeps, whatever platform is behind it: a new channel proves itself by calling `channelContract` with a way to write
 * to it as its platform does and, where it pushes, with a stand-in for the service it sends to.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Address, Briefing, Channel, Content, Json, Received, Sent, Writer } from '../../../bot/model.ts';

/** The clock of the channel under test. */
export const AT = 1_700_000_000_000;

/** `busy`: the service says "try again"; `reset`, `hang`: after the request was read. */
export type Failing = 'busy' | 'reset' | 'hang';

export type Subject = {
  channel: Channel;
  /** The body that carries this text, by `mid` the how-many-th. */
  textBody(text: string, n: number): Json;
  /** Delivers bytes as the platform does. */
  deliver(raw: Uint8Array): Promise<Received>;
  /** Delivers bytes as a stranger would. */
  forge(raw: Uint8Array): Promise<Received>;
  close(): Promise<void>;
};

/** Where a channel that pushes sends to. `posts`: the bodies of all that reached it, whatever was answered. */
export type Service = { to: Address; posts(): readonly Json[]; failNext(how: Failing): void; failNextSignal(how: Failing): void };

const bytes = (body: unknown): Uint8Array => new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body));
const soon = () => AbortSignal.timeout(5_000);

/** What a channel can do besides, because its platform can. */
export type Port = 'routing' | 'handOff';

/** Without `serviceOf` the channel must be one that is read from the log. */
export const channelContract = <S extends Subject>(
  name: string,
  open: () => Promise<S>,
  serviceOf?: (subject: S) => Service,
  ports: readonly Port[] = [],
): void => {
  describe(`${name} keeps the contract of channels`, () => {
    let subject: S;
    beforeAll(async () => {
      subject = await open();
    });
    afterAll(() => subject.close());

    describe('what comes in', () => comesIn(() => subject));
    describe('how replies are fitted', () => fits(() => subject.channel));
    if (!serviceOf) return describe('what is read from the log', () => isRead(() => subject.channel));
    const pushing = () => ({ channel: subject.channel, service: serviceOf(subject) });
    describe('what is pushed', () => isPushed(pushing));
    describe('who speaks', () => isPeoplesToo(pushing, ports));
  });
};

const comesIn = (of: () => Subject): void => {
  const deliver = (body: unknown) => of().deliver(bytes(body));
  const textAs = async (text: string, n: number) => (await deliver(of().textBody(text, n))).arrived[0];

  test.each([
    'what is my balance?',
    '  ¿cuánto tengo?\n',
    'emoji 👩‍👩‍👧 and \u0000 zero',
    '"quoted" \\ back',
    '{"object":"page"}',
    'x'.repeat(2_000),
  ])('the text %j arrives as it is', async (text) => {
    const received = await deliver(of().textBody(text, 1));
    expect(received).toMatchObject({ status: 200, refused: [], arrived: [{ kind: 'text', text, at: AT }] });
    const { channel, account, user, thread } = received.arrived[0]?.from ?? {};
    expect(channel).toBe(of().channel.name);
    for (const part of [account, user, thread]) expect(part).not.toBe('');
  });

  test('a redelivery has the same id, another message another', async () => {
    const [once, again, other] = [await textAs('hi', 1), await textAs('hi', 1), await textAs('hi', 2)];
    expect(again?.id).toBe(once?.id);
    expect(other?.id).not.toBe(once?.id);
    expect(other?.from).toEqual(once?.from);
  });

  test('from a stranger nothing arrives', async () => {
    const { status, arrived } = await of().forge(bytes(of().textBody('hi', 1)));
    expect([401, 403]).toContain(status);
    expect(arrived).toEqual([]);
  });

  test.each<[string, Uint8Array]>([
    ['nothing', bytes('')],
    ['no JSON', bytes('{"object":"page"')],
    ['broken UTF-8', new Uint8Array([0x22, 0xc3, 0x28, 0x22])],
    ['UTF-16', new Uint8Array(Buffer.from('{"type":"message"}', 'utf16le'))],
    ['null', bytes(null)],
    ['a number', bytes(7)],
    ['an array', bytes([])],
    ['a deep nest', bytes('['.repeat(50_000))],
    ['more than a megabyte', bytes(JSON.stringify({ text: 'x'.repeat(1_000_001) }))],
  ])('%s is refused with a reason', async (_name, raw) => {
    const { status, arrived, refused } = await of().deliver(raw);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(arrived).toEqual([]);
    expect(refused).toEqual([{ reason: expect.stringMatching(/^[a-z_0-9]+$/) }]);
  });

  test('whatever is sent, there is an answer, and what arrives has an id and a sender', async () => {
    const anything = fc.anything({ maxDepth: 4, withNullPrototype: false }).map((value) => String(JSON.stringify(value)));
    await fc.assert(
      fc.asyncProperty(fc.oneof(anything, damaged(of)), async (body) => {
        const { status, arrived } = await deliver(body);
        expect(status).toBeGreaterThanOrEqual(200);
        expect(status).toBeLessThan(500);
        for (const { id, from } of arrived) {
          expect(id).not.toBe('');
          expect(from.channel).toBe(of().channel.name);
        }
      }),
      { numRuns: 150 },
    );
  });
};

/** A message with one value replaced by something else. */
const damaged = (of: () => Subject) =>
  fc.tuple(fc.nat(), fc.jsonValue({ maxDepth: 2 })).map(([at, instead]) => {
    let seen = 0;
    const places = JSON.stringify(of().textBody('hi', 1), (_key, value: Json) => {
      seen += 1;
      return value;
    });
    const chosen = at % seen;
    seen = -1;
    return JSON.stringify(JSON.parse(places), (_key, value: Json) => {
      seen += 1;
      return seen === chosen ? instead : value;
    });
  });

const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((text) => text.trim() !== '');
const textContent = fc.oneof(word, fc.lorem({ maxCount: 60, mode: 'sentences' })).map((text): Content => ({ text }));
const line = fc.record({ label: word, value: word, length: fc.maxSafeNat() }, { requiredKeys: ['label', 'value'] });
const card = fc.record({ title: word, lines: fc.array(line, { maxLength: 12 }) });
const contents = fc.array(
  fc.oneof(
    textContent,
    card.map((one): Content => ({ card: one })),
  ),
  { minLength: 1, maxLength: 4 },
);
const buttons = fc.array(fc.record({ label: word, token: fc.stringMatching(/^[A-Za-z0-9_-]{20,200}$/) }), { maxLength: 5 });

/** All strings in a value, in order. */
const stringsIn = (value: Json): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
};
const isFields = (value: Json): value is { [name: string]: Json } => typeof value === 'object' && value !== null && !Array.isArray(value);
const bare = (text: string): string => text.replace(/[\s\u200b]/g, '');
const wordsOf = (content: Content): string[] =>
  'text' in content ? [content.text] : [content.card.title, ...content.card.lines.flatMap(({ label, value }) => [label, value])];

const fits = (channel: () => Channel): void => {
  test('a card that leads out of the chat brings its page, whole, with what its button says', () => {
    const link = { label: 'Choose and sign in', url: 'https://chat.example/connect/0123456789012345678901' };
    const said = channel()
      .fit([{ text: 'Here.' }, { card: { title: 'Connect', lines: [{ label: 'Good for', value: '10 minutes' }], link } }], [], 'en')
      .flatMap(stringsIn);
    expect(said).toContain(link.url);
    expect(said).toContain(link.label);
  });

  test('no word is lost, the order is kept, and the same always gives the same', () => {
    void fc.assert(
      fc.property(contents, buttons, fc.constantFrom('en' as const, 'es' as const), (content, pressable, language) => {
        const given = JSON.stringify([content, pressable]);
        const parts = channel().fit(content, pressable, language);
        expect(JSON.stringify([content, pressable])).toBe(given);
        expect(channel().fit(content, pressable, language)).toEqual(parts);
        expect(JSON.parse(JSON.stringify(parts))).toStrictEqual(parts);

        const shown = bare(parts.flatMap(stringsIn).join(''));
        let from = 0;
        for (const text of content.map((one) => bare(wordsOf(one)[0] ?? ''))) {
          expect(shown.slice(from)).toContain(text);
          from = shown.indexOf(text, from) + text.length;
        }
        for (const text of content.flatMap(wordsOf)) expect(shown).toContain(bare(text));
      }),
      { numRuns: 100 },
    );
  });

  test('no word changes where more than words can be shown', () => {
    const inWords = (one: Content): Content =>
      'text' in one ? one : { card: { ...one.card, lines: one.card.lines.map(({ label, value }) => ({ label, value })) } };
    const readable = ({ bars: _, ...part }: { [name: string]: Json }): Json => part;
    void fc.assert(
      fc.property(contents, buttons, (content, pressable) => {
        const shown = (fitted: readonly Content[]): unknown =>
          JSON.parse(JSON.stringify(channel().fit(fitted, pressable, 'en')), (_key, value) => (isFields(value) ? readable(value) : value));
        expect(shown(content)).toEqual(shown(content.map(inWords)));
      }),
      { numRuns: 50 },
    );
  });

  test('all buttons are on the last part', () => {
    void fc.assert(
      fc.property(contents, buttons, (content, pressable) => {
        const tokens = pressable.map(({ token }) => token);
        const parts = channel().fit(content, pressable, 'en').map(stringsIn);
        expect(parts.at(-1)).toEqual(expect.arrayContaining(tokens));
        expect(
          parts
            .slice(0, -1)
            .flat()
            .filter((text) => tokens.includes(text)),
        ).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  test('nothing to say is no part', () => {
    expect(channel().fit([], [], 'en')).toEqual([]);
  });
};

const partOf = (channel: Channel): Json => channel.fit([{ text: 'hello' }], [{ label: 'Yes', token: 'sealed' }], 'en')[0] ?? null;

const isRead = (channel: () => Channel): void => {
  test('it is never sent', async () => {
    const { name, delivery, send } = channel();
    expect(delivery).toBe('log');
    const to = { channel: name, account: 'a', user: 'u', thread: 't' };
    expect(await send(to, partOf(channel()), 'event-1#0', soon())).toMatchObject({ done: 'never' });
    expect(await send(to, partOf(channel()), 'event-1#0', soon(), ANA)).toMatchObject({ done: 'never' });
  });

  test('nothing limits who may speak there, and nobody else can have a conversation', () => {
    expect(channel()).not.toHaveProperty('window');
    expect(channel()).not.toHaveProperty('routing');
    expect(channel()).not.toHaveProperty('handOff');
  });
};

type Pushing = () => { channel: Channel; service: Service };

/** What one call to the channel came to, and what of it reached the service. */
const outcomeOf = async (of: Pushing, run: (channel: Channel, to: Address) => Promise<Sent>) => {
  const { channel, service } = of();
  const before = service.posts().length;
  const outcome = await run(channel, service.to);
  return { outcome, posts: service.posts().slice(before) };
};

const isPushed = (of: Pushing): void => {
  const sent = async (signal = soon()) => {
    const { outcome, posts } = await outcomeOf(of, (channel, to) => channel.send(to, partOf(channel), 'event-1#0', signal));
    return { outcome, posts: posts.length };
  };

  test('a part is one request', async () => {
    expect(of().channel.delivery).toBe('push');
    expect(await sent()).toEqual({ outcome: { done: 'sent' }, posts: 1 });
  });

  test('a service that is busy is asked once, and again later', async () => {
    of().service.failNext('busy');
    expect(await sent()).toEqual({ outcome: { done: 'later', afterMs: expect.any(Number), why: expect.any(String) }, posts: 1 });
  });

  test('an answer that is lost leaves the outcome open, and nothing is repeated', async () => {
    of().service.failNext('reset');
    expect(await sent()).toEqual({ outcome: { done: 'unknown' }, posts: 1 });
  });

  test('who waits in vain stops waiting', async () => {
    of().service.failNext('hang');
    expect((await sent(AbortSignal.timeout(250))).outcome).toEqual({ done: 'unknown' });
  });

  test('signals are a courtesy: they fail in silence', async () => {
    const { channel, service } = of();
    service.failNextSignal('reset');
    await expect(channel.signal?.(service.to, 'typing', soon())).resolves.toBeUndefined();
    await expect(channel.signal?.(service.to, 'seen', soon())).resolves.toBeUndefined();
  });
};

const ANA: Writer = { id: 'employee-17', name: 'Ana' };
const BRIEFING: Briefing = {
  id: 'handover-1',
  why: 'asked',
  skill: 'general',
  language: 'en',
  intents: [],
  said: [{ at: AT, who: 'customer', text: 'a person, please' }],
};

/** Whatever asks the platform for something is asked once, and says what came of it. */
const isOneRequest = (of: Pushing, run: (channel: Channel, to: Address, signal: AbortSignal) => Promise<Sent>): void => {
  const asked = async (signal = soon()) => {
    const { outcome, posts } = await outcomeOf(of, (channel, to) => run(channel, to, signal));
    return { outcome, posts: posts.length };
  };

  test('is one request, and says what came of it', async () => {
    expect(await asked()).toEqual({ outcome: { done: 'sent' }, posts: 1 });
    of().service.failNext('busy');
    expect(await asked()).toMatchObject({ outcome: { done: 'later' }, posts: 1 });
    of().service.failNext('reset');
    expect(await asked()).toEqual({ outcome: { done: 'unknown' }, posts: 1 });
    of().service.failNext('hang');
    expect(await asked(AbortSignal.timeout(250))).toEqual({ outcome: { done: 'unknown' }, posts: 1 });
  });
};

const isPeoplesToo = (of: Pushing, ports: readonly Port[]): void => {
  describe.each<[string, Writer]>([
    ['what a person says', ANA],
    ['what a person says late', { ...ANA, late: true }],
  ])('%s', (_what, by) => {
    isOneRequest(of, (channel, to, signal) => channel.send(to, partOf(channel), 'event-1#0', signal, by));

    test('has the name for the customer, and nothing else of that person', async () => {
      const { posts } = await outcomeOf(of, (channel, to) => channel.send(to, partOf(channel), 'event-1#0', soon(), by));
      const shown = posts.flatMap(stringsIn);
      expect(shown.filter((text) => text.includes(by.name))).not.toEqual([]);
      expect(shown.filter((text) => text.includes(by.id))).toEqual([]);
      expect(shown.filter((text) => text.includes('hello'))).not.toEqual([]);
    });
  });

  test('what the bot says is no person’s, whoever spoke before', async () => {
    const send = (by?: Writer) => outcomeOf(of, (channel, to) => channel.send(to, partOf(channel), 'event-1#0', soon(), by));
    const before = await send();
    await send({ ...ANA, late: true });
    expect((await send()).posts).toEqual(before.posts);
  });

  test('people may write for longer than the bot, where there is a limit', () => {
    const { bot, person } = of().channel.window ?? { bot: 1, person: 2 };
    expect(bot).toBeGreaterThan(0);
    expect(person).toBeGreaterThan(bot);
  });

  describe.each(['pass', 'take', 'request'] as const)('to %s a conversation', (what) => {
    if (ports.includes('routing')) isOneRequest(of, ({ routing }, to, signal) => routing?.[what](to, signal) ?? missing());
    else test('is nothing that can be done there', () => expect(of().channel.routing).toBeUndefined());
  });

  describe('to hand a conversation to another desk', () => {
    if (ports.includes('handOff')) isOneRequest(of, (channel, to, signal) => channel.handOff?.(to, BRIEFING, signal) ?? missing());
    else test('is nothing that can be done there', () => expect(of().channel.handOff).toBeUndefined());
  });
};

const missing = (): never => {
  throw new Error('the channel has no such port');
};
