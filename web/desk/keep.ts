/** What outlives a reload: what the agent wrote, as long as the tab; what the agent likes, in this browser. */

import type { Outgoing } from './entries.ts';
import type { Draft, State } from './state.ts';

type Written = { agent: string; drafts: { readonly [name: string]: Draft }; outbox: readonly Outgoing[] };

const WRITTEN = 'banter.desk.written';

const isWritten = (value: unknown): value is Written =>
  typeof value === 'object' && value !== null && 'agent' in value && 'drafts' in value && 'outbox' in value && Array.isArray(value.outbox);

/** What this agent wrote before the page was loaded anew. What somebody else did is forgotten. */
export const written = (agent: string): Omit<Written, 'agent'> => {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(WRITTEN) ?? 'null');
    if (isWritten(kept) && kept.agent === agent) return kept;
  } catch {
    // Storage is off, or holds something else: there is nothing to go on with.
  }
  return { drafts: {}, outbox: [] };
};

export const keepWritten = (agent: string, { drafts, outbox }: Pick<State, 'drafts' | 'outbox'>): void => {
  const begun = Object.entries(drafts).filter(([, { reply, note }]) => reply !== '' || note !== '');
  const kept: Written = { agent, drafts: Object.fromEntries(begun), outbox: outbox.filter(({ is }) => is !== 'taken') };
  try {
    sessionStorage.setItem(WRITTEN, JSON.stringify(kept));
  } catch {
    // Storage is off or full: it lasts as long as the page.
  }
};

export const forgetWritten = (): void => {
  try {
    sessionStorage.removeItem(WRITTEN);
  } catch {
    // Storage is off: nothing was kept.
  }
};

type Liking = 'sound' | 'shortcuts';
const usual: { readonly [L in Liking]: boolean } = { sound: false, shortcuts: true };

export const likes = (what: Liking): boolean => {
  try {
    const kept = localStorage.getItem(`banter.desk.${what}`);
    return kept === null ? usual[what] : kept === 'on';
  } catch {
    return usual[what];
  }
};

export const keepLiking = (what: Liking, on: boolean): void => {
  try {
    localStorage.setItem(`banter.desk.${what}`, on ? 'on' : 'off');
  } catch {
    // Storage is off: it lasts as long as the page.
  }
};
