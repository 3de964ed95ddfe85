/** The console of the sandbox in a real browser: its buttons do what they say, and what came of it shows by itself. */
import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { startReceiver } from '../connectors/banks/fraud-receiver.ts';
import { exampleSeed, openSandbox, tokenOf } from '../connectors/banks/open-sandbox.ts';
import { violations } from './accessibility.ts';
import { holds } from './browser.ts';
import { browserTabs, FAILED_ON_PURPOSE, pageSuite } from './tabs.ts';

jest.setTimeout(60_000);

pageSuite('the console', () => {
  const openTab = browserTabs(FAILED_ON_PURPOSE);
  let receiver: Awaited<ReturnType<typeof startReceiver>>;
  let opened: Awaited<ReturnType<typeof openSandbox>>;

  beforeAll(async () => {
    receiver = await startReceiver();
    opened = await openSandbox({
      pushTo: (bank) => (bank === 'us-bank' ? undefined : receiver.pushTo(bank)),
      chatUrl: () => 'http://localhost:3978/?a=1&b="2"',
    });
  }, 60_000);
  afterAll(async () => {
    await opened.close();
    await receiver.close();
  });
  beforeEach(async () => {
    receiver.always({ status: 202 });
    await opened.admin('PUT', '/seed', exampleSeed());
  });

  const visit = async (options: BrowserContextOptions = {}): Promise<Page> => {
    const page = await openTab({ viewport: { width: 1280, height: 900 }, ...options });
    await page.goto(opened.sandbox.url);
    await page.getByRole('radio', { name: 'Citi' }).waitFor();
    return page;
  };
  const press = (page: Page, name: string) => page.getByRole('button', { name }).click();
  const cases = (page: Page) => page.getByRole('region', { name: 'Cases' });
  const told = (page: Page) => page.locator('#told');
  const lines = (page: Page) => told(page).getByRole('listitem').allTextContents();
  const see = (page: Page, text: string | RegExp) => cases(page).getByText(text).first().waitFor();
  const answer = async (bank: string, said: 'mine' | 'not_mine') => {
    const { body } = await opened.admin('GET', '/fraud-events');
    // The sandbox is ours: it shows what fraud/admin.ts says.
    const id = (body as { cases: { bank: string; case: string }[] }).cases.find((one) => one.bank === bank)?.case;
    const token = await tokenOf(opened.sandbox, '7000000000000001', bank);
    return fetch(`${opened.sandbox.url}/${bank}/cards/v1/cases/${id}/answer`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${token}`, 'idempotency-key': said, 'content-type': 'application/json' },
      body: JSON.stringify({ answer: said }),
    });
  };

  test('raises an alert, and shows what was told, what was answered, and the card', async () => {
    receiver.next({ status: 503 });
    const page = await visit();
    await page.getByRole('radio', { name: 'Chase' }).check();
    await press(page, 'Raise an alert');
    await see(page, 'Chase · Ana · card ending 6006');
    await see(page, 'Case open');
    await see(page, 'Card held');
    await see(page, 'Answered 503, tried again');
    await see(page, 'Taken, 202');
    expect(await page.getByRole('status').textContent()).toBe('Done. One event to tell.');
    expect(await page.getByLabel('Card', { exact: true }).locator('option').allTextContents()).toEqual(['Ana, card 6006 (held)']);
    await answer('chase', 'mine');
    await see(page, 'The customer says it was theirs: case cleared, card active');
    await answer('chase', 'not_mine');
    await see(page, 'Case blocked');
    await see(page, 'Card blocked');
  });

  test('merges, tells twice and withdraws one case, and the focus stays on the button', async () => {
    const page = await visit();
    await press(page, 'Raise an alert');
    await see(page, 'Taken, 202');
    await page.getByRole('button', { name: 'Add a purchase' }).focus();
    await page.keyboard.press('Enter');
    await see(page, '2 · Taken, 202');
    expect(await cases(page).locator('.items li').count()).toBe(2);
    expect(await page.locator(':focus').textContent()).toBe('Add a purchase');
    await press(page, 'Tell it twice');
    await press(page, 'Withdraw it');
    await see(page, 'The bank withdraws it');
    await see(page, 'Case withdrawn');
    await page.getByRole('button', { name: 'Withdraw it' }).waitFor({ state: 'detached' });
  });

  test('shows whether a stranger is believed', async () => {
    const page = await visit();
    receiver.next({ status: 400, body: { err: 'authentication_failed' } });
    await press(page, 'A forged one');
    await see(page, 'Not believed');
    await see(page, 'Refused, 400: authentication_failed');
    await press(page, 'A forged one');
    await see(page, 'Believed');
    await press(page, 'One from 26 hours ago');
    await see(page, 'Case open');
    const titles = await cases(page).getByRole('heading', { level: 3 }).allTextContents();
    expect(titles).toEqual(['Citi · Ana · card ending 1899', 'A stranger, as Citi', 'A stranger, as Citi']);
  });

  test('spends, once and in a run, and shows what was told of it and how that ended', async () => {
    const page = await visit();
    expect(await told(page).isHidden()).toBe(true);
    await page.getByRole('radio', { name: 'Chase' }).check();
    await press(page, 'Pay once');
    await page.getByText('Done. One event to tell.').waitFor();
    const [line] = await lines(page);
    expect(line).toMatch(/^[\w &]+\$\d+\.\d\d\d\d:\d\d:\d\d · Chase · Ana, card 6006/);
    await told(page).getByText('Taken, 202').waitFor();
    await press(page, 'A run of 12');
    await page.getByText('Done. 12 events to tell.').waitFor();
    await told(page).locator('.good').nth(11).waitFor();
    const { movements } = await opened.ledger();
    expect(movements).toHaveLength(13);
    // The newest twelve, newest first.
    const merchants = movements.slice(1).map((one) => (one as { known: { payee: string } }).known.payee);
    expect((await lines(page)).map((text) => text.split('$')[0])).toEqual(merchants.toReversed());
    expect(await cases(page).locator('.case').count()).toBe(0);
  });

  test('tells of a low balance, of the customer whose card is chosen', async () => {
    const page = await visit();
    await page.getByRole('radio', { name: 'U.S. Bank' }).check();
    await press(page, 'A low balance');
    await told(page).getByText('Waits to be taken').waitFor();
    expect(await lines(page)).toEqual([expect.stringMatching(/^Left to spend\$42\.50[\d:]+ · U\.S\. Bank · Luis, card 7070Waits/)]);
  });

  test('says why nothing can be paid', async () => {
    const page = await visit();
    await press(page, 'Raise an alert');
    await see(page, 'Card held');
    await press(page, 'Pay once');
    await page.getByRole('status').getByText('the card is held').waitFor();
    expect(await told(page).isHidden()).toBe(true);
  });

  test('says what a bank cannot do', async () => {
    const page = await visit();
    await page.getByRole('radio', { name: 'U.S. Bank' }).check();
    await page.getByText('takes no answer here').waitFor();
    await press(page, 'A forged one');
    await page.getByRole('status').getByText('pushes to nobody').waitFor();
    await press(page, 'Raise an alert');
    await see(page, 'Waits to be taken');
  });

  test('stands a storm', async () => {
    const page = await visit();
    await press(page, 'A storm of 50, everywhere');
    await page.getByText('Done. 50 events to tell.').waitFor();
    await holds(page, 'document.querySelectorAll(".case").length === 40');
  });

  test.each([
    [1280, 'light'],
    [1280, 'dark'],
    [375, 'light'],
    [375, 'dark'],
    [320, 'light'],
  ] as const)('has nothing that shuts anybody out at %i pixels, %s', async (width, colorScheme) => {
    const page = await visit({ viewport: { width, height: 800 }, colorScheme });
    expect(await violations(page)).toEqual([]);
    await press(page, 'A low balance');
    await press(page, 'Pay once');
    await press(page, 'Raise an alert');
    await press(page, 'A forged one');
    await see(page, /Believed/);
    await see(page, 'Case open');
    await told(page).getByRole('listitem').nth(1).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('leads to the chat, and lets nobody else frame it or run anything in it', async () => {
    const page = await visit();
    expect(await page.getByRole('link', { name: 'Open the chat' }).getAttribute('href')).toBe('http://localhost:3978/?a=1&b="2"');
    const { headers } = await fetch(opened.sandbox.url);
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'; script-src 'self';.* frame-ancestors 'none'/);
  });

  test.each(['/', '/console.js', '/parts.js', '/told.js', '/admin/fraud-events', '/admin/account-events'])(
    'is for this machine only: %s',
    async (path) => {
      const statusFor = (host: string) =>
        new Promise<number | undefined>((resolve, reject) => {
          request(`${opened.sandbox.url}${path}`, { headers: { host } }, (response) => {
            response.resume();
            resolve(response.statusCode);
          })
            .on('error', reject)
            .end();
        });
      expect([await statusFor('localhost:3979'), await statusFor('rebound.example')]).toEqual([200, 403]);
    },
  );
});
