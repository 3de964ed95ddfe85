/** Visits to the desk in a real browser: a server of one's own for each test, and nothing may go wrong in the page unnoticed. */

import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { buildPages } from './built.ts';
import { ana } from './desk-people.ts';
import { type DeskServer, startDesk } from './desk-stand-in.ts';
import { browserTabs, FAILED_ON_PURPOSE } from './tabs.ts';

/** Call it within a suite. */
export const deskVisits = () => {
  const openTab = browserTabs(FAILED_ON_PURPOSE);
  let pages: Awaited<ReturnType<typeof buildPages>>;
  let server: DeskServer;

  beforeAll(async () => {
    pages = await buildPages();
  }, 60_000);
  afterAll(async () => {
    await pages?.remove();
  });
  beforeEach(async () => {
    server = await startDesk({ otherwise: pages.serve });
  });
  afterEach(async () => {
    await server.stop();
  });

  return {
    server: () => server,
    visit: async (options: BrowserContextOptions = {}, as = ana.id): Promise<Page> => {
      const page = await openTab({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce', ...options });
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
