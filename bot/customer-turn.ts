/** The turn of a customer: its pure step, with what its conversations are told as calls, and the path of each alert on record. */
import { allows } from './calls.ts';
import type { Clock } from './clock.ts';
import {
  type CustomerEffects,
  type CustomerEvent,
  type CustomerState,
  newCustomer,
  stepCustomer,
  type Telling,
  TOLD_AT_MOST,
} from './customer.ts';
import type { CaseRef, Directory, Json } from './model.ts';
import type { Subject } from './store/keys.ts';
import type { Call, Turn } from './store/mailbox.ts';
import { type CustomerSession, isNewer, MATTER_VERSION, NewerState, type StoredCall } from './stored.ts';
import { type TurnInput, tellCall, type Worked } from './turn.ts';

/** The dialog that asks about suspected fraud, in every conversation. */
const DIALOG = 'fraud-alert';

type CustomerInput = TurnInput<CustomerSession, CustomerEvent>;

/** Every kind that this version knows. */
const KINDS: { readonly [K in CustomerEvent['kind']]: true } = {
  met: true,
  news: true,
  refused: true,
  wake: true,
  notice: true,
  alerts: true,
};

/**
 * One line of the audit: where an alert was told or not, and why, who was called, and how it ended. No figure, no merchant.
 * `why`: what led to a telling (a case's news, the customer wrote, it was refused elsewhere, time), or the reason.
 */
export type AlertEntry = {
  at: number;
  kind: 'alert';
  what: 'told' | 'refused' | 'people' | 'answered' | 'ended';
  interaction: string;
  cases: CaseRef[];
  /** Told as a number only. */
  others?: number;
  chat?: Subject;
  channel?: string;
  why?: string;
};

export type CustomerTurnParts = {
  directory: Pick<Directory, 'customer'>;
  /** The business clock. */
  now: () => number;
  clock: Pick<Clock, 'now'>;
};

export const createCustomerTurn = ({ directory, clock, now }: CustomerTurnParts) => {
  /** Of whom nothing is known yet, nothing is open. */
  const mayTell = async (id: string | undefined): Promise<(bank: string) => boolean> => {
    const grants = id === undefined ? [] : ((await directory.customer(id))?.grants ?? []);
    return (bank) => grants.some((grant) => grant.bank === bank && allows(grant, 'alerts', now()));
  };

  const callsOf = (subject: Subject, event: CustomerEvent, { tellings, unreachable, wakes }: CustomerEffects): Call[] => {
    const since = clock.now();
    return [
      ...tellings.map(({ chat, telling }, at) => tellCall(`${event.id}.t${at}`, chat.subject, beginOf(subject, telling), since)),
      ...unreachable.map(({ subject: to, why }, at) => tellCall(`${event.id}.u${at}`, to, { kind: 'unreachable', why }, since)),
      ...wakes.map(({ what, at }) => ({
        id: `${event.id}.${what}`,
        due: since + Math.max(0, at - event.at),
        body: { since, name: 'look', what } satisfies StoredCall,
      })),
    ];
  };

  const work = async ({ subject, was, stored }: CustomerInput): Promise<Worked> => {
    if ((was && isNewer(was, MATTER_VERSION)) || !Object.hasOwn(KINDS, stored.kind)) throw new NewerState('a newer version wrote this');
    const before = was?.customer ?? newCustomer();
    const may = await mayTell(stored.kind === 'news' ? stored.customer : before.id);
    const effects = stepCustomer(before, stored, may);
    const session: CustomerSession = { version: MATTER_VERSION, customer: effects.customer };
    const calls = callsOf(subject, stored, effects);
    // That somebody was met is no news worth a line.
    const entry =
      stored.kind === 'met' ? undefined : { version: MATTER_VERSION, at: stored.at, event: stored, calls: calls.map(({ id }) => id) };
    return { session, parts: [], turn: { state: session, entry, parts: [], calls, audit: pathOf(before, stored, effects) } };
  };

  const apologise = ({ was, stored }: CustomerInput): Worked => {
    const session: CustomerSession = was ?? { version: MATTER_VERSION, customer: newCustomer() };
    const entry = { version: MATTER_VERSION, at: now(), event: stored, calls: [] };
    const turn: Turn = { state: session, entry, parts: [], calls: [], audit: [], aside: 'turn_failed' };
    return { session, parts: [], turn };
  };

  return { work, apologise };
};

/** What happened to alerts in this step. */
const pathOf = (before: CustomerState, event: CustomerEvent, { tellings, unreachable }: CustomerEffects): AlertEntry[] => {
  const base = { at: event.at, kind: 'alert', interaction: event.id } as const;
  const why = event.kind === 'wake' ? event.what : event.kind;
  return [
    ...happened(before, event).map((one) => ({ ...base, ...one })),
    ...tellings.map(({ chat: { subject: chat, address }, telling: { cases, others, ended } }): AlertEntry => {
      const of = ended ? { cases: [ended.case] } : { cases: cases.map((one) => one.case), ...(others > 0 ? { others } : {}) };
      return { ...base, what: 'told', ...of, chat, channel: address.channel, why: ended ? ended.status : why };
    }),
    ...unreachable.map((one): AlertEntry => ({ ...base, what: 'people', cases: [one.case], why: one.why })),
  ];
};

type Happened = Omit<AlertEntry, 'at' | 'kind' | 'interaction'>;

const happened = ({ chats, open }: CustomerState, event: CustomerEvent): Happened[] => {
  if (event.kind === 'refused') {
    const { chat, why = 'unknown' } = event;
    const channel = chats.find(({ subject }) => subject === chat)?.address.channel;
    const cases = open.slice(0, TOLD_AT_MOST).map((one) => one.case);
    return [{ what: 'refused', cases, chat, why, ...(channel === undefined ? {} : { channel }) }];
  }
  if (event.kind !== 'news') return [];
  const { news } = event;
  if (news.kind === 'answered') return [{ what: 'answered', cases: [news.case], chat: news.in }];
  return news.kind === 'over' ? [{ what: 'ended', cases: [news.case], why: news.status }] : [];
};

const beginOf = (from: Subject, { cases, others, ended }: Telling): Json => ({
  kind: 'begin',
  dialog: DIALOG,
  given: { cases, others, ...(ended ? { ended } : {}) },
  banks: [...new Set([...cases.map(({ case: { bank } }) => bank), ...(ended ? [ended.case.bank] : [])])],
  from,
});
