/**
 * A bank pulls out, and comes back: `npm run bank -- out ID` stops every call to it in all processes, then ends what its customers allowed there, one
 * after the other, at a pace; each is told by Banter itself, which also makes the keys worthless at the bank. `npm run bank -- back ID` lets it be
 * connected again. It may be cut off anywhere and run again: nobody is told twice.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { bankNames } from '../../connectors/banks/open.ts';
import { attachSandbox } from '../../connectors/banks/sandbox/attach.ts';
import { allCustomers } from '../all-customers.ts';
import type { Config } from '../config.ts';
import { createBanksLever, UNKNOWN_AT_MOST_MS } from '../store/banks-out.ts';
import { createGrants, type Grants } from '../store/grants.ts';
import { customerSubject } from '../store/keys.ts';
import { createLog } from '../store/log.ts';
import { createMailbox, type Mailbox } from '../store/mailbox.ts';
import type { StoredEvent } from '../stored.ts';
import { print, type Store, Trouble, timeOf, withStore } from './operator.ts';
import { live } from './terminal.ts';

/** What was on its way by then is over: a read takes two seconds at most, an order five. */
const UNDER_WAY_MS = 5_000;
/** A hundred customers a second: each is a turn, a message and a call to the bank. */
const AT_ONCE = 20;
const PAUSE_MS = 200;
/** The last of them end within this time, or a worker is missing. */
const END_MS = 60_000;
const LOOK_EVERY_MS = 500;

type Job = { bank: string; name: string; store: Store };

const shown = (count: number): string => count.toLocaleString('en');
const customers = (count: number): string => `${shown(count)} ${count === 1 ? 'customer' : 'customers'}`;

export const outOfUse = (rest: readonly string[]): Promise<void> => withBank('out', rest, out);
export const backInUse = (rest: readonly string[]): Promise<void> => withBank('back', rest, back);

const withBank = async (command: string, rest: readonly string[], job: (job: Job) => Promise<void>): Promise<void> => {
  const [bank, ...more] = rest;
  if (bank === undefined || more.length > 0) throw new Trouble(`${command} takes the ID of one bank: npm run bank says more.`);
  await withStore(async (store) => {
    const names = await bankNames(store.config.banks);
    const name = names.get(bank);
    if (name === undefined) throw new Trouble(`There is no bank ${bank}. There are ${[...names.keys()].join(', ')}.`);
    await job({ bank, name, store });
  });
};

const back = async ({ bank, name, store: { connection } }: Job): Promise<void> => {
  const was = await createBanksLever(connection).back(bank);
  print(was ? `${name} is back: its customers can connect it again. Nothing of before comes back by itself.` : `${name} was not out.`);
};

const out = async (job: Job): Promise<void> => {
  const { bank, name, store } = job;
  const since = await createBanksLever(store.connection).out(bank, Date.now());
  live(`${name}: stopping`);
  await wait(UNKNOWN_AT_MOST_MS + UNDER_WAY_MS);
  live('');
  print(`${name} is out since ${timeOf(since)}: no call leaves to it any more, from any process. Only its keys are still given back.`);
  const ending = await endAll(job, since);
  if (ending.length === 0) return print('No customer has anything connected there.');
  const left = await leftOf(ending, job);
  if (left > 0)
    throw new Trouble(
      `${customers(left)} of ${shown(ending.length)} still to end: is a worker running? Run it again to see how it went on.`,
    );
  print(
    `What ${customers(ending.length)} had allowed there has ended. They are told in their chats, those in whose night it is in the morning.`,
  );
};

/** Each customer's own subject ends it and tells them. Resolves to whose there was something to end. */
const endAll = async ({ bank, name, store }: Job, since: number): Promise<string[]> => {
  const { config, connection, sealer } = store;
  const grants = createGrants(connection, sealer);
  const mailbox = createMailbox({ run: connection.run, sealer, worker: 'operator', now: Date.now, logDays: config.logDays });
  const now = await businessClock(config);
  const ending: string[] = [];
  for await (const { ids, share } of allCustomers({ connection, grants, log: createLog(connection, sealer) })) {
    for (let at = 0; at < ids.length; at += AT_ONCE) {
      const some = await affected(ids.slice(at, at + AT_ONCE), bank, { grants, config });
      await Promise.all(some.map(({ id }) => tellOwn(mailbox, id, bank, { since, now })));
      ending.push(...some.flatMap(({ id, isKept }) => (isKept ? [id] : [])));
      if (some.length > 0) await wait(PAUSE_MS);
    }
    live(`${name}: ${customers(ending.length)}, ${Math.floor(share * 100)} %`);
  }
  live('');
  return ending;
};

type Affected = { id: string; isKept: boolean };

/** Whoever has something there. What the sandbox's seed connected is not kept: whether it is there their own subject knows. */
const affected = async (
  ids: readonly string[],
  bank: string,
  { grants, config }: { grants: Grants; config: Config },
): Promise<Affected[]> => {
  const found = await Promise.all(ids.map(async (id): Promise<Affected> => ({ id, isKept: await hasLive(grants, id, bank) })));
  return found.filter(({ isKept }) => isKept || config.banks === undefined);
};

const hasLive = async (grants: Grants, id: string, bank: string): Promise<boolean> =>
  (await grants.of(id))?.grants.some((one) => one.bank === bank && !one.ended) ?? false;

/** Stored once for each time that the bank went out. */
const tellOwn = async (mailbox: Mailbox, customer: string, bank: string, { since, now }: { since: number; now: () => number }) => {
  const id = `out.${bank}.${since}`;
  const body: StoredEvent = { kind: 'ended', id, at: now(), customer, bank, why: 'bank_out' };
  await mailbox.receive(customerSubject(customer), { id, body, uncapped: true }, false);
};

/** Of how many it has not ended yet, when none is left or nobody can wait any longer. */
const leftOf = async (ending: readonly string[], { bank, name, store: { connection, sealer } }: Job): Promise<number> => {
  const grants = createGrants(connection, sealer);
  let left = ending;
  for (let waited = 0; left.length > 0 && waited < END_MS; waited += LOOK_EVERY_MS) {
    const still: string[] = [];
    for (const id of left) if (await hasLive(grants, id, bank)) still.push(id);
    left = still;
    live(`${name}: ${customers(left.length)} left`);
    if (left.length > 0) await wait(LOOK_EVERY_MS);
  }
  live('');
  return left.length;
};

/** Events are told by it; the sandbox's may be set. */
const businessClock = async ({ banks, sandbox }: Config): Promise<() => number> => {
  const attached = banks === undefined ? await attachSandbox(sandbox.port) : undefined;
  return attached?.now ?? Date.now;
};
