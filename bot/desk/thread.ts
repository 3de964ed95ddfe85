/** A conversation's log as an agent reads it: who said what, what the bot made of it, what became of each message. Figures are masked. */
import type { Arrived, Channel, DeskAct, Heard, Reply } from '../model.ts';
import type { Speaker } from '../reply.ts';
import type { DeskStore } from '../store/desk.ts';
import type { Subject } from '../store/keys.ts';
import type { Log } from '../store/log.ts';
import { isNewer, type LogEntry, type Stored } from '../stored.ts';
import { fitReply, type TurnParts } from '../turn.ts';
import type { Bubble, Delivery, Entries, Entry, Happening } from '../wire.ts';

export type ThreadParts = Pick<TurnParts, 'buttons' | 'now'> & {
  log: Log;
  store: Pick<DeskStore, 'unsent'>;
  channels: ReadonlyMap<string, Channel>;
  /** As the customer reads it, to know how many parts it is; and without figures. */
  speaker: Speaker;
  masked: Speaker;
  bankName: (id: string) => string;
};

type Logged = { id: string; body: LogEntry };
/** What became of the parts of a reply. */
type Fate = (parts: readonly string[]) => Delivery;

const FRAUD = 'fraud-alert';
/** Of a reply's parts so many are looked at. */
const PARTS_AT_MOST = 8;
const WHY: { readonly [why: string]: string } = {
  window_closed: 'The channel takes no more messages here: the customer has been silent for too long.',
  blocked: 'The customer has blocked these messages.',
  gave_up: 'The channel refused it again and again.',
  unknown: 'The channel did not say whether it arrived.',
  consent_ended: 'It showed figures, and the customer has ended their consent.',
};
const WHY_ELSE = 'The channel did not take it.';

/** `anew`: earlier entries that were written anew, as a secret in them was known too late. */
export type News = { entries: Entry[]; anew: Entry[]; last: string | undefined };

export const createThread = (parts: ThreadParts) => {
  const { log, store, channels, now } = parts;

  /** Ids of the parts a turn may have left. */
  const partsOf = (subject: Subject, { body: { event, to, replies } }: Logged): string[] => {
    const channel = channels.get(to.channel);
    if (channel?.delivery !== 'push') return [];
    const count = replies.reduce((sum, reply) => sum + fitReply(parts, subject, channel, reply, now()).length, 0);
    const { id } = event.kind === 'arrived' ? event.arrived : event;
    return Array.from({ length: Math.min(count, PARTS_AT_MOST) }, (_, n) => `${id}#${n}`);
  };

  const entriesOf = async (subject: Subject, agent: string, logged: readonly Logged[]): Promise<Entry[]> => {
    const ids = logged.map((one) => partsOf(subject, one));
    const { waiting, failed } = await store.unsent(subject, ids.flat());
    const fate: Fate = (of) => {
      const why = of.map((part) => failed.get(part)).find((one) => one !== undefined);
      if (why !== undefined) return { is: 'failed', why: WHY[why] ?? WHY_ELSE };
      return { is: of.some((part) => waiting.has(part)) ? 'waiting' : 'sent' };
    };
    return logged.flatMap((one, at) => entryOf(one, { agent, ...parts, delivery: fate(ids[at] ?? []) }));
  };

  const known = (found: readonly { id: string; body: unknown }[]): Logged[] =>
    // Only a commit writes the log of a conversation, and it takes nothing but LogEntry.
    found.map(({ id, body }) => ({ id, body: body as LogEntry })).filter(({ body }) => !isNewer(body));

  return {
    /** The newest turns, or those before one; the oldest first. */
    async page(subject: Subject, agent: string, count: number, before?: string): Promise<Entries & { last: string | undefined }> {
      const found = known(await log.newest(subject, count + 1, before));
      const shown = found.slice(0, count).toReversed();
      return { entries: await entriesOf(subject, agent, shown), more: found.length > count, last: shown.at(-1)?.id };
    },
    /** What came after. */
    async since(subject: Subject, agent: string, after: string | undefined, count: number): Promise<News> {
      const found = known(await log.read(subject, after, count));
      const anew = found.flatMap(({ body }) => body.redacts ?? []);
      return {
        entries: await entriesOf(subject, agent, found),
        anew: anew.length === 0 ? [] : await entriesOf(subject, agent, known(await log.at(subject, anew))),
        last: found.at(-1)?.id ?? after,
      };
    },
  };
};
export type ThreadReader = ReturnType<typeof createThread>;

type Reading = Pick<ThreadParts, 'masked' | 'bankName'> & { agent: string; delivery: Delivery };

const entryOf = ({ id, body }: Logged, reading: Reading): Entry[] => {
  const { event, at, heard, replies } = body;
  const base = (n: number) => ({ id: `${id}.${n}`, at });
  const theirs =
    event.kind === 'arrived' ? arrivedEntry(event.arrived, heard) : event.kind === 'desk' ? deskEntry(event, reading) : begunEntry(event);
  const ours = event.kind === 'desk' && event.act.do === 'said' ? [] : replies.filter(({ by }) => !by);
  const said = ours.length > 0 ? [botEntry(ours, at, reading)] : [];
  const happened = ours.flatMap(({ say }) => say.flatMap(({ key }) => HAPPENED[key] ?? []));
  return [...theirs, ...said, ...happened.map((what) => ({ who: 'system', what }) as const)].map((one, n) => ({ ...base(n), ...one }));
};

type Untimed = Entry extends infer E ? (E extends Entry ? Omit<E, 'id' | 'at'> : never) : never;

/** What the bot's own words say of the conversation itself. */
const HAPPENED: { readonly [key: string]: Happening } = {
  'repair.handed_over': 'waiting',
  'repair.back_with_bot': 'back_to_bot',
  'rating.thanks': 'rated',
};

const arrivedEntry = (arrived: Arrived, heard: Heard | undefined): Untimed[] => {
  switch (arrived.kind) {
    case 'text':
      return [{ who: 'customer', text: arrived.text, ...(heard ? { understood: understoodOf(heard) } : {}) }];
    case 'pressed':
      return [{ who: 'customer', text: arrived.title ?? '', pressed: true }];
    case 'other':
      return arrived.what === 'media' ? [{ who: 'system', what: 'media' }] : [];
    default:
      return [];
  }
};

export const understoodOf = ({ requests: [first], best }: Heard): { intent: string; confidence: number } =>
  first ? { intent: first.intent, confidence: first.confidence } : best;

const begunEntry = (stored: Stored): Untimed[] =>
  stored.kind === 'begin' && stored.dialog === FRAUD ? [{ who: 'system', what: 'alerted' }] : [];

const deskEntry = ({ id, by, act }: Extract<Stored, { kind: 'desk' }>, { agent, delivery, bankName }: Reading): Untimed[] => {
  const mine = by.id === agent;
  const own = { name: by.name, mine, ...(mine ? { sent: id.slice(id.lastIndexOf(' ') + 1) } : {}) };
  if (act.do === 'said') return [{ who: 'agent', ...own, text: act.text, delivery }];
  if (act.do === 'noted') return [{ who: 'note', ...own, text: act.text }];
  return [{ who: 'system', what: act.do, by: by.name, ...moreOf(act, bankName) }];
};

const moreOf = (act: Exclude<DeskAct, { text: string }>, bankName: (id: string) => string): { to?: string; note?: string } => {
  if (act.do === 'transferred')
    return { to: 'skill' in act.to ? act.to.skill : act.to.agent.name, ...(act.note === '' ? {} : { note: act.note }) };
  if (act.do === 'resolved') return { note: act.reason };
  return act.do === 'revealed' ? { note: bankName(act.account.bank) } : {};
};

const botEntry = (replies: readonly Reply[], at: number, { masked: speaker, delivery }: Reading): Untimed => ({
  who: 'bot',
  bubbles: replies
    .flatMap((reply) => speaker.contents(reply, at))
    .map((content): Bubble => ('text' in content ? content : bubbleOf(content.card))),
  choices: replies.flatMap((reply) => speaker.labels(reply, at)),
  delivery,
});

/** How long a line is beside the others would tell its figure. */
const bubbleOf = ({ title, lines }: { title: string; lines: { label: string; value: string }[] }): Bubble => ({
  title,
  lines: lines.map(({ label, value }) => ({ label, value })),
});
