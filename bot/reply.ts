/** Reply data -> words and buttons in the customer's language. Pure: the same reply always reads the same. */
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import type { Account, Approved, Card, Choice, Content, Format, Language, Money, Reply, Say, Spoken, Words } from './model.ts';

/** Spanish as it is written in the United States: the customers' amounts and dates are American ones. */
const LOCALE: { readonly [L in Language]: string } = { en: 'en-US', es: 'es-US' };
const TODAY: { readonly [L in Language]: readonly [today: string, yesterday: string, at: string, atOne: string] } = {
  en: ['today', 'yesterday', 'at', 'at'],
  es: ['hoy', 'ayer', 'a las', 'a la'],
};
const withDecimals = (decimals: number, codes: string) => codes.split(' ').map((code) => [code, decimals] as const);
/** Currencies that have not two decimals (ISO 4217). Not Intl's: those are the customs of the till, where 1,000.00 HUF are 1,000. */
const DECIMALS: ReadonlyMap<string, number> = new Map([
  ...withDecimals(0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'),
  ...withDecimals(3, 'BHD IQD JOD KWD LYD OMR TND'),
  ...withDecimals(4, 'CLF UYW'),
]);
const decimalsOf = (currency: string): number => DECIMALS.get(currency) ?? 2;

export interface Speaker {
  /** The bubbles of a reply. `now` decides what "today" is. */
  contents(reply: Reply, now: number): Content[];
  labels(reply: Reply, now: number): string[];
  /** The values for words that are approved elsewhere; undefined: the reply has none. */
  approved(reply: Reply, now: number): Approved | undefined;
}

/** `masked`: for who must not see figures. */
export type SpeakerOptions = { words: { readonly [L in Language]: Words }; bankName: (id: string) => string; masked?: boolean };

const MASK = '•••';

export const createSpeaker = ({ words, bankName, masked = false }: SpeakerOptions): Speaker => {
  const formatFor = (language: Language, zone: string, now: number): Format => {
    const format = formatOf(language, zone, now, bankName);
    return masked ? { ...format, money: () => MASK } : format;
  };

  const speak = ({ key, args }: Say, language: Language, format: Format): Spoken => {
    const entry = words[language][key];
    if (!entry) throw new Error(`no words for ${key} in ${language}`);
    // `sayer` checked the arguments against this entry where the reply was made.
    return entry(args as never, format);
  };
  return {
    contents: ({ say, language, zone }, now) => {
      const format = formatFor(language, zone, now);
      return say.flatMap((one) => [speak(one, language, format)].flat()).map(contentOf);
    },
    labels: ({ choices, language, zone }, now) => {
      const format = formatFor(language, zone, now);
      return choices.map(({ label }: Choice) => plain(speak(label, language, format)));
    },
    approved: ({ approved, language, zone }, now) => {
      if (!approved) return undefined;
      const values = [speak(approved, language, formatFor(language, zone, now))].flat().map(plain);
      return { name: approved.key, language, values };
    },
  };
};

const contentOf = (spoken: string | Card): Content => (typeof spoken === 'string' ? { text: spoken } : { card: spoken });

const plain = (spoken: Spoken): string => {
  const first = [spoken].flat()[0];
  return typeof first === 'string' ? first : (first?.title ?? '');
};

/** How values are written in one language and time zone. */
export const formatOf = (language: Language, zone: string, now: number, bankName: (id: string) => string): Format => ({
  money: (money) => moneyText(money, language),
  percent: (percent) => percentFormat(language).format(percent / 100),
  account: ({ label, last4 }: Account) => (last4 === null ? label : `${label} ••${last4}`),
  bank: bankName,
  when: (at) => whenText(at, now, language, zone),
  day: (day) => dateFormat(language, 'UTC', { month: 'short', day: 'numeric' }).format(Date.parse(`${day}T00:00:00Z`)),
  month: (day) => dateFormat(language, 'UTC', { month: 'long' }).format(Date.parse(`${day}T00:00:00Z`)),
  list: (items) => listFormat(language).format(items),
});

const moneyText = ({ minor, currency }: Money, language: Language): string =>
  // As text, which Intl reads exactly: a quotient is off by a cent where the amount is very large. `12e-2` is a numeral, TypeScript cannot tell.
  moneyFormat(language, currency).format(`${minor}e-${decimalsOf(currency)}` as `${number}`);

/** The calendar day there, as if it were one here: a date in another zone costs twenty times as much. */
const dayOf = (at: number, zone: string): Date => new Date(`${dayFormat(zone).format(at)}T00:00:00`);

const whenText = (at: number, now: number, language: Language, zone: string): string => {
  const [today, yesterday, joined, atOne] = TODAY[language];
  const time = dateFormat(language, zone, { hour: 'numeric', minute: '2-digit' }).format(at);
  const days = differenceInCalendarDays(dayOf(now, zone), dayOf(at, zone));
  const day =
    days === 0
      ? today
      : days === 1
        ? yesterday
        : dateFormat(language, zone, { month: 'short', day: 'numeric', ...(Math.abs(days) > 300 ? { year: 'numeric' } : {}) }).format(at);
  return `${day} ${time.startsWith('1:') ? atOne : joined} ${time}`;
};

// Intl's formatters are costly to make and cheap to use: each is made once.
const made = new Map<string, unknown>();
const once = <T>(key: string, make: () => T): T => {
  // Every key names its own kind of formatter, so what is found under it has the type that `make` gives.
  const found = (made.get(key) as T | undefined) ?? make();
  made.set(key, found);
  return found;
};
const moneyFormat = (language: Language, currency: string) =>
  once(`money ${language} ${currency}`, () => {
    const decimals = decimalsOf(currency);
    const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
    return new Intl.NumberFormat(LOCALE[language], { style: 'currency', currency, ...digits });
  });
const percentFormat = (language: Language) =>
  once(
    `percent ${language}`,
    () => new Intl.NumberFormat(LOCALE[language], { style: 'percent', minimumFractionDigits: 2, maximumFractionDigits: 3 }),
  );
const listFormat = (language: Language) => once(`list ${language}`, () => new Intl.ListFormat(LOCALE[language], { type: 'conjunction' }));
/** `2026-12-05` */
const dayFormat = (timeZone: string) => once(`day ${timeZone}`, () => new Intl.DateTimeFormat('en-CA', { timeZone }));
const dateFormat = (language: Language, timeZone: string, options: Intl.DateTimeFormatOptions) =>
  once(
    `date ${language} ${timeZone} ${JSON.stringify(options)}`,
    () => new Intl.DateTimeFormat(LOCALE[language], { ...options, timeZone }),
  );
