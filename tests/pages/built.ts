/** The pages, built from their sources into a folder of the test's own, and served as the product serves them. */

import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const web = fileURLToPath(new URL('../../web', import.meta.url));
const esbuild = fileURLToPath(new URL('../../node_modules/.bin/esbuild', import.meta.url));
const run = promisify(execFile);

const TYPES: { [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const PAGES: { [path: string]: string } = { '/': 'index.html', '/desk': 'desk.html' };

/** As strict as the product's own: nothing inline, nothing from elsewhere. */
const POLICY = "default-src 'self'; connect-src 'self' ws: wss:";

export const buildPages = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'banter-pages-'));
  const bundle = ['--bundle', '--minify', '--target=es2022', `--outdir=${folder}`, '--log-level=warning'];
  const jsx = ['--jsx=automatic', '--jsx-import-source=preact'];
  await Promise.all([
    run(esbuild, [
      ...['chat', 'desk'].flatMap((page) => [join(web, page, `${page}.tsx`), join(web, page, `${page}.css`)]),
      '--entry-names=[name]',
      '--format=esm',
      ...jsx,
      ...bundle,
    ]),
    run(esbuild, [join(web, 'embed/embed.ts'), '--format=iife', ...bundle]),
    copyFile(join(web, 'chat/index.html'), join(folder, 'index.html')),
    copyFile(join(web, 'desk/desk.html'), join(folder, 'desk.html')),
    copyFile(join(web, 'chat/icon.svg'), join(folder, 'icon.svg')),
  ]);
  const read = (name: string): Promise<Buffer> => readFile(join(folder, name));

  return {
    read,
    serve: (request: IncomingMessage, response: ServerResponse): void => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const name = PAGES[pathname] ?? pathname.slice(1);
      read(name).then(
        (body) => {
          response.writeHead(200, { 'content-type': TYPES[extname(name)] ?? 'text/plain', 'content-security-policy': POLICY });
          response.end(body);
        },
        () => {
          response.writeHead(404);
          response.end();
        },
      );
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
};
