/** Signing in to the desk in a real browser, without JavaScript: the sandbox's people, and the pages that say one thing. */
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { type RunningBanter, startBanter } from '../support/banter.ts';
import { violations } from './accessibility.ts';
import { browserTabs, FAILED_ON_PURPOSE, pageSuite } from './tabs.ts';

jest.setTimeout(60_000);

pageSuite('signing in to the desk', () => {
  const openTab = browserTabs(FAILED_ON_PURPOSE);
  let banter: RunningBanter;
  let desk: string;
  beforeAll(async () => {
    banter = await startBanter();
    desk = `http://localhost:${new URL(banter.url).port}/desk`;
  }, 120_000);
  afterAll(() => banter.close());

  const visit = async (path: string, options: BrowserContextOptions = {}): Promise<Page> => {
    const page = await openTab({ viewport: { width: 1280, height: 800 }, ...options });
    await page.goto(`${desk}${path}`);
    return page;
  };
  const me = (page: Page) =>
    page
      .context()
      .request.get(`${desk}/api/me`)
      .then((response) => response.json());

  test('is one press on a name, and leads back to where one was going', async () => {
    const page = await visit('?from=a-link', { javaScriptEnabled: false });
    await page.getByRole('heading', { name: 'Who are you at the desk?' }).waitFor();
    expect(await page.getByRole('button').count()).toBe(4);
    await page.getByRole('button', { name: /Teo Marín/ }).press('Enter');
    await page.waitForURL(`${desk}?from=a-link`);
    expect(await me(page)).toMatchObject({ agent: { id: 'teo', name: 'Teo Marín' } });
  });

  test('begins anew for the next one at the same browser', async () => {
    const page = await visit('', { javaScriptEnabled: false });
    await page.getByRole('button', { name: /Nora Lindqvist/ }).click();
    await page.waitForURL(desk);
    await page.goto(`${desk}/sign-in`);
    await page.getByRole('button', { name: /Ruth Calder/ }).click();
    await page.waitForURL(desk);
    expect(await me(page)).toMatchObject({ agent: { id: 'ruth', supervisor: true } });
  });

  test('a link to the callback from another site signs nobody in', async () => {
    const page = await visit('/callback?code=x&state=y');
    await page.getByRole('heading', { name: 'You are not signed in' }).waitFor();
    await page.getByRole('link', { name: 'Sign in again' }).click();
    await page.getByRole('heading', { name: 'Who are you at the desk?' }).waitFor();
  });

  test.each([
    [1280, 'light'],
    [1280, 'dark'],
    [375, 'light'],
    [375, 'dark'],
    [320, 'light'],
  ] as const)('has nothing that shuts anybody out at %i pixels, %s', async (width, colorScheme) => {
    for (const path of ['', '/signed-out']) {
      const page = await visit(path, { viewport: { width, height: 800 }, colorScheme });
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate('getComputedStyle(document.querySelector("h1")).fontFamily')).toMatch(/system-ui/);
    }
  });
});
