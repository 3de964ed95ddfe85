/**
 * The dialogs on a small stage: what a customer asks for is given, which account they mean is read from their own words, the banks
 * are tables, and what comes back is what the customer would read.
 */
import { expecting, newConversation, step } from '../../bot/conversation.ts';
import { dayIn } from '../../bot/day.ts';
import type {
  Account,
  Alerts,
  Balance,
  CardState,
  CaseEnd,
  Command,
  ConnectingPage,
  Connections,
  Conversation,
  Desk,
  Event,
  Facts,
  Gathered,
  HandOver,
  Heard,
  Holding,
  Language,
  Look,
  MinePage,
  Outcome,
  Owner,
  Press,
  ReadCall,
  Refusal,
  Reply,
  Routing,
  Seen,
  Talked,
  Transaction,
  Understanding,
  Words,
  WriteCall,
  Writes,
} from '../../bot/model.ts';
import { createSpeaker } from '../../bot/reply.ts';
import { bookOf, callKey } from '../../bot/stack.ts';
import { rooms } from '../../dialogs/index.ts';
import { accountRecogniser } from '../../dialogs/slots/account.ts';
import { alertReader } from '../../dialogs/slots/alert.ts';
import { amountReader } from '../../dialogs/slots/amount.ts';
import { fraudReader } from '../../dialogs/slots/fraud.ts';
import { lossReader } from '../../dialogs/slots/loss.ts';
import { merchantRecogniser } from '../../dialogs/slots/merchant.ts';
import { movementRecogniser } from '../../dialogs/slots/movement.ts';
import { orderRecogniser } from '../../dialogs/slots/order.ts';
import { changedBy, NO_ALERTS } from './changed-alerts.ts';
import { cardStates, type Held, NOW } from './held.ts';

export { account, type Held, type Moved, NOW } from './held.ts';

export const MINUTE = 60_000;
const ZONE = 'America/New_York';

export const BANKS = [
  { id: 'chase', name: 'JPMorgan Chase', alsoKnownAs: ['chase bank'] },
  { id: 'wells-fargo', name: 'Wells Fargo', alsoKnownAs: ['wells'] },
  { id: 'citi', name: 'Citi', alsoKnownAs: ['citibank'] },
  { id: 'us-bank', name: 'U.S. Bank', alsoKnownAs: ['us bank'] },
  { id: 'wrenmoor', name: 'Wrenmoor Bank', alsoKnownAs: ['wrenmoor'] },
];

const book = bookOf(rooms);
const wordsIn = (language: Language): Words => Object.assign({}, ...rooms.map(({ speech }) => speech[language].words));
const speaker = createSpeaker({
  words: { en: wordsIn('en'), es: wordsIn('es') },
  bankName: (id) => BANKS.find((bank) => bank.id === id)?.name ?? id,
});
const readAccount = accountRecogniser(BANKS);
const readMerchant = merchantRecogniser(BANKS);
const alerts = alertReader(BANKS);

// ---------------------------------------------------------------- banks as tables

export type World = {
  held: readonly Held[];
  silent?: Readonly<Record<string, Refusal>>;
  noTransactions?: boolean;
  desk?: (at: number) => Desk;
  /** Which banks tell what happens, and which the customer has not allowed to; absent: nobody knows the customer. */
  tells?: { telling: string[]; silent: string[] };
  /** Who looked at what, as it is on record. */
  looks?: Look[];
  /** What was said with people. */
  talked?: Talked[];
  connections?: Connections;
  /** No bank was ever connected: they have no page of their own. */
  nobody?: boolean;
};

const holdingOf = ({ account, due = null, rates = [], asOf = NOW, currency = 'USD', ...figures }: Held): Holding => {
  const kinds = ['current', 'available', 'creditLimit'] as const;
  const balances = kinds.flatMap((kind): Balance[] => {
    const minor = figures[kind];
    return minor === undefined ? [] : [{ kind, money: { minor, currency } }];
  });
  return { account, balances, asOf, readAt: NOW, due, rates };
};

const answer = (
  world: World,
  call: ReadCall,
): Gathered<Account | Holding | Routing | Transaction | CardState> | Look[] | Talked[] | Connections | ConnectingPage | MinePage => {
  if (call.name === 'looks') return world.looks ?? [];
  if (call.name === 'talked') return world.talked ?? [];
  if (call.name === 'connections') return world.connections ?? { connected: [], offered: [], out: [] };
  if (call.name === 'connecting') return { state: 'ready', url: `https://chat.example/connect/${call.args.bank}`, minutes: 10 };
  if (call.name === 'minePage')
    return world.nobody ? { state: 'nobody' } : { state: 'ready', url: 'https://chat.example/connect/mine/secret', minutes: 10 };
  const silent = world.silent ?? {};
  const missing = Object.entries(silent).map(([bank, why]) => ({ bank, why }));
  const up = world.held.filter(({ account }) => !(account.bank in silent));
  if (call.name === 'accounts') return { got: up.map(({ account }) => account), missing };
  const asked = up.filter(({ account }) => call.args.refs.some(({ bank, id }) => bank === account.bank && id === account.id));
  const refused = asked.flatMap(({ account, refuses }) => (refuses ? [{ bank: account.bank, why: refuses }] : []));
  if (call.name === 'balances') return { got: asked.filter(({ refuses }) => !refuses).map(holdingOf), missing: refused };
  if (call.name === 'routing') return routingsOf(asked);
  if (call.name === 'cards') return cardStates(asked);
  if (call.name === 'transactions') return transactionsOf(world, asked, call.args);
  if (world.noTransactions) return { got: [], missing: asked.map(({ account }) => ({ bank: account.bank, why: 'consent' as const })) };
  const pending = asked.flatMap(({ account: { bank, id }, pending: items = [], currency = 'USD' }) =>
    items.map(
      ([text, minor], n): Transaction => ({
        account: { bank, id },
        id: `p${n}`,
        money: { minor, currency },
        status: 'pending',
        at: NOW - (n + 1) * 60 * MINUTE,
        text,
      }),
    ),
  );
  return { got: pending, missing: [] };
};

const routingsOf = (asked: readonly Held[]): Gathered<Routing> => ({
  got: asked.flatMap(({ account: { bank, id }, routes }) => (routes ? [{ account: { bank, id }, routes, readAt: NOW }] : [])),
  missing: asked.flatMap(({ account: { bank }, routes, refuses = 'not_offered' }) => (routes ? [] : [{ bank, why: refuses }])),
});

const transactionsOf = (
  { noTransactions }: World,
  asked: readonly Held[],
  { from, to }: { from: string; to: string },
): Gathered<Transaction> => {
  if (noTransactions) return { got: [], missing: asked.map(({ account }) => ({ bank: account.bank, why: 'consent' as const })) };
  const got = asked.flatMap(({ account: { bank, id }, moves = [], currency = 'USD', refuses }) =>
    refuses
      ? []
      : moves.map(
          ({ on, text, cents, more }, n): Transaction => ({
            account: { bank, id },
            id: `t${n}`,
            money: { minor: cents, currency },
            status: 'posted',
            at: typeof on === 'number' ? on : Date.parse(`${on}T17:00:00Z`),
            text,
            ...more,
          }),
        ),
  );
  const missing = asked.flatMap(({ account, refuses }) => (refuses ? [{ bank: account.bank, why: refuses }] : []));
  return { got: got.filter(({ at }) => dayIn(at, ZONE) >= from && dayIn(at, ZONE) <= to), missing };
};

// ---------------------------------------------------------------- talking

const textOf = (replies: readonly Reply[], at: number): string =>
  replies
    .flatMap((reply) => speaker.contents(reply, at))
    .map((content) =>
      'text' in content
        ? content.text
        : [`[${content.card.title}]`, ...content.card.lines.map(({ label, value }) => `${label}: ${value}`)].join('\n'),
    )
    .join('\n');

type Happening = Event extends infer E ? (E extends Event ? Omit<E, 'id' | 'at'> : never) : never;

type OfConnections = Extract<WriteCall, { name: 'connect' | 'disconnect' | 'let_end' | 'erase' }>;
const isOfConnections = <C extends WriteCall>(call: C): call is C & OfConnections =>
  /^(?:connect|disconnect|let_end|erase)$/.test(call.name);
/** A customer with these accounts. Each function answers with all that is said to them. */
export const talkWith = (first: World, spoken: Language = 'en', understanding?: Understanding) => {
  let world = first;
  let language = spoken;
  let at = NOW;
  let turn = 0;
  let conversation: Conversation = { ...newConversation(language), disclosedAt: NOW, heardAt: NOW };
  let replies: readonly Reply[] = [];
  let watched: { id: string; bank: string }[] = [];
  const handOvers: HandOver[] = [];
  let orders: { id: string; args: Writes['act']['args'] }[] = [];
  let told: { id: string; args: Writes['answer']['args'] }[] = [];
  let wanted: (OfConnections & { id: string })[] = [];
  let chosen: Alerts = NO_ALERTS;

  const play = (happening: Happening): string => {
    turn += 1;
    // A happening is an event without these two, which TypeScript does not put back together.
    const event = { ...happening, id: `e${turn}`, at } as Event;
    const seen: Seen = {};
    for (let round = 0; round < 6; round += 1) {
      const outcome = step(book, conversation, event, { seen, zone: ZONE, desk: world.desk?.(at) ?? { people: 'nobody' } });
      if ('need' in outcome) {
        for (const call of outcome.need) seen[callKey(call.name, call.args)] = { result: answer(world, call), grants: ['g'] };
        continue;
      }
      conversation = outcome.effects.conversation;
      handOvers.push(...(outcome.effects.handOver ? [outcome.effects.handOver] : []));
      replies = outcome.effects.replies;
      for (const written of outcome.effects.writes) {
        if (written.name === 'act') orders.push({ id: written.id, args: written.args });
        else if (written.name === 'answer') told.push({ id: written.id, args: written.args });
        else if (isOfConnections(written)) wanted.push(written);
        else if (written.name === 'watch') watched.push({ id: written.id, bank: written.args.bank });
      }
      const said = textOf(replies, at);
      return [said, ...outcome.effects.writes.flatMap((call) => (call.name === 'alerts' ? [chooses(call.id, call.args)] : []))]
        .filter((text) => text !== '')
        .join('\n');
    }
    throw new Error('the turn asks for more and more reads');
  };

  /** The customer's own subject changes what they are told of, and says how it is. */
  const chooses = (call: string, { change }: Writes['alerts']['args']): string => {
    chosen = change ? changedBy(chosen, change) : chosen;
    const { tells } = world;
    return play({ kind: 'result', call, result: tells ? { state: 'known', alerts: chosen, ...tells } : { state: 'nobody' } });
  };

  const heardOf = (text: string, asked: boolean): Heard => {
    const slots: Facts = {};
    const hint = { language, asked, today: dayIn(at, ZONE) };
    const account = readAccount(text, hint);
    if (account !== null) slots.account = account;
    const order = orderRecogniser(text, hint);
    if (order !== null) slots.order = order;
    const [merchant, movement, fraud, loss, alert, amount] = [
      readMerchant(text, hint),
      movementRecogniser(text, hint),
      fraudReader.find(text, hint)?.value ?? null,
      lossReader.find(text, hint)?.value ?? null,
      alerts.find(text, hint)?.value ?? null,
      amountReader.find(text, hint)?.value ?? null,
    ];
    if (merchant !== null) slots.merchant = merchant;
    if (movement !== null) slots.movement = movement;
    if (fraud !== null) slots.fraud = fraud;
    if (loss !== null) slots.loss = loss;
    if (alert !== null) slots.alert = alert;
    if (amount !== null && isAskedFor('amount')) slots.amount = amount;
    return { requests: [], slots, language, best: { intent: '', confidence: 0 } };
  };
  const isAskedFor = (...slots: string[]) => slots.includes(conversation.stack.at(-1)?.question?.slot ?? '');
  const isAsked = () => isAskedFor('account', 'merchant', 'alert', 'amount');

  const keeps = (label: string): (() => string) => {
    for (const reply of replies) {
      const choice = reply.choices[speaker.labels(reply, at).indexOf(label)];
      if (!choice) continue;
      const press: Press = {
        choice,
        ...(reply.frame ? { frame: reply.frame } : {}),
        ...(reply.question ? { question: reply.question } : {}),
      };
      return () => play({ kind: 'pressed', press });
    }
    throw new Error(`no button says ${label}`);
  };

  return {
    /** The customer asks for a dialog; which account is read from their words; `states`: what else was recognised in them. */
    asks: (text: string, begin = 'check-balance', states: Facts = {}): string =>
      play({ kind: 'words', heard: { ...heardOf(text, false), requests: [{ intent: begin, begin, states, confidence: 1 }] } }),
    /** The customer says something that asks for nothing new. */
    says: (text: string, states: Facts = {}): string => {
      const heard = heardOf(text, isAsked());
      return play({ kind: 'words', heard: { ...heard, slots: { ...heard.slots, ...states } } });
    },
    /** The customer writes, and is understood as in the product. */
    writes: (text: string): string => {
      if (!understanding) throw new Error('nobody understands here');
      const heard = understanding.hear(text, conversation.language, expecting(conversation), dayIn(at, ZONE));
      return play({ kind: 'words', heard });
    },
    presses: (label: string): string => keeps(label)(),
    /** A button that was shown just now, to be pressed whenever. */
    keeps,
    /** What the bot remembers of this conversation. */
    remembers: (): Conversation => conversation,
    /** How many bytes each button has to carry. */
    carried: (): number[] => replies.flatMap(({ choices }) => choices.map((choice) => Buffer.byteLength(JSON.stringify(choice)))),
    /** What would be said where only approved words are taken. */
    approved: (): (string[] | undefined)[] => replies.map((reply) => speaker.approved(reply, at)?.values),
    /** What the customer is told of by itself. */
    chosen: (): Alerts => chosen,
    buttons: (): string[] => replies.flatMap((reply) => speaker.labels(reply, at)),
    /** The watch on a bank ends. */
    settles: (bank: string, state: 'answers' | 'gave_up'): string => {
      const call = watched.find((one) => one.bank === bank);
      if (!call) throw new Error(`nobody waits for ${bank}`);
      watched = watched.filter(({ id }) => id !== call.id);
      return play({ kind: 'result', call: call.id, result: { state } });
    },
    /** The customer says yes or no. */
    answers: (answer: 'yes' | 'no', text = ''): string => play({ kind: 'words', heard: { ...heardOf(text, false), answer } }),
    /** What the banks were ordered to do and have not said about, oldest first. */
    orders: (): string[] => orders.map(({ args: { bank, act } }) => `${act.do} ${bank} ${act.account}`),
    /** The bank says what became of its oldest order. */
    confirms: (result: Outcome): string => {
      const [order, ...rest] = orders;
      if (!order) throw new Error('nothing was ordered');
      orders = rest;
      return play({ kind: 'result', call: order.id, result });
    },
    /** Somebody else has something to say. */
    begins: (dialog: string, given: Facts): string => play({ kind: 'begin', dialog, given, grants: ['g'] }),
    /** What the banks were told of suspected payments and have not said about, oldest first. */
    told: (): string[] => told.map(({ args }) => `${args.mine ? 'mine' : 'not mine'} ${args.case.bank} ${args.case.id}`),
    /** The bank says what came of the oldest answer. */
    ends: (end: CaseEnd): string => {
      const [first, ...rest] = told;
      if (!first) throw new Error('no bank was told anything');
      told = rest;
      return play({ kind: 'result', call: first.id, result: end });
    },
    /** What was wanted of connections and is not done yet; the oldest of it is done. */
    wanted: (): OfConnections[] => wanted.map(({ id: _, ...call }) => call),
    comesOf: (result: Writes[OfConnections['name']]['result']): string => {
      const [first, ...rest] = wanted;
      if (!first) throw new Error('nothing was wanted');
      wanted = rest;
      return play({ kind: 'result', call: first.id, result });
    },
    commands: (command: Command): string => play({ kind: 'words', heard: { ...heardOf('', false), command } }),
    becomesOf: (owner: Owner): string => play({ kind: 'owner', owner }),
    /** From now on the customer writes in that language. */
    speaks: (other: Language): void => {
      language = other;
    },
    /** Whom the conversation was handed to, oldest first. */
    handOvers: (): readonly HandOver[] => handOvers,
    watched: (): string[] => watched.map(({ bank }) => bank),
    waits: (ms: number): void => {
      at += ms;
    },
    becomes: (next: World): void => {
      world = next;
    },
  };
};
