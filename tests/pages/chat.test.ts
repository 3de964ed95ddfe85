/** A customer's way through the chat page of the whole product: real server, real sandbox banks, real browser. */

import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { startBanter } from '../support/banter.ts';
import { violations } from './accessibility.ts';
import { browserTabs, pageSuite } from './tabs.ts';

jest.setTimeout(60_000);

const BALANCE = 'What’s my checking balance?';
const FIGURE = /\$\d{1,3}(,\d{3})*\.\d{2}/;
const STREAM = /\/v3\/directline\/conversations\/.+\/stream/;

pageSuite('the chat page of a running Banter', () => {
  const openTab = browserTabs();
  let banter: Awaited<ReturnType<typeof startBanter>>;

  beforeAll(async () => {
    banter = await startBanter();
  }, 120_000);
  afterAll(() => banter?.close(), 30_000);

  const visit = async (options: BrowserContextOptions = {}, before?: (page: Page) => Promise<void>): Promise<Page> => {
    const page = await openTab({ viewport: { width: 390, height: 844 }, reducedMotion: 'reduce', ...options });
    await before?.(page);
    await page.goto(banter.url);
    await page.getByRole('heading', { level: 2 }).waitFor();
    return page;
  };
  const log = (page: Page) => page.getByRole('log');
  const bot = (page: Page) => log(page).getByRole('article', { name: /^Banter, / });
  const texts = (page: Page) => log(page).locator('article').allInnerTexts();
  /** Writes, and waits until the bot has answered it. */
  const ask = async (page: Page, text: string): Promise<void> => {
    const answers = await bot(page).count();
    await page.locator('#composer').fill(text);
    await page.keyboard.press('Enter');
    await bot(page).nth(answers).waitFor();
  };

  test('asks for a balance and sees a figure', async () => {
    const page = await visit();
    await page.getByRole('button', { name: BALANCE }).click();
    await bot(page).filter({ hasText: FIGURE }).first().waitFor();
    expect(
      await log(page)
        .getByRole('article', { name: /^You, / })
        .count(),
    ).toBe(1);
  });

  test('sees the same conversation after a reload', async () => {
    const page = await visit();
    await ask(page, BALANCE);
    await bot(page).filter({ hasText: FIGURE }).first().waitFor();
    const before = await texts(page);
    await page.reload();
    await bot(page).first().waitFor();
    expect(await texts(page)).toEqual(before);
  });

  test('misses nothing when the stream breaks while the bank is asked', async () => {
    const cut: (() => void)[] = [];
    const page = await visit({}, (opening) =>
      opening.routeWebSocket(STREAM, (socket) => {
        socket.connectToServer();
        cut.push(() => socket.close());
      }),
    );
    await page.locator('#composer').fill(BALANCE);
    await page.keyboard.press('Enter');
    for (const close of cut) close();
    await bot(page).filter({ hasText: FIGURE }).first().waitFor();
    await ask(page, 'thank you');
    const shown = await texts(page);
    await page.reload();
    await bot(page).first().waitFor();
    expect((await texts(page)).length).toBe(shown.length);
  });

  test('signs out, and neither the page nor a reload shows the conversation again', async () => {
    const page = await visit();
    await ask(page, BALANCE);
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('status').filter({ hasText: 'You are signed out.' }).waitFor();
    expect(await texts(page)).toEqual([]);
    await page.reload();
    await page.getByRole('heading', { level: 2 }).waitFor();
    expect(await texts(page)).toEqual([]);
  });

  test('two visitors see nothing of each other', async () => {
    const [mine, theirs] = [await visit(), await visit()];
    await ask(mine, 'How much do I have in all my accounts?');
    await ask(theirs, 'hello');
    expect((await texts(theirs)).join(' ')).not.toMatch(FIGURE);
    expect((await texts(theirs)).join(' ')).not.toContain('in all my accounts');
  });

  test('is greeted and answered in Spanish', async () => {
    const page = await visit({ locale: 'es-US' });
    await page.getByRole('heading', { name: 'Hola. ¿En qué le puedo ayudar?' }).waitFor();
    await ask(page, '¿Cuál es el saldo de mi cuenta corriente?');
    await bot(page)
      .filter({ hasText: /\$|disponible|saldo/ })
      .first()
      .waitFor();
  });

  test('sees what the money went on as bars, beside the figures that say the same', async () => {
    const page = await visit();
    await ask(page, 'How much did I spend last month?');
    const chart = page.getByRole('img', { name: /^Bar chart: What it went on, / });
    await chart.waitFor();
    const figures = await page.locator('.card', { has: chart }).locator('dd').allInnerTexts();
    expect(figures.length).toBeGreaterThan(1);
    expect(figures.filter((figure) => !FIGURE.test(figure))).toEqual([]);
    expect(await chart.locator('rect').count()).toBe(figures.length);
  });

  test.each(['light', 'dark'] as const)('is accessible in %s colours, before and after an answer', async (colorScheme) => {
    const page = await visit({ colorScheme, viewport: { width: 320, height: 640 } });
    expect(await violations(page)).toEqual([]);
    await ask(page, 'How much do I have in all my accounts?');
    expect(await violations(page)).toEqual([]);
  });

  test('costs a first visitor at most 15.3 kB of script', async () => {
    const script = await fetch(`${banter.url}/chat.js`);
    expect(script.status).toBe(200);
    expect(gzipSync(Buffer.from(await script.arrayBuffer()), { level: 9 }).length).toBeLessThanOrEqual(15_300);
  });

  test.each(['/', '/chat.js', '/chat.css', '/embed.js', '/icon.svg'])('%s is served', async (path) => {
    expect((await fetch(banter.url + path)).status).toBe(200);
  });
});
