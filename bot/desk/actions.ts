/**
 * What agents do: each thing is an event in the conversation's mailbox, stored only while it is theirs to do (I10). Whoever sends it twice, under the
 * same id, did it once.
 */
import type { Clock } from '../clock.ts';
import type { LogEvent } from '../logger.ts';
import { mask } from '../mask.ts';
import type { Channel, DeskAct, Person } from '../model.ts';
import type { AtDesk, DeskStore } from '../store/desk.ts';
import { kindOf, type Subject } from '../store/keys.ts';
import type { Own, Owned } from '../store/ownership.ts';
import type { Session } from '../stored.ts';
import type { Agent, Line, RefusalCode, Window } from '../wire.ts';
import { isFor, mayTake, ownerNow } from './line.ts';
import type { Office } from './office.ts';

export const TEXT_AT_MOST = 2_000;

/** More customers than that one person cannot talk with at once. */
const HAS_AT_MOST = 20;

/** An expected "no". `by`: who has it. */
export type No = { ok: false; code: RefusalCode; by?: string };
export type Done = { ok: true; epoch: number };

export type ActionParts = {
  store: DeskStore;
  own: Own;
  office: Office;
  channels: ReadonlyMap<string, Channel>;
  nudge: (subject: Subject) => void;
  /** The business clock. */
  now: () => number;
  clock: Pick<Clock, 'now'>;
  log: LogEvent;
};

export interface Actions {
  /** Who has it is told only to whom it might have been for. */
  claim(agent: Agent, name: Subject): Promise<Done | No>;
  /** `id`: made by the page. */
  act(agent: Agent, name: Subject, id: string, act: DeskAct): Promise<Done | No>;
  /** Gives it to somebody, whoever has it. */
  assign(agent: Agent, name: Subject, to: string): Promise<Done | No>;
  /** How an agent's words may leave now. */
  window(session: Session): Window;
}

export const createActions = ({ store, own, office, channels, nudge, now, clock, log }: ActionParts): Actions => {
  const no = (code: RefusalCode, at?: Pick<Owned, 'owner' | 'agent'>): No => {
    const owner = at && ownerNow({ owner: at.owner, agent: at.agent }, office.nameOf);
    return { ok: false, code, ...(owner?.who === 'agent' ? { by: owner.name } : {}) };
  };

  /** Stored by a script that gives it to no worker. What is seen of it at a glance changes with its turn, which tells so. */
  const stored = (name: Subject, { epoch }: Owned): Done => {
    nudge(name);
    return { ok: true, epoch };
  };

  const give = async (to: Agent, at: AtDesk): Promise<Done | No> => {
    const { subject, epoch } = at;
    const id = `claim ${to.id} ${epoch}`;
    const body = { kind: 'desk', id, at: now(), epoch: epoch + 1, by: personOf(to), act: { do: 'claimed' } };
    const owned = await own(subject, 'person', epoch, { agent: to.id, event: { id, body } });
    if (!owned.done && !(owned.duplicate && owned.agent === to.id)) return no('Taken', owned);
    if (owned.done && at.waits) {
      const ms = clock.now() - at.waits.since;
      await store.waited(subject, ms, clock.now());
      log('waited', { why: at.waits.why, ms });
    }
    // Whose it is has changed already.
    office.changed(subject);
    return stored(subject, owned);
  };

  /** As it is now, not as it was told of last; undefined: a case, or nothing that people have to do with. */
  const atDesk = async (name: Subject): Promise<Line | undefined> => {
    await office.look(name);
    return kindOf(name) === 'conversation' ? office.line(name) : undefined;
  };

  const claim: Actions['claim'] = async (agent, name) => {
    const at = await store.look(name);
    if (at.agent === agent.id) return { ok: true, epoch: at.epoch };
    const line = await atDesk(name);
    if (!line || !isFor(agent, line)) return no('NotWaiting');
    if (line.owner.who === 'agent') return { ...no('Taken'), by: line.owner.name };
    if (office.has(agent.id) >= HAS_AT_MOST) return no('Full');
    return line.reservedFor && !mayTake(agent, line, now()) ? { ...no('Taken'), by: line.reservedFor.name } : give(agent, at);
  };

  /** A case that people see to has no owner: whoever knows about fraud says that it is done. */
  const handle = async (agent: Agent, name: Subject, id: string, what: DeskAct): Promise<Done | No> => {
    await office.look(name);
    if (!office.maySee(agent, name)) return no('NotFound');
    if (what.do !== 'resolved') return no('NotAllowed');
    const event = `${agent.id} ${id}`;
    const body = { kind: 'handled', id: event, at: now(), by: personOf(agent), reason: what.reason };
    return stored(name, await own(name, undefined, undefined, { event: { id: event, body } }));
  };

  const act: Actions['act'] = async (agent, name, id, what) => {
    if (kindOf(name) === 'case') return handle(agent, name, id, what);
    const clean = cleaned(what);
    if (!clean) return no('Invalid');
    if (clean === 'too long') return no('TooLong');
    const at = await store.look(name);
    // Agents have nothing but conversations, and of these only a commit writes the state.
    if (clean.do === 'said' && at.agent === agent.id && windowOf(at.state as Session).is === 'closed') return no('Closed');
    const event = `${agent.id} ${id}`;
    const { epoch } = at;
    const body = { kind: 'desk', id: event, at: now(), epoch, by: personOf(agent), act: clean };
    const owned = await own(name, undefined, epoch, { only: agent.id, event: { id: event, body } });
    if (owned.done) count(at, clean);
    if (owned.done || owned.duplicate) return stored(name, owned);
    const line = await atDesk(name);
    return line && isFor(agent, line) ? no('NotYours', owned) : no('NotFound');
  };

  /** How long the first answer took since a person was wanted, and how it ended. */
  const count = (at: AtDesk, what: DeskAct): void => {
    // As above.
    const { conversation, answeredAt = 0 } = at.state as Session;
    const begun = conversation.handoffs?.at(-1)?.at ?? 0;
    if (what.do === 'said' && answeredAt < begun) log('first_answer', { ms: now() - begun });
    if (what.do === 'resolved') log('resolved', { reason: what.reason });
  };

  const windowOf = ({ address, conversation: { heardAt } }: Session): Window => {
    const window = channels.get(address.channel)?.window;
    if (!window || heardAt === undefined) return { is: 'open', until: null };
    const [bot, person] = [heardAt + window.bot, heardAt + window.person];
    if (now() < bot) return { is: 'open', until: bot };
    return now() < person ? { is: 'tagged', until: person } : { is: 'closed', since: person };
  };

  return {
    claim,
    act,
    async assign(agent, name, to) {
      const colleague = office.colleague(to);
      if (!agent.supervisor) return no('Forbidden');
      const [at, line] = [await store.look(name), await atDesk(name)];
      if (!line || !colleague) return no('NotFound');
      return at.agent === to ? { ok: true, epoch: at.epoch } : give(colleague, at);
    },
    window: windowOf,
  };
};

const personOf = ({ id, name }: Agent): Person => ({ id, name });

/** What is written is kept without secrets, whoever writes it (I11). */
const cleaned = (act: DeskAct): DeskAct | 'too long' | undefined => {
  const text = 'text' in act ? act.text : act.do === 'transferred' ? act.note : undefined;
  if (text === undefined) return act;
  if (text.length > TEXT_AT_MOST) return 'too long';
  if ('text' in act) return text.trim() === '' ? undefined : { ...act, text: mask(text).text };
  return act.do === 'transferred' ? { ...act, note: mask(text).text } : act;
};
