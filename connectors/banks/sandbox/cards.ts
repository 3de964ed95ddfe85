/**
 * Cards, cases of suspected fraud, and what was ordered about them: one line an order, on disk before the answer leaves, so that an order and what
 * it changed are kept together or not at all. Under one key it happens once, whatever it is.
 */
import { openBook } from './book.ts';
import {
  type CardLine,
  type CaseState,
  cardLine,
  type HoldState,
  isSameOrder,
  type Order,
  type Telling,
  type Wanted,
} from './card-lines.ts';
import type { BankId } from './identities.ts';

type Owner = { bank: BankId; customer: string };
type Line<What extends CardLine['what']> = Extract<CardLine, { what: What }>;
type Asks<What extends Wanted['what']> = Extract<Wanted, { what: What }>;

/** What a card is: blocked for good, held while a case is open, locked by its owner, or none of these. */
export type CardState = 'blocked' | 'held' | 'locked' | 'active';
type Standing = { state: CardState; since?: string };

/** Every way in which an order is refused here. */
export type OrderRefusal = 'key_reused' | 'restricted' | 'no_such_case' | 'superseded' | 'closed' | 'blocked';

export type FraudCase = Omit<Telling, 'what' | 'state'> & {
  state: CaseState;
  /** Since when it has been in this state. */
  since: string;
  supersededBy?: string;
  answers: Pick<Line<'answer'>, 'at' | 'answer' | 'key' | 'interaction' | 'caseState' | 'cardState'>[];
};

/** `key`, `interaction`: of the order that did it; `case`: the one it came with. */
export type CardChange = Owner & { at: string; account: string; state: CardState; key?: string; interaction?: string; case?: string };

export interface Cards {
  /** Does it, or tells what was done under this key before. */
  put(wanted: Wanted): Order | OrderRefusal;
  /** What became of the order with this key. */
  order(owner: Owner, key: string): Order | undefined;
  /** The state of a card, and since when; a card to which nothing ever happened is active since nobody knows when. */
  state(owner: Owner, account: string): Standing;
  /** What the bank itself does with a card. */
  hold(owner: Owner, account: string): HoldState;
  /** What it will do with the card once this is told. */
  holdOnce(telling: Telling): HoldState;
  /** The bank opens a case, tells more of it, or ends it. */
  tell(telling: Telling): void;
  /** A case of this customer. */
  case(owner: Owner, id: string): FraudCase | undefined;
  /** Every case, oldest first. */
  cases(): readonly FraudCase[];
  /** Every change that really happened, oldest first. */
  changes(): readonly CardChange[];
  clear(): void;
}

export const createCards = (file: string): Cards => {
  const book = openBook(file, cardLine);
  const orders = new Map<string, Order>();
  const locks = new Map<string, Line<'state'>>();
  const blocks = new Map<string, { since: string }>();
  const replacements = new Map<string, Line<'replacement'>>();
  const cases = new Map<string, FraudCase>();
  const changes: CardChange[] = [];

  const caseOf = (owner: Owner, id: string) => cases.get(nameOf(owner, id));
  const holding = (owner: Owner, account: string, but: readonly (string | undefined)[] = []) =>
    [...cases.values()].find((one) => isOf(one, owner) && one.account === account && holds(one) && !but.includes(one.case));

  const state: Cards['state'] = (owner, account) => {
    const blocked = blocks.get(nameOf(owner, account));
    if (blocked) return { state: 'blocked', since: blocked.since };
    const held = holding(owner, account);
    if (held) return { state: 'held', since: held.since };
    const lock = locks.get(nameOf(owner, account));
    return lock ? { state: lock.state, since: lock.since } : { state: 'active' };
  };
  /** What the bank does with a card, leaving some cases out of account. */
  const holdBut = (owner: Owner, account: string, but: readonly (string | undefined)[]): HoldState => {
    if (blocks.has(nameOf(owner, account))) return 'BLOCKED';
    return holding(owner, account, but) ? 'HELD' : 'ACTIVE';
  };
  const hold: Cards['hold'] = (owner, account) => holdBut(owner, account, []);

  // ---------------------------------------------------------------- what a line means

  const block = (owner: Owner, account: string, since: string): void => {
    const name = nameOf(owner, account);
    if (!blocks.has(name)) blocks.set(name, { since });
  };

  const answered = (line: Line<'answer'>): void => {
    const { at, answer, key, interaction, caseState, cardState } = line;
    const one = caseOf(line, line.case);
    if (!one) return;
    one.answers.push({ at, answer, key, ...(interaction === undefined ? {} : { interaction }), caseState, cardState });
    enter(one, caseState, at);
    if (caseState !== 'BLOCKED') return;
    block(line, line.account, at);
    // What took its place is about the same items.
    for (let next = one.supersededBy; next !== undefined; ) {
      const heir = caseOf(line, next);
      if (heir) enter(heir, 'BLOCKED', at);
      next = heir?.supersededBy;
    }
  };

  const told = ({ what: _, state: now, ...line }: Telling): void => {
    const before = caseOf(line, line.case);
    if (before) {
      Object.assign(before, { items: line.items, held: line.held });
      enter(before, now, line.at);
      return;
    }
    cases.set(nameOf(line, line.case), { ...line, state: now, since: line.at, answers: [] });
    const older = line.supersedes === undefined ? undefined : caseOf(line, line.supersedes);
    if (older) older.supersededBy = line.case;
  };

  const apply = (line: CardLine): void => {
    if (line.what === 'telling') return told(line);
    orders.set(nameOf(line, line.key), line);
    if (line.what === 'state') locks.set(nameOf(line, line.account), line);
    if (line.what === 'answer') answered(line);
    if (line.what === 'report') block(line, line.account, line.at);
    if (line.what === 'replacement') replacements.set(nameOf(line, line.account), line);
  };

  const learn = (line: CardLine): void => {
    const before = state(line, line.account).state;
    apply(line);
    const after = state(line, line.account).state;
    if (before !== after) changes.push(changeBy(line, after));
  };

  // ---------------------------------------------------------------- what an order comes to

  const lock = (wanted: Asks<'state'>): Order | OrderRefusal => {
    const is = hold(wanted, wanted.account);
    // Whoever wants to be safe may lock a held card too; only the bank lets go of it.
    if (is === 'BLOCKED' || (is === 'HELD' && wanted.state === 'active')) return 'restricted';
    const before = locks.get(nameOf(wanted, wanted.account));
    const same = (before?.state ?? 'active') === wanted.state;
    return { ...wanted, since: same ? (before?.since ?? wanted.at) : wanted.at };
  };

  const answer = (wanted: Asks<'answer'>): Order | OrderRefusal => {
    const one = caseOf(wanted, wanted.case);
    if (!one) return 'no_such_case';
    const refused = wanted.answer === 'mine' ? REFUSES_YES[one.state] : undefined;
    if (refused) return refused;
    if (wanted.answer === 'mine' && one.supersededBy !== undefined) return 'superseded';
    const caseState = wanted.answer === 'mine' ? 'CLEARED' : 'BLOCKED';
    const since = one.state === caseState ? one.since : wanted.at;
    const cardState = caseState === 'BLOCKED' ? 'BLOCKED' : holdBut(one, one.account, [one.case]);
    return { ...wanted, account: one.account, caseState, cardState, since };
  };

  const replace = (wanted: Asks<'replacement'>): Order => {
    const before = replacements.get(nameOf(wanted, wanted.account));
    // One that is still in the post is not sent again.
    const { orderedAt, from, to } = before && before.to >= wanted.at.slice(0, 10) ? before : { ...wanted, orderedAt: wanted.at };
    return { ...wanted, orderedAt, from, to };
  };

  const orderOf = (wanted: Wanted): Order | OrderRefusal => {
    if (wanted.what === 'state') return lock(wanted);
    if (wanted.what === 'answer') return answer(wanted);
    if (wanted.what === 'replacement') return replace(wanted);
    return { ...wanted, since: blocks.get(nameOf(wanted, wanted.account))?.since ?? wanted.at };
  };

  const write = (line: CardLine): void => {
    book.append(line);
    learn(line);
  };

  for (const line of book.found) learn(line);
  return {
    put(wanted) {
      const before = orders.get(nameOf(wanted, wanted.key));
      if (before) return isSameOrder(before, wanted) ? before : 'key_reused';
      const done = orderOf(wanted);
      if (typeof done !== 'string') write(done);
      return done;
    },
    order: (owner, key) => orders.get(nameOf(owner, key)),
    state,
    hold,
    holdOnce(telling) {
      const otherwise = holdBut(telling, telling.account, [telling.case, telling.supersedes]);
      return otherwise === 'ACTIVE' && telling.state === 'OPEN' && telling.held ? 'HELD' : otherwise;
    },
    tell: write,
    case: caseOf,
    cases: () => [...cases.values()],
    changes: () => changes,
    clear() {
      for (const map of [orders, locks, blocks, replacements, cases]) map.clear();
      changes.length = 0;
      book.rewrite([]);
    },
  };
};

/** A no is never too late; a yes may be. */
const REFUSES_YES: { readonly [S in CaseState]?: OrderRefusal } = { BLOCKED: 'blocked', WITHDRAWN: 'closed', EXPIRED: 'closed' };

const holds = ({ state, held, supersededBy }: FraudCase): boolean => state === 'OPEN' && held && supersededBy === undefined;

const isOf = (one: Owner, { bank, customer }: Owner): boolean => one.bank === bank && one.customer === customer;

const enter = (one: FraudCase, state: CaseState, at: string): void => {
  if (one.state === state) return;
  one.state = state;
  one.since = at;
};

const changeBy = (line: CardLine, state: CardState): CardChange => {
  const { at, bank, customer, account } = line;
  return {
    at,
    bank,
    customer,
    account,
    state,
    ...(line.what === 'telling' ? {} : { key: line.key }),
    ...(line.what !== 'telling' && line.interaction !== undefined ? { interaction: line.interaction } : {}),
    ...('case' in line ? { case: line.case } : {}),
  };
};

const nameOf = ({ bank, customer }: Owner, what: string): string => JSON.stringify([bank, customer, what]);
