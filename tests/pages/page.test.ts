/** The chat page in a real browser, against a server that misbehaves on request. */

import { createServer, type Server } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { violations } from './accessibility.ts';
import { findBrowser, holds } from './browser.ts';
import { buildPages } from './built.ts';
import { type DirectLine, startDirectLine } from './direct-line.ts';

jest.setTimeout(30_000);

const found = await findBrowser();
const suite = found ? describe : describe.skip;

const choices = (...titles: string[]) => ({
  suggestedActions: { actions: titles.map((title) => ({ type: 'postBack', title, value: { pressed: title } })) },
});
const card = (title: string, ...facts: [string, string][]) => cardWith(title, facts);
const cardWith = (title: string, facts: readonly [string, string][], bars?: { name: string; widths: number[] }) => ({
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

suite('the chat page', () => {
  let browser: Browser;
  let pages: Awaited<ReturnType<typeof buildPages>>;
  let server: DirectLine;
  let problems: string[];

  beforeAll(async () => {
    pages = await buildPages();
    if (found) browser = await found.launch();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await pages.remove();
  });
  beforeEach(async () => {
    problems = [];
    server = await startDirectLine({ otherwise: pages.serve });
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await server.stop();
    expect(problems).toEqual([]);
  });

  const visit = async (options: BrowserContextOptions = {}, address = server.url): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en-US', ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    page.on('pageerror', ({ message }) => problems.push(message));
    // What the server was told to fail is reported by the browser as well; anything else is ours.
    page.on('console', (line) => line.type() === 'error' && !line.text().includes('Failed to load resource') && problems.push(line.text()));
    await page.goto(address);
    if (address === server.url) await listening();
    return page;
  };
  /** Signals reach only whoever listens. */
  const listening = async (): Promise<void> => {
    for (let i = 0; i < 1_000 && server.listening() === 0; i++) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(server.listening()).toBeGreaterThan(0);
  };
  const write = async (page: Page, text: string): Promise<void> => {
    await page.getByRole('textbox', { name: 'Message' }).fill(text);
    await page.keyboard.press('Enter');
  };
  const log = (page: Page) => page.getByRole('log', { name: 'Conversation' });
  const focused = (page: Page) => page.locator(':focus');
  const texts = (page: Page) => page.locator('.bubble').allTextContents();

  test('introduces itself before the first message, and is not a message', async () => {
    const page = await visit();
    await page.getByRole('heading', { name: 'Hello. What can I do for you?' }).waitFor();
    expect(await log(page).getByRole('article').count()).toBe(0);
    expect(await log(page).getAttribute('aria-live')).toBe('polite');
    await page.getByRole('button', { name: 'checking balance' }).click();
    await log(page).getByText('checking balance').waitFor();
    expect(await page.getByRole('heading', { name: 'Hello' }).count()).toBe(0);
    expect(server.posts).toMatchObject([{ text: 'What’s my checking balance?' }]);
    expect(server.posts[0]).not.toHaveProperty('value');
  });

  test('every message has its author in its name', async () => {
    const page = await visit();
    await write(page, 'Hello');
    server.say({ text: 'Good day' });
    await page
      .getByRole('article', { name: /^You, \d/ })
      .filter({ hasText: 'Hello' })
      .waitFor();
    await page
      .getByRole('article', { name: /^Banter, \d/ })
      .filter({ hasText: 'Good day' })
      .waitFor();
  });

  test('Enter sends, Shift+Enter breaks the line, a composing Enter does neither', async () => {
    const page = await visit();
    const field = page.getByRole('textbox', { name: 'Message' });
    await field.pressSequentially('one');
    await page.keyboard.press('Shift+Enter');
    await field.pressSequentially('two');
    await field.dispatchEvent('keydown', { key: 'Enter', isComposing: true });
    expect(await field.inputValue()).toBe('one\ntwo');
    await page.keyboard.press('Enter');
    await log(page).getByText('one').waitFor();
    expect(await field.inputValue()).toBe('');
    expect(server.posts).toMatchObject([{ text: 'one\ntwo' }]);
  });

  test('text is only ever text', async () => {
    const page = await visit();
    const nasty = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
    server.say({ text: nasty, ...card(nasty, [nasty, nasty]), ...choices(nasty) });
    await page.getByRole('button', { name: nasty }).waitFor();
    expect(await texts(page)).toEqual([nasty]);
    expect(await page.title()).toBe('Banter');
  });

  test('quick replies: one Tab after the log, only under the newest message, sent with their value', async () => {
    const page = await visit();
    server.say({ text: 'Which one?', ...choices('Checking', 'Savings') });
    await page.getByRole('button', { name: 'Savings' }).waitFor();
    await log(page).focus();
    await page.keyboard.press('Tab');
    expect(await focused(page).textContent()).toBe('Checking');
    await page.keyboard.press('Enter');
    await log(page).getByText('Checking').waitFor();
    expect(await page.getByRole('button', { name: 'Savings' }).count()).toBe(0);
    expect(await focused(page).getAttribute('role')).toBe('log');
    expect(server.posts).toMatchObject([{ text: 'Checking', value: { pressed: 'Checking' }, channelData: { postBack: true } }]);
  });

  test('new messages leave the focus and a half-written text alone', async () => {
    const page = await visit();
    const field = page.getByRole('textbox', { name: 'Message' });
    await field.fill('I was about to');
    server.say({ text: 'An interruption', ...choices('Yes', 'No') });
    await page.getByRole('button', { name: 'Yes' }).waitFor();
    expect(await focused(page).getAttribute('id')).toBe('composer');
    expect(await field.inputValue()).toBe('I was about to');
  });

  test('typing is told in a status of its own', async () => {
    const page = await visit();
    await write(page, 'Hello');
    await log(page).getByText('Sent').waitFor();
    server.signal({ type: 'typing', from: { id: 'banter', role: 'bot' } });
    await page.getByRole('status').filter({ hasText: 'Banter is typing' }).waitFor();
    expect(await log(page).getByText('typing').count()).toBe(0);
    server.say({ text: 'Here' });
    await page.getByText('Banter is typing').waitFor({ state: 'detached' });
  });

  test('a reader who has scrolled up stays there and is told of what is new', async () => {
    const page = await visit();
    for (let i = 0; i < 40; i++) server.say({ text: `line ${i}` });
    await log(page).getByText('line 39').waitFor();
    await log(page).hover();
    await page.mouse.wheel(0, -900);
    await holds(page, "(e => e.scrollHeight - e.scrollTop - e.clientHeight > 300)(document.querySelector('[role=log]'))");
    server.say({ text: 'the newest' });
    await page.getByRole('button', { name: 'New messages' }).click();
    await holds(page, "(e => e.scrollHeight - e.scrollTop - e.clientHeight < 2)(document.querySelector('[role=log]'))");
    await page.getByRole('button', { name: 'New messages' }).waitFor({ state: 'detached' });
  });

  test('a message that was not sent says so and can be sent once more', async () => {
    const page = await visit();
    await page.getByRole('heading', { name: 'Hello' }).waitFor();
    server.fail('post', 503, 3);
    await write(page, 'Lock my card');
    await page.getByText('Not sent.').waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await log(page).getByText('Sent').waitFor();
    expect(server.posts.map(({ text }) => text)).toEqual(['Lock my card']);
    expect(await texts(page)).toEqual(['Lock my card']);
  });

  test('a broken line loses nothing and repeats nothing', async () => {
    const page = await visit();
    server.say({ text: 'before' });
    await log(page).getByText('before').waitFor();
    server.fail('history', 503, 100);
    server.drop();
    server.say({ text: 'meanwhile' });
    await page.getByRole('status').filter({ hasText: 'No connection' }).waitFor();
    await page.getByRole('button', { name: 'Try now' }).click();
    server.fail('history', 503, 0);
    await log(page).getByText('meanwhile').waitFor();
    server.say({ text: 'after' });
    await log(page).getByText('after').waitFor();
    expect(await texts(page)).toEqual(['before', 'meanwhile', 'after']);
    expect(await page.getByText('No connection').count()).toBe(0);
  });

  test('a reload shows the conversation again', async () => {
    const page = await visit();
    await write(page, 'Hello');
    await log(page).getByText('Sent').waitFor();
    server.say({ text: 'Good day', ...choices('Go on') });
    await page.getByRole('button', { name: 'Go on' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Go on' }).waitFor();
    expect(await texts(page)).toEqual(['Hello', 'Good day']);
  });

  test('an ended conversation is said to have ended', async () => {
    const page = await visit();
    server.say({ text: 'old' });
    await log(page).getByText('old').waitFor();
    server.endConversation();
    await page.getByRole('status').filter({ hasText: 'Your earlier conversation has ended.' }).waitFor();
    expect(await texts(page)).toEqual([]);
  });

  test('signing out empties this page and the visitor’s other one', async () => {
    const page = await visit();
    const other = await page.context().newPage();
    await other.goto(server.url);
    server.say({ text: 'private' });
    await log(page).getByText('private').waitFor();
    await log(other).getByText('private').waitFor();
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    for (const tab of [page, other]) {
      await tab.getByRole('status').filter({ hasText: 'You are signed out.' }).waitFor();
      expect(await texts(tab)).toEqual([]);
    }
  });

  test('speaks Spanish on request, and remembers it', async () => {
    const page = await visit();
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('button', { name: 'Español' }).click();
    await page.getByRole('heading', { name: 'Hola. ¿En qué le puedo ayudar?' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Hola' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('es');
    await page.getByRole('button', { name: 'todas mis cuentas' }).click();
    await page.getByText('Enviado').waitFor();
    expect(server.posts).toMatchObject([{ locale: 'es-US' }]);
  });

  test('a person is always within reach', async () => {
    const page = await visit();
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('button', { name: 'Talk to a person' }).click();
    await log(page).getByText('I want to talk to a person').waitFor();
  });

  test('a text that is too long is kept, not sent, and explained', async () => {
    const page = await visit();
    const field = page.getByRole('textbox', { name: 'Message' });
    await field.fill('x'.repeat(2001));
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'a message may have 2,000 characters' }).waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await field.fill('x'.repeat(2000));
    await page.keyboard.press('Enter');
    await log(page).getByText('xxx').waitFor();
    expect(server.posts.map(({ text }) => text.length)).toEqual([2000]);
  });

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
      const wide = await page.evaluate('document.documentElement.scrollWidth');
      expect(wide).toBe(width);
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
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
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
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
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
