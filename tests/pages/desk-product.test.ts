/** An agent and a customer in one running Banter, each in a real browser: the sign-in, the queue, and words both ways. */

import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startBanter } from '../support/banter.ts';
import { violations } from './accessibility.ts';
import { findBrowser } from './browser.ts';

jest.setTimeout(90_000);

const found = await findBrowser();
const suite = found ? describe : describe.skip;

suite('the desk of a running Banter', () => {
  let browser: Browser;
  let banter: Awaited<ReturnType<typeof startBanter>>;
  const problems: string[] = [];

  beforeAll(async () => {
    banter = await startBanter();
    if (found) browser = await found.launch();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await banter?.close();
  }, 30_000);
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    expect(problems.splice(0)).toEqual([]);
  });

  const visit = async (path: string): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US', reducedMotion: 'reduce' });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    page.on('pageerror', ({ message }) => problems.push(message));
    page.on('console', (line) => line.type() === 'error' && problems.push(line.text()));
    await page.goto(banter.url + path);
    return page;
  };
  const agent = async (name: string): Promise<Page> => {
    const page = await visit('/desk');
    await page.getByRole('button', { name }).click();
    await page.getByRole('button', { name: /^Waiting \d/ }).waitFor();
    return page;
  };
  const log = (page: Page) => page.getByRole('log');
  const write = async (page: Page, text: string): Promise<void> => {
    await page.locator('#composer').fill(text);
    await page.keyboard.press('Enter');
  };

  test('a customer asks for a person, is answered by one, and goes back to the bot', async () => {
    const [desk, chat] = [await agent('Teo Marín'), await visit('/')];
    await chat.getByRole('heading', { level: 2 }).waitFor();
    await write(chat, 'talk to a person');
    await desk.locator('.line').getByText('talk to a person').waitFor();
    await desk.keyboard.press('j');
    await log(desk).getByText('talk to a person').waitFor();
    await desk.keyboard.press('c');
    await desk.locator('#composer:focus').waitFor();
    await desk.keyboard.type('Good morning, how can I help?');
    await desk.keyboard.press('Enter');
    await log(chat).getByText('Good morning, how can I help?').waitFor();
    await write(chat, 'My card is <b>gone</b>');
    await log(desk).getByText('My card is <b>gone</b>').waitFor();
    expect(await log(desk).getByText('Good morning, how can I help?').count()).toBe(1);
    await log(desk).getByText('Sent', { exact: true }).waitFor();
    expect(await violations(desk)).toEqual([]);

    await desk.reload();
    await log(desk).getByText('My card is <b>gone</b>').waitFor();
    expect(await log(desk).getByText('Good morning, how can I help?').count()).toBe(1);
    await desk.keyboard.press('b');
    await desk.getByRole('dialog').getByRole('button', { name: 'Back to bot' }).click();
    await desk.getByRole('status').filter({ hasText: 'The bot has it again.' }).waitFor();
    await desk.getByRole('button', { name: /^Mine 0/ }).waitFor();
  });

  test('signing out leads out of the desk, and out of the bank’s own sign-in', async () => {
    const desk = await agent('Ruth Calder');
    await desk.getByRole('button', { name: 'Menu: Ruth Calder' }).click();
    await desk.getByRole('button', { name: 'Sign out' }).click();
    await desk.getByRole('link', { name: 'Sign out of the bank’s account, too' }).waitFor();
    await desk.goto(`${banter.url}/desk`);
    expect(new URL(desk.url()).pathname).not.toBe('/desk');
  });
});
