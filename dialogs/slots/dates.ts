/** The grammar of days and periods over the letters of `date-words.ts`: one for both languages. */
import type { Language } from '../../bot/model.ts';
import { type Atom, atomsOf } from './date-words.ts';
import { type Day, dayOf, monthOf, months, OPEN, plus, plusUnits, type Range, unitAt, yearOf } from './day.ts';
import { type Token, tokensOf } from './tokens.ts';

/** What was meant if the past is asked about, and if the future is. */
export type Sided = { past: Range | null; future: Range | null };
export type Sighted = Sided & { start: number; end: number };

/** `instances`: all that a word can mean around today, in order: every March, every Friday. */
type Moment = Sided & { instances: readonly Range[] };

const YEARS_AROUND = [-9, -8, -7, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8];
const AROUND = [-3, -2, -1, 0, 1, 2, 3];

const isRange = (range: Range | undefined): range is Range => range !== undefined;
const single = (day: Day | undefined): Range | undefined => (day === undefined ? undefined : { from: day, to: day });

/** One period: past and future when today lies in it. */
const fixed = (range: Range, today: Day): Moment => ({
  instances: [range],
  past: range.from <= today ? range : null,
  future: range.to >= today ? range : null,
});
const onlyPast = (range: Range): Moment => ({ instances: [range], past: range, future: null });
const onlyFuture = (range: Range): Moment => ({ instances: [range], past: null, future: range });

/** The latest that has begun, the earliest that has not ended. */
const recurring = (instances: readonly Range[], today: Day): Moment => ({
  instances,
  past: instances.findLast(({ from }) => from <= today) ?? null,
  future: instances.find(({ to }) => to >= today) ?? null,
});
const past = (instances: readonly Range[], today: Day): Moment | null => {
  const last = instances.findLast(({ to }) => to < today);
  return last ? onlyPast(last) : null;
};
const future = (instances: readonly Range[], today: Day): Moment | null => {
  const next = instances.find(({ from }) => from > today);
  return next ? onlyFuture(next) : null;
};

const monthsNamed = (month: number, today: Day): Range[] => YEARS_AROUND.map((away) => months(yearOf(today) + away, month));
const quartersNamed = (quarter: number, today: Day): Range[] =>
  YEARS_AROUND.map((away) => months(yearOf(today) + away, quarter * 3 - 2, 3));
const datesNamed = (month: number, date: number, today: Day): Range[] =>
  YEARS_AROUND.map((away) => single(dayOf(yearOf(today) + away, month, date))).filter(isRange);
const feastsNamed = (value: number, today: Day): Range[] =>
  YEARS_AROUND.map((away) => {
    const first = plus(months(yearOf(today) + away, Math.floor(value / 1000)).from, (Math.floor(value / 10) % 100) - 1);
    const day = plus(unitAt('week', first).from, (value % 10) - 1);
    return day < first ? plus(day, 7) : day;
  }).map((day) => ({ from: day, to: day }));
const weekdaysNamed = (weekday: number, today: Day): Range[] =>
  AROUND.map((away) => plus(unitAt('week', today, away).from, weekday - 1)).map((day) => ({ from: day, to: day }));
const monthDates = (date: number, today: Day): Range[] =>
  AROUND.map((away) => unitAt('month', today, away).from)
    .map((first) => single(dayOf(yearOf(first), monthOf(first), date)))
    .filter(isRange);
/** Weekends before this one, this and those to come. */
const weekends = (today: Day): Range[] => AROUND.map((away) => unitAt('weekend', today, away));

/** A weekday on its own is never today: who means today says so. */
const weekdayAlone = (weekday: number, today: Day): Moment => {
  const instances = weekdaysNamed(weekday, today);
  return { instances, past: past(instances, today)?.past ?? null, future: future(instances, today)?.future ?? null };
};

/** The last three days are today and the two before. */
const rolling = (count: number, unit: Atom['unit'], today: Day): Moment =>
  unit === 'weekend'
    ? onlyPast({ from: unitAt('weekend', today, -count).from, to: today })
    : onlyPast({ from: plus(plusUnits(unit, today, -count), 1), to: today });

const THIRDS = 3;
/** The beginning, middle or end of a period: a third of it. */
const thirdOf = ({ from, to }: Range, third: number): Range => {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
  const at = (n: number) => plus(from, Math.floor((days * n) / THIRDS));
  return { from: at(third), to: third === 2 ? to : plus(at(third + 1), -1) };
};

const dateInDigits = (value: number, today: Day): Moment | null => {
  const [year, month, date] = [Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100];
  if (year === 0) return recurring(datesNamed(month, date, today), today);
  const day = single(dayOf(year, month, date));
  return day ? fixed(day, today) : null;
};

type Find = (letter: string) => number;
type Rule = readonly [pattern: RegExp, read: (value: Find, unit: Atom['unit'], today: Day, language: Language) => Moment | null];

/** A day that the calendar does not have: understood, and none. */
const NEVER: Moment = { instances: [], past: null, future: null };

const dated = (month: number, date: number, year: number | undefined, today: Day): Moment | null => {
  if (date > 31) return null;
  if (year === undefined) {
    const instances = datesNamed(month, date, today);
    return instances.length > 0 ? recurring(instances, today) : NEVER;
  }
  const day = single(dayOf(year, month, date));
  return day ? fixed(day, today) : NEVER;
};
const between = (month: number, first: number, last: number, today: Day): Moment | null => {
  const instances = YEARS_AROUND.map((away) => {
    const [from, to] = [dayOf(yearOf(today) + away, month, first), dayOf(yearOf(today) + away, month, last)];
    return from !== undefined && to !== undefined && from <= to ? { from, to } : undefined;
  }).filter(isRange);
  return instances.length > 0 ? recurring(instances, today) : null;
};

const isPlain = (count: number): boolean => count > 0 && count <= 400;

/** The first that fits is taken: longer ones stand before those that they begin with. */
const RULES: readonly Rule[] = [
  [/w?(?:m[noO]|[noO]m)y/y, (of, _u, today) => dated(of('m'), of('N'), of('y'), today)],
  [/m[no]-[no](?!m)|[no]-[no]m|(?<=B)[no]&[no]m/y, (of, _u, today) => between(of('m'), of('N'), of('N2'), today)],
  [/mr|rm/y, (of, _u, today) => between(of('m'), Math.floor(of('r') / 100), of('r') % 100, today)],
  [/w?(?:m[noO]|[noO]m)/y, (of, _u, today) => dated(of('m'), of('N'), undefined, today)],
  [/w[no](?!u)/y, (of, _u, today) => recurring(monthDates(of('N'), today), today)],
  [/w?i/y, (of, _u, today) => dateInDigits(of('i'), today)],
  [
    /gmy|gm/y,
    (of, _u, today) =>
      of('y') > 0
        ? fixed(thirdOf(months(of('y'), of('m')), of('g')), today)
        : recurring(
            monthsNamed(of('m'), today).map((range) => thirdOf(range, of('g'))),
            today,
          ),
  ],
  [/g(?:lu|ul)/y, (of, unit, today) => onlyPast(thirdOf(unitAt(unit, today, -1), of('g')))],
  [/g(?:xu|ux)/y, (of, unit, today) => onlyFuture(thirdOf(unitAt(unit, today, 1), of('g')))],
  [/g(?:tu|ut|u)/y, (of, unit, today) => (unit === 'day' ? null : fixed(thirdOf(unitAt(unit, today), of('g')), today))],
  [/my/y, (of, _u, today) => fixed(months(of('y'), of('m')), today)],
  [/(?:q|Ou)y/y, (of, _u, today) => fixed(months(of('y'), (of('q') || of('O')) * 3 - 2, 3), today)],
  [/[lP]m|ml/y, (of, _u, today) => past(monthsNamed(of('m'), today), today)],
  [
    /tm/y,
    (of, _u, today) => {
      const named = months(yearOf(today), of('m'));
      // "Este" is also what people say while they think.
      return named.from > today ? recurring(monthsNamed(of('m'), today), today) : fixed(named, today);
    },
  ],
  [/[xC]m|mx/y, (of, _u, today) => future(monthsNamed(of('m'), today), today)],
  [/lm?w|wl/y, (of, _u, today) => onlyPast(single(plus(unitAt('week', today, -1).from, of('w') - 1)) ?? OPEN)],
  [/Pw/y, (of, _u, today) => past(weekdaysNamed(of('w'), today), today)],
  [/Cw/y, (of, _u, today) => future(weekdaysNamed(of('w'), today), today)],
  [
    /xw|wx/y,
    (of, _u, today, language) =>
      language === 'es'
        ? future(weekdaysNamed(of('w'), today), today)
        : onlyFuture(single(plus(unitAt('week', today, 1).from, of('w') - 1)) ?? OPEN),
  ],
  [/wd/y, (of, _u, today) => fixed({ from: plus(today, of('d')), to: plus(today, of('d')) }, today)],
  [
    /tw/y,
    (of, _u, today) => {
      const day = plus(unitAt('week', today).from, of('w') - 1);
      return day < today ? weekdayAlone(of('w'), today) : fixed({ from: day, to: day }, today);
    },
  ],
  [/k(?:tu|ut|u)|tuk|utk|uk/y, (_of, unit, today) => onlyPast({ from: unitAt(unit, today).from, to: today })],
  [
    /s(?:anu|nua)/y,
    (of, unit, today) => ({ ...rolling(of('N'), unit, today), past: { from: plusUnits(unit, today, -of('N')), to: today } }),
  ],
  [/[lP]nu|n[lP]u|nul/y, (of, unit, today) => (isPlain(of('N')) ? rolling(of('N'), unit, today) : null)],
  [/(?:xn|nx|Cn)u/y, (of, unit, today) => (isPlain(of('N')) ? onlyFuture({ from: today, to: plusUnits(unit, today, of('N')) }) : null)],
  [
    /anu|n?ua/y,
    (of, unit, today) =>
      isPlain(of('N') || 1) ? onlyPast(unitAt(unit, unit === 'day' ? today : unitAt(unit, today).from, -(of('N') || 1))) : null,
  ],
  [
    /Inu|Iu(?=$|\.)/y,
    (of, unit, today) =>
      isPlain(of('N')) ? onlyFuture({ from: plusUnits(unit, today, of('N')), to: plusUnits(unit, today, of('N')) }) : null,
  ],
  [/Ou/y, (of, unit, today) => (unit === 'quarter' && of('O') <= 4 ? recurring(quartersNamed(of('O'), today), today) : null)],
  [/lu|ul/y, (_of, unit, today) => onlyPast(unitAt(unit, today, -1))],
  [
    /Pu/y,
    (_of, unit, today) =>
      unit === 'weekend'
        ? past(weekends(today), today)
        : unit === 'half' || unit === 'quarter'
          ? onlyPast(unitAt(unit, today, -1))
          : unit === 'day'
            ? null
            : rolling(1, unit, today),
  ],
  [/tu|ut/y, (_of, unit, today) => fixed(unitAt(unit, today), today)],
  [/[xC]u|ux/y, (_of, unit, today) => onlyFuture(unitAt(unit, today, 1))],
  [/d/y, (of, _u, today) => fixed({ from: plus(today, of('d')), to: plus(today, of('d')) }, today)],
  [/m/y, (of, _u, today) => recurring(monthsNamed(of('m'), today), today)],
  [/w/y, (of, _u, today) => weekdayAlone(of('w'), today)],
  [/q/y, (of, _u, today) => recurring(quartersNamed(of('q'), today), today)],
  [/H/y, (of, _u, today) => recurring(datesNamed(Math.floor(of('H') / 100), of('H') % 100, today), today)],
  [/Z/y, (of, _u, today) => recurring(feastsNamed(of('Z'), today), today)],
  [/y/y, (of, _u, today) => fixed(months(of('y'), 1, 12), today)],
  [/o(?![u*]?u)/y, (of, _u, today) => (of('N') <= 31 ? recurring(monthDates(of('N'), today), today) : null)],
  [/u/y, (_of, unit, today) => (unit === 'weekend' ? recurring(weekends(today), today) : null)],
];

type Row = { letters: string; atoms: readonly Atom[]; today: Day; language: Language };
type Parsed = { moment: Moment; next: number };

/** "Las de diciembre, una por una": an article is no date. */
const isOne = ({ letter, digits }: Atom): boolean => letter === 'n' && /^(?:un|una|one)$/.test(digits);

const momentAt = ({ letters, atoms, today, language }: Row, at: number): Parsed | undefined => {
  for (const [pattern, read] of RULES) {
    pattern.lastIndex = at;
    const length = pattern.exec(letters)?.[0].length;
    if (length === undefined) continue;
    const found = atoms.slice(at, at + length);
    if (found.some(isOne) && found.some(({ letter }) => letter === 'm')) continue;
    const numbers = found.filter(({ letter }) => /[noO]/.test(letter)).map(({ value }) => value);
    const of: Find = (letter) =>
      letter === 'N' ? (numbers[0] ?? 0) : letter === 'N2' ? (numbers[1] ?? 0) : (found.find((atom) => atom.letter === letter)?.value ?? 0);
    const moment = read(of, found.find(({ letter }) => letter === 'u')?.unit ?? 'day', today, language);
    if (moment) return { moment, next: at + length };
  }
  return undefined;
};

/** From one to the other: the nearest beginning before each end. Past: the end has begun; future: the end has not passed. */
const spanOf = (one: Moment, other: Moment, today: Day): Moment | null => {
  const pairs = other.instances.flatMap((end) => {
    const begin = one.instances.findLast(({ from }) => from <= end.from);
    return begin ? [{ begun: end.from <= today, range: { from: begin.from, to: end.to } }] : [];
  });
  const instances = pairs.map(({ range }) => range);
  if (instances.length === 0) return null;
  return {
    instances,
    past: pairs.findLast(({ begun, range }) => begun && range.from <= today)?.range ?? null,
    future: instances.find(({ to }) => to >= today) ?? null,
  };
};

/** What a word before a day or period makes of it. */
const BOUNDS: { readonly [letter: string]: (moment: Sided, today: Day) => Sided } = {
  s: ({ past, future }, today) =>
    past ? { past: { from: past.from, to: today }, future: null } : { past, future: future && { from: future.from, to: OPEN.to } },
  S: ({ past, future }, today) => ({
    past: past && { from: past.from, to: today },
    future: future && future.from >= today ? { from: future.from, to: OPEN.to } : null,
  }),
  b: ({ past, future }, today) => ({
    past: past && { from: OPEN.from, to: plus(past.from, -1) },
    future: future && future.from > today ? { from: today, to: plus(future.from, -1) } : null,
  }),
  f: ({ past, future }, today) => ({
    past: past && past.to < today ? { from: plus(past.to, 1), to: today } : null,
    future: future && { from: plus(future.to, 1), to: OPEN.to },
  }),
  e: ({ past, future }, today) => ({ past: past && { from: OPEN.from, to: past.to }, future: future && { from: today, to: future.to } }),
};

export const isNothing = ({ past, future }: Sided): boolean => past === null && future === null;

const periodAt = (row: Row, at: number): { sided: Sided; next: number } | undefined => {
  const { letters, today } = row;
  const open = letters[at] ?? '';
  const bound = BOUNDS[open];
  const whole = open === 's' ? momentAt(row, at) : undefined;
  if (whole) return { sided: whole.moment, next: whole.next };
  const first = momentAt(row, bound || open === 'B' ? at + 1 : at);
  if (!first) return undefined;
  const joint = letters[first.next];
  if (joint === '-' || joint === 'e' || (joint === '&' && open === 'B')) {
    const second = momentAt(row, first.next + 1);
    const span = second && !/[bfe]/.test(open) ? spanOf(first.moment, second.moment, today) : null;
    if (second && span) return { sided: span, next: second.next };
  }
  return { sided: bound ? bound(first.moment, today) : first.moment, next: first.next };
};

/** "In" counts before "3 days", and after a number, which it parts from the date: "paid 20 on March 3". Everywhere else it says nothing. */
const isTelling = ({ letter }: Atom, at: number, atoms: readonly Atom[]): boolean =>
  !/[Ij]/.test(letter) ||
  /[no]/.test(atoms[at - 1]?.letter ?? '') ||
  (letter === 'I' && atoms[at + 1]?.letter === 'n' && atoms[at + 2]?.letter === 'u');

/** What a text says about time. */
export type Dates = {
  tokens: readonly Token[];
  /** One for each word, as in `date-words.ts`. */
  letters: string;
  /** From left to right; neither past nor future: a day that does not exist. */
  sighted: readonly Sighted[];
};

const sight = (text: string, language: Language, today: Day): Dates => {
  const tokens = tokensOf(text);
  const atoms = atomsOf(tokens, language).filter(isTelling);
  const row: Row = { letters: atoms.map(({ letter }) => letter).join(''), atoms, today, language };
  const sighted: Sighted[] = [];
  for (let at = 0; at < atoms.length; ) {
    const period = /[*.]/.test(row.letters[at] ?? '*') ? undefined : periodAt(row, at);
    const [first, last] = [atoms[at], period && atoms[period.next - 1]];
    if (period && first && last) sighted.push({ past: period.sided.past, future: period.sided.future, start: first.start, end: last.end });
    at = period ? period.next : at + 1;
  }
  return { tokens, letters: row.letters, sighted };
};

/** Both slots look at the same message, one after the other. */
let last: { text: string; language: Language; today: Day; dates: Dates } | undefined;

/** `today` is the customer's. */
export const sightDates = (text: string, language: Language, today: Day): Dates => {
  if (last?.text === text && last.language === language && last.today === today) return last.dates;
  const dates = sight(text, language, today);
  last = { text, language, today, dates };
  return dates;
};
