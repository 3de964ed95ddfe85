/** Whether a card was lost or stolen. What says both, or doubts, says neither: then it is asked. */
import type { CardAct, Reader } from '../../bot/model.ts';
import { wordsOf } from './text.ts';

export type Loss = Extract<CardAct, { do: 'report_lost' }>['reason'];

const STOLEN =
  /\b(?:stol\p{L}+|steal\p{L}*|snatch\p{L}*|pickpocket\p{L}*|robbed|robbery|mugged|thief|thieves|theft|burgl\p{L}+|broken? into|(?:took|grabbed|nicked|lifted) (?:my|it|the)|rob(?:o|ada|ado|adas|ados|aron|an|ando)|hurto|hurtaron|asalt\p{L}+|atrac\p{L}+|ladron\p{L}*|arrebat\p{L}+|sustraj\p{L}+|(?:me|nos) (?:la |lo |las )?quitaron)\b/u;
const LOST =
  /\b(?:lost|lose|losing|missing|misplac\p{L}+|(?:cant|can t|cannot|can not) find|dropped|fell out|left (?:my|it)|disappeared|vanished|gone|perd(?:i|io|ida|ido|idas|imos|er)|extravi\p{L}+|no (?:la |lo |las )?encuentro|no aparecen?|desapareci\p{L}*|olvide|se me cayo|(?:la|lo) deje)\b/u;
/** "It was not stolen" says nothing of a theft. */
const DENIED = /\b(?:not|wasnt|wasn t|isnt|isn t|no fue|no esta|no es) (?:stolen|lost|robada|perdida)\b/gu;

const lossIn = (text: string): Loss | null => {
  const line = wordsOf(text).join(' ').replace(DENIED, '');
  const [stolen, lost] = [STOLEN.test(line), LOST.test(line)];
  if (stolen === lost) return null;
  return stolen ? 'stolen' : 'lost';
};

/** It names nothing of its own: "my card was stolen" is a request. As an answer it is all that a message says. */
export const lossReader: Reader = {
  find(text, { asked }) {
    const value = lossIn(text);
    return value && { value, spans: asked ? [{ start: 0, end: text.length }] : [] };
  },
};
