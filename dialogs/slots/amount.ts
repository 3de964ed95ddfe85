/** The slot `amount`: a sum of money as it was said. */
import type { Reader } from '../../bot/model.ts';
import { sightDates } from './dates.ts';
import { type Amount, sightAmount } from './money.ts';

export type { Amount } from './money.ts';

export const amountReader: Reader = {
  find: (text, { language, asked, today }) => {
    const { tokens, sighted } = sightDates(text, language, today);
    const found = sightAmount(tokens, language, asked, sighted);
    if (!found) return null;
    const { minor, currency, bound, ...span } = found;
    return { value: { minor, currency, bound } satisfies Amount, spans: [span] };
  },
};
