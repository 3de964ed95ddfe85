/**
 * Erasing: a subject's data key goes, and with it all that was sealed; then Redis writes its file anew, in which older commands still stand. Who was
 * erased is on record, without what there was.
 */
import type { Json } from '../model.ts';
import { attempt, type Connection } from './client.ts';
import { customerAtKey, customerSubject, customersAtKey, digestOf, keysOf, type Subject, seenMs } from './keys.ts';
import { LEASE_MS } from './lease.ts';
import type { Sealer } from './seal.ts';

export interface Erasing {
  /** `event`: with which the subject begins anew; stored once, however often this is asked for. Throws StoreUnavailable. */
  subject(subject: Subject, event?: { id: string; body: Json }): Promise<void>;
  /** A customer's own subject, and that they are known by their banks' names for them. */
  customer(id: string, atBanks: readonly { bank: string; who: string }[]): Promise<void>;
  /** Asks every master to write its file anew. Resolves to whether each took it. */
  rewrite(): Promise<boolean>;
}

export type ErasingParts = {
  connection: Pick<Connection, 'client' | 'run' | 'masters'>;
  sealer: Pick<Sealer, 'sealShared'>;
  now: () => number;
  /** What never had a turn is kept for so long. */
  keptMs: number;
};

export const createErasing = ({ connection: { client, run, masters }, sealer, now, keptMs }: ErasingParts): Erasing => {
  const erase: Erasing['subject'] = async (subject, event) => {
    const anew = event ? [digestOf(event.id), sealer.sealShared(`event ${subject}`, JSON.stringify(event.body))] : ['', ''];
    await run('erase', keysOf(subject), [now(), LEASE_MS, subject, ...anew, seenMs(subject), keptMs]);
  };
  return {
    subject: erase,
    async customer(id, atBanks) {
      for (const { bank, who } of atBanks) {
        await attempt(() => client.hDel(customersAtKey(bank, who), id));
        const key = customerAtKey(bank, who);
        // Known by another customer's sign-in by now, that one stays.
        if ((await attempt(() => client.get(key)))?.toString() === id) await attempt(() => client.del(key));
      }
      await erase(customerSubject(id));
    },
    async rewrite() {
      const nodes = await masters();
      const asked = await Promise.all(
        nodes.map((node) =>
          attempt(() => node.bgRewriteAof()).then(
            () => true,
            () => false,
          ),
        ),
      );
      return asked.every(Boolean);
    },
  };
};
