/** Slots of a message, and which of its words name nothing else. */
import type { Facts, Language, Recognisers } from '../model.ts';
import { normalise, wordsOf } from './normalise.ts';
import { LANGUAGES, PARTICLES } from './particles.ts';

/** A message of more words is a sentence of its own, whatever slots it holds. */
const SHORT = 8;

const FILLS = new Set(LANGUAGES.flatMap((language) => PARTICLES[language].fills));
const GOES_ON = LANGUAGES.flatMap((language) => PARTICLES[language].goesOn);

/** Everything the recognisers find; of what was `asked` they take more. Named slots only: nothing said, no key. */
export const readSlots = (recognisers: Recognisers, text: string, language: Language, asked: readonly string[] = []): Facts => {
  const slots: Facts = {};
  for (const [slot, recognise] of Object.entries(recognisers)) {
    const value = recognise(text, language, asked.includes(slot));
    if (value !== null) slots[slot] = value;
  }
  return slots;
};

/**
 * A message of few words that names a slot.
 * `rest`: its other words, without those that say nothing beside a slot; empty: the message is the slot and nothing more.
 * `goesOn`: it opens like "and savings?".
 */
export type Named = { rest: string[]; goesOn: boolean };

/** A word belongs to a slot when it alone is read as it, or when without it the slot reads differently. */
export const named = (recognisers: Recognisers, text: string, language: Language, slots: Facts): Named | undefined => {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  if (Object.keys(slots).length === 0 || words.length > SHORT) return undefined;
  const whole = JSON.stringify(slots);
  const others = words.filter((word, at) => {
    if (Object.keys(readSlots(recognisers, word, language)).length > 0) return false;
    return JSON.stringify(readSlots(recognisers, words.toSpliced(at, 1).join(' '), language)) === whole;
  });
  const opening = `${wordsOf(normalise(text)).join(' ')} `;
  return {
    rest: wordsOf(normalise(others.join(' '))).filter((word) => !FILLS.has(word)),
    goesOn: GOES_ON.some((phrase) => opening.startsWith(`${phrase} `)),
  };
};
