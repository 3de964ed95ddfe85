/** Replies to choose from. */

import type { Canned } from '../../bot/wire.ts';

type Language = Canned['language'];

/** What follows the "/" that asks for canned replies; undefined: the text asks for none. */
export const askedFor = (text: string): string | undefined => /^\/([^\s/]*)$/u.exec(text)?.[1];

/** Those whose name or text has it, in the customer's language first, by name before by text. */
export const cannedFor = (canned: readonly Canned[], asked: string, language: Language): Canned[] => {
  const wanted = asked.toLowerCase();
  const rank = ({ name, text, language: written }: Canned): number => {
    const named = name.toLowerCase();
    const place = named.startsWith(wanted) ? 0 : named.includes(wanted) ? 1 : text.toLowerCase().includes(wanted) ? 2 : 9;
    return place + (written === language ? 0 : 3);
  };
  return canned
    .map((one) => ({ one, at: rank(one) }))
    .filter(({ at }) => at < 9)
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
};

const nameless: { readonly [L in Language]: string } = { en: 'your bank', es: 'su banco' };

export const filled = ({ text, language }: Canned, agent: string, bank: string | undefined): string =>
  text.replaceAll('{agent}', () => agent).replaceAll('{bank}', () => bank ?? nameless[language]);
