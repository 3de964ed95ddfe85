/** The bars of a card, for a channel whose clients can draw: looking at them is quicker than reading, and the card's lines say the same. */
import type { Card, Language } from '../../bot/model.ts';

/** One for each line of the card, in percent of the longest. `name` is for who cannot see them. */
export type Bars = { name: string; widths: number[] };

const NAME: { readonly [L in Language]: string } = { en: 'Bar chart', es: 'Gráfico de barras' };
/** Of what is little, but not nothing, there is still something to see. */
const LEAST_PERCENT = 1;

/** Undefined where a drawing would say nothing or half of it: one bar alone, all of them empty, a line of unknown length. */
export const barsOf = ({ title, lines }: Card, language: Language): Bars | undefined => {
  const lengths = lines.flatMap(({ length }) => (length === undefined ? [] : [length]));
  const longest = Math.max(...lengths);
  if (lengths.length < 2 || lengths.length < lines.length || longest === 0) return undefined;
  const widths = lengths.map((length) => (length === 0 ? 0 : Math.max(LEAST_PERCENT, tenths((100 * length) / longest))));
  return { name: `${NAME[language]}: ${title}`, widths };
};

const tenths = (percent: number): number => Math.round(percent * 10) / 10;
