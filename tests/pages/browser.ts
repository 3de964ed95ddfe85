/**
 * A browser for the page tests: the one that comes as a package, which is the same everywhere and the lightest; where that does not run, an installed
 * one. CHROMIUM_PATH names another.
 */
import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';
import { z } from 'zod';

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

const UNPACK = fileURLToPath(new URL('../support/unpack-browser.mjs', import.meta.url));
const unpacked = z.object({ executablePath: z.string(), env: z.record(z.string(), z.string()) }).nullable();

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

const at = (places: readonly string[]): Found | undefined => {
  const executablePath = places.find(isExecutable);
  return executablePath === undefined ? undefined : { executablePath, args: FLAGS, env: environment() };
};

const installed = (): Found | undefined => {
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)];
  return at(folders.flatMap((folder) => NAMES.map((name) => join(folder, name))));
};

/** The packaged browser, unpacked once for all suites (tests/support/unpack-browser.mjs). */
const packaged = async (): Promise<Found | undefined> => {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [UNPACK]);
    const found = unpacked.parse(JSON.parse(stdout));
    return found ? { ...found, args: [...FLAGS, '--headless=shell', '--no-zygote'], env: { ...environment(), ...found.env } } : undefined;
  } catch {
    return undefined;
  }
};

/** Undefined when there is none, which is said aloud; where a skipped test would go unnoticed, it throws. */
export const findBrowser = async (): Promise<{ launch(): Promise<Browser> } | undefined> => {
  const asked = process.env.CHROMIUM_PATH;
  const found = asked ? at([asked]) : ((await packaged()) ?? installed());
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
