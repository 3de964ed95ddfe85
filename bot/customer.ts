/**
 * The step of a customer: where they can be reached, and which alerts are open. Pure.
 *
 * The plan by which an alert gets there (one step after another, as long as nobody answered):
 *   at once      the conversation in which the customer was last met; refused there: the next one, at once
 *   5 minutes    the next conversation, if there is one
 *   30 minutes   people (the case joins their queue)
 * Where no conversation is left it is people's at once, and the customer is told as soon as they write somewhere.
 * All open cases of a customer are one alert: whoever gets ten at a time gets one message with an honest count, and answers there. Who answered
 * one of several is told what is left. Of a bank whose alerts the customer does not want any more nothing is told: its cases are people's.
 *
 * What they chose to hear of beside suspected fraud is in customer-alerts.ts, what they allowed at banks in customer-consents.ts.
 */
import type { CaseNews } from './case.ts';
import { type AlertsState, changeAlerts, dueAt, keepAgain, keepNotice, newAlerts, takeKept } from './customer-alerts.ts';
import { endConsent, keepNews, letEnd, lookAtConsents, newConsents, newsDueAt, nextLook, takeNews } from './customer-consents.ts';
import type {
  Chat,
  CustomerEffects,
  CustomerEvent,
  CustomerState,
  CustomerWake,
  CustomerWorld,
  OpenCase,
  Telling,
} from './customer-model.ts';
import type { CaseRef, ConsentNews } from './model.ts';

const CHATS_AT_MOST = 8;
/** What is open beyond that is people's: nobody answers a thousand questions in a chat. */
const OPEN_AT_MOST = 1_000;
/** More than a conversation shows at a time, so that it can go on by itself when some are answered. */
export const TOLD_AT_MOST = 5;
const NEXT_MS = 5 * 60_000;
const PEOPLE_MS = 30 * 60_000;
/** What comes on top of an alert that was just told is told together with all that comes meanwhile. */
const TOGETHER_MS = 15_000;
/** After an answer what is left is told, where the conversation does not know it and goes on by itself: not before what came of it, and once where several are answered at a time. */
const REST_MS = 3_000;

export const newCustomer = (): CustomerState => ({ chats: [], open: [], told: [], toldAt: 0, behind: [], wakesAt: {} });

export const stepCustomer = (was: CustomerState, event: CustomerEvent, world: CustomerWorld): CustomerEffects => {
  const effects: CustomerEffects = {
    customer: { ...was },
    ...{ tellings: [], unreachable: [], wakes: [], alerts: [], answers: [] },
    ...{ consents: [], endings: [], looks: [], noted: [] },
  };
  if ('customer' in event && event.customer !== undefined) effects.customer.id = event.customer;
  happened(effects, event, world);
  tellAlerts(effects, event, world);
  watchConsents(effects, event, world);
  return effects;
};

const happened = (effects: CustomerEffects, event: CustomerEvent, world: CustomerWorld): void => {
  const leftOut = leaveOut(effects, world.mayTell);
  switch (event.kind) {
    case 'met':
      return met(effects, event);
    case 'news':
      if (event.news.kind !== 'open' || world.mayTell(event.news.case.bank)) return heard(effects, event);
      return isPeoples(effects, { subject: event.from, case: event.news.case });
    case 'refused':
      if (event.of?.endsWith(ALERT)) return alertRefused(effects, event.of, event);
      if (event.of?.endsWith(CONSENTS)) return newsRefused(effects, event.of, event);
      return leftOut ? toldAgain(effects, event) : refused(effects, event);
    case 'wake':
      return woken(effects, event);
    case 'notice':
      return noticed(effects, event, world);
    case 'alerts':
      return chosen(effects, event);
    // Seen to by watchConsents, as whatever happens is a time to look.
    case 'consents':
    case 'ended':
    case 'let_end':
      return;
  }
};

const isPeoples = ({ unreachable }: CustomerEffects, { subject, case: of }: Pick<OpenCase, 'subject' | 'case'>): void => {
  unreachable.push({ subject, case: of, why: 'unreachable' });
};

/** Whether there was anything that may not be told any more. */
const leaveOut = (effects: CustomerEffects, mayTell: (bank: string) => boolean): boolean => {
  const { customer } = effects;
  const out = customer.open.filter(({ case: { bank } }) => !mayTell(bank));
  for (const one of out) if (!one.answered && !one.givenUp) isPeoples(effects, one);
  customer.open = customer.open.filter(({ case: { bank } }) => mayTell(bank));
  forgetTold(customer);
  return out.length > 0;
};

/** Where nothing is open nobody waits for an answer. */
const forgetTold = (customer: CustomerState): void => {
  if (customer.open.length > 0) return;
  customer.told = [];
  customer.behind = [];
};

const met = (effects: CustomerEffects, { subject, address, language, at }: Extract<CustomerEvent, { kind: 'met' }>): void => {
  const { customer } = effects;
  const others = customer.chats.filter((chat) => chat.subject !== subject);
  // What was told while nothing got through there was not told.
  const wasClosed = customer.chats.some((chat) => chat.subject === subject && chat.closedAt !== undefined);
  if (wasClosed) customer.told = customer.told.filter((told) => told !== subject);
  customer.chats = [{ subject, address, language, heardAt: at }, ...others].slice(0, CHATS_AT_MOST);
  if (unanswered(customer).length === 0 || isAsked(customer)) return;
  tellNext(effects, at);
  plan(effects, at);
};

const openAgain = ({ closedAt: _, alertsClosedAt: __, ...chat }: Chat): Chat => chat;

// ---------------------------------------------------------------- what a case has to say

const isSame = (one: CaseRef, other: CaseRef): boolean => one.bank === other.bank && one.id === other.id;

type News<K extends CaseNews['kind']> = Extract<CaseNews, { kind: K }>;

const heard = (effects: CustomerEffects, { from, news, at }: Extract<CustomerEvent, { kind: 'news' }>): void => {
  const { customer } = effects;
  switch (news.kind) {
    case 'open':
      return opened(effects, from, news, at);
    case 'answered':
      customer.open = customer.open.map((one) => (isSame(one.case, news.case) ? { ...one, answered: true } : one));
      // Who answers there can be reached there.
      customer.chats = customer.chats.map((chat) => (chat.subject === news.in ? openAgain(chat) : chat));
      return;
    case 'heard':
      return tellRest(effects, news.in, at);
    case 'over':
      return ended(effects, news, at);
  }
};

const opened = (effects: CustomerEffects, subject: string, { case: of, notice, items, more }: News<'open'>, at: number): void => {
  const { customer } = effects;
  const known = customer.open.find((one) => isSame(one.case, of));
  if (!known && customer.open.length >= OPEN_AT_MOST) return isPeoples(effects, { subject, case: of });
  // More of what is still asked about keeps its place and its time.
  const kept = known && !known.answered ? known : { since: at };
  const one: OpenCase = { ...kept, subject, case: of, notice, items, more, answered: false };
  customer.open = known ? customer.open.map((was) => (was === known ? one : was)) : [...customer.open, one];
  customer.behind = union(customer.behind, customer.told);
  if (customer.told.length > 0 && at - customer.toldAt < TOGETHER_MS) wakeAt(effects, 'tell', customer.toldAt + TOGETHER_MS, at);
  else tellBehind(effects, at);
  plan(effects, at);
};

const ended = (effects: CustomerEffects, news: News<'over'>, at: number): void => {
  const { customer } = effects;
  const known = customer.open.find((one) => isSame(one.case, news.case));
  customer.open = customer.open.filter((one) => one !== known);
  // What was taken back before it was asked is no news.
  if (known?.shown) tellEnd(effects, news);
  tellRest(effects, news.except, at);
  forgetTold(customer);
};

/** Conversations that were asked and did not answer themselves hear how it ended. */
const tellEnd = ({ customer, tellings }: CustomerEffects, { case: of, status, notice, items, except }: News<'over'>): void => {
  const chats = reachable(customer, customer.told).filter(({ subject }) => !except.includes(subject));
  for (const chat of chats) tellings.push({ chat, telling: { ...openOf(customer), ended: { case: of, status, notice, items } } });
  if (chats.length > 0) shown(customer);
};

/** Who answered there is told what is still open: a conversation that was told some of it goes on by itself. */
const tellRest = (effects: CustomerEffects, subjects: string[], at: number): void => {
  const { customer } = effects;
  const left = unanswered(customer);
  const goOn = left.some(({ shown }) => shown) ? customer.told : [];
  const behind = subjects.filter((subject) => !goOn.includes(subject));
  if (behind.length === 0 || left.length === 0) return;
  customer.behind = union(customer.behind, behind);
  wakeAt(effects, 'tell', at + REST_MS, at);
};

const unanswered = ({ open }: CustomerState): OpenCase[] => open.filter(({ answered }) => !answered);

const openOf = (customer: CustomerState): Telling => {
  const open = unanswered(customer);
  const cases = open
    .slice(0, TOLD_AT_MOST)
    .map(({ subject, case: of, notice, items, more }) => ({ subject, case: of, notice, items, more }));
  return { cases, others: open.length - cases.length };
};

/** What `openOf` told. */
const shown = (customer: CustomerState): void => {
  const told = unanswered(customer).slice(0, TOLD_AT_MOST);
  customer.open = customer.open.map((one) => (told.includes(one) ? { ...one, shown: true } : one));
};

// ---------------------------------------------------------------- getting there

const union = (one: readonly string[], other: readonly string[]): string[] => [...new Set([...one, ...other])];

const reachable = ({ chats }: CustomerState, subjects: readonly string[]): Chat[] =>
  chats.filter(({ subject, closedAt }) => subjects.includes(subject) && closedAt === undefined);

const isAsked = (customer: CustomerState): boolean => reachable(customer, customer.told).length > 0;

/** Tells all that is open where it is not known yet, or else in the first conversation that may get through. */
const tellBehind = (effects: CustomerEffects, at: number): void => {
  const { customer } = effects;
  const chats = reachable(customer, customer.behind);
  customer.behind = [];
  if (chats.length > 0) tell(effects, chats, at);
  else if (!isAsked(customer)) tellNext(effects, at);
};

const tell = ({ customer, tellings }: CustomerEffects, chats: readonly Chat[], at: number): void => {
  for (const chat of chats) tellings.push({ chat, telling: openOf(customer) });
  if (chats.length > 0) shown(customer);
  customer.told = union(
    customer.told,
    chats.map(({ subject }) => subject),
  );
  customer.toldAt = at;
};

/** Asks in one more conversation. None is left, and none was asked: people. */
const tellNext = (effects: CustomerEffects, at: number): void => {
  const { customer } = effects;
  const chat = customer.chats.find(({ subject, closedAt }) => !customer.told.includes(subject) && closedAt === undefined);
  if (chat) tell(effects, [chat], at);
  else if (!isAsked(customer)) giveUp(effects, 'unreachable');
};

const giveUp = ({ customer, unreachable }: CustomerEffects, why: 'unreachable' | 'unanswered'): void => {
  customer.open = customer.open.map((one) => {
    if (one.answered || one.givenUp) return one;
    unreachable.push({ subject: one.subject, case: one.case, why });
    return { ...one, givenUp: true };
  });
};

const refused = (effects: CustomerEffects, { chat: subject, at }: Extract<CustomerEvent, { kind: 'refused' }>): void => {
  const { customer } = effects;
  // A message of several parts is refused once for each.
  if (!customer.chats.some((chat) => chat.subject === subject && chat.closedAt === undefined)) return;
  customer.chats = customer.chats.map((chat) => (chat.subject === subject ? { ...chat, closedAt: at } : chat));
  if (customer.told.includes(subject) && unanswered(customer).length > 0) tellNext(effects, at);
};

/** What was refused spoke of what may not be told any more, so the rest was not told either. */
const toldAgain = (effects: CustomerEffects, { chat, at }: Extract<CustomerEvent, { kind: 'refused' }>): void => {
  if (unanswered(effects.customer).length === 0) return;
  effects.customer.behind = [chat];
  tellBehind(effects, at);
};

// ---------------------------------------------------------------- in time

const AFTER_MS = { next: NEXT_MS, people: PEOPLE_MS };

/** What comes next if nobody answers. */
const plan = (effects: CustomerEffects, at: number): void => {
  for (const what of ['next', 'people'] as const) wakeAt(effects, what, at + AFTER_MS[what], at);
};

/** One wake of a sort at a time; one that should have come long since is not relied upon. */
const wakeAt = ({ customer, wakes }: CustomerEffects, what: CustomerWake, at: number, now: number): void => {
  const { [what]: planned = Number.NEGATIVE_INFINITY } = customer.wakesAt;
  if (planned >= now && planned <= at) return;
  customer.wakesAt = { ...customer.wakesAt, [what]: at };
  wakes.push({ what, at });
};

const woken = (effects: CustomerEffects, { what, at }: Extract<CustomerEvent, { kind: 'wake' }>): void => {
  const { customer } = effects;
  const { [what]: _, ...others } = customer.wakesAt;
  customer.wakesAt = others;
  if (what === 'alerts') return;
  const asked = unanswered(customer).filter(({ givenUp }) => what !== 'people' || !givenUp);
  if (asked.length === 0) {
    if (what === 'tell') customer.behind = [];
    return;
  }
  if (what === 'tell') return tellBehind(effects, at);
  // One of an alert that ended meanwhile is none for the one that is open now.
  const due = Math.min(...asked.map(({ since }) => since)) + AFTER_MS[what];
  if (at < due) wakeAt(effects, what, due, at);
  else if (what === 'next') tellNext(effects, at);
  else giveUp(effects, 'unanswered');
};

// ---------------------------------------------------------------- what they chose to hear of

/** The end of the id of each telling of it. */
const ALERT = '.alert';

const noticed = (
  effects: CustomerEffects,
  { notice, at }: Extract<CustomerEvent, { kind: 'notice' }>,
  { mayTell, zone }: CustomerWorld,
): void => {
  const { customer } = effects;
  const kept = mayTell(notice.bank) ? keepNotice(customer.alerts ?? newAlerts(), notice, { at, zone }) : 'consent';
  if (typeof kept === 'string') effects.untold = kept;
  else customer.alerts = kept;
};

const chosen = ({ customer, answers }: CustomerEffects, { change, from }: Extract<CustomerEvent, { kind: 'alerts' }>): void => {
  if (change) customer.alerts = changeAlerts(customer.alerts ?? newAlerts(), change);
  answers.push(from);
};

const alertRefused = (effects: CustomerEffects, of: string, event: Extract<CustomerEvent, { kind: 'refused' }>): void => {
  const { customer } = effects;
  if (!customer.alerts) return;
  closeToNews(effects, event);
  customer.alerts = keepAgain(customer.alerts, of, event.at);
};

/** What is no security is not tried there again before they write. */
const closeToNews = ({ customer }: CustomerEffects, { chat: subject, at }: Extract<CustomerEvent, { kind: 'refused' }>): void => {
  customer.chats = customer.chats.map((chat) => (chat.subject === subject ? { ...chat, alertsClosedAt: at } : chat));
};

/** Where that may be told, the most recently heard first. */
const openToNews = ({ chats }: CustomerState): Chat[] =>
  chats.filter(({ closedAt, alertsClosedAt }) => closedAt === undefined && alertsClosedAt === undefined);

/** Tells what waits where it is due, and looks again when it will be. */
const tellAlerts = (effects: CustomerEffects, { id, at }: CustomerEvent, { mayTell, zone }: CustomerWorld): void => {
  const { customer } = effects;
  if (!customer.alerts || customer.alerts.kept.length === 0) return;
  const waits: AlertsState = { ...customer.alerts, kept: customer.alerts.kept.filter(({ bank }) => mayTell(bank)) };
  customer.alerts = waits;
  const due = dueAt(waits, { at, zone });
  const [chat] = openToNews(customer);
  // Where nothing gets through, it waits for them to write.
  if (due === undefined || !chat) return;
  if (due > at) return wakeAt(effects, 'alerts', due, at);
  const { alerts, alert } = takeKept(waits, `${id}${ALERT}`, { at, zone });
  customer.alerts = alerts;
  if (alert) effects.alerts.push({ id: `${id}${ALERT}`, chat, alert });
};

// ---------------------------------------------------------------- what they allowed

/** The end of the id of each telling of it. */
const CONSENTS = '.consents';

const newsRefused = (effects: CustomerEffects, of: string, event: Extract<CustomerEvent, { kind: 'refused' }>): void => {
  const { customer } = effects;
  closeToNews(effects, event);
  if (customer.consents) customer.consents = keepNews(customer.consents, of);
};

/** Whatever happens is a time to look: what was missed before is made up for. */
const watchConsents = (effects: CustomerEffects, event: CustomerEvent, { consents: now, zone, keptMs }: CustomerWorld): void => {
  const { customer } = effects;
  const { id, at } = event;
  if (event.kind === 'let_end') effects.noted.push(event.from);
  if (!customer.consents && !now.some(({ since }) => since !== undefined) && event.kind !== 'ended') return;
  const watching = lookAtConsents(customer.consents ?? newConsents(), now, at);
  if (event.kind === 'ended') endConsent(watching, now, event);
  effects.endings = watching.endings;
  customer.consents = event.kind === 'let_end' ? letEnd(watching.consents, event.bank) : watching.consents;
  const told = newsDueAt(customer.consents, { at, zone, quiet: (customer.alerts ?? newAlerts()).chosen.quiet });
  if (told !== undefined && told <= at) tellNews(effects, `${id}${CONSENTS}`);
  const next = nextLook(customer.consents, now, { at, keptMs, told });
  if (next === undefined) return;
  effects.looks.push(next);
  customer.consents = { ...customer.consents, lookAt: next };
};

/** Where they were heard last. That a bank is no longer there is told everywhere: it may be asked about everywhere. */
const tellNews = (effects: CustomerEffects, id: string): void => {
  const { customer } = effects;
  const [chat, ...others] = openToNews(customer);
  if (!customer.consents || !chat) return;
  const { consents, news } = takeNews(customer.consents, id);
  customer.consents = consents;
  const everywhere = news.filter((one: ConsentNews) => one.what === 'ended' && one.why === 'bank_out');
  effects.consents.push({ id, chat, news });
  if (everywhere.length > 0)
    for (const [n, other] of others.entries())
      effects.consents.push({ id: `${id.slice(0, -CONSENTS.length)}.${n}${CONSENTS}`, chat: other, news: everywhere });
};
