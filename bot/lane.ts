/**
 * The lane of calls: what a turn left to be done outside it. Each call is claimed, made, and its result comes back as an event with a
 * fixed id, so that a call made twice tells once. An order to a bank is never repeated blindly: whoever does not know what became of it
 * asks the bank first (I5).
 */
import { type AuditEntry, allows, type Calls } from './calls.ts';
import { type Clock, withDeadline } from './clock.ts';
import type { Connecting } from './connect/connecting.ts';
import type { Eraser } from './connect/erase.ts';
import { failureOf, type LogEvent } from './logger.ts';
import type { Act, Acted, Briefing, Channel, Customer, Directory, DisconnectEnd, Json, Sent } from './model.ts';
import { StoreUnavailable } from './store/client.ts';
import type { Subject } from './store/keys.ts';
import type { Claimed, Mailbox } from './store/mailbox.ts';
import type { Incoming } from './stored.ts';
import { isNewer, type StoredCall, type StoredEvent } from './stored.ts';

/** Not longer than a turn waits for it: a bank that answers later than that would be announced and then not be read. */
const PROBE_MS = 1_000;
const ORDER_MS = 5_000;
const AGAIN_FIRST_MS = 2_000;
const AGAIN_AT_MOST_MS = 60_000;
/** A bank that is silent for longer is given up on, and the customer is told. */
const WATCH_GIVES_UP_MS = 30 * 60_000;
/** An order whose outcome the bank cannot tell for so long is something for a person. */
const ORDER_GIVES_UP_MS = 60_000;
/** Another app or desk answers within this time, and is asked for so long. */
const ELSEWHERE_MS = 10_000;
const ELSEWHERE_GIVES_UP_MS = 10 * 60_000;
const NOBODY: Sent = { done: 'never', why: 'nobody_to_ask' };
/** Who wants everything erased does not wait longer for a bank than this. */
const ERASE_WAITS_MS = 60_000;
/** A bank that is away for longer must be told by people. */
const REVOKE_GIVES_UP_MS = 24 * 60 * 60_000;
/** A call that only a newer version can make is left to it, and looked at again after so long. */
const LEFT_TO_OTHERS_MS = 2_000;
/** A call that fails by a defect so often is set aside. */
const TRIES_AT_MOST = 3;

export type LaneParts = {
  mailbox: Mailbox;
  calls: Calls;
  connecting: Pick<Connecting, 'settle' | 'disconnect' | 'end' | 'revokeEnded' | 'revokeUnwanted'>;
  eraser: Eraser;
  directory: Pick<Directory, 'customerOf' | 'customer'>;
  /** The business clock. */
  now: () => number;
  clock: Clock;
  accept: (subject: Subject, event: Incoming) => Promise<unknown>;
  channels: ReadonlyMap<string, Channel>;
  /** What another desk is told of a conversation. */
  brief: (subject: Subject, call: Omit<Briefing, 'said' | 'intents'>) => Promise<Briefing>;
  log: LogEvent;
};

type Named<N extends StoredCall['name']> = Extract<StoredCall, { name: N }>;

export interface Lane {
  /** Makes these calls of a subject, each claimed. */
  make(subject: Subject, claimed: readonly Claimed[]): Promise<void>;
  /** Claims and makes the calls of a subject that are due, until none is. */
  run(subject: Subject): Promise<void>;
}

export const createLane = ({
  mailbox,
  calls,
  connecting,
  eraser,
  directory,
  now,
  clock,
  accept,
  channels,
  brief,
  log,
}: LaneParts): Lane => {
  const recorder = (subject: Subject) => {
    const chain = { subject, auditHead: '' };
    return (entries: Json[]) => mailbox.record(chain, entries);
  };

  const settle = (subject: Subject, call: string, result: Json): Promise<unknown> => {
    const id = eventOf(subject, call);
    return accept(subject, { id, body: { kind: 'result', id, at: now(), call, result }, settles: call });
  };

  /** Longer and longer, from when the call was made on. */
  const again = (subject: Subject, id: string, waitedMs: number): Promise<void> =>
    mailbox.putOff(subject, id, clock.now() + Math.min(AGAIN_AT_MOST_MS, Math.max(AGAIN_FIRST_MS, waitedMs / 2)));

  // -------------------------------------------------------------- watching a bank

  /** Asks the bank for its accounts: the cheapest sign of life, under the same consent and audit as every read. */
  const answers = async (subject: Subject, id: string, bank: string, customer: Customer): Promise<boolean> => {
    const outcomes: AuditEntry[] = [];
    const record = recorder(subject);
    await withDeadline(clock, PROBE_MS, (signal) =>
      calls.read({ name: 'accounts', args: {} }, { customer, interaction: eventOf(subject, id), signal, now, record, outcomes }),
    );
    await record(outcomes);
    return outcomes.some(({ bank: asked, result }) => asked === bank && result === 'ok');
  };

  const watch = async (subject: Subject, id: string, { bank, address, since }: Named<'watch'>): Promise<unknown> => {
    const customer = await directory.customerOf(address);
    const grants = customer?.grants.filter((grant) => grant.bank === bank && allows(grant, 'accounts', now())) ?? [];
    const waited = clock.now() - since;
    if (!customer || grants.length === 0) return settle(subject, id, { state: 'gave_up' });
    if (await answers(subject, id, bank, { ...customer, grants })) return settle(subject, id, { state: 'answers' });
    return waited > WATCH_GIVES_UP_MS ? settle(subject, id, { state: 'gave_up' }) : again(subject, id, waited);
  };

  // -------------------------------------------------------------- orders

  const order = async (subject: Subject, { id, tries }: Claimed, call: Named<'act'> | Named<'answer'>): Promise<unknown> => {
    const { bank, act, key, since } = call;
    const customer = await (call.name === 'act' ? directory.customerOf(call.address) : directory.customer(call.customer));
    const ask = (how: 'send' | 'lookUp'): Promise<Acted> =>
      withDeadline(clock, ORDER_MS, (signal) =>
        calls.act({ bank, act, key }, how, { customer, interaction: eventOf(subject, id), signal, now, record: recorder(subject) }),
      );
    // Who tried before may have died with the order on its way.
    let acted = tries === 1 ? await ask('send') : await ask('lookUp');
    if (acted.state === 'absent') acted = await ask('send');
    if (acted.state === 'done') return settle(subject, id, acted);
    // A consent that ended meanwhile says nothing about what the bank did before.
    if (acted.state === 'refused' && acted.why === 'consent' && tries > 1) return settle(subject, id, { state: 'unknown' });
    if (acted.state === 'refused') return settle(subject, id, { state: 'refused', why: acted.why });
    const waited = clock.now() - since;
    return waited > ORDER_GIVES_UP_MS ? settle(subject, id, { state: 'unknown' }) : again(subject, id, waited);
  };

  // -------------------------------------------------------------- connections

  const there = (subject: Subject, id: string) => ({ interaction: eventOf(subject, id), record: recorder(subject) });

  const connect = async (subject: Subject, id: string, call: Named<'connect'>): Promise<unknown> =>
    settle(subject, id, await connecting.settle({ ...there(subject, id), conversation: subject, address: call.address }, call));

  const disconnect = async (subject: Subject, id: string, call: Named<'disconnect'>): Promise<unknown> => {
    const customer = await directory.customerOf(call.address);
    const none: DisconnectEnd = { state: 'none' };
    return settle(subject, id, customer ? await connecting.disconnect(there(subject, id), customer, call) : none);
  };

  const revoke = async (subject: Subject, id: string, { address, since }: Named<'revoke'>): Promise<void> =>
    revoked(subject, id, since, [connecting.revokeUnwanted(subject), revokeEnded((await directory.customerOf(address))?.id)]);

  const end = async (subject: Subject, id: string, { customer, since, ...ending }: Named<'end'>): Promise<void> => {
    await connecting.end(there(subject, id), customer, ending);
    return revoked(subject, id, since, [revokeEnded(customer)]);
  };

  const revokeEnded = async (customer: string | undefined): Promise<boolean> => customer === undefined || connecting.revokeEnded(customer);

  /** What ended must become worthless at its bank, too. */
  const revoked = async (subject: Subject, id: string, since: number, all: Promise<boolean>[]): Promise<void> => {
    if ((await Promise.all(all)).every(Boolean)) return mailbox.made(subject, id);
    const waited = clock.now() - since;
    return waited > REVOKE_GIVES_UP_MS ? mailbox.giveUp(subject, id, 'gave_up') : again(subject, id, waited);
  };

  /** The call is gone with the conversation. */
  const erase = async (subject: Subject, id: string, { address, language, since }: Named<'erase'>): Promise<void> => {
    const customer = await directory.customerOf(address);
    const waited = clock.now() - since;
    const wish = { ...there(subject, id), conversation: subject, address, language, customer, now: waited > ERASE_WAITS_MS };
    if ((await eraser.erase(wish)) === 'waits') await again(subject, id, waited);
  };

  const wake = (subject: Subject, call: string, { frame }: Named<'wake'>): Promise<unknown> => {
    const id = eventOf(subject, call);
    return accept(subject, { id, body: { kind: 'wake', id, at: now(), frame }, settles: call });
  };

  // -------------------------------------------------------------- other subjects

  /** Its id is this call's: told twice, it is stored once. */
  const tell = async (subject: Subject, call: string, { to, event }: Named<'tell'>): Promise<void> => {
    const id = eventOf(subject, call);
    // What a turn tells was made by it for this subject's kind; here it gets its id and its time.
    await accept(to, { id, body: { ...(event as object), id, at: now() } as StoredEvent, uncapped: true });
    await mailbox.made(subject, call);
  };

  const look = (subject: Subject, call: string, { what }: Named<'look'>): Promise<unknown> => {
    const id = eventOf(subject, call);
    // Cases and customers name their own wakes.
    return accept(subject, { id, body: { kind: 'wake', id, at: now(), what } as StoredEvent, settles: call });
  };

  // -------------------------------------------------------------- other apps and desks

  /** Done once more it does no harm, so what is not known to have arrived is asked for again. */
  const elsewhere = async (subject: Subject, id: string, call: Named<'pass'> | Named<'hand_off'>): Promise<void> => {
    const { address, since } = call;
    const channel = channels.get(address.channel);
    const briefing = call.name === 'hand_off' ? await brief(subject, { ...call, id: eventOf(subject, id) }) : undefined;
    const sent = await withDeadline(clock, ELSEWHERE_MS, async (signal): Promise<Sent> => {
      if (call.name === 'pass') return (await channel?.routing?.pass(address, signal, call.app)) ?? NOBODY;
      return (briefing && (await channel?.handOff?.(address, briefing, signal))) ?? NOBODY;
    });
    log('elsewhere', { what: call.name, channel: address.channel, outcome: sent.done });
    if (sent.done === 'sent') return mailbox.made(subject, id);
    const waited = clock.now() - since;
    if (sent.done === 'never' || waited > ELSEWHERE_GIVES_UP_MS)
      return mailbox.giveUp(subject, id, sent.done === 'never' ? sent.why : 'gave_up');
    return again(subject, id, waited);
  };

  // -------------------------------------------------------------- the lane

  const make = async (subject: Subject, claimed: Claimed): Promise<void> => {
    const { id } = claimed;
    // Only a commit puts calls there, and it takes nothing but StoredCall.
    const call = claimed.body as StoredCall;
    if (!isOurs(call)) await mailbox.putOff(subject, id, clock.now() + LEFT_TO_OTHERS_MS);
    else if (call.name === 'watch') await watch(subject, id, call);
    else if (call.name === 'act' || call.name === 'answer') await order(subject, claimed, call);
    else if (call.name === 'connect') await connect(subject, id, call);
    else if (call.name === 'disconnect') await disconnect(subject, id, call);
    else if (call.name === 'erase') await erase(subject, id, call);
    else if (call.name === 'revoke') await revoke(subject, id, call);
    else if (call.name === 'end') await end(subject, id, call);
    else if (call.name === 'tell') await tell(subject, id, call);
    else if (call.name === 'look') await look(subject, id, call);
    else if (call.name === 'pass' || call.name === 'hand_off') await elsewhere(subject, id, call);
    else await wake(subject, id, call);
  };

  /** By a defect the call cannot be made. Who waits for it is told; what nobody waits for is set aside. */
  const giveUp = async (subject: Subject, { id, body }: Claimed): Promise<void> => {
    // Only a commit puts calls there, and it takes nothing but StoredCall.
    const { name } = body as StoredCall;
    if (name === 'act' || name === 'answer') await settle(subject, id, { state: 'unknown' });
    else if (name === 'watch') await settle(subject, id, { state: 'gave_up' });
    else if (name === 'erase') await settle(subject, id, { state: 'failed' });
    else {
      log('set_aside', { kind: 'call', why: 'call_failed', subject });
      await mailbox.giveUp(subject, id, 'call_failed');
    }
  };

  const tryOne = async (subject: Subject, claimed: Claimed): Promise<void> => {
    try {
      await make(subject, claimed);
    } catch (error) {
      log('call_failed', { subject, tries: claimed.tries, ...failureOf(error) });
      if (claimed.tries < TRIES_AT_MOST || error instanceof StoreUnavailable) return;
      await giveUp(subject, claimed);
    }
  };

  const makeAll: Lane['make'] = async (subject, claimed) => {
    await Promise.all(claimed.map((one) => tryOne(subject, one)));
  };

  return {
    make: makeAll,
    async run(subject) {
      for (let due = await mailbox.claim(subject); due.length > 0; due = await mailbox.claim(subject)) await makeAll(subject, due);
    },
  };
};

/** What comes of a call is known by this id everywhere: in the bank's log, in the inbox, and as what the replies to it answer. */
const eventOf = (subject: Subject, call: string): string => `${subject}.${call}`;

const NAMES: { readonly [N in StoredCall['name']]: true } = {
  watch: true,
  act: true,
  wake: true,
  connect: true,
  disconnect: true,
  erase: true,
  revoke: true,
  end: true,
  answer: true,
  tell: true,
  look: true,
  pass: true,
  hand_off: true,
};
const ACTS: { readonly [D in Act['do']]: true } = {
  lock_card: true,
  unlock_card: true,
  answer_case: true,
  report_lost: true,
  replace_card: true,
};

/** Whether this version knows what is to be done. */
const isOurs = (call: StoredCall): boolean =>
  !isNewer(call) && Object.hasOwn(NAMES, call.name) && (!('act' in call) || Object.hasOwn(ACTS, call.act.do));
