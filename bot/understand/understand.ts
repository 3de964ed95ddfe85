/**
 * From what a customer wrote to what the kernel can act on.
 *
 * 1. The text is normalised, mistyped words are corrected, and the model reads the whole of it and each clause.
 * 2. Slots are read from the customer's own text by the recognisers, whatever the intent is.
 * 3. Readings become acts where they are sure enough; courtesy gives way to real requests.
 * 4. A message that mainly names a slot ("and savings?", "the 3333 one") asks for nothing new: the kernel knows what it goes on with.
 */
import type { Answer, Expecting, Facts, Heard, Intent, Language, Recognisers, Understanding } from '../model.ts';
import { type Act, ANSWER_WORDS, createFind, type Found, type Said, SURE } from './acts.ts';
import { plainAnswer } from './answers.ts';
import { createPeel } from './courtesy.ts';
import { createFeaturise, type Vector } from './features.ts';
import { languageOf } from './language.ts';
import { createRead, frequencyOf, languagesOf, type Model, type Reading } from './model.ts';
import { normalise, visible, wordsOf } from './normalise.ts';
import { LANGUAGES, PARTICLES } from './particles.ts';
import { createSlots, type Named } from './slots.ts';
import { createCorrect } from './spell.ts';

/** Added to the score of yes and no while a question is open. */
const EXPECTED_LIFT = Math.log(4);
/** What people wrap a request in, in good and in bad mood: dropped beside a real one. */
const COURTESY: readonly string[] = ['greeting', 'thanks', 'goodbye', 'small_talk', 'apology', 'help', 'anger'];
/** What people say before and after a request only because it is polite. */
const MANNERS: ReadonlySet<string> = new Set(['greeting', 'thanks', 'goodbye', 'small_talk', 'apology']);
const REQUESTS_MAX = 2;
const NOTHING: Expecting = { slots: [], yesNo: false };
/** Of words that only name a value ("just the Chase one", "freeze Chase") no less makes a request: they may go on with what was there. */
const CERTAIN = 0.9;
const REFERS_BACK = new Set(LANGUAGES.flatMap((language) => PARTICLES[language].refersBack));

export type UnderstandingOptions = {
  intents: readonly Intent[];
  recognisers: Recognisers;
  model: Model;
  /** Names of the intents that are only courtesy. */
  courtesy?: readonly string[];
  /** Words that are never corrected: names of banks, of the customer's accounts. */
  protect?: readonly string[];
};

/** Everything that can be is prepared here; `hear` is called for every message. */
export const createUnderstanding = (options: UnderstandingOptions): Understanding => {
  const { intents, recognisers, model, courtesy = COURTESY, protect = [] } = options;
  const frequency = frequencyOf(model.vocabulary);
  const correct = createCorrect(
    frequency,
    protect.flatMap((word) => wordsOf(normalise(word))),
  );
  const readers = createSlots(recognisers);
  const featurise = createFeaturise(model.vocabulary);
  const read = createRead(model);
  const answers = new Map<string, number>();
  for (const { name, does } of intents) if (does !== 'out_of_scope' && 'answer' in does) answers.set(name, EXPECTED_LIFT);

  const thresholdOf = (intent: string): number => model.thresholds[intent] ?? 1;
  const correctedWords = (text: string): string[] => wordsOf(normalise(text)).map(correct);
  const readVector = (vector: Vector, words: number, { yesNo }: Expecting): Said => ({
    ...read(vector, yesNo ? answers : undefined),
    words,
  });
  /** What was read of this message's parts already: the same part is looked at for courtesy, for requests and for values. By whether a yes is expected. */
  const parts = { yesNo: new Map<string, Said>(), other: new Map<string, Said>() };
  const readText = (text: string, expecting: Expecting): Said => {
    const known = expecting.yesNo ? parts.yesNo : parts.other;
    const found = known.get(text);
    if (found) return found;
    const words = correctedWords(text);
    const said = readVector(featurise(words), words.length, expecting);
    known.set(text, said);
    return said;
  };
  const find = createFind({ intents, courtesy, thresholdOf, readText });
  const peel = createPeel(
    (text) => {
      const { intent, confidence } = readText(text, NOTHING);
      return MANNERS.has(intent) && confidence >= thresholdOf(intent);
    },
    (text) => wordsOf(normalise(text)).length,
  );
  /** Good manners around a request neither hide what it is about nor make it one. */
  const findRequest = (text: string, expecting: Expecting, whole: Said): Found => {
    const request = peel(text);
    if (request === text) return find(text, expecting, whole);
    const found = find(request, expecting, readText(request, expecting));
    if (found.acts.length > 0 || found.stranger) return found;
    return find(text, expecting, whole);
  };

  /** Whether a short message that names a slot also asks for this, or only names the slot. */
  const asks = (act: Act, { rest, goesOn }: Named, expected: boolean, expecting: Expecting): boolean => {
    if (rest.length === 0) return !expected && !goesOn && act.confidence >= CERTAIN;
    if (!expected && (!goesOn || act.confidence >= SURE)) return true;
    // What was going on has the first claim: a new request must stand without the slot's words.
    const alone = readText(rest.join(' '), expecting);
    return alone.intent === act.intent && alone.confidence >= thresholdOf(act.intent);
  };

  return {
    hear(text, language, expecting, today) {
      const message = visible(text).normalize('NFC');
      const words = correctedWords(message);
      const vector = featurise(words);
      const whole = readVector(vector, words.length, expecting);
      parts.yesNo.clear();
      parts.other.clear();
      (expecting.yesNo ? parts.yesNo : parts.other).set(message, whole);
      const spoken = languageOf(
        language,
        languagesOf(model, vector),
        words.filter((word) => frequency.has(word)),
      );
      const hint = { language: spoken, today };
      const said = readers.read(message, hint, expecting.slots);
      const { acts, stranger, best } = findRequest(message, expecting, whole);
      const short = readers.named(message, hint, said);
      const expected = expecting.slots.some((slot) => slot in said.slots);
      const kept = short
        ? withoutValues(acts, short).filter((act) => !('begin' in act.does) || asks(act, short, expected, expecting))
        : acts;
      // A name that means something only in answer to the question: "Rainy Day".
      const answers = expecting.slots.length > 0 ? readers.answers(message, hint, expecting.slots) : {};
      const slots = kept.length === 0 ? { ...said.slots, ...answers } : said.slots;
      const { answer, ...heard } = heardOf(kept, slots, spoken, best);
      if (heard.requests.length > 1) heard.requests = ofTheirOwn(heard.requests, kept, (part) => readers.read(part, hint, []).slots);
      const isName = expecting.slots.some((slot) => slot in answers && !(slot in said.slots));
      if (isName && heard.requests.length > 0) heard.asAnswer = answers;
      // A name belongs to no language.
      if (isName && kept.length === 0) heard.language = language;
      if (short?.rest.length === 0 && !short.goesOn && kept.length === 0)
        heard.bare = { requests: heardOf(acts, slots, spoken, best).requests };
      const plain = words.length > ANSWER_WORDS && !answer ? undefined : plainAnswer(normalise(message), answer);
      // "Yes, but ..." and then something that was not understood agrees to nothing.
      return plain === undefined || (stranger && plain === 'yes') ? heard : { ...heard, answer: plain };
    },
  };
};

/** "Balance of bills and house fund": a part that only names a value is no request of its own. */
const withoutValues = (acts: readonly Act[], { rest }: Named): readonly Act[] => {
  const saying = acts.filter(({ part }) => part === undefined || wordsOf(normalise(part)).some((word) => rest.includes(word)));
  return saying.length > 0 ? saying : acts.slice(0, 1);
};

/** Each request with what was said in its own part of the message; a part that means what was named before has all of it. */
const ofTheirOwn = (requests: Heard['requests'], acts: readonly Act[], read: (part: string) => Facts): Heard['requests'] =>
  requests.map((request) => {
    const parts = acts.flatMap(({ does, part }) => ('begin' in does && does.begin === request.begin && part !== undefined ? [part] : []));
    const refersBack = parts.some((part) => wordsOf(normalise(part)).some((word) => REFERS_BACK.has(word)));
    return parts.length === 0 || refersBack ? request : { ...request, slots: read(parts.join(', ')) };
  });

/** The first of each kind, in the order they were said. A yes and a no together answer nothing. */
const heardOf = (acts: readonly Act[], slots: Facts, language: Language, best: Reading): Heard => {
  const heard: Heard = { requests: [], slots, language, best: { intent: best.intent, confidence: best.confidence } };
  const said = new Set<Answer>();
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
