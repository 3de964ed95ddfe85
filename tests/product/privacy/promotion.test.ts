/** P4: no advertising, no cross-selling, no tracking: in no word that a customer is told, and on no page that they are shown. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { connectWords } from '../../../bot/http/connect-words.ts';
import { rooms } from '../../../dialogs/index.ts';

/** How things are sold, in both languages. Whole words: "the bank that offers you this chat" offers nothing. */
const SELLS: Readonly<Record<'en' | 'es', RegExp>> = {
  en: /\b(?:special|exclusive|limited|introductory|great|best) (?:offers?|deals?|rates?|time)\b|\boffers? (?:for you|just|ends?|inside)|\b(?:discounts?|coupons?|promo(?:tions?)?|sponsor(?:ed|s)?|cash ?back bonus|pre-?approved|pre-?qualified|upgrade (?:now|to|your)|apply (?:now|today)|sign up (?:now|for)|don['’]t miss|earn (?:up to|\d)|save up to|refer a friend|you (?:might|may) (?:also )?like|recommended for you|check out our|our new|partners? offers?)\b/i,
  es: /\b(?:oferta|ofertas|descuentos?|cup[oó]n(?:es)?|promoci[oó]n(?:es)?|promo|patrocinad[oa]s?|preaprobad[oa]s?|aproveche|aprovecha|no se pierda|solicite (?:ahora|hoy)|gane hasta|ahorre hasta|recomiende a|le puede interesar|recomendad[oa] para usted|conozca nuestr[oa]s?|nuestr[oa] nuev[oa])\b/i,
};

/** Every sentence that stands in the source of a word: a phrase of training is what a customer says, and no word of ours. */
const sourceOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return [value.toString()];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(sourceOf) : [];
};

describe.each(['en', 'es'] as const)('P4 in %s', (language) => {
  const told = rooms.flatMap(({ speech }) =>
    Object.entries(speech[language].words).flatMap(([key, value]) => sourceOf(value).map((text) => ({ key, text }))),
  );
  const pages = sourceOf(connectWords[language]).map((text) => ({ key: 'page', text }));

  test('P4 no word promotes anything', () => {
    expect(told.length).toBeGreaterThan(100);
    expect([...told, ...pages].filter(({ text }) => SELLS[language].test(text))).toEqual([]);
  });

  test('P4 no word leads anywhere: no address but those that a bank or we ourselves give', () => {
    expect([...told, ...pages].filter(({ text }) => /https?:\/\/|www\.|\.com\b/i.test(text))).toEqual([]);
  });
});

test.each([
  ['en', 'Special offer: a card with 5% back. Apply now!'],
  ['en', 'You may also like our new savings account'],
  ['es', 'Aproveche nuestra nueva tarjeta'],
] as const)('P4 the lint knows an advertisement in %s when it sees one: %s', (language, text) => expect(text).toMatch(SELLS[language]));

/** Names that stand for what a document is written in: nothing is loaded from there. */
const NAMESPACES = /^http:\/\/www\.w3\.org\//;

test('P4 what our pages are made of loads nothing from elsewhere', () => {
  const folder = fileURLToPath(new URL('../../../dist/web', import.meta.url));
  const files = readdirSync(folder).filter((name) => /\.(?:html|js|css|svg)$/.test(name));
  expect(files).toEqual(expect.arrayContaining(['index.html', 'chat.js', 'chat.css', 'desk.html', 'desk.js', 'embed.js', 'plain.css']));
  for (const name of files) {
    const text = readFileSync(join(folder, name), 'utf8');
    const foreign = [...text.matchAll(/https?:\/\/[^\s"'`)<\\]+/g)].map(([url]) => url).filter((url) => !NAMESPACES.test(url));
    expect({ name, foreign }).toEqual({ name, foreign: [] });
    expect({ name, beacon: /sendBeacon|(?:src|href)="\/\/|google-analytics|gtag\(|fbq\(/.test(text) }).toEqual({ name, beacon: false });
  }
});
