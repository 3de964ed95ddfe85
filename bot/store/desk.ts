/**
 * What the desk reads of subjects that wait for a person or have one, and what it keeps of its agents. A subject's own data is written by its
 * scripts; what is kept here of agents is only who is here, and may be lost.
 */
import type { Json } from '../model.ts';
import { attempt, type Connection } from './client.ts';
import { digestOf, heldOf, keysOf, partitions, queueOf, type Subject } from './keys.ts';
import { type Owns, owns } from './ownership.ts';
import type { Sealer } from './seal.ts';

/** `waits`: since when, and why; kept while a person has it. `state`: undefined when nothing is held of it any more. */
export type AtDesk = {
  subject: Subject;
  owner: Owns;
  epoch: number;
  agent: string | undefined;
  waits: { since: number; why: string; language: string; skill: string; agent: string | undefined } | undefined;
  since: number;
  state: Json | undefined;
};

export interface DeskStore {
  /** Who waits or is with an agent, by name. */
  names(): Promise<{ waiting: Subject[]; held: { subject: Subject; agent: string }[] }>;
  look(subject: Subject): Promise<AtDesk>;
  /** Of these parts, those that have not left yet and those that were set aside, by their ids. */
  unsent(subject: Subject, parts: readonly string[]): Promise<{ waiting: Set<string>; failed: Map<string, string> }>;

  /** An agent is here, at this time; what is known of them is kept with it. */
  here(agent: string, known: Json, at: number): Promise<void>;
  /** Everybody who was here lately: what is known of them, and when they were here last. */
  people(since: number): Promise<{ id: string; known: Json; at: number }[]>;
  /** An agent is gone. */
  gone(agent: string): Promise<void>;

  /** An agent looks at a conversation, until they look at another one or leave. */
  looks(agent: string, subject: Subject | undefined): Promise<void>;
  looking(): Promise<{ agent: string; subject: Subject }[]>;

  /** Somebody waited so long and is not waiting any more. */
  waited(subject: Subject, ms: number, at: number): Promise<void>;
  /** How long those waited who were taken since then, in ms. */
  waits(since: number): Promise<number[]>;
}

const HERE = 'banter:{desk}:here';
const PEOPLE = 'banter:{desk}:people';
const LOOKING = 'banter:{desk}:looking';
const WAITS = 'banter:{desk}:waits';
const WAITS_AT_MOST = 1_000;
const FORGOTTEN_MS = 24 * 3_600_000;
const PARTS_LOOKED_AT = 200;

export const createDeskStore = ({ client }: Pick<Connection, 'client'>, sealer: Sealer): DeskStore => {
  const stateOf = (subject: Subject, state: Buffer | string | null, key: Buffer | string | null): Json | undefined =>
    state === null || key === null
      ? undefined
      : // Sealed by a commit, so it is Json by construction.
        (JSON.parse(sealer.open(sealer.unwrap(Buffer.from(key), subject), `state ${subject}`, Buffer.from(state))) as Json);

  return {
    async names() {
      const each = await attempt(() =>
        Promise.all(
          partitions.map((partition) => Promise.all([client.zRange(queueOf(partition), 0, -1), client.hGetAll(heldOf(partition))])),
        ),
      );
      return {
        waiting: each.flatMap(([waiting]) => waiting.map(String)),
        held: each.flatMap(([, held]) => Object.entries(held).map(([subject, agent]) => ({ subject, agent: String(agent) }))),
      };
    },

    async look(subject) {
      const fields = ['owner', 'epoch', 'agent', 'queued', 'waited', 'state', 'key'];
      const [owner, epoch, agent, queued, waited, state = null, key = null] = await attempt(() =>
        client.hmGet(keysOf(subject).subject, fields),
      );
      const [since, why, language, skill = 'general', reserved = '-'] = String(queued ?? '').split(' ');
      const waits =
        since && why && language
          ? { since: Number(since), why, language, skill, agent: reserved === '-' ? undefined : reserved }
          : undefined;
      return {
        subject,
        owner: owns(owner === null || owner === undefined ? undefined : Buffer.from(owner)),
        epoch: Number(epoch ?? 0),
        agent: agent ? String(agent) : undefined,
        waits,
        since: waits?.since ?? Number(waited ?? 0),
        state: stateOf(subject, state, key),
      };
    },

    async unsent(subject, parts) {
      if (parts.length === 0) return { waiting: new Set(), failed: new Map() };
      const { outbox, aside } = keysOf(subject);
      const [unsent, failed] = await attempt(() =>
        Promise.all([client.lRange(outbox, 0, PARTS_LOOKED_AT), client.xRevRange(aside, '+', '-', { COUNT: PARTS_LOOKED_AT })]),
      );
      const digestIn = (item: Buffer | string): string => Buffer.from(item).subarray(0, 12).toString('hex');
      const waiting = new Set(unsent.map(digestIn));
      const why = new Map(
        (failed ?? []).flatMap(({ message: { kind, item, why: of } }) =>
          String(kind) === 'part' && item ? [[digestIn(item), String(of)] as const] : [],
        ),
      );
      const named = parts.map((part) => [part, digestOf(part).toString('hex')] as const);
      return {
        waiting: new Set(named.filter(([, digest]) => waiting.has(digest)).map(([part]) => part)),
        failed: new Map(named.flatMap(([part, digest]) => (why.has(digest) ? [[part, why.get(digest) ?? '']] : []))),
      };
    },

    async here(agent, known, at) {
      await attempt(() => Promise.all([client.zAdd(HERE, { score: at, value: agent }), client.hSet(PEOPLE, agent, JSON.stringify(known))]));
    },
    async people(since) {
      await attempt(() => client.zRemRangeByScore(HERE, '-inf', since - FORGOTTEN_MS));
      const [here, known] = await attempt(() => Promise.all([client.zRangeWithScores(HERE, 0, -1), client.hGetAll(PEOPLE)]));
      return here
        .filter(({ score }) => score >= since)
        .flatMap(({ value, score }) => {
          const of = known[String(value)];
          return of === undefined ? [] : [{ id: String(value), known: JSON.parse(String(of)) as Json, at: score }];
        });
    },
    async gone(agent) {
      await attempt(() => Promise.all([client.zRem(HERE, agent), client.hDel(LOOKING, agent)]));
    },

    async looks(agent, subject) {
      await attempt(() => (subject === undefined ? client.hDel(LOOKING, agent) : client.hSet(LOOKING, agent, subject)));
    },
    looking: async () =>
      Object.entries(await attempt(() => client.hGetAll(LOOKING))).map(([agent, subject]) => ({ agent, subject: String(subject) })),

    async waited(subject, ms, at) {
      await attempt(() => client.zAdd(WAITS, { score: at, value: `${subject} ${at} ${Math.max(0, ms)}` }));
      await attempt(() => client.zRemRangeByRank(WAITS, 0, -WAITS_AT_MOST - 1));
    },
    waits: async (since) =>
      (await attempt(() => client.zRangeByScore(WAITS, since, '+inf'))).map((one) => Number(String(one).split(' ')[2])),
  };
};
