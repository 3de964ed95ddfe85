/** Through the Bot Framework's door: activities in, the connector's replies out, the whole product between. */
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { type RunningBanter, startBanter } from '../support/banter.ts';
import { APP_ID, type BotFrameworkStandIn, startBotFramework } from '../support/bot-framework-stand-in.ts';
import { until } from '../support/customer.ts';
import { type Ledger, readLedger } from '../support/ledger.ts';

jest.setTimeout(60_000);

let service: BotFrameworkStandIn;
let count = 0;
beforeAll(async () => {
  service = await startBotFramework();
});
afterAll(() => service.stop());

const activity = (text: string, more: object = {}) => {
  count += 1;
  return {
    type: 'message',
    id: `activity-${count}`,
    channelId: 'webchat',
    serviceUrl: service.url,
    from: { id: 'user-1' },
    recipient: { id: 'bot-1' },
    conversation: { id: `conversation-${count}` },
    text,
    ...more,
  };
};

const post = async (banter: RunningBanter, body: unknown, headers: Record<string, string> = {}) => {
  const response = await fetch(`${banter.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, text: await response.text() };
};

describe('without an app id, on this machine', () => {
  let banter: RunningBanter;
  let ledger: Ledger;
  beforeAll(async () => {
    banter = await startBanter({ egress: { reaches: [service.url] } });
    ledger = await readLedger(banter.sandboxUrl);
  }, 120_000);
  afterAll(() => banter.close());

  const saidIn = (conversation: string): string =>
    service.posts
      .filter(({ path }) => path.includes(`/${conversation}/`))
      .map(({ body }) => JSON.stringify(body))
      .join('\n');

  test('a customer asks for a balance and gets what the bank has', async () => {
    const asked = activity("what's my Chase savings balance?");
    expect((await post(banter, asked)).status).toBeLessThan(300);
    const { id } = asked.conversation;
    await until(
      () => saidIn(id).includes(ledger.available('chase', 'savings')),
      10_000,
      () => `${saidIn(id)}\n${banter.output()}`,
    );
    // A slow machine may have shown that it types first.
    const said = service.posts.filter(({ path, body }) => path.includes(`/${id}/`) && body.type === 'message');
    expect(said[0]?.body).toMatchObject({ replyToId: asked.id });
  });

  test('the same activity delivered again is answered once', async () => {
    const asked = activity('hello');
    await post(banter, asked);
    await post(banter, asked);
    const { id } = asked.conversation;
    await until(
      () => saidIn(id).includes('Hello'),
      10_000,
      () => saidIn(id),
    );
    await post(banter, { ...asked, id: `${asked.id}-next`, text: 'thank you' });
    await until(
      () => saidIn(id).includes('welcome'),
      10_000,
      () => saidIn(id),
    );
    expect(saidIn(id).match(/Hello!/g)).toHaveLength(1);
  });

  test('replies come in the answer where they are expected there', async () => {
    const answer = await post(banter, activity("what's my Chase savings balance?", { deliveryMode: 'expectReplies' }));
    expect(answer.status).toBe(200);
    expect(
      JSON.parse(answer.text)
        .activities.map(({ text }: { text: string }) => text)
        .join('\n'),
    ).toContain(ledger.available('chase', 'savings'));
  });

  test('in a group there is no figure, only the request to talk in private', async () => {
    const asked = activity("what's my Chase savings balance?", { conversation: { id: 'group-1', isGroup: true } });
    await post(banter, asked);
    await until(
      () => saidIn('group-1') !== '',
      10_000,
      () => banter.output(),
    );
    expect(saidIn('group-1')).toMatch(/private/);
    expect(saidIn('group-1')).not.toMatch(/\$/);
  });

  test.each<[string, () => unknown]>([
    ['an array', () => []],
    ['malformed JSON', () => '{"type":'],
    ['no serviceUrl', () => activity('x', { serviceUrl: undefined })],
    ['no channelId', () => activity('x', { channelId: undefined })],
    ['no conversation', () => activity('x', { conversation: undefined })],
    ['null', () => 'null'],
    ['a prototype', () => '{"__proto__":{"type":"message"}}'],
  ])('%s is refused, and the process lives', async (_what, body) => {
    const answer = await post(banter, body());
    expect([400, 401, 403]).toContain(answer.status);
    expect(answer.text).not.toMatch(/at .*\.(?:ts|js)|node_modules|Error:/);
    expect((await fetch(`${banter.url}/readyz`)).status).toBe(200);
  });
});

describe('with an app id', () => {
  let banter: RunningBanter;
  beforeAll(async () => {
    banter = await startBanter({
      env: {
        MicrosoftAppType: 'MultiTenant',
        MicrosoftAppId: APP_ID,
        MicrosoftAppPassword: 'not used here: replies come in the answer',
        BotOpenIdMetadata: service.metadataUrl,
      },
      egress: { reaches: [service.url] },
    });
  }, 120_000);
  afterAll(() => banter.close());

  const ask = (token: string | undefined) =>
    post(banter, activity('hello', { deliveryMode: 'expectReplies' }), token === undefined ? {} : { authorization: `Bearer ${token}` });

  test('who is signed for is answered', async () => {
    const answer = await ask(await service.sign());
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('Hello');
  });

  test.each<[string, () => Promise<string | undefined>]>([
    ['no token', async () => undefined],
    ['rubbish', async () => 'rubbish'],
    ['a token of somebody else', () => service.sign(service.url, { key: 'foreign' })],
    ['a token without a signature', () => service.sign(service.url, { key: 'none' })],
    ['the public key used as a secret', () => service.sign(service.url, { key: 'public key as a secret', header: { alg: 'HS256' } })],
    ['a token for another bot', () => service.sign(service.url, { claims: { aud: 'another' } })],
    ['a token for another address', () => service.sign('https://elsewhere.example/')],
    ['a token that has ended', () => service.sign(service.url, { claims: { exp: 1 } })],
  ])('%s is refused', async (_what, token) => {
    const answer = await ask(await token());
    expect([401, 403]).toContain(answer.status);
    expect(answer.text).not.toMatch(/Hello|at .*\.(?:ts|js)|node_modules/);
  });
});
