/**
 * How soon an agent sees what a customer writes, and the customer what an agent writes, beside a bare loop that receives and sends: three open
 * loops a round with the same arrivals. Every second message belongs to a conversation that its agent looks at; only these come to the screen
 * as they are written, the others change a list.
 */
import { randomUUID } from 'node:crypto';
import { conversationOf } from '../../store/keys.ts';
import { type Awaited, createAwaited } from './awaited.ts';
import type { BareTask } from './bare-server.ts';
import type { Case } from './case.ts';
import { startChild } from './child.ts';
import type { Tell } from './compare.ts';
import { type DeskAgent, openAgent, openSocket } from './desk-agent.ts';
import { userOf, whenDue } from './load.ts';
import { arrivals } from './schedule.ts';
import { openStaff } from './staff.ts';
import { closeLater, type Stage } from './stage.ts';
import { startBank, startSubject } from './subject.ts';
import { type Lines, openLines, post } from './webhook.ts';

/** Milliseconds from when it was due, ascending. `bare`: the loop. */
export type DeskRound = { bare: number[]; toDesk: number[]; toCustomer: number[] };
export type DeskResult = { of: Case; rate: number; rounds: DeskRound[]; failed: number };

export const CONVERSATIONS = 200;
export const AGENTS = 20;
const RATE = 50;
const LINES = 32;
/** What is left to do of one loop is not to slow down the next. */
const REST_MS = 700;

export const measureDesk = async (stage: Stage, of: Case, tell: Tell): Promise<DeskResult> => {
  const { processes, durability, rate = RATE } = of;
  const bank = await startBank(stage, of.bankLatencyMs);
  const staff = await openStaff(stage.dir, AGENTS);
  const subject = await startSubject(stage, bank, { name: 'banter', processes, durability, staff: staff.provider });
  const floor = await openFloor(stage, subject.target.urls, staff.people);
  const stop = closeLater(floor.close);
  const rounds: DeskRound[] = [];
  let failed = 0;
  try {
    tell(`${CONVERSATIONS} conversations`, 0);
    await giveAll(floor);
    // The first one warms up.
    for (let round = 0; round <= of.rounds; round += 1) {
      tell(round === 0 ? 'warming up' : `round ${round} of ${of.rounds}`, round / (of.rounds + 1));
      const due = arrivals(rate, of.seconds, round);
      const measured = await measure(floor, due, round);
      if (round > 0) rounds.push(measured);
      failed += 2 * Math.ceil(due.length / 2) + due.length - Object.values(measured).flat().length;
    }
    return { of, rate, rounds, failed };
  } finally {
    await stop();
    await subject.stop();
    staff.close();
    await bank.stop();
  }
};

/** Everybody who talks, and where. */
type Floor = Pick<Stage, 'page' | 'graph'> & {
  urls: readonly string[];
  bareUrl: string;
  lines: Lines;
  agents: readonly DeskAgent[];
  heard: Awaited;
  close(): Promise<void>;
};

const openFloor = async ({ page, graph }: Stage, urls: readonly string[], people: readonly string[]): Promise<Floor> => {
  const users = Array.from({ length: CONVERSATIONS }, (_, n) => [userOf(n), String(n % AGENTS)] as const);
  const task: BareTask = { agentOf: Object.fromEntries(users) };
  const bare = await startChild('bare-server', task);
  const heard = createAwaited();
  const lines = await openLines([...urls, bare.url], LINES);
  const agents = await Promise.all(people.map((person, n) => openAgent(urls[n % urls.length] ?? '', person, heard)));
  const sockets = await Promise.all(people.map((_, n) => openSocket(`${bare.url.replace('http', 'ws')}/${n}`)));
  for (const socket of sockets) socket.on('message', (data) => heard.came(JSON.parse(String(data)).text));
  return {
    ...{ page, graph, urls, bareUrl: bare.url, lines, agents, heard },
    async close() {
      for (const agent of agents) agent.close();
      for (const socket of sockets) socket.terminate();
      lines.close();
      await bare.stop();
    },
  };
};

/** Each customer asks for a person and gets one. */
const giveAll = async ({ agents, graph, page, urls, lines }: Floor): Promise<void> => {
  for (let from = 0; from < CONVERSATIONS; from += AGENTS) {
    const asked = agents.map(async (agent, at) => {
      const user = userOf(from + at);
      const answer = graph.messageTo(user);
      await post(urls[0] ?? '', page, lines.of(at), { user, mid: `m_ask.${process.pid}.${user}`, text: 'talk to a person' });
      if ((await answer).kind === 'nothing') throw new Error('a customer who asked for a person was not answered');
      await agent.claim(nameOf(user, page));
    });
    await Promise.all(asked);
  }
  await rest();
};

const nameOf = (user: string, { id }: Stage['page']): string => conversationOf({ channel: 'messenger', account: id, user, thread: user });

/** Whose the nth message is: by turns of a conversation that its agent looks at in this round, and of another one of theirs. */
export const whoseIs = (n: number, round: number): { agent: number; user: string; isLookedAt: boolean } => {
  const each = CONVERSATIONS / AGENTS;
  const [turn, isLookedAt] = [Math.floor(n / 2), n % 2 === 0];
  const agent = turn % AGENTS;
  const other = isLookedAt ? 0 : 1 + (Math.floor(turn / AGENTS) % (each - 1));
  return { agent, user: userOf(agent + AGENTS * ((round + other) % each)), isLookedAt };
};

const measure = async (floor: Floor, due: readonly number[], round: number): Promise<DeskRound> => {
  const { agents, page, urls, bareUrl } = floor;
  await Promise.all(agents.map((agent, at) => agent.looksAt(nameOf(whoseIs(2 * at, round).user, page))));
  const urlOf = (n: number): string => urls[n % urls.length] ?? '';
  const works = {
    bare: () => toAgents(floor, due, round, () => bareUrl),
    toDesk: () => toAgents(floor, due, round, urlOf),
    toCustomer: () => toCustomers(floor, due, round),
  };
  const measured: DeskRound = { bare: [], toDesk: [], toCustomer: [] };
  // Each comes after another one as often as the others.
  const order = (['bare', 'toDesk', 'toCustomer'] as const).map((_, at, all) => all[(at + round) % all.length] ?? 'bare');
  for (const which of order) {
    measured[which] = await works[which]();
    await rest();
  }
  return measured;
};

const toAgents = async (
  { page, lines, heard }: Floor,
  due: readonly number[],
  round: number,
  urlOf: (n: number) => string,
): Promise<number[]> => {
  const took: number[] = [];
  await whenDue(due, async (n, at) => {
    const { user, isLookedAt } = whoseIs(n, round);
    const id = randomUUID();
    const text = `have you found anything yet? ${id.slice(0, 8)}`;
    const shown = isLookedAt ? heard.next(text) : undefined;
    await post(urlOf(n), page, lines.of(n), { user, mid: `m_desk.${id}`, text });
    const came = await shown;
    if (came !== undefined) took.push(came - at);
  });
  return ascending(took);
};

const toCustomers = async ({ page, graph, agents }: Floor, due: readonly number[], round: number): Promise<number[]> => {
  const took: number[] = [];
  await whenDue(due, async (n, at) => {
    const { agent: whose, user } = whoseIs(n, round);
    const agent = agents[whose];
    const id = randomUUID();
    const reply = graph.replyTo(`${agent?.id} ${id}`);
    await agent?.says(nameOf(user, page), id, 'I am looking at it, one moment please.');
    const { kind, at: came } = await reply;
    if (kind !== 'nothing') took.push(came - at);
  });
  return ascending(took);
};

const ascending = (values: readonly number[]): number[] => values.toSorted((one, other) => one - other);
const rest = (): Promise<void> => new Promise((done) => setTimeout(done, REST_MS));
