/** Words that must work whatever the model makes of them: they are looked for first, in both languages. */
import type { PlainWords, Understanding } from './model.ts';

export const withPlainWords = (understanding: Understanding, plain: PlainWords): Understanding => ({
  hear(text, language, expecting, today) {
    const said = plain(text);
    if (!said) return understanding.hear(text, language, expecting, today);
    return { ...said, requests: [], slots: {}, best: { intent: said.command, confidence: 1 } };
  },
});
