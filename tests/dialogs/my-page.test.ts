/** What the chat says of connections, and how it hands out the customer's own page. */
import { describe, expect, test } from '@jest/globals';
import type { Connections, Language } from '../../bot/model.ts';
import { MINUTE, NOW, talkWith } from './talk.ts';

const DAY = 24 * 60 * MINUTE;
const connections: Connections = {
  connected: [
    { bank: 'chase', scopes: ['accounts', 'balances'], since: NOW - DAY, until: NOW + 30 * DAY, lastRead: NOW - 2 * MINUTE },
    { bank: 'citi', scopes: ['accounts'], until: NOW + 30 * DAY },
  ],
  offered: [],
  out: [],
};
const asks = (dialog: string, language: Language = 'en', nobody = false) =>
  talkWith({ held: [], connections, nobody }, language).asks('…', dialog);

describe('what can you see?', () => {
  test.each<[Language, RegExp, RegExp]>([
    ['en', /\[JPMorgan Chase\].*Last read: today at 10:40 AM/s, /\[Citi\].*Last read: not in the last weeks/s],
    ['es', /\[JPMorgan Chase\].*Última lectura: hoy a las 10:40/s, /\[Citi\].*Última lectura: no en las últimas semanas/s],
  ])('tells when each bank was read last, %s', (language, read, unread) => {
    const answer = asks('my-connections', language);
    expect(answer).toMatch(read);
    expect(answer).toMatch(unread);
  });
});

describe('the own page', () => {
  test.each<[string, Language, RegExp]>([
    ['my-page', 'en', /^\[What I may see, and who looked\]\nGood for: 10 minutes, and for you alone$/],
    ['my-page', 'es', /^\[Qué puedo ver y quién consultó\]\nSirve: 10 minutos, y solo para usted$/],
    ['export-data', 'en', /you sign in at one of your banks first.*\[Your data\]/s],
    ['export-data', 'es', /primero inicia sesión en uno de sus bancos.*\[Sus datos\]/s],
  ])('%s, in %s', (dialog, language, wanted) => expect(asks(dialog, language)).toMatch(wanted));

  test.each<[string, Language, RegExp]>([
    ['my-page', 'en', /nothing to show/],
    ['my-page', 'es', /no hay nada que mostrar/],
    ['export-data', 'en', /cannot tell for sure who you are, and hand nothing out/],
    ['export-data', 'es', /no puedo saber con certeza quién es usted y no entrego nada/],
  ])('%s, in %s, where no bank is connected: none, and why', (dialog, language, wanted) =>
    expect(asks(dialog, language, true)).toMatch(wanted),
  );
});
