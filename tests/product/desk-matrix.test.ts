/** Every route of the desk and every message to it, by who asks and whose conversation it is: what one may not see is as if it were not there. */
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import WebSocket from 'ws';
import type { FromPage } from '../../bot/wire.ts';
import { until } from '../support/customer.ts';
import type { DeskClient } from '../support/desk-client.ts';
import { type Customer, type Hall, openHall } from '../support/desk-hall.ts';

jest.setTimeout(60_000);

/** Nora knows about fraud and cards, Teo about payments, both of them English; Inés speaks Spanish only; Ruth is a supervisor. */
const WHO = ['nora', 'teo', 'ines', 'ruth'] as const;
const NOBODY = ['signed out', 'forged'] as const;
/** Waits for anybody; waits for who knows about cards; is Nora's; is the bot's again; does not exist; a question of a bank about fraud. */
const WHOSE = ['waits', 'cards', 'noras', 'bots', 'none', 'case'] as const;
type Who = (typeof WHO)[number];
type Whose = (typeof WHOSE)[number];
type Told = { status: number; body: unknown };

let hall: Hall;
let agents: Record<Who, DeskClient>;
let names: Record<Whose, string>;
let noras: Customer;
beforeAll(async () => {
  hall = await openHall();
  // Nobody chats yet: the bank's question reaches nobody, and people see to it.
  await fetch(`${hall.banter.sandboxUrl}/admin/fraud-events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ do: 'raise', bank: 'citi' }),
  });
  const [nora, teo, ines, ruth] = await Promise.all([hall.agent('nora'), hall.agent('teo'), hall.agent('ines'), hall.agent('ruth')]);
  agents = { nora, teo, ines, ruth };
  const kase = () => ruth.desk()?.waiting.find(({ kind }) => kind === 'case')?.name;
  await ruth.waitsFor('the case', () => kase() !== undefined);
  noras = hall.customer();
  const held = await noras.waits(nora);
  const was = await hall.customer().waits(nora);
  for (const one of [held, was]) expect((await nora.claim(one)).status).toBe(200);
  expect((await nora.does(was, 'release')).status).toBe(202);
  await ruth.waitsFor('the release', () => ruth.desk()?.load?.all.every(({ name }) => name !== was) === true);
  const waits = await hall.customer().waits(nora);
  const cards = await hall.customer().waits(nora, ['my card was stolen, lock it']);
  names = { waits, cards, noras: held, bots: was, none: 'conversation:AAAAAAAAAAAAAAAAAAAAAA', case: kase() ?? '' };
}, 120_000);
afterAll(() => hall.close());

const cookieOf = (who: string): Record<string, string> => (who === 'forged' ? { cookie: `banter_desk=${'A'.repeat(43)}` } : {});
const path = (whose: Whose, rest: string): string => `/conversations/${encodeURIComponent(names[whose])}${rest}`;

/** A request as this one sends it. */
const asks = async (who: Who | (typeof NOBODY)[number], method: string, at: string, body?: object): Promise<Told> => {
  if (who !== 'signed out' && who !== 'forged') return method === 'GET' ? agents[who].get(at) : agents[who].post(at, body ?? {});
  const answer = await fetch(`${hall.banter.url}/desk/api${at}`, {
    method,
    headers: { ...cookieOf(who), origin: hall.banter.url, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return { status: answer.status, body: await answer.json() };
};

let ids = 0;
const idOf = (): string => {
  ids += 1;
  return `matrix-${ids}`;
};

/** Nothing is there. */
const NOT = '404 404 404 404 404 404';
const WAITS_NOT = '409 409 409 409 409 409';
const NO_SUPERVISOR = '403 403 403 403 403 403';

type Row = [route: string, rest: string, body: (() => object) | undefined, expected: Record<Who, string>];
/** What each is answered, in the order of WHOSE; `-`: would change it, and is tried below. */
const ROWS: Row[] = [
  [
    'GET thread',
    '',
    undefined,
    { nora: '200 200 200 404 404 200', teo: '200 404 404 404 404 404', ines: NOT, ruth: '200 200 200 404 404 200' },
  ],
  [
    'GET entries',
    '/entries?before=99999999999999-0',
    undefined,
    { nora: '200 200 200 404 404 200', teo: '200 404 404 404 404 404', ines: NOT, ruth: '200 200 200 404 404 200' },
  ],
  [
    'POST claim',
    '/claim',
    () => ({}),
    { nora: '- - 200 409 409 409', teo: '- 409 409 409 409 409', ines: WAITS_NOT, ruth: '- - 409 409 409 409' },
  ],
  ...(
    [
      ['messages', '403', () => ({ text: 'hello' })],
      ['notes', '403', () => ({ text: 'hello' })],
      ['transfer', '403', () => ({ to: { skill: 'payments' }, note: 'please' })],
      ['release', '403', () => ({})],
      // Of a case only this is done, by whoever knows about fraud.
      ['resolve', '-', () => ({ reason: 'answered' })],
    ] as const
  ).map(
    ([what, ofCase, more]): Row => [
      `POST ${what}`,
      `/${what}`,
      () => ({ id: idOf(), ...more() }),
      { nora: `409 409 - 404 404 ${ofCase}`, teo: '409 404 409 404 404 404', ines: NOT, ruth: `409 409 409 404 404 ${ofCase}` },
    ],
  ),
  [
    'POST assign',
    '/assign',
    () => ({ id: idOf(), agent: 'teo' }),
    { nora: NO_SUPERVISOR, teo: NO_SUPERVISOR, ines: NO_SUPERVISOR, ruth: '- - - 404 404 404' },
  ],
  [
    'POST reveal',
    '/reveal',
    () => ({ account: 'chase none', reason: 'they asked' }),
    { nora: '409 409 403 404 404 404', teo: '409 404 404 404 404 404', ines: NOT, ruth: '409 409 409 404 404 404' },
  ],
];

describe.each(ROWS)('%s', (route, rest, body, expected) => {
  const method = route.split(' ')[0] ?? '';

  test.each(WHO)('as %s', async (who) => {
    const wanted = expected[who].split(' ');
    const tried = WHOSE.filter((_, at) => wanted[at] !== '-');
    const answers: Partial<Record<Whose, Told>> = {};
    for (const whose of tried) answers[whose] = await asks(who, method, path(whose, rest), body?.());
    expect(WHOSE.map((whose) => String(answers[whose]?.status ?? '-')).join(' ')).toBe(expected[who]);
    // What is refused as if it did not exist is refused in the same words.
    const { none } = answers;
    const hidden = [
      'bots',
      ...(who === 'ines' ? (['waits', 'cards', 'noras', 'case'] as const) : who === 'teo' ? (['cards', 'case'] as const) : []),
    ] as const;
    for (const whose of hidden) expect([whose, answers[whose]]).toEqual([whose, none]);
  });

  test.each(NOBODY)('%s', async (who) => {
    for (const whose of WHOSE) {
      const { status, body: told } = await asks(who, method, path(whose, rest), body?.());
      expect([status, told]).toEqual([401, { error: { code: 'SignedOut', message: expect.any(String) } }]);
    }
  });
});

describe('routes about no conversation', () => {
  test('tell agents who they are, and nobody else anything', async () => {
    for (const who of WHO) expect((await asks(who, 'GET', '/me')).body).toMatchObject({ agent: { id: who } });
    for (const who of NOBODY) for (const at of ['/me', '/search?q=zq']) expect((await asks(who, 'GET', at)).status).toBe(401);
  });

  test('a search finds what one may see, and nothing else', async () => {
    const found = async (who: Who): Promise<string[]> => {
      const { found: lines } = (await asks(who, 'GET', '/search?q=zq')).body as { found: { name: string }[] };
      return lines.map(({ name }) => name).toSorted();
    };
    const sorted = (...whose: Whose[]): string[] => whose.map((one) => names[one]).toSorted();
    expect(await found('nora')).toEqual(sorted('waits', 'cards', 'noras'));
    expect(await found('teo')).toEqual(sorted('waits'));
    expect(await found('ines')).toEqual([]);
    expect(await found('ruth')).toEqual(sorted('waits', 'cards', 'noras'));
  });
});

describe('the line', () => {
  const knock = (headers: Record<string, string>): Promise<number> =>
    new Promise((resolve) => {
      const socket = new WebSocket(`${hall.banter.url.replace('http', 'ws')}/desk/live`, { headers });
      socket.once('unexpected-response', (_, { statusCode }) => resolve(statusCode ?? 0));
      socket.once('open', () => resolve(101));
      socket.on('error', () => undefined);
      socket.once('open', () => socket.close());
    });

  test('is opened to nobody but agents, and to them from their own page only', async () => {
    const cookie = `banter_desk=${agents.nora.jar.cookie(hall.banter.url, 'banter_desk')}`;
    const origin = hall.banter.url;
    expect(await knock({ origin })).toBe(401);
    expect(await knock({ origin, ...cookieOf('forged') })).toBe(401);
    expect(await knock({ origin: 'https://evil.example', cookie })).toBe(401);
    expect(await knock({ cookie })).toBe(401);
    expect(await knock({ origin, cookie })).toBe(101);
  });

  test.each<[Who, Whose[]]>([
    ['nora', ['waits', 'cards', 'noras']],
    ['teo', ['waits']],
    ['ines', []],
    ['ruth', ['waits', 'cards', 'noras']],
  ])('tells %s of what they may see and of nothing else', async (who, seen) => {
    const agent = agents[who];
    const told = () => agent.heard.flatMap((one) => ('name' in one ? [one.name] : []));
    for (const whose of WHOSE) {
      const before = told().length;
      agent.send({ do: 'open', name: names[whose] });
      if (seen.includes(whose)) await agent.waitsFor(`what is in ${whose}`, () => told().slice(before).includes(names[whose]));
    }
    // What is asked later is answered later: the desk has heard all of the above.
    await agent.get('/me');
    expect([...new Set(told())].toSorted()).toEqual(seen.map((one) => names[one]).toSorted());
    agent.send({ do: 'close' });
  });

  test('lists what waits for oneself, and only counts the rest', () => {
    const listed = (who: Who) =>
      agents[who]
        .desk()
        ?.waiting.map(({ name }) => name)
        .toSorted();
    const sorted = (...whose: Whose[]): string[] => whose.map((one) => names[one]).toSorted();
    expect(listed('nora')).toEqual(sorted('waits', 'cards', 'case'));
    expect([listed('teo'), agents.teo.desk()?.others]).toEqual([sorted('waits'), 2]);
    expect([listed('ines'), agents.ines.desk()?.others]).toEqual([[], 3]);
    expect(agents.ruth.desk()?.load?.all).toHaveLength(4);
    for (const who of ['nora', 'teo', 'ines'] as const) expect(agents[who].desk()?.load).toBeUndefined();
  });

  test('shows the customer that somebody writes only while that is who has them', async () => {
    const signs = () =>
      hall.graph.signals.filter(({ body }) => body.recipient?.id === noras.user && body.sender_action === 'typing_on').length;
    const before = signs();
    for (const who of ['teo', 'ines', 'ruth'] as const) agents[who].send({ do: 'typing', name: names.noras });
    await agents.teo.get('/me');
    await agents.ruth.get('/me');
    expect(signs()).toBe(before);
    agents.nora.send({ do: 'typing', name: names.noras });
    await until(
      () => signs() > before,
      10_000,
      () => 'nobody was shown to write',
    );
  });

  test('does not mind what it cannot read', async () => {
    const { teo } = agents;
    const rubbish = [
      { do: 'claim', name: names.noras },
      { do: 'open' },
      { do: 'open', name: '__proto__' },
      [],
      'x',
      null,
      { do: 'here', active: 'yes' },
    ];
    for (const one of rubbish) teo.send(one as FromPage);
    teo.send({ do: 'open', name: 'customer:AAAAAAAAAAAAAAAAAAAAAA' });
    teo.send({ do: 'here', active: true });
    const before = teo.heard.length;
    teo.send({ do: 'open', name: names.waits });
    await teo.waitsFor('what waits', () => teo.heard.slice(before).some((one) => one.tell === 'entries'));
    expect([teo.ended, hall.banter.output()]).toEqual([[], expect.not.stringMatching(/_failed/)]);
  });

  test('is ended for who says too much, and for who says more than there is to say', async () => {
    const loud = await hall.agent('ines');
    for (let n = 0; n < 40; n += 1) loud.send({ do: 'here', active: false });
    await until(
      () => loud.ended.length > 0,
      10_000,
      () => 'the line is still open',
    );
    const long = await hall.agent('ines');
    long.send({ do: 'open', name: 'x'.repeat(5_000) });
    await until(
      () => long.ended.length > 0,
      10_000,
      () => 'the line is still open',
    );
    expect([loud.ended, long.ended]).toEqual([[1008], [1009]]);
  });
});

describe('what does not come from the page', () => {
  const sends = async (headers: Record<string, string>, body: string): Promise<number> => {
    const cookie = `banter_desk=${agents.nora.jar.cookie(hall.banter.url, 'banter_desk')}`;
    const at = `${hall.banter.url}/desk/api${path('noras', '/messages')}`;
    const answer = await fetch(at, { method: 'POST', headers: { cookie, ...headers }, body });
    const { error } = (await answer.json()) as { error: { code: string; message: string } };
    expect(error).toEqual({ code: expect.any(String), message: expect.not.stringMatching(/1 MB|Error|\.ts/) });
    return answer.status;
  };
  const json = { 'content-type': 'application/json' };
  const hello = (): string => JSON.stringify({ id: idOf(), text: 'not said by Nora' });

  test('is refused: another origin, none, and what is no JSON', async () => {
    const origin = hall.banter.url;
    expect(await sends({ ...json, origin: 'https://evil.example' }, hello())).toBe(403);
    expect(await sends({ ...json, origin: 'null' }, hello())).toBe(403);
    expect(await sends(json, hello())).toBe(403);
    expect(await sends({ origin, 'content-type': 'text/plain' }, hello())).toBe(415);
    expect(await sends({ origin, 'content-type': 'application/x-www-form-urlencoded' }, 'text=x')).toBe(415);
    for (const body of ['{', '[]', 'null', '"x"', '{}', '{"id":"short","text":"x"}', '{"id":"matrix-bad-1","text":7}', '['.repeat(5_000)])
      expect([body.slice(0, 20), await sends({ ...json, origin }, body)]).toEqual([body.slice(0, 20), 400]);
    for (const size of [2_001, 4_001, 60_000, 70_000, 2_000_000]) {
      const body = JSON.stringify({ id: idOf(), text: 'x'.repeat(size) });
      expect([size, await sends({ ...json, origin }, body)]).toEqual([size, 413]);
    }
    expect(noras.texts().join('\n')).not.toContain('not said by Nora');
  });

  test.each([
    ['that is another’s kind', 'customer:AAAAAAAAAAAAAAAAAAAAAA'],
    ['with a path in it', '../../me'],
    ['that is a key', 'banter:{desk}:people'],
    ['that is long', `conversation:${'A'.repeat(300)}`],
    ['of a prototype', '__proto__'],
  ])('a name %s is no conversation', async (_, name) => {
    const at = `/conversations/${encodeURIComponent(name)}`;
    for (const who of ['nora', 'ruth'] as const) {
      expect((await agents[who].get(at)).status).toBe(404);
      expect((await agents[who].post(`${at}/messages`, { id: idOf(), text: 'x' })).status).toBe(404);
      expect((await agents[who].post(`${at}/claim`, {})).status).toBe(404);
    }
  });
});

describe('what would have changed it', () => {
  test('is done for who may: words and notes of who has it, a claim of what waits, and a gift of a supervisor', async () => {
    const { nora, teo, ruth } = agents;
    expect((await nora.says(names.noras, 'said by Nora')).status).toBe(202);
    await noras.told(/said by Nora/);
    expect((await nora.notes(names.noras, 'a note')).status).toBe(202);
    expect((await teo.claim(names.waits)).status).toBe(200);
    expect((await nora.claim(names.cards)).status).toBe(200);
    for (const whose of ['cards', 'noras'] as const) expect((await ruth.does(names[whose], 'assign', { agent: 'teo' })).status).toBe(202);
    expect((await nora.says(names.noras, 'still said by Nora')).body.error).toMatchObject({ code: 'NotYours', by: 'Teo Marín' });
    expect((await nora.get(path('noras', ''))).status).toBe(404);
    expect((await ruth.does(names.case, 'resolve', { reason: 'fraud_handled' })).status).toBe(202);
    await nora.waitsFor('the case gone', () => nora.desk()?.waiting.every(({ kind }) => kind !== 'case') === true);
    await teo.waitsFor('what he was given', () => teo.desk()?.mine.length === 3);
    // He speaks in what he was given, whatever he knows about.
    expect((await teo.says(names.cards, 'said by Teo')).status).toBe(202);
  });
});
