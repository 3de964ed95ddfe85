/**
 * What a customer allowed at their banks, as time goes on: a part of their step. Pure.
 *
 * - That it ends is told once a month before, and once more the day before; of what was allowed for less than two months, when a quarter of its time
 *   is left. Who said "let it end" hears no more of it.
 * - At its end, and when somebody else ended it, it is told once that it is over. What the customer ended themselves they know.
 * - What can wait is not told in quiet hours. What could not be told where they write waits until they write again.
 * - What has taken the place of another counts from its beginning; what is still to be told of the other is no news any more.
 */
import { isBetween, nextAt } from './day.ts';
import type { Consent, ConsentNews, EndedElsewhere, QuietHours, WhyEnded } from './model.ts';

/** `reminded`: how many of its reminders are due or told. `over`: it has ended, and that is told or need not be. `left`: let it end. */
type Watched = { id: string; until: number; reminded: number; over?: true; left?: true };

export type ConsentsState = {
  /** What was heard of last, by bank. */
  banks: { [bank: string]: Watched };
  /** Waits to be told, the oldest first. */
  news: ConsentNews[];
  /** Tellings of which it is not known that they came to nothing. */
  out: { id: string; news: ConsentNews[] }[];
  /** When it is looked at next. */
  lookAt?: number;
};

/** What must end now, also at its bank. */
export type Ending = { bank: string; grant: string; why: EndedElsewhere };

const DAY_MS = 24 * 60 * 60_000;
const MONTH_MS = 30 * DAY_MS;
const OUT_AT_MOST = 4;
/** Nobody wants to hear of what ended before that. */
const OLD_MS = 7 * DAY_MS;
/** What is kept is kept alive: it is looked at a few times before it would be forgotten. */
const LOOKS = 4;

export const newConsents = (): ConsentsState => ({ banks: {}, news: [], out: [] });

// ---------------------------------------------------------------- what has become of it

type Watching = { consents: ConsentsState; endings: Ending[] };

/** Compares what was heard of with what is allowed now. */
export const lookAtConsents = (was: ConsentsState, now: readonly Consent[], at: number): Watching => {
  const watching: Watching = { consents: { ...was, banks: { ...was.banks } }, endings: [] };
  for (const consent of now) if (consent.since !== undefined) look(watching, consent, consent.since, at);
  return watching;
};

const look = (watching: Watching, consent: Consent, since: number, at: number): void => {
  const { consents } = watching;
  const { id, bank, until, ended } = consent;
  const known = consents.banks[bank];
  if (known?.id !== id) {
    consents.news = consents.news.filter((one) => one.bank !== bank);
    consents.banks[bank] = { id, until, reminded: 0 };
  }
  const { [bank]: watched } = consents.banks;
  if (!watched || watched.over) return;
  if (ended) return over(watching, bank, isNews(ended, at) ? ended.why : undefined);
  if (at >= until) return endNow(watching, consent, 'expired');
  const due = remindersOf(since, until).filter((when) => when <= at).length;
  if (due <= watched.reminded) return;
  consents.banks[bank] = { ...watched, reminded: due };
  if (!watched.left) tell(consents, { bank, what: 'ends_soon', until });
};

type News = { at: number; why: EndedElsewhere };

const isNews = (ended: { at: number; why: WhyEnded }, at: number): ended is News => isElsewhere(ended.why) && at - ended.at < OLD_MS;
const isElsewhere = (why: WhyEnded): why is EndedElsewhere => why !== 'customer' && why !== 'operator';

/** When it is told that it ends. */
const remindersOf = (since: number, until: number): number[] => {
  const allowed = until - since;
  const first = allowed < 2 * MONTH_MS ? allowed / 4 : MONTH_MS;
  return first > DAY_MS ? [until - first, until - DAY_MS] : [until - first];
};

const over = ({ consents }: Watching, bank: string, why: EndedElsewhere | undefined): void => {
  const { [bank]: watched } = consents.banks;
  if (watched) consents.banks[bank] = { ...watched, over: true };
  consents.news = consents.news.filter((one) => one.bank !== bank);
  if (why !== undefined) tell(consents, { bank, what: 'ended', why });
};

const endNow = (watching: Watching, { bank, id }: Consent, why: EndedElsewhere): void => {
  watching.endings.push({ bank, grant: id, why });
  over(watching, bank, why);
};

/** One piece of news of a bank at a time: the newest. */
const tell = (consents: ConsentsState, news: ConsentNews): void => {
  consents.news = [...consents.news.filter(({ bank }) => bank !== news.bank), news];
};

/** `grant`: only this one; `before`: only one that was given by then. */
type Said = { bank: string; why: EndedElsewhere; grant?: string; before?: number };

/** Somebody says that it is over. What has taken its place meanwhile is not. */
export const endConsent = (watching: Watching, now: readonly Consent[], { bank, why, grant, before }: Said): void => {
  const { consents } = watching;
  const meant = now.find((one) => one.bank === bank && !one.ended);
  if (!meant || (grant !== undefined && meant.id !== grant)) return;
  if (before !== undefined && meant.since !== undefined && meant.since > before) return;
  const known = consents.banks[bank];
  if (known?.id === meant.id && known.over) return;
  consents.banks[bank] = { id: meant.id, until: meant.until, reminded: 0 };
  endNow(watching, meant, why);
};

/** They know that it ends. */
export const letEnd = (was: ConsentsState, bank: string): ConsentsState => {
  const { [bank]: watched } = was.banks;
  if (!watched) return was;
  const news = was.news.filter((one) => one.bank !== bank || one.what === 'ended');
  return { ...was, news, banks: { ...was.banks, [bank]: { ...watched, left: true } } };
};

// ---------------------------------------------------------------- telling it

/** Somebody else ended it: that is told at once. The rest can wait for the morning. */
const AT_ONCE: { readonly [W in EndedElsewhere]: boolean } = {
  revoked: true,
  withdrawn: true,
  bank: true,
  expired: false,
  bank_out: false,
};

type Moment = { at: number; zone: string; quiet: QuietHours | null };

/** When what waits may be told; undefined: nothing waits. */
export const newsDueAt = ({ news }: ConsentsState, { at, zone, quiet }: Moment): number | undefined => {
  if (news.length === 0) return undefined;
  const isUrgent = news.some((one) => one.what === 'ended' && AT_ONCE[one.why]);
  return !isUrgent && quiet && isBetween(at, quiet, zone) ? nextAt(at, quiet.to, zone) : at;
};

/** Takes what waits, to be told now under this id. */
export const takeNews = (was: ConsentsState, id: string): { consents: ConsentsState; news: ConsentNews[] } => {
  const { news } = was;
  return { news, consents: { ...was, news: [], out: [...was.out, { id, news }].slice(-OUT_AT_MOST) } };
};

/** What was told under that id did not arrive, so it waits again, but for what has changed since. */
export const keepNews = (was: ConsentsState, id: string): ConsentsState => {
  const failed = was.out.find((one) => one.id === id);
  if (!failed) return was;
  const isStill = ({ bank, what }: ConsentNews): boolean => {
    const { [bank]: watched } = was.banks;
    return watched !== undefined && (watched.over ?? false) === (what === 'ended') && !was.news.some((one) => one.bank === bank);
  };
  return { ...was, out: was.out.filter((one) => one !== failed), news: [...failed.news.filter(isStill), ...was.news] };
};

// ---------------------------------------------------------------- in time

/** When it is to be looked at next; undefined: nothing of it will come, or somebody looks by then. */
export const nextLook = (
  { banks, lookAt, news }: ConsentsState,
  now: readonly Consent[],
  { at, keptMs, told }: { at: number; keptMs: number; told: number | undefined },
): number | undefined => {
  const times = now.flatMap(({ id, bank, since, until }) => {
    const { [bank]: watched } = banks;
    if (since === undefined || watched?.id !== id || watched.over) return [];
    return [...remindersOf(since, until), until].filter((when) => when > at);
  });
  // What can be told by now waits for nothing but them to write.
  if (news.length > 0 && told !== undefined && told > at) times.push(told);
  if (times.length === 0) return undefined;
  const next = Math.min(...times, at + keptMs / LOOKS);
  return lookAt !== undefined && lookAt > at && lookAt <= next ? undefined : next;
};
