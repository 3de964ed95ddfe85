/** Signing in at a bank of the sandbox in a real browser, without JavaScript, and coming back to where the bot waits. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { Language } from '../../bot/model.ts';
import { openAuthorities } from '../connectors/banks/authorities.ts';
import { violations } from './accessibility.ts';
import { browserTabs, pageSuite } from './tabs.ts';

jest.setTimeout(60_000);

pageSuite('signing in at a bank', () => {
  const openTab = browserTabs();
  let opened: Awaited<ReturnType<typeof openAuthorities>>;
  let bot: Server;
  let callback: string;
  beforeAll(async () => {
    opened = await openAuthorities();
    bot = createServer((_, response) => response.end('back at the bot'));
    await new Promise<void>((resolve) => bot.listen(0, '127.0.0.1', resolve));
    // A TCP server's address is never a string.
    callback = `http://localhost:${(bot.address() as AddressInfo).port}/connect/chase/callback`;
  }, 60_000);
  afterAll(async () => {
    await opened.close();
    bot.closeAllConnections();
    bot.close();
  });

  const visit = async (language: Language, options: BrowserContextOptions = {}) => {
    const { authority } = opened.at('chase');
    const begun = await authority.begin({ redirectUri: callback, scopes: authority.scopes, language });
    if (!begun.ok) throw new Error(begun.why);
    const page = await openTab({ viewport: { width: 375, height: 800 }, ...options });
    await page.goto(begun.url.href);
    return { page, finish: () => authority.finish(new URL(page.url()), begun.attempt) };
  };
  const isBack = (page: Page) => page.waitForURL((url) => url.href.startsWith(callback));

  test('is a press on a name, and another to allow what stays ticked', async () => {
    const { page, finish } = await visit('en', { javaScriptEnabled: false });
    await page.getByRole('heading', { name: 'Sign in at Chase' }).waitFor();
    await page.getByRole('button', { name: 'Ana' }).press('Enter');
    await page.getByRole('heading', { name: 'Chase: allow Banter?' }).waitFor();
    expect(await page.getByRole('checkbox', { name: /See which accounts/ }).isDisabled()).toBe(true);
    await page.getByRole('checkbox', { name: /See transactions/ }).uncheck();
    await page.getByRole('button', { name: 'Allow' }).click();
    await isBack(page);
    const scopes = ['accounts', 'balances', 'routing', 'cards', 'alerts'];
    expect(await finish()).toMatchObject({ ok: true, value: { customer: 'ana', scopes } });
  });

  test('can be ended by a no', async () => {
    const { page, finish } = await visit('es', { javaScriptEnabled: false });
    await page.getByRole('button', { name: 'Sam' }).click();
    await page.getByRole('button', { name: 'Denegar' }).click();
    await isBack(page);
    expect(await finish()).toEqual({ ok: false, why: 'denied' });
  });

  test.each([
    [1280, 'light', 'en'],
    [375, 'dark', 'es'],
    [320, 'light', 'es'],
  ] as const)('has nothing that shuts anybody out at %i pixels, %s, in %s', async (width, colorScheme, language) => {
    const { page } = await visit(language, { viewport: { width, height: 800 }, colorScheme });
    const look = async () => {
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate('getComputedStyle(document.querySelector("h1")).fontFamily')).toMatch(/system-ui/);
    };
    await look();
    await page.getByRole('button', { name: 'Ana' }).click();
    await page.getByRole('checkbox').first().waitFor();
    await look();
  });
});
