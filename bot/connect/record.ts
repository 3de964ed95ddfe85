/**
 * What is on record about one customer: their own chain of the audit, and of those of their conversations and cases what was done with their grants. A
 * conversation may have been somebody else's before, so an entry is theirs only where it names a grant of theirs.
 */
import type { Customer, Directory, Json } from '../model.ts';
import { type Chain, type ChainParts, merged, readChains, readHotChains } from '../store/archive/chain.ts';
import { ArchiveError } from '../store/archive/error.ts';
import { entriesOf } from '../store/audit.ts';
import type { Grants } from '../store/grants.ts';
import { customerSubject, kindOf, type Subject } from '../store/keys.ts';
import type { Log } from '../store/log.ts';
import { chainsAbout } from '../whose-audit.ts';

/** `at`: business clock. */
export type Recorded = { at: number; subject: Subject; entry: { [name: string]: Json } };
/** The oldest first. `conversations`: where it was. `isBroken`: a part of it is not as it was written, or cannot be read. */
export type Told = { entries: Recorded[]; conversations: Subject[]; isBroken: boolean };

/** `here`: the conversation in which it is asked for. */
export type Asked = { customer: string; here: Subject };

export interface CustomerRecord {
  /** Of the last weeks. */
  lately(asked: Asked): Promise<Told>;
  /** From the beginning, the archive too: for one customer at a time, as all of it is gone through. Throws ArchiveError. */
  whole(asked: Asked): Promise<Told>;
}

export type RecordParts = Pick<ChainParts, 'connection' | 'sealer'> & {
  log: Pick<Log, 'state'>;
  grants: Pick<Grants, 'of' | 'consents' | 'conversationsOf'>;
  /** What the banks' own directory gave them. */
  seeded: Pick<Directory, 'customer'>;
  archive: () => Promise<ChainParts['archive']>;
};

const WAITING_AT_MOST = 8;

type Read = (subjects: readonly Subject[]) => Promise<Chain[]>;

export const createRecord = ({ connection, sealer, log, grants, seeded, archive }: RecordParts): CustomerRecord => {
  const grantsOf = async (customer: string): Promise<ReadonlySet<Json>> => {
    const [kept, consents, seed] = await Promise.all([grants.of(customer), grants.consents(customer), seeded.customer(customer)]);
    const ids = [...(kept?.grants ?? []), ...(seed?.grants ?? [])].map(({ id }) => id);
    return new Set([...ids, ...consents.map(({ grant }) => grant)]);
  };

  const tell = async ({ customer, here }: Asked, read: Read): Promise<Told> => {
    const also = [here, ...(await grants.conversationsOf(customer))];
    const [chains, own] = [await chainsAbout(customer, { log, read, also }), await grantsOf(customer)];
    const entries = merged(chains).flatMap(({ subject, body }) => entriesOf(body).flatMap((entry) => recorded(subject, entry)));
    const self = customerSubject(customer);
    return {
      entries: entries.filter(({ subject, entry: { grant } }) => subject === self || (grant !== undefined && own.has(grant))),
      conversations: chains.map(({ subject }) => subject).filter((subject) => kindOf(subject) === 'conversation'),
      isBroken: chains.some(({ breaks }) => breaks.length > 0),
    };
  };

  /** Who comes meanwhile waits, as each goes through all that there is; who finds many waiting comes again later. */
  let underWay: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
    if (waiting >= WAITING_AT_MOST) throw new ArchiveError('unusable', 'The archive is being gone through for others.');
    waiting += 1;
    const mine = underWay.then(work).finally(() => {
      waiting -= 1;
    });
    underWay = mine.catch(() => undefined);
    return mine;
  };

  return {
    lately: (asked) => tell(asked, (subjects) => readHotChains({ connection, sealer }, subjects)),
    whole: (asked) =>
      inTurn(async () => {
        const parts = { connection, sealer, archive: await archive() };
        return tell(asked, (subjects) => readChains(parts, subjects));
      }),
  };
};

const recorded = (subject: Subject, entry: Json): Recorded[] => {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return [];
  return typeof entry.at === 'number' ? [{ at: entry.at, subject, entry }] : [];
};

/** When something was read last with each of a customer's grants. */
const lastReads = ({ entries }: Told): ReadonlyMap<string, number> =>
  new Map(
    entries.flatMap(({ at, entry: { what, grant } }) => (what === 'reads' && typeof grant === 'string' ? [[grant, at] as const] : [])),
  );

/** As above, for what is told of their connections. */
export const withLastReads = <C extends { bank: string }>(
  connected: readonly C[],
  { grants }: Pick<Customer, 'grants'>,
  told: Told,
): (C & { lastRead?: number })[] => {
  const last = lastReads(told);
  return connected.map((one) => {
    const at = grants.filter(({ bank }) => bank === one.bank).flatMap(({ id }) => last.get(id) ?? []);
    return at.length > 0 ? { ...one, lastRead: Math.max(...at) } : one;
  });
};
