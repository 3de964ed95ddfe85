/** Everything outside the bot's processes: customers, the bank, the channel's platform. What they see is what is judged. */
import type { Act, Acted, Address, Arrived, Bank, Customer, FraudNotice, Sent } from '../../bot/model.ts';
import { conversationOf, type Subject } from '../../bot/store/keys.ts';
import type { Scheduler } from './scheduler.ts';
import { ACCOUNT, BANK, type Deed } from './story.ts';

export type Message = { id: string; subject: Subject; from: Address; deed: Deed; n: number; acknowledged: boolean };
/** A copy of a reply as it reached the customer. `sends` and `arrived` are steps of the scheduler's time. */
export type Delivery = { part: string; to: string; text: string; at: number };

/** What the bank told, and whether it was taken. */
export type Notice = { notice: FraudNotice; acknowledged: boolean };

export type WorldOptions = {
  scheduler: Scheduler;
  echoes: boolean;
  /** Hands a webhook's events to some living process. Rejects when none takes it. */
  deliver: (arrived: Arrived[]) => Promise<void>;
  /** Hands a bank's notice to some living process. Rejects when none takes it. */
  notify: (notice: FraudNotice) => Promise<void>;
  say: (line: string) => void;
  /** Whether something may still go wrong. */
  troubled: () => boolean;
};

const GRANT = {
  id: 'grant',
  bank: BANK,
  scopes: ['accounts', 'cards', 'alerts'],
  until: Number.MAX_SAFE_INTEGER,
} satisfies Customer['grants'][number];
export const CUSTOMER: Customer = { id: 'customer', zone: 'America/New_York', language: 'en', grants: [GRANT] };

export const CASE = 'case-1';
const SEQUELS: readonly (readonly FraudNotice['status'][])[] = [[], [], ['open'], ['withdrawn'], ['open', 'withdrawn']];

export const addressOf = (user: string): Address => ({ channel: 'sim', account: 'page', user, thread: user });

export const createWorld = ({ scheduler, echoes, deliver, notify, troubled, say }: WorldOptions) => {
  const messages: Message[] = [];
  const deliveries: Delivery[] = [];
  /** What the bank did, once for each key, and every time it was asked. */
  const orders = new Map<string, number>();
  const asked: { interaction: string; what: string }[] = [];
  const notices: Notice[] = [];
  /** Answers that the bank took, once for each key. */
  const answers = new Map<string, 'mine' | 'not_mine'>();

  const wait = (ms: number): Promise<void> => new Promise((done) => void scheduler.after(ms, done));
  const nap = (): Promise<void> => wait(scheduler.chance(0.1) ? scheduler.between(0, 400) : scheduler.between(0, 8));

  /** A platform repeats what was not acknowledged, and now and then what was. */
  const insist = async (deliver: () => Promise<void>): Promise<void> => {
    for (let pause = 20; ; pause = Math.min(2_000, pause * 2)) {
      const taken = await deliver().then(
        () => true,
        () => false,
      );
      if (taken) return;
      await wait(scheduler.between(1, pause));
    }
  };
  const post = (arrived: Arrived): Promise<void> => insist(() => deliver([arrived]));

  const tellOf = async (one: Notice): Promise<void> => {
    notices.push(one);
    say(`                    the bank tells: ${one.notice.id} ${one.notice.status}, ${one.notice.items.length} payments`);
    await insist(() => notify(one.notice));
    one.acknowledged = true;
    if (!scheduler.chance(0.3)) return;
    await wait(scheduler.between(0, 3_000));
    await insist(() => notify(one.notice));
  };

  const noticeAt = (n: number, payments: number, status: FraudNotice['status']): FraudNotice => ({
    id: `notice-${n}`,
    bank: BANK,
    case: CASE,
    customer: CUSTOMER.id,
    at: scheduler.now(),
    late: false,
    status,
    card: { account: ACCOUNT.id, last4: '1234', state: 'held' },
    items: Array.from({ length: payments }, (_, at) => ({
      id: `payment-${at}`,
      merchant: 'Kiosk',
      money: { minor: 100, currency: 'USD' },
      at: scheduler.now(),
    })),
  });

  /** What the bank does with an answer: a "no" is never too late, a "yes" after it is. */
  const takeAnswer = (key: string, { answer }: Extract<Act, { do: 'answer_case' }>): Acted => {
    const isLate = answer === 'mine' && [...answers.values()].includes('not_mine') && !answers.has(key);
    if (isLate) return { state: 'refused', why: 'restricted' };
    if (!answers.has(key)) say(`                    the bank is answered: ${answer}`);
    answers.set(key, answer);
    return { state: 'done' };
  };

  const write = async (message: Message): Promise<void> => {
    messages.push(message);
    say(`                    ${message.id} writes: ${message.deed}`);
    const arrived: Arrived = {
      id: message.id,
      at: scheduler.now(),
      from: message.from,
      kind: 'text',
      text: `${message.deed} ${message.n}`,
    };
    await post(arrived);
    message.acknowledged = true;
    if (scheduler.chance(0.2)) {
      await wait(scheduler.between(0, 3_000));
      await post(arrived);
    }
  };

  const echo = async (to: Address, part: string): Promise<void> => {
    await wait(scheduler.between(0, 1_000));
    await post({ id: `echo ${part}`, at: scheduler.now(), from: to, kind: 'receipt', of: 'sent', part });
  };

  return {
    messages,
    deliveries,
    orders,
    asked,
    notices,
    answers,

    /** The bank suspects a payment, and may add to it or take it back. Now and then it tells twice. */
    async suspects(): Promise<void> {
      for (const [n, status] of (['open', ...scheduler.pick(SEQUELS)] as const).entries()) {
        await wait(scheduler.between(0, 2_500));
        await tellOf({ notice: noticeAt(n, status === 'open' ? n + 1 : n, status), acknowledged: false });
      }
    },

    /** A customer writes one message after another, without waiting for answers. */
    async customer(user: string, deeds: readonly Deed[]): Promise<void> {
      for (const [n, deed] of deeds.entries()) {
        await wait(scheduler.between(0, 1_500));
        await write({ id: `${user}.${n}`, subject: conversationOf(addressOf(user)), from: addressOf(user), deed, n, acknowledged: false });
      }
    },

    control: (user: string, owner: 'bot' | 'human', n: number): Promise<void> =>
      post({ id: `${user}.control.${n}`, at: scheduler.now(), from: addressOf(user), kind: 'control', owner }),

    /** The channel's send: it may arrive and not be known to have arrived. */
    async send(to: Address, part: string, id: string): Promise<Sent> {
      await nap();
      if (troubled() && scheduler.chance(0.05)) return { done: 'later', afterMs: 500, why: 'rate_limited' };
      if (troubled() && scheduler.chance(0.03)) return { done: 'unknown' };
      say(`                    ${to.user} gets ${id}: ${part}`);
      deliveries.push({ part: id, to: to.user, text: part, at: scheduler.now() });
      if (echoes) void echo(to, id);
      await nap();
      return troubled() && scheduler.chance(0.05) ? { done: 'unknown' } : { done: 'sent' };
    },

    bank: {
      id: BANK,
      name: 'Bank',
      alsoKnownAs: [],
      async accounts({ interaction }) {
        await nap();
        asked.push({ interaction, what: 'reads' });
        if (troubled() && scheduler.chance(0.1)) return { ok: false, why: 'unavailable' };
        return { ok: true, value: [{ ...ACCOUNT, kind: 'card', label: 'Card', last4: '1234', status: 'open' }] };
      },
      holding: async () => ({ ok: false, why: 'not_found' }),
      routing: async () => ({ ok: false, why: 'not_found' }),
      pending: async () => ({ ok: false, why: 'not_found' }),
      transactions: async () => ({ ok: false, why: 'not_found' }),
      async act({ interaction }, key, act): Promise<Acted> {
        await nap();
        if (troubled() && scheduler.chance(0.1)) return { state: 'unknown' };
        asked.push({ interaction, what: 'acts' });
        if (act.do === 'answer_case') {
          const taken = takeAnswer(key, act);
          await nap();
          return troubled() && scheduler.chance(0.1) ? { state: 'unknown' } : taken;
        }
        orders.set(key, (orders.get(key) ?? 0) + 1);
        await nap();
        return troubled() && scheduler.chance(0.1) ? { state: 'unknown' } : { state: 'done' };
      },
      async lookUp({ interaction }, key): Promise<Acted> {
        await nap();
        asked.push({ interaction, what: 'looks_up' });
        if (troubled() && scheduler.chance(0.1)) return { state: 'unknown' };
        return { state: orders.has(key) || answers.has(key) ? 'done' : 'absent' };
      },
    } satisfies Bank,
  };
};

export type World = ReturnType<typeof createWorld>;
