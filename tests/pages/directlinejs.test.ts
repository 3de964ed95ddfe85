/** Microsoft's own client, unmodified, in a browser on a foreign page: it holds a conversation over our Direct Line and resumes it. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { type RunningBanter, startBanter } from '../support/banter.ts';
import { browserTabs, pageSuite } from './tabs.ts';

jest.setTimeout(60_000);

const SECRET = 'a-secret-of-the-bank-for-tests-only-0123456789';

/** The page's own script: a global `talk` with the client inside. */
const PAGE_SCRIPT = `
  import { DirectLine } from 'botframework-directlinejs';
  window.open_ = (options) => {
    window.got = [];
    window.client = new DirectLine(options);
    window.client.activity$.subscribe((activity) => window.got.push(activity));
  };
  window.post = (text) => new Promise((resolve, reject) => window.client.postActivity({ type: 'message', from: { id: 'me' }, text }).subscribe(resolve, reject));
`;

type Seen = { from: { id: string; role?: string }; text?: string; type: string };

pageSuite('DirectLineJS on a foreign page', () => {
  const openTab = browserTabs();
  let banter: RunningBanter;
  let site: Server;
  let origin: string;

  beforeAll(async () => {
    const bundle = await build({
      stdin: { contents: PAGE_SCRIPT, resolveDir: process.cwd() },
      bundle: true,
      write: false,
      format: 'iife',
      define: { 'process.env.NODE_ENV': '"production"', global: 'window' },
    });
    const script = bundle.outputFiles[0]?.text ?? '';
    site = createServer((request, response) => {
      const isScript = request.url === '/page.js';
      response.writeHead(200, { 'content-type': isScript ? 'text/javascript' : 'text/html' });
      response.end(
        isScript ? script : '<!doctype html><title>A bank</title><link rel="icon" href="data:,"><script src="/page.js"></script>',
      );
    });
    await new Promise<void>((done) => site.listen(0, '127.0.0.1', done));
    origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
    banter = await startBanter({ env: { DIRECTLINE_SECRET: SECRET, DIRECTLINE_ORIGINS: origin } });
  }, 120_000);
  afterAll(async () => {
    site?.closeAllConnections();
    site?.close();
    await banter.close();
  });

  const domain = () => `${banter.url}/v3/directline`;

  /** What the bank's own server does for its page. */
  const newToken = async (): Promise<{ token: string; conversationId: string }> => {
    const response = await fetch(`${domain()}/tokens/generate`, {
      method: 'POST',
      headers: { authorization: `Bearer ${SECRET}`, 'content-type': 'application/json' },
      body: JSON.stringify({ user: { id: 'dl_visitor' } }),
    });
    expect(response.status).toBe(200);
    return response.json() as Promise<{ token: string; conversationId: string }>;
  };

  const visit = async (): Promise<Page> => {
    const page = await openTab();
    await page.goto(origin);
    return page;
  };
  const open = (page: Page, options: object) =>
    page.evaluate((given) => Reflect.get(globalThis, 'open_')(given), { domain: domain(), ...options });
  const post = (page: Page, text: string): Promise<string> => page.evaluate((given) => Reflect.get(globalThis, 'post')(given), text);
  const got = (page: Page): Promise<Seen[]> => page.evaluate(() => Reflect.get(globalThis, 'got'));
  const botSaid = async (page: Page, pattern: RegExp): Promise<void> => {
    for (const end = Date.now() + 15_000; Date.now() < end; await page.waitForTimeout(50)) {
      const texts = (await got(page)).filter(({ from }) => from.role === 'bot').map(({ text }) => text ?? '');
      if (texts.some((text) => pattern.test(text))) return;
    }
    throw new Error(`the bot never said ${pattern}: ${JSON.stringify(await got(page))}`);
  };

  test.each([
    ['over a WebSocket', true],
    ['by polling', false],
  ])('asks and is answered %s', async (_name, webSocket) => {
    const page = await visit();
    await open(page, { ...(await newToken()), webSocket, pollingInterval: 200 });
    expect(await post(page, "what's my Chase savings balance?")).toEqual(expect.any(String));
    await botSaid(page, /\$12,500\.00/);
    const own = (await got(page)).filter(({ from }) => from.id === 'dl_visitor');
    expect(own.map(({ text }) => text)).toEqual(["what's my Chase savings balance?"]);
  });

  test('resumes the conversation after a reload of its page', async () => {
    const page = await visit();
    const session = await newToken();
    await open(page, { ...session, webSocket: true });
    await post(page, "what's my Chase savings balance?");
    await botSaid(page, /\$12,500\.00/);
    await page.reload();
    await open(page, { ...session, watermark: '0', webSocket: true });
    await botSaid(page, /\$12,500\.00/);
    await post(page, 'thank you');
    await botSaid(page, /welcome|pleasure|any ?time/i);
  });

  test('is refused from an origin that is not on the list', async () => {
    const { token } = await newToken();
    const response = await fetch(`${domain()}/conversations`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, origin: 'https://elsewhere.example' },
    });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });
});
