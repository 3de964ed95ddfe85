/** The page of ours before the bank's: who asks, what for, what may be left out, for how long, and how it ends. It needs no script. */
import { createHash } from 'node:crypto';
import type { Response } from 'express';
import type { Language, Scope } from '../model.ts';
import { connectWords } from './connect-words.ts';
import { escaped, sendHtml } from './plain-page.ts';

/** A consent lasts a year at most (12 CFR 1033.411(b)). */
export const DAYS = [30, 90, 180, 365] as const;
const DAYS_FIRST: (typeof DAYS)[number] = 90;

/** `bank`: its name; `scopes`: what can be allowed there. */
export type Asked = { language: Language; bank: string; scopes: readonly Scope[] };
export type Chosen = { scopes: readonly Scope[]; days: number };

/** Everything that is agreed to, in the words that were read. */
export const consentText = ({ language, bank }: Asked, { scopes, days }: Chosen): string => {
  const words = connectWords[language];
  const terms = scopes.map((scope) => `- ${words.scopes[scope].name}: ${words.scopes[scope].what}`);
  return [
    words.title(bank),
    words.who(bank),
    words.choose,
    ...terms,
    words.purpose,
    `${words.howLong} ${words.days(days)}`,
    words.stop(bank),
    words.never,
  ].join('\n');
};

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

export const sendConsentPage = (response: Response, asked: Asked, problem?: Chosen): void => {
  const { language, bank } = asked;
  const words = connectWords[language];
  const content = [
    `<h1>${escaped(words.title(bank))}</h1>`,
    `<p>${escaped(words.who(bank))}</p>`,
    ...(problem ? [`<p class="problem" role="alert">${escaped(words.nothingChosen)}</p>`] : []),
    '<form method="post">',
    `<fieldset><legend>${escaped(words.choose)}</legend>`,
    ...asked.scopes.map((scope) => box(scope, words.scopes[scope], problem ? problem.scopes.includes(scope) : true)),
    '</fieldset>',
    `<p>${escaped(words.purpose)}</p>`,
    `<fieldset class="in-line"><legend>${escaped(words.howLong)}</legend>`,
    ...DAYS.map((days) => radio(days, words.days(days), days === (problem?.days ?? DAYS_FIRST))),
    '</fieldset>',
    ...[words.stop(bank), words.never, words.next(bank)].map((line) => `<p>${escaped(line)}</p>`),
    `<p><button>${escaped(words.goOn(bank))}</button></p>`,
    '</form>',
  ];
  sendHtml(response, problem ? 400 : 200, { language, title: words.title(bank), content: content.join('\n      ') });
};

const box = (scope: Scope, { name, what }: { name: string; what: string }, checked: boolean): string =>
  `<label class="choice"><input type="checkbox" name="scope" value="${scope}"${checked ? ' checked' : ''} />
        <span><strong>${escaped(name)}</strong> <span class="what">${escaped(what)}</span></span></label>`;

const radio = (days: number, label: string, checked: boolean): string =>
  `<label><input type="radio" name="days" value="${days}"${checked ? ' checked' : ''} /> ${escaped(label)}</label>`;
