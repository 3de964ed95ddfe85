/** The turns of cases and customers: what their steps want becomes calls with fixed ids, to those who may hear of it. */
import { describe, expect, test } from '@jest/globals';
import type { CaseEvent } from '../../bot/case.ts';
import { createCaseTurn } from '../../bot/case-turn.ts';
import type { CustomerEvent } from '../../bot/customer-model.ts';
import { type AlertEntry, createCustomerTurn } from '../../bot/customer-turn.ts';
import type { LogEvent } from '../../bot/logger.ts';
import type { Customer, FraudNotice, Grant } from '../../bot/model.ts';
import { caseSubject, customerSubject } from '../../bot/store/keys.ts';
import type { Turn } from '../../bot/store/mailbox.ts';
import { type CaseSession, type CustomerSession, NewerState } from '../../bot/stored.ts';

/** The business clock is not the real one. */
const NOW = Date.UTC(2026, 10, 20, 12);
const REAL = NOW + 1_000_000;
const DAY_MS = 24 * 3_600_000;
const K = caseSubject({ bank: 'chase', id: 'k' });
const ANA = customerSubject('ana');

const grant: Grant = { id: 'g', bank: 'chase', scopes: ['alerts'], until: NOW + 1 };
const ana = (...grants: Grant[]): Customer => ({ id: 'ana', zone: 'UTC', language: 'en', grants });
const notice: FraudNotice = {
  id: 'jti',
  bank: 'chase',
  case: 'k',
  customer: 'c-1',
  at: NOW,
  late: false,
  status: 'open',
  card: { account: 'card', last4: '1881', state: 'held' },
  items: [{ id: 'a', merchant: 'Shop', money: { minor: 100, currency: 'USD' }, at: NOW }],
};
const noticed: CaseEvent = { id: 'n', at: NOW, kind: 'notice', notice };
const says = (id: string, mine: boolean): CaseEvent => ({
  id,
  at: NOW,
  kind: 'answered',
  mine,
  from: { subject: 'chat', call: `call ${id}` },
});

const input = <Was, Event>(subject: string, was: Was | undefined, stored: Event) => ({
  subject,
  was,
  stored,
  owner: 'bot' as const,
  epoch: 0,
  record: async () => undefined,
});

const atBank = (who: Customer | 'nobody' = ana(grant)) => {
  const customer = who === 'nobody' ? undefined : who;
  const logged: string[] = [];
  const turn = createCaseTurn({
    directory: {
      idAt: async (bank, id) => (bank === 'chase' && id === 'c-1' ? customer?.id : undefined),
      customer: async () => customer,
    },
    now: () => NOW,
    clock: { now: () => REAL },
    log: (event, { why }) => void logged.push(`${event} ${why}`),
  });
  let is: CaseSession | undefined;
  const happens = async (stored: CaseEvent): Promise<Turn> => {
    const worked = await turn.work(input(K, is, stored));
    is = worked.session as CaseSession;
    return worked.turn;
  };
  return { turn, logged, happens };
};

const callsOf = ({ calls }: Turn) => calls.map(({ id, due, body }) => [id, due - REAL, body]);
const toldTo = ({ calls }: Turn) =>
  calls.map(({ body }) => body as { name: string; to?: string; event?: object }).filter(({ name }) => name === 'tell');

describe('a case', () => {
  test('that is new is told to its customer, and looked at again in a day', async () => {
    const { happens, logged } = atBank();
    const turn = await happens(noticed);
    expect(callsOf(turn)).toEqual([
      [
        'n.n0',
        0,
        {
          name: 'tell',
          since: REAL,
          to: ANA,
          event: {
            kind: 'news',
            from: K,
            customer: 'ana',
            news: { kind: 'open', case: { bank: 'chase', id: 'k' }, notice, items: notice.items, more: 0 },
          },
        },
      ],
      ['n.expire', DAY_MS, { name: 'look', since: REAL, what: 'expire' }],
    ]);
    expect([turn.handOver, logged]).toEqual([undefined, []]);
  });

  test.each<[string, Customer | 'nobody', string]>([
    ['whose customer nobody knows', 'nobody', 'unknown'],
    ['whose customer wants no alerts', ana({ ...grant, scopes: ['accounts'] }), 'consent'],
    ['whose customer wants alerts of another bank', ana({ ...grant, bank: 'citi' }), 'consent'],
    ['whose customer’s consent has ended', ana({ ...grant, until: NOW }), 'consent'],
  ])('%s is told to nobody, and noted', async (_what, who, why) => {
    const { happens, logged } = atBank(who);
    const turn = await happens(noticed);
    expect(toldTo(turn)).toEqual([]);
    expect(logged).toEqual([`alert_untold ${why}`]);
  });

  test('that is answered asks the bank under a key that only this answer has', async () => {
    const { happens } = atBank();
    await happens(noticed);
    const orders = [await happens(says('chat.1', true)), await happens(says('chat.2', false))].map((turn) =>
      turn.calls.filter(({ body }) => (body as { name: string }).name === 'answer'),
    );
    const act = { do: 'answer_case', account: 'card', case: 'k' };
    expect(orders).toMatchObject([
      [{ id: 'chat.1', due: REAL, body: { bank: 'chase', customer: 'ana', act: { ...act, answer: 'mine' } } }],
      [{ id: 'chat.2', due: REAL, body: { bank: 'chase', customer: 'ana', act: { ...act, answer: 'not_mine' } } }],
    ]);
    const keys = orders.flat().map(({ body }) => (body as { key: string }).key);
    expect(new Set(keys).size).toBe(2);
    // The same turn made again has the same key: the bank does it once.
    const again = atBank();
    await again.happens(noticed);
    expect((await again.happens(says('chat.1', true))).calls.at(-1)?.body).toMatchObject({ key: keys[0] });
  });

  test('that ends tells who asked, by their own call', async () => {
    const { happens } = atBank();
    await happens(noticed);
    await happens(says('chat.1', false));
    const turn = await happens({ id: 'r', at: NOW, kind: 'result', call: 'chat.1', result: { state: 'done', at: 7 } });
    expect(toldTo(turn).map(({ to, event }) => [to, event])).toEqual([
      [
        ANA,
        expect.objectContaining({ kind: 'news', news: expect.objectContaining({ kind: 'over', status: 'blocked', except: ['chat'] }) }),
      ],
      ['chat', { kind: 'result', call: 'call chat.1', result: { state: 'blocked', at: 7, stays: false } }],
    ]);
  });

  test('that nobody knows is a person’s for who answers it', async () => {
    const { happens } = atBank();
    expect(toldTo(await happens(says('chat.1', true)))).toMatchObject([
      { to: 'chat', event: { kind: 'result', call: 'call chat.1', result: { state: 'person' } } },
    ]);
  });

  test('that is a person’s joins the queue', async () => {
    const { happens } = atBank();
    await happens(noticed);
    const turn = await happens({ id: 'u', at: NOW, kind: 'unreachable', why: 'unreachable' });
    expect(turn.handOver).toMatchObject({ to: 'queue', note: expect.stringMatching(/^fraud /) });
  });
});

const customerTurn = (grants: Grant[], log: LogEvent = () => undefined) =>
  createCustomerTurn({
    directory: { customer: async (id) => (id === 'ana' ? ana(...grants) : undefined) },
    consents: async () => [],
    logDays: 30,
    now: () => NOW,
    clock: { now: () => REAL },
    log,
  });

describe('a customer', () => {
  const turn = customerTurn([grant]);
  const met: CustomerEvent = {
    id: 'm',
    at: NOW,
    kind: 'met',
    subject: 'chat',
    address: { channel: 'messenger', account: 'a', user: 'u', thread: 't' },
    language: 'en',
  };
  const news = (id: string, bank: string): CustomerEvent => ({
    id,
    at: NOW + 60_000,
    kind: 'news',
    from: `case of ${bank}`,
    customer: 'ana',
    news: { kind: 'open', case: { bank, id: 'k' }, notice: { ...notice, bank }, items: [], more: 0 },
  });
  const work = async (...events: CustomerEvent[]) => {
    let was: CustomerSession | undefined;
    let last: Turn | undefined;
    for (const stored of events) {
      const worked = await turn.work(input(ANA, was, stored));
      was = worked.session as CustomerSession;
      last = worked.turn;
    }
    return last as Turn;
  };

  test('who was met is no line of the log', async () => {
    expect(await work(met)).toMatchObject({ entry: undefined, calls: [] });
  });

  test('is asked in a conversation that reports back, with the banks whose figures it shows', async () => {
    expect(callsOf(await work(met, news('n', 'chase')))).toMatchObject([
      ['n.t0', 0, { name: 'tell', to: 'chat', event: { kind: 'begin', dialog: 'fraud-alert', banks: ['chase'], from: ANA } }],
      ['n.next', 5 * 60_000, { name: 'look', what: 'next' }],
      ['n.people', 30 * 60_000, { name: 'look', what: 'people' }],
    ]);
  });

  test('without a conversation is reported to the case', async () => {
    expect(toldTo(await work(news('n', 'chase')))).toMatchObject([
      { to: 'case of chase', event: { kind: 'unreachable', why: 'unreachable' } },
    ]);
  });
});

describe('what a customer chose to hear of', () => {
  const chat: CustomerEvent = {
    id: 'm',
    at: NOW,
    kind: 'met',
    subject: 'chat',
    address: { channel: 'messenger', account: 'a', user: 'u', thread: 't' },
    language: 'en',
  };
  const asks = { id: 'a', at: NOW, kind: 'alerts', customer: 'ana', from: { subject: 'chat', call: 'w' } } as const;
  const chooses: CustomerEvent = { ...asks, id: 'c', change: { turn: 'on', kind: 'purchase' } };
  const money = { minor: 9_999, currency: 'USD' };
  const paid = (bank: string): CustomerEvent => {
    const told = { id: 'p', bank, customer: 'c-1', at: NOW, account: { id: 'card', name: 'Card', last4: '1881' } };
    const item = { id: 't', merchant: 'Shop', money, at: NOW };
    return { id: 'p', at: NOW, kind: 'notice', customer: 'ana', notice: { ...told, kind: 'payment', item } };
  };
  const played = async (...events: CustomerEvent[]) => {
    const untold: string[] = [];
    const turn = customerTurn([grant, { ...grant, bank: 'citi', scopes: [] }], (event, { why }) => void untold.push(`${event} ${why}`));
    const turns: Turn[] = [];
    let was: CustomerSession | undefined;
    for (const stored of events) {
      const worked = await turn.work(input(ANA, was, stored));
      was = worked.session as CustomerSession;
      turns.push(worked.turn);
    }
    return { turns, last: turns.at(-1) as Turn, untold };
  };

  test('is told back to who asks, with the banks that tell of it and those that may not', async () => {
    const { last } = await played(chooses, asks);
    const result = { state: 'known', alerts: { purchase: true }, telling: ['chase'], silent: ['citi'] };
    expect(toldTo(last)).toMatchObject([{ to: 'chat', event: { kind: 'result', call: 'w', result } }]);
  });

  test('is told in a conversation that reports back, and known by its telling when it comes back refused', async () => {
    const refused: CustomerEvent = { id: 'r', at: NOW, kind: 'refused', chat: 'chat', why: 'window_closed', of: `${ANA}.p.alert` };
    const { turns, last } = await played(chat, chooses, paid('chase'), refused, { ...chat, id: 'm2' });
    const begins = { kind: 'begin', dialog: 'account-alert', banks: ['chase'], from: ANA };
    expect(callsOf(turns[2] as Turn)).toMatchObject([['p.alert', 0, { name: 'tell', to: 'chat', event: begins }]]);
    expect(callsOf(last)).toMatchObject([['m2.alert', 0, { name: 'tell', to: 'chat', event: begins }]]);
    const path = turns.flatMap(({ audit }) => audit as AlertEntry[]);
    expect(JSON.stringify(path)).not.toMatch(/Shop|9999|USD/);
    expect(path).toMatchObject([
      { what: 'chose', change: { turn: 'on', kind: 'purchase' }, chat: 'chat' },
      { what: 'told', banks: ['chase'], notices: 1, chat: 'chat', channel: 'messenger', why: 'notice' },
      { what: 'refused', chat: 'chat', why: 'window_closed' },
      { what: 'told', banks: ['chase'], notices: 1, why: 'met' },
    ]);
  });

  test.each([
    ['that was not chosen', [chat, paid('chase')], 'off'],
    ['of a bank whose alerts are not allowed', [chat, chooses, paid('citi')], 'consent'],
  ])('and of what %s nothing is kept', async (_, events, why) => {
    const { last, untold } = await played(...events);
    expect(last).toMatchObject({ entry: undefined, calls: [], audit: [] });
    expect(JSON.stringify(last)).not.toMatch(/Shop|9999/);
    expect(untold).toEqual([`alert_untold ${why}`]);
  });
});

describe('the path of an alert is on record', () => {
  const chat = (subject: string): CustomerEvent => ({
    id: `met ${subject}`,
    at: NOW,
    kind: 'met',
    subject,
    address: { channel: `channel of ${subject}`, account: 'a', user: subject, thread: subject },
    language: 'en',
  });
  const from = { id: 'o', at: NOW, kind: 'news', from: K, customer: 'ana' } as const;
  const ref = { bank: 'chase', id: 'k' };
  const opened: CustomerEvent = { ...from, news: { kind: 'open', case: ref, notice, items: notice.items, more: 0 } };
  const pathOf = async (...events: CustomerEvent[]): Promise<string[]> => {
    const turn = customerTurn([grant]);
    let was: CustomerSession | undefined;
    const path: string[] = [];
    for (const stored of events) {
      const worked = await turn.work(input(ANA, was, stored));
      was = worked.session as CustomerSession;
      const entries = worked.turn.audit as AlertEntry[];
      expect(JSON.stringify(entries)).not.toMatch(/Shop|100|USD/);
      for (const { at, interaction, kind, ...one } of entries) {
        expect([at, interaction, kind]).toEqual([stored.at, stored.id, 'alert']);
        if (!('cases' in one)) throw new Error('it was about a case');
        const cases = one.cases.map(({ bank, id }) => `${bank} ${id}`).join(' ');
        path.push([one.what, cases, one.chat, one.channel, one.why].filter((part) => part !== undefined).join(', '));
      }
    }
    return path;
  };

  test('told, refused, told elsewhere, told anew in time, answered, ended', async () => {
    const news = (id: string, more: Extract<CustomerEvent, { kind: 'news' }>['news']): CustomerEvent => ({ ...from, id, news: more });
    expect(
      await pathOf(
        chat('C'),
        chat('B'),
        chat('A'),
        opened,
        { id: 'r', at: NOW, kind: 'refused', chat: 'A', why: 'window_closed' },
        { id: 'w', at: NOW + 5 * 60_000, kind: 'wake', what: 'next' },
        news('a', { kind: 'answered', case: ref, in: 'B' }),
        news('e', { kind: 'over', case: ref, status: 'blocked', notice, items: [], except: ['B'] }),
      ),
    ).toEqual([
      'told, chase k, A, channel of A, news',
      'refused, chase k, A, channel of A, window_closed',
      'told, chase k, B, channel of B, refused',
      'told, chase k, C, channel of C, next',
      'answered, chase k, B',
      'ended, chase k, blocked',
      'told, chase k, C, channel of C, blocked',
    ]);
  });

  test('given to people, for which reason', async () => {
    expect(await pathOf(opened)).toEqual(['people, chase k, unreachable']);
    expect(await pathOf(chat('A'), opened, { id: 'p', at: NOW + 30 * 60_000, kind: 'wake', what: 'people' })).toEqual([
      'told, chase k, A, channel of A, news',
      'people, chase k, unanswered',
    ]);
  });
});

describe('what a newer version wrote is left to it', () => {
  const cases = atBank().turn;
  const customers = customerTurn([]);
  // As another version would have stored them.
  const newer = { version: 4 } as unknown as CaseSession & CustomerSession;
  const strange = { id: 'x', at: NOW, kind: 'merged' } as unknown as CaseEvent & CustomerEvent;

  test.each<[string, () => Promise<unknown>]>([
    ['a case', () => cases.work(input(K, newer, noticed))],
    ['an event of a case', () => cases.work(input(K, undefined, strange))],
    ['a customer', () => customers.work(input(ANA, newer, { id: 'w', at: NOW, kind: 'wake', what: 'tell' } as const))],
    ['an event of a customer', () => customers.work(input(ANA, undefined, strange))],
  ])('%s', async (_what, work) => {
    await expect(work()).rejects.toThrow(NewerState);
  });
});

describe('an event that failed again and again is set aside, and what was known stays', () => {
  test('of a case: people see to it, and who answered hears so', async () => {
    const { turn, happens } = atBank();
    const was = (await happens(noticed)).state as CaseSession;
    const { turn: left } = turn.apologise(input(K, was, says('chat.1', false)));
    expect(left).toMatchObject({ aside: 'turn_failed', state: was, handOver: { to: 'queue' } });
    expect(toldTo(left)).toMatchObject([{ to: 'chat', event: { kind: 'result', call: 'call chat.1', result: { state: 'person' } } }]);
    expect(turn.apologise(input(K, undefined, noticed)).turn).toMatchObject({ aside: 'turn_failed', calls: [], handOver: { to: 'queue' } });
  });

  test('of a customer', () => {
    const turn = customerTurn([]);
    const { turn: left } = turn.apologise(input(ANA, undefined, { id: 'w', at: NOW, kind: 'wake', what: 'tell' } as const));
    expect(left).toMatchObject({ aside: 'turn_failed', state: { customer: { open: [] } }, calls: [] });
  });
});
