/** The turn of a customer: its pure step, with what its conversations are told as calls, and the path of each alert on record. */
import { allows } from './calls.ts';
import type { Clock } from './clock.ts';
import { newCustomer, stepCustomer, TOLD_AT_MOST } from './customer.ts';
import { newAlerts } from './customer-alerts.ts';
import type { Chat, CustomerEffects, CustomerEvent, CustomerState, Telling } from './customer-model.ts';
import type { LogEvent } from './logger.ts';
import type { AccountAlert, AlertChange, AlertsNow, CaseRef, Consent, ConsentNews, Customer, Directory, Grant, Json } from './model.ts';
import type { Subject } from './store/keys.ts';
import type { Call, Turn } from './store/mailbox.ts';
import { type Anew, type CustomerSession, isNewer, MATTER_VERSION, NewerState, type StoredCall } from './stored.ts';
import type { TurnInput, Worked } from './turn.ts';
import { tellCall } from './turn-calls.ts';

/** The dialogs that ask about suspected fraud, that tell what a customer chose to hear of, and what became of what they allowed. */
const FRAUD = 'fraud-alert';
const ALERT = 'account-alert';
const CONSENTS = 'consent-news';
const DAY_MS = 24 * 60 * 60_000;
/** Of whom nobody knows where they are. */
const NOWHERE = 'UTC';

type CustomerInput = TurnInput<CustomerSession, CustomerEvent>;

/** Every kind that this version knows. */
const KINDS: { readonly [K in CustomerEvent['kind']]: true } = {
  met: true,
  news: true,
  refused: true,
  wake: true,
  notice: true,
  alerts: true,
  consents: true,
  ended: true,
  let_end: true,
};

/**
 * One line of the audit: where an alert was told or not, and why, who was called, and how it ended; and what was chosen. No figure, no merchant.
 * `why`: what led to a telling (a case's news, the customer wrote, it was refused elsewhere, time), or the reason.
 */
export type AlertEntry = { at: number; kind: 'alert'; interaction: string } & AlertHappening;
type AlertHappening =
  | {
      what: 'told' | 'refused' | 'people' | 'answered' | 'ended';
      cases: CaseRef[];
      /** Told as a number only. */
      others?: number;
      chat?: Subject;
      channel?: string;
      why?: string;
    }
  /** What happened on accounts of these banks, or what became of what was allowed there. */
  | { what: 'told'; banks: string[]; notices: number; chat: Subject; channel: string; why: string }
  /** It did not get there. */
  | { what: 'refused'; chat: Subject; channel?: string; why: string }
  | { what: 'chose'; change: AlertChange; chat: Subject };

export type CustomerTurnParts = {
  directory: Pick<Directory, 'customer'>;
  /** What a customer allowed, what has ended too. */
  consents: (customer: string) => Promise<Consent[]>;
  /** What is kept of a customer of whom nothing is heard is forgotten after so many days. */
  logDays: number;
  /** The business clock. */
  now: () => number;
  clock: Pick<Clock, 'now'>;
  log: LogEvent;
};

export const createCustomerTurn = ({ directory, consents, logDays, clock, now, log }: CustomerTurnParts) => {
  const allowsAlerts = (grant: Grant): boolean => allows(grant, 'alerts', now());

  const callsOf = (subject: Subject, event: CustomerEvent, effects: CustomerEffects, customer: Customer | undefined): Call[] => {
    const { tellings, unreachable, wakes, alerts, answers } = effects;
    const since = clock.now();
    return [
      ...tellings.map(({ chat, telling }, at) => tellCall(`${event.id}.t${at}`, chat.subject, beginOf(subject, chat, telling), since)),
      ...unreachable.map(({ subject: to, why }, at) => tellCall(`${event.id}.u${at}`, to, { kind: 'unreachable', why }, since)),
      ...alerts.map(({ id, chat, alert }) => tellCall(id, chat.subject, alertOf(subject, chat, alert), since)),
      ...answers.map(({ subject: to, call }) =>
        tellCall(`${event.id}.r`, to, { kind: 'result', call, result: alertsNow(effects, customer, allowsAlerts) }, since),
      ),
      ...wakes.map(({ what, at }) => ({
        id: `${event.id}.${what}`,
        due: since + Math.max(0, at - event.at),
        body: { since, name: 'look', what } satisfies StoredCall,
      })),
      ...(customer ? consentCalls(subject, event, effects, customer.id) : []),
    ];
  };

  /** What is told of what was allowed, what ends, who is answered, and when it is looked at next. */
  const consentCalls = (subject: Subject, event: CustomerEvent, effects: CustomerEffects, customer: string): Call[] => {
    const since = clock.now();
    return [
      ...effects.consents.map(({ id, chat, news }) => tellCall(id, chat.subject, newsOf(subject, chat, news), since)),
      ...effects.endings.map(({ bank, grant, why }) => ({
        id: `${grant}.end`,
        due: since,
        body: { since, name: 'end', customer, bank, grant, why } satisfies StoredCall,
      })),
      ...effects.noted.map(({ subject: to, call }) =>
        tellCall(`${event.id}.n`, to, { kind: 'result', call, result: { state: 'noted' } }, since),
      ),
      ...effects.looks.map((at) => ({
        ...tellCall(`${event.id}.look`, subject, { kind: 'consents', customer }, since),
        due: since + Math.max(0, at - event.at),
      })),
    ];
  };

  const work = async ({ subject, was, stored }: CustomerInput): Promise<Worked> => {
    if ((was && isNewer(was, MATTER_VERSION)) || !Object.hasOwn(KINDS, stored.kind)) throw new NewerState('a newer version wrote this');
    const before = was?.customer ?? newCustomer();
    const id = ('customer' in stored ? stored.customer : undefined) ?? before.id;
    const customer = id === undefined ? undefined : await directory.customer(id);
    const event = stored.kind === 'refused' ? ownOf(subject, stored) : stored;
    const effects = stepCustomer(before, event, {
      // Of whom nothing is known yet, nothing is open.
      mayTell: (bank) => customer?.grants.some((grant) => grant.bank === bank && allowsAlerts(grant)) ?? false,
      zone: customer?.zone ?? NOWHERE,
      consents: customer ? await consents(customer.id) : [],
      keptMs: logDays * DAY_MS,
    });
    if (effects.untold && stored.kind === 'notice') log('alert_untold', { bank: stored.notice.bank, why: effects.untold });
    const session: CustomerSession = { version: MATTER_VERSION, customer: effects.customer };
    const calls = callsOf(subject, event, effects, customer);
    const entry = isWorthALine(stored, effects)
      ? { version: MATTER_VERSION, at: stored.at, event: stored, calls: calls.map(({ id: call }) => call) }
      : undefined;
    return { session, parts: [], turn: { state: session, entry, parts: [], calls, audit: pathOf(before, event, effects) } };
  };

  const apologise = ({ was, stored }: CustomerInput): Worked => {
    const session: CustomerSession = was ?? { version: MATTER_VERSION, customer: newCustomer() };
    const entry = { version: MATTER_VERSION, at: now(), event: stored, calls: [] };
    const turn: Turn = { state: session, entry, parts: [], calls: [], audit: [], aside: 'turn_failed' };
    return { session, parts: [], turn };
  };

  return { work, apologise };
};

/** That somebody was met, or looked at, is no news by itself; and of what a customer does not want to hear nothing is kept. */
const isWorthALine = ({ kind }: CustomerEvent, { untold, consents, endings }: CustomerEffects): boolean =>
  consents.length + endings.length > 0 || (kind !== 'met' && kind !== 'consents' && untold === undefined);

/** What was told is known by the id of the call that told it. */
const ownOf = (subject: Subject, event: Extract<CustomerEvent, { kind: 'refused' }>): CustomerEvent =>
  event.of?.startsWith(`${subject}.`) ? { ...event, of: event.of.slice(subject.length + 1) } : event;

/** What is chosen now, and which banks tell of it. */
const alertsNow = (
  { customer: { alerts = newAlerts() } }: CustomerEffects,
  customer: Customer | undefined,
  allowsAlerts: (grant: Grant) => boolean,
): AlertsNow => {
  const grants = customer?.grants ?? [];
  const telling = [...new Set(grants.filter(allowsAlerts).map(({ bank }) => bank))];
  const silent = [...new Set(grants.map(({ bank }) => bank))].filter((bank) => !telling.includes(bank));
  return { state: 'known', alerts: alerts.chosen, telling, silent };
};

// ---------------------------------------------------------------- on record

const pathOf = (
  before: CustomerState,
  event: CustomerEvent,
  { tellings, unreachable, alerts, consents }: CustomerEffects,
): AlertEntry[] => {
  const why = event.kind === 'wake' ? event.what : event.kind;
  const path: AlertHappening[] = [
    ...happened(before, event),
    ...tellings.map(({ chat: { subject: chat, address }, telling: { cases, others, ended } }): AlertHappening => {
      const of = ended ? { cases: [ended.case] } : { cases: cases.map((one) => one.case), ...(others > 0 ? { others } : {}) };
      return { what: 'told', ...of, chat, channel: address.channel, why: ended ? ended.status : why };
    }),
    ...unreachable.map((one): AlertHappening => ({ what: 'people', cases: [one.case], why: one.why })),
    ...alerts.map(({ chat: { subject: chat, address }, alert: { notices, more } }): AlertHappening => {
      const banks = [...new Set(notices.map(({ bank }) => bank))];
      return { what: 'told', banks, notices: notices.length + more, chat, channel: address.channel, why };
    }),
    ...consents.map(({ chat: { subject: chat, address }, news }): AlertHappening => {
      return { what: 'told', banks: news.map(({ bank }) => bank), notices: news.length, chat, channel: address.channel, why: 'consent' };
    }),
  ];
  return path.map((one) => ({ at: event.at, kind: 'alert', interaction: event.id, ...one }));
};

const happened = ({ chats, open, alerts, consents }: CustomerState, event: CustomerEvent): AlertHappening[] => {
  switch (event.kind) {
    case 'refused': {
      const { chat, why = 'unknown', of } = event;
      const channel = chats.find(({ subject }) => subject === chat)?.address.channel;
      const where = { chat, why, ...(channel === undefined ? {} : { channel }) };
      if ([...(alerts?.out ?? []), ...(consents?.out ?? [])].some(({ id }) => id === of)) return [{ what: 'refused', ...where }];
      return [{ what: 'refused', cases: open.slice(0, TOLD_AT_MOST).map((one) => one.case), ...where }];
    }
    case 'alerts':
      return event.change ? [{ what: 'chose', change: event.change, chat: event.from.subject }] : [];
    case 'news': {
      const { news } = event;
      if (news.kind === 'answered') return [{ what: 'answered', cases: [news.case], chat: news.in }];
      return news.kind === 'over' ? [{ what: 'ended', cases: [news.case], why: news.status }] : [];
    }
    default:
      return [];
  }
};

// ---------------------------------------------------------------- what conversations are told

/** Where it is told, for a conversation that was silent for so long that nothing is kept of it. */
const placeOf = ({ address, language }: Chat): { anew: Anew } => ({ anew: { address, language } });

const beginOf = (from: Subject, chat: Chat, { cases, others, ended }: Telling): Json => ({
  kind: 'begin',
  dialog: FRAUD,
  given: { cases, others, ...(ended ? { ended } : {}) },
  banks: [...new Set([...cases.map(({ case: { bank } }) => bank), ...(ended ? [ended.case.bank] : [])])],
  from,
  ...placeOf(chat),
});

const alertOf = (from: Subject, chat: Chat, alert: AccountAlert): Json => ({
  kind: 'begin',
  dialog: ALERT,
  given: alert,
  banks: [...new Set(alert.notices.map(({ bank }) => bank))],
  from,
  ...placeOf(chat),
});

/** No figure is in it: it is told also where nothing may be shown any more. */
const newsOf = (from: Subject, chat: Chat, news: ConsentNews[]): Json => ({
  kind: 'begin',
  dialog: CONSENTS,
  given: { news },
  banks: [],
  from,
  ...placeOf(chat),
});
