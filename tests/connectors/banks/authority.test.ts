/** Customers connect a bank: our client against each bank's authorization server, over HTTP. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { BANKS, type Connected, openAuthorities } from './authorities.ts';

let opened: Awaited<ReturnType<typeof openAuthorities>>;
beforeAll(async () => {
  opened = await openAuthorities();
});
afterAll(() => opened.close());

const soon = () => AbortSignal.timeout(15_000);

describe.each(BANKS)('at %s', (bank) => {
  const connect = (choice = {}): Promise<Connected> => opened.at(bank).connect(choice);

  test('a customer connects, and their accounts can be read', async () => {
    const { customer, scopes, tokens } = await connect();
    expect(customer).toBe(opened.customerAt(bank));
    expect(scopes).toEqual(opened.at(bank).authority.scopes);
    expect(await opened.at(bank).accountsWith(tokens)).toMatchObject({ ok: true });
  });

  test('what was left out is not in the token', async () => {
    const { scopes, tokens } = await connect({ without: ['balances', 'alerts', 'accounts'] });
    const all = opened.at(bank).authority.scopes;
    expect(scopes).toEqual(all.filter((scope) => scope !== 'balances' && scope !== 'alerts'));
    expect(await opened.at(bank).holdingWith(tokens)).toEqual({ ok: false, why: 'scope' });
  });

  test('who says no is not connected', async () => {
    expect(await opened.at(bank).tryOut({ answer: 'deny' })).toEqual({ ok: false, why: 'denied' });
  });

  test('a revoked grant is refused for reading and for refreshing', async () => {
    const { tokens } = await connect();
    const { authority, accountsWith, isActive } = opened.at(bank);
    expect([await isActive(tokens.token), await isActive(tokens.refresh)]).toEqual([true, true]);
    expect([await authority.revoke(tokens, soon()), await authority.revoke(tokens, soon())]).toEqual([true, true]);
    expect([await isActive(tokens.token), await isActive(tokens.refresh)]).toEqual([false, false]);
    expect(await accountsWith(tokens)).toEqual({ ok: false, why: 'reauth' });
    expect(await authority.refresh(tokens, soon())).toEqual({ ok: false, why: 'reauth' });
  });
});
