/** The part of the contract that is about orders: for a bank that takes them, and for one that does not. */
import { expect, test } from '@jest/globals';
import type { Act, Acted, Bank, BankCall, Lock } from '../../../bot/model.ts';
import type { BankServer } from './bank-server.ts';

type Means = { server: () => BankServer; call: (more?: Partial<BankCall>) => BankCall };

export const noOrders = ({ server }: Means): void => {
  test('takes no orders, and says so by not having them', () => {
    expect(server().bank.act).toBeUndefined();
    expect(server().bank.lookUp).toBeUndefined();
    expect(server().bank.cardState).toBeUndefined();
  });
};

export const orders = ({ server, call }: Means): void => {
  let n = 0;
  /** A new key, and what can be done with it. */
  const next = () => {
    n += 1;
    const { act, lookUp } = able(server().bank);
    const key = `key-${n}`;
    const order = (what: Lock['do'], account = card()): Act => ({ do: what, account });
    return {
      key,
      acts: (what: Lock['do'], more?: Partial<BankCall>, account?: string): Promise<Acted> => act(call(more), key, order(what, account)),
      looksUp: (more?: Partial<BankCall>): Promise<Acted> => lookUp(call(more), key, order('lock_card')),
    };
  };
  const card = (): string => server().truth.accounts.find(({ kind, status }) => kind === 'card' && status === 'open')?.id ?? '';
  const done = { state: 'done', at: expect.any(Number) };
  const under = async (key: string) => (await server().changes()).filter((one) => one.key === key);

  test('does an order once under its key, and knows it afterwards', async () => {
    const { key, acts, looksUp } = next();
    const first = await acts('lock_card');
    expect(first).toEqual(done);
    expect(await acts('lock_card')).toEqual(first);
    expect(await looksUp()).toEqual(first);
    expect(await under(key)).toEqual([{ account: card(), state: 'locked', key }]);
    expect(await next().acts('unlock_card')).toEqual(done);
  });

  test('says how a card is, before and after an order, and only to whom it may', async () => {
    const state = (more?: Partial<BankCall>, account = card()) => server().bank.cardState?.(call(more), account);
    await next().acts('lock_card');
    expect(await state()).toMatchObject({ ok: true, value: { account: { id: card() }, state: 'locked', since: expect.any(Number) } });
    await next().acts('unlock_card');
    expect(await state()).toMatchObject({ ok: true, value: { state: 'active' } });
    expect(await state({}, server().truth.othersAccount)).toEqual({ ok: false, why: 'not_found' });
    expect(await state({ access: { token: server().tokens.narrow } })).toEqual({ ok: false, why: 'scope' });
    expect(await state({ access: { token: server().tokens.dead } })).toEqual({ ok: false, why: 'reauth' });
  });

  test('has never seen what was never ordered', async () => {
    expect(await next().looksUp()).toEqual({ state: 'absent' });
  });

  test('refuses what is no card of the customer, in words of the closed list', async () => {
    expect(await next().acts('lock_card', {}, 'nowhere')).toEqual({ state: 'refused', why: 'not_found' });
    expect(await next().acts('lock_card', {}, '..')).toEqual({ state: 'refused', why: 'not_found' });
    expect(await next().acts('lock_card', {}, server().truth.othersAccount)).toEqual({ state: 'refused', why: 'not_found' });
    expect(await next().acts('lock_card', { access: { token: server().tokens.narrow } })).toEqual({ state: 'refused', why: 'scope' });
    expect(await next().acts('lock_card', { access: { token: server().tokens.dead } })).toEqual({ state: 'refused', why: 'reauth' });
  });

  test('whoever may not ask learns nothing about an order', async () => {
    const { acts, looksUp } = next();
    await acts('unlock_card');
    expect(await looksUp({ access: { token: server().tokens.dead } })).toEqual({ state: 'unknown' });
    expect(await looksUp({ access: { token: server().tokens.narrow } })).toEqual({ state: 'unknown' });
  });

  test.each(['down', 'cut_off', 'html', 'truncated', 'garbage', 'error_in_200', 'huge'] as const)(
    'does not know what a bank did that is %s, and can ask when it is well',
    async (how) => {
      const { key, acts, looksUp } = next();
      await server().behave(how);
      expect(await acts('lock_card')).toEqual({ state: 'unknown' });
      expect(await looksUp()).toEqual({ state: 'unknown' });
      await server().behave('well');
      const found = await looksUp();
      const made = await under(key);
      expect(['done', 'absent']).toContain(found.state);
      if (found.state === 'absent') expect(made).toEqual([]);
      expect(await acts('lock_card')).toEqual(done);
      await next().acts('unlock_card');
      expect((await under(key)).length).toBe(1);
    },
  );

  test('does not know what a bank did whose answer was lost, and finds it done', async () => {
    await next().acts('unlock_card');
    const { key, acts, looksUp } = next();
    await server().behave('lost_answers');
    expect(await acts('lock_card')).toEqual({ state: 'unknown' });
    await server().behave('well');
    expect(await looksUp()).toEqual(done);
    expect(await under(key)).toHaveLength(1);
    await next().acts('unlock_card');
  });

  test('does not know what came too late', async () => {
    const { acts } = next();
    await server().behave('slow');
    expect(await acts('lock_card', { signal: AbortSignal.timeout(150) })).toEqual({ state: 'unknown' });
  });
};

const able = ({ act, lookUp }: Bank): Required<Pick<Bank, 'act' | 'lookUp'>> => {
  if (!act || !lookUp) throw new Error('the bank takes no orders');
  return { act, lookUp };
};
