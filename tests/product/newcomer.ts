/** A customer who connects banks: the chat, our page, the bank's pages and back, each in a browser that can be told apart. */
import { signInAt } from '../connectors/banks/sign-in.ts';
import type { RunningBanter } from '../support/banter.ts';
import { type Answer, createJar, type Jar } from '../support/cookie-jar.ts';
import { type Chat, chatIn } from './chat-in.ts';

export const ALL: readonly string[] = ['accounts', 'balances', 'transactions', 'routing', 'cards', 'alerts', 'staff'];
const DAYS = '90';
const FORM = 'application/x-www-form-urlencoded';

/** Our own page: what may be seen, and on to the bank. */
export const agree = (browser: Jar, page: string, scopes: readonly string[] = ALL, headers = {}): Promise<Answer> => {
  const form = new URLSearchParams({ days: DAYS });
  for (const scope of scopes) form.append('scope', scope);
  const own = { origin: new URL(page).origin, 'sec-fetch-site': 'same-origin' };
  return browser.post(page, form.toString(), { 'content-type': FORM, ...own, ...headers });
};

/** `without`: taken away at the bank's own page. */
type Who = { scopes?: readonly string[]; customer?: string; without?: readonly string[] };

/** To where the bank sends the browser back. */
export const through = async (browser: Jar, page: string, { scopes = ALL, customer = 'ana', without = [] }: Who = {}): Promise<string> => {
  const { location = '' } = await agree(browser, page, scopes);
  return (await signInAt(new URL(location), { jar: browser, customer, without })).href;
};

export type Newcomer = {
  jar: Jar;
  chat: Chat;
  /** The page that the chat hands out, at the address at which these tests have the chat. */
  page(bank: string): Promise<string>;
  /** All the way, to the confirmation in the chat. */
  connect(bank: string, who?: Who): Promise<string>;
};

export const newcomer = async ({ url }: RunningBanter, zone?: string): Promise<Newcomer> => {
  const jar = createJar();
  const chat = await chatIn(url, jar, zone);
  const page: Newcomer['page'] = async (bank) => {
    await chat.say(`connect ${bank}`, /Good for/);
    return chat.link().replace('localhost', '127.0.0.1');
  };
  return {
    jar,
    chat,
    page,
    async connect(bank, who) {
      const { status } = await jar.get(await through(jar, await page(bank), who));
      if (status !== 200) throw new Error(`the page after the sign-in answered ${status}`);
      return chat.hears(/is connected until/);
    },
  };
};

export type Read = { bank: string; what: string; customer?: string; interaction?: string };

/** What the sandbox's banks were asked. */
export const ledgerOf = async ({ sandboxUrl }: RunningBanter): Promise<Read[]> =>
  ((await (await fetch(`${sandboxUrl}/admin/ledger`)).json()) as { reads: Read[] }).reads;
