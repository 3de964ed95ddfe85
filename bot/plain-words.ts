/** Words that must work whatever the model makes of them: they are looked for first, in both languages. */
import type { Heard, PlainWords, Understanding } from './model.ts';

export const withPlainWords = (understanding: Understanding, plain: PlainWords): Understanding => ({
  hear(text, language, expecting, today) {
    const hear = (said: string): Heard => understanding.hear(said, language, expecting, today);
    const said = plain(text);
    if (!said) return hear(text);
    const nothing = { requests: [], slots: {}, language };
    if ('command' in said) return { ...nothing, ...said, best: { intent: said.command, confidence: 1 } };
    if ('answer' in said) return { ...nothing, ...said, best: { intent: said.answer, confidence: 1 } };
    // A number chooses only among what was shown.
    if ('nth' in said) return expecting.choices ? { ...nothing, ...said, best: { intent: '', confidence: 0 } } : hear(text);
    const corrected = hear(said.instead);
    return namesOnlyValues(corrected) ? corrected : hear(text);
  },
});

const namesOnlyValues = ({ command, answer, speak, requests, slots }: Heard): boolean =>
  !command && !answer && !speak && requests.length === 0 && Object.keys(slots).length > 0;
