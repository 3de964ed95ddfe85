/** Slots of a message, and which of its words name nothing else. */
import { memoise } from '../memoise.ts';
import type { Facts, Language, Recognisers } from '../model.ts';
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

export interface Slots {
  /** Everything the recognisers find; of what was `asked` they take more. Named slots only: nothing said, no key. */
  read(text: string, language: Language, asked?: readonly string[]): Facts;
  /** Undefined for a message that names no slot, or is a sentence of its own. */
  named(text: string, language: Language, slots: Facts): Named | undefined;
}

/** Most messages are made of a few hundred words: what each is alone is looked up once. */
const WORDS_REMEMBERED = 5_000;

export const createSlots = (recognisers: Recognisers): Slots => {
  const all = Object.entries(recognisers);

  const read: Slots['read'] = (text, language, asked = []) => {
    const slots: Facts = {};
    for (const [slot, recognise] of all) {
      const value = recognise(text, language, asked.includes(slot));
      if (value !== null) slots[slot] = value;
    }
    return slots;
  };

  const isSlotAlone = {
    en: memoise(WORDS_REMEMBERED, (word: string) => Object.keys(read(word, 'en')).length > 0),
    es: memoise(WORDS_REMEMBERED, (word: string) => Object.keys(read(word, 'es')).length > 0),
  } satisfies { [L in Language]: unknown };

  /** A word belongs to a slot when it alone is read as it, or when without it the slot reads differently. */
  const named: Slots['named'] = (text, language, slots) => {
    const words = text.split(/\s+/u).filter((word) => word !== '');
    if (Object.keys(slots).length === 0 || words.length > SHORT) return undefined;
    const whole = JSON.stringify(slots);
    const others = words.filter(
      (word, at) => !isSlotAlone[language](word) && JSON.stringify(read(words.toSpliced(at, 1).join(' '), language)) === whole,
    );
    const opening = `${wordsOf(normalise(text)).join(' ')} `;
    return {
      rest: wordsOf(normalise(others.join(' '))).filter((word) => !FILLS.has(word)),
      goesOn: GOES_ON.some((phrase) => opening.startsWith(`${phrase} `)),
    };
  };

  return { read, named };
};
