/** What an agent looks at: a thread with what stands beside it, older entries, and figures on a click. */
import { randomUUID } from 'node:crypto';
import type { Case } from '../case.ts';
import { mask } from '../mask.ts';
import type { DeskStore } from '../store/desk.ts';
import { kindOf, type Subject } from '../store/keys.ts';
import type { CaseSession, Session } from '../stored.ts';
import type { Agent, Entries, Entry, Panel, Revealed, Thread, Window } from '../wire.ts';
import type { Actions, No } from './actions.ts';
import type { Office } from './office.ts';
import type { Panels } from './panel.ts';
import type { News, ThreadReader } from './thread.ts';

const ENTRIES_SHOWN = 60;
const RECENT = 10;
const TAKING = 'has the conversation';

/** All of a case is shown at once. */
const NOTHING = { entries: [], more: false, last: undefined };

export type ViewParts = { store: DeskStore; office: Office; threads: ThreadReader; panels: Panels; actions: Actions };

export type Fresh = Pick<Thread, 'line' | 'window'> & News;

export interface Views {
  /** undefined: nothing is held of it. */
  thread(agent: Agent, name: Subject): Promise<(Thread & { last: string | undefined }) | undefined>;
  older(agent: Agent, name: Subject, before: string): Promise<Entries>;
  /** The newest few, for whoever begins to look. */
  recent(agent: Agent, name: Subject): Promise<{ entries: Entry[]; last: string | undefined }>;
  /** What came after. */
  since(agent: Agent, name: Subject, after: string | undefined): Promise<Fresh | undefined>;
  panel(agent: Agent, name: Subject): Promise<Panel | undefined>;
  reveal(agent: Agent, name: Subject, wanted: { account: string; reason: string }): Promise<Revealed | No>;
}

export const createViews = ({ store, office, threads, panels, actions }: ViewParts): Views => {
  const sessionOf = async (name: Subject): Promise<{ session: Session; epoch: number; owner: string | undefined } | undefined> => {
    const { state, epoch, agent } = await store.look(name);
    // Only a commit writes the state, and a conversation's takes nothing but Session.
    return state === undefined || kindOf(name) !== 'conversation' ? undefined : { session: state as Session, epoch, owner: agent };
  };

  const windowOf = (session: Session): Window => actions.window(session);

  const panelFor = (agent: Agent, name: Subject, { session, owner }: { session: Session; owner: string | undefined }): Promise<Panel> =>
    panels.of(name, session, owner === agent.id ? { agent: agent.id, name: agent.name, reason: TAKING } : undefined);

  const caseThread = async (agent: Agent, name: Subject): Promise<(Thread & { last: undefined }) | undefined> => {
    const [{ state, epoch }, line] = [await store.look(name), office.line(name, agent)];
    // Only a commit writes the state, and a case's takes nothing but CaseSession.
    const is = (state as CaseSession | undefined)?.case;
    if (!is || !line) return undefined;
    const panel = await panels.ofCase(is);
    return {
      entries: caseEntries(is, panel.channel),
      more: false,
      line,
      panel,
      window: { is: 'open', until: null },
      epoch,
      last: undefined,
    };
  };

  return {
    async thread(agent, name) {
      if (kindOf(name) === 'case') return caseThread(agent, name);
      const [found, line] = [await sessionOf(name), office.line(name, agent)];
      if (!found || !line) return undefined;
      const [page, panel] = await Promise.all([threads.page(name, agent.id, ENTRIES_SHOWN), panelFor(agent, name, found)]);
      return { ...page, line, panel, window: windowOf(found.session), epoch: found.epoch };
    },
    async older(agent, name, before) {
      if (kindOf(name) === 'case') return NOTHING;
      const { entries, more } = await threads.page(name, agent.id, ENTRIES_SHOWN, before);
      return { entries, more };
    },
    recent: async (agent, name) => (kindOf(name) === 'case' ? NOTHING : threads.page(name, agent.id, RECENT)),
    async since(agent, name, after) {
      const [found, news] = await Promise.all([sessionOf(name), threads.since(name, agent.id, after, ENTRIES_SHOWN)]);
      const line = office.line(name, agent);
      return found && line && { ...news, line, window: windowOf(found.session) };
    },
    async panel(agent, name) {
      const found = await sessionOf(name);
      return found && panelFor(agent, name, found);
    },
    async reveal(agent, name, { account, reason }) {
      const found = await sessionOf(name);
      if (!found) return { ok: false, code: 'NotFound' };
      if (found.owner !== agent.id) return { ok: false, code: 'NotYours' };
      const seen = await panels.reveal(name, found.session, account, { agent: agent.id, name: agent.name, reason: mask(reason).text });
      if (!seen) return { ok: false, code: 'NotAllowed' };
      const { bank, id } = seen;
      // What was looked at is shown only once it stands in the conversation that it was.
      const told = await actions.act(agent, name, `reveal-${randomUUID()}`, { do: 'revealed', account: { bank, id } });
      return told.ok ? seen.revealed : told;
    },
  };
};

/** What a case is about, without its figures: the agent reads those at the bank's own desk. */
const caseEntries = ({ notice, items, dropped, toPerson, openedAt }: Case, bank: string): Entry[] => {
  const payments = items.length + dropped.length;
  const card = notice.card.last4 === null ? 'a card' : `card ••${notice.card.last4}`;
  const about = `${bank}, ${card}, ${payments} ${payments === 1 ? 'payment' : 'payments'}, case ${notice.case}`;
  const why =
    toPerson === undefined
      ? []
      : [{ id: '0-1.0', at: openedAt ?? notice.at, who: 'system', what: 'waiting', note: toPerson.replaceAll('_', ' ') } as const];
  return [{ id: '0-0.0', at: notice.at, who: 'system', what: 'suspected', note: about }, ...why];
};
