/**
 * What the banks' authorization servers keep over restarts: grants, their tokens, and what ended before its time. Tokens are known by their hashes,
 * so that nobody gets in with the file.
 *
 * A refresh token that was used stays good until one that came of it is used: whoever lost the bank's answer asks again with the one they have. From
 * then on it is spent, and so are its siblings; who comes with a spent one is taken for a thief (RFC 9700, 4.14.2).
 */
import { createHash } from 'node:crypto';
import type { AdapterPayload } from 'oidc-provider';
import { z } from 'zod';
import { openBook } from '../book.ts';
import { bankIds } from '../identities.ts';

export const keptModels = ['Grant', 'AccessToken', 'RefreshToken', 'ClientCredentials'] as const;
export type KeptModel = (typeof keptModels)[number];

const bank = z.enum(bankIds);
const put = z.strictObject({
  do: z.literal('put'),
  bank,
  model: z.enum(keptModels),
  /** The hash of its id. */
  key: z.string(),
  /** The grant that it is of, or is; none: '', of a token of the client itself. */
  grant: z.string(),
  /** Real time in Unix milliseconds. */
  until: z.number(),
  payload: z.record(z.string(), z.unknown()),
});
const line = z.discriminatedUnion('do', [
  put,
  z.strictObject({ do: z.literal('use'), bank, grant: z.string(), key: z.string(), generation: z.number() }),
  z.strictObject({ do: z.literal('drop'), bank, model: z.enum(keptModels), key: z.string() }),
  z.strictObject({ do: z.literal('end'), bank, grant: z.string() }),
  /** What the seed connected has ended. */
  z.strictObject({ do: z.literal('end_seeded'), bank, customer: z.string() }),
]);
type Line = z.output<typeof line>;
type Entry = z.output<typeof put>;
type Bank = Entry['bank'];

export interface Kept {
  /** `until`: real time in Unix milliseconds. */
  put(bank: Bank, model: KeptModel, id: string, payload: AdapterPayload, until: number): void;
  /** A spent refresh token comes as `consumed`. */
  find(bank: Bank, model: KeptModel, id: string): AdapterPayload | undefined;
  /** A refresh token was used. */
  use(bank: Bank, id: string): void;
  drop(bank: Bank, model: KeptModel, id: string): void;
  /** A grant ends, with all its tokens. */
  end(bank: Bank, grant: string): void;
  /** All that this customer granted there ends, whatever the seed says. */
  endOf(bank: Bank, customer: string): void;
  endSeeded(bank: Bank, customer: string): void;
  endedSeeded(bank: Bank, customer: string): boolean;
  clear(): void;
}

/** The file is written anew after so many lines, and as many again as it has to say. */
const TIDY_AFTER_LINES = 2_000;
/** A token that was spent so many refreshes ago is forgotten: it is refused, but takes nothing down with it. */
const GENERATIONS = 50;

export const openKept = (file: string, realNow: () => number): Kept => {
  const book = openBook(file, line);
  const entries = new Map<string, Entry>();
  const used = new Map<string, Extract<Line, { do: 'use' }>>();
  const seeded = new Map<string, Extract<Line, { do: 'end_seeded' }>>();
  let room = TIDY_AFTER_LINES;

  const has = (at: Bank, grant: string): boolean => [...entries.values()].some((one) => one.bank === at && one.grant === grant);
  const endGrant = (at: Bank, grant: string): void => {
    for (const [name, one] of entries) if (one.bank === at && one.grant === grant) entries.delete(name);
    used.delete(groupOf(at, grant));
  };
  const apply = (one: Line): void => {
    if (one.do === 'put') entries.set(nameOf(one.bank, one.model, one.key), one);
    else if (one.do === 'use') used.set(groupOf(one.bank, one.grant), one);
    else if (one.do === 'drop') entries.delete(nameOf(one.bank, one.model, one.key));
    else if (one.do === 'end') endGrant(one.bank, one.grant);
    else seeded.set(groupOf(one.bank, one.customer), one);
  };
  /** What is over is forgotten; a grant whose tokens are all over says nothing more of which were used. */
  const tidy = (): void => {
    for (const [name, one] of entries) if (one.until <= realNow() || isLongSpent(one)) entries.delete(name);
    const alive = new Set([...entries.values()].map((one) => groupOf(one.bank, one.grant)));
    for (const group of used.keys()) if (!alive.has(group)) used.delete(group);
    book.rewrite([...entries.values(), ...used.values(), ...seeded.values()]);
    room = TIDY_AFTER_LINES + entries.size;
  };
  const write = (one: Line): void => {
    book.append(one);
    apply(one);
    room -= 1;
    if (room === 0) tidy();
  };
  const lookUp = (at: Bank, model: KeptModel, id: string): Entry | undefined => {
    const found = entries.get(nameOf(at, model, keyOf(id)));
    return found && found.until > realNow() ? found : undefined;
  };
  const isLongSpent = ({ bank: at, model, grant, payload }: Entry): boolean => {
    const last = model === 'RefreshToken' ? used.get(groupOf(at, grant)) : undefined;
    return last !== undefined && generationOf(payload) < last.generation - GENERATIONS;
  };
  const isSpent = ({ model, key, payload, ...one }: Entry): boolean => {
    const last = model === 'RefreshToken' ? used.get(groupOf(one.bank, one.grant)) : undefined;
    if (last === undefined) return false;
    const generation = generationOf(payload);
    return generation < last.generation || (generation === last.generation && key !== last.key);
  };

  for (const one of book.found) apply(one);
  tidy();
  return {
    put(at, model, id, { jti: _, ...payload }, until) {
      write({ do: 'put', bank: at, model, key: keyOf(id), grant: model === 'Grant' ? id : (payload.grantId ?? ''), until, payload });
    },
    find(at, model, id) {
      const found = lookUp(at, model, id);
      return found && { ...found.payload, jti: id, ...(isSpent(found) ? { consumed: Math.floor(realNow() / 1_000) } : {}) };
    },
    use(at, id) {
      const found = lookUp(at, 'RefreshToken', id);
      if (found) write({ do: 'use', bank: at, grant: found.grant, key: found.key, generation: generationOf(found.payload) });
    },
    drop: (at, model, id) => write({ do: 'drop', bank: at, model, key: keyOf(id) }),
    end(at, grant) {
      // The provider says so once for each kind of token.
      if (has(at, grant)) write({ do: 'end', bank: at, grant });
    },
    endOf(at, customer) {
      const theirs = [...entries.values()].filter((one) => one.bank === at && one.model === 'Grant' && one.payload.accountId === customer);
      for (const { grant } of theirs) write({ do: 'end', bank: at, grant });
      write({ do: 'end_seeded', bank: at, customer });
    },
    endSeeded: (at, customer) => write({ do: 'end_seeded', bank: at, customer }),
    endedSeeded: (at, customer) => seeded.has(groupOf(at, customer)),
    clear() {
      for (const all of [entries, used, seeded]) all.clear();
      book.rewrite([]);
    },
  };
};

const nameOf = (at: Bank, model: KeptModel, key: string): string => `${at} ${model} ${key}`;
const groupOf = (at: Bank, name: string): string => `${at} ${name}`;
const keyOf = (id: string): string => createHash('sha256').update(id).digest('base64url');

/** How many times it was exchanged for another since the customer signed in. */
const generationOf = (payload: Entry['payload']): number => (typeof payload.rotations === 'number' ? payload.rotations : 0);
