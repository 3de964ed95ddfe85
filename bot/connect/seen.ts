/** Who looked at what, line by line, from what is on record: what one question made us read at one bank is one line. Pure. */
import { isLookedAt } from '../looked-at.ts';
import type { LookedAt } from '../model.ts';
import type { Recorded, Told } from './record.ts';

/** `asked`: by the customer; `alert`: we told them of something; `connected`: they had just connected the bank. */
export type WhySeen = { who: 'bot'; why: 'asked' | 'alert' | 'connected' } | { who: 'person'; name: string; reason: string };
export type Seen = { at: number; bank: string; what: LookedAt[] } & WhySeen;
/** What a customer did on their own page. `bank`: where they had signed in for it. */
export type OwnDoing = { at: number; did: OwnEntry['what']; bank: string };

/** One line of the audit, in the customer's own chain. */
export type OwnEntry = { at: number; kind: 'own_page'; what: 'opened' | 'exported'; bank: string; interaction: string };

/** The newest first. */
export const seenIn = ({ entries }: Pick<Told, 'entries'>): (Seen | OwnDoing)[] => {
  const connects = new Set(entries.filter(({ entry: { kind } }) => kind === 'consent').map(({ entry: { interaction } }) => interaction));
  const lines = new Map<string, Seen | OwnDoing>();
  for (const one of entries) {
    const { at, subject, entry } = one;
    const { bank = '', interaction = '', agent = '' } = entry;
    const key = JSON.stringify([subject, interaction, bank, agent]);
    const own = doingIn(one);
    const what = own ? undefined : lookIn(one);
    if (own) lines.set(JSON.stringify([at, lines.size]), own);
    if (what === undefined) continue;
    const known = lines.get(key);
    if (known && 'what' in known) known.what.push(...(known.what.includes(what) ? [] : [what]));
    else lines.set(key, { at, bank: String(bank), what: [what], ...whyOf(one, connects.has(interaction)) });
  }
  return [...lines.values()].reverse();
};

const lookIn = ({ entry: { what, kind } }: Recorded): LookedAt | undefined => (what === 'reads' && isLookedAt(kind) ? kind : undefined);

const doingIn = ({ at, entry: { kind, what, bank } }: Recorded): OwnDoing | undefined =>
  kind === 'own_page' && (what === 'opened' || what === 'exported') ? { at, did: what, bank: String(bank) } : undefined;

/** What a customer is told begins with an event of their own subject. */
const whyOf = ({ entry: { name, reason, interaction } }: Recorded, connected: boolean): WhySeen => {
  if (typeof name === 'string' && typeof reason === 'string') return { who: 'person', name, reason };
  if (connected) return { who: 'bot', why: 'connected' };
  return { who: 'bot', why: String(interaction).startsWith('customer:') ? 'alert' : 'asked' };
};
