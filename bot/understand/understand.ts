/**
 * From what a customer wrote to what the kernel can act on.
 *
 * 1. The text is normalised, mistyped words are corrected, and the model reads the whole of it and each clause.
 * 2. Slots are read from the customer's own text by the recognisers, whatever the intent is.
 * 3. Readings become acts where they are sure enough; courtesy gives way to real requests.
 * 4. A message that mainly names a slot ("and savings?", "the 3333 one") asks for nothing new: the kernel knows what it goes on with.
 */
import type { Expecting, Facts, Heard, Intent, Language, Recognisers, Understanding } from '../model.ts';
import { BORDERS, cut } from './clauses.ts';
import { languageOf } from './language.ts';
import { createRead, frequencyOf, type Model, type Reading } from './model.ts';
import { normalise, visible, wordsOf } from './normalise.ts';
import { named, readSlots } from './slots.ts';
import { createCorrect } from './spell.ts';

/** From here on a reading of a part, or of a bare slot, is trusted against the rest of the message. */
const SURE = 0.75;
/** A whole message of more words is thinned by its own length: a sure clause is then the better reading. */
const LONG_WORDS = 12;
/** Added to the score of yes and no while a question is open. */
const EXPECTED_LIFT = Math.log(4);
const REQUESTS_MAX = 2;

/** Greetings and thanks: dropped beside a real request. */
const COURTESY: readonly string[] = ['greeting', 'thanks', 'goodbye'];

export type UnderstandingOptions = {
  intents: readonly Intent[];
  recognisers: Recognisers;
  model: Model;
  /** Names of the intents that are only courtesy. */
  courtesy?: readonly string[];
  /** Words that are never corrected: names of banks, of the customer's accounts. */
  protect?: readonly string[];
};

/** A reading that may be acted on. `part`: it comes from a clause, not from the whole. */
type Act = Reading & { does: Exclude<Intent['does'], 'out_of_scope'> };

/** What the acts of a text are, and whether some of it was clearly about something else. */
type Found = { acts: Act[]; stranger: boolean };

export const createUnderstanding = (options: UnderstandingOptions): Understanding => {
  const { intents, recognisers, model, courtesy = COURTESY, protect = [] } = options;
  const does = new Map(intents.map((intent) => [intent.name, intent.does]));
  const polite = new Set(courtesy);
  const frequency = frequencyOf(model.net.vocabulary);
  const correct = createCorrect(
    frequency,
    protect.flatMap((word) => wordsOf(normalise(word))),
  );
  const read = createRead(model);
  const answers = new Map(
    intents.flatMap(({ name, does: it }) => (it !== 'out_of_scope' && 'answer' in it ? [[name, EXPECTED_LIFT]] : [])),
  );

  const thresholdOf = (intent: string): number => model.thresholds[intent] ?? 1;

  const actOf = (reading: Reading, { yesNo }: Expecting): Act | undefined => {
    const it = does.get(reading.intent);
    if (it === undefined || it === 'out_of_scope' || reading.confidence < thresholdOf(reading.intent)) return undefined;
    return 'answer' in it && !yesNo ? undefined : { ...reading, does: it };
  };

  const readText = (text: string, expecting: Expecting): Reading & { words: number } => {
    const words = wordsOf(text).map(correct);
    return { ...read(words, expecting.yesNo ? answers : undefined), words: words.length };
  };

  /** The acts in a text: of the whole, or of its parts where these say more. */
  const find = (text: string, expecting: Expecting, whole: Reading & { words: number }, level = 0): Found => {
    const act = actOf(whole, expecting);
    const own: Found = { acts: act ? [act] : [], stranger: act === undefined && whole.words > 2 && whole.outOfScope > 0.5 };
    const border = BORDERS[level];
    if (border === undefined || whole.words < 2) return own;
    const parts = cut(text, border);
    if (parts.length < 2) return find(text, expecting, whole, level + 1);
    const inner = parts.map((part) => find(part, expecting, readText(part, expecting), level + 1));
    return choose(own, whole.words, { acts: inner.flatMap(({ acts }) => acts), stranger: inner.some(({ stranger }) => stranger) });
  };

  const choose = (own: Found, words: number, inner: Found): Found => {
    const real = inner.acts.filter(({ intent, confidence }) => !polite.has(intent) && confidence >= SURE);
    const [act] = own.acts;
    const different = new Set(real.map(({ intent }) => intent)).size;
    const trustParts = different > 1 || (different === 1 && (words > LONG_WORDS || act === undefined || polite.has(act.intent)));
    if (trustParts) return { acts: real, stranger: inner.stranger };
    // "Hi! Can you book a flight? Thanks!" is no greeting.
    if (act && polite.has(act.intent) && inner.stranger) return { acts: [], stranger: true };
    return own;
  };

  /** Whether a short message that names a slot also asks for this, or only names it. */
  const asks = (act: Act, rest: readonly string[], goesOn: boolean, expected: boolean, expecting: Expecting): boolean => {
    if (rest.length === 0) return !expected && !goesOn && act.confidence >= SURE;
    if (!expected && !goesOn) return true;
    const alone = readText(rest.join(' '), expecting);
    return alone.intent === act.intent && alone.confidence >= thresholdOf(act.intent);
  };

  return {
    hear(text, language, expecting) {
      const message = visible(text);
      const folded = normalise(message);
      const whole = readText(folded, expecting);
      const spoken = languageOf(
        language,
        whole.languages,
        wordsOf(folded)
          .map(correct)
          .filter((word) => frequency.has(word)).length,
      );
      const slots = readSlots(recognisers, message, spoken);
      const { acts } = find(folded, expecting, whole);
      const short = named(recognisers, message, spoken, slots);
      const expected = expecting.slots.some((slot) => slot in slots);
      const kept = short ? acts.filter((act) => !('begin' in act.does) || asks(act, short.rest, short.goesOn, expected, expecting)) : acts;
      return heardOf(kept, slots, spoken, acts[0] ?? whole);
    },
  };
};

/** The first of each kind, in the order they were said. A yes and a no together answer nothing. */
const heardOf = (acts: readonly Act[], slots: Facts, language: Language, best: Reading): Heard => {
  const heard: Heard = { requests: [], slots, language, best: { intent: best.intent, confidence: best.confidence } };
  const said = new Set<'yes' | 'no'>();
  for (const { does, intent, confidence } of acts) {
    if ('command' in does) heard.command ??= does.command;
    else if ('answer' in does) said.add(does.answer);
    else if ('speak' in does) heard.speak ??= does.speak;
    else if (heard.requests.length < REQUESTS_MAX && !heard.requests.some((request) => request.intent === intent)) {
      heard.requests.push({ intent, begin: does.begin, states: does.states ?? {}, confidence });
    }
  }
  const [answer] = said;
  if (answer && said.size === 1) heard.answer = answer;
  return heard;
};
