/**
 * Direct Line 3.0 activities, read from JSON that nobody vouches for into the page's own words.
 * What cannot be read is left out; reading never throws.
 */

/** One label with its value, as an Adaptive Card's FactSet has them. */
export type Row = { label: string; value: string };
/** One for each row, in percent of the longest. `name` is for who cannot see them. */
export type Bars = { name: string; widths: number[] };
type Block = { kind: 'text'; text: string; strong: boolean } | Link | { kind: 'rows'; rows: Row[]; bars?: Bars };
/** Leads out of the chat. */
type Link = { kind: 'link'; label: string; url: string };
export type Card = Block[];

/** A quick reply. `value` belongs to the server and is sent back as it came. */
export type Choice = { title: string; value: unknown };

export type Message = {
  kind: 'message';
  id: string;
  own: boolean;
  /** Who speaks, as the server names them; empty for the customer. */
  name: string;
  /** Of what is not the customer's own: a person of the bank says it, not the bot. */
  person: boolean;
  text: string;
  cards: Card[];
  choices: Choice[];
  /** Unix milliseconds. */
  at: number;
  /** BCP 47, when the server says which language it speaks. */
  locale?: string;
  /** Our own id of the customer's message, which the server echoes untouched. */
  clientId?: string;
};

/** `name`: who types; empty: not told. */
export type Typing = { kind: 'typing'; name: string };

export type Activity = Message | Typing | { kind: 'ended' };

/** `watermark`: opaque; everything up to it has been received. */
export type ActivitySet = { activities: Activity[]; watermark?: string };

type Fields = { readonly [name: string]: unknown };

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object's fields; of anything else, none. */
export const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const readRow = (value: unknown): Row[] => {
  const { title, value: shown } = fieldsOf(value);
  return textOf(title) || textOf(shown) ? [{ label: textOf(title), value: textOf(shown) }] : [];
};

const isPercent = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= 100;

const readRows = ({ facts, bars }: Fields): Block[] => {
  const rows = listOf(facts).flatMap(readRow);
  const { name, widths } = fieldsOf(bars);
  const known = listOf(widths).filter(isPercent);
  const drawn = known.length === rows.length && { bars: { name: textOf(name), widths: known } };
  return rows.length > 0 ? [{ kind: 'rows', rows, ...drawn }] : [];
};

const readBlock = (value: unknown): Block[] => {
  const block = fieldsOf(value);
  if (block.type === 'TextBlock' && textOf(block.text)) {
    return [{ kind: 'text', text: textOf(block.text), strong: block.weight === 'Bolder' }];
  }
  return block.type === 'FactSet' ? readRows(block) : [];
};

/** Only to pages: what else a browser might run or open by an address is left out. */
const readLink = (value: unknown): Link[] => {
  const { title, url } = fieldsOf(value);
  return /^https?:\/\//.test(textOf(url)) ? [{ kind: 'link', label: textOf(title), url: textOf(url) }] : [];
};

const readCard = (attachment: unknown): Card[] => {
  const { contentType, content } = fieldsOf(attachment);
  if (contentType !== 'application/vnd.microsoft.card.adaptive') return [];
  const { body, actions } = fieldsOf(content);
  const card = [...listOf(body).flatMap(readBlock), ...listOf(actions).flatMap(readLink)];
  return card.length > 0 ? [card] : [];
};

const readChoice = (action: unknown): Choice[] => {
  const { title, value } = fieldsOf(action);
  return textOf(title) ? [{ title: textOf(title), value: value ?? null }] : [];
};

/** The server gives this id to all people of the bank. */
const AGENT = 'agent';

const readMessage = (activity: Fields, id: string, receivedAt: number): Message => {
  const from = fieldsOf(activity.from);
  const own = from.role === 'user';
  const at = Date.parse(textOf(activity.timestamp));
  const locale = textOf(activity.locale);
  const clientId = textOf(fieldsOf(activity.channelData).clientActivityID);
  return {
    kind: 'message',
    id,
    own,
    name: own ? '' : textOf(from.name),
    person: from.id === AGENT,
    text: textOf(activity.text),
    cards: listOf(activity.attachments).flatMap(readCard),
    choices: listOf(fieldsOf(activity.suggestedActions).actions).flatMap(readChoice),
    at: at || receivedAt,
    ...(locale && { locale }),
    ...(own && clientId && { clientId }),
  };
};

const readActivity = (value: unknown, receivedAt: number): Activity[] => {
  const activity = fieldsOf(value);
  const id = textOf(activity.id);
  if (activity.type === 'message' && id) return [readMessage(activity, id, receivedAt)];
  const { role, name } = fieldsOf(activity.from);
  if (activity.type === 'typing' && role !== 'user') return [{ kind: 'typing', name: textOf(name) }];
  if (activity.type === 'endOfConversation') return [{ kind: 'ended' }];
  return [];
};

/** Reads an ActivitySet, a frame of the stream or the answer to a poll. `receivedAt` stands in for a missing timestamp. */
export const readActivitySet = (value: unknown, receivedAt: number): ActivitySet => {
  const { activities, watermark } = fieldsOf(value);
  return {
    activities: listOf(activities).flatMap((activity) => readActivity(activity, receivedAt)),
    ...(textOf(watermark) && { watermark: textOf(watermark) }),
  };
};
