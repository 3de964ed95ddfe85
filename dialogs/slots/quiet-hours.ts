/** Times of day between which nothing is to be told: "between 11 and 7", "after 10 pm", "before eight", "at night". */
import type { QuietHours } from '../../bot/model.ts';

/** Who names only one end, or none, means the night. */
const NIGHT: QuietHours = { from: '22:00', to: '07:00' };
/** And who sleeps by day, the day. */
const DAY: QuietHours = { from: '08:00', to: '16:00' };

const NUMBERS = new Map(
  [
    'one two three four five six seven eight nine ten eleven twelve',
    'una dos tres cuatro cinco seis siete ocho nueve diez once doce',
  ].flatMap((words) => words.split(' ').map((word, at) => [word, at + 1] as const)),
);
/** Twelve of the day, and of the night. */
const NAMED = new Map<string, Hour>([
  ['noon', { hour: 12, minutes: '00', half: 'pm' }],
  ['mediodia', { hour: 12, minutes: '00', half: 'pm' }],
  ['midnight', { hour: 12, minutes: '00', half: 'am' }],
  ['medianoche', { hour: 12, minutes: '00', half: 'am' }],
]);

const NUMBER = String.raw`(?<![$€£\d.,])\d{1,2}(?![\d.,]*\d)|\b(?:${[...NUMBERS.keys(), ...NAMED.keys()].join('|')})\b`;
const HALF = '[ap] ?m|in the (?:morning|afternoon|evening)|at night|(?:de|en|por) la (?:manana|tarde|noche)';
const AT = String.raw`(?:a )?(?:las? )?(${NUMBER})(?:[:h]([0-5]\d))?(?: ?(${HALF})\b)?(?: ?(?:h|hrs|horas|o ?clock)\b)?`;
/** No hour is followed by what it would count. */
const ENDS = String.raw`(?= *(?:$|[.,;:!?)]|(?:and|or|but|so|y|o|pero|please|pls|por favor|porfa|thanks|gracias|on|i|im|we|que|cuando|because|when|the|my|mi|el|la|si|no|ni)\b))`;
const RANGE = new RegExp(
  String.raw`\b(?:between|from|entre|desde|del?) ${AT} ?(?:and|to|until|till?|y|a|hasta|through|-|–) ?${AT}${ENDS}`,
  'u',
);
const BARE_RANGE = new RegExp(`${AT} ?(?:to|until|till?|a|hasta|-|–) ?${AT}${ENDS}`, 'u');
const AFTER = new RegExp(String.raw`\b(?:after|afetr|past|(?:despues|despeus) de|luego de|a partir de|pasadas) ${AT}${ENDS}`, 'u');
const BEFORE = new RegExp(String.raw`\b(?:before|until|till?|antes de|hasta) ${AT}${ENDS}`, 'u');
const AT_NIGHT = new RegExp(
  String.raw`\b(?:(?:at|during|over|through|in|all|every) (?:the )?ni(?:ghts?|te)|overnight|nighttime|(?:the|my|the whole) nights?|` +
    '(?:de|por|en|durante|toda|todas|las?|a) (?:las? )?no(?:ches?|hce)|madrugadas?|while (?:i m|im|i am|i) (?:asleep|sleep(?:ing)?)|mientras (?:yo )?duermo|' +
    String.raw`at [1-5] (?:am|in the morning)|a las [1-5] de la (?:manana|madrugada))\b`,
  'u',
);
/** Whoever works at night sleeps by day: their hours are the other ones. */
const BY_DAY =
  /\b(?:sleep (?:by day|days|during the day)|work(?:ing)? (?:at )?nights?|night shifts?|duermo de dia|(?:trabajo|turno) (?:de|por la) noche)\b/u;

/** What stands for the hours in the text that is left. */
export const HOURS = 'xhoursx';

type Hour = { hour: number; minutes: string; half?: 'am' | 'pm' };

/** `rest`: the text with `HOURS` in their place. `inside`: the hours between the two that were said, by night and by day. */
export type HoursSaid = { rest: string; hours: QuietHours; otherwise: QuietHours };

/** Reads a folded text; undefined: no hours are said. */
export const hoursIn = (said: string): HoursSaid | undefined => {
  const isByDay = BY_DAY.test(said);
  const usual = isByDay ? DAY : NIGHT;
  const range = RANGE.exec(said) ?? bareRange(said);
  if (range) {
    const [from, to] = [hourOf(range.slice(1, 4)), hourOf(range.slice(4, 7))];
    const [night, day] = [from && to && betweenAtNight(from, to), from && to && betweenByDay(from, to)];
    if (!night || !day) return undefined;
    return cut(said, range, isByDay ? day : night, { from: day.to, to: day.from });
  }
  const after = AFTER.exec(said);
  const evening = after && clockOf(hourOf(after.slice(1, 4)), isByDay ? 'am' : 'pm');
  if (after && evening) return cut(said, after, { from: evening, to: usual.to });
  const before = BEFORE.exec(said);
  const morning = before && clockOf(hourOf(before.slice(1, 4)), isByDay ? 'pm' : 'am');
  if (before && morning) return cut(said, before, { from: usual.from, to: morning });
  const night = AT_NIGHT.exec(said);
  return night ? cut(said, night, usual) : undefined;
};

/** "11pm-7am": without a word before it one of the two must look like an hour. */
const bareRange = (said: string): RegExpExecArray | undefined => {
  const range = BARE_RANGE.exec(said);
  return range && [range[2], range[3], range[5], range[6]].some((part) => part !== undefined) ? range : undefined;
};

const cut = (said: string, { 0: found, index }: RegExpExecArray, hours: QuietHours, otherwise = hours): HoursSaid => ({
  rest: `${said.slice(0, index)} ${HOURS} ${said.slice(index + found.length)}`,
  hours,
  otherwise,
});

const hourOf = ([number = '', minutes = '00', half]: readonly (string | undefined)[]): Hour | undefined => {
  const named = NAMED.get(number);
  if (named) return named;
  const hour = NUMBERS.get(number) ?? Number(number);
  if (!Number.isInteger(hour) || hour > 24) return undefined;
  if (half === undefined) return { hour, minutes };
  const isNight = /noche|night/u.test(half);
  const isMorning = /^a|manana|morning/u.test(half) && !/^at/u.test(half);
  return { hour, minutes, half: isMorning || (isNight && (hour < 5 || hour === 12)) ? 'am' : 'pm' };
};

/** `otherwise`: which half of the day it is in where nobody said so. */
const clockOf = (hour: Hour | undefined, otherwise: 'am' | 'pm'): string | undefined => {
  if (!hour) return undefined;
  const half = hour.half ?? otherwise;
  const of24 = hour.hour > 12 || hour.hour === 0 ? hour.hour % 24 : (hour.hour % 12) + (half === 'pm' ? 12 : 0);
  return `${String(of24).padStart(2, '0')}:${hour.minutes}`;
};

const hoursFrom = (from: string | undefined, to: string | undefined): QuietHours | undefined =>
  from !== undefined && to !== undefined && from !== to ? { from, to } : undefined;

/** "11 to 7" is a night; "1 to 5" is in the small hours. */
const betweenAtNight = (from: Hour, to: Hour): QuietHours | undefined => {
  const late = from.hour < 5 || from.hour === 12 ? 'am' : 'pm';
  if (from.half === 'am' && to.half === undefined) return betweenByDay(from, to);
  return hoursFrom(clockOf(from, to.half === 'pm' ? 'am' : late), clockOf(to, 'am'));
};

/** "8 to 9": from the morning to the evening. */
const betweenByDay = (from: Hour, to: Hour): QuietHours | undefined => hoursFrom(clockOf(from, 'am'), clockOf(to, 'pm'));
