/** Visits to the chat page in a real browser, against a server that misbehaves on request. */
import { afterAll, afterEach, beforeAll, beforeEach, jest } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { buildPages } from './built.ts';
import { type DirectLine, type Posted, startDirectLine } from './direct-line.ts';
import { browserTabs, FAILED_ON_PURPOSE, type OpenTab, until } from './tabs.ts';

export const choices = (...titles: string[]) => ({
  suggestedActions: { actions: titles.map((title) => ({ type: 'postBack', title, value: { pressed: title } })) },
});
export const card = (title: string, ...facts: [string, string][]) => cardWith(title, facts);
export const cardWith = (title: string, facts: readonly [string, string][], bars?: { name: string; widths: number[] }) => ({
  attachments: [
    {
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: {
        type: 'AdaptiveCard',
        version: '1.3',
        body: [
          { type: 'TextBlock', text: title, weight: 'Bolder' },
          { type: 'FactSet', facts: facts.map(([label, value]) => ({ title: label, value })), bars },
        ],
      },
    },
  ],
});

let openTab: OpenTab;
let pages: Awaited<ReturnType<typeof buildPages>>;
export let server: DirectLine;

/** Opens the browser before the tests of a suite, and a server of its own before each; what the page complains of fails the test. */
export const openForVisits = (): void => {
  jest.setTimeout(60_000);
  openTab = browserTabs(FAILED_ON_PURPOSE);
  beforeAll(async () => {
    pages = await buildPages();
  }, 60_000);
  afterAll(async () => {
    await pages.remove();
  });
  beforeEach(async () => {
    server = await startDirectLine({ otherwise: pages.serve });
  });
  afterEach(async () => {
    await server.stop();
  });
};

export const visit = async (options: BrowserContextOptions = {}, address = server.url): Promise<Page> => {
  const page = await openTab({ viewport: { width: 390, height: 844 }, ...options });
  await page.goto(address);
  if (address === server.url) await listening();
  return page;
};

/** Signals reach only whoever listens. */
const listening = (): Promise<void> => until('a page that listens', async () => server.listening() > 0);

/** What the server got: the page shows a message before it has arrived. */
export const posted = async (): Promise<readonly Posted[]> => {
  await until('a message at the server', async () => server.posts.length > 0);
  return server.posts;
};

export const write = async (page: Page, text: string): Promise<void> => {
  await page.getByRole('textbox', { name: 'Message' }).fill(text);
  await page.keyboard.press('Enter');
};

export const log = (page: Page) => page.getByRole('log', { name: 'Conversation' });
export const focused = (page: Page) => page.locator(':focus');
export const texts = (page: Page) => page.locator('.bubble').allTextContents();
