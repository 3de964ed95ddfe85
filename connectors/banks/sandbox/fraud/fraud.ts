/** A bank's fraud desk: it opens cases, tells of them, and does on demand whatever else a bank, or a stranger, may do. One thing at a time. */
import { randomUUID } from 'node:crypto';
import type { FraudItem, HoldState, Telling } from '../card-lines.ts';
import type { Cards, FraudCase } from '../cards.ts';
import { type BankId, identityOf } from '../identities.ts';
import { type Problems, pickAccount } from '../pick.ts';
import { createTurns } from '../turns.ts';
import type { World, WorldAccount } from '../world.ts';
import type { Deliveries } from './deliveries.ts';
import type { GivenItem, Lever, LeverOf } from './levers.ts';
import { type Told, toClaims } from './notification.ts';
import type { Signer } from './signing.ts';

type FraudParts = {
  world: () => World;
  cards: Cards;
  deliveries: Deliveries;
  signer: Signer;
  /** The business clock. */
  now: () => number;
  /** What is signed carries real time, as whoever checks it looks at a real clock. */
  realNow: () => number;
  issuerOf: (bank: BankId) => string;
  audienceOf: (bank: BankId) => string;
  /** Whether this bank pushes. */
  pushes: (bank: BankId) => boolean;
};

/** `cases`: the ids of those that were opened or changed; `events`: of what is told of them. */
type Done = { cases: string[]; events: string[] };

export interface Fraud {
  act(lever: Lever): Promise<Done | Problems>;
}

const BEFORE_MS = 30_000;
const HOUR_MS = 60 * 60_000;
/** Suspicion can fall on any card that is in use, the restricted ones too. */
const SUSPECT = { kinds: ['card'], statuses: ['open', 'restricted'], what: 'open card' } as const;
const NOTHING: Done = { cases: [], events: [] };

/** What is suspected when nobody says what: minor units. */
const SUSPECTS = [
  { merchant: 'Skyline Electronics', amount: 12_550 },
  { merchant: 'Harbor Jewelers', amount: 89_900 },
  { merchant: 'QuickCash Gift Cards', amount: 20_000 },
  { merchant: 'Northern Air Tickets', amount: 43_218 },
  { merchant: 'Velvet Sneaker Store', amount: 15_999 },
] as const satisfies readonly GivenItem[];

export const createFraud = (parts: FraudParts): Fraud => {
  const { world, cards, deliveries, signer, now, realNow } = parts;
  let raised = 0;

  // ---------------------------------------------------------------- telling

  /** `at` is on the business clock. */
  const claimsOf = (told: Omit<Told, 'signedAt'>, bank: BankId, at: number) =>
    toClaims({ ...told, signedAt: realNow() - (now() - at) }, identityOf(bank), parts.issuerOf(bank), parts.audienceOf(bank));

  /** Signs first, then writes the case and its event down together: a bank tells of nothing that it does not know. */
  const tell = async (telling: Telling, account: WorldAccount, at: number): Promise<Done> => {
    const told = toldOf(telling, account, cards.holdOnce(telling));
    const { bank } = account;
    const token = await signer.sign(bank, claimsOf(told, bank, at));
    cards.tell(telling);
    deliveries.add({ what: 'event', jti: told.jti, bank, case: told.case, forged: false, status: told.status, sentOn: iso(at), token });
    return { cases: [told.case], events: [told.jti] };
  };

  const open = (account: WorldAccount, given: { items?: GivenItem[] | undefined; held: boolean }, at: number, supersedes?: string) => {
    const items = itemsOf(given.items ?? [suspect()], account, at);
    const ours = { at: iso(at), bank: account.bank, customer: account.customer, account: account.id };
    const telling = { what: 'telling', ...ours, case: newCase(account.bank), state: 'OPEN', held: given.held, items } as const;
    return tell({ ...telling, ...(supersedes === undefined ? {} : { supersedes }) }, account, at);
  };

  const suspect = (): GivenItem => {
    const one = SUSPECTS[raised % SUSPECTS.length] ?? SUSPECTS[0];
    raised += 1;
    return one;
  };

  // ---------------------------------------------------------------- what is meant

  const openCards = () =>
    world()
      .allAccounts()
      .filter(({ kind, status }) => kind === 'card' && status !== 'closed');

  const cardFor = (meant: { bank: BankId; customer?: string | undefined; account?: string | undefined }) =>
    pickAccount(world(), meant, SUSPECT);

  const caseFor = ({ bank, case: id }: { bank: BankId; case?: string | undefined }, open = true): FraudCase | Problems => {
    const there = cards.cases().filter((one) => one.bank === bank);
    const isOpen = ({ state, supersededBy }: FraudCase) => state === 'OPEN' && supersededBy === undefined;
    const found = id === undefined ? there.findLast((one) => !open || isOpen(one)) : there.find((one) => one.case === id);
    if (!found) return { problems: [id === undefined ? 'case: there is none' : 'case: is not known at this bank'] };
    return open && !isOpen(found) ? { problems: [`case: is ${found.supersededBy === undefined ? found.state : 'superseded'}`] } : found;
  };

  const accountOf = (one: FraudCase) => cardFor({ bank: one.bank, customer: one.customer, account: one.account });

  // ---------------------------------------------------------------- levers

  const change = async (one: FraudCase | Problems, to: Partial<Pick<Telling, 'state' | 'items'>>): Promise<Done | Problems> => {
    if ('problems' in one) return one;
    const account = accountOf(one);
    if ('problems' in account) return account;
    return tell({ ...tellingOf(one), ...to, at: iso(now()) }, account, now());
  };

  const raise = (lever: LeverOf<'raise'>) => {
    const account = cardFor(lever);
    const older = lever.supersedes === undefined ? undefined : caseFor({ bank: lever.bank, case: lever.supersedes });
    const problems = [account, older].flatMap((one) => (one && 'problems' in one ? one.problems : []));
    if ('problems' in account || problems.length > 0) return { problems };
    return open(account, lever, now(), lever.supersedes);
  };

  const late = (lever: LeverOf<'late'>) => {
    const account = cardFor(lever);
    return 'problems' in account ? account : open(account, lever, now() - lever.hoursAgo * HOUR_MS);
  };

  const merge = (lever: LeverOf<'merge'>) => {
    const one = caseFor(lever);
    const account = 'problems' in one ? one : accountOf(one);
    if ('problems' in one || 'problems' in account) return change(one, {});
    return change(one, { items: [...one.items, ...itemsOf(lever.items ?? [suspect()], account, now())] });
  };

  /** Nothing is told of it: a case that nobody answered just ends. */
  const expire = (lever: LeverOf<'expire'>): Done | Problems => {
    const one = caseFor(lever);
    if ('problems' in one) return one;
    cards.tell({ ...tellingOf(one), state: 'EXPIRED', at: iso(now()) });
    return { cases: [one.case], events: [] };
  };

  const duplicate = (lever: LeverOf<'duplicate'>): Done | Problems => {
    const one = caseFor(lever, false);
    if ('problems' in one) return one;
    const last = deliveries.all().findLast((event) => event.what === 'event' && event.case === one.case && event.bank === one.bank);
    if (!last) return { problems: ['case: what was told of it is no longer kept'] };
    deliveries.again(last.jti);
    return { cases: [one.case], events: [last.jti] };
  };

  const forge = async (lever: LeverOf<'forge'>): Promise<Done | Problems> => {
    const { bank } = lever;
    if (!parts.pushes(bank)) return { problems: ['bank: pushes to nobody, and a stranger can do nothing else'] };
    const account = cardFor(lever);
    if ('problems' in account) return account;
    const at = now();
    const ours = { at: iso(at), bank, customer: account.customer, account: account.id };
    const telling: Telling = {
      what: 'telling',
      ...ours,
      case: newCase(bank),
      state: 'OPEN',
      held: true,
      items: itemsOf([suspect()], account, at),
    };
    const told = toldOf(telling, account, 'HELD');
    const token = await signer.forge(bank, claimsOf(told, bank, at), lever.how);
    deliveries.add({ what: 'event', jti: told.jti, bank, case: told.case, forged: true, status: 'OPEN', sentOn: iso(at), token });
    return { cases: [], events: [told.jti] };
  };

  const storm = async (lever: LeverOf<'storm'>): Promise<Done | Problems> => {
    const hit = openCards().filter(({ bank, customer }) => (lever.bank ?? bank) === bank && (lever.customer ?? customer) === customer);
    const [first] = hit;
    if (!first) return { problems: ['customer: has no card there'] };
    const done: Done[] = [];
    for (let n = 0; n < lever.count; n += 1) done.push(await open(hit[n % hit.length] ?? first, { held: true }, now()));
    return { cases: done.flatMap(({ cases }) => cases), events: done.flatMap(({ events }) => events) };
  };

  const pull = (lever: Lever): Done | Problems | Promise<Done | Problems> => {
    switch (lever.do) {
      case 'raise':
        return raise(lever);
      case 'late':
        return late(lever);
      case 'merge':
        return merge(lever);
      case 'withdraw':
        return change(caseFor(lever), { state: 'WITHDRAWN' });
      case 'expire':
        return expire(lever);
      case 'duplicate':
        return duplicate(lever);
      case 'forge':
        return forge(lever);
      case 'storm':
        return storm(lever);
      case 'rotate':
        signer.rotate(lever.bank);
        return NOTHING;
    }
  };

  const inTurn = createTurns();
  return { act: (lever) => inTurn(() => pull(lever)) };
};

const toldOf = (telling: Telling, { last4 }: WorldAccount, cardState: HoldState): Omit<Told, 'signedAt'> => ({
  jti: randomUUID(),
  case: telling.case,
  customer: telling.customer,
  status: telling.state === 'WITHDRAWN' ? 'WITHDRAWN' : 'OPEN',
  supersedes: telling.supersedes,
  account: telling.account,
  last4,
  cardState,
  items: telling.items,
});

const tellingOf = ({ since: _, supersededBy: __, answers: ___, ...one }: FraudCase): Telling => ({
  ...one,
  what: 'telling',
  state: 'OPEN',
});

const itemsOf = (given: readonly GivenItem[], { currency }: WorldAccount, at: number): FraudItem[] =>
  given.map((one) => ({
    id: `sus-${randomUUID().slice(0, 13)}`,
    merchant: one.merchant,
    minor: one.amount,
    currency,
    at: iso(one.at === undefined ? at - BEFORE_MS : Date.parse(one.at)),
  }));

const newCase = (bank: BankId): string => `${bank}-${randomUUID().slice(0, 13)}`;

const iso = (time: number): string => new Date(time).toISOString();
