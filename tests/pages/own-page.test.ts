/** The customer's own page in a real browser: from the chat, by a bank's sign-in elsewhere, and what can be done there. It needs no script. */
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { type RunningBanter, startBanter } from '../support/banter.ts';
import { violations } from './accessibility.ts';
import { browserTabs, pageSuite } from './tabs.ts';

jest.setTimeout(60_000);

pageSuite('a customer’s own page', () => {
  const openTab = browserTabs();
  let banter: RunningBanter;

  beforeAll(async () => {
    banter = await startBanter({ env: { SANDBOX_AUTOLINK: '' } });
  }, 120_000);
  afterAll(() => banter.close(), 30_000);

  const newTab = (options: BrowserContextOptions): Promise<Page> => openTab({ reducedMotion: 'reduce', ...options });
  const write = async (page: Page, text: string): Promise<void> => {
    await page.locator('#composer').fill(text);
    await page.keyboard.press('Enter');
  };
  /** Follows a link out of the chat. */
  const openedBy = async (page: Page, link: string): Promise<Page> => {
    const opened = page.context().waitForEvent('page');
    await page.getByRole('link', { name: link }).last().click();
    return await opened;
  };
  const fits = async (page: Page): Promise<void> => {
    expect(await violations(page)).toEqual([]);
  };

  const says: { readonly [L in 'en' | 'es']: { readonly [what: string]: string } } = {
    en: {
      connect: 'connect chase',
      choose: 'Choose and sign in',
      goOn: 'Go on to Chase',
      connected: 'Chase is connected until',
      balances: 'all my chase balances',
      see: 'what can you see?',
      page: 'See it all on a page',
      open: 'Open my page',
      title: 'What I may see, and who looked',
      receipt: 'Receipt: Chase',
      back: 'Back to the page',
      door: 'Is it you?',
      signIn: 'Sign in at Chase',
      data: 'Download everything',
      end: 'Disconnect Chase',
      yes: 'Yes, disconnect',
      ended: 'Chase is disconnected',
    },
    es: {
      connect: 'conectar chase',
      choose: 'Elegir e iniciar sesión',
      goOn: 'Seguir a Chase',
      connected: 'Chase está conectado hasta',
      balances: 'todos mis saldos de chase',
      see: '¿qué puedes ver?',
      page: 'Verlo todo en una página',
      open: 'Abrir mi página',
      title: 'Qué puedo ver y quién consultó',
      receipt: 'Recibo: Chase',
      back: 'Volver a la página',
      door: '¿Es usted?',
      signIn: 'Iniciar sesión en Chase',
      data: 'Descargar todo',
      end: 'Desconectar Chase',
      yes: 'Sí, desconectar',
      ended: 'Chase está desconectado',
    },
  };

  test.each([
    ['a desktop', 'en', { width: 1280, height: 800 }, 'Ana'],
    ['a phone', 'es', { width: 390, height: 844 }, 'Sam'],
  ] as const)('at %s, in %s', async (_, language, viewport, who) => {
    const words = says[language];
    const say = (what: string): string => words[what] ?? '';
    const options = { viewport, locale: language === 'es' ? 'es-US' : 'en-US' };
    const page = await newTab(options);
    // The chat's links name this machine as its owner would.
    await page.goto(banter.url.replace('127.0.0.1', 'localhost'));
    await write(page, say('connect'));
    const consent = await openedBy(page, say('choose'));
    await consent.getByRole('button', { name: say('goOn') }).click();
    await consent.getByRole('button', { name: new RegExp(`^${who}`) }).click();
    await consent.locator('button[value="allow"]').click();
    await page.getByText(say('connected')).waitFor();
    await write(page, say('balances'));
    await page
      .getByText(/\$[\d,]+\.\d\d/)
      .first()
      .waitFor();
    await write(page, say('see'));
    await page.getByRole('button', { name: say('page') }).click();
    await page.getByRole('link', { name: say('open') }).waitFor();
    await fits(page);
    const own = await openedBy(page, say('open'));
    await own.getByRole('heading', { name: say('title') }).waitFor();
    await fits(own);
    await picture(own, `${language}-page`);
    await own.locator('#receipts a').first().click();
    await own.getByRole('heading', { name: say('receipt') }).waitFor();
    await fits(own);
    await picture(own, `${language}-receipt`);
    await own.getByRole('link', { name: say('back') }).click();

    // Somewhere else the link asks who it is.
    const other = await newTab({ ...options, javaScriptEnabled: false });
    await other.goto(own.url().replace(/[#?].*/, ''));
    await other.getByRole('heading', { name: say('door') }).waitFor();
    await picture(other, `${language}-door`);
    await other.getByRole('button', { name: say('signIn') }).click();
    await picture(other, `${language}-bank`);
    await other.getByRole('button', { name: new RegExp(`^${who}`) }).click();
    await picture(other, `${language}-bank2`);
    await other.locator('button[value="allow"]').click();
    await other.getByRole('heading', { name: say('title') }).waitFor();
    const download = other.waitForEvent('download');
    await other.getByRole('button', { name: say('data') }).click();
    expect((await download).suggestedFilename()).toMatch(/^banter-data-.*\.json$/);

    await own.getByRole('link', { name: say('end') }).click();
    await own.getByRole('heading', { name: say('end') }).waitFor();
    await fits(own);
    await picture(own, `${language}-end`);
    await own.getByRole('button', { name: say('yes') }).click();
    await own.getByText(say('ended')).waitFor();
    await fits(own);
    await picture(own, `${language}-ended`);
  });
});

const picture = async (page: Page, name: string): Promise<void> => {
  if (process.env.PICTURES !== undefined) await page.screenshot({ path: `${process.env.PICTURES}/${name}.png`, fullPage: true });
};
