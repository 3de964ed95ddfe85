/**
 * Bot Framework activities, as the Bot Framework and Direct Line share them: replies become message activities, and an activity from
 * outside becomes one of our own words. Plain JSON both ways (Activity schema: "Message activity", "Card action", "Attachment").
 */
import { z } from 'zod';
import type { Button, Card, Content, Json, Language, Other, Person } from '../../bot/model.ts';
import { type Bars, barsOf } from './bars.ts';

// ---------------------------------------------------------------- out

/** `text` is what a client posts with the press, `displayText` what it shows as said; `value` is ours and comes back untouched. */
type Action = { type: 'messageBack'; title: string; text: string; displayText: string; value: string };

type TextBlock = { type: 'TextBlock'; text: string; weight: 'Bolder'; wrap: true };
/** `bars` is no word of Adaptive Cards: a client draws them, or does not know them and shows the facts, which say the same. */
type FactSet = { type: 'FactSet'; facts: { title: string; value: string }[]; bars?: Bars };

/** `fallbackText` is shown, and read aloud, where the card itself cannot be. */
type OpenUrl = { type: 'Action.OpenUrl'; title: string; url: string };
type AdaptiveCard = { type: 'AdaptiveCard'; version: '1.3'; fallbackText: string; body: (TextBlock | FactSet)[]; actions?: OpenUrl[] };

type MessageActivity = {
  type: 'message';
  /** BCP 47: the language the words are in. */
  locale: string;
  text?: string;
  textFormat?: 'plain';
  /** One line for notifications: never a figure, they show on locked screens. */
  summary?: string;
  attachments?: { contentType: 'application/vnd.microsoft.card.adaptive'; content: AdaptiveCard }[];
  suggestedActions?: { actions: Action[] };
};

/** Who an activity is from. Clients know users and bots only, so a person of the bank has the role of a bot and an id of their own. */
type Author = { id: string; name: string; role: 'bot' };

export const BOT: Author = { id: 'banter', name: 'Banter', role: 'bot' };

/** The same id for all: which of them it is concerns nobody outside. Our chat page knows people by it. */
export const authorOf = (by: Person | undefined): Author => (by ? { id: 'agent', name: by.name, role: 'bot' } : BOT);

/** Amounts and dates are written as in the United States. */
const LOCALE: { readonly [L in Language]: string } = { en: 'en-US', es: 'es-US' };

type Fit = (content: readonly Content[], buttons: readonly Button[], language: Language) => MessageActivity[];

type Draw = (card: Card, language: Language) => Bars | undefined;

/** One activity for each bubble; the buttons hang on the last one. */
const fitWith =
  (draw: Draw): Fit =>
  (content, buttons, language) => {
    const locale = LOCALE[language];
    const activities = content.map((one) =>
      'text' in one ? textActivity(one.text, locale) : cardActivity(one.card, locale, draw(one.card, language)),
    );
    if (buttons.length === 0) return activities;
    const last = activities.pop() ?? textActivity('', locale);
    return [...activities, { ...last, suggestedActions: { actions: buttons.map(actionOf) } }];
  };

const textActivity = (text: string, locale: string): MessageActivity => ({ type: 'message', locale, text, textFormat: 'plain' });

const cardActivity = (card: Card, locale: string, bars: Bars | undefined): MessageActivity => ({
  type: 'message',
  locale,
  summary: card.title,
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: adaptiveCard(card, bars) }],
});

const adaptiveCard = ({ title, lines, link }: Card, bars: Bars | undefined): AdaptiveCard => {
  const heading: TextBlock = { type: 'TextBlock', text: noLinks(title), weight: 'Bolder', wrap: true };
  const facts = lines.map(({ label, value }) => ({ title: noLinks(label), value: noLinks(value) }));
  return {
    type: 'AdaptiveCard',
    version: '1.3',
    fallbackText: [title, ...lines.map(({ label, value }) => `${label}: ${value}`), ...(link ? [`${link.label}: ${link.url}`] : [])].join(
      '\n',
    ),
    body: lines.length > 0 ? [heading, { type: 'FactSet', facts, ...(bars ? { bars } : {}) }] : [heading],
    ...(link ? { actions: [{ type: 'Action.OpenUrl', title: link.label, url: link.url }] } : {}),
  };
};

/**
 * Cards read their text as Markdown, and some of it comes from banks (a merchant chooses its name): a zero-width space where a link or
 * an image would begin keeps it text.
 */
const noLinks = (text: string): string => text.replace(/\](?=[([:])|</g, '$&\u200b');

/** For clients of whom nobody knows what they can draw. */
export const toActivities = fitWith(() => undefined);
/** For Direct Line, which our own page reads. */
export const toDrawnActivities = fitWith(barsOf);

const actionOf = ({ label, token }: Button): Action => ({
  type: 'messageBack',
  title: label,
  text: label,
  displayText: label,
  value: token,
});

// ---------------------------------------------------------------- in

/** Why an activity was not taken. */
export type ActivityRefusal = 'not_json' | 'not_an_object' | 'too_large' | 'too_deep' | 'too_long' | 'malformed';

/** What an activity means to us. */
export type Said =
  | { kind: 'text'; text: string }
  | { kind: 'pressed'; token: string; title?: string }
  | { kind: 'other'; what: Other }
  | { kind: 'ignored'; what: string };

export type IncomingActivity = Omit<z.infer<typeof shape>, 'locale' | 'localTimezone' | 'timestamp'> & {
  said: Said;
  locale?: string;
  zone?: string;
  /** Unix milliseconds, by the sender's clock. */
  sentAt?: number;
};

type ReadActivity = { ok: true; activity: IncomingActivity } | { ok: false; why: ActivityRefusal };

const BYTES_AT_MOST = 1_000_000;
const DEPTH_AT_MOST = 32;
const TEXT_AT_MOST = 10_000;

const absent = <T extends z.ZodType>(type: T) => type.nullish().transform((value) => value ?? undefined);
/** Of no consequence when it is wrong. */
const courtesy = (most: number) => z.string().min(1).max(most).optional().catch(undefined);

const identity = z.object({ id: z.string().min(1).max(512), name: courtesy(256), role: courtesy(32) });

/** Only what we use; everything else is dropped. `null` counts as absent: many senders write it. */
const shape = z.object({
  type: z.string().min(1).max(64),
  id: absent(z.string().max(1_024)),
  channelId: absent(z.string().regex(/^[\w.-]{1,64}$/)),
  serviceUrl: absent(z.string().max(2_048)),
  name: absent(z.string().max(256)),
  deliveryMode: absent(z.string().max(64)),
  replyToId: absent(z.string().max(1_024)),
  from: absent(identity),
  recipient: absent(identity),
  conversation: absent(
    z.object({
      id: z.string().min(1).max(1_024),
      // Decides whether figures may be shown, so a value of another type is refused, not guessed.
      isGroup: absent(z.boolean()),
      conversationType: absent(z.string().max(64)),
      tenantId: courtesy(128),
    }),
  ),
  text: absent(z.string()),
  value: z.json().optional(),
  channelData: z.json().optional(),
  attachments: absent(z.array(z.unknown())),
  membersAdded: absent(z.array(identity).max(1_000)),
  locale: courtesy(35),
  localTimezone: courtesy(64),
  timestamp: courtesy(64),
});

type Shape = z.infer<typeof shape>;

/** Reads the bytes of one activity. */
export const parseActivity = (raw: Uint8Array): ReadActivity => {
  if (raw.byteLength > BYTES_AT_MOST) return { ok: false, why: 'too_large' };
  const value = jsonIn(raw);
  return value === undefined ? { ok: false, why: 'not_json' } : readActivity(value);
};

const jsonIn = (raw: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(raw));
  } catch {
    return undefined;
  }
};

/** Reads an activity that nobody vouches for. */
export const readActivity = (value: unknown): ReadActivity => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { ok: false, why: 'not_an_object' };
  if (isDeeper(value, DEPTH_AT_MOST)) return { ok: false, why: 'too_deep' };
  const parsed = shape.safeParse(value);
  if (!parsed.success) return { ok: false, why: 'malformed' };
  const { locale, localTimezone: zone, timestamp, ...rest } = parsed.data;
  if ((rest.text?.length ?? 0) > TEXT_AT_MOST) return { ok: false, why: 'too_long' };
  const sentAt = Date.parse(timestamp ?? '');
  return {
    ok: true,
    activity: {
      ...rest,
      said: saidBy(parsed.data),
      ...(locale !== undefined && /^[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8})*$/.test(locale) ? { locale } : {}),
      ...(zone !== undefined && /^[A-Za-z][\w+-]*(?:\/[\w+-]+){0,2}$/.test(zone) ? { zone } : {}),
      ...(Number.isFinite(sentAt) ? { sentAt } : {}),
    },
  };
};

const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === 'object' && value !== null && (levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1)));

/** Kinds of activities that ask nothing of us. Only names on this list go on into counters. */
const IGNORED = new Set([
  'typing',
  'event',
  'invoke',
  'endOfConversation',
  'messageReaction',
  'installationUpdate',
  'contactRelationUpdate',
  'handoff',
  'trace',
  'suggestion',
  'command',
  'commandResult',
]);
/** How pages with Web Chat customarily say that somebody is there. */
const JOINS = new Set(['webchat/join', 'startConversation']);

const saidBy = (activity: Shape): Said => {
  const { type } = activity;
  switch (type) {
    case 'message':
      return saidByMessage(activity);
    case 'messageUpdate':
      return { kind: 'other', what: 'edited' };
    case 'messageDelete':
      return { kind: 'other', what: 'deleted' };
    case 'conversationUpdate':
      return someoneJoined(activity) ? { kind: 'other', what: 'joined' } : { kind: 'ignored', what: type };
    case 'event':
      return JOINS.has(activity.name ?? '') ? { kind: 'other', what: 'joined' } : { kind: 'ignored', what: type };
    default:
      return { kind: 'ignored', what: IGNORED.has(type) ? type : 'unknown' };
  }
};

/**
 * A button comes back as its value: a string (messageBack), or as the text of a message that is marked as a postBack, which is how
 * clients send a string when the action was one.
 */
const saidByMessage = ({ text = '', value, channelData, attachments = [] }: Shape): Said => {
  if (typeof value === 'string' && value !== '') {
    return { kind: 'pressed', token: value, ...(text.trim() !== '' && text !== value ? { title: text } : {}) };
  }
  if (value === undefined && text !== '' && isPostBack(channelData)) return { kind: 'pressed', token: text };
  if (text.trim() !== '') return { kind: 'text', text };
  return { kind: 'other', what: attachments.length > 0 ? 'media' : 'unsupported' };
};

const isPostBack = (channelData: Json | undefined): boolean =>
  typeof channelData === 'object' && channelData !== null && !Array.isArray(channelData) && channelData.postBack === true;

/** Without the bot's own id nobody can tell whether it was only the bot that came in. */
const someoneJoined = ({ membersAdded = [], recipient }: Shape): boolean =>
  recipient !== undefined && membersAdded.some(({ id }) => id !== recipient.id);
