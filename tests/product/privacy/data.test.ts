/** Privacy, as rows of what the law and the card networks want: what is asked of a bank (P3), how it is kept and who gets in (P9), what is never kept (P10, P11). */
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { createClient, RESP_TYPES } from 'redis';
import { z } from 'zod';
import type { DeskClient } from '../../support/desk-client.ts';
import { type Hall, openHall } from '../../support/desk-hall.ts';
import { startTestRedis, type TestRedis } from '../../support/redis.ts';
import { newcomer } from '../newcomer.ts';
import { type Asked, askedOf, tokenShown } from './seen-from-outside.ts';

jest.setTimeout(60_000);

let redis: TestRedis;
let hall: Hall;
let nora: DeskClient;
beforeAll(async () => {
  redis = await startTestRedis();
  const env = { REDIS_URL: redis.url, SANDBOX_AUTOLINK: '', DESK_ACR: 'mfa', LOG_LEVEL: 'info' };
  hall = await openHall(env, { egress: { bytes: true } });
  nora = await hall.agent('nora');
}, 120_000);
afterAll(async () => {
  await hall.close();
  await redis.stop();
});

/** All that customers were told by their banks' data, for whoever looks for it elsewhere. */
const shown: string[] = [];

describe('P3 what a bank is asked', () => {
  /** The scope that each address of a bank's data takes: all that there are. */
  const TABLE: readonly (readonly [scope: string, method: string, path: RegExp])[] = [
    ['accounts', 'GET', /^\/fdx\/v6\/accounts$/],
    ['balances', 'GET', /^\/fdx\/v6\/accounts\/[\w-]+$/],
    ['transactions', 'GET', /^\/fdx\/v6\/accounts\/[\w-]+\/transactions$/],
    ['routing', 'GET', /^\/fdx\/v6\/accounts\/[\w-]+\/payment-networks$/],
    ['cards', 'GET', /^\/cards\/v1\/(?:[\w-]+\/state|orders\/[^/]+)$/],
    ['cards', 'PUT', /^\/cards\/v1\/[\w-]+\/state$/],
    ['cards', 'POST', /^\/cards\/v1\/[\w-]+\/(?:report|replacement)$/],
    ['alerts', 'GET', /^\/cards\/v1\/cases\/[\w-]+$/],
    ['alerts', 'PUT', /^\/cards\/v1\/cases\/[\w-]+\/answer$/],
  ];
  /** Of nobody in particular: signing in, keys, events. */
  const NOBODYS = /^\/(?:auth\/|jwks\.json$|events\/poll$)/;

  const scopeOf = ({ method, path }: Asked): string => {
    const plain = path.replace(/^\/[\w-]+(?=\/)/, '').replace(/\?.*$/, '');
    if (NOBODYS.test(plain)) return 'none';
    return TABLE.find(([, by, at]) => by === method && at.test(plain))?.[0] ?? `${method} ${plain}, which is in no table`;
  };
  const scopesAsked = (bank: string): string[] => [
    ...new Set(
      askedOf(hall.banter)
        .filter(({ path }) => path.startsWith(`/${bank}/`))
        .map(scopeOf),
    ),
  ];

  const BROAD = [
    'all my balances',
    'what did I spend last month?',
    'transactions of my everyday checking',
    'routing number of my everyday checking',
    'when is my card due?',
    'what is my interest rate?',
    'lock my cash back card',
    'what can you see?',
    '¿cuánto dinero tengo?',
    '¿cuánto gasté este mes?',
  ];

  test('P3 a broad chat asks for what was allowed, all of it, and nothing else', async () => {
    const { chat, connect } = await newcomer(hall.banter);
    await connect('chase');
    for (const text of BROAD) shown.push(await chat.say(text));
    expect(scopesAsked('chase').toSorted()).toEqual(['accounts', 'balances', 'cards', 'none', 'routing', 'transactions']);
  });

  test('P3 where two things were allowed, no more than these are asked for, whatever is wanted', async () => {
    const { chat, connect } = await newcomer(hall.banter);
    await connect('us bank', { customer: 'grace', scopes: ['accounts', 'balances'] });
    for (const text of BROAD) shown.push(await chat.say(text));
    expect(scopesAsked('us-bank').toSorted()).toEqual(['accounts', 'balances', 'none']);
  });

  test('P3 the full account number that comes with a routing number goes nowhere', async () => {
    const { chat, connect } = await newcomer(hall.banter);
    await connect('wells fargo', { customer: 'grace' });
    const told = await chat.say('what is my routing number?', /\d{9}/);
    const headers = { authorization: `Bearer ${tokenShown(hall.banter, 'wells-fargo')}` };
    const base = `${hall.banter.sandboxUrl}/wells-fargo/fdx/v6/accounts`;
    const list = z.object({ accounts: z.array(z.object({ accountId: z.string() })) }).parse(await (await fetch(base, { headers })).json());
    const networks = await Promise.all(
      list.accounts.map(async ({ accountId }) => (await fetch(`${base}/${accountId}/payment-networks`, { headers })).text()),
    );
    const numbers = [...networks.join().matchAll(/"identifier":"(\d+)"/g)].map(([, number = '']) => number);
    expect(numbers.length).toBeGreaterThan(0);
    for (const number of numbers) expect([told, hall.banter.output(), await everyByte()].join().includes(number)).toBe(false);
  });
});

/** All that Redis holds, keys and values, as it writes them to its disk. */
const everyByte = async (): Promise<string> => {
  const socket = { path: redis.url.slice('unix://'.length), tls: false } as const;
  const client = createClient({ socket, commandOptions: { typeMapping: { [RESP_TYPES.BLOB_STRING]: Buffer } } });
  await client.connect();
  const keys = await client.keys('*');
  const dumps = await Promise.all(keys.map((key) => client.sendCommand<Buffer | null>(['DUMP', String(key)])));
  await client.close();
  return [...keys.map(String), ...dumps.map((dump) => dump?.toString('latin1') ?? '')].join('\n');
};

describe('P9 safeguards', () => {
  test('P9 what Redis holds has no word of a customer, no figure, no merchant and no token in it', async () => {
    const { chat, connect } = await newcomer(hall.banter);
    await connect('wells fargo', { customer: 'ana' });
    shown.push(await chat.say('all my wells fargo balances', /\$/));
    shown.push(await chat.say('what did I spend at zquarellionstore last month?'));
    const bytes = await everyByte();
    expect(bytes.length).toBeGreaterThan(20_000);
    const figures = shown.join('\n').match(/\$[\d,]+\.\d\d/g) ?? [];
    expect(figures.length).toBeGreaterThan(5);
    const words = ['zquarellionstore', 'Everyday Checking', 'Checking', 'last month', tokenShown(hall.banter, 'wells-fargo'), ...figures];
    for (const word of words) {
      expect(word).toMatch(/\S{4}/);
      expect(bytes.includes(word.replace('$', ''))).toBe(false);
    }
  });

  test('P9 a desk that wants a second factor lets in who showed one', async () => {
    expect((await nora.get('/me')).body).toMatchObject({ agent: { id: 'nora' } });
  });
});

const digits = (text: string): string => text.normalize('NFKC').replace(/\D/g, '');

/** The customer writes these; what an agent then sees of it. */
const seenAtDesk = async (texts: readonly string[]): Promise<string> => {
  const customer = hall.customer();
  const name = await customer.waits(nora, texts);
  await nora.claim(name);
  const thread = JSON.stringify((await nora.thread(name)).entries);
  await nora.does(name, 'resolve').catch(() => undefined);
  return `${thread}\n${customer.texts().join('\n')}`;
};

describe('P10 card numbers', () => {
  test.each<[string, string[], string]>([
    ['with spaces', ['my card is 4111 1111 1111 1111'], '4111111111111111'],
    ['with dashes', ['5500-0055-5555-5559'], '5500005555555559'],
    ['13 digits', ['card 4222222222222'], '4222222222222'],
    ['19 digits', ['la tarjeta es 6304 0000 0000 0000 000'], '6304000000000000000'],
    ['full-width digits', ['４１１１１１１１１１１１１１１１'], '4111111111111111'],
    ['over two messages', ['4111 1111', '1111 1111'], '4111111111111111'],
  ])('P10 %s are kept nowhere, and the customer is told', async (_name, texts, number) => {
    const seen = await seenAtDesk(texts);
    expect(digits(seen).includes(number)).toBe(false);
    for (const half of texts) expect(digits(seen).includes(digits(half))).toBe(false);
    expect(seen).toMatch(/••••/);
    expect(seen).toMatch(/blacked (?:it )?out|tapé/i);
    const held = `${await everyByte()}\n${hall.banter.output()}`;
    for (const text of [number, ...texts]) expect(held.includes(text)).toBe(false);
  });

  test.each([
    ['a phone number', 'call me at 415 555 2671', '415 555 2671'],
    ['an order number', 'my order 4111111111111112 has not come', '4111111111111112'],
  ])('P10 %s is left as it is', async (_name, text, kept) => {
    expect(await seenAtDesk([text])).toContain(kept);
  });
});

describe('P11 codes and passwords', () => {
  test.each([
    ['a PIN', 'my pin is 8264', '8264'],
    ['a CVV', 'the cvv on the back is 913', '913'],
    ['a CVV of a card', 'cvc of my card: 604', '604'],
    ['un CVV', 'el cvv de mi tarjeta por atrás es 731', '731'],
    ['a one-time code', 'they sent me the code 448219, here', '448219'],
    ['a password', 'my password is Gr4nite!Owl', 'Gr4nite!Owl'],
    ['una clave', 'mi clave es 5573', '5573'],
    ['un código', 'el código de seguridad es 640 118', '640 118'],
  ])('P11 %s is kept nowhere, not even its length', async (_name, text, secret) => {
    const seen = await seenAtDesk([text]);
    const words = [...seen.matchAll(/"text":"([^"]*)"/g)].map(([, said = '']) => said);
    expect(words.join('\n')).not.toContain(secret);
    expect(words.some((said) => said.includes('••••') && !said.includes('•••••'))).toBe(true);
  });
});
