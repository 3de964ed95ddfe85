/** The languages of the page. Apart from the words, so that the embedding script need not carry those. */

export type Language = 'en' | 'es';

/** What each language calls itself, for the switch. */
export const languages: { readonly [L in Language]: string } = { en: 'English', es: 'Español' };

/** Reads a language tag of anybody's; undefined when we do not speak it. */
export const languageOf = (tag: string | null | undefined): Language | undefined => {
  const base = tag?.toLowerCase().split('-')[0];
  return base === 'en' || base === 'es' ? base : undefined;
};
