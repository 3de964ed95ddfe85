/**
 * A small stage for the kernel: a few dialogs, a clock moved by hand, and a customer's lines as events.
 * Every turn played here is played twice on frozen input: the kernel must neither change what it was given nor answer differently.
 */
import { expect } from '@jest/globals';
import { newConversation, step } from '../../bot/conversation.ts';
import {
  type Account,
  ask,
  askAgain,
  type Choice,
  type Conversation,
  confirm,
  type Desk,
  type Dialog,
  type Event,
  end,
  type Facts,
  forget,
  type Gathered,
  type Heard,
  type Holding,
  type Json,
  needs,
  type Press,
  type ReadCall,
  type Reply,
  type Say,
  type Seen,
  write,
} from '../../bot/model.ts';
import { callKey, type Effects } from '../../bot/stack.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const START = Date.UTC(2026, 10, 20, 14, 0);

// ---------------------------------------------------------------- dialogs

const line = (key: string, args: Facts = {}): Say => ({ key, args });
const states = (key: string, facts: Facts): Choice => ({ label: line(key), states: facts });

/** Asks, shows, writes: a payment in miniature. What it writes names exactly what was agreed to. */
const transfer: Dialog<{ payee: string; amount: number }> = {
  name: 'transfer',
  slots: { payee: 'carried', amount: 'once' },
  next({ payee, amount }, { agreed, wrote }) {
    if (!payee) return ask('payee', line('transfer.to_whom'), [states('to_ann', { payee: 'Ann' }), states('to_bob', { payee: 'Bob' })]);
    if (!amount) return ask('amount', line('transfer.how_much'), [states('twenty', { amount: 20 })]);
    const what = { payee, amount };
    const call = { name: 'watch' as const, args: { bank: paymentOf(what) } };
    const sent = wrote('watch', call.args);
    if (sent === 'pending') return write([call]);
    if (sent) return end(line(sent.state === 'answers' ? 'transfer.sent' : 'transfer.refused', what));
    const yes = agreed(what);
    if (yes === undefined) return confirm(what, line('transfer.check', what));
    return yes ? write([call], [line('transfer.on_its_way')]) : end(line('transfer.not_sent'));
  },
};

export const paymentOf = ({ payee, amount }: { payee: string; amount: number }): string => `${amount} to ${payee}`;

/** Reads twice, the second time by what the first read brought. */
const balance: Dialog<{ account: string }> = {
  name: 'balance',
  slots: { account: 'carried' },
  next({ account }, { read }) {
    const accounts = read('accounts', {});
    if (!accounts) return needs({ name: 'accounts', args: {} });
    const meant = accounts.got.find(({ kind }) => kind === account);
    const choices = [states('checking', { account: 'checking' }), states('savings', { account: 'savings' })];
    if (!meant && account) return askAgain('account', line('balance.no_such'), choices);
    if (!meant) return ask('account', line('balance.which'), choices, [states('all', { account: 'checking' })]);
    const refs = [{ bank: meant.bank, id: meant.id }];
    const balances = read('balances', { refs });
    if (!balances) return needs({ name: 'balances', args: { refs } });
    return end(line('balance.shown', { account: meant.kind }), [
      { label: line('again'), begins: 'balance', states: { account: meant.kind } },
    ]);
  },
};

/** Goes on with the account that was spoken of. */
const spendable: Dialog<{ account: string }> = {
  name: 'spendable',
  slots: { account: 'carried' },
  follows: ['balance'],
  next: ({ account }) => (account ? end(line('spendable.shown', { account })) : ask('account', line('spendable.which'))),
};

const ALERT_MS = 72 * HOUR;

/** Interrupts, begins with a case and waits three days for its answer. */
const alert: Dialog<Record<never, never>, { case: string }> = {
  name: 'alert',
  slots: {},
  next(_said, { agreed }, given) {
    const mine = agreed(given);
    if (mine === undefined) return confirm(given, line('alert.was_it_you', given), ALERT_MS);
    return end(line(mine ? 'alert.cleared' : 'alert.blocked', given));
  },
};

/** Wants to be asked again in ten minutes. */
const note: Dialog<{ note: string }> = {
  name: 'note',
  slots: { note: 'once' },
  next: ({ note: text }, { now }) =>
    text
      ? end(line('note.kept'))
      : { do: 'ask', slot: 'note', say: [line(now < START + 10 * MINUTE ? 'note.what' : 'note.still')], wakeAt: START + 10 * MINUTE },
};

/** Asks something more after the yes. */
const closing: Dialog<{ note: string }> = {
  name: 'closing',
  slots: { note: 'once' },
  next({ note: reason }, { agreed }) {
    if (!agreed({ close: true })) return confirm({ close: true }, line('closing.check'));
    return reason ? end(line('closing.done')) : ask('note', line('closing.why'));
  },
};

const greeting: Dialog = { name: 'greeting', slots: {}, next: () => end(line('greeting.hello')) };

const restless: Dialog = { name: 'restless', slots: {}, next: () => forget([]) };

/** One that cannot wait. */
const urgent: typeof alert = { ...alert, name: 'urgent', alert: () => false };

/** How it was. */
const rating: Dialog<{ rating: number }> = {
  name: 'rating',
  slots: { rating: 'once' },
  next: ({ rating: said }) => (said === undefined ? ask('rating', line('rating.ask')) : end(line('rating.thanks'))),
};

/** What cannot wait for a person: orders at once where it knows for what, else it asks. */
const lock: Dialog<{ account: string }> = {
  name: 'lock',
  urgent: true,
  slots: { account: 'once' },
  next({ account: of }, sight) {
    if (of === undefined) return ask('account', line('lock.which'));
    const args = { bank: 'chase', act: { do: 'lock_card', account: of } } as const;
    const done = sight.wrote('act', args);
    if (done === undefined) return write([{ name: 'act', args }], [line('lock.asked')]);
    return done === 'pending' ? write([]) : end(line('lock.done'));
  },
};

const dialogs: readonly Dialog<object, object>[] = [
  lock,
  transfer,
  balance,
  spendable,
  alert,
  urgent,
  rating,
  note,
  closing,
  greeting,
  restless,
];

/** The kernel takes dialogs by name and hands each only its own slots, so their types may be forgotten here as main.ts forgets them. */
export const book = new Map(dialogs.map((dialog) => [dialog.name, dialog as Dialog]));

// ---------------------------------------------------------------- the bank

const account = (kind: 'checking' | 'savings'): Account => ({ bank: 'chase', id: kind, kind, label: kind, last4: '4321', status: 'open' });

const bankAnswers = (call: ReadCall): Seen[string] => {
  const accounts: Gathered<Account> = { got: [account('checking'), account('savings')], missing: [] };
  const balances: Gathered<Holding> = { got: [], missing: [] };
  if (call.name === 'accounts') return { result: accounts, grants: ['grant accounts'] };
  return { result: call.name === 'balances' ? balances : { got: [], missing: [] }, grants: [`grant ${call.name}`] };
};

// ---------------------------------------------------------------- playing

const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) for (const inner of Object.values(Object.freeze(value))) frozen(inner);
  return value;
};

/** One turn with its rounds of reads, from input that cannot be changed. */
export const play = (was: Conversation, event: Event, desk: Desk = { people: 'nobody' }): { effects: Effects; rounds: number } => {
  const seen: Seen = {};
  for (let rounds = 0; rounds < 5; rounds += 1) {
    const world = frozen(structuredClone({ seen, zone: 'America/New_York', desk }));
    const outcome = step(book, frozen(was), frozen(event), world);
    expect(step(book, was, event, world)).toEqual(outcome);
    if ('effects' in outcome) return { effects: outcome.effects, rounds };
    for (const call of outcome.need) seen[callKey(call.name, call.args)] = bankAnswers(call);
  }
  throw new Error('the turn asks for more and more reads');
};

export type Line = Partial<Omit<Heard, 'requests'>> & { requests?: (Partial<Heard['requests'][number]> & { begin: string })[] };

export const heard = ({ requests = [], ...line }: Line): Heard => ({
  slots: {},
  language: 'en',
  best: { intent: '', confidence: 0 },
  ...line,
  requests: requests.map((request) => ({ intent: request.begin, states: {}, confidence: 1, ...request })),
});

export const saidIn = (replies: readonly Reply[]): string[] => replies.flatMap(({ say }) => say.map(({ key }) => key));

type Happening = Event extends infer E ? (E extends Event ? Omit<E, 'id' | 'at'> : never) : never;

/** A conversation under way. Each of its functions plays one event and answers with the keys of everything that was said. */
export const createTalk = (begun: Partial<Conversation> = { disclosedAt: START, heardAt: START }, before?: Desk) => {
  let desk = before;
  let at = START;
  let events = 0;
  let conversation: Conversation = { ...newConversation('en'), ...begun };
  let effects: Effects | undefined;
  const buttons: { label: string; press: Press }[] = [];
  const writes: string[] = [];

  const happens = (event: Happening): string[] => {
    events += 1;
    // A happening is an event without these two, which TypeScript does not put back together.
    effects = play(conversation, { ...event, id: `e${events}`, at } as Event, desk).effects;
    conversation = effects.conversation;
    writes.push(...effects.writes.map(({ id }) => id));
    for (const { frame, question, choices } of effects.replies) {
      const where = { ...(frame ? { frame } : {}), ...(question ? { question } : {}) };
      buttons.push(...choices.map(({ label, ...choice }) => ({ label: label.key, press: { ...where, choice } })));
    }
    return saidIn(effects.replies);
  };

  const hears = (line: Line, more: { sentAt?: number; masked?: 'card' | 'secret' } = {}): string[] =>
    happens({ kind: 'words', heard: heard(line), ...more });

  return {
    happens,
    hears,
    asksFor: (begin: string, slots: Facts = {}) => hears({ requests: [{ begin }], slots }),
    yes: (slots: Facts = {}) => hears({ answer: 'yes', slots }),
    no: () => hears({ answer: 'no' }),
    gibberish: () => hears({}),
    presses: (press: Press | 'unreadable') => happens({ kind: 'pressed', press }),
    /** The button whose label has this key, as it was shown last. */
    button: (label: string): Press => {
      const shown = buttons.findLast((one) => one.label === label);
      if (!shown) throw new Error(`no button ${label} was shown`);
      return shown.press;
    },
    begins: (dialog: string, given: Facts = {}) => happens({ kind: 'pressed', press: { choice: { begins: dialog, given } } }),
    /** The bank's word on the latest write. */
    settles: (result: Json, call = writes.at(-1) ?? '') => happens({ kind: 'result', call, result }),
    wakes: (frame: string) => happens({ kind: 'wake', frame }),
    waits: (ms: number) => {
      at += ms;
    },
    /** What is known of the desk from now on. */
    isAt: (now: Desk) => {
      desk = now;
    },
    now: () => at,
    conversation: () => conversation,
    replies: () => effects?.replies ?? [],
    effects: () => {
      if (!effects) throw new Error('nothing was played yet');
      return effects;
    },
  };
};
