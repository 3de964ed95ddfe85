/** That everybody can work at the desk: axe in every state, in both colours and widths, and all that matters on one screen. */

import { expect, jest, test } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { Panel } from '../../bot/wire.ts';
import { violations } from './accessibility.ts';
import { ana, ben, cho } from './desk-people.ts';
import { deskVisits, field, log } from './desk-visits.ts';
import { pageSuite } from './tabs.ts';

jest.setTimeout(60_000);

const DAY_MS = 86_400_000;

const panel: Partial<Panel> = {
  identity: { level: 'linked', since: Date.now() - 40 * DAY_MS },
  consents: [
    { bank: 'Chase', scopes: ['accounts', 'balances', 'transactions'], until: Date.now() + 80 * DAY_MS, staff: true },
    { bank: 'Wells Fargo', scopes: ['accounts'], until: Date.now() + 20 * DAY_MS, staff: false },
  ],
  accounts: [
    { bank: 'Chase', id: 'a1', name: 'Everyday Checking', last4: '4321', kind: 'checking' },
    { bank: 'Wells Fargo', id: 'a3', name: 'Savings', last4: null, kind: 'savings' },
  ],
  alerts: [{ bank: 'Chase', since: Date.now() - 1_200_000, payments: 2, last4: '9911' }],
  halfDone: [{ task: 'move-money', since: Date.now() - 840_000 }],
  understood: [{ intent: 'dispute-charge', confidence: 0.93, slots: ['merchant'] }],
  handoffs: [{ at: Date.now() - 30 * DAY_MS, why: 'asked', by: ben.name, resolution: 'answered' }],
  elsewhere: [{ name: 'c2', channel: 'directline', heardAt: Date.now() - DAY_MS }],
};

pageSuite('everybody can work at the desk', () => {
  const { server, visit } = deskVisits();

  const full = (): void => {
    server().add(
      'c1',
      { why: 'right', owner: { who: 'agent', id: ana.id, name: ana.name } },
      { panel, window: { is: 'tagged', until: Date.now() + DAY_MS } },
    );
    server().say('c1', { who: 'customer', text: 'I was not there', understood: { intent: 'dispute-charge', confidence: 0.93 } });
    server().say('c1', {
      who: 'bot',
      bubbles: [{ text: 'A person is coming.' }, { title: 'Blue Bottle', lines: [{ label: 'Nov 3', value: '$•••' }] }],
      choices: ['Show the list'],
      delivery: { is: 'failed', why: 'The customer has left.' },
    });
    server().say('c1', { who: 'system', what: 'transferred', by: ben.name, to: 'cards', note: 'She is upset.' });
    server().say('c1', { who: 'note', name: ben.name, mine: false, text: 'Card was with her.' });
    server().say('c1', { who: 'agent', name: ana.name, mine: true, sent: 's', text: 'Hello', delivery: { is: 'read' } });
    server().add('c2', { why: 'fraud', skill: 'fraud', reservedFor: { id: ana.id, name: ana.name }, preview: 'help' });
  };
  const openMine = async (page: Page): Promise<void> => {
    await page.keyboard.press('2');
    await page.keyboard.press('j');
    await log(page).getByText('Hello', { exact: true }).waitFor();
  };

  const screens = (['light', 'dark'] as const).flatMap((colorScheme) =>
    (
      [
        [1280, 800],
        [768, 1024],
      ] as const
    ).map(([width, height]) => ({ colorScheme, viewport: { width, height } })),
  );
  const each = test.each(screens.map((screen) => [`${screen.colorScheme}, ${screen.viewport.width} pixels wide`, screen] as const));
  const check = async (page: Page, state: string, { viewport }: BrowserContextOptions): Promise<void> => {
    expect([state, await violations(page)]).toEqual([state, []]);
    expect(await page.evaluate('document.documentElement.scrollHeight')).toBe(viewport?.height);
  };

  each('an agent: %s', async (_, screen) => {
    const page = await visit(screen);
    await page.getByText('Nobody is waiting.').waitFor();
    await check(page, 'nobody waits', screen);
    full();
    await page.locator('.line').waitFor();
    await check(page, 'somebody waits', screen);
    await openMine(page);
    await check(page, 'thread', screen);
    await page.keyboard.press('n');
    await check(page, 'note', screen);
    await page.keyboard.press('Escape');
    await page.keyboard.press('r');
    await page.keyboard.type('/');
    await page.getByRole('option').first().waitFor();
    await check(page, 'ready-made replies', screen);
    await field(page).fill('x'.repeat(2_001));
    await check(page, 'too long', screen);
    await page.keyboard.press('Escape');
    for (const key of ['t', 'b', 'e', '?']) {
      await page.keyboard.press(key);
      await page.getByRole('dialog').waitFor();
      await check(page, `dialog ${key}`, screen);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    if (screen.viewport.width < 1000) await page.keyboard.press('p');
    await page.getByRole('button', { name: 'Show figures of Everyday Checking' }).click();
    await check(page, 'reveal', screen);
    await page.keyboard.type('To check');
    await page.keyboard.press('Enter');
    await page.getByText('$2,494.25').waitFor();
    await check(page, 'revealed', screen);
    await page.getByRole('button', { name: /^Menu/ }).click();
    await check(page, 'menu', screen);
    server().signOut(ana);
    await page.getByRole('link', { name: 'Sign in' }).waitFor();
    await check(page, 'signed out', screen);
  });

  each('a supervisor, and a lost line: %s', async (_, screen) => {
    full();
    const page = await visit(screen, cho.id);
    await page.keyboard.press('3');
    await page.keyboard.press('j');
    await page.getByRole('button', { name: 'Assign' }).waitFor();
    await check(page, 'team', screen);
    await page.getByRole('button', { name: 'Assign' }).click();
    await check(page, 'assign', screen);
    await page.keyboard.press('Escape');
    server().fail('me', { times: 1_000 });
    server().drop();
    await page.getByText('Connection lost').waitFor();
    await check(page, 'lost', screen);
  });

  test('at 1280 × 800 all that matters is on one screen', async () => {
    full();
    const page = await visit();
    await openMine(page);
    for (const what of [
      'Claims a legal right',
      'Hello',
      'Linked to a customer of the bank',
      'Move money',
      'Accounts, Balances, Transactions',
    ]) {
      const box = await page.locator('.talk, .panel').getByText(what).first().boundingBox();
      expect(box && box.y >= 0 && box.y + box.height <= 800).toBe(true);
    }
    await page.getByText('not done').waitFor();
  });

  test('on a narrow screen the details are a drawer that gives the focus back', async () => {
    full();
    const page = await visit({ viewport: { width: 768, height: 1024 } });
    await openMine(page);
    const drawer = page.getByRole('complementary', { name: 'About the customer' });
    const button = page.getByRole('button', { name: 'Details', exact: true });
    expect(await drawer.count()).toBe(0);
    await button.click();
    await drawer.waitFor();
    expect(await button.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Escape');
    expect(await drawer.count()).toBe(0);
    expect(await page.locator(':focus').textContent()).toBe('Details');
  });
});
