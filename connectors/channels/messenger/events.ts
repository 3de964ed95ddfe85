/**
 * The events of a Messenger webhook in our own words: each kind that the platform sends to a page, and what it means to us. Every event
 * is read by itself, so that one that cannot be read costs its neighbours nothing.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Address, Arrived } from '../../../bot/model.ts';
import { GET_STARTED, saidByMenu } from './menu.ts';

/** Why an event was not taken. */
export type EventRefusal = 'malformed' | 'other_page' | 'no_sender' | 'unknown_kind';

/** Whose events these are, and when they reached us (real time). */
export type Page = { pageId: string; appId: string | undefined; at: number };

/** One event may mean two things, in this order: that a person speaks there, and what was said. */
type ReadEvent = { ok: true; arrived: Arrived[] } | { ok: false; why: EventRefusal };

type ByKind<A> = A extends { kind: unknown } ? Omit<A, 'id' | 'at' | 'sentAt' | 'from' | 'locale' | 'echo' | 'inline'> : never;
type Said = ByKind<Arrived>;
type Kind = { name: string; value: unknown };

const NAME = 'messenger';
/** People type less; what is longer is answered with "I cannot read this". */
const TEXT_AT_MOST = 10_000;

const absent = <T extends z.ZodType>(type: T) => type.nullish().transform((value) => value ?? undefined);
/** Ids are strings of digits, and sometimes bare numbers: those too large for one arrive here as strings already. */
const id = z.union([z.string().min(1).max(128), z.int().nonnegative().transform(String)]);
export const idIn = (value: unknown): string | undefined => id.safeParse(value).data;
const mid = z.string().min(1).max(512).optional().catch(undefined);
const flag = z.literal(true).optional().catch(undefined);

/** A person who came by a checkbox has a `user_ref` and no id. */
const party = absent(z.object({ id: absent(id) }));
const envelope = z.object({ sender: party, recipient: party, timestamp: z.int().positive().optional().catch(undefined) });

const message = z.object({
  text: absent(z.string()),
  quick_reply: absent(z.object({ payload: absent(z.string().max(4_000)) })),
  attachments: absent(z.array(z.unknown())),
  sticker_id: z.unknown().optional(),
  is_echo: flag,
  is_deleted: flag,
  is_unsupported: flag,
  app_id: absent(id),
  metadata: absent(z.string().max(1_000)),
});
type Message = z.infer<typeof message>;

const postback = z.object({ title: absent(z.string().max(1_000)), payload: absent(z.string().max(4_000)) });
const handover = z.object({ new_owner_app_id: absent(id) });
const request = z.object({ requested_owner_app_id: absent(id) });

// ---------------------------------------------------------------- what each kind means

type Reader = (value: unknown, page: Page) => Said | undefined;

const reader =
  <T>(shape: z.ZodType<T>, read: (value: T, page: Page) => Said): Reader =>
  (value, page) => {
    const parsed = shape.safeParse(value);
    return parsed.success ? read(parsed.data, page) : undefined;
  };
const always =
  (said: Said): Reader =>
  () =>
    said;
const ignored = (what: string): Reader => always({ kind: 'ignored', what });

const saidByMessage = (value: Message, page: Page): Said => {
  if (value.is_echo) return echoed(value, page);
  if (value.is_deleted) return { kind: 'other', what: 'deleted' };
  if (value.is_unsupported) return { kind: 'other', what: 'unsupported' };
  const { text = '', quick_reply: reply, attachments = [], sticker_id: sticker = null } = value;
  if (reply?.payload) return pressed(reply.payload, text);
  if (text.length > TEXT_AT_MOST) return { kind: 'other', what: 'unsupported' };
  if (text.trim() !== '') return { kind: 'text', text };
  return { kind: 'other', what: attachments.length > 0 || sticker !== null ? 'media' : 'unsupported' };
};

/** Every message of ours carries its outbox id as metadata. Without an app id that is how ours are told from a person's. */
const OUTBOX_ID = /#\d+$/;

const echoed = ({ app_id: app, metadata }: Message, { appId }: Page): Said => {
  const ours = appId !== undefined && app !== undefined ? app === appId : OUTBOX_ID.test(metadata ?? '');
  return { kind: 'receipt', of: 'sent', ...(metadata === undefined ? {} : { part: metadata }), ...(ours ? {} : { byHuman: true }) };
};

const pressed = (payload: string, title: string | undefined): Said => {
  if (payload === GET_STARTED) return { kind: 'other', what: 'joined' };
  const text = saidByMenu(payload);
  if (text !== undefined) return { kind: 'text', text };
  return { kind: 'pressed', token: payload, ...(title ? { title } : {}) };
};

/** A press without a payload is only seen where another app owns the conversation; nobody can tell what it meant. */
const saidByPostback = ({ payload, title }: z.infer<typeof postback>): Said =>
  payload ? pressed(payload, title) : { kind: 'other', what: 'unsupported' };

/** `unnamed`: who got the conversation when the event does not say. */
const ownerAfter = (unnamed: 'bot' | 'human'): Reader =>
  reader(handover, ({ new_owner_app_id: owner }, { appId }) => {
    const bot = owner === undefined || appId === undefined ? unnamed === 'bot' : owner === appId;
    return { kind: 'control', owner: bot ? 'bot' : 'human' };
  });

/** Whoever asks for the conversation is a person's tool: the bot is quiet, and the app gets it when it is passed on. */
const asked: Reader = reader(request, ({ requested_owner_app_id: asks }) => ({
  kind: 'control',
  owner: 'human',
  ...(asks === undefined ? {} : { asks }),
}));

/** By the property that names the kind (Messenger Platform, webhook events), the more telling first. */
const KINDS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['message', reader(message, saidByMessage)],
  ['postback', reader(postback, saidByPostback)],
  // An edit never runs a command again.
  ['message_edit', always({ kind: 'other', what: 'edited' })],
  ['delivery', always({ kind: 'receipt', of: 'delivered' })],
  ['read', always({ kind: 'receipt', of: 'read' })],
  ['reaction', ignored('reaction')],
  // The app that gets a conversation is told by `pass`, the one that loses it by `take`.
  ['pass_thread_control', ownerAfter('bot')],
  ['take_thread_control', ownerAfter('human')],
  ['request_thread_control', asked],
  // Of the page, and of no conversation.
  ['app_roles', ignored('app_roles')],
  ['account_linking', ignored('account_linking')],
  ['optin', ignored('optin')],
  ['messaging_feedback', ignored('feedback')],
  ['policy_enforcement', ignored('policy_enforcement')],
  ['policy-enforcement', ignored('policy_enforcement')],
  ['referral', ignored('referral')],
]);

/** Changes of the page itself: for operators, and of no conversation. Only names on this list go on into counters. */
const CHANGES: ReadonlySet<string> = new Set(['message_template_status_update', 'messaging_policy_enforcement', 'feed']);

// ---------------------------------------------------------------- one event

export type Section = 'messaging' | 'standby' | 'changes';

/** Reads one event of a page's entry. */
export const readEvent = (raw: unknown, section: Section, page: Page): ReadEvent => {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return { ok: false, why: 'malformed' };
  if (section === 'changes') return { ok: true, arrived: [change(raw, page)] };
  const parsed = envelope.safeParse(raw);
  if (!parsed.success) return { ok: false, why: 'malformed' };
  const { sender, recipient, timestamp } = parsed.data;
  const byPage = sender?.id === page.pageId;
  if (recipient?.id !== undefined && !byPage && recipient.id !== page.pageId) return { ok: false, why: 'other_page' };

  const user = byPage ? recipient?.id : sender?.id;
  const kind = kindOf(raw);
  const said = kind && meaning(kind, byPage, page);
  if (!kind || !said) return { ok: false, why: kind ? 'malformed' : 'unknown_kind' };
  if (user === undefined && said.kind !== 'ignored') return { ok: false, why: 'no_sender' };
  const address = addressOf(user, page);
  const times = { at: page.at, ...(timestamp === undefined ? {} : { sentAt: timestamp }) };
  const arrived: Arrived = { id: eventId(kind, said, address, timestamp), ...times, from: address, ...said };
  const taken: Arrived[] = isPersons(said, section)
    ? [{ id: `${arrived.id}.taken`, ...times, from: address, kind: 'control', owner: 'human' }]
    : [];
  return { ok: true, arrived: [...taken, arrived] };
};

/**
 * A person speaks there: words of the page that are not ours, or words of a customer which the platform gave to another app. Those are heard, so
 * that whoever looks at the conversation later sees them, but a bot that is known to be quiet answers none.
 */
const isPersons = (said: Said, section: Section): boolean =>
  (said.kind === 'receipt' && said.byHuman === true) || (section === 'standby' && NAMED.has(said.kind));

const kindOf = (raw: object): Kind | undefined => {
  for (const name of KINDS.keys()) {
    const value: unknown = Object.hasOwn(raw, name) ? Reflect.get(raw, name) : undefined;
    if (value !== undefined && value !== null) return { name, value };
  }
  return undefined;
};

/** What the page itself says is an echo, marked or not: the bot must never answer itself. */
const meaning = ({ name, value }: Kind, byPage: boolean, page: Page): Said | undefined => {
  const said = KINDS.get(name)?.(value, page);
  const isEcho = said?.kind === 'receipt' && said.of === 'sent';
  return byPage && said && !isEcho ? { kind: 'ignored', what: 'own' } : said;
};

const change = (raw: object, page: Page): Arrived => {
  const field: unknown = Reflect.get(raw, 'field');
  const what = typeof field === 'string' && CHANGES.has(field) ? field : 'change';
  const from = addressOf(undefined, page);
  return { id: hashed(['change', raw]), at: page.at, from, kind: 'ignored', what };
};

/** What concerns nobody's conversation has nobody as its user. */
const addressOf = (user = '', { pageId }: Page): Address => ({ channel: NAME, account: pageId, user, thread: user });

const NAMED: ReadonlySet<Said['kind']> = new Set(['text', 'pressed', 'other']);

/**
 * A new message and a press are named by their `mid`. Edits, deletions and receipts repeat the one of what they are about, so they are
 * named by what a redelivery repeats of them.
 */
const eventId = ({ name, value }: Kind, said: Said, { user }: Address, timestamp: number | undefined): string => {
  const isNew = (name === 'message' || name === 'postback') && NAMED.has(said.kind) && !(said.kind === 'other' && said.what === 'deleted');
  const own = isNew ? mid.parse(Reflect.get(Object(value), 'mid')) : undefined;
  return own ?? hashed([user, timestamp ?? null, name, value]);
};

const hashed = (parts: unknown[]): string => `hash:${createHash('sha256').update(JSON.stringify(parts)).digest('base64url')}`;
