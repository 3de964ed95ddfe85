/** Words that must work whatever the model makes of them: they are looked for first, in both languages. */
import type { Heard, PlainWords, Understanding } from './model.ts';

export const withPlainWords = (understanding: Understanding, plain: PlainWords): Understanding => ({
  hear(text, ...context) {
    const said = plain(text);
    if (!said) return understanding.hear(text, ...context);
    if ('command' in said) return { ...said, requests: [], slots: {}, best: { intent: said.command, confidence: 1 } };
    const corrected = understanding.hear(said.instead, ...context);
    return namesOnlyValues(corrected) ? corrected : understanding.hear(text, ...context);
  },
});

const namesOnlyValues = ({ command, answer, speak, requests, slots }: Heard): boolean =>
  !command && !answer && !speak && requests.length === 0 && Object.keys(slots).length > 0;
