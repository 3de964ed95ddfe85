import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { newConversation } from '../../bot/conversation.ts';
import type { Choice, Command, Conversation, Event, Facts, Press, Secret } from '../../bot/model.ts';
import type { Effects } from '../../bot/stack.ts';
import { HOUR, heard, type Line, MINUTE, paymentOf, play, START, saidIn } from './stage.ts';

/** What a person, a bank, a clock or a colleague may do next; numbers pick from what there is by then. */
type Act =
  | { do: 'words'; line: Line; late: number; masked: Secret | undefined }
  | { do: 'press'; pick: number }
  | { do: 'forge'; choice: Choice | 'unreadable' }
  | { do: 'result'; pick: number; state: string }
  | { do: 'wake'; pick: number }
  | { do: 'owner'; who: 'bot' | 'person' }
  | { do: 'other'; what: Extract<Event, { kind: 'other' }>['what'] }
  | { do: 'wait'; ms: number };

const names = ['transfer', 'balance', 'spendable', 'alert', 'note', 'gone'];
const maybe = <T>(one: fc.Arbitrary<T>, freq = 3) => fc.option(one, { nil: undefined, freq });
const slots: fc.Arbitrary<Facts> = fc
  .record(
    {
      payee: fc.constantFrom('Ann', 'Bob'),
      amount: fc.constantFrom(20, 30),
      account: fc.constantFrom('checking', 'savings', 'loan'),
      note: fc.constant('milk'),
      nonsense: fc.constant('x'),
    },
    { requiredKeys: [] },
  )
  .map((some) => ({ ...some }));
const begin = fc.record({ begin: fc.constantFrom(...names), states: slots });
const pick = fc.nat(1_000);

/** Lines of all kinds; whole transfers, plain answers and slots come often, so that many runs reach a write. */
const line: fc.Arbitrary<Line> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .record({ payee: fc.constantFrom('Ann', 'Bob'), amount: fc.constantFrom(20, 30) })
      .map((facts) => ({ requests: [{ begin: 'transfer' }], slots: { ...facts } })),
  },
  { weight: 4, arbitrary: fc.record({ answer: fc.constantFrom('yes' as const, 'no' as const), slots: fc.constant({}) }) },
  { weight: 3, arbitrary: fc.record({ slots }) },
  { weight: 3, arbitrary: fc.record({ requests: fc.array(begin, { minLength: 1, maxLength: 3 }), slots }) },
  {
    weight: 2,
    arbitrary: fc
      .record({
        answer: maybe(fc.constantFrom('yes' as const, 'no' as const)),
        command: maybe(fc.constantFrom<Command>('cancel', 'start_over', 'person', 'back_to_bot', 'back_to_bot'), 5),
        speak: maybe(fc.constantFrom('en' as const, 'es' as const), 5),
        requests: fc.array(begin, { maxLength: 2 }),
        slots,
      })
      .map(({ answer, command, speak, ...rest }) => ({
        ...rest,
        ...(answer ? { answer } : {}),
        ...(command ? { command } : {}),
        ...(speak ? { speak } : {}),
      })),
  },
);

const label = { key: 'x', args: {} };
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constant('words' as const),
      line,
      late: fc.constantFrom(0, 0, 0, 0, MINUTE, 2 * HOUR),
      masked: maybe(fc.constantFrom<Secret>('card', 'secret'), 9),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('press' as const), pick }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('forge' as const),
      choice: fc.oneof(
        fc.constant('unreadable' as const),
        slots.map((facts) => ({ label, states: facts })),
        fc.constantFrom(...names).map((name) => ({ label, begins: name, given: { case: 'c' } })),
        fc.constantFrom('person' as const, 'back_to_bot' as const).map((command) => ({ label, command })),
      ),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('result' as const), pick, state: fc.constantFrom('answers', 'gave_up') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wake' as const), pick }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('owner' as const),
      who: fc.constantFrom('bot' as const, 'bot' as const, 'bot' as const, 'person' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('other' as const),
      what: fc.constantFrom('media', 'joined', 'edited', 'deleted', 'public', 'unsupported'),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.constantFrom(1_000, MINUTE, 6 * MINUTE, 31 * MINUTE, 25 * HOUR) }),
  },
);

/** Everything an observer has seen of one conversation: enough to judge the next turn without looking inside the kernel. */
type Watched = {
  at: number;
  turns: number;
  conversation: Conversation;
  buttons: Press[];
  frames: string[];
  writes: string[];
  /** What each frame showed last for a yes, and when. */
  shown: Map<string, { payment: string; at: number }>;
};

const picked = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];

const eventOf = (one: Exclude<Act, { do: 'wait' }>, { at, turns, buttons, frames, writes }: Watched): Event => {
  const base = { id: `e${turns}`, at };
  switch (one.do) {
    case 'words':
      return { ...base, sentAt: at - one.late, kind: 'words', heard: heard(one.line), ...(one.masked ? { masked: one.masked } : {}) };
    case 'press':
      return { ...base, kind: 'pressed', press: picked(buttons, one.pick) ?? 'unreadable' };
    case 'forge':
      return {
        ...base,
        kind: 'pressed',
        press: one.choice === 'unreadable' ? 'unreadable' : { frame: '1.1', question: '1.q0', choice: one.choice },
      };
    case 'result':
      return { ...base, kind: 'result', call: picked(writes, one.pick) ?? 'nobody', result: { state: one.state } };
    case 'wake':
      return { ...base, kind: 'wake', frame: picked(frames, one.pick) ?? '0.0' };
    case 'owner':
      return { ...base, kind: 'owner', owner: { who: one.who } };
    case 'other':
      return { ...base, kind: 'other', what: one.what };
  }
};

/** Only these may be met with silence. */
const maySaySilent = (event: Event, { owner }: Conversation): boolean =>
  owner.who !== 'bot' ||
  event.kind === 'owner' ||
  event.kind === 'result' ||
  event.kind === 'wake' ||
  (event.kind === 'other' && (event.what === 'edited' || event.what === 'deleted'));

const writeIsAllowed = (event: Event, { shown, at }: Watched, write: Effects['writes'][number]): boolean => {
  const before = shown.get(write.id.replace(/\.w\d+$/, ''));
  const isYes = event.kind === 'words' && event.heard.answer === 'yes' && event.at - (event.sentAt ?? event.at) <= HOUR;
  return isYes && before !== undefined && 'bank' in write.args && before.payment === write.args.bank && at - before.at <= 5 * MINUTE;
};

/** The grants behind what is shown, by the keys of words and buttons that name accounts or figures. */
const FIGURES: { readonly [key: string]: string[] } = {
  'balance.shown': ['grant accounts', 'grant balances'],
  checking: ['grant accounts'],
};

const figuresIn = ({ say, choices }: Effects['replies'][number]): string[] => {
  const keys = [...say.map(({ key }) => key), ...choices.map(({ label: { key } }) => key)];
  return [...new Set(keys.flatMap((key) => FIGURES[key] ?? []))].sort();
};

/** Whose the conversation is after an event that hands nothing over. */
const whose = (event: Event, { conversation }: Watched) => (event.kind === 'owner' ? event.owner.who : conversation.owner.who);

/** While a person is waited for: a way back, a button's answer, that a secret was masked, and one word in half an hour. */
const judgeQuiet = (event: Event, { at, conversation: { waiting } }: Watched, said: readonly string[]): void => {
  if (said.includes('repair.back_with_bot')) return expect(said).toEqual(['repair.disclosure', 'repair.back_with_bot']);
  if (said.includes('repair.quiet_button')) return expect([event.kind, ...said]).toEqual(['pressed', 'repair.quiet_button']);
  if (said.includes('repair.secret_masked')) return expect([event.kind, ...said]).toEqual(['words', 'repair.secret_masked']);
  if (said.length === 0) return;
  expect(said).toEqual(['repair.still_waiting']);
  expect(at - (waiting?.saidAt ?? at)).toBeGreaterThan(30 * MINUTE);
};

const judge = (event: Event, watched: Watched, effects: Effects): void => {
  const said = saidIn(effects.replies);
  if (watched.conversation.owner.who === 'person') expect(said).toEqual([]);
  if (watched.conversation.owner.who === 'queue') judgeQuiet(event, watched, said);
  expect(effects.conversation.waiting !== undefined).toBe(effects.conversation.owner.who === 'queue');
  expect(effects.handOver?.to ?? whose(event, watched)).toBe(effects.conversation.owner.who);
  if (!maySaySilent(event, watched.conversation)) expect(said).not.toEqual([]);
  for (const write of effects.writes) expect({ write, allowed: writeIsAllowed(event, watched, write) }).toEqual({ write, allowed: true });
  for (const reply of effects.replies) expect(reply.figuresOf).toEqual(figuresIn(reply));
  expect(new Set(effects.replies.map(({ id }) => id)).size).toBe(effects.replies.length);
  expect(JSON.stringify(effects.conversation).length).toBeLessThan(8_000);
};

const remember = (watched: Watched, { conversation, replies, writes, wakes }: Effects): void => {
  watched.conversation = conversation;
  watched.turns += 1;
  watched.writes.push(...writes.map(({ id }) => id));
  watched.frames.push(...wakes.map(({ frame }) => frame), ...conversation.stack.map(({ id }) => id));
  for (const { frame, question, choices, say } of replies) {
    watched.buttons.push(...choices.map((choice) => ({ ...(frame ? { frame } : {}), ...(question ? { question } : {}), choice })));
    const check = say.find(({ key }) => key === 'transfer.check');
    if (!frame || !check) continue;
    const { payee, amount } = check.args;
    watched.shown.set(frame, { payment: paymentOf({ payee: String(payee), amount: Number(amount) }), at: watched.at });
  }
};

/** Plays a whole run, judging every turn; `play` itself proves that no input is changed and that the same input gives the same turn. */
const run = (acts: readonly Act[]): Watched => {
  const watched: Watched = {
    at: START,
    turns: 0,
    conversation: newConversation('en'),
    buttons: [],
    frames: [],
    writes: [],
    shown: new Map(),
  };
  for (const one of acts) {
    if (one.do === 'wait') {
      watched.at += one.ms;
      continue;
    }
    const event = eventOf(one, watched);
    const { effects } = play(watched.conversation, event);
    judge(event, watched, effects);
    remember(watched, effects);
  }
  return watched;
};

/** There are about 64, give or take 8 for the seed: fewer than this are another fault. */
const WRITES_AT_LEAST = 20;

test('whatever happens: answered or rightly silent, no write without a fresh yes to exactly what was shown, nothing grows', () => {
  let writes = 0;
  fc.assert(
    fc.property(fc.array(act, { maxLength: 60, size: 'max' }), (acts) => {
      writes += run(acts).writes.length;
    }),
    { numRuns: 300, interruptAfterTimeLimit: 30_000 },
  );
  // The runs are deep enough to say something about writes.
  expect(writes).toBeGreaterThan(WRITES_AT_LEAST);
});

test('a thousand turns leave a state no larger than ten', () => {
  fc.assert(
    fc.property(fc.array(act, { minLength: 1_000, maxLength: 1_000, size: 'max' }), (acts) => {
      run(acts);
    }),
    { numRuns: 3, endOnFailure: true },
  );
});
