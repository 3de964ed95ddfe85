/** An agent at work in a real browser, against a stand-in of the server. */

import { expect, jest, test } from '@jest/globals';
import { ana, ben, cho } from './desk-people.ts';
import { deskVisits, field, focused, log, told } from './desk-visits.ts';
import { pageSuite, until } from './tabs.ts';

jest.setTimeout(60_000);

pageSuite('at the desk', () => {
  const { server, visit, own } = deskVisits();
  const done = (what: string) => server().deeds.filter((deed) => deed.what === what);

  test('who waits is listed with why, channel, language, skill, last words and a clock that ticks in place', async () => {
    server().add('c1', { why: 'misses', language: 'es', skill: 'payments', preview: 'quiero enviar', since: Date.now() - 65_000 });
    server().add('c2', { reservedFor: { id: ana.id, name: ana.name } });
    server().add('c3', { reservedFor: { id: ben.id, name: ben.name } });
    const page = await visit();
    const line = page.locator('.line').first();
    await line.getByText('The bot did not understand').waitFor();
    expect(await line.textContent()).toMatch(/Messenger · Spanish · Payments.*quiero enviar/);
    const clock = line.locator('.clock [aria-hidden]');
    const place = await clock.boundingBox();
    const before = await clock.textContent();
    expect(before).toMatch(/^01:\d\d$/);
    await until('a tick', async () => (await clock.textContent()) !== before);
    expect(await clock.boundingBox()).toEqual(place);
    await page.getByText('Kept for you').waitFor();
    await page.getByText('1 more waits for colleagues.').waitFor();
    expect(await page.title()).toBe('(2) Banter desk');
  });

  test('the clock is the business clock, whatever the page’s own says', async () => {
    server().add('c1', { since: server().now() - 120_000 });
    const page = await visit();
    await page.clock.install({ time: '2020-01-01T00:00:00Z' });
    await page.reload();
    await page
      .locator('.clock [aria-hidden]')
      .first()
      .getByText(/^02:\d\d$/)
      .waitFor();
  });

  test('claims by key, writes, and both sides are heard', async () => {
    server().add('c1');
    server().customer('c1', 'My card is gone');
    const page = await visit();
    await page.keyboard.press('j');
    await log(page).getByText('My card is gone').waitFor();
    await page.keyboard.press('c');
    await log(page).getByText('Ana Ruiz took the conversation').waitFor();
    await page.locator('#composer:focus').waitFor();
    await page.keyboard.type('One moment');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('please');
    await page.keyboard.press('Enter');
    await log(page).getByText('Sent', { exact: true }).waitFor();
    server().customer('c1', 'Thank you');
    await log(page)
      .getByRole('article', { name: /^Customer, / })
      .filter({ hasText: 'Thank you' })
      .waitFor();
    expect(
      await log(page)
        .getByRole('article', { name: /^You, / })
        .textContent(),
    ).toContain('One moment\nplease');
    expect(done('messages')).toMatchObject([{ body: { text: 'One moment\nplease' } }]);
    expect(await field(page).inputValue()).toBe('');
    expect(await page.getByRole('button', { name: /^Mine 1/ }).getAttribute('aria-pressed')).toBe('true');
  });

  test('who comes second is told kindly who has it', async () => {
    server().add('c1');
    const page = await visit();
    await page.keyboard.press('j');
    await page.getByRole('button', { name: 'Claim' }).waitFor();
    await page.route('**/claim', async (route) => {
      server().as(ben, 'c1', 'claim');
      await route.continue();
    });
    await page.keyboard.press('c');
    await told(page, 'Ben Osei was quicker and has it now.');
    await page
      .locator('.head')
      .getByText(/ has it$/)
      .waitFor();
    expect(await field(page).isDisabled()).toBe(true);
  });

  test('who else looks is shown', async () => {
    server().add('c1');
    const [page, other] = [await visit(), await visit({}, cho.id)];
    await other.keyboard.press('3');
    await other.keyboard.press('j');
    await page.getByText('Cho Park is looking').waitFor();
  });

  test('a note is visibly none of a reply, and goes where notes go', async () => {
    server().add('c1');
    const page = await visit();
    await own(page);
    await page.keyboard.press('Escape');
    const colour = () => page.evaluate("getComputedStyle(document.querySelector('.composer')).backgroundColor");
    const before = await colour();
    await page.keyboard.press('n');
    expect(await colour()).not.toBe(before);
    await page.keyboard.type('Card was with her');
    expect(await page.getByRole('button', { name: 'Add note' }).isVisible()).toBe(true);
    await page.keyboard.press('Enter');
    await log(page)
      .getByRole('article', { name: /^Note by You, not seen by the customer, / })
      .waitFor();
    // The page shows it before the server has it.
    await until('a note', async () => done('notes').length > 0);
    expect(done('notes')).toMatchObject([{ body: { text: 'Card was with her' } }]);
    expect(done('messages')).toEqual([]);
  });

  test('each mode keeps its own words', async () => {
    server().add('c1');
    const page = await visit();
    await own(page);
    await field(page).fill('to the customer');
    await page.getByRole('button', { name: 'Note', exact: true }).click();
    expect(await field(page).inputValue()).toBe('');
    await page.getByRole('button', { name: 'Reply', exact: true }).click();
    expect(await field(page).inputValue()).toBe('to the customer');
  });

  test('ready-made replies by “/”: filtered, chosen by keyboard, filled in', async () => {
    server().add('c1', {}, { panel: { consents: [{ bank: 'Chase', scopes: [], until: 0, staff: true }] } });
    const page = await visit();
    await own(page);
    await field(page).pressSequentially('/hel');
    await page.getByRole('option').first().waitFor();
    expect(await page.getByRole('option').count()).toBe(2);
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('option', { selected: true }).textContent()).toContain('Spanish');
    expect(await field(page).getAttribute('aria-activedescendant')).toBe('canned-1');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    expect(await field(page).inputValue()).toBe('Hello, this is Ana Ruiz of Chase. I have read what you wrote.');
    expect(done('messages')).toEqual([]);
    await field(page).fill('/hel');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('option').count()).toBe(0);
    expect(await field(page).inputValue()).toBe('/hel');
  });

  test('where the platform is closed nothing can be written, and why is said; a note can', async () => {
    server().add('c1', {}, { window: { is: 'closed', since: Date.now() - 3_600_000 } });
    const page = await visit();
    await own(page);
    await page.getByText('Messenger lets nobody write here since').waitFor();
    expect(await field(page).isDisabled()).toBe(true);
    await page.keyboard.press('n');
    expect(await field(page).isDisabled()).toBe(false);
  });

  test('hands on to a skill with a note', async () => {
    server().add('c1');
    const page = await visit();
    await own(page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('t');
    await page.getByRole('dialog', { name: 'Transfer' }).waitFor();
    await page.getByRole('combobox', { name: 'To' }).selectOption('fraud');
    await page.getByLabel('Note for them').fill('Two payments she does not know');
    await page.keyboard.press('Control+Enter');
    await log(page).getByText('Ana Ruiz passed it on to Fraud').waitFor();
    await log(page).getByText('Two payments she does not know').waitFor();
    expect(done('transfer')).toMatchObject([{ body: { to: { skill: 'fraud' }, note: 'Two payments she does not know' } }]);
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await field(page).isDisabled()).toBe(true);
  });

  test('what is refused in a dialog is said there, and nothing typed is lost', async () => {
    server().add('c1');
    const page = await visit();
    await own(page);
    await page.getByRole('button', { name: 'Transfer' }).click();
    await page.getByRole('combobox', { name: 'To' }).selectOption('fraud');
    await page.getByLabel('Note for them').fill('for whoever comes');
    const press = () => page.getByRole('dialog').getByRole('button', { name: 'Transfer' }).click();
    server().fail('transfer', { times: 1, stored: true });
    await press();
    await page.getByRole('alert').filter({ hasText: 'The server did not answer' }).waitFor();
    expect(await page.getByLabel('Note for them').inputValue()).toBe('for whoever comes');
    await press();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(done('transfer')).toHaveLength(1);
  });

  test('what is kept for a colleague is not offered', async () => {
    server().add('c1', { reservedFor: { id: ben.id, name: ben.name } });
    const page = await visit({}, cho.id);
    await page.keyboard.press('3');
    await page.keyboard.press('j');
    await page.locator('.window').getByText('Kept for Ben Osei').waitFor();
    expect(await page.getByRole('button', { name: 'Claim' }).count()).toBe(0);
    await page.keyboard.press('c');
    expect(done('claim')).toEqual([]);
    server().change('c1', { reservedFor: { id: cho.id, name: cho.name }, skill: 'general' });
    await page.locator('.line').getByText('Kept for you').waitFor();
    await page.getByRole('button', { name: 'Claim' }).click();
    await log(page).getByText('Cho Park took the conversation').waitFor();
  });

  test('hands on to a colleague, for whom it is kept', async () => {
    server().add('c1');
    const page = await visit();
    await own(page);
    await page.getByRole('button', { name: 'Transfer' }).click();
    await page.getByRole('combobox', { name: 'To' }).selectOption({ label: 'Ben Osei (away)' });
    await page.getByRole('dialog').getByRole('button', { name: 'Transfer' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const other = await visit({}, ben.id);
    await other.locator('.line').getByText('Kept for you').waitFor();
    expect(done('transfer')).toMatchObject([{ body: { to: { agent: 'ben' } } }]);
  });

  test.each([
    ['b', 'Back to bot', 'release', 'Ana Ruiz handed it back to the bot', {}],
    ['e', 'Resolve', 'resolve', 'Ana Ruiz resolved it', { reason: 'answered' }],
  ])('%s: %s', async (key, name, what, happened, body) => {
    server().add('c1');
    const page = await visit();
    await own(page);
    await page.keyboard.press('Escape');
    await page.keyboard.press(key);
    await page.getByRole('dialog').getByRole('button', { name }).click();
    await log(page).getByText(happened).waitFor();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(done(what)).toMatchObject([{ name: 'c1', body }]);
    expect(await page.getByRole('button', { name: /^Mine 0/ }).count()).toBe(1);
    // The button that asked is gone: the focus is in the thread, not nowhere.
    expect(await focused(page).getAttribute('role')).toBe('log');
  });

  test('figures are shown for a reason, for a minute, and not after leaving', async () => {
    const accounts = [{ bank: 'Chase', id: 'a1', name: 'Everyday Checking', last4: '4321', kind: 'checking' }];
    const consents = [{ bank: 'Chase', scopes: ['balances'], until: Date.now() + 9e9, staff: true }];
    server().add('c1', {}, { panel: { accounts, consents } });
    server().add('c2', { owner: { who: 'agent', id: 'ana', name: 'Ana Ruiz' } });
    const page = await visit();
    await page.clock.install();
    server().as(ana, 'c1', 'claim');
    await page.getByRole('button', { name: /^Mine 2/ }).waitFor();
    await page.keyboard.press('2');
    await page.keyboard.press('j');
    const panel = page.getByRole('complementary', { name: 'About the customer' });
    const figure = panel.getByText('$2,494.25');
    const reveal = async (): Promise<void> => {
      await panel.getByRole('button', { name: 'Show figures of Everyday Checking' }).click();
      await page.getByLabel('Why do you need them?').fill('   ');
      await page.keyboard.press('Enter');
      expect(done('reveal').length).toBe(shown);
      await page.getByLabel('Why do you need them?').fill('To check the payment');
      await page.keyboard.press('Enter');
      await figure.waitFor();
      shown += 1;
    };
    let shown = 0;
    await reveal();
    expect(done('reveal')).toMatchObject([{ body: { account: 'a1', reason: 'To check the payment' } }]);
    await page.clock.fastForward(61_000);
    await figure.waitFor({ state: 'detached' });
    await reveal();
    await page.locator('.line').nth(1).click();
    await page.locator('.line').nth(0).click();
    await panel.getByRole('button', { name: 'Show figures of Everyday Checking' }).waitFor();
    expect(await figure.count()).toBe(0);
  });

  test('without leave for people no figures are offered', async () => {
    const accounts = [{ bank: 'Chase', id: 'a1', name: 'Everyday Checking', last4: null, kind: 'checking' }];
    server().add('c1', {}, { panel: { accounts, consents: [{ bank: 'Chase', scopes: [], until: 0, staff: false }] } });
    const page = await visit();
    await own(page);
    await page.getByText('Everyday Checking').waitFor();
    expect(await page.getByRole('button', { name: /Show figures/ }).count()).toBe(0);
  });

  test('supervisors see who has what, and assign', async () => {
    server().add('c1');
    const page = await visit({}, cho.id);
    await page.keyboard.press('3');
    await page.getByText('Longest').waitFor();
    await page.keyboard.press('j');
    await page.getByRole('button', { name: 'Assign' }).click();
    await page.getByRole('combobox', { name: 'To' }).selectOption('agent:ben');
    await page.getByRole('dialog').getByRole('button', { name: 'Assign' }).click();
    await page.locator('.line').getByText('Ben Osei has it').waitFor();
    expect(done('assign')).toMatchObject([{ by: 'cho', body: { agent: 'ben' } }]);
    const other = await visit();
    await other.keyboard.press('j');
    await other.keyboard.press('3');
    expect(await other.getByRole('button', { name: 'Team' }).count()).toBe(0);
  });

  test('search finds by words', async () => {
    server().add('c1');
    server().add('c2');
    server().customer('c2', 'a blue umbrella');
    const page = await visit();
    await page.keyboard.press('/');
    await page.keyboard.type('umbrella');
    await page.getByRole('status').filter({ hasText: 'Found: 1' }).waitFor();
    expect(await page.locator('.line').count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.locator('.line').nth(1).waitFor();
  });

  test('keys mean nothing while one types, in dialogs, and when switched off', async () => {
    server().add('c1');
    const page = await visit();
    await own(page);
    await page.keyboard.type('eject the button, next?');
    expect(await field(page).inputValue()).toBe('eject the button, next?');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.keyboard.press('Escape');
    expect(await focused(page).getAttribute('class')).toContain('line');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Shortcuts' }).waitFor();
    await page.keyboard.press('e');
    expect(await page.getByRole('dialog').count()).toBe(1);
    for (const key of ['Escape', 'b', 'Escape', '?']) await page.keyboard.press(key);
    await page.getByRole('dialog', { name: 'Shortcuts' }).waitFor();
    await page.waitForTimeout(50);
    await page.getByLabel('Use single keys').uncheck();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('e');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});
