/** The bank's people at the desk: what they do to conversations, through whichever process answers them, over a network that loses and repeats. */
import type { DeskAct } from '../../bot/model.ts';
import type { Subject } from '../../bot/store/keys.ts';
import type { Agent, RefusalCode } from '../../bot/wire.ts';
import type { DeskOf } from './process.ts';
import type { Scheduler } from './scheduler.ts';

const ANA: Agent = { id: 'ana', name: 'Ana', skills: ['general'], languages: ['en'], supervisor: false };
const BO: Agent = { id: 'bo', name: 'Bo', skills: ['general', 'fraud', 'cards', 'payments'], languages: ['en'], supervisor: true };
export const AGENTS: readonly Agent[] = [ANA, BO];

/** Something an agent did. `answer`: what the desk said in the end; absent: the page gave up asking. */
export type Command = {
  agent: string;
  subject: Subject;
  what: DeskAct['do'] | 'claim' | 'assign';
  /** The event, as the desk names it. */
  event: string;
  to?: string;
  /** Steps of the scheduler's time. */
  askedAt: number;
  answeredAt?: number;
  answer?: 'ok' | RefusalCode;
};

type Answer = { ok: true } | { ok: false; code: RefusalCode };

export type AgentsOptions = {
  scheduler: Scheduler;
  subjects: readonly Subject[];
  /** Asks some living process. Rejects when none answers. */
  ask: <T>(work: (desk: DeskOf) => Promise<T>) => Promise<T>;
  say: (line: string) => void;
};

const SKILLS = ['general', 'cards', 'fraud'] as const;
/** Who was not heard of for so long has vanished. */
const VANISHED_MS = 60_000;
const COMMANDS_AT_MOST = 14;
const ASKS_AT_MOST = 12;

export const createAgents = ({ scheduler, subjects, ask, say }: AgentsOptions) => {
  const commands: Command[] = [];
  const wait = (ms: number): Promise<void> => new Promise((done) => void scheduler.after(ms, done));

  /** A page asks again until it is answered, and gives up some time; now and then the network brings it once more, much later. */
  const insist = async <T>(work: (desk: DeskOf) => Promise<T>): Promise<T | undefined> => {
    for (let pause = 20, n = 0; n < ASKS_AT_MOST; pause = Math.min(1_000, pause * 2), n += 1) {
      try {
        return await ask(work);
      } catch {
        await wait(scheduler.between(1, pause));
      }
    }
    return undefined;
  };
  const again = async (work: (desk: DeskOf) => Promise<unknown>): Promise<void> => {
    if (!scheduler.chance(0.2)) return;
    await wait(scheduler.between(0, 3_000));
    await ask(work).catch(() => undefined);
  };

  const command = async (what: Omit<Command, 'askedAt'>, work: (desk: DeskOf) => Promise<Answer>): Promise<boolean> => {
    const one: Command = { ...what, askedAt: scheduler.now() };
    commands.push(one);
    const answer = await insist(work);
    if (answer) Object.assign(one, { answer: answer.ok ? 'ok' : answer.code, answeredAt: scheduler.now() });
    say(`                    ${one.event}: ${one.answer ?? 'no answer'}`);
    return answer?.ok ?? false;
  };

  const claim = (agent: Agent, subject: Subject): Promise<boolean> => {
    say(`                    ${agent.id} claims ${subject}`);
    return command({ agent: agent.id, subject, what: 'claim', event: `claim ${agent.id}` }, ({ actions }) => actions.claim(agent, subject));
  };
  const assign = (agent: Agent, subject: Subject, to: string): Promise<boolean> =>
    command({ agent: agent.id, subject, what: 'assign', event: `claim ${to}`, to }, ({ actions }) => actions.assign(agent, subject, to));

  const act = (agent: Agent, subject: Subject, act: DeskAct): Promise<boolean> => {
    const id = String(commands.length);
    const work = ({ actions }: DeskOf): Promise<Answer> => actions.act(agent, subject, id, act);
    say(`                    ${agent.id} ${id} ${act.do} in ${subject}`);
    void again(work);
    return command({ agent: agent.id, subject, what: act.do, event: `${agent.id} ${id}` }, work);
  };

  const givesAway = ({ id, name }: Agent): DeskAct => {
    const other = AGENTS.find((one) => one.id !== id) ?? { id, name };
    const to = scheduler.chance(0.5) ? { skill: scheduler.pick(SKILLS) } : { agent: { id: other.id, name: other.name } };
    return scheduler.pick<DeskAct>([{ do: 'transferred', to, note: 'please' }, { do: 'released' }, { do: 'resolved', reason: 'answered' }]);
  };

  /** What waits for this agent, as some process shows it; sometimes anything at all. */
  const choose = async (agent: Agent): Promise<Subject> => {
    if (scheduler.chance(0.2)) return scheduler.pick(subjects);
    const waiting = (await insist(async ({ office }) => office.deskOf(agent).waiting)) ?? [];
    const mine = waiting.map(({ name }) => name).filter((name) => subjects.includes(name));
    return mine.length > 0 ? scheduler.pick(mine) : scheduler.pick(subjects);
  };

  /** One thing after another, as a person does them. */
  const work = async (agent: Agent): Promise<void> => {
    const has = new Set<Subject>();
    for (let n = scheduler.between(3, COMMANDS_AT_MOST); n > 0; n -= 1) {
      await wait(scheduler.between(0, 1_200));
      const [subject] = has;
      if (agent.supervisor && scheduler.chance(0.1)) await assign(agent, scheduler.pick(subjects), scheduler.pick(AGENTS).id);
      else if (subject === undefined || scheduler.chance(0.1)) {
        // Who has nothing sometimes speaks all the same: the page has not heard yet that it was lost.
        const chosen = await choose(agent);
        if (scheduler.chance(0.15)) await act(agent, chosen, { do: 'said', text: 'nobody asked me' });
        else if (await claim(agent, chosen)) has.add(chosen);
      } else if (scheduler.chance(0.3)) {
        const pending = act(agent, subject, givesAway(agent));
        // A colleague, or haste, comes in between.
        if (scheduler.chance(0.3)) void act(agent, subject, { do: 'said', text: 'one more thing' });
        await pending;
        has.delete(subject);
      } else if (!(await act(agent, subject, scheduler.chance(0.8) ? { do: 'said', text: 'words' } : { do: 'noted', text: 'a note' })))
        has.delete(subject);
    }
  };

  return {
    commands,
    /** An agent comes to the desk and works. Of one who `vanishes` nobody hears for nearly a minute by then. */
    async agent(agent: Agent, vanishes: boolean): Promise<void> {
      const ago = vanishes ? VANISHED_MS - scheduler.between(500, 7_000) : 0;
      const at = scheduler.now() - ago;
      await insist(({ store }) => store.here(agent.id, agent, at));
      await work(agent);
    },
  };
};
