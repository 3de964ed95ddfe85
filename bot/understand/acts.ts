/** Which intents of a text may be acted on: of the whole text, or of its parts where these say more. */
import type { Expecting, Intent } from '../model.ts';
import { BORDERS, cut } from './clauses.ts';
import type { Reading } from './model.ts';
import { normalise, wordsOf } from './normalise.ts';
import { LANGUAGES, PARTICLES } from './particles.ts';

/** A reading of so many words: of the whole message, or of one part as the customer wrote it. */
export type Said = Reading & { words: number; part?: string };

/** A reading that may be acted on. */
export type Act = Said & { does: Exclude<Intent['does'], 'out_of_scope'> };

/** `stranger`: some of the text was clearly about something else. `best`: what it was most surely about, acted on or not. */
export type Found = { acts: Act[]; stranger: boolean; best: Said };

export type Find = (text: string, expecting: Expecting, whole: Said) => Found;

/** From here on a reading is trusted against the rest of the message. */
export const SURE = 0.75;
/** A whole message of more words is thinned by its own length: a sure part is then the better reading. */
const LONG_WORDS = 12;
/** Who says more than this says more than yes or no. */
export const ANSWER_WORDS = 8;
/** With no question open only a bare "ok" or "no thanks" is one. */
const BARE_ANSWER_WORDS = 3;
/** A part of fewer words is too little to be about something else. */
const STRANGER_WORDS = 3;
/** Of these alone, as the "I am" of "I am so angry", nothing is asked. */
const FILLS = new Set(LANGUAGES.flatMap((language) => PARTICLES[language].fills));

export type FindOptions = {
  intents: readonly Intent[];
  /** Names of the intents that are only courtesy: dropped beside a real request. */
  courtesy: readonly string[];
  thresholdOf: (intent: string) => number;
  /** Reads one text as the customer wrote it. */
  readText: (text: string, expecting: Expecting) => Said;
};

const isRequestOfFills = ({ does, part }: Act): boolean =>
  'begin' in does && part !== undefined && wordsOf(normalise(part)).every((word) => FILLS.has(word));

export const createFind = ({ intents, courtesy, thresholdOf, readText }: FindOptions): Find => {
  const does = new Map(intents.map((intent) => [intent.name, intent.does]));
  const polite = new Set(courtesy);

  const actOf = (said: Said, { yesNo }: Expecting): Act | undefined => {
    const it = does.get(said.intent);
    if (it === undefined || it === 'out_of_scope' || said.confidence < thresholdOf(said.intent)) return undefined;
    if ('answer' in it && said.words > (yesNo ? ANSWER_WORDS : BARE_ANSWER_WORDS)) return undefined;
    return { ...said, does: it };
  };

  const ofWhole = (whole: Said, expecting: Expecting): Found => {
    const act = actOf(whole, expecting);
    const stranger = act === undefined && whole.words >= STRANGER_WORDS && whole.outOfScope > 0.5;
    return { acts: act ? [act] : [], stranger, best: whole };
  };

  const surest = (of: readonly Said[], otherwise: Said): Said =>
    of.reduce((best, said) => (!polite.has(said.intent) && said.confidence > best.confidence ? said : best), otherwise);

  const choose = (own: Found, inner: readonly Found[]): Found => {
    const real = inner
      .flatMap(({ acts }) => acts)
      .filter((act) => !polite.has(act.intent) && act.confidence >= SURE && !isRequestOfFills(act));
    const stranger = inner.some((found) => found.stranger);
    const [act] = own.acts;
    const different = new Set(real.map(({ intent }) => intent)).size;
    const long = own.best.words > LONG_WORDS;
    const [first] = real;
    if (first && (different > 1 || long || act === undefined || polite.has(act.intent))) return { acts: real, stranger, best: first };
    // "Hi! Can you book a flight? Thanks!" is no greeting.
    if (act && polite.has(act.intent) && stranger) return { ...own, acts: [], stranger };
    if (act) return own;
    return {
      acts: [],
      stranger: own.stranger || stranger,
      best: long
        ? surest(
            inner.map(({ best }) => best),
            own.best,
          )
        : own.best,
    };
  };

  /** Cuts at the surest borders first; each part is cut on at the weaker ones. */
  const find = (text: string, expecting: Expecting, whole: Said, level: number): Found => {
    const own = ofWhole(whole, expecting);
    const border = BORDERS[level];
    if (border === undefined || whole.words < 2) return own;
    const parts = cut(text, border);
    if (parts.length < 2) return find(text, expecting, whole, level + 1);
    return choose(
      own,
      parts.map((part) => find(part, expecting, { ...readText(part, expecting), part }, level + 1)),
    );
  };

  return (text, expecting, whole) => find(text, expecting, whole, 0);
};
