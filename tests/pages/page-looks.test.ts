/** How the chat page looks in a real browser, in every width and colour, and as a guest of another page. */
import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { BrowserContextOptions } from 'playwright-core';
import { violations } from './accessibility.ts';
import { card, cardWith, choices, log, openForVisits, server, visit, write } from './chat-visits.ts';
import { pageSuite } from './tabs.ts';

pageSuite('the looks of the chat page', () => {
  openForVisits();

  describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
    test.each([
      [1280, 800],
      [390, 844],
      [320, 640],
      [320, 256],
    ])('is accessible and fits at %i x %i', async (width, height) => {
      const page = await visit({ viewport: { width, height }, colorScheme, reducedMotion: 'reduce' });
      await page.getByRole('heading', { name: 'Hello' }).waitFor();
      expect(await violations(page)).toEqual([]);
      await write(page, 'What is my balance?');
      await log(page).getByText('Sent').waitFor();
      server.say({ text: 'Here it is.', ...card('Everyday Checking ••4321', ['Available', '$2,418.77'], ['As of', 'today at 10:42 AM']) });
      server.say({ text: 'Anything else?', ...choices('And savings?', 'Recent transactions', 'That is all') });
      await page.getByRole('button', { name: 'That is all' }).waitFor();
      server.signal({ type: 'typing', from: { id: 'banter', role: 'bot' } });
      await page.getByText('Banter is typing').waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Menu' }).click();
      expect(await violations(page)).toEqual([]);
      const small = await page.evaluate(
        "[...document.querySelectorAll('button')].filter((b) => b.offsetWidth && (b.offsetWidth < 44 || b.offsetHeight < 44)).length",
      );
      expect(small).toBe(0);
    });
  });

  describe.each<[string, BrowserContextOptions]>([
    ['light colours', { colorScheme: 'light' }],
    ['dark colours', { colorScheme: 'dark' }],
    ['colours of the visitor’s own', { forcedColors: 'active' }],
  ])('in %s', (_, colours) => {
    test.each([1280, 375])('a person of the bank is named, and looks like no bot, at a width of %i', async (width) => {
      const page = await visit({ viewport: { width, height: 800 }, reducedMotion: 'reduce', ...colours });
      const ana = { id: 'agent', name: 'Ana', role: 'bot' };
      server.say({ text: 'I am the bot.' });
      server.say({ text: 'Good morning, this is Ana. I have read what you wrote.', from: ana });
      server.say({ text: 'Which card is it?', from: ana });
      await page
        .getByRole('article', { name: /^Ana, from the bank, \d/ })
        .filter({ hasText: 'Which card' })
        .waitFor();
      expect(await page.locator('.speaker').allTextContents()).toEqual(['Ana, from the bank']);
      const marks = page.locator('.message > .mark');
      expect(await marks.evaluateAll((all) => all.map((mark) => mark.classList.contains('person')))).toEqual([false, true]);
      server.signal({ type: 'typing', from: ana });
      await page.getByText('Ana is typing').waitFor();
      expect(await violations(page)).toEqual([]);
    });

    const facts: [string, string][] = [
      ['Restaurants and cafés', '$1,284.60'],
      ['Groceries', '$642.30'],
      ['A name that is longer than anybody would have thought of when the card was made', '$12.85'],
      ['Fees', '$0.00'],
    ];
    const bars = { name: 'Bar chart: What it went on, Nov 1 – Nov 20', widths: [100, 50, 1, 0] };

    test.each([1280, 320])('bars stand under the words that say the same, at a width of %i', async (width) => {
      const page = await visit({ viewport: { width, height: 800 }, reducedMotion: 'reduce', ...colours });
      server.say(cardWith('What it went on, Nov 1 – Nov 20', facts, bars));
      const chart = log(page).getByRole('img', { name: bars.name });
      await chart.waitFor();
      const rows = page.locator('.card-row');
      expect(await rows.evaluateAll((all) => all.map((row) => [...row.children].map(({ textContent }) => textContent)))).toEqual(facts);

      const whole = await chart.boundingBox();
      for (const [n, percent] of bars.widths.entries()) {
        const [row, bar] = [await rows.nth(n).boundingBox(), await chart.locator('rect').nth(n).boundingBox()];
        if (!whole || !row || !bar) throw new Error('nothing is drawn');
        expect(bar.width).toBeCloseTo((whole.width * percent) / 100, 0);
        expect(bar.x).toBeCloseTo(row.x, 0);
        expect(bar.y + bar.height).toBeCloseTo(row.y + row.height, 0);
        const value = await rows.nth(n).locator('dd').boundingBox();
        if (!value) throw new Error('no value');
        expect(value.x + value.width).toBeCloseTo(row.x + row.width, 0);
        expect(value.y + value.height).toBeLessThanOrEqual(bar.y);
        expect(value.height).toBeLessThan(30);
      }
      expect(await violations(page)).toEqual([]);
    });
  });

  test('bars that do not fit their rows are left out, the words are not', async () => {
    const page = await visit();
    server.say(cardWith('Spent', [['Rent', '$9.00']], { name: 'Bar chart: Spent', widths: [100, 50] }));
    await log(page).getByText('$9.00').waitFor();
    expect(await page.getByRole('img', { name: 'Bar chart' }).count()).toBe(0);
  });

  describe('on another page', () => {
    let host: Server;
    let address: string;
    beforeEach(async () => {
      const html = `<!doctype html><html lang="en"><title>Bank</title><main><h1>Bank</h1><button>Pay</button></main><script src="${server.url}/embed.js" async></script>`;
      host = createServer((_, response) => {
        const policy = `default-src 'self'; script-src ${server.url}; frame-src ${server.url}`;
        response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policy }).end(html);
      });
      await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
      const bound = host.address();
      // Another name for the same machine, so that it is another site to the browser.
      address = typeof bound === 'object' && bound ? `http://localhost:${bound.port}` : '';
    });
    afterEach(async () => {
      host.closeAllConnections();
      await new Promise((resolve) => host.close(resolve));
    });

    test('opens on request, takes the focus, and gives it back on Escape', async () => {
      const page = await visit({ viewport: { width: 1000, height: 800 } }, address);
      const launcher = page.getByRole('button', { name: 'Chat with Banter' });
      await launcher.waitFor();
      expect(server.counts.session).toBe(0);
      expect(await violations(page)).toEqual([]);
      await launcher.click();
      const chat = page.getByRole('dialog', { name: 'Chat with Banter' }).locator('iframe').contentFrame();
      await chat.locator('#composer:focus').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await page.locator('.launcher:focus').waitFor();
      await page.keyboard.press('Enter');
      await chat.locator('#composer:focus').waitFor();
      expect(server.counts.session).toBe(1);
    });

    test('fills a small screen and closes by its own button', async () => {
      const page = await visit({ viewport: { width: 390, height: 700 } }, address);
      await page.getByRole('button', { name: 'Chat with Banter' }).click();
      const dialog = page.getByRole('dialog');
      const chat = dialog.locator('iframe').contentFrame();
      await chat.getByRole('button', { name: 'Close the chat' }).waitFor();
      expect(await dialog.boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 700 });
      await chat.getByRole('button', { name: 'Close the chat' }).click();
      await dialog.waitFor({ state: 'hidden' });
    });
  });
});
