/**
 * Whether a yes is plain. A model of words and their neighbours hears the yes in "yes? no!" and in "yes, if you say so", while what is confirmed is
 * done: a yes that is asked, half-hearted, tied to something or beside a no agrees to nothing, and the question is asked again. A no needs no such
 * care: it only leaves everything as it is. Who says both has said no where it comes last.
 */
import type { Answer } from '../model.ts';
import { wordsOf } from './normalise.ts';
import { LANGUAGES, PARTICLES } from './particles.ts';

/** What may follow the last word of an answer and changes nothing. */
const COURTESY = '(?: (?:please|pls|thanks|thank you|sorry|gracias|por favor|perdon))*';

type Kind = 'agrees' | 'declines' | 'no' | 'doubts';
const wordsFor = (kind: Kind): string => [...new Set(LANGUAGES.flatMap((language) => PARTICLES[language][kind]))].join('|');
const anywhere = (kind: Kind): RegExp => new RegExp(` (?:${wordsFor(kind)}) `, 'u');

const AGREES = anywhere('agrees');
const DECLINES = anywhere('declines');
const DOUBTS = anywhere('doubts');
const ENDS_WITH_NO = new RegExp(` (?:${wordsFor('no')})${COURTESY} $`, 'u');
const ASKS = /[?¿]/u;

/** What a normalised text answers, where it was heard as `answer`. */
export const plainAnswer = (text: string, answer: Answer | undefined): Answer | undefined => {
  if (answer === 'maybe') return answer;
  const words = ` ${wordsOf(text).join(' ')} `;
  const doubtful = ASKS.test(text) || DOUBTS.test(words);
  if (AGREES.test(words) && DECLINES.test(words)) return ENDS_WITH_NO.test(words) && !doubtful ? 'no' : undefined;
  return answer === 'yes' && (doubtful || DECLINES.test(words)) ? undefined : answer;
};
