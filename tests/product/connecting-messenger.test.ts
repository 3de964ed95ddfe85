/** A customer on Messenger connects a bank in their own browser, which the chat knows nothing of: the letters of the last page bring both together. */
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { type RunningBanter, startBanter } from '../support/banter.ts';
import { createJar } from '../support/cookie-jar.ts';
import { messengerEnv, post, textEvent, until, webhookOf } from '../support/customer.ts';
import { type Graph, startGraph } from '../support/graph-stand-in.ts';
import { newcomer, through } from './newcomer.ts';

jest.setTimeout(60_000);

let graph: Graph;
let banter: RunningBanter;
beforeAll(async () => {
  graph = await startGraph();
  banter = await startBanter({ env: { ...messengerEnv(graph.url), SANDBOX_AUTOLINK: '' } });
}, 120_000);
afterAll(async () => {
  await banter.close();
  await graph.close();
});

const USER = '8200000000000001';
let mid = 0;

/** All that they were sent since they wrote this, with what buttons lead to. */
const write = async (text: string, wanted: RegExp): Promise<string> => {
  const before = graph.sends.length;
  expect(await post(banter.url, webhookOf(textEvent(USER, `m_${++mid}`, text)))).toBe(200);
  return sent(before, wanted);
};
const sent = async (since: number, wanted: RegExp): Promise<string> => {
  const said = () =>
    graph.sends
      .slice(since)
      .map(({ body: { message } }) => JSON.stringify(message))
      .join('\n');
  await until(
    () => wanted.test(said()),
    15_000,
    () => `${wanted} was wanted, but: ${said()}`,
  );
  return said();
};

test('from the first message to the same accounts on the web, and out again', async () => {
  const answer = await write('connect chase', /web_url/);
  const [, page = ''] = /"url":"([^"]+)"/.exec(answer) ?? [];
  expect(answer).toContain('"title":"Choose and sign in"');
  expect(new URL(page).searchParams.size).toBe(0);

  const before = graph.sends.length;
  const phone = createJar();
  const shown = (await phone.get(await through(phone, page.replace('localhost', '127.0.0.1')))).body;
  const [code = ''] = /[B-Z]{4}-[B-Z]{4}/.exec(shown) ?? [];
  await sent(before, /eight letters/);
  expect(await write("what's my balance?", /No bank is connected/)).not.toContain('$');
  await write(code.toLowerCase(), /is connected until/);
  expect(await write('chase savings balance', /\$/)).toContain('Rainy Day');

  // The same person on the web signs in once more and sees the same.
  const web = await newcomer(banter);
  await web.connect('chase');
  expect(await web.chat.say('what can you see?', /Until/)).toContain('Chase');

  await web.chat.say('disconnect chase', /Disconnect Chase/);
  await web.chat.press('Yes, disconnect', /disconnected/);
  expect(await write('chase savings balance', /No bank is connected/)).not.toContain('$');
});
