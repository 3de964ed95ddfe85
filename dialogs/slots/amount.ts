/** The slot `amount`: a sum of money as it was said. */
import type { Found, Hint, Reader } from '../../bot/model.ts';
import { sightDates } from './dates.ts';
import { type Library, type Seen, tellingPart } from './library.ts';
import { type Amount, minorOf, sightAmounts } from './money.ts';
import { numeralAt } from './numbers.ts';
import { tokensOf } from './tokens.ts';

export type { Amount } from './money.ts';

/** Money of the rest of the world, which only the library knows by all of its names. */
const ELSEWHERE =
  /\b(?:bahts?|rupees?|rupias?|won|wones|kron[ae]r?|kronor|coronas?|yuan(?:es)?|rmb|renminbi|dirhams?|shekels?|shekalim|liras?|zloty|zlotys|rands?|reais|reales|ringgit|dong|soles|quetzal(?:es)?|lempiras?|colon(?:es)?|guaran[ií](?:es)?|rublos?|rubles?|francs?|francos?|bol[ií]vares|forints?|riyals?|dinars?|dinares|naira|taka|hryvnias?|francos)\b/iu;
const ISO = /^[A-Z]{3}$/;

const amountOf = ({ currencies }: Seen, text: string, { language }: Hint): Found | null => {
  for (const { start, end, resolution } of currencies) {
    if (typeof resolution !== 'object' || resolution === null || !('isoCurrency' in resolution)) continue;
    const code = resolution.isoCurrency;
    if (typeof code !== 'string' || !ISO.test(code)) continue;
    // The number is read by our own rules: the library makes 1.75 of "1,250.50" in Spanish.
    const numeral = numeralAt(tokensOf(text.slice(start, end)), 0, language, true);
    const minor = numeral && minorOf(numeral, code);
    if (minor !== undefined) return { value: { minor, currency: code, bound: 'exactly' } satisfies Amount, spans: [{ start, end }] };
  }
  return null;
};

export const amountReader = (library: Library): Reader => ({
  find: (text: string, hint: Hint) => {
    const { language, asked, today } = hint;
    const tokens = tokensOf(text);
    const dates = sightDates(tokens, language, today);
    const [own] = sightAmounts(tokens, language, asked, dates);
    if (own) {
      const { minor, currency, bound, ...span } = own;
      return { value: { minor, currency, bound } satisfies Amount, spans: [span] };
    }
    if (!ELSEWHERE.test(text)) return null;
    const given = tellingPart(text, (clause) => ELSEWHERE.test(clause));
    return library.read({ text: given, language, today }).then((seen) => {
      const found = seen && amountOf(seen, given, hint);
      return found && (given === text ? found : { ...found, spans: [] });
    });
  },
});
