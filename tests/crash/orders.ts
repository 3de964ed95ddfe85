/**
 * Customers who lock and unlock a card between their other messages. All of them are one customer of the sandbox with one card, so what is
 * compared is not its state but the orders: how many were given, how many keys left for them, what really happened, and what was told.
 */
import { z } from 'zod';
import type { Sandbox } from '../../connectors/banks/sandbox/sandbox.ts';
import type { Graph } from '../support/graph-stand-in.ts';

const BUSY = 'already asked|not yet answered|cannot see|takes too long|too long';
const EVERY = 14;
/** By the number of a customer's message, counted round; `orders`: an order may leave for it. */
const ORDERS: { readonly [n: number]: { text: string; right: RegExp; orders: boolean } } = {
  4: { text: 'lock my Chase card', right: new RegExp(`I have asked Chase to lock|${BUSY}`, 'i'), orders: true },
  9: { text: 'unlock my Chase card', right: new RegExp(`Unlock Chase card|${BUSY}`, 'i'), orders: false },
  10: { text: 'yes', right: /./, orders: true },
};

export const orderAt = (n: number) => ORDERS[n % EVERY];

const ASKED = /I have asked Chase to/;
const TOLD = /Chase confirms: .* is (un)?locked|was not (un)?locked: |has not told me whether/;

/** Who was told that the bank was asked, and not yet what came of it. */
export const unsettled = (sends: Graph['sends']): string[] => {
  const open = new Map<string, number>();
  const seen = new Set<string>();
  for (const { taken, body } of sends) {
    const part = `${body.recipient?.id} ${body.message?.metadata}`;
    if (!taken || seen.has(part)) continue;
    seen.add(part);
    const user = String(body.recipient?.id);
    const text = String(body.message?.text);
    const more = Number(ASKED.test(text)) - Number(TOLD.test(text));
    if (more !== 0) open.set(user, (open.get(user) ?? 0) + more);
  }
  return [...open].filter(([, count]) => count !== 0).map(([user, count]) => `${user}: ${count} orders asked for, and not told of`);
};

const ordered = z.object({ key: z.string(), interaction: z.string(), case: z.string().optional() });
const ledger = z.object({ cardChanges: z.array(z.unknown()) });
/** A change that really happened because of us: under which key, for which order of whose conversation, or about which case. */
type Change = z.output<typeof ordered>;
export const cardChanges = async ({ url }: Sandbox): Promise<Change[]> =>
  ledger.parse(await (await fetch(`${url}/admin/ledger`)).json()).cardChanges.flatMap((change) => ordered.safeParse(change).data ?? []);

/** Now and then a bank does what it is told, or does not, and cuts the line. */
export const cutLines = async ({ url }: Sandbox, probability: number): Promise<void> => {
  const body = JSON.stringify({ bank: 'chase', ...(probability > 0 ? { only: 'cards', reset: true, probability } : {}) });
  await fetch(`${url}/admin/faults`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
};

/** Changes beyond the first of an order or a key, and orders that left under more keys than there were orders. */
export const effectsTwice = (changes: readonly Change[], sentKeys: ReadonlySet<string>, acknowledged: number): number => {
  const repeats = (nameOf: (change: Change) => string) => changes.length - new Set(changes.map(nameOf)).size;
  return Math.max(
    repeats(({ key }) => key),
    repeats(({ interaction }) => interaction),
    sentKeys.size - acknowledged,
  );
};
