/** Somebody of the sandbox who signs in to the desk, as a browser without JavaScript does. */
import { type Answer, createJar, type Jar } from './cookie-jar.ts';

/** To where the sandbox sends the browser back once this person was chosen. */
export const choose = async (jar: Jar, deskUrl: string, person: string): Promise<string> => {
  const { url, status } = await jar.follow(`${deskUrl}/desk`);
  if (status !== 200) throw new Error(`no choice of people, but ${status} at ${url}`);
  const chosen = await jar.post(url, new URLSearchParams({ person }).toString(), { 'content-type': 'application/x-www-form-urlencoded' });
  const back = await jar.get(chosen.location ?? url);
  if (back.location === undefined) throw new Error(`no way back from ${back.url}: ${back.body}`);
  return back.location;
};

export const signInAs = async (deskUrl: string, person: string, jar = createJar()): Promise<{ jar: Jar; answer: Answer }> => ({
  jar,
  answer: await jar.get(await choose(jar, deskUrl, person)),
});
