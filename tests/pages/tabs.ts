/** A real browser for a suite of page tests: each test has tabs of its own, and nothing may go wrong in one unnoticed. */
import { afterAll, afterEach, beforeAll, describe, expect } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { findBrowser } from './browser.ts';

/** How long a page may take for one thing: on a machine that is busy with other suites, long. */
const PATIENCE_MS = 25_000;

/** The browser reports them as errors; where a server fails on purpose they are none. */
export const FAILED_ON_PURPOSE = /Failed to load resource|WebSocket connection/;

/** Waits for what no locator can say: the page's own policy lets nothing be evaluated again and again. */
export const until = async (what: string, condition: () => Promise<boolean>): Promise<void> => {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`never happened: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

const found = await findBrowser();

/** `describe`, skipped where there is no browser. */
export const pageSuite = found ? describe : describe.skip;

/** A tab of a window that shares nothing with any other; what it opens itself is looked after with it. */
export type OpenTab = (options?: BrowserContextOptions) => Promise<Page>;

/** Call it within a suite and before its other hooks, so that the browser has gone when its servers go. `expected`: errors in the console that are none. */
export const browserTabs = (expected?: RegExp): OpenTab => {
  let browser: Browser | undefined;
  const problems: string[] = [];

  beforeAll(async () => {
    browser = await found?.launch();
  }, 60_000);
  afterAll(() => browser?.close());
  afterEach(async () => {
    await Promise.all((browser?.contexts() ?? []).map((context) => context.close()));
    expect(problems.splice(0)).toEqual([]);
  });

  const watch = (page: Page): void => {
    page.on('pageerror', ({ message }) => problems.push(message));
    page.on(
      'console',
      (line) => line.type() === 'error' && !expected?.test(line.text()) && problems.push(`${line.text()} ${line.location().url}`),
    );
  };
  return async (options = {}) => {
    if (!browser) throw new Error('the browser has not begun yet');
    const context = await browser.newContext({ locale: 'en-US', ...options });
    context.setDefaultTimeout(PATIENCE_MS);
    context.on('page', watch);
    return context.newPage();
  };
};
