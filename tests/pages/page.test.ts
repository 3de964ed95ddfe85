/** The chat page in a real browser, against a server that misbehaves on request. */
import { expect, test } from '@jest/globals';
import { holds } from './browser.ts';
import { card, choices, focused, log, openForVisits, posted, server, texts, visit, write } from './chat-visits.ts';
import { pageSuite } from './tabs.ts';

pageSuite('the chat page', () => {
  openForVisits();

  test('introduces itself before the first message, and is not a message', async () => {
    const page = await visit();
    await page.getByRole('heading', { name: 'Hello. What can I do for you?' }).waitFor();
    expect(await log(page).getByRole('article').count()).toBe(0);
    expect(await log(page).getAttribute('aria-live')).toBe('polite');
    await page.getByRole('button', { name: 'checking balance' }).click();
    await log(page).getByText('checking balance').waitFor();
    expect(await page.getByRole('heading', { name: 'Hello' }).count()).toBe(0);
    expect(await posted()).toMatchObject([{ text: 'What’s my checking balance?' }]);
    expect((await posted())[0]).not.toHaveProperty('value');
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
    expect(await posted()).toMatchObject([{ text: 'one\ntwo' }]);
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
    expect(await posted()).toMatchObject([{ text: 'Checking', value: { pressed: 'Checking' }, channelData: { postBack: true } }]);
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
    expect((await posted()).map(({ text }) => text)).toEqual(['Lock my card']);
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
    expect(await posted()).toMatchObject([{ locale: 'es-US' }]);
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
    expect((await posted()).map(({ text }) => text.length)).toEqual([2000]);
  });
});
