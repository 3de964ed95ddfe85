/** The desk in a real browser when lines break, sessions end, and customers write what nobody should have to read. */

import { expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ana, ben } from './desk-people.ts';
import { bubbles, deskVisits, field, focused, log } from './desk-visits.ts';
import { pageSuite, until } from './tabs.ts';

jest.setTimeout(60_000);

pageSuite('when the line breaks', () => {
  const { server, visit, own } = deskVisits();
  const sent = () =>
    server()
      .deeds.filter(({ what }) => what === 'messages')
      .map(({ body }) => (body as { text: string }).text);

  test('it is told quietly, nothing moves, and nothing is lost or doubled', async () => {
    server().add('c1');
    const page = await visit();
    await own(page);
    const place = () => page.locator('.composer').boundingBox();
    const before = await place();
    server().fail('me', { times: 2 });
    server().fail('messages', { times: 2, stored: true });
    server().drop();
    await page.getByRole('status').filter({ hasText: 'Connection lost, trying again' }).waitFor();
    await field(page).fill('written meanwhile');
    await page.keyboard.press('Enter');
    await log(page).getByText('written meanwhile').waitFor();
    server().customer('c1', 'also meanwhile');
    await log(page).getByText('also meanwhile').waitFor();
    await page.getByRole('status').filter({ hasText: 'Connection lost' }).waitFor({ state: 'detached' });
    await log(page).getByText('Sent', { exact: true }).waitFor();
    expect((await bubbles(page)).sort()).toEqual(['also meanwhile', 'written meanwhile']);
    expect(sent()).toEqual(['written meanwhile']);
    expect(await place()).toEqual(before);
  });

  test('what was refused says why, and its text comes back to be changed', async () => {
    server().add('c1');
    const page = await visit();
    await own(page);
    server().fail('messages', { times: 1, code: 'NotAllowed', message: 'This looks like a card number.' });
    await field(page).fill('4111');
    await page.keyboard.press('Enter');
    await log(page).getByText('Not sent. This looks like a card number.').waitFor();
    await log(page).getByRole('button', { name: 'Edit' }).click();
    expect(await field(page).inputValue()).toBe('4111');
    expect(await bubbles(page)).toEqual([]);
  });

  test('a draft and what was on its way come back after a reload, and leave once', async () => {
    server().add('c1');
    const page = await visit();
    await own(page);
    server().fail('messages', { times: 1_000 });
    await field(page).fill('on its way');
    await page.keyboard.press('Enter');
    await log(page).getByText('on its way').waitFor();
    await field(page).fill('half a sen');
    await page.reload();
    await log(page).getByText('on its way').waitFor();
    expect(await field(page).inputValue()).toBe('half a sen');
    server().fail('messages', { times: 0 });
    await log(page).getByText('Sent', { exact: true }).waitFor();
    expect(sent()).toEqual(['on its way']);
    expect(await bubbles(page)).toEqual(['on its way']);
  });

  test('drafts stay with their conversations', async () => {
    server().add('c1');
    server().add('c2', { owner: { who: 'agent', id: ana.id, name: ana.name } });
    server().as(ana, 'c1', 'claim');
    const page = await visit();
    await page.keyboard.press('2');
    await page.locator('.line').nth(0).click();
    await field(page).fill('for the first');
    await page.locator('.line').nth(1).click();
    expect(await field(page).inputValue()).toBe('');
    await page.locator('.line').nth(0).getByText('Draft').waitFor();
    await page.locator('.line').nth(0).click();
    expect(await field(page).inputValue()).toBe('for the first');
  });

  test('signed out: a way to sign in, no customer on the screen, and the draft is kept', async () => {
    server().add('c1');
    const page = await visit();
    await own(page);
    await field(page).fill('I was about to');
    server().signOut(ana);
    await page.getByRole('heading', { name: 'You are signed out' }).waitFor();
    expect(await log(page).count()).toBe(0);
    await page.getByRole('link', { name: 'Sign in' }).click();
    await page.getByRole('button', { name: /^Mine 1/ }).click();
    await page.locator('.line').click();
    expect(await field(page).inputValue()).toBe('I was about to');
  });

  test('who signs out on purpose leaves nothing behind', async () => {
    server().add('c1');
    const page = await visit();
    await own(page);
    await field(page).fill('I was about to');
    await page.getByRole('button', { name: 'Menu: Ana Ruiz' }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'You are signed out' }).waitFor();
    expect(await page.evaluate('sessionStorage.length')).toBe(0);
  });

  test('the sound is off at first; switched on it is remembered, and is heard once for each who comes', async () => {
    const page = await visit();
    const tones = () => page.evaluate('tones');
    await page.addInitScript('tones = 0; OscillatorNode = class extends OscillatorNode { start(at) { tones += 1; super.start(at); } };');
    await page.reload();
    await page.getByText('Nobody is waiting.').waitFor();
    server().add('c0');
    await page.getByRole('button', { name: 'Waiting 1' }).waitFor();
    expect(await tones()).toBe(0);
    const box = page.getByLabel('Sound when somebody waits');
    await page.getByRole('button', { name: 'Menu: Ana Ruiz' }).click();
    expect(await box.isChecked()).toBe(false);
    await box.check();
    await page.reload();
    await page.getByRole('button', { name: 'Menu: Ana Ruiz' }).click();
    expect(await box.isChecked()).toBe(true);
    server().add('c1');
    await until('the number', async () => (await page.title()) === '(2) Banter desk');
    expect(await tones()).toBe(1);
  });
});

pageSuite('what customers write', () => {
  const { server, visit, own } = deskVisits();
  const width = (page: Page) => page.evaluate('document.documentElement.scrollWidth');
  const scrollTop = (page: Page) => log(page).evaluate((element) => element.scrollTop);
  /** Pixels from the top of the log to an entry. */
  const placeOf = async (page: Page, text: string) => (await log(page).getByText(text, { exact: true }).boundingBox())?.y;

  test('is only ever text', async () => {
    const nasty = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
    server().add('c1', { preview: nasty }, { panel: { halfDone: [{ task: nasty, since: 0 }] } });
    server().customer('c1', nasty);
    server().say('c1', {
      who: 'bot',
      bubbles: [{ text: nasty }, { title: nasty, lines: [{ label: nasty, value: nasty }] }],
      choices: [nasty],
      delivery: { is: 'failed', why: nasty },
    });
    server().say('c1', { who: 'system', what: 'transferred', by: nasty, to: nasty, note: nasty });
    const page = await visit();
    await own(page);
    expect(await bubbles(page)).toEqual([nasty, nasty]);
    expect(await page.title()).toBe('(1) Banter desk');
    expect(await page.locator('.desk img, .desk script').count()).toBe(0);
    expect(await width(page)).toBe(1280);
  });

  test('turned around, it turns nothing else around', async () => {
    const turned = '\u202Eevil\u202E\u2067 \u05D0\u05D1';
    server().add('c1', { preview: turned });
    server().customer('c1', turned);
    const page = await visit();
    await own(page);
    const isolated = await page
      .locator('.bubble, .line-preview')
      .evaluateAll((all) => all.map((one) => one.ownerDocument.defaultView?.getComputedStyle(one).unicodeBidi));
    expect(isolated.length).toBeGreaterThan(1);
    expect(new Set(isolated)).toEqual(new Set(['isolate']));
  });

  test('100 kB without a space is folded, can be unfolded, and widens nothing', async () => {
    server().add('c1');
    server().customer('c1', 'x'.repeat(100_000));
    const page = await visit();
    await own(page);
    expect((await bubbles(page))[0]?.length).toBeLessThan(1_000);
    await log(page).getByRole('button', { name: 'Show all 100,000 characters' }).click();
    expect((await bubbles(page))[0]?.length).toBe(100_000);
    expect(await width(page)).toBe(1280);
    await log(page).getByRole('button', { name: 'Show less' }).click();
    expect((await bubbles(page))[0]?.length).toBeLessThan(1_000);
  });

  test('5,000 messages: only the newest are drawn, and writing stays quick', async () => {
    server().add('c1', {}, { said: Array.from({ length: 5_000 }, (_, i) => ({ who: 'customer' as const, text: `text ${i}` })) });
    const page = await visit();
    await own(page);
    await page.keyboard.press('Escape');
    await log(page).focus();
    for (let i = 0; i < 12; i++) {
      await page.keyboard.press('Home');
      await page.waitForTimeout(60);
    }
    // Older ones that still come keep what one looks at in its place, so that it may take more than once.
    await until('few are drawn', async () => {
      await page.keyboard.press('End');
      return (await page.locator('.item').count()) <= 100;
    });
    await field(page).focus();
    const started = Date.now();
    await page.keyboard.type('x'.repeat(100));
    expect(Date.now() - started).toBeLessThan(5_000);
    expect(await field(page).inputValue()).toHaveLength(100);
  });

  test('new ones scroll only at the end; older ones come without a jump', async () => {
    server().add('c1', {}, { said: Array.from({ length: 160 }, (_, i) => ({ who: 'customer' as const, text: `text ${i}` })) });
    const page = await visit();
    await own(page);
    server().customer('c1', 'at the end');
    await log(page).getByText('at the end').waitFor();
    const atEnd = await scrollTop(page);
    expect(atEnd).toBeGreaterThan(0);
    await log(page).evaluate((element) => {
      element.scrollTop -= 600;
    });
    await page.waitForTimeout(50);
    const read = await scrollTop(page);
    server().customer('c1', 'unseen as yet');
    await page.getByRole('button', { name: 'New messages' }).waitFor();
    expect(await scrollTop(page)).toBe(read);

    let comeOlder = (): void => undefined;
    const mayCome = new Promise<void>((resolve) => {
      comeOlder = resolve;
    });
    await page.route('**/entries?*', (route) => mayCome.then(() => route.continue()));
    await log(page).evaluate((element) => {
      element.scrollTop = 300;
    });
    await page.getByText('Loading what is older').waitFor();
    const oldest = (await log(page).locator('.bubble').first().textContent()) ?? '';
    const before = await placeOf(page, oldest);
    comeOlder();
    await until('older ones', async () => (await page.locator('.item').count()) > 90);
    expect(Math.abs(((await placeOf(page, oldest)) ?? 0) - (before ?? 0))).toBeLessThanOrEqual(1);
    await page.getByRole('button', { name: 'New messages' }).click();
    await page.getByRole('button', { name: 'New messages' }).waitFor({ state: 'detached' });
  });

  test('new messages leave the focus and a half-written text alone', async () => {
    server().add('c1');
    const page = await visit();
    await own(page);
    await field(page).fill('I was about to');
    server().customer('c1', 'wait');
    server().as(ben, 'c1', 'notes', { id: 'n', text: 'a note' });
    server().typing('c1');
    await page.getByRole('status').filter({ hasText: 'The customer is typing' }).waitFor();
    expect(await focused(page).getAttribute('id')).toBe('composer');
    expect(await field(page).inputValue()).toBe('I was about to');
  });

  test('typing is told while one writes to the customer, and not while one writes a note', async () => {
    server().add('c1');
    const page = await visit();
    await own(page);
    const typed = () => server().frames.filter((frame) => frame.do === 'typing').length;
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    await page.keyboard.type('a secret');
    await page.keyboard.press('Escape');
    await page.keyboard.press('r');
    expect(typed()).toBe(0);
    await page.keyboard.type('hello there');
    await page.waitForTimeout(50);
    expect(typed()).toBe(1);
  });
});
