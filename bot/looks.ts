/** Who looked at what, from a conversation's own audit. Nothing of what was seen is in it. */
import type { AuditEntry } from './calls.ts';
import { isLookedAt } from './looked-at.ts';
import type { Json, Look, LookedAt } from './model.ts';
import { openLink } from './store/audit.ts';
import { attempt, type Connection } from './store/client.ts';
import { keysOf, type Subject } from './store/keys.ts';
import type { Sealer } from './store/seal.ts';

const SHOWN_MS = 7 * 24 * 3_600_000;
/** Links of the chain that are looked at: more than anybody asks for in a week. */
const LINKS_AT_MOST = 500;

/** `now`: the business clock. */
export const createLooks =
  ({ client }: Pick<Connection, 'client'>, sealer: Sealer, now: () => number) =>
  async (subject: Subject): Promise<Look[]> => {
    const links = await attempt(() => client.lRange(keysOf(subject).audit, -LINKS_AT_MOST, -1));
    const entries = links.flatMap((link) => openLink(sealer, subject, '', Buffer.from(link)).entries);
    return entries
      .filter(isRead)
      .filter(({ at }) => now() - at < SHOWN_MS)
      .map(lookOf)
      .toReversed();
  };

type Read = AuditEntry & { kind: LookedAt };

/** What is about to be read is on record before; how it ended is another line. */
const isRead = (entry: Json): entry is Json & Read => {
  const { what, kind } = entry as Partial<AuditEntry>;
  return what === 'reads' && isLookedAt(kind);
};

const lookOf = ({ at, bank, kind, name, reason }: Read): Look => ({
  at,
  bank,
  what: kind,
  ...(name === undefined || reason === undefined ? {} : { by: { name, reason } }),
});
