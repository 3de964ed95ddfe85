/** A browser for the page tests: an installed one, else the one that comes as a package. */

import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Browser, chromium, type Page } from 'playwright-core';

type Found = { executablePath: string; args: string[]; env: { [name: string]: string } };

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

const HOLDS_MS = 30_000;
const HOLDS_EVERY_MS = 50;

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const environment = (): { [name: string]: string } =>
  Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));

const installed = (): Found | undefined => {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const asked = process.env.CHROMIUM_PATH;
  const executablePath = [...(asked ? [asked] : []), ...NAMES.map((name) => join('/usr/bin', name)), ...onPath].find(isExecutable);
  return executablePath === undefined ? undefined : { executablePath, args: FLAGS, env: environment() };
};

/**
 * The packaged browser brings the system libraries it needs along, but unpacks them and sets the search path
 * only where it believes itself on a bare function host: so it is told that it is.
 */
const packaged = async (): Promise<Found | undefined> => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const host = process.env.AWS_EXECUTION_ENV;
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x';
  try {
    const { default: bundle } = await import('@sparticuz/chromium');
    return { executablePath: await bundle.executablePath(), args: [...FLAGS, '--headless=shell', '--no-zygote'], env: environment() };
  } catch {
    return undefined;
  } finally {
    if (host === undefined) delete process.env.AWS_EXECUTION_ENV;
    else process.env.AWS_EXECUTION_ENV = host;
  }
};

/** Undefined when there is none, which is said aloud; where a skipped test would go unnoticed, it throws. */
export const findBrowser = async (): Promise<{ launch(): Promise<Browser> } | undefined> => {
  const found = installed() ?? (await packaged());
  if (found) return { launch: () => chromium.launch({ ...found, headless: true }) };
  const advice = 'No browser for the page tests: install Chromium or set CHROMIUM_PATH.';
  if (process.env.CI === 'true') throw new Error(advice);
  process.stderr.write(`${advice} They are skipped.\n`);
  return undefined;
};

/** Waits until this holds in the page. Asked from outside: what a page may evaluate itself is none, by its own policy. */
export const holds = async (page: Page, expression: string): Promise<void> => {
  for (const end = Date.now() + HOLDS_MS; !(await page.evaluate<boolean>(expression)); await wait(HOLDS_EVERY_MS)) {
    if (Date.now() > end) throw new Error(`not in ${HOLDS_MS} ms: ${expression}`);
  }
};
