/** Privacy, as rows of what the law wants (12 CFR 1033): what is agreed to (P1), for how long (P5), and how it ends (P6). */
import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { type RunningBanter, startBanter } from '../../support/banter.ts';
import { ALL, type Newcomer, newcomer } from '../newcomer.ts';
import { admin, askedAbout, consentsOf, isActive, sentToBanks, setClock, textIn, tokenShown } from './seen-from-outside.ts';

jest.setTimeout(60_000);

let banter: RunningBanter;
let ann: Newcomer;
beforeAll(async () => {
  banter = await startBanter({ env: { SANDBOX_AUTOLINK: '', LOG_LEVEL: 'info' }, egress: { bytes: true } });
}, 120_000);
beforeEach(async () => {
  ann = await newcomer(banter);
});
afterAll(() => banter.close());

/** What stands on our page, by what it is for. */
const readPage = (html: string) => {
  const [title = ''] = textIn(html, /<h1>(.*?)<\/h1>/g);
  const [choose = '', howLong = ''] = textIn(html, /<legend>(.*?)<\/legend>/g);
  const [who = '', purpose = '', stop = '', never = '', next = ''] = textIn(html, /<p>([^<]+)<\/p>/g);
  const names = textIn(html, /<strong>(.*?)<\/strong>/g);
  const whats = textIn(html, /<span class="what">(.*?)<\/span>/g);
  const days = textIn(html, /name="days"[^>]*>(.*?)<\/label>/g);
  return { title, who, choose, names, whats, purpose, howLong, days, stop, never, next };
};

/** The text that is agreed to, out of what the page shows and what was chosen there. */
const agreed = (page: ReturnType<typeof readPage>, chosen: (at: number) => boolean, days: string): string => {
  const terms = page.names.flatMap((name, at) => (chosen(at) ? [`- ${name}: ${page.whats[at]}`] : []));
  const lines = [page.title, page.who, page.choose, ...terms, page.purpose, `${page.howLong} ${days}`, page.stop, page.never];
  return createHash('sha256').update(lines.join('\n')).digest('base64url');
};

const spanishPage = async ({ chat }: Newcomer): Promise<string> => {
  await chat.say('quiero conectar chase', /Sirve/);
  return chat.link().replace('localhost', '127.0.0.1');
};

describe('P1 the disclosure', () => {
  test.each([
    [
      'en',
      (one: Newcomer) => one.page('chase'),
      /Banter, the assistant of the bank.*at Chase\. It is not used for advertising, not sold and not passed on\..*pass through the chat app/,
      /balances/i,
      ['30 days', '90 days', '180 days', 'One year'],
      /write “disconnect Chase”.*at any time, or end it at Chase.*ends by itself/,
      /password stays at your bank/,
    ],
    [
      'es',
      spanishPage,
      /Banter, el asistente del banco.*en Chase\. No se usan para publicidad, no se venden ni se entregan a otros\..*pasan por la aplicación de chat/,
      /saldos/i,
      ['30 días', '90 días', '180 días', 'Un año'],
      /escriba “desconectar Chase”.*cuando quiera, o hágalo en Chase.*termina por sí solo/,
      /contraseña se queda en su banco/,
    ],
  ] as const)(
    'P1 in %s stands on a page of its own: who, at whom, what, why, how long, how it ends',
    async (language, pageOf, who, what, days, stop, never) => {
      const { body } = await ann.jar.get(await pageOf(ann));
      expect(body).toContain(`<html lang="${language}">`);
      const page = readPage(body);
      expect(page.title).toContain('Chase');
      expect(page.who).toMatch(who);
      expect(page.names).toHaveLength(ALL.length);
      expect(page.names.join()).toMatch(what);
      for (const one of page.whats) expect(one).toMatch(/\p{L}{3}/u);
      expect(page.days).toEqual(days);
      expect(page.stop).toMatch(stop);
      expect(page.never).toMatch(never);
      expect(page.purpose).toMatch(/\p{L}{3}/u);
      // Nothing else is asked or offered there.
      expect(body.match(/<form/g)).toHaveLength(1);
      expect(body.match(/<button/g)).toHaveLength(1);
      expect(body).not.toMatch(/<script|<iframe|<img|<a /);
    },
  );

  test('P1 what was read is hashed into the record; other choices, another language, another bank are other texts', async () => {
    const page = readPage((await ann.jar.get(await ann.page('chase'))).body);
    await ann.connect('chase');
    await ann.connect('citi', { scopes: ALL.filter((scope) => scope !== 'transactions') });
    const ben = await newcomer(banter);
    const spanish = readPage((await ben.jar.get(await spanishPage(ben))).body);
    await ann.chat.say('disconnect chase', /Disconnect/);
    await ann.chat.press('Yes, disconnect', /disconnected/);
    await ann.connect('chase', { scopes: ['accounts', 'balances'] });

    const given = (await consentsOf(banter)).filter(({ what }) => what === 'given').map(({ bank, text }) => ({ bank, text }));
    expect(given).toContainEqual({ bank: 'chase', text: agreed(page, () => true, '90 days') });
    expect(given).toContainEqual({ bank: 'chase', text: agreed(page, (at) => at < 2, '90 days') });
    const texts = [...given.map(({ text }) => text), agreed(spanish, () => true, '90 días')];
    expect(new Set(texts).size).toBe(texts.length);
  });
});

describe('P6 revoking', () => {
  test('P6 takes no more steps than granting, and what was granted is worthless at the bank', async () => {
    const { chat, jar } = ann;
    let steps = 0;
    const { post } = jar;
    jar.post = (...form) => {
      steps += 1;
      return post(...form);
    };
    steps += 1; // "connect wells fargo"
    await ann.connect('wells fargo');
    const granting = steps;
    await chat.say('all my wells fargo balances', /••/);
    const access = tokenShown(banter, 'wells-fargo');
    expect(await isActive(banter, 'wells-fargo', access)).toBe(true);

    await chat.say('disconnect wells fargo', /Disconnect/);
    await chat.press('Yes, disconnect', /my keys are worthless at the bank/);
    const revoking = 2;
    expect(granting).toBeGreaterThanOrEqual(revoking);
    const refresh = [
      ...sentToBanks(banter).matchAll(/token=([^&\s]+)&token_type_hint=refresh_token|token_type_hint=refresh_token&token=([^&\s]+)/g),
    ].at(-1);
    for (const token of [access, refresh?.[1] ?? refresh?.[2] ?? '']) {
      expect(token).toMatch(/^[\w-]{20,}$/);
      expect(await isActive(banter, 'wells-fargo', token)).toBe(false);
    }
    const { status } = await fetch(`${banter.sandboxUrl}/wells-fargo/fdx/v6/accounts`, { headers: { authorization: `Bearer ${access}` } });
    expect(status).toBe(401);
  });

  test('P6 after the tap the bank is asked nothing, whatever is asked here or told there', async () => {
    // Whom nothing else shows: Ana has more by now.
    await ann.connect('citi', { customer: 'luis' });
    await ann.chat.say('disconnect citi', /Disconnect/);
    await ann.chat.press('Yes, disconnect', /disconnected/);
    const before = askedAbout(banter).length;
    for (const text of ["what's my balance?", 'how much did I spend last month?', 'routing number', 'lock my card'])
      await ann.chat.say(text, /No bank|no bank|connect/i);
    await admin(banter, '/account-events', { do: 'payment', bank: 'citi', customer: 'luis' });
    await wait(1_000);
    // Its keys are given back there; nothing else is asked.
    const asked = askedAbout(banter).slice(before);
    expect(asked.filter(({ path }) => !path.endsWith('/auth/token/revocation'))).toEqual([]);
  });
});

describe('P5 a consent', () => {
  afterAll(() => setClock(banter, Date.now()));

  test('P5 is a year at most, whatever the form says', async () => {
    const page = await ann.page('chase');
    const own = { origin: banter.url, 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' };
    for (const days of ['366', '1000000', '-1', 'x']) {
      const { status, location } = await ann.jar.post(page, `scope=accounts&days=${days}`, own);
      expect([status, location]).toEqual([400, undefined]);
    }
  });

  test('P5 is good to its last second, and then no bank is asked, by nobody and nothing', async () => {
    await ann.connect('us bank', { customer: 'sam' });
    const until = (await consentsOf(banter)).findLast(({ bank, what }) => bank === 'us-bank' && what === 'given')?.until ?? 0;
    expect(until - Date.now()).toBeLessThanOrEqual(365 * 86_400_000);
    await setClock(banter, until - 5_000);
    expect(await ann.chat.say('all my us bank balances', /••/)).toContain('$');
    await setClock(banter, until);
    const before = askedAbout(banter).length;
    expect(await ann.chat.say('all my us bank balances', /No bank|no longer|ended|expired|not connected/i)).not.toContain('$');
    await admin(banter, '/account-events', { do: 'payment', bank: 'us-bank', customer: 'sam' });
    await wait(1_000);
    // Its keys are given back there; nothing else is asked.
    const asked = askedAbout(banter).slice(before);
    expect(asked.filter(({ path }) => !path.endsWith('/auth/token/revocation'))).toEqual([]);
  });
});
