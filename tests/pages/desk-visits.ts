/** Visits to the desk in a real browser: a server of one's own for each test, and nothing may go wrong in the page unnoticed. */

import { afterAll, afterEach, beforeAll, beforeEach, expect } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { findBrowser, PATIENCE_MS } from './browser.ts';
import { buildPages } from './built.ts';
import { ana } from './desk-people.ts';
import { type DeskServer, startDesk } from './desk-stand-in.ts';

export const found = await findBrowser();

/** Call it within a suite. */
export const deskVisits = () => {
  let browser: Browser;
  let pages: Awaited<ReturnType<typeof buildPages>>;
  let server: DeskServer;
  let problems: string[];

  beforeAll(async () => {
    pages = await buildPages();
    if (found) browser = await found.launch();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await pages?.remove();
  });
  beforeEach(async () => {
    problems = [];
    server = await startDesk({ otherwise: pages.serve });
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await server.stop();
    expect(problems).toEqual([]);
  });

  return {
    server: () => server,
    visit: async (options: BrowserContextOptions = {}, as = ana.id): Promise<Page> => {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 800 },
        locale: 'en-US',
        reducedMotion: 'reduce',
        ...options,
      });
      const page = await context.newPage();
      page.setDefaultTimeout(PATIENCE_MS);
      page.on('pageerror', ({ message }) => problems.push(message));
      // What the server was told to fail is reported by the browser as well; anything else is ours.
      page.on(
        'console',
        (line) =>
          line.type() === 'error' && !/Failed to load resource|WebSocket connection/.test(line.text()) && problems.push(line.text()),
      );
      await page.goto(`${server.url}/desk/sign-in?as=${as}`);
      await page.getByRole('button', { name: /^Waiting \d/ }).waitFor();
      return page;
    },
    /** Opens the only conversation, as this agent's own. */
    own: async (page: Page, as = ana): Promise<void> => {
      server.as(as, 'c1', 'claim');
      await page.getByRole('button', { name: /^Mine 1/ }).click();
      await page.locator('.line').first().click();
      await page.getByRole('log').getByText('took the conversation').waitFor();
    },
  };
};

export const log = (page: Page) => page.getByRole('log', { name: 'Conversation' });
export const focused = (page: Page) => page.locator(':focus');
export const field = (page: Page) => page.locator('#composer');
export const bubbles = (page: Page) => log(page).locator('.bubble').allTextContents();

/** Waits until the page tells this; a failure says what it told instead. */
export const told = async (page: Page, text: string): Promise<void> => {
  const status = page.getByRole('status');
  const instead = async (): Promise<never> => {
    throw new Error(`not told: ${text}, but ${JSON.stringify(await status.allTextContents())}`);
  };
  await status.filter({ hasText: text }).waitFor().catch(instead);
};

/** Waits for what no locator can say: the page's own policy lets nothing be evaluated again and again. */
export const until = async (what: string, condition: () => Promise<boolean>): Promise<void> => {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`never happened: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};
