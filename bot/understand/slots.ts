/** Slots of a message, and which of its words name nothing else. */
import { memoise } from '../memoise.ts';
import type { Facts, Found, Hint, Language, Reader, Recogniser, Recognisers } from '../model.ts';
import { normalise, wordsOf } from './normalise.ts';
import { LANGUAGES, PARTICLES } from './particles.ts';

/** A message of more words is a sentence of its own, whatever slots it holds. */
const SHORT = 8;

const FILLS = new Set(LANGUAGES.flatMap((language) => PARTICLES[language].fills));
const GOES_ON = LANGUAGES.flatMap((language) => PARTICLES[language].goesOn);

/**
 * A message of few words that names a slot.
 * `rest`: its other words, without those that say nothing beside a slot; empty: the message is the slot and nothing more.
 * `goesOn`: it opens like "and savings?".
 */
export type Named = { rest: string[]; goesOn: boolean };

/** `spans`: where the slots stand that tell it; one that tells none names nothing. */
export type SlotsRead = { slots: Facts; spans: Found['spans'] };

export interface Slots {
  /** Everything that is found. Named slots only: nothing said, no key. `asked`: a sum that was asked for needs no more than a number. */
  read(text: string, hint: Omit<Hint, 'asked'>, asked: readonly string[]): SlotsRead;
  /** What recognisers take for an answer to the question though it would mean nothing otherwise. */
  answers(text: string, hint: Omit<Hint, 'asked'>, asked: readonly string[]): Facts;
  /** Undefined for a message that names no slot, or is a sentence of its own. */
  named(text: string, hint: Omit<Hint, 'asked'>, read: SlotsRead): Named | undefined;
}

/** Most messages are made of a few hundred words: what each is alone is looked up once. */
const WORDS_REMEMBERED = 5_000;

const saysNothing = memoise(WORDS_REMEMBERED, (word: string): boolean => wordsOf(normalise(word)).every((one) => FILLS.has(one)));

export const createSlots = (recognisers: Recognisers): Slots => {
  const quick: [string, Recogniser][] = [];
  const readers: [string, Reader][] = [];
  for (const [slot, one] of Object.entries(recognisers)) {
    if (typeof one === 'function') quick.push([slot, one]);
    else readers.push([slot, one]);
  }

  const readQuick = (text: string, hint: Omit<Hint, 'asked'>, asked: readonly string[] = []): Facts => {
    const slots: Facts = {};
    for (const [slot, recognise] of quick) {
      const value = recognise(text, { ...hint, asked: asked.includes(slot) });
      if (value !== null) slots[slot] = value;
    }
    return slots;
  };

  const read: Slots['read'] = (text, hint, asked) => {
    const slots = readQuick(text, hint);
    const spans: Found['spans'][number][] = [];
    for (const [slot, reader] of readers) {
      const found = reader.find(text, { ...hint, asked: asked.includes(slot) });
      if (!found) continue;
      slots[slot] = found.value;
      spans.push(...found.spans);
    }
    return { slots, spans };
  };

  /** No word is a slot because of the day on which it is said. */
  const isSlot = (word: string, language: Language): boolean => Object.keys(readQuick(word, { language, today: '' })).length > 0;
  const isSlotAlone = {
    en: memoise(WORDS_REMEMBERED, (word: string) => isSlot(word, 'en')),
    es: memoise(WORDS_REMEMBERED, (word: string) => isSlot(word, 'es')),
  } satisfies { [L in Language]: unknown };

  /** A word belongs to a slot when it stands in its span, when it alone is read as it, or when without it the slot reads differently. */
  const named: Slots['named'] = (text, hint, { spans }) => {
    const words = [...text.matchAll(/\S+/gu)];
    if (words.length > SHORT) return undefined;
    const whole = JSON.stringify(readQuick(text, hint));
    if (whole === '{}' && spans.length === 0) return undefined;
    const isNamed = (word: RegExpExecArray, at: number): boolean =>
      spans.some(({ start, end }) => word.index < end && start < word.index + word[0].length) ||
      isSlotAlone[hint.language](word[0]) ||
      (whole !== '{}' && JSON.stringify(readQuick(words.toSpliced(at, 1).map(String).join(' '), hint)) !== whole);
    // Whether a word that says nothing anyway is named need not be asked.
    const others = words.filter((word, at) => !saysNothing(word[0]) && !isNamed(word, at)).map(([word]) => word);
    const opening = `${wordsOf(normalise(text)).join(' ')} `;
    return {
      rest: wordsOf(normalise(others.join(' '))).filter((word) => !FILLS.has(word)),
      goesOn: GOES_ON.some((phrase) => opening.startsWith(`${phrase} `)),
    };
  };

  return { read, answers: readQuick, named };
};
