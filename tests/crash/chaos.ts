/**
 * Real processes under load while they are killed, frozen and restarted at seeded moments: two of the bot, one Redis or a cluster, four sandbox
 * banks that suspect fraud, and a platform that sends echoes and misbehaves. What customers got is compared with what was acknowledged.
 */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { conversationOf } from '../../bot/store/keys.ts';
import { type Sandbox, startSandbox } from '../../connectors/banks/sandbox/sandbox.ts';
import { type RunningBanter, startBanter } from '../support/banter.ts';
import { echoEvent, messengerEnv, PAGE, post, textEvent, webhookOf } from '../support/customer.ts';
import { type Graph, startGraph } from '../support/graph-stand-in.ts';
import { seeded } from '../support/seeded.ts';
import { openFraud, pushesTo, withAlerted } from './fraud.ts';
import { cutLines, orderAt, unsettled } from './orders.ts';
import { type Loss, openCluster, openOneRedis, type Storage, type Struck } from './storage.ts';
import { type Asked, type Fault, judge, midOf, type Verdict } from './verdict.ts';

export type ChaosOptions = {
  faults: number;
  seed: number;
  durability: 'always' | 'everysec';
  /** A cluster in place of one Redis. */
  cluster?: boolean;
  /** In place of faults at random: only these ones of the storage, each as its own chance picks it. */
  only?: readonly number[];
  /** Hears of each fault, and now and then how far it is. */
  tell: (line: string) => void;
};

const CUSTOMERS = 12;
/** Customers stop writing when nobody answers; what is over a conversation's cap is set aside, which is not what this is about. */
const UNANSWERED_AT_MOST = 40;
const PAUSE_MS = 250;
const NO_PROGRESS_MS = 30_000;
const ORDERS_END_MS = 130_000;
/** So many of the calls about cards are cut off, before or after they were carried out. */
const CUT_OFF = 0.2;

export type Chaos = Verdict & { recoveries: { [what: string]: { acknowledged: number; whole: number }[] } };

/** The questions, and what the right answer has in it. */
const QUESTIONS = [
  { text: "what's my Chase savings balance?", right: /savings|takes too long/i },
  { text: 'hello', right: /banter|help|hi|hello/i },
] as const;

type Site = { storage: Storage; banters: readonly RunningBanter[]; graph: Graph; random: () => number };

export const runChaos = async ({ faults, seed, durability, cluster = false, only, tell }: ChaosOptions): Promise<Chaos> => {
  const random = seeded(seed);
  const dir = await mkdtemp(join(tmpdir(), 'banter-chaos-'));
  const asked = new Map<string, Asked>();
  const done: Fault[] = [];
  const losses: Loss[] = [];
  let banters: RunningBanter[] = [];
  let over = false;
  let fraud: ReturnType<typeof openFraud> | undefined;

  /** As the platform does: to whichever process answers, again and again. */
  const deliver = async (body: string): Promise<void> => {
    for (;;) {
      const banter = banters[Math.floor(Math.random() * banters.length)];
      if (banter && (await post(banter.url, body)) === 200) return;
      await wait(40);
    }
  };
  // Kept up as replies come: a long soak that looked through all of them again and again would be its own load.
  const replied = new Set<string>();
  const repliesTo = new Map<string, number>();
  const open = new Set<string>();
  const graph = await startGraph({
    taken: (body) => {
      const { recipient, message } = body;
      fraud?.take(body);
      const { id: user = '' } = recipient ?? {};
      const mid = midOf(message?.metadata);
      if (!replied.has(mid)) repliesTo.set(user, (repliesTo.get(user) ?? 0) + 1);
      replied.add(mid);
      open.delete(mid);
      void wait(20 + Math.random() * 200).then(() => deliver(webhookOf(echoEvent(user, message?.metadata ?? ''))));
    },
  });

  /** Writes a message, which counts as asked only once it was acknowledged. Returns what was posted. */
  const ask = async (event: ReturnType<typeof textEvent>, expected: Omit<Asked, 'begun' | 'at'>): Promise<string> => {
    const { mid } = event.message;
    const body = webhookOf(event);
    const begun = Date.now();
    await deliver(body);
    asked.set(mid, { ...expected, begun, at: Date.now() });
    if (!replied.has(mid)) open.add(mid);
    return body;
  };

  /** Writes one message after another. */
  const write = async (user: string, chance: () => number): Promise<void> => {
    for (let n = 0; !over; n += 1) {
      while (!over && n - (repliesTo.get(user) ?? 0) >= UNANSWERED_AT_MOST) await wait(100);
      const { text, right } = orderAt(n) ?? QUESTIONS[n % QUESTIONS.length] ?? QUESTIONS[0];
      const body = await ask(textEvent(user, `m_${user}_${n}`, text), { user, n, right, orders: orderAt(n)?.orders ?? false });
      if (chance() < 0.1) void deliver(body);
      await wait(50 + chance() * 300);
    }
  };

  /** Waits until every message has a reply, for as long as there is progress. */
  const settled = async (): Promise<void> => {
    let left = open.size;
    for (let since = Date.now(); left > 0 && Date.now() - since < NO_PROGRESS_MS; await wait(100)) {
      const now = open.size;
      if (now < left) since = Date.now();
      left = now;
    }
  };

  /** An order ends when its bank says so, at the latest when the lane gives up on it. */
  const ordersSettled = async (): Promise<void> => {
    for (const end = Date.now() + ORDERS_END_MS; unsettled(graph.sends).length > 0 && Date.now() < end; ) await wait(100);
  };

  const dataKey = randomBytes(32);
  let pushes = 0;
  const sandbox: Sandbox = await startSandbox({
    host: '127.0.0.1',
    port: 0,
    dir: join(dir, 'sandbox'),
    seed: withAlerted(exampleSeed(), faults),
    autolink: '1',
    pushTo: (bank) => {
      pushes += 1;
      const to = pushesTo(bank, banters, pushes);
      return to && new URL(`/events/${bank}`, to.url);
    },
  });
  fraud = openFraud({ sandbox, faults, ask, over: () => over });
  const storage = await (cluster ? openCluster(durability) : openOneRedis(dir, durability));
  const env = {
    ...messengerEnv(graph.url),
    LOG_LEVEL: 'silent',
    DATA_KEYS: dataKey.toString('base64'),
    REDIS_URL: storage.url,
    DURABILITY: durability,
  };
  try {
    banters = await Promise.all([0, 1].map(() => startBanter({ env, sandboxPort: sandbox.port })));
    await cutLines(sandbox, CUT_OFF);
    const writers = Array.from({ length: CUSTOMERS }, (_, n) => write(String(8_000_000_000_000_000 + n), seeded(seed + n + 1)));
    const alerted = fraud.play((n) => seeded(seed - n - 1));
    for (let n = 1; n <= faults; n += 1) {
      await wait(random() * PAUSE_MS);
      const from = Date.now();
      const chance = only?.[n - 1];
      const { what, loss } = await (chance === undefined ? strike({ storage, banters, graph, random }) : storage.strike(chance, random));
      done.push({ what, from, to: Date.now() });
      if (loss) losses.push(loss);
      tell(`${n} of ${faults}  ${what.padEnd(14)} ${asked.size} acknowledged, ${open.size} open`);
    }
    over = true;
    await Promise.all([...writers, alerted]);
    await settled();
    await cutLines(sandbox, 0);
    await ordersSettled();
    // What may still come twice has come by then.
    await wait(3_000);
    const recoveries = recoveriesFrom(losses, [...asked.values()]);
    const evidence = {
      asked,
      sends: graph.sends,
      faults: done,
      unanswered: [...open],
      fraud,
      sandbox,
      redisUrl: storage.url,
      dataKey,
    };
    return { ...(await judge(evidence)), recoveries };
  } finally {
    over = true;
    await Promise.all(banters.map((banter) => banter.close()));
    await storage.stop();
    await sandbox.close();
    await graph.close();
    await rm(dir, { recursive: true, force: true });
  }
};

/**
 * From the loss of each master to the first message of its customers that was sent after it and acknowledged, and to when each of its slots had a
 * second copy again, in ms, by kind of loss.
 */
const recoveriesFrom = (losses: readonly Loss[], asked: readonly Asked[]): Chaos['recoveries'] => {
  const found: Chaos['recoveries'] = {};
  for (const { what, at: lost, wholeAt, served } of losses) {
    const after = asked.filter(({ user, begun }) => begun >= lost && served(subjectOf(user))).map(({ at }) => at - lost);
    if (after.length > 0) found[what] = [...(found[what] ?? []), { acknowledged: Math.min(...after), whole: wholeAt - lost }];
  }
  return found;
};

const exampleSeed = () => JSON.parse(readFileSync(new URL('../../connectors/banks/sandbox/seed.example.json', import.meta.url), 'utf8'));

const subjectOf = (user: string) => conversationOf({ channel: 'messenger', account: PAGE.id, user, thread: user });

/** One fault, from its begin to its end. */
const strike = async ({ storage, banters, graph, random }: Site): Promise<Struck> => {
  const banter = banters[Math.floor(random() * banters.length)];
  if (!banter) throw new Error('there is no process to strike');
  if (random() < storage.share) return await storage.strike(random(), random);
  const chance = random();
  if (chance < 0.44) {
    await banter.kill();
    await wait(random() * 500);
    await banter.restart();
    return { what: 'bot killed' };
  }
  if (chance < 0.62) {
    await banter.stop();
    await banter.restart();
    return { what: 'bot restarted' };
  }
  if (chance < 0.88) {
    banter.freeze();
    await wait(200 + random() * 4_000);
    banter.thaw();
    return { what: 'bot frozen' };
  }
  graph.answerNext(...Array.from({ length: 1 + Math.floor(random() * 3) }, () => (random() < 0.5 ? ('reset' as const) : { status: 500 })));
  await wait(200);
  return { what: 'sends fail' };
};
