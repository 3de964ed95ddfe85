/** The slot `amount`: a sum of money as it was said. */
import type { Found, Hint, Language, Reader } from '../../bot/model.ts';
import { sightDates } from './dates.ts';
import { type Library, type Seen, tellingPart } from './library.ts';
import { type Amount, minorOf, sightAmount } from './money.ts';
import { numeralAt } from './numbers.ts';
import { type Token, tokensOf } from './tokens.ts';

export type { Amount } from './money.ts';

/** Money of the rest of the world, which only the library knows by all of its names. */
const ELSEWHERE =
  /^(?:bahts?|rupees?|rupias?|won|wones|kron[ae]r?|kronor|coronas?|yuan(?:es)?|rmb|renminbi|dirhams?|shekels?|shekalim|liras?|zlotys?|rands?|reais|reales|ringgit|dong|soles|quetzal(?:es)?|lempiras?|colon(?:es)?|guarani(?:es)?|rublos?|rubles?|francs?|francos?|bolivares|forints?|riyals?|dinars?|dinares|naira|taka|hryvnias?)$/;
/** Their adjectives stand between: "200 Thai baht". */
const WORDS_BETWEEN = 2;
const isElsewhere = (tokens: readonly Token[], language: Language): boolean =>
  tokens.some(({ text }, at) => {
    if (!ELSEWHERE.test(text)) return false;
    for (let back = 1; back <= WORDS_BETWEEN + 1; back += 1) if (numeralAt(tokens, at - back, language, true)) return true;
    return false;
  });
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
    const { tokens, sighted } = sightDates(text, language, today);
    const own = sightAmount(tokens, language, asked, sighted);
    if (own) {
      const { minor, currency, bound, ...span } = own;
      return { value: { minor, currency, bound } satisfies Amount, spans: [span] };
    }
    if (!isElsewhere(tokens, language)) return null;
    const given = tellingPart(text, (clause) => isElsewhere(tokensOf(clause), language));
    return library.read({ text: given, language, today }).then((seen) => {
      const found = seen && amountOf(seen, given, hint);
      return found && (given === text ? found : { ...found, spans: [] });
    });
  },
});
