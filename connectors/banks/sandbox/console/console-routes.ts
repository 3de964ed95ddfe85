/** The console over HTTP, for this machine only: a page, its style and its scripts, as they lie beside this file. */
import { readFileSync } from 'node:fs';
import { Router } from 'express';
import { onlyThisMachine } from '../admin-door.ts';

/** Nothing inline, nothing from elsewhere, and in nobody's frame. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const FILES = {
  '/console.css': 'text/css',
  '/happened.css': 'text/css',
  '/console.js': 'text/javascript',
  '/parts.js': 'text/javascript',
  '/told.js': 'text/javascript',
  '/console.svg': 'image/svg+xml',
} as const;

export const consoleRoutes = ({ chatUrl }: { chatUrl: () => string | undefined }): Router => {
  const router = Router();
  const page = read('/console.html');
  router.get(['/', ...Object.keys(FILES)], onlyThisMachine, (_, response, next) => {
    response.set({
      'content-security-policy': POLICY,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    next();
  });
  router.get('/', (_, response) => {
    response.type('html').send(page.replace('{chat}', linkTo(chatUrl())));
  });
  for (const [path, type] of Object.entries(FILES)) {
    const content = read(path);
    router.get(path, (_, response) => {
      response.type(type).send(content);
    });
  }
  return router;
};

const read = (path: string): string => readFileSync(new URL(`.${path}`, import.meta.url), 'utf8');

const linkTo = (url: string | undefined): string =>
  url === undefined ? '' : `<a class="chat" href="${escaped(url)}" target="_blank" rel="noopener">Open the chat</a>`;

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
