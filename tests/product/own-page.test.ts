/** The customer's own page through the public doors: what may be seen, who looked, receipts, disconnecting, their data; and who is not let in. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { compactVerify, createLocalJWKSet, type JSONWebKeySet } from 'jose';
import { type RunningBanter, startBanter } from '../support/banter.ts';
import { createJar } from '../support/cookie-jar.ts';
import { ALL, ledgerOf, type Newcomer, newcomer } from './newcomer.ts';
import { enter, ownLink, sendForm, signingIn } from './own-page-visits.ts';

let banter: RunningBanter;
let ann: Newcomer;
beforeAll(async () => {
  banter = await startBanter({ env: { SANDBOX_AUTOLINK: '' } });
}, 60_000);
beforeEach(async () => {
  ann = await newcomer(banter);
});
afterAll(() => banter.close());

const FIGURE = /\$\s?[\d,]+\.\d\d/;
const OPEN = /What I may see, and who looked<\/h1>/;
const DOOR = /Is it you\?<\/h1>/;

const receiptLink = (body: string): string => /href="(\/connect\/mine\/[\w-]+\/receipts\/[\w-]+)"/.exec(body)?.[1] ?? '';

/** What a receipt says, checked with nothing but the published keys. */
const verified = async (signed: string) => {
  // What the address is for.
  const keys = (await (await fetch(`${banter.url}/connect/keys`)).json()) as JSONWebKeySet;
  const { payload, protectedHeader } = await compactVerify(signed, createLocalJWKSet(keys));
  return { header: protectedHeader, receipt: JSON.parse(new TextDecoder().decode(payload)), keys };
};

test('P14 the chat’s own browser sees at once what may be seen and who looked, and no figure', async () => {
  await ann.connect('chase');
  await ann.chat.say('all my chase balances', FIGURE);
  expect(await ann.chat.say('what can you see?', /Until/)).toMatch(/Last read: today at/);
  const page = await ann.jar.get(await ownLink(ann));
  expect([page.status, page.body]).toEqual([200, expect.stringMatching(OPEN)]);
  expect(page.body).toMatch(/<h3>Chase<\/h3>.*balances, transactions.*Last read<\/dt><dd>today at/s);
  expect(page.body).toMatch(/Chase: which accounts you have and balances.*Banter, because you asked/s);
  expect(page.body).toMatch(/Banter, because you had just connected it/);
  expect(page.body).not.toMatch(FIGURE);
  expect(page.body).not.toMatch(/<script|<style| style=| on\w+=/);
  expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
  expect([page.headers.get('cache-control'), page.headers.get('x-robots-tag')]).toEqual(['no-store', 'noindex']);
  const [, earlier = ''] = /href="([^"#]+)#looks">Earlier/.exec(page.body) ?? [];
  expect((await ann.jar.get(new URL(earlier, page.url).href)).body).toMatch(/Nothing earlier is on record.*Back to the newest/s);
  expect((await ann.jar.get(`${page.url}?before=${Date.now() + 60_000}`)).body).toMatch(/Banter, because you asked/);
  expect((await ann.jar.get(`${page.url}?before=nonsense&ended=__proto__`)).body).toMatch(OPEN);
  // As often as one likes.
  expect((await ann.jar.get(page.url)).body).toMatch(OPEN);
});

test('who looked is merged over all chats of the same person, and is nobody else’s', async () => {
  await ann.connect('chase', { customer: 'sam' });
  await ann.chat.say('all my chase balances', FIGURE);
  const elsewhere = await newcomer(banter);
  await elsewhere.connect('chase', { customer: 'sam' });
  await elsewhere.chat.say('transactions of this month at chase', /Transactions|nothing/i);
  const [here, there] = [await ann.jar.get(await ownLink(ann)), await elsewhere.jar.get(await ownLink(elsewhere))];
  for (const { body } of [here, there]) expect(body).toMatch(/transactions.*balances/s);
  const other = await newcomer(banter);
  await other.connect('citi', { customer: 'luis' });
  const { body } = await other.jar.get(await ownLink(other));
  expect(body).toMatch(/had just connected it/);
  expect(body).not.toMatch(/because you asked/);
});

describe('the door', () => {
  test('whoever has only the link sees no name, no bank of theirs and nothing else, however often', async () => {
    await ann.connect('chase');
    const link = await ownLink(ann);
    const stranger = createJar();
    for (let n = 0; n < 3; n += 1) {
      const { status, body } = await stranger.get(link);
      expect([status, body]).toEqual([200, expect.stringMatching(DOOR)]);
      expect(body).not.toMatch(/Until|Last read|<h3>|receipt/i);
      // All banks that there are, so that nobody learns which.
      expect([...body.matchAll(/name="bank"/g)].length).toBe(5);
    }
    for (const path of ['data', 'disconnect/chase', 'leave']) expect((await sendForm(stranger, link, path)).body).toMatch(DOOR);
    expect((await stranger.get(`${link}/disconnect/chase`)).body).toMatch(DOOR);
    const { body } = await ann.jar.get(link);
    expect((await stranger.get(new URL(receiptLink(body), banter.url).href)).body).toMatch(DOOR);
    expect(body).toMatch(/<h3>Chase/);
  });

  test('the customer in another browser signs in at the bank and is in; nothing is connected by it, and nothing is read', async () => {
    await ann.connect('chase');
    const [link, before] = [await ownLink(ann), await ledgerOf(banter)];
    const phone = createJar();
    const page = await enter(phone, link);
    expect([page.status, page.body]).toEqual([200, expect.stringMatching(OPEN)]);
    expect(page.body).toMatch(/You opened this page, signed in at Chase/);
    expect(page.url).toBe(link);
    expect((await ann.jar.get(link)).body.match(/<h3>/g)?.length).toBe(1);
    expect(await ledgerOf(banter)).toEqual(before);
    expect(await ann.chat.say('balance of my everyday checking', FIGURE)).toMatch(FIGURE);
  });

  test('another customer of the same bank, and one of another, are not let in', async () => {
    await ann.connect('chase');
    const link = await ownLink(ann);
    for (const as of [{ customer: 'sam' }, { bank: 'citi', customer: 'ana' }]) {
      const jar = createJar();
      const answer = await enter(jar, link, as);
      expect([answer.status, answer.body]).toEqual([403, expect.stringContaining('is not who connected it in that chat')]);
      expect((await jar.get(link)).body).toMatch(DOOR);
    }
  });

  test('a way back opens once, and in the browser that began it', async () => {
    await ann.connect('chase');
    const link = await ownLink(ann);
    const phone = createJar();
    const back = await signingIn(phone, link);
    for (const other of [createJar(), ann.jar]) expect((await other.get(back)).body).toMatch(/begun in another browser/);
    const copied = phone.copy();
    expect((await phone.get(back)).status).toBe(303);
    const again = await copied.get(back);
    expect([again.status, again.body]).toEqual([400, expect.stringMatching(/has been used already/)]);
    expect((await copied.get(link)).body).toMatch(DOOR);
  });

  test('a forged way back opens nothing', async () => {
    await ann.connect('chase');
    const link = await ownLink(ann);
    const phone = createJar();
    const forged = new URL(await signingIn(phone, link));
    forged.searchParams.set('code', 'made-up');
    expect((await phone.get(forged.href)).body).toMatch(/does not belong to this sign-in/);
    expect((await phone.get(link)).body).toMatch(DOOR);
  });

  test('what opened one page opens no other', async () => {
    await ann.connect('chase');
    const phone = createJar();
    await enter(phone, await ownLink(ann));
    const sam = await newcomer(banter);
    await sam.connect('chase', { customer: 'sam' });
    expect((await phone.get(await ownLink(sam))).body).toMatch(DOOR);
  });

  test.each([
    ['a page that never was', 'aaaaaaaaaaaaaaaaaaaaaa'],
    ['rubbish', 'x'],
    ['a path', '..%2f..%2fadmin'],
  ])('%s', async (_, secret) => {
    const answer = await ann.jar.get(`${banter.url}/connect/mine/${secret}`);
    expect([answer.status, answer.body]).toEqual([410, expect.stringContaining('no longer good')]);
  });

  test('is closed by who wants it closed', async () => {
    await ann.connect('chase');
    const link = await ownLink(ann);
    const phone = createJar();
    await enter(phone, link);
    expect((await sendForm(phone, link, 'leave')).body).toMatch(/The page is closed/);
    expect((await phone.get(link)).body).toMatch(DOOR);
  });
});

test.each([
  ['from a foreign page', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
  ['from a page that hides its origin', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
])('what is sent %s does nothing', async (_, headers) => {
  await ann.connect('chase');
  const link = await ownLink(ann);
  for (const path of ['disconnect/chase', 'data', 'sign-in', 'leave']) {
    const answer = await sendForm(ann.jar, link, path, 'bank=chase', headers);
    expect([path, answer.status, answer.body]).toEqual([path, 403, expect.stringContaining('not sent by our own page')]);
  }
  expect((await ann.jar.get(link)).body).toMatch(/<h3>Chase/);
});

test('a bank is disconnected there by one click and one confirmation, and the chat says so', async () => {
  await ann.connect('chase');
  const link = await ownLink(ann);
  const asked = await ann.jar.get(`${link}/disconnect/chase`);
  expect(asked.body).toMatch(/Disconnect Chase\?/);
  expect((await ann.jar.get(link)).body).toMatch(/<h3>Chase/);
  const { location = '' } = await sendForm(ann.jar, link, 'disconnect/chase');
  const before = await ledgerOf(banter);
  const { body } = await ann.jar.get(location);
  expect(body).toMatch(/Chase is disconnected.*No bank is connected: I see nothing of yours/s);
  expect(body).toMatch(/ended<\/span>/);
  expect(await ann.chat.hears(/on your own page/)).toMatch(/my keys are worthless at the bank/);
  expect(await ann.chat.say("what's my balance?", /No bank/)).toContain('No bank is connected');
  expect(await ledgerOf(banter)).toEqual(before);
});

describe('a receipt', () => {
  test('P2 is there at once, with all that was agreed to, and is checked with the published keys alone', async () => {
    await ann.connect('chase', { scopes: ['accounts', 'balances', 'transactions'] });
    const { body } = await ann.jar.get(await ownLink(ann, undefined, 'Show me the receipt'));
    const shown = await ann.jar.get(new URL(receiptLink(body), banter.url).href);
    expect(shown.body).toMatch(/What you agreed to.*Connect Chase to this chat\?.*90 days/s);
    const file = await ann.jar.get(`${shown.url}/signed`);
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename=receipt-chase-.*\.jws$/);
    const { header, receipt, keys } = await verified(file.body);
    expect(header).toMatchObject({ alg: 'ES256', typ: 'consent-receipt' });
    expect(JSON.stringify(keys)).not.toMatch(/"d"/);
    expect(receipt.consentGrant).toMatchObject({
      status: 'ACTIVE',
      durationPeriod: 90,
      resources: [{ dataClusters: ['ACCOUNT_BASIC', 'BALANCES', 'TRANSACTIONS'] }],
    });
    expect(shown.body).toContain(receipt.pii_processing.privacy_notice.hash);
    expect(file.body.length).toBeLessThan(12_000);
  });

  test('P13 says so when its consent has ended, and the one from before stays genuine', async () => {
    await ann.connect('chase');
    const link = await ownLink(ann);
    const address = `${new URL(receiptLink((await ann.jar.get(link)).body), banter.url).href}/signed`;
    const before = (await ann.jar.get(address)).body;
    await ann.chat.say('disconnect chase', /Disconnect/);
    await ann.chat.press('Yes, disconnect', /disconnected/);
    const { receipt } = await verified((await ann.jar.get(address)).body);
    expect(receipt.consentGrant.status).toBe('REVOKED');
    expect(receipt.event.map(({ event_state: state }: { event_state: string }) => state)).toEqual(['consent given', 'consent withdrawn']);
    expect((await verified(before)).receipt.consentGrant.status).toBe('ACTIVE');
  });

  test('of another consent stays when the bank is connected anew', async () => {
    await ann.connect('citi');
    await ann.connect('citi', { scopes: ALL.filter((scope) => scope !== 'staff') });
    const { body } = await ann.jar.get(await ownLink(ann));
    expect([...body.matchAll(/\/receipts\/[\w-]+"/g)].length).toBe(2);
    expect(body).toMatch(/in force.*ended/s);
  });

  test('keys stay the same over a restart', async () => {
    await ann.connect('chase');
    const { body } = await ann.jar.get(await ownLink(ann));
    const signed = (await ann.jar.get(`${new URL(receiptLink(body), banter.url).href}/signed`)).body;
    const { keys } = await verified(signed);
    await banter.stop();
    await banter.restart();
    expect((await verified(signed)).keys).toEqual(keys);
  }, 60_000);
});

describe('all of their data', () => {
  const dataOf = async (link: string, customer = 'ana') => {
    const jar = createJar();
    await enter(jar, link, { customer });
    const file = await sendForm(jar, link, 'data');
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename=banter-data-.*\.json$/);
    return { text: file.body, data: JSON.parse(file.body) };
  };

  test('is not given to who only sits at the chat', async () => {
    await ann.connect('chase');
    expect(await ann.chat.say('send me a copy of all my data', /Get my data|Good for/)).toMatch(/sign in at one of your banks first/);
    const link = ann.chat.link().replace('localhost', '127.0.0.1');
    expect(link).toMatch(/#data$/);
    expect((await ann.jar.get(link)).body).toMatch(/Sign in at Chase/);
    const answer = await sendForm(ann.jar, link, 'data');
    expect([answer.headers.get('content-disposition'), answer.body]).toEqual([null, expect.stringMatching(DOOR)]);
  });

  test('holds what was said with its figures, what was allowed with its receipts, and the record; of others nothing', async () => {
    const sam = await newcomer(banter);
    await sam.connect('chase', { customer: 'sam' });
    const hers = await sam.chat.say('all my chase balances', FIGURE);
    await sam.chat.say('a sentence that only sam says', /\S/);
    await ann.connect('chase');
    const mine = await ann.chat.say('all my chase balances', FIGURE);
    const figures = [...mine.matchAll(/\$[\d,]+\.\d\d/g)].map(([figure]) => figure);
    const { text, data } = await dataOf(await ownLink(ann));
    expect(data).toMatchObject({
      format: 'banter-customer-data',
      version: 1,
      alerts: null,
      connections: [{ bank: 'chase', name: 'Chase' }],
    });
    for (const figure of figures) expect(text).toContain(figure);
    for (const [figure] of hers.matchAll(/\$[\d,]+\.\d\d/g)) if (!figures.includes(figure)) expect(text).not.toContain(figure);
    expect(text).not.toContain('only sam says');
    expect(text).not.toMatch(/refresh_token|access_token|"tokens"|"agent"/);
    expect(await verified(data.receipts[0].signed)).toMatchObject({ receipt: data.receipts[0].receipt });
    expect(data.record.some(({ what, kind }: { what: string; kind: string }) => what === 'reads' && kind === 'balance')).toBe(true);
    const after = (await ann.jar.get(await ownLink(ann))).body;
    expect(after).toMatch(/You downloaded your data, signed in at Chase/);
  });

  test('shows no figure of what is no longer allowed', async () => {
    await ann.connect('chase');
    const [figure = ''] = FIGURE.exec(await ann.chat.say('all my chase balances', FIGURE)) ?? [];
    const link = await ownLink(ann);
    await ann.chat.say('disconnect chase', /Disconnect/);
    await ann.chat.press('Yes, disconnect', /disconnected/);
    const { text, data } = await dataOf(link);
    expect(text).not.toContain(figure);
    expect(data.conversations[0].messages.some(({ withheld }: { withheld?: true }) => withheld)).toBe(true);
  });
});
