/**
 * Rotation of DATA_KEYS without a stop: whatever is stored under an older one is put under the newest, one subject at a time, each change only in the
 * place of what it was made from. It may be cut off anywhere and begun again. And: what is in use under which key, so that an older one can go.
 */
import { ArchiveError } from '../archive/error.ts';
import type { Archive } from '../archive/folder.ts';
import type { Connection } from '../client.ts';
import { scanKeys } from '../scan.ts';
import { SealError, type Sealer, wrapperOf } from '../seal.ts';
import { type Change, createHoldings, type Holding, type HoldingKind, type Item } from './holdings.ts';

/** `segments`: of the archive of the audit. */
export type Kind = HoldingKind | 'segments';

/** How many values of each kind are under a key, by its fingerprint. `damaged`: how many nobody can open, under whatever key. */
export type InUse = { byKey: ReadonlyMap<string, ReadonlyMap<Kind, number>>; damaged: number };

export type RotationParts = {
  connection: Pick<Connection, 'client' | 'run' | 'masters'>;
  sealer: Sealer;
  archive: Archive;
  /** From 0 to 1. */
  progress: (share: number) => void;
};

/** Of one owner, or of one page of keys, at a time. */
const CHANGES_AT_ONCE = 500;
const OWNERS_AT_ONCE = 32;
/** Somebody else changed what was about to be changed: it is looked at anew so often. */
const TRIES = 20;

/** Puts everything under the newest key. Resolves to how many values of each kind were under an older one. Throws StoreUnavailable. */
export const rotate = async (parts: RotationParts): Promise<ReadonlyMap<Kind, number>> => {
  const done = new Map<Kind, number>();
  const count = (kind: Kind, by: number): void => void done.set(kind, (done.get(kind) ?? 0) + by);
  for (const number of await parts.archive.numbers()) if (await unlessBroken(() => parts.archive.rewrap(number))) count('segments', 1);
  await eachOwner(parts, async (holding, owner) => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const changes = (await holding.read(owner)).flatMap((item) => changeOf(holding, owner, item) ?? []);
      if (tries === 0) count(holding.kind, changes.length);
      if (changes.length === 0) return;
      await holding.put(owner, changes.slice(0, CHANGES_AT_ONCE));
    }
  });
  return done;
};

/** Throws StoreUnavailable. */
export const inUse = async (parts: RotationParts): Promise<InUse> => {
  const byKey = new Map<string, Map<Kind, number>>();
  let damaged = 0;
  const count = (sealed: Buffer, kind: Kind): void => {
    const kinds = byKey.get(wrapperOf(sealed)) ?? new Map<Kind, number>();
    byKey.set(wrapperOf(sealed), kinds.set(kind, (kinds.get(kind) ?? 0) + 1));
  };
  for (const number of await parts.archive.numbers()) {
    const wrapped = await unlessBroken(() => parts.archive.keyOf(number));
    if (wrapped) count(wrapped, 'segments');
    else damaged += 1;
  }
  await eachOwner(parts, async (holding, owner) => {
    for (const { ref, whole, from } of await holding.read(owner)) {
      if (isDamaged(holding, owner, { ref, whole, from })) damaged += 1;
      else count(whole.subarray(from), holding.kind);
    }
  });
  return { byKey, damaged };
};

/** A segment that is broken is no reason to stop: `npm run audit -- verify` names it. */
const unlessBroken = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ArchiveError) return undefined;
    throw error;
  }
};

/** Every value's owner, of every kind. */
const eachOwner = async (
  { connection, sealer, progress }: RotationParts,
  work: (holding: Holding, owner: string) => Promise<void>,
): Promise<void> => {
  const holdings = createHoldings({ connection, sealer });
  for await (const { names, share } of scanKeys(connection, 'banter:*')) {
    const owners = names.flatMap((name) =>
      holdings.flatMap((holding) => {
        const owner = holding.ownerOf(name);
        return owner === undefined ? [] : [{ holding, owner }];
      }),
    );
    for (let at = 0; at < owners.length; at += OWNERS_AT_ONCE)
      await Promise.all(owners.slice(at, at + OWNERS_AT_ONCE).map(({ holding, owner }) => work(holding, owner)));
    progress(share);
  }
};

/** undefined: there is nothing to change, or nobody here can. */
const changeOf = (holding: Holding, owner: string, { ref, whole, from }: Item): [Change] | undefined => {
  try {
    const anew = holding.anew(owner, whole.subarray(from), ref);
    return anew && [[ref, whole, Buffer.concat([whole.subarray(0, from), anew])]];
  } catch (error) {
    if (error instanceof SealError) return undefined;
    throw error;
  }
};

const isDamaged = (holding: Holding, owner: string, { ref, whole, from }: Item): boolean => {
  try {
    holding.anew(owner, whole.subarray(from), ref);
    return false;
  } catch (error) {
    if (error instanceof SealError) return error.code === 'damaged';
    throw error;
  }
};
