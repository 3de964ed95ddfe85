/** The own page of somebody whom the banks' own directory knows, on Messenger: what a person of the bank looked at, and all they ever did, in one place. */
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { type Answer, createJar } from '../support/cookie-jar.ts';
import { type Hall, openHall } from '../support/desk-hall.ts';
import { chatIn } from './chat-in.ts';
import { enter, sendForm } from './own-page-visits.ts';

jest.setTimeout(120_000);

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
}, 120_000);
afterAll(() => hall.close());

const OWN_LINK = /\/connect\/mine\/[\w-]+/;

test('each look of a person is there with name and reason, whichever chat it was in; nobody sits at a Messenger chat', async () => {
  const teo = await hall.agent('teo');
  const customer = hall.customer();
  const name = await customer.waits(teo, ["what's my Chase savings balance?"]);
  await teo.claim(name);
  const { panel } = await teo.thread(name);
  const account = panel.accounts?.[0]?.id ?? '';
  const reveal = { account, reason: 'asked about a fee' };
  expect((await teo.post(`/conversations/${encodeURIComponent(name)}/reveal`, reveal)).status).toBe(200);
  await teo.does(name, 'release');
  await customer.told(/Teo Marín has left/);

  // The same customer at the chat page.
  const jar = createJar();
  const chat = await chatIn(hall.banter.url, jar);
  await chat.say("what's my Chase savings balance?", /\$/);
  await chat.say('what can you see?', /Last read/);
  await chat.press('See it all on a page', /Good for/);
  const link = chat.link().replace('localhost', '127.0.0.1');
  const seen = (page: Answer): void => {
    expect(page.body).toMatch(/Teo Marín, of the bank: “asked about a fee”/);
    expect(page.body.match(/Banter, because you asked/g)?.length).toBeGreaterThanOrEqual(2);
    expect(page.body).toMatch(/There is no receipt yet/);
    expect(page.body).not.toMatch(/\$[\d,]+\.\d\d/);
  };
  seen(await jar.get(link));

  // On Messenger there is no such browser.
  await customer.writes('who looked at my data?');
  await customer.told(/See it all on a page|Teo Marín: /);
  const phone = createJar();
  expect((await phone.get(link)).body).toMatch(/Is it you\?/);
  expect((await enter(phone, link, { customer: 'sam' })).status).toBe(403);
  seen(await enter(phone, link));
  const file = await sendForm(phone, link, 'data');
  const { conversations, record } = JSON.parse(file.body);
  expect(new Set(conversations.map(({ channel }: { channel: string }) => channel))).toEqual(new Set(['directline', 'messenger']));
  expect(file.body).toContain('Teo Marín');
  expect(
    record.some(({ reason, agent }: { reason?: string; agent?: string }) => reason === 'asked about a fee' && agent === undefined),
  ).toBe(true);
  expect(OWN_LINK.test(file.body)).toBe(false);
});
