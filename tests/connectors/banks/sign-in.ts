/** A customer at a bank's sign-in and consent pages, by a browser of their own. */
import { createJar, type Jar } from '../../support/cookie-jar.ts';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

export type Choice = {
  /** Key of the seed's customer. */
  customer?: string;
  /** Left out at the consent page. */
  without?: readonly string[];
  answer?: 'allow' | 'deny';
  jar?: Jar;
};

/** Signs in and answers. Resolves to the address at which the browser comes back to the bot. */
export const signInAt = async (
  url: URL,
  { customer = 'ana', without = [], answer = 'allow', jar = createJar() }: Choice = {},
): Promise<URL> => {
  const who = await jar.follow(url.href);
  const { location: resume } = await jar.post(who.url, `customer=${customer}`, FORM);
  const consent = await jar.follow(resume ?? who.url);
  const ticked = [...consent.body.matchAll(/name="scope" value="(\w+)" checked(?! disabled)/g)].map(([, scope = '']) => scope);
  const form = new URLSearchParams({ answer });
  for (const scope of ticked) if (!without.includes(scope)) form.append('scope', scope);
  const { location: last } = await jar.post(consent.url, form.toString(), FORM);
  return new URL((await jar.get(last ?? '')).location ?? 'http://nowhere');
};
