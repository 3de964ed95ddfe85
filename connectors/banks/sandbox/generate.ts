/**
 * Invents an account's past: posted transactions, month by month, that add up to what is booked now. A month's ordinary items come from its
 * own chance, so that they stay the same when the clock moves on; one balancing item a month, a transfer or a payment, makes ends meet.
 */
import { type Chance, createChance } from './chance.ts';
import type { Story } from './seed.ts';

/** Amounts in minor units; negative leaves the account. */
export type Posted = { id: string; amount: number; at: number; text: string };

export type Past = {
  /** Distinguishes accounts, and worlds: part of what everything is drawn from. */
  name: string;
  /** Ids begin with it. */
  account: string;
  story: Story;
  months: number;
  /** The last moment of the past. */
  start: number;
  /** What all of it must add up to. */
  booked: number;
};

/** The current month's balancing item is not of this minute. */
const SETTLED_MS = 30 * 60 * 60_000;

type Month = { year: number; month: number };

export const inventPast = (past: Past): Posted[] => {
  const months = monthsUntil(past.start, past.months);
  const plot = PLOTS[past.story];
  const fixed = plot.habits(createChance(`${past.name} habits`));
  const levels = months.map((month, at) =>
    plot.level({ booked: past.booked, share: at / months.length, chance: createChance(`${past.name} level ${nameOf(month)}`) }),
  );
  const transactions: Posted[] = [];
  let level = 0;
  months.forEach((month, at) => {
    const items = itemsOf(past, month, fixed).filter((item) => item.at <= past.start);
    const goal = levels[at + 1] ?? past.booked;
    const opening = at === 0 ? (levels[0] ?? 0) : 0;
    const rest = goal - level - opening - items.reduce((sum, { amount }) => sum + amount, 0);
    const first = Date.UTC(month.year, month.month, 1, 12);
    if (opening !== 0)
      transactions.push({ id: idOf(past, month, 'o'), amount: opening, at: Math.min(first, past.start), text: plot.opening });
    if (rest !== 0) {
      const { text, day } = rest > 0 ? plot.more : plot.less;
      const at = Math.min(Date.UTC(month.year, month.month, day, 13), past.start - SETTLED_MS);
      transactions.push({ id: idOf(past, month, 'b'), amount: rest, at, text });
    }
    transactions.push(...items);
    level = goal;
  });
  return transactions.sort((one, other) => other.at - one.at || (one.id < other.id ? -1 : 1));
};

const monthsUntil = (end: number, count: number): Month[] => {
  const last = new Date(end);
  return Array.from({ length: count }, (_, at) => {
    const first = new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth() - (count - 1 - at), 1));
    return { year: first.getUTCFullYear(), month: first.getUTCMonth() };
  });
};

const nameOf = ({ year, month }: Month): string => `${year}${String(month + 1).padStart(2, '0')}`;

const idOf = ({ account }: Past, month: Month, item: string | number): string => `${account}-${nameOf(month)}-${item}`;

const itemsOf = (past: Past, month: Month, habits: readonly Habit[]): Posted[] => {
  const chance = createChance(`${past.name} ${nameOf(month)}`);
  return habits
    .flatMap((habit) => {
      const days = typeof habit.days === 'number' ? Array.from({ length: habit.days }, () => chance.between(1, 28)) : habit.days;
      return days.map((day) => ({
        amount: chance.between(...(typeof habit.amount === 'function' ? habit.amount(month) : habit.amount)),
        at: Date.UTC(month.year, month.month, day, chance.between(14, 22), chance.between(0, 59)),
        text: habit.text,
      }));
    })
    .map((item, n) => ({ id: idOf(past, month, n), ...item }));
};

// ---------------------------------------------------------------- what people do

/** `days`: on these days of each month, or so many times on any. `amount`: least and most, in minor units. */
type Habit = { text: string; days: readonly number[] | number; amount: Between | ((month: Month) => Between) };
type Between = readonly [least: number, most: number];

type Plot = {
  habits: (chance: Chance) => Habit[];
  /** What is booked at the beginning of a month, `share` of the way to `booked`. */
  level: (at: { booked: number; share: number; chance: Chance }) => number;
  opening: string;
  /** The balancing item into and out of the account, and when in the month it comes. */
  more: { text: string; day: number };
  less: { text: string; day: number };
};

/** The same sum every month. */
const same = (text: string, day: number, amount: number): Habit => ({ text, days: [day], amount: [amount, amount] });

const SHOPPING: readonly Habit[] = [
  { text: 'GREEN BASKET MARKET', days: 4, amount: [-14_250, -3_180] },
  { text: 'CORNER COFFEE', days: 6, amount: [-985, -410] },
  { text: 'NOODLE HOUSE', days: 3, amount: [-4_890, -1_640] },
  { text: 'CITY TRANSIT', days: 3, amount: [-2_500, -275] },
  { text: 'FILL & GO FUEL', days: 2, amount: [-6_120, -2_840] },
  { text: 'MAIN STREET PHARMACY', days: 1, amount: [-3_890, -520] },
];

const bills = (chance: Chance): Habit[] => [
  same('RIVERSIDE APARTMENTS RENT', 3, -chance.between(1_350, 1_950) * 100),
  { text: 'CITY POWER & WATER', days: [12], amount: [-14_900, -7_200] },
  same('CLEARLINE INTERNET', 15, -5_999),
  same('NORTHSTAR MOBILE', 18, -4_500),
];

/** A subscription that becomes a dollar dearer each May and October: half a year always has a rise in it. */
function risen({ year, month }: Month): Between {
  const rises = (year - 2025) * 2 + (month >= 9 ? 2 : month >= 4 ? 1 : 0);
  const price = -(1_549 + 100 * Math.max(0, rises));
  return [price, price];
}

const subscriptions: readonly Habit[] = [{ text: 'STREAMBOX MONTHLY', days: [5], amount: risen }, same('PAGEFUL DAILY NEWS', 20, -800)];
const onCards: readonly Habit[] = [same('TUNEWAVE FAMILY', 9, -1_699), same('IRONLEAF GYM', 13, -3_900)];

const wander = (booked: number, chance: Chance): number => Math.round(Math.max(Math.abs(booked), 50_000) * (0.7 + chance.next() * 0.6));

const PLOTS: { readonly [S in Story]: Plot } = {
  everyday: {
    habits: (chance) => {
      const salary = chance.between(2_150, 3_350) * 100 + 37;
      return [
        same('HARBOR STUDIO PAYROLL', 1, salary),
        same('HARBOR STUDIO PAYROLL', 15, salary),
        ...bills(chance),
        ...subscriptions,
        ...SHOPPING,
      ];
    },
    level: ({ booked, chance }) => wander(booked, chance),
    opening: 'OPENING DEPOSIT',
    more: { text: 'TRANSFER FROM SAVINGS', day: 1 },
    less: { text: 'TRANSFER TO SAVINGS', day: 26 },
  },
  bills: {
    habits: bills,
    level: ({ booked, chance }) => wander(booked, chance),
    opening: 'OPENING DEPOSIT',
    more: { text: 'TRANSFER FROM CHECKING', day: 1 },
    less: { text: 'TRANSFER TO CHECKING', day: 26 },
  },
  saving: {
    habits: () => [{ text: 'INTEREST PAID', days: [28], amount: [180, 940] }],
    level: ({ booked, share }) => Math.round(booked * (0.4 + 0.6 * share)),
    opening: 'OPENING DEPOSIT',
    more: { text: 'TRANSFER FROM CHECKING', day: 3 },
    less: { text: 'WITHDRAWAL', day: 17 },
  },
  spending: {
    habits: () => [...onCards, ...SHOPPING, { text: 'LAKESIDE CLOTHING', days: 1, amount: [-12_900, -2_400] }],
    level: ({ booked, share, chance }) => (share === 0 ? 0 : Math.round(booked * (0.6 + chance.next() * 0.5))),
    opening: '',
    more: { text: 'PAYMENT THANK YOU', day: 24 },
    less: { text: 'HEARTH & HOME STORES', day: 11 },
  },
  repaying: {
    habits: () => [],
    level: ({ booked, share }) => Math.round(booked * (1 + 0.3 * (1 - share))),
    opening: 'LOAN PAID OUT',
    more: { text: 'LOAN PAYMENT', day: 5 },
    less: { text: 'LOAN ADJUSTMENT', day: 5 },
  },
};
