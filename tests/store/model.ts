/** One subject in plain values: what the scripts are to make of it. */
import { LEASE_MS } from '../../bot/store/lease.ts';
import type { Speaks } from '../../bot/store/ownership.ts';

export const SUSPECT_AFTER = 2;
/** Agents of the desk; what they do, and say, bears their names. */
export const AGENTS = ['ana', 'bo'];
export const isAgents = (id: string): boolean => AGENTS.some((agent) => id.startsWith(agent));

/** What the scripts are to do, without Redis. */
export const createModel = (now: () => number) => {
  const inbox: { id: string; said: Speaks }[] = [];
  const outbox: string[] = [];
  const lane = { sends: 0, flight: undefined as number | undefined, repeats: 0, sendAt: 0 };
  const model = { inbox, outbox, lane, tries: 0, owner: 'bot' as Speaks, agent: '', epoch: 0, fence: 0, holder: '', until: 0 };

  const isHeld = () => model.until > now();
  const mayLeave = () => outbox.length > 0 && lane.sendAt <= now();
  const hasWork = () => inbox.length > 0 || mayLeave();
  const headLeft = () => Object.assign(lane, { sends: 0, flight: undefined, repeats: 0, sendAt: 0 });
  return Object.assign(model, {
    isHeld,
    mayLeave,
    hasWork,
    /** The lease is kept while something waits for its holder; the head of the inbox is being tried then. */
    rest() {
      if (inbox.length > 0 && model.tries === 0) model.tries = 1;
      if (hasWork()) model.until = now() + LEASE_MS;
      else Object.assign(model, { until: 0, holder: '' });
    },
    leaving() {
      if (outbox.length > 0) Object.assign(lane, { sends: 1, flight: now() });
    },
    settle() {
      outbox.shift();
      headLeft();
    },
    /** Returns what stays unsaid. */
    own(owner: Speaks, agent = ''): string[] {
      if (owner === model.owner && (owner === 'bot' || agent === model.agent)) return [];
      Object.assign(model, { owner, agent: owner === 'person' ? agent : '', epoch: model.epoch + 1 });
      if (owner === 'bot') return [];
      const all = outbox.splice(0);
      outbox.push(...all.filter(isAgents));
      if (outbox[0] !== all[0]) headLeft();
      return all.filter((part) => !isAgents(part));
    },
    /** When somebody must look at the subject at the latest; undefined: never. */
    dueBy(): number | undefined {
      if (isHeld()) return model.until;
      return hasWork() ? now() : outbox.length > 0 ? lane.sendAt : undefined;
    },
  });
};
