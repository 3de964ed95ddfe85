/** The whole of it in real browsers: one customer on the chat page and one on Messenger, two agents at the desk, and what passes between them. */

import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { type Hall, openHall } from '../support/desk-hall.ts';
import { violations } from './accessibility.ts';
import { browserTabs, pageSuite } from './tabs.ts';

jest.setTimeout(90_000);

pageSuite('people and the bot, in one conversation', () => {
  const openTab = browserTabs();
  let hall: Hall;

  beforeAll(async () => {
    hall = await openHall();
  }, 120_000);
  afterAll(() => hall?.close(), 30_000);

  const visit = async (path: string, options: BrowserContextOptions = {}): Promise<Page> => {
    const page = await openTab({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce', ...options });
    await page.goto(hall.banter.url + path);
    return page;
  };
  /** Signs in as a browser without a session does, at the sandbox's own provider. */
  const agent = async (name: string): Promise<Page> => {
    const page = await visit('/desk');
    await page.getByRole('heading', { name: 'Who are you at the desk?' }).waitFor();
    await page.getByRole('button', { name }).click();
    await page.getByRole('button', { name: /^Waiting \d/ }).waitFor();
    return page;
  };
  const log = (page: Page) => page.getByRole('log');
  const write = async (page: Page, text: string): Promise<void> => {
    await page.locator('#composer').fill(text);
    await page.keyboard.press('Enter');
  };
  /** Opens the one with these last words, by whatever list it is in. */
  const open = async (desk: Page, words: string): Promise<void> => {
    await desk.locator('.line', { hasText: words }).click();
    await log(desk).getByText(words).first().waitFor();
  };
  const claim = async (desk: Page): Promise<void> => {
    await desk.getByRole('button', { name: 'Claim' }).click();
    await log(desk).getByText('took the conversation').last().waitFor();
  };
  /** At each of these widths nothing shuts anybody out, and nothing is wider than the page. */
  const looksRight = async (page: Page, name: string, widths: readonly number[]): Promise<void> => {
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      expect([name, width, await violations(page)]).toEqual([name, width, []]);
    }
    await page.setViewportSize({ width: widths[0] ?? 1280, height: 800 });
  };
  const DESK = [1280, 768] as const;
  const CHAT = [1280, 375] as const;

  test('both wait, are claimed, talk, are passed on and handed back, and the bot greets them as a bot', async () => {
    const [teo, nora, chat] = [await agent('Teo Marín'), await agent('Nora Lindqvist'), await visit('/')];
    await looksRight(teo, 'an empty desk', DESK);
    const mess = hall.customer();

    // They wait, and know where.
    await chat.getByRole('heading', { level: 2 }).waitFor();
    await write(chat, 'What’s my checking balance?');
    await log(chat).getByText(/\$\d/).first().waitFor();
    await write(chat, 'talk to a person');
    await log(chat).getByText('You are next.').waitFor();
    await mess.writes('talk to a person');
    await mess.told(/1 person is before you\./);
    await mess.writes('My <b>rent</b> did not arrive');
    await write(chat, 'It is about my card');
    await teo.getByRole('button', { name: /^Waiting 2/ }).waitFor();
    await open(teo, 'It is about my card');
    await looksRight(teo, 'two wait', DESK);
    await looksRight(chat, 'in line', CHAT);

    // Each is claimed by one agent; the other one sees it leave.
    await claim(teo);
    await log(chat).getByText('You are talking with Teo Marín now').waitFor();
    await nora.getByRole('button', { name: /^Waiting 1/ }).waitFor();
    await open(nora, 'My <b>rent</b> did not arrive');
    await claim(nora);
    await mess.told(/You are talking with Nora Lindqvist now/);

    // Words go both ways, and figures that the bot told are not for agents.
    await write(teo, 'Good morning, which card is it?');
    await log(chat).getByText('Good morning, which card is it?').waitFor();
    await chat.getByRole('banner').getByText('Teo Marín, from the bank').waitFor();
    await write(chat, 'The one ending 1899');
    await log(teo).getByText('The one ending 1899').waitFor();
    await write(nora, 'I am looking into it.');
    await mess.told(/Nora Lindqvist: I am looking into it\./);
    expect((await log(teo).allInnerTexts()).join('\n')).not.toMatch(/\$\d/);
    expect(await log(nora).locator('b', { hasText: 'rent' }).count()).toBe(0);
    await looksRight(chat, 'with a person', CHAT);
    await looksRight(teo, 'a conversation', DESK);

    // Passed on with a note that only colleagues see.
    await teo.getByRole('button', { name: 'Transfer' }).click();
    await teo.getByRole('dialog').getByRole('combobox').selectOption({ label: 'Cards' });
    await teo.getByRole('dialog').getByRole('textbox').fill('Ending 1899, they are at home');
    await looksRight(teo, 'passing on', DESK);
    await teo.getByRole('dialog').getByRole('button', { name: 'Transfer' }).click();
    await log(chat).getByText('passing you on to a colleague who knows about cards').waitFor();
    await teo.getByRole('button', { name: /^Mine 0/ }).waitFor();
    await nora.getByRole('button', { name: /^Waiting 1/ }).click();
    await open(nora, 'The one ending 1899');
    await log(nora).getByText('Ending 1899, they are at home').waitFor();
    await claim(nora);
    await log(chat).getByText('You are talking with Nora Lindqvist now').waitFor();
    expect(await log(chat).getByText('they are at home').count()).toBe(0);
    await write(nora, 'Your card is fine again.');
    await log(chat).getByText('Your card is fine again.').waitFor();
    await nora.getByRole('button', { name: /^Mine 2/ }).waitFor();
    await looksRight(nora, 'passed on to', DESK);
    // A reload shows it as it was, nothing lost and nothing twice.
    await nora.reload();
    await log(nora).getByText('Your card is fine again.').waitFor();
    expect(await log(nora).getByText('Your card is fine again.').count()).toBe(1);
    await log(nora).getByText('Sent', { exact: true }).last().waitFor();

    // Handed back: the bot says that it is one, and answers.
    await nora.getByRole('button', { name: 'Back to bot' }).click();
    await nora.getByRole('dialog').getByRole('button', { name: 'Back to bot' }).click();
    await log(chat).getByText('Nora Lindqvist has left, and you are talking with me again.').waitFor();
    await log(chat).getByText('I am Banter, your bank’s automated assistant.').nth(1).waitFor();
    await chat.getByRole('banner').getByText('Automated assistant').waitFor();
    const figures = await log(chat).getByText(/\$\d/).count();
    await write(chat, 'What’s my checking balance?');
    await log(chat).getByText(/\$\d/).nth(figures).waitFor();
    await looksRight(chat, 'with the bot again', CHAT);

    // The other one is ended, and asked how it was.
    await nora.getByRole('button', { name: /^Mine 1/ }).click();
    await open(nora, 'My <b>rent</b> did not arrive');
    await nora.getByRole('button', { name: 'Resolve' }).click();
    await looksRight(nora, 'ending', DESK);
    await nora.getByRole('dialog').getByRole('button', { name: 'Resolve' }).click();
    await mess.told(/Nora Lindqvist has ended the conversation[\s\S]*I am Banter[\s\S]*How was it to talk with a person/);
    await nora.getByRole('button', { name: /^Mine 0/ }).waitFor();
  });

  test('signing out leads out of the desk, and out of the bank’s own sign-in', async () => {
    const ruth = await agent('Ruth Calder');
    await ruth.getByRole('button', { name: 'Menu: Ruth Calder' }).click();
    await ruth.getByRole('button', { name: 'Sign out' }).click();
    await ruth.getByRole('link', { name: 'Sign out of the bank’s account, too' }).waitFor();
    await ruth.goto(`${hall.banter.url}/desk`);
    expect(new URL(ruth.url()).pathname).not.toBe('/desk');
  });
});
