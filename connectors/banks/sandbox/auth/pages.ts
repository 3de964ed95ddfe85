/** The pages of the banks' authorization servers: who signs in, and what they allow. None needs a script. */
import { readFileSync } from 'node:fs';
import type { BankScope } from '../../scope-names.ts';
import { escaped, pagesOf } from '../page.ts';
import { type PageLanguage, words } from './words.ts';

export const style = readFileSync(new URL('./auth.css', import.meta.url), 'utf8');
export const STYLE_AT = '/auth.css';

type About = { bank: string; language: PageLanguage };

const page = pagesOf('auth', STYLE_AT);

/** No password: who tries a sandbox out has none. */
export const whoPage = ({ bank, language }: About, customers: readonly { key: string; name: string }[]): string => {
  const { title, text, nobody } = words[language].who;
  const choices = customers.map(({ key, name }) => `<li><button name="customer" value="${escaped(key)}">${escaped(name)}</button></li>`);
  const content =
    choices.length === 0 ? `<p>${escaped(nobody)}</p>` : `<form method="post"><ul class="people">${choices.join('')}</ul></form>`;
  return page({ title: title(bank), text, content, language });
};

/** `accounts` is there to read and cannot be left out: all else is about accounts. */
export const consentPage = ({ bank, language }: About, name: string, asked: readonly BankScope[]): string => {
  const said = words[language].consent;
  const items = asked.map((scope) => item(scope, said.scopes[scope], scope === 'accounts' ? said.always : undefined));
  const what = `<fieldset class="asked"><legend>${escaped(said.legend)}</legend><ul>${items.join('')}</ul></fieldset>
    <p>${escaped(said.until)}</p>`;
  const content = `<form method="post">${items.length > 0 ? what : ''}
    <p class="choices"><button class="main" name="answer" value="allow">${escaped(said.allow)}</button>
    <button name="answer" value="deny">${escaped(said.deny)}</button></p></form>`;
  const { title, text } = items.length > 0 ? said : said.onlyWho;
  return page({ title: title(bank), text: text(name), content, language });
};

const item = (scope: BankScope, { what, why }: { what: string; why: string }, always: string | undefined): string =>
  `<li><label><input type="checkbox" name="scope" value="${scope}" checked${always === undefined ? '' : ' disabled'}>
    <span><strong>${escaped(what)}</strong><span class="why">${escaped(always === undefined ? why : `${why} ${always}`)}</span></span></label></li>`;

export const expiredPage = (language: PageLanguage): string => page({ ...words[language].expired, language });

/** `why` is the server's own, in English, for whoever set something up wrongly. */
export const errorPage = (language: PageLanguage, why: string): string => page({ ...words[language].wrong, text: why, language });
