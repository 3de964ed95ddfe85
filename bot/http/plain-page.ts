/** A page that says one thing and leads on: for what ends in no page of its own. It needs no script. */
import type { Response } from 'express';
import type { Language } from '../model.ts';

/** `code`: shown large, to be copied by hand. No link: it leads nowhere. */
export type PlainPage = { title: string; text: string; code?: string; link?: { to: string; text: string } };

export const sendPage = (response: Response, status: number, { title, text, code, link }: PlainPage, language: Language = 'en'): void => {
  const parts = [
    `<h1>${escaped(title)}</h1>`,
    ...text.split('\n').map((line) => `<p>${escaped(line)}</p>`),
    ...(code === undefined ? [] : [`<p class="code"><code>${escaped(code)}</code></p>`]),
    ...(link ? [`<p><a href="${escaped(link.to)}">${escaped(link.text)}</a></p>`] : []),
  ];
  sendHtml(response, status, { language, title, content: parts.join('\n      ') });
};

/** `content` is HTML. `wide`: there is much to read on it. */
export const sendHtml = (
  response: Response,
  status: number,
  { language, title, content, wide = false }: { language: Language; title: string; content: string; wide?: boolean },
): void => {
  response
    .status(status)
    .type('html')
    .send(`<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${escaped(title)}</title>
    <link rel="icon" href="/icon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/plain.css" />
  </head>
  <body>
    <main${wide ? ' class="wide"' : ''}>
      ${content}
    </main>
  </body>
</html>
`);
};

export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
