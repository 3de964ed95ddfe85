/**
 * The step of a case: one suspected fraud at one bank. Pure: (case, event, world) -> (case', what to tell whom, what to ask the bank, when to look again).
 *
 * The bank owns the card. Here is only what it said and what the customer answered:
 * - A "no" always wins: at any time, also after a "yes", and also when nobody waits for it any more. It is sent at once, beside a "yes" that may
 *   still be on its way: at the bank a block is never undone by a later "yes". Whoever said "yes" waits for what becomes of the "no", and where
 *   the bank did not confirm that, no "yes" is sent any more: people see to it.
 * - A "yes" counts while the case is open. Later it is something for a person.
 * - "Blocked" and "cleared" are the bank's words. What it did not confirm within a minute is a person's (the lane of calls looks it up until then).
 * - Nobody answers for a day: the case expires, and people see to it. The card stays as the bank has it. Where nobody was to be asked, it just ends.
 * - More payments in a case that is no longer open, unless its card is blocked, are a new question.
 */
import type { CaseAct, CaseEnd, CaseRef, FraudNotice, Outcome, Person, Resolution, Suspect } from './model.ts';

/** Why a case is a person's. */
export type CaseWhy = 'unreachable' | 'unanswered' | 'unsettled' | 'late_yes' | 'late_notice';

export type Case = {
  notice: FraudNotice;
  /** The newest, in the order in which they were told of. */
  items: Suspect[];
  /** Ids of items that are only counted any more. */
  dropped: string[];
  /** Ours; absent: nobody we know, or nobody who wants to be told. */
  customer?: string;
  status: 'open' | 'cleared' | 'blocked' | 'withdrawn' | 'expired';
  /** Since when an answer is waited for; absent: people were to look first. */
  openedAt?: number;
  /** When the customer was last told, or was to be told, and of how many items. */
  toldAt: number;
  told: number;
  tellings: number;
  /** Answers that are on their way to the bank, one "yes" and one "no" at most. `items`: of how many the customer knew. */
  sending: { call: string; mine: boolean; items: number }[];
  /** Who waits to hear what the bank says, of the "no" where there is one: conversations, their calls and what they said. */
  waiting: { subject: string; call: string; mine: boolean }[];
  /** The customer said "no" once. */
  denied?: true;
  /** When the bank confirmed it last. */
  settledAt?: number;
  toPerson?: CaseWhy;
};

export type CaseEvent = { id: string; at: number } & (
  | { kind: 'notice'; notice: FraudNotice; customer?: string }
  /** A customer answered; `from` is told what came of it. */
  | { kind: 'answered'; mine: boolean; from: { subject: string; call: string } }
  | { kind: 'result'; call: string; result: Outcome }
  | { kind: 'wake'; what: 'tell' | 'expire' }
  /** No conversation is left in which the customer could be asked. */
  | { kind: 'unreachable'; why: 'unreachable' | 'unanswered' }
  /** The bank goes on with another case instead. */
  | { kind: 'superseded' }
  /** A person of the bank has seen to it. */
  | { kind: 'handled'; by: Person; reason: Resolution }
);

/** What a case wants told to its customer's conversations. */
export type CaseNews =
  | { kind: 'open'; case: CaseRef; notice: FraudNotice; items: Suspect[]; more: number }
  /** Somebody answered there: nobody need be asked elsewhere. */
  | { kind: 'answered'; case: CaseRef; in: string }
  /** Who answered there hears what came of it, and it was no end. */
  | { kind: 'heard'; case: CaseRef; in: string[] }
  /** There is nothing to ask any more. `except`: these conversations hear of it as the end of their own calls. */
  | { kind: 'over'; case: CaseRef; status: Case['status']; notice: FraudNotice; items: Suspect[]; except: string[] };

export type CaseEffects = {
  case: Case;
  /** For the customer's subject. */
  news: CaseNews[];
  /** For the conversations that answered. */
  ends: { subject: string; call: string; end: CaseEnd }[];
  acts: { id: string; bank: string; act: CaseAct }[];
  wakes: { what: 'tell' | 'expire'; at: number }[];
  /** It waits for a person from now on, or does not any more: what they were to see to is settled. */
  handOver?: CaseWhy | 'nobody';
  /** A case of the bank's that this one takes the place of. */
  supersedes?: CaseRef;
};

const ITEMS_AT_MOST = 20;
/** What a bank adds to a case is told together: soon the first time, then once in two minutes at most. */
const MORE_SOON_MS = 15_000;
const MORE_LATER_MS = 120_000;
const EXPIRES_MS = 24 * 3_600_000;
/** An answer that is on its way is waited for before a case expires. */
const EXPIRES_LATER_MS = 120_000;

/** `undefined`: the event changes nothing (an answer to a case nobody knows). */
export const stepCase = (was: Case | undefined, event: CaseEvent): CaseEffects | undefined => {
  if (event.kind === 'notice') return was ? noticedAgain(effectsOf(was), event) : noticed(event);
  if (!was) return undefined;
  const effects = effectsOf(was);
  switch (event.kind) {
    case 'answered':
      return answered(effects, event);
    case 'result':
      return confirmed(effects, event);
    case 'wake':
      return woken(effects, event);
    case 'superseded':
      return withdrawn(effects);
    case 'handled':
      delete effects.case.toPerson;
      return { ...effects, handOver: 'nobody' };
    case 'unreachable':
      // An answer that is on its way was given after all.
      return was.status === 'open' && was.sending.length === 0 ? handOver(effects, event.why) : effects;
  }
};

const effectsOf = (was: Case): CaseEffects => ({ case: { ...was }, news: [], ends: [], acts: [], wakes: [] });

const caseRef = ({ notice }: Pick<Case, 'notice'>): CaseRef => ({ bank: notice.bank, id: notice.case });

const handOver = (effects: CaseEffects, why: CaseWhy): CaseEffects => {
  if (effects.case.toPerson === undefined) effects.handOver = why;
  effects.case.toPerson ??= why;
  return effects;
};

/** That nobody could be asked, or answered, is nothing for people any more. */
const noMoreForPeople = (effects: CaseEffects): void => {
  const now = effects.case;
  if (now.toPerson !== 'unreachable' && now.toPerson !== 'unanswered') return;
  delete now.toPerson;
  effects.handOver = 'nobody';
};

// ---------------------------------------------------------------- what the bank says

type Noticed = Extract<CaseEvent, { kind: 'notice' }>;

const noticed = ({ notice, customer, at }: Noticed): CaseEffects => {
  const effects = effectsOf({
    notice,
    ...merged({ items: [], dropped: [] }, notice.items),
    ...(customer === undefined ? {} : { customer }),
    status: notice.status,
    toldAt: at,
    told: 0,
    tellings: 0,
    sending: [],
    waiting: [],
  });
  if (notice.supersedes !== undefined) effects.supersedes = { bank: notice.bank, id: notice.supersedes };
  // Withdrawn before it was heard of: the two came in the wrong order.
  if (notice.status === 'withdrawn') return effects;
  return notice.late ? handOver(effects, 'late_notice') : opened(effects, at);
};

/** Of two notices the later one counts, in whatever order they come; of two from the same moment the one that withdraws. */
const noticedAgain = (effects: CaseEffects, { notice, customer, at }: Noticed): CaseEffects => {
  const now = effects.case;
  if (customer !== undefined) now.customer ??= customer;
  if (notice.status === 'withdrawn') {
    if (notice.at < now.notice.at) return effects;
    now.notice = notice;
    return withdrawn(effects);
  }
  const isLater = notice.at > now.notice.at;
  const known = countOf(now);
  Object.assign(now, merged(now, notice.items));
  if (isLater) now.notice = notice;
  if (!isQuestion(now, isLater, countOf(now) > known)) return effects;
  if (notice.late) return handOver(effects, 'late_notice');
  if (now.status !== 'open' || now.openedAt === undefined) return opened(effects, at);
  if (now.tellings === 0) return tell(effects, at);
  effects.wakes.push({ what: 'tell', at: Math.max(at, now.toldAt + (now.tellings > 1 ? MORE_LATER_MS : MORE_SOON_MS)) });
  return effects;
};

/** Whether a notice leaves something to ask: more than before, the same again after it was withdrawn, or what could not be asked so far. */
const isQuestion = ({ status, tellings, customer }: Case, isLater: boolean, hasMore: boolean): boolean => {
  switch (status) {
    case 'blocked':
      return false;
    case 'withdrawn':
      return isLater;
    case 'open':
      return hasMore || (tellings === 0 && customer !== undefined);
    default:
      return hasMore;
  }
};

/** From now on an answer is waited for, for the first time or anew. */
const opened = (effects: CaseEffects, at: number): CaseEffects => {
  effects.case.status = 'open';
  effects.case.openedAt = at;
  delete effects.case.toPerson;
  effects.wakes.push({ what: 'expire', at: at + EXPIRES_MS });
  return tell(effects, at);
};

type Items = Pick<Case, 'items' | 'dropped'>;

const countOf = ({ items, dropped }: Items): number => items.length + dropped.length;

const merged = (was: Items, items: readonly Suspect[]): Items => {
  const known = new Set([...was.dropped, ...was.items.map(({ id }) => id)]);
  const all = [...was.items];
  for (const item of items) {
    if (!known.has(item.id)) all.push(item);
    known.add(item.id);
  }
  const over = Math.max(0, all.length - ITEMS_AT_MOST);
  return { items: all.slice(over), dropped: [...was.dropped, ...all.slice(0, over).map(({ id }) => id)] };
};

const withdrawn = (effects: CaseEffects): CaseEffects => {
  const now = effects.case;
  if (now.status !== 'open' && now.status !== 'expired') return effects;
  now.status = 'withdrawn';
  noMoreForPeople(effects);
  return over(
    effects,
    now.waiting.map(({ subject }) => subject),
  );
};

// ---------------------------------------------------------------- telling

const tell = (effects: CaseEffects, at: number): CaseEffects => {
  const now = effects.case;
  now.told = countOf(now);
  if (now.customer === undefined) return effects;
  now.toldAt = at;
  now.tellings += 1;
  effects.news.push({ kind: 'open', case: caseRef(now), notice: now.notice, items: now.items, more: now.dropped.length });
  return effects;
};

/** The question is answered or gone: whoever was asked and did not answer hears of it. */
const over = (effects: CaseEffects, except: string[] = []): CaseEffects => {
  const { status, notice, items } = effects.case;
  effects.news.push({ kind: 'over', case: caseRef(effects.case), status, notice, items, except });
  return effects;
};

const woken = (effects: CaseEffects, { what, at }: Extract<CaseEvent, { kind: 'wake' }>): CaseEffects => {
  const now = effects.case;
  if (now.status !== 'open' || now.openedAt === undefined) return effects;
  // Of several such wakes the first one tells all.
  if (what === 'tell') return countOf(now) === now.told ? effects : tell(effects, at);
  // One of before it was opened anew, or an answer that is on its way: later.
  const expiresAt = Math.max(now.openedAt + EXPIRES_MS, now.sending.length > 0 ? at + EXPIRES_LATER_MS : 0);
  if (at < expiresAt) {
    effects.wakes.push({ what, at: expiresAt });
    return effects;
  }
  now.status = 'expired';
  return over(now.customer === undefined ? effects : handOver(effects, 'unanswered'));
};

// ---------------------------------------------------------------- what the customer says

type Answered = Extract<CaseEvent, { kind: 'answered' }>;

const answered = (effects: CaseEffects, event: Answered): CaseEffects => {
  const now = effects.case;
  const { mine, from } = event;
  const end = now.status === 'blocked' ? blockedAt(now.settledAt ?? null, mine) : mine ? withoutAsking(effects) : undefined;
  if (end) {
    effects.ends.push({ ...from, end });
    effects.news.push({ kind: 'heard', case: caseRef(now), in: [from.subject] });
    return effects;
  }
  now.waiting = [...now.waiting, { ...from, mine }];
  // A "no" that is on its way wins.
  const isSent = now.sending.some((one) => one.mine === mine || !one.mine);
  return isSent ? effects : send(effects, event);
};

/** What a "yes" comes to that is not for the bank; undefined: it is. */
const withoutAsking = (effects: CaseEffects): CaseEnd | undefined => {
  const { status, sending, denied, settledAt } = effects.case;
  if (sending.some(({ mine }) => !mine)) return undefined;
  if (denied || status === 'expired') {
    handOver(effects, 'late_yes');
    return { state: 'person' };
  }
  // One that is on its way will tell.
  if (sending.length > 0) return undefined;
  if (status === 'cleared') return { state: 'cleared', at: settledAt ?? null };
  return status === 'withdrawn' ? { state: 'withdrawn' } : undefined;
};

const send = (effects: CaseEffects, { id, mine, from }: Answered): CaseEffects => {
  const now = effects.case;
  const { bank, case: of, card } = now.notice;
  if (!mine) now.denied = true;
  now.sending = [...now.sending, { call: id, mine, items: now.told }];
  effects.news.push({ kind: 'answered', case: caseRef(now), in: from.subject });
  effects.acts.push({ id, bank, act: { do: 'answer_case', account: card.account, case: of, answer: mine ? 'mine' : 'not_mine' } });
  return effects;
};

// ---------------------------------------------------------------- what the bank confirms

const confirmed = (effects: CaseEffects, { call, result, at }: Extract<CaseEvent, { kind: 'result' }>): CaseEffects => {
  const now = effects.case;
  const sent = now.sending.find((one) => one.call === call);
  if (!sent) return effects;
  now.sending = now.sending.filter((one) => one !== sent);
  // A "no" that overtook it stands, and its end is the one that counts.
  if (sent.mine && now.denied) return effects;
  const asked = now.waiting;
  now.waiting = [];
  const wasWithdrawn = now.status === 'withdrawn';
  for (const { subject, call: theirs, mine } of asked) {
    effects.ends.push({ subject, call: theirs, end: endOf(result, { said: mine, sent: sent.mine, wasWithdrawn }) });
  }
  const subjects = [...new Set(asked.map(({ subject }) => subject))];
  if (result.state !== 'done') {
    effects.news.push({ kind: 'heard', case: caseRef(now), in: subjects });
    return sent.mine && wasWithdrawn ? effects : handOver(effects, 'unsettled');
  }
  settled(now, sent.mine ? 'cleared' : 'blocked', result.at);
  noMoreForPeople(effects);
  over(effects, subjects);
  // What came meanwhile nobody said "yes" to.
  return sent.mine && countOf(now) > sent.items ? opened(effects, at) : effects;
};

const settled = (now: Case, status: 'blocked' | 'cleared', at: number | undefined): void => {
  now.status = status;
  if (at === undefined) delete now.settledAt;
  else now.settledAt = at;
};

/** What the bank's word on the answer that was sent is to who said this. `unknown` lasted for a minute by now. */
const endOf = (result: Outcome, { said, sent, wasWithdrawn }: { said: boolean; sent: boolean; wasWithdrawn: boolean }): CaseEnd => {
  if (result.state === 'done') return sent ? { state: 'cleared', at: result.at ?? null } : blockedAt(result.at ?? null, said);
  // The bank asks no more: that a "yes" did not get there changes nothing.
  if (sent && wasWithdrawn) return { state: 'withdrawn' };
  return result.state === 'refused' && said === sent ? { state: 'refused', why: result.why } : { state: 'person' };
};

const blockedAt = (at: number | null, stays: boolean): CaseEnd => ({ state: 'blocked', at, stays });
