/**
 * Everything that a subject holds, as this version writes it: made by the real turn and the real lane from a few messages to table banks.
 * The samples of older versions lie in tests/fixtures/states/<version>/.
 */

import { resolve } from 'node:path';
import { createCalls } from '../../bot/calls.ts';
import type { Clock } from '../../bot/clock.ts';
import { withJoining } from '../../bot/joining.ts';
import { createLane } from '../../bot/lane.ts';
import {
  type Address,
  type Arrived,
  type Bank,
  type CaseAct,
  type Customer,
  confirm,
  type Dialog,
  end,
  type Holding,
  type Json,
  type Language,
  type Press,
  type Say,
  type Scope,
  type Understanding,
  type Words,
  write,
} from '../../bot/model.ts';
import { withPlainWords } from '../../bot/plain-words.ts';
import { createSpeaker } from '../../bot/reply.ts';
import type { Call, Mailbox } from '../../bot/store/mailbox.ts';
import type { Owns } from '../../bot/store/ownership.ts';
import type { Incoming, LogEntry, OutPart, Session, Stored, StoredCall } from '../../bot/stored.ts';
import { createTurn, type Spoken } from '../../bot/turn.ts';
import { loadOrTrain } from '../../bot/understand/store.ts';
import { createUnderstanding } from '../../bot/understand/understand.ts';
import { createMessenger } from '../../connectors/channels/messenger/messenger.ts';
import { recognisersFor, rooms } from '../../dialogs/index.ts';
import { plainWords } from '../../dialogs/repair/plain.ts';
import { account, BANKS, NOW } from '../dialogs/talk.ts';
import { keyring, NOTHING_OWN } from './keyring.ts';
import { ALONE } from './lane.ts';

export const SUBJECT = 'conversation:a-sample';
const PAGE = '100000000000001';
const USER = '8500000000000001';
const ADDRESS: Address = { channel: 'messenger', account: PAGE, user: USER, thread: USER };
const SCOPES: Scope[] = ['accounts', 'balances', 'transactions', 'cards'];
const TEN_MINUTES = 600_000;

// ---------------------------------------------------------------- the world

const holdings: readonly Holding[] = [
  { account: account('chase', 'checking', 'Everyday Checking', '4321'), cents: 249_425 },
  { account: account('chase', 'savings', 'Rainy Day', '2207'), cents: 1_250_000 },
  { account: account('wells-fargo', 'savings', 'House fund', '3320'), cents: 3_418_077 },
  { account: account('wells-fargo', 'checking', 'Bills', '8810'), cents: 118_042 },
].map(({ account: one, cents }) => ({
  account: one,
  balances: [{ kind: 'available', money: { minor: cents, currency: 'USD' } }],
  asOf: NOW,
  readAt: NOW,
  due: null,
  rates: [],
}));

const customer: Customer = {
  id: 'ana',
  zone: 'America/New_York',
  language: 'en',
  grants: ['chase', 'wells-fargo'].map((bank) => ({ id: `grant ${bank}`, bank, scopes: SCOPES, until: NOW + 86_400_000 })),
};

/** Chase may be silent. */
const bankOf = (id: string, isSilent: () => boolean, ordered: string[]): Bank => ({
  id,
  name: id,
  alsoKnownAs: [],
  accounts: async () => {
    if (isSilent() && id === 'chase') return { ok: false, why: 'unavailable' };
    return { ok: true, value: holdings.map((one) => one.account).filter(({ bank }) => bank === id) };
  },
  holding: async (_call, asked) => {
    const found = holdings.find((one) => one.account.id === asked);
    return found ? { ok: true, value: found } : { ok: false, why: 'not_found' };
  },
  routing: async () => ({ ok: false, why: 'not_offered' }),
  pending: async () => ({ ok: true, value: [] }),
  transactions: async () => ({ ok: true, value: [] }),
  act: async (_call, key) => {
    ordered.push(key);
    return { state: 'done' };
  },
  lookUp: async (_call, key) => ({ state: ordered.includes(key) ? 'done' : 'absent' }),
});

const line = (key: string): Say => ({ key, args: {} });
const LOCK = { bank: 'chase', act: { do: 'lock_card' as const, account: 'chase-4321' } };

/** Asks for a yes, orders something at a bank, and wants to be asked again later: what no dialog of the product does yet. */
const lockCard: Dialog = {
  name: 'lock-card',
  slots: {},
  next(_said, { agreed, wrote, now }) {
    const done = wrote('act', LOCK);
    if (done === 'pending') return write([{ name: 'act', args: LOCK }]);
    if (done) return end(line(`lock.${done.state}`));
    const yes = agreed({ lock: true });
    if (yes === undefined) return { ...confirm({ lock: true }, line('lock.check'), TEN_MINUTES), wakeAt: now + TEN_MINUTES };
    return yes ? write([{ name: 'act', args: LOCK }], [line('lock.ordered')]) : end(line('lock.not_done'));
  },
};
const lockWords: Words = Object.fromEntries(
  ['check', 'ordered', 'done', 'unknown', 'refused', 'not_done'].map((key) => [`lock.${key}`, () => key]),
);
const wordsIn = (language: Language): Words => Object.assign({}, lockWords, ...rooms.map(({ speech }) => speech[language].words));

const openUnderstanding = async (): Promise<Understanding> => {
  const real = withPlainWords(
    createUnderstanding({
      intents: rooms.flatMap(({ intents }) => intents),
      recognisers: recognisersFor(BANKS),
      model: await loadOrTrain({ rooms, dir: resolve('var'), progress: () => undefined }),
      protect: BANKS.flatMap(({ name, alsoKnownAs }) => [name, ...alsoKnownAs]),
    }),
    plainWords,
  );
  const request = { intent: 'lock_card', begin: lockCard.name, states: {}, confidence: 1 };
  const lock = { requests: [request], slots: {}, language: 'en' as const, best: { intent: 'lock_card', confidence: 1 } };
  return { hear: (text, ...more) => (text === 'lock my card' ? lock : real.hear(text, ...more)) };
};

// ---------------------------------------------------------------- the bot in it

/** A bot of today's version. `silent`: Chase does not answer. */
export const openBot = async () => {
  let silent = false;
  const ordered: string[] = [];
  const banks = BANKS.map(({ id }) => bankOf(id, () => silent, ordered));
  const clock: Clock = {
    now: () => NOW,
    monotonic: () => performance.now(),
    after: (ms, work) => {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
  };
  const now = clock.now;
  const log = () => undefined;
  const directory = { customerOf: async () => customer, customer: async () => customer };
  const calls = createCalls({ banks: new Map(banks.map((bank) => [bank.id, bank])), keyring, clock, log });
  const messenger = createMessenger({
    appId: undefined,
    appSecrets: ['secret'],
    verifyToken: 'verify',
    pageId: PAGE,
    pageAccessToken: 'token',
    graphUrl: 'http://127.0.0.1:1',
    now,
  });
  const speaker = createSpeaker({ words: { en: wordsIn('en'), es: wordsIn('es') }, bankName: (id) => id });
  const turn = createTurn({
    book: new Map([...rooms.flatMap(({ dialogs }) => dialogs), lockCard].map((dialog) => [dialog.name, dialog as Dialog])),
    understanding: await openUnderstanding(),
    calls,
    directory,
    channels: new Map([['messenger', messenger]]),
    own: NOTHING_OWN,
    speaker,
    buttons: plainButtons,
    desk: () => ({ people: 'nobody' }),
    now,
    clock,
  });
  const record = async () => undefined;
  /** Its log is the last turn. */
  let last: LogEntry[] = [];
  const joining = withJoining(turn, { newest: async () => last.map((body) => ({ id: '1-0', body })) });

  /** Makes one call of a lane, and hands back what it puts into the inbox; undefined: it was put off. */
  const make = async ({ id, body }: Pick<Call, 'id' | 'body'>): Promise<Incoming | undefined> => {
    const events: Incoming[] = [];
    const due = [{ id, tries: 1, body }];
    // The lane uses no more of it than this.
    const mailbox = { claim: async () => due.splice(0), putOff: record, record, giveUp: record } as unknown as Mailbox;
    const accept = async (_subject: string, incoming: Incoming) => void events.push(incoming);
    await createLane({
      ...ALONE,
      mailbox,
      calls,
      directory,
      now,
      clock,
      accept,
      log,
    }).run(SUBJECT);
    return events[0];
  };

  return {
    messenger,
    speaker,
    clock,
    directory,
    ordered,
    make,
    turn,
    async work(was: Session | undefined, stored: Stored, owner: Owns = 'bot'): Promise<Spoken> {
      const worked = await joining.work({ subject: SUBJECT, was, stored, owner, epoch: 0, record });
      last = [worked.entry];
      return worked;
    },
    silence: (is: boolean) => {
      silent = is;
    },
  };
};
export type Bot = Awaited<ReturnType<typeof openBot>>;

/** Tokens that can be read in a sample; how they are sealed has tests of its own. */
export const plainButtons = {
  of: (
    _subject: string,
    { choices, frame, question }: { choices: readonly Press['choice'][]; frame?: string; question?: string },
    labels: readonly string[],
  ) =>
    choices.map((choice, at) => {
      const { label: _label, ...stated } = choice as Press['choice'] & { label?: Say };
      const press: Press = { ...(frame ? { frame } : {}), ...(question ? { question } : {}), choice: stated };
      return { label: labels[at] ?? '', token: Buffer.from(JSON.stringify(press)).toString('base64url') };
    }),
  // Made by the line above.
  read: (_subject: string, token: string) => JSON.parse(Buffer.from(token, 'base64url').toString()) as Press,
};

// ---------------------------------------------------------------- the samples

type Kinds = Extract<Stored, { kind: 'arrived' }>['arrived']['kind'];
type Arriving<K extends Kinds> = Omit<Extract<Arrived, { kind: K }>, 'id' | 'at' | 'sentAt' | 'from' | 'kind'>;

const arriving = <K extends 'text' | 'pressed' | 'control' | 'other'>(id: string, kind: K, more: Arriving<K>): Stored => ({
  kind: 'arrived',
  // The parts of one kind of what arrives, which TypeScript does not put back together.
  arrived: { id, at: NOW, sentAt: NOW, from: ADDRESS, kind, ...more } as unknown as Arrived,
});
export const texting = (id: string, text: string): Stored => arriving(id, 'text', { text });

const there = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new Error(`there is no ${what}`);
  return value;
};
const callOf = ({ turn }: Spoken, name: StoredCall['name']): Call =>
  there(
    turn.calls.find(({ body }) => (body as StoredCall).name === name),
    `call ${name}`,
  );
const tokenIn = (parts: readonly OutPart[]): string => {
  const { part } = there(parts.at(-1), 'part');
  // What Messenger's `fit` made.
  return there((part as { quick_replies?: { payload: string }[] }).quick_replies?.[0]?.payload, 'button');
};

type Event = Exclude<Stored['kind'], 'arrived'> | `arrived-${Exclude<Arrived['kind'], 'receipt' | 'ignored'>}`;
/** A kind without a sample does not build. */
type Needed = `event.${Event}` | `call.${StoredCall['name']}`;

const CASE_ACT: CaseAct = { do: 'answer_case', account: 'card-1', case: 'case-1', answer: 'not_mine' };

/** One sample of each kind of thing that is stored, by the name of its file. */
export const samples = async (bot: Bot): Promise<{ [file: string]: Json }> => {
  const asked = await bot.work(undefined, texting('m_asks', 'balance'));
  const pressed = arriving('m_presses', 'pressed', { token: tokenIn(asked.parts), title: 'Everyday Checking' });
  const answered = await bot.work(asked.session, pressed);
  bot.silence(true);
  const watching = await bot.work(undefined, texting('m_waits', "what's my Chase savings balance?"));
  bot.silence(false);
  const result = there(await bot.make(callOf(watching, 'watch')), 'result');
  const spanish = await bot.work(undefined, texting('m_spanish', '¿cuánto tengo en mis ahorros de Chase?'));
  const confirming = await bot.work(undefined, texting('m_locks', 'lock my card'));
  const wake = there(await bot.make(callOf(confirming, 'wake')), 'wake');
  const ordering = await bot.work(confirming.session, texting('m_agrees', 'yes'));
  const control = arriving('m_control', 'control', { owner: 'human' });
  const withPerson = await bot.work(asked.session, control, 'person');
  const waiting = await bot.work(asked.session, texting('m_person', 'talk to a person'));
  const claimed: Stored = { kind: 'desk', id: 'd0', at: NOW, epoch: 0, by: { id: 'agent', name: 'Ana' }, act: { do: 'claimed' } };
  const withAgent = await bot.work(waiting.session, claimed, 'person');
  const begun = await bot.work(undefined, texting('m_begins', 'my card is 4111 1111'));
  const completed = await bot.work(begun.session, texting('m_completes', '1111 1111'));
  const announced = await bot.work(undefined, texting('m_announces', 'my pin is'));
  const overflow: Stored = { kind: 'overflow', id: 'm_flood.overflow', at: NOW };
  const all = {
    'session.question-open': asked.session,
    'session.answered': answered.session,
    'session.card-begun': begun.session,
    'session.secret-announced': announced.session,
    'entry.card-completed': completed.entry,
    'session.watching': watching.session,
    'session.spanish': spanish.session,
    'session.confirmation-open': confirming.session,
    'session.order-pending': ordering.session,
    'session.with-person': withPerson.session,
    'session.waiting': waiting.session,
    'session.with-agent': withAgent.session,
    'entry.claimed': withAgent.entry,
    'event.arrived-text': texting('m_text', 'and savings?'),
    'event.arrived-pressed': pressed,
    'event.arrived-control': control,
    'event.arrived-other': arriving('m_picture', 'other', { what: 'media' }),
    'event.overflow': overflow,
    'event.result': result.body,
    'event.wake': wake.body,
    'entry.asked': asked.entry,
    'entry.answered': answered.entry,
    'entry.waiting': waiting.entry,
    // A conversation's call comes back to a conversation.
    'entry.result': (await bot.work(watching.session, result.body as Stored)).entry,
    'part.buttons': there(asked.parts.at(-1), 'part'),
    'part.figures': there(
      answered.parts.find(({ figuresOf }) => figuresOf.length > 0),
      'part with figures',
    ),
    'call.watch': callOf(watching, 'watch'),
    'call.wake': callOf(confirming, 'wake'),
    'call.act': callOf(ordering, 'act'),
    'call.pass': { id: 'pass.1', due: NOW, body: { since: NOW, address: ADDRESS, name: 'pass', app: '1' } satisfies StoredCall },
    'call.hand_off': {
      id: 'hand_off.1',
      due: NOW,
      body: { since: NOW, address: ADDRESS, name: 'hand_off', why: 'asked', skill: 'general', language: 'en' } satisfies StoredCall,
    },
    'call.connect': { id: 'c1', due: NOW, body: { since: NOW, address: ADDRESS, name: 'connect', waiting: 'w' } satisfies StoredCall },
    'call.disconnect': {
      id: 'd1',
      due: NOW,
      body: { since: NOW, address: ADDRESS, name: 'disconnect', bank: 'chase' } satisfies StoredCall,
    },
    'call.erase': { id: 'e1', due: NOW, body: { since: NOW, address: ADDRESS, name: 'erase', language: 'en' } satisfies StoredCall },
    'call.revoke': { id: 'd1.revoke', due: NOW, body: { since: NOW, address: ADDRESS, name: 'revoke' } satisfies StoredCall },
    'call.end': {
      id: 'g1.end',
      due: NOW,
      body: { since: NOW, name: 'end', customer: customer.id, bank: 'chase', grant: 'g1', why: 'expired' } satisfies StoredCall,
    },
    'call.tell': callOf(asked, 'tell'),
    'call.answer': {
      id: 'e1',
      due: NOW,
      body: { since: NOW, name: 'answer', customer: customer.id, bank: 'chase', act: CASE_ACT, key: 'k1' },
    },
    'call.look': { id: 'e1.expire', due: NOW, body: { since: NOW, name: 'look', what: 'expire' } },
    'event.desk': {
      kind: 'desk',
      id: 'd1',
      at: NOW,
      epoch: 1,
      by: { id: 'agent', name: 'Ana' },
      act: { do: 'said', text: 'hello' },
    } satisfies Stored,
    'event.begin': {
      kind: 'begin',
      id: 'b1',
      at: NOW,
      dialog: 'fraud-alert',
      given: { cases: [] },
      banks: ['chase'],
      from: 'customer:c',
      anew: { address: ADDRESS, language: 'en' },
    } satisfies Stored,
  } satisfies { readonly [K in Needed]: unknown } & { readonly [file: string]: unknown };
  // As Redis keeps them.
  return JSON.parse(JSON.stringify(all));
};
