/** All customers of whom something is kept, for work that leaves out nobody: by the conversations that are theirs, and by their own subjects. */
import type { Connection } from './store/client.ts';
import type { Grants } from './store/grants.ts';
import { kindOf, type Subject } from './store/keys.ts';
import type { Log } from './store/log.ts';
import { scanKeys, subjectOfKey } from './store/scan.ts';
import { SealError } from './store/seal.ts';
import type { CustomerSession } from './stored.ts';

export type AllCustomersParts = {
  connection: Pick<Connection, 'masters'>;
  grants: Pick<Grants, 'customerAt'>;
  log: Pick<Log, 'state'>;
};

/** Our ids, a page at a time, each once. `share`: how far this is, from 0 to 1, as far as one can tell. */
export async function* allCustomers(parts: AllCustomersParts): AsyncGenerator<{ ids: string[]; share: number }> {
  const seen = new Set<string>();
  for await (const { names, share } of scanKeys(parts.connection, 'banter:*')) {
    const found = await Promise.all(names.map((name) => customerBehind(name, parts)));
    const ids = [...new Set(found.filter((id) => id !== undefined))].filter((id) => !seen.has(id));
    for (const id of ids) seen.add(id);
    yield { ids, share };
  }
}

const customerBehind = async (name: string, { grants, log }: AllCustomersParts): Promise<string | undefined> => {
  const linked = subjectOfKey(name, 'connections');
  if (linked !== undefined && kindOf(linked) === 'conversation') return grants.customerAt(linked);
  const own = subjectOfKey(name, 'subject');
  return own !== undefined && kindOf(own) === 'customer' ? ownId(own, log) : undefined;
};

/** What nobody can open here is of nobody. */
const ownId = async (subject: Subject, log: Pick<Log, 'state'>): Promise<string | undefined> => {
  try {
    // Only a customer's turn writes the state of a customer.
    return ((await log.state(subject)) as CustomerSession | undefined)?.customer.id;
  } catch (error) {
    if (error instanceof SealError) return undefined;
    throw error;
  }
};
