/** A call in the lane of a subject on a shelf, a worker that makes it, and a bank that notes what it is asked. */

import { createCalls } from '../../bot/calls.ts';
import { createLane } from '../../bot/lane.ts';
import type { Account, Acted, Address, Bank, Customer, Grant, Json, Result } from '../../bot/model.ts';
import { StoreUnavailable } from '../../bot/store/client.ts';
import { keysOf, type Subject } from '../../bot/store/keys.ts';
import type { Incoming, StoredCall } from '../../bot/stored.ts';
import { begun, commit, type Shelf, turn } from '../store/shelf.ts';
import { openChain } from '../support/audit.ts';
import { keyring } from '../support/keyring.ts';
import { ALONE } from '../support/lane.ts';

/** A call that was taken comes back after so long. */
export const HIDDEN_MS = 15_000;
export const address: Address = { channel: 'notes', account: 'a', user: 'u', thread: 't' };
export const grant: Grant = { id: 'g', bank: 'chase', scopes: ['accounts', 'cards'], until: Number.MAX_SAFE_INTEGER };
export const customer = (...grants: Grant[]): Customer => ({ id: 'c', zone: 'UTC', language: 'en', grants });

export type Options = {
  /** What the bank answers to one order after another; the last answer again and again. `dies`: its connector throws. */
  answers?: (Acted | 'dies')[];
  accounts?: Result<Account[]>;
  customerOf?: () => Promise<Customer | undefined>;
  /** By our id. */
  customer?: (id: string) => Promise<Customer | undefined>;
  /** Whether Redis can store an event, and whether the lane hears of it. */
  accepts?: ('stores' | 'away' | 'stores unheard')[];
};

/** A subject with one call in its lane, and a worker that makes it. */
export const withCall = async (shelf: Shelf, call: (since: number) => StoredCall, options: Options = {}) => {
  const { subject, taken, mailbox } = await begun(shelf);
  const due = shelf.now();
  await commit(mailbox, taken, turn({ calls: [{ id: 'c', due, body: call(due) }] }));

  const audit = async (): Promise<Json[]> => openChain(shelf.sealer, subject, await shelf.client.lRange(keysOf(subject).audit, 0, -1));
  const asked: string[] = [];
  /** What was last on record when the bank was asked. */
  const onRecord: Json[] = [];
  const answers = [...(options.answers ?? [])];
  const acted = async (what: string): Promise<Acted> => {
    asked.push(what);
    onRecord.push((await audit()).at(-1) ?? null);
    const answer = (answers.length > 1 ? answers.shift() : answers[0]) ?? { state: 'done' };
    if (answer === 'dies') throw new Error('a defect of the connector');
    return answer;
  };
  const bank: Bank = {
    id: 'chase',
    name: 'Chase',
    alsoKnownAs: [],
    accounts: async () => options.accounts ?? { ok: true, value: [] },
    holding: async () => ({ ok: false, why: 'not_found' }),
    pending: async () => ({ ok: false, why: 'not_found' }),
    routing: async () => ({ ok: false, why: 'not_found' }),
    transactions: async () => ({ ok: false, why: 'not_found' }),
    act: (_call, key, act) => {
      const said = act.do === 'answer_case' ? ` of ${act.case}: ${act.answer === 'mine' ? 'mine' : 'not mine'}` : '';
      return acted(`${act.do} ${act.account}${said} under ${key}`);
    },
    lookUp: (_call, key) => acted(`look up ${key}`),
  };

  const told: Json[] = [];
  const accepts = [...(options.accepts ?? [])];
  const lane = createLane({
    ...ALONE,
    mailbox,
    calls: createCalls({ banks: new Map([['chase', bank]]), keyring, clock: shelf.clock, log: () => undefined }),
    directory: {
      customerOf: options.customerOf ?? (async () => customer(grant)),
      customer: options.customer ?? (async () => undefined),
    },
    now: shelf.now,
    clock: shelf.clock,
    accept: async (to: Subject, event: Incoming) => {
      const how = accepts.shift() ?? 'stores';
      if (how === 'away') throw new StoreUnavailable('Redis is away');
      const { verdict } = await mailbox.receive(to, event, false);
      if (verdict === 'stored') told.push(event.body.kind === 'result' ? event.body.result : event.body.kind);
      if (how === 'stores unheard') throw new StoreUnavailable('Redis is away');
    },
    log: () => undefined,
  });
  return { subject, mailbox, asked, onRecord, told, audit, run: () => lane.run(subject) };
};
