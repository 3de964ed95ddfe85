/** What an operator may see of something that was set aside: its shape and where it belongs, never a figure or a customer's words. */
import type { Json, Secret } from './model.ts';
import type { SetAside } from './store/aside.ts';
import { kindOf } from './store/keys.ts';
import type { Log } from './store/log.ts';
import type { CaseSession, CustomerSession, LogEntry, OutPart, Session, Stored, StoredCall } from './stored.ts';

/** What it was and what became of it, as names and values. */
export type Row = readonly [name: string, value: string];
/** `body`: null when its subject was erased. */
export type Opened = SetAside & { body: Json };

const TEXT_AT_MOST = 160;
/** The reply a part belongs to is among the newest, or too old to matter. */
const TURNS_LOOKED_AT = 200;
/** Some clients choose it themselves: then it could be anything. */
const LOCALE = /^[a-z]{2,3}([-_][a-z0-9]{2,8}){0,3}$/i;

/** Letters become x, each number a single 9, as its length would tell how rich somebody is; spaces and punctuation stay: nothing can be read. */
export const shapeOf = (text: string): string => {
  const shape = text
    .replace(/[\p{L}\p{M}]/gu, (letter) => (/\p{Lu}/u.test(letter) ? 'X' : 'x'))
    .replace(/\p{N}+(?:[.,]\p{N}+)*/gu, '9')
    .replace(/\s/gu, ' ')
    .replace(/[^\p{P}\p{Sc} Xx9]/gu, '·');
  return shape.length > TEXT_AT_MOST ? `${shape.slice(0, TEXT_AT_MOST)}… (${shape.length} characters)` : shape;
};

/** The same for whatever a channel makes of a reply; the names of its fields are the channel's own. */
const shapeOfJson = (value: Json): Json => {
  if (typeof value === 'string') return shapeOf(value);
  if (typeof value === 'number') return shapeOf(String(value));
  if (Array.isArray(value)) return value.map(shapeOfJson);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shapeOfJson(inner)]));
};

/** The channel it came from or goes to, as far as the thing itself knows. */
export const channelOf = ({ kind, body }: Opened): string | undefined => {
  if (body === null) return undefined;
  // Only our own commits and doors write what is set aside here.
  if (kind === 'part') return (body as OutPart).to.channel;
  if (kind === 'call') {
    const call = body as StoredCall;
    return 'address' in call ? call.address.channel : undefined;
  }
  const stored = body as Stored;
  return stored.kind === 'arrived' ? stored.arrived.from.channel : undefined;
};

/** All that helps to decide whether to put it back. */
export const inspectAside = async (one: Opened, log: Log): Promise<Row[]> => {
  if (one.body === null) return [['Content', 'its conversation was erased: nobody can read it any more']];
  const state = await log.state(one.subject);
  // Only a commit writes a state, of the kind that its subject's name tells.
  const rows =
    kindOf(one.subject) === 'conversation' ? conversationRows(state as Session | undefined, channelOf(one)) : matterRows(state as Matter);
  return [...(await contentOf(one, log)), ...rows];
};

const contentOf = ({ subject, kind, body }: Opened, log: Log): Promise<Row[]> | Row[] => {
  // As in channelOf.
  if (kind === 'part') return partRows(body as OutPart, subject, log);
  return kind === 'call' ? callRows(body as StoredCall) : eventRows(body as Stored);
};

const timeOf = (at: number): string => new Date(at).toISOString();

const MASKED: { readonly [what in Secret]: string } = {
  card: 'a card was blacked out before it was stored',
  split: 'a card was blacked out, of which earlier messages held a part',
  ssn: 'a social security number was blacked out before it was stored',
  secret: 'a secret was blacked out before it was stored',
};

const eventRows = (stored: Stored): Row[] => {
  if (stored.kind !== 'arrived') {
    const about: Row[] = stored.kind === 'result' ? [['Of the call', stored.call]] : [];
    return [['What', stored.kind], ['Event', stored.id], ...about, ['Arrived', timeOf(stored.at)]];
  }
  const { arrived } = stored;
  const rows: Row[] = [
    ['What', arrived.kind === 'other' ? arrived.what : arrived.kind],
    ['Event', arrived.id],
    ['Arrived', timeOf(arrived.at)],
  ];
  if (arrived.sentAt !== undefined) rows.push(['Sent', timeOf(arrived.sentAt)]);
  if (arrived.locale !== undefined && LOCALE.test(arrived.locale)) rows.push(['Locale', arrived.locale]);
  if (arrived.kind === 'text') rows.push(['Text', shapeOf(arrived.text)]);
  if (arrived.kind === 'text' && arrived.masked) rows.push(['Masked', MASKED[arrived.masked] ?? MASKED.secret]);
  if (arrived.kind === 'pressed' && arrived.title !== undefined) rows.push(['Button', shapeOf(arrived.title)]);
  return rows;
};

const partRows = async ({ id, part, figuresOf, since }: OutPart, subject: string, log: Log): Promise<Row[]> => {
  const answers = id.slice(0, id.lastIndexOf('#'));
  const entries = await log.newest(subject, TURNS_LOOKED_AT);
  // Only a commit writes the log, and it takes nothing but LogEntry.
  const entry = entries.map(({ body }) => body as LogEntry).find(({ event }) => idOf(event) === answers);
  const keys = entry?.replies.flatMap(({ say }) => say.map(({ key }) => key)) ?? [];
  return [
    ['What', 'part of a reply'],
    ['Part', id],
    ...(since === undefined ? [] : [['Asked', timeOf(since)] as const]),
    ['Said', keys.length === 0 ? 'a reply that is no longer in the log' : keys.join(', ')],
    ...(entry?.replies[0] ? [['Language', entry.replies[0].language] as const] : []),
    ['Figures', figuresOf.length === 0 ? 'none' : `by ${figuresOf.length} ${figuresOf.length === 1 ? 'consent' : 'consents'}`],
    ['Shape', JSON.stringify(shapeOfJson(part))],
  ];
};

const callRows = (call: StoredCall): Row[] => {
  const rows: Row[] = [
    ['What', `call: ${'act' in call ? call.act.do : call.name}`],
    ['Wanted', timeOf(call.since)],
  ];
  return 'bank' in call ? [...rows, ['Bank', call.bank]] : rows;
};

type Matter = CaseSession | CustomerSession | undefined;

/** A case, or a customer: which bank, how it stands. Nobody's name, no figure. */
const matterRows = (session: Matter): Row[] => {
  if (session === undefined) return [];
  if ('customer' in session)
    return [['Customer', `${session.customer.chats.length} conversations, ${session.customer.open.length} open alerts`]];
  const { case: one } = session;
  return one ? [['Case', `at ${one.notice.bank}, ${one.status}, ${one.items.length + one.dropped.length} payments`]] : [];
};

const conversationRows = (session: Session | undefined, channel: string | undefined): Row[] => {
  const shown = channel ?? session?.address.channel;
  const rows: Row[] = shown === undefined ? [] : [['Channel', shown]];
  if (!session) return rows;
  const { conversation } = session;
  const open = conversation.stack.map(({ dialog, question }) => `${dialog} asks ${question?.slot ?? 'yes or no'}`);
  return [
    ...rows,
    ['Conversation', `${conversation.language}, turn ${conversation.turn}, owner ${conversation.owner.who}`],
    ...(open.length === 0 ? [] : [['Open now', open.join(', ')] as const]),
  ];
};

const idOf = (stored: Stored): string => (stored.kind === 'arrived' ? stored.arrived.id : stored.id);
