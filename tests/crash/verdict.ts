/** What the customers got, beside what was acknowledged and what was done to the processes. */
import { z } from 'zod';
import { createAside } from '../../bot/store/aside.ts';
import { type Connection, connect } from '../../bot/store/client.ts';
import { createQueue } from '../../bot/store/queue.ts';
import { createSealer } from '../../bot/store/seal.ts';
import type { Stored } from '../../bot/stored.ts';
import type { Sandbox } from '../../connectors/banks/sandbox/sandbox.ts';
import { openChain, readEntries } from '../support/audit.ts';
import type { Graph } from '../support/graph-stand-in.ts';
import { cardChanges, effectsTwice, unsettled } from './orders.ts';
import { type FraudEvidence, type FraudVerdict, judgeFraud } from './plays.ts';

/** Something that was done on purpose, from when to when, in Unix milliseconds. */
export type Fault = { what: string; from: number; to: number };
/** A message that was acknowledged: since when it was sent, and when it was taken, in Unix milliseconds. `orders`: an order may leave for it. */
export type Asked = { user: string; n: number; right: RegExp; orders: boolean; begun: number; at: number };

type Evidence = {
  asked: ReadonlyMap<string, Asked>;
  sends: Graph['sends'];
  faults: readonly Fault[];
  unanswered: readonly string[];
  fraud: Pick<FraudEvidence, 'raised' | 'heard'>;
  sandbox: Sandbox;
  redisUrl: string;
  dataKey: Buffer;
};

/** Each list names what should not be; `repeated` is what I6 allows, `unexplained` what it does not. */
export type Verdict = {
  acknowledged: number;
  replies: number;
  faults: { [what: string]: number };
  /** Neither answered nor set aside. */
  lost: string[];
  setAside: { why: string; id: string }[];
  wrong: string[];
  outOfOrder: string[];
  repeated: number;
  unexplained: string[];
  /** Reads and changes in the banks' ledger that are in nobody's audit. */
  unaudited: number;
  /** Acknowledged messages for which an order may leave. */
  orders: number;
  /** Changes of cards that really happened. */
  cardChanges: number;
  /** What was done more than once for one order. */
  effectsTwice: number;
  /** Orders of which nobody was told how they ended. */
  unsettled: string[];
  fraud: FraudVerdict;
};

export const judge = async (evidence: Evidence): Promise<Verdict> => {
  const { asked, faults, unanswered } = evidence;
  const sends = evidence.sends.filter(({ taken }) => taken);
  const { setAside, intended, queued } = await kept(evidence);
  const changed = await cardChanges(evidence.sandbox);
  const ordered = changed.filter((one) => one.case === undefined);
  const sentKeys = new Set([...intended].filter((one) => one.startsWith(ORDER)));
  const orders = [...asked.values()].filter((one) => one.orders);
  const aside = new Set(setAside.map(({ id }) => midOf(id)));
  const answers = groups(sends, ({ body }) => midOf(body.message?.metadata));
  const copies = groups(sends, ({ body }) => String(body.message?.metadata));
  const repeats = [...copies].flatMap(([id, [first, ...more]]) => more.map(({ at }) => ({ id, from: first?.at ?? 0, to: at })));
  const explained = ({ from, to }: { from: number; to: number }) =>
    faults.some((fault) => fault.from - 1_000 < to && from < fault.to + 5_000);
  return {
    acknowledged: asked.size,
    replies: copies.size,
    faults: Object.fromEntries([...groups(faults, ({ what }) => what)].map(([what, list]) => [what, list.length])),
    lost: unanswered.filter((mid) => !aside.has(mid)),
    setAside,
    wrong: [...asked].flatMap(([mid, one]) => wrongOf(mid, one, answers.get(mid) ?? [])),
    outOfOrder: outOfOrder(asked, sends),
    repeated: repeats.length,
    unexplained: repeats.filter((one) => !explained(one)).map(({ id }) => id),
    unaudited:
      (await bankReads(evidence.sandbox)).filter(({ bank, interaction }) => !intended.has(`${bank} ${interaction}`)).length +
      changed.filter((one) => !intended.has(`${one.case === undefined ? ORDER : ANSWER}${one.key}`)).length,
    orders: orders.length,
    cardChanges: ordered.length,
    effectsTwice: effectsTwice(ordered, sentKeys, orders.length),
    unsettled: unsettled(evidence.sends),
    fraud: await judgeFraud({ ...evidence.fraud, sandboxUrl: evidence.sandbox.url, queued }),
  };
};

const groups = <T>(list: readonly T[], nameOf: (one: T) => string): Map<string, T[]> => {
  const found = new Map<string, T[]>();
  for (const one of list) {
    const group = found.get(nameOf(one)) ?? [];
    group.push(one);
    found.set(nameOf(one), group);
  }
  return found;
};

const ledger = z.object({ reads: z.array(z.object({ bank: z.string(), interaction: z.string().optional() })) });
const bankReads = async ({ url }: Sandbox) => ledger.parse(await (await fetch(`${url}/admin/ledger`)).json()).reads;

/** To somebody else, or not what was asked for: what was said instead. */
const wrongOf = (mid: string, { user, right }: Asked, replies: Graph['sends']): string[] => {
  if (replies.length === 0) return [];
  if (replies.some(({ body }) => body.recipient?.id !== user)) return [`${mid} reached somebody else`];
  const said = replies.map(({ body }) => String(body.message?.text));
  return said.some((text) => right.test(text)) ? [] : [`${mid}: ${said.join(' | ')}`];
};

/** The first copies of a conversation's replies leave in the order of its messages. */
const outOfOrder = (asked: ReadonlyMap<string, Asked>, sends: Graph['sends']): string[] => {
  const last = new Map<string, number>();
  const seen = new Set<string>();
  return sends.flatMap(({ body }) => {
    const id = String(body.message?.metadata);
    const one = asked.get(midOf(id));
    if (!one || seen.has(id)) return [];
    seen.add(id);
    const before = last.get(one.user) ?? -1;
    last.set(one.user, Math.max(before, one.n));
    return one.n < before ? [id] : [];
  });
};

type Kept = { setAside: Verdict['setAside']; intended: Set<string>; queued: Set<string> };

/** What Redis holds at the end: what was set aside, which reads, orders and answers are on record, and who waits for people. */
const kept = async ({ redisUrl, dataKey }: Evidence): Promise<Kept> => {
  const sealer = createSealer([dataKey]);
  const connection = await connected(redisUrl);
  try {
    const store = createAside(connection, sealer);
    const setAside: Verdict['setAside'] = [];
    for await (const { subject, id, why } of store.list()) {
      const body = (await store.read(subject, id))?.body;
      setAside.push({ why, id: idOf(body) });
    }
    const queued = new Set((await createQueue(connection).list()).map(({ subject }) => subject));
    return { setAside, intended: await intendedReads(connection, sealer), queued };
  } finally {
    await connection.close();
  }
};

/** An event's id, or the id of a part. */
const idOf = (body: unknown): string => {
  const stored = body as Partial<Stored & { id: string }> | undefined;
  return (stored && 'arrived' in stored ? stored.arrived?.id : stored?.id) ?? '';
};

const connected = (url: string): Promise<Connection> =>
  new Promise((resolve) => {
    const connection = connect(url, (state) => {
      if (state === 'ready') resolve(connection);
    });
  });

const ORDER = 'order ';
const ANSWER = 'answer ';

const intendedReads = async (connection: Connection, sealer: ReturnType<typeof createSealer>): Promise<Set<string>> => {
  const intended = new Set<string>();
  for (const redis of await connection.masters()) {
    for await (const names of redis.scanIterator({ MATCH: 'banter:*:audit', COUNT: 1_000 })) {
      for (const name of names.map(String)) {
        const subject = /\}:(.+):audit$/.exec(name)?.[1] ?? '';
        for (const entry of readEntries(openChain(sealer, subject, await redis.lRange(name, 0, -1)))) {
          if (entry.what === 'reads' || entry.what === 'looks_up') intended.add(`${entry.bank} ${entry.interaction}`);
          if (entry.what === 'acts') intended.add(`${entry.kind === 'answer_case' ? ANSWER : ORDER}${entry.key}`);
        }
      }
    }
  }
  return intended;
};

/** The message that a reply answers. */
export const midOf = (metadata: string | undefined): string => metadata?.split('#')[0] ?? '';
