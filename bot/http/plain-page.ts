/** A page that says one thing and leads on: for what ends in no page of its own. It needs no script. */
import type { Response } from 'express';

export type PlainPage = { title: string; text: string; link: { to: string; text: string } };

export const sendPage = (response: Response, status: number, { title, text, link }: PlainPage): void => {
  response
    .status(status)
    .type('html')
    .send(`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${escaped(title)}</title>
    <link rel="stylesheet" href="/plain.css" />
  </head>
  <body>
    <main>
      <h1>${escaped(title)}</h1>
      <p>${escaped(text)}</p>
      <p><a href="${escaped(link.to)}">${escaped(link.text)}</a></p>
    </main>
  </body>
</html>
`);
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
