/** The frame of the pages where people sign in, the desk's and the banks' customers, in the console's look. None needs a script. */
import { readFileSync } from 'node:fs';
import type { NextFunction, Request, RequestHandler, Response } from 'express';

const frame = readFileSync(new URL('./page.html', import.meta.url), 'utf8');

/** Nothing inline, nothing from elsewhere, in nobody's frame. */
export const headers = {
  'content-security-policy': "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'",
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** A browser follows a form only to where its page may send forms, to the last redirect. */
export const policyTowards = (redirectUri: string): string =>
  `${headers['content-security-policy']}; form-action 'self' ${new URL(redirectUri).origin}`;

export type Page = {
  title: string;
  text: string;
  /** Markup. */
  content?: string;
  language?: 'en' | 'es';
};

/** Pages of one kind, which is their `main`'s class, with a style of their own. */
export const pagesOf =
  (kind: string, style: string) =>
  ({ title, text, content = '', language = 'en' }: Page): string =>
    frame
      .replaceAll('{title}', () => escaped(title))
      .replace('{text}', () => escaped(text))
      .replace('lang="en"', `lang="${language}"`)
      .replace('{style}', style)
      .replace('{kind}', kind)
      .replace('{content}', () => content);

export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Each sign-in is of somebody new, whoever signed in before at this browser: who tries something out changes people all the time. */
export const asNobody = (sessionCookie: string): RequestHandler => {
  const session = new RegExp(`^\\s*${sessionCookie}(\\.sig)?=`);
  return ({ headers }: Request, _: Response, next: NextFunction): void => {
    const cookies = (headers.cookie ?? '').split(';');
    headers.cookie = cookies.filter((one) => !session.test(one)).join(';');
    next();
  };
};
