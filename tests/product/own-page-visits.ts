/** A customer's own page as its server sees it: the link from the chat, the door, what is sent from the page. */
import { signInAt } from '../connectors/banks/sign-in.ts';
import type { Answer, Jar } from '../support/cookie-jar.ts';
import type { Newcomer } from './newcomer.ts';

const FORM = 'application/x-www-form-urlencoded';

/** The link that the chat hands out, at the address at which these tests have the chat. */
export const ownLink = async ({ chat }: Newcomer, asked = 'what can you see?', button = 'See it all on a page'): Promise<string> => {
  await chat.say(asked, /Until/);
  await chat.press(button, /Open my page|Good for/);
  return chat.link().replace('localhost', '127.0.0.1');
};

/** Sends a form of the page. `path`: behind the page's own address. */
export const sendForm = (jar: Jar, link: string, path: string, form = '', headers: Record<string, string> = {}): Promise<Answer> => {
  const { origin, href } = new URL(link);
  const own = { origin, 'sec-fetch-site': 'same-origin' };
  return jar.post(`${href.replace(/[#?].*$/, '')}/${path}`, form, { 'content-type': FORM, ...own, ...headers });
};

/** To where the bank sends the browser back. */
export const signingIn = async (jar: Jar, link: string, { bank = 'chase', customer = 'ana' } = {}): Promise<string> => {
  const { location = '' } = await sendForm(jar, link, 'sign-in', `bank=${bank}`);
  return (await signInAt(new URL(location), { jar, customer })).href;
};

/** Through the door by a bank's sign-in; what is there then. */
export const enter = async (jar: Jar, link: string, as: { bank?: string; customer?: string } = {}): Promise<Answer> =>
  jar.follow(await signingIn(jar, link, as));
