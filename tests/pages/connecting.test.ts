/** Connecting and disconnecting a bank in a real browser: the chat page, our page, the bank's own, and back. */
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { type RunningBanter, startBanter } from '../support/banter.ts';
import { violations } from './accessibility.ts';
import { browserTabs, pageSuite } from './tabs.ts';

jest.setTimeout(60_000);

pageSuite('a customer connects a bank', () => {
  const openTab = browserTabs();
  let banter: RunningBanter;

  beforeAll(async () => {
    banter = await startBanter({ env: { SANDBOX_AUTOLINK: '' } });
  }, 120_000);
  afterAll(() => banter.close(), 30_000);

  const visit = async (options: BrowserContextOptions): Promise<Page> => {
    const page = await openTab({ reducedMotion: 'reduce', ...options });
    // The chat's links name this machine as its owner would.
    await page.goto(banter.url.replace('127.0.0.1', 'localhost'));
    return page;
  };
  const write = async (page: Page, text: string): Promise<void> => {
    await page.locator('#composer').fill(text);
    await page.keyboard.press('Enter');
  };
  /** The pages of all banks are the same: one is looked at. */
  const fits = async (page: Page, bank: string): Promise<void> => {
    if (bank !== 'Chase') return;
    expect(await violations(page)).toEqual([]);
  };

  const WIDTHS = [
    ['a desktop', { width: 1280, height: 800 }],
    ['a phone', { width: 390, height: 844 }],
  ] as const;
  const BANKS = [
    ['Chase', 'Ana'],
    ['Wells Fargo', 'Ana'],
    ['Citi', 'Ana'],
    ['U.S. Bank', 'Grace'],
    ['Wrenmoor Bank', 'Isla'],
  ] as const;
  const ways = WIDTHS.flatMap(([device, viewport]) => BANKS.map(([bank, who]) => [bank, device, viewport, who] as const));

  test.each(ways)('%s, at %s', async (bank, _, viewport, who) => {
    const page = await visit({ viewport });
    await write(page, 'connect my bank');
    await page.getByRole('button', { name: bank, exact: true }).click();
    const opened = page.context().waitForEvent('page');
    await page.getByRole('link', { name: 'Choose and sign in' }).click();
    await fits(page, bank);
    const tab = await opened;
    await tab.getByRole('heading', { name: `Connect ${bank} to this chat?` }).waitFor();
    await fits(tab, bank);
    await tab.getByRole('checkbox', { name: /People who help you/ }).uncheck();
    await tab.getByRole('button', { name: `Go on to ${bank}` }).click();
    await tab.getByText('SANDBOX').first().waitFor();
    await fits(tab, bank);
    await tab.getByRole('button', { name: new RegExp(`^${who}`) }).click();
    await tab.getByRole('button', { name: 'Allow' }).waitFor();
    await fits(tab, bank);
    await tab.getByRole('button', { name: 'Allow' }).click();
    await tab.getByRole('heading', { name: `${bank} is connected` }).waitFor();
    await fits(tab, bank);
    await tab.close();
    await page.getByText(`${bank} is connected until`).waitFor();
    await write(page, `all my ${bank} balances`);
    await page
      .getByText(/[$£][\d,]+\.\d\d/)
      .first()
      .waitFor();
    await write(page, 'who looked at my data?');
    await page.getByText(`${bank}: balances`).waitFor();
    await fits(page, bank);
    await write(page, `disconnect ${bank}`);
    await page.getByRole('button', { name: 'Yes, disconnect' }).click();
    await page.getByText(`${bank}: disconnected`).waitFor();
    await write(page, "what's my balance?");
    await page.getByText('No bank is connected to this chat yet').last().waitFor();
  });
});
