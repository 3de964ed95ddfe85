/** What customers spend, and what is left: it happens on their accounts, and their banks tell of it. One thing at a time. */
import { randomUUID } from 'node:crypto';
import type { JWTPayload } from 'jose';
import type { Cards } from '../cards.ts';
import type { Envelope } from '../event-claims.ts';
import type { AccountEvent, Deliveries } from '../fraud/deliveries.ts';
import type { Signer } from '../fraud/signing.ts';
import { type BankId, identityOf } from '../identities.ts';
import type { Movement, Movements } from '../movements.ts';
import { type Problems, pickAccount } from '../pick.ts';
import { createTurns } from '../turns.ts';
import type { World, WorldAccount } from '../world.ts';
import type { AccountLever, AccountLeverOf } from './levers.ts';
import { balanceClaims, paymentClaims } from './notification.ts';

type SpendingParts = {
  world: () => World;
  cards: Cards;
  movements: Movements;
  deliveries: Deliveries;
  signer: Signer;
  /** The business clock. */
  now: () => number;
  /** What is signed carries real time, as whoever checks it looks at a real clock. */
  realNow: () => number;
  issuerOf: (bank: BankId) => string;
  audienceOf: (bank: BankId) => string;
};

/** `transactions`: the ids of those that are on the account now; `events`: of what is told. */
type Done = { transactions: string[]; events: string[] };

export interface Spending {
  act(lever: AccountLever): Promise<Done | Problems>;
}

type Price = { merchant: string; amount: number; category?: string | undefined; text?: string };

/** Where somebody pays when nobody says where: minor units. */
const SHOPS = [
  { merchant: 'Corner Coffee', amount: 645, category: '5814', text: 'CORNER COFFEE' },
  { merchant: 'Green Basket', amount: 4_318, category: '5411', text: 'GREEN BASKET MARKET' },
  { merchant: 'City Transit', amount: 290, category: '4111', text: 'CITY TRANSIT' },
  { merchant: 'Noodle House', amount: 1_890, category: '5812', text: 'NOODLE HOUSE' },
  { merchant: 'Fill & Go', amount: 3_875, category: '5541', text: 'FILL & GO FUEL' },
  { merchant: 'Main Street Pharmacy', amount: 1_249, category: '5912', text: 'MAIN STREET PHARMACY' },
  { merchant: 'Lakeside Clothing', amount: 5_990, category: '5651', text: 'LAKESIDE CLOTHING' },
] as const satisfies readonly Price[];

/** Payments of a run follow each other. */
const APART_MS = 1_000;
const LOW = 4_250;

const PAYING = { kinds: ['card', 'checking'], statuses: ['open'], what: 'open card or checking account' } as const;
const HOLDING = { kinds: ['checking', 'savings', 'card'], statuses: ['open'], what: 'open account' } as const;

/** Where the rest goes when little is to be left, and where more comes from; none of it is spent. */
const TEXTS = {
  checking: { out: 'TRANSFER TO SAVINGS', in: 'TRANSFER FROM SAVINGS' },
  savings: { out: 'TRANSFER TO CHECKING', in: 'TRANSFER FROM CHECKING' },
  card: { out: 'BALANCE TRANSFER', in: 'PAYMENT THANK YOU' },
  loan: { out: 'LOAN PAYMENT', in: 'LOAN PAYMENT' },
} as const satisfies { [K in WorldAccount['kind']]: { out: string; in: string } };

export const createSpending = (parts: SpendingParts): Spending => {
  const { world, cards, movements, deliveries, signer, now, realNow } = parts;
  const inTurn = createTurns();
  let shopped = 0;

  const signedBy = (bank: BankId) => ({ identity: identityOf(bank), issuer: parts.issuerOf(bank), audience: parts.audienceOf(bank) });

  /** Signs first, then writes down what moved and what is told of it: a bank tells of nothing that it does not know. `at` is on the business clock. */
  const tell = async (
    account: WorldAccount,
    at: number,
    { claims, tells, moved }: { claims: (envelope: Envelope) => JWTPayload; tells: AccountEvent['tells']; moved: Movement | undefined },
  ): Promise<string> => {
    const { bank, customer, id } = account;
    const jti = randomUUID();
    const token = await signer.sign(bank, claims({ jti, customer, signedAt: realNow() - (now() - at) }));
    if (moved) movements.add(moved);
    deliveries.add({ what: 'account', jti, bank, customer, account: id, forged: false, sentOn: iso(at), token, tells });
    return jti;
  };

  // ---------------------------------------------------------------- levers

  const pay = async (lever: AccountLeverOf<'payment'>): Promise<Done | Problems> => {
    const account = pickAccount(world(), lever, PAYING);
    if ('problems' in account) return account;
    const problems = whyNotPaid(account, lever.currency);
    if (problems.length > 0) return { problems };
    const done: Done = { transactions: [], events: [] };
    const end = now();
    for (let left = lever.count - 1; left >= 0; left -= 1) {
      const { id, event } = await payOnce(account, priceOf(lever), end - left * APART_MS);
      done.transactions.push(id);
      done.events.push(event);
    }
    return done;
  };

  const whyNotPaid = (account: WorldAccount, currency: string | undefined): string[] => {
    const { state } = cards.state(account, account.id);
    return [
      ...(state === 'active' ? [] : [`account: the card is ${state}, so nobody can pay with it`]),
      ...(currency === undefined || currency === account.currency ? [] : [`currency: must be that of the account, ${account.currency}`]),
    ];
  };

  const payOnce = async (account: WorldAccount, price: Price, at: number) => {
    const { merchant, amount: minor, category, text = merchant } = price;
    const paid = { id: newId(), merchant, minor, category, at: iso(at) };
    const known = { payee: merchant, ...(category === undefined ? {} : { category }) };
    const event = await tell(account, at, {
      claims: (envelope) => paymentClaims(envelope, account, paid, signedBy(account.bank)),
      tells: { kind: 'payment', merchant, minor, currency: account.currency },
      moved: { ...placeOf(account), id: paid.id, at: paid.at, amount: -minor, text, known },
    });
    return { id: paid.id, event };
  };

  const priceOf = ({ merchant, amount, category }: AccountLeverOf<'payment'>): Price => {
    const shop = SHOPS[shopped % SHOPS.length] ?? SHOPS[0];
    shopped += 1;
    if (merchant !== undefined) return { merchant, amount: amount ?? shop.amount, category };
    return { ...shop, amount: amount ?? shop.amount, category: category ?? shop.category };
  };

  /** What it takes to be true is moved first. */
  const tellBalance = async (lever: AccountLeverOf<'balance'>): Promise<Done | Problems> => {
    const account = pickAccount(world(), lever, HOLDING);
    if ('problems' in account) return account;
    const before = account.available;
    if (before === undefined) return { problems: ['account: its bank does not say what is left there'] };
    const at = now();
    const minor = lever.available ?? Math.min(before, LOW);
    const text = TEXTS[account.kind][minor < before ? 'out' : 'in'];
    const moved = minor === before ? undefined : { ...placeOf(account), id: newId(), at: iso(at), amount: minor - before, text };
    const event = await tell(account, at, {
      claims: (envelope) => balanceClaims(envelope, account, { minor, at: iso(at) }, signedBy(account.bank)),
      tells: { kind: 'balance', minor, currency: account.currency },
      moved,
    });
    return { transactions: moved ? [moved.id] : [], events: [event] };
  };

  return { act: (lever) => inTurn(() => (lever.do === 'payment' ? pay(lever) : tellBalance(lever))) };
};

const placeOf = ({ bank, customer, id }: WorldAccount) => ({ bank, customer, account: id });

const newId = (): string => `mov-${randomUUID().slice(0, 13)}`;

const iso = (time: number): string => new Date(time).toISOString();
