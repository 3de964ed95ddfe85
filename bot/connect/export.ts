/**
 * All that is kept of a customer as one JSON document, made piece by piece so that no conversation is too long for it.
 *
 * `format` `banter-customer-data` · `version` 1 · `madeAt` · `customer` {id, language, zone} · `connections` [{bank, name, allowed, since, until, ended?}] ·
 * `receipts` [{receipt, signed}], checked with the keys at `/connect/keys` · `alerts` what they want to be told, or null ·
 * `conversations` [{channel, messages: [{at, from: you | banter | person, name?, text} | {at, from, withheld: true}]}] ·
 * `record` [{at, where, …}] each line of the audit. Times are ISO 8601 in UTC.
 *
 * What was said rests on what was allowed: where a consent has ended, an answer with figures of it is `withheld`. Of the bank's people the name and the
 * reason are given, as the chat gives them, and not by what the bank calls them.
 */
import type { Content, Customer, Grant, Json } from '../model.ts';
import type { Speaker } from '../reply.ts';
import type { Grants, KeptGrant } from '../store/grants.ts';
import { customerSubject, type Subject } from '../store/keys.ts';
import type { Log } from '../store/log.ts';
import { type CustomerSession, isNewer, type LogEntry } from '../stored.ts';
import type { Receipts } from './receipts.ts';
import { type CustomerRecord, type Recorded, type Told, withLastReads } from './record.ts';

export type ExportParts = {
  grants: Pick<Grants, 'of' | 'whose'>;
  receipts: Pick<Receipts, 'of'>;
  record: CustomerRecord;
  log: Pick<Log, 'read' | 'state'>;
  speaker: Pick<Speaker, 'contents'>;
  bankName: (id: string) => string;
  /** Whose a conversation is that nobody connected a bank in. */
  customerOf: (to: LogEntry['to']) => Promise<Customer | undefined>;
  /** The business clock. */
  now: () => number;
};

const PAGE = 200;

const iso = (at: number): string => new Date(at).toISOString();

/** Pieces of one JSON document. Throws ArchiveError, StoreUnavailable; what came before is then cut off. */
export async function* exportOf(parts: ExportParts, customer: Customer, here: Subject): AsyncGenerator<string> {
  const { receipts, record, log, now } = parts;
  const { id, language, zone } = customer;
  const told = await record.whole({ customer: id, here });
  // Only a customer's turn writes the state of a customer.
  const state = (await log.state(customerSubject(id))) as CustomerSession | undefined;
  const head: { [name: string]: Json } = {
    format: 'banter-customer-data',
    version: 1,
    madeAt: iso(now()),
    customer: { id, language, zone },
    connections: await connectionsOf(parts, customer, told),
    receipts: (await receipts.of(id)).map(({ signed }) => ({ receipt: payloadOf(signed), signed })),
    alerts: state?.customer.alerts?.chosen ?? null,
  };
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "conversations": [`;
  yield* conversationsOf(parts, customer, told);
  yield '],\n  "record": [';
  yield* separated(told.entries.map(lineOf));
  yield ']\n}\n';
}

const connectionsOf = async ({ grants, bankName }: ExportParts, { id, grants: live }: Customer, told: Told): Promise<Json> => {
  const kept = (await grants.of(id))?.grants ?? [];
  const all: (Grant & Partial<KeptGrant>)[] = [...kept, ...live.filter((grant) => !kept.some((one) => one.id === grant.id))];
  return withLastReads(all, { grants: all }, told).map(({ bank, scopes, since, until, lastRead, ended }) => ({
    bank,
    name: bankName(bank),
    allowed: scopes,
    ...(since === undefined ? {} : { since: iso(since) }),
    until: iso(until),
    lastRead: lastRead === undefined ? null : iso(lastRead),
    ...(ended ? { ended: { at: iso(ended.at), why: ended.why } } : {}),
  }));
};

/** What was signed, to be read without a tool for signatures. */
const payloadOf = (signed: string): Json => JSON.parse(Buffer.from(signed.split('.')[1] ?? '', 'base64url').toString()) as Json;

/** Each with its messages; those in which nothing of theirs is kept any more are left out. */
async function* conversationsOf(parts: ExportParts, customer: Customer, { conversations }: Told): AsyncGenerator<string> {
  let comma = '';
  for (const subject of conversations) {
    let begun = false;
    for await (const { channel, message } of messagesOf(parts, customer, subject)) {
      const line = `\n      ${JSON.stringify(message)}`;
      yield begun ? `,${line}` : `${comma}\n    {"channel": ${JSON.stringify(channel)}, "messages": [${line}`;
      begun = true;
    }
    if (!begun) continue;
    yield '\n    ]}';
    comma = ',';
  }
}

type Message = { channel: string; message: Json };

/** What was said there while it was theirs. */
async function* messagesOf(parts: ExportParts, customer: Customer, subject: Subject): AsyncGenerator<Message> {
  const isTheirs = await whileTheirs(parts, customer, subject);
  let after: string | undefined;
  for (;;) {
    const page = await parts.log.read(subject, after, PAGE);
    for (const { id, body } of page) {
      after = id;
      // Only a commit writes the log of a conversation, and it takes nothing but LogEntry.
      const entry = body as LogEntry;
      // A newer version's process gives it as a whole.
      if (isNewer(entry) || !(await isTheirs(entry))) continue;
      for (const message of [...saidBy(entry), ...answersIn(parts, customer, entry)]) yield { channel: entry.to.channel, message };
    }
    if (page.length < PAGE) return;
  }
}

/** Where nobody connected a bank it is theirs whom the banks' own directory says. */
const whileTheirs = async (
  { grants, customerOf }: ExportParts,
  { id }: Customer,
  subject: Subject,
): Promise<(entry: LogEntry) => Promise<boolean>> => {
  const all = await grants.whose(subject);
  if (all.length === 0) return async ({ to }) => (await customerOf(to))?.id === id;
  const spans = all.map(({ customer, from }, at) => ({ customer, from, to: all[at + 1]?.from ?? Number.POSITIVE_INFINITY }));
  return async ({ at }) => spans.some(({ customer, from, to }) => customer === id && at >= from && at < to);
};

const saidBy = ({ at, event }: LogEntry): Json[] => {
  if (event.kind !== 'arrived') return [];
  const { arrived } = event;
  const text = arrived.kind === 'text' ? arrived.text : arrived.kind === 'pressed' ? arrived.title : undefined;
  return text === undefined ? [] : [{ at: iso(at), from: 'you', text }];
};

const answersIn = ({ speaker, now }: ExportParts, { grants }: Customer, { at, replies }: LogEntry): Json[] =>
  replies.flatMap((reply): Json[] => {
    const who = reply.by ? { at: iso(at), from: 'person', name: reply.by.name } : { at: iso(at), from: 'banter' };
    const isAllowed = reply.figuresOf.every((id) => grants.some((grant) => grant.id === id && now() < grant.until));
    if (!isAllowed) return [{ ...who, withheld: true }];
    return [{ ...who, text: speaker.contents(reply, at).map(textOf).join('\n') }];
  });

const textOf = (content: Content): string =>
  'text' in content ? content.text : [content.card.title, ...content.card.lines.map(({ label, value }) => `${label}: ${value}`)].join('\n');

const lineOf = ({ at, subject, entry: { at: _, agent: __, ...entry } }: Recorded): string =>
  JSON.stringify({ at: iso(at), where: subject, ...entry });

/** Parts of a list, each on a line. */
function* separated(lines: readonly string[]): Generator<string> {
  for (const [at, line] of lines.entries()) yield `${at === 0 ? '' : ','}\n    ${line}`;
}
