/**
 * Orders about cards, and how a card is, at a bank's issuer port. What the bank did is only ever what it says itself: no answer, and every answer that is neither a
 * yes nor a plain no, is `unknown`, also where the connection was refused, as a proxy may have passed it on before.
 */
import type { Acted, Bank, Json, Refusal } from '../../../bot/model.ts';
import type { BankHttp, BankLog } from '../http.ts';
import { cardShape, refusedShape } from './schema.ts';
import { confirmation, toWire } from './wire.ts';

export type IssuerOptions = {
  bank: string;
  /** Up to and with the version: `https://api.example.com/cards/v1`. */
  baseUrl: string;
  http: BankHttp;
  log: BankLog;
};

const BY_CODE: ReadonlyMap<string, Refusal> = new Map([
  ['closed', 'closed'],
  ['superseded', 'closed'],
  ['restricted', 'restricted'],
  // A yes after a no: a person has to look.
  ['blocked', 'restricted'],
]);

/** 408 and other numbers say nothing about the order. A bare 409 is a conflict with itself: the bank still works on it. */
const BY_STATUS: ReadonlyMap<number, Refusal> = new Map([
  [400, 'protocol'],
  [401, 'reauth'],
  [403, 'scope'],
  [404, 'not_found'],
  [405, 'protocol'],
  [410, 'closed'],
  [415, 'protocol'],
  [422, 'protocol'],
  [429, 'rate_limited'],
]);

const NEVER_SEEN = 'never_seen';
const unknown: Acted = { state: 'unknown' };

export const createIssuer = ({ bank, baseUrl, http, log }: IssuerOptions): Required<Pick<Bank, 'act' | 'lookUp' | 'cardState'>> => {
  /** The bank's yes, read with suspicion: an answer about something else is none. */
  const confirmed = (body: unknown, is: { readonly [name: string]: Json }): Acted => {
    const parsed = confirmation.safeParse(body);
    if (parsed.success && matches(parsed.data.says, is)) return parsed.data.done;
    log('bank.malformed', { bank, where: parsed.success ? 'another order' : (parsed.error.issues[0]?.path.join('.') ?? '') });
    return unknown;
  };

  /** The address of a card's state; undefined: there can be no such card. */
  const stateUrl = (account: string): URL | undefined =>
    isSegment(account) ? new URL(`${baseUrl}/${encodeURIComponent(account)}/state`) : undefined;

  return {
    async cardState(call, account) {
      const url = stateUrl(account);
      if (!url) return { ok: false, why: 'not_found' };
      const refusalOf = (status: number, body: unknown) => BY_CODE.get(codeOf(body) ?? '') ?? BY_STATUS.get(status) ?? 'unavailable';
      const answer = await http.get({ ...call, bank, url, refusalOf });
      if (!answer.ok) return answer;
      const parsed = cardShape.safeParse(answer.value);
      if (parsed.success && parsed.data.accountId === account) {
        return { ok: true, value: { account: { bank, id: account }, state: parsed.data.state, since: parsed.data.since ?? null } };
      }
      log('bank.malformed', { bank, where: parsed.success ? 'another card' : (parsed.error.issues[0]?.path.join('.') ?? '') });
      return { ok: false, why: 'protocol' };
    },

    async act(call, key, act) {
      const { method, path, body: wanted, is } = toWire(act);
      if (!path.every(isSegment)) return { state: 'refused', why: 'not_found' };
      // Only the bank's own answer refuses; what went wrong on the way is not told by it.
      let refused: Refusal | undefined;
      const answer = await http.order({
        ...call,
        bank,
        url: new URL(`${baseUrl}/${path.map(encodeURIComponent).join('/')}`),
        method,
        key,
        body: wanted,
        refusalOf(status, body) {
          refused = BY_CODE.get(codeOf(body) ?? '') ?? BY_STATUS.get(status);
          if (status >= 500) refused = undefined;
          return refused ?? 'unavailable';
        },
      });
      if (answer.ok) return confirmed(answer.value, { ...is, key });
      return refused ? { state: 'refused', why: refused } : unknown;
    },

    async lookUp(call, key, act) {
      let neverSeen = false;
      const answer = await http.get({
        ...call,
        bank,
        url: new URL(`${baseUrl}/orders/${encodeURIComponent(key)}`),
        refusalOf(status, body) {
          neverSeen = status === 404 && codeOf(body) === NEVER_SEEN;
          return status === 404 ? 'not_found' : 'unavailable';
        },
      });
      if (answer.ok) return confirmed(answer.value, { ...toWire(act).is, key });
      // Whoever may not ask, or asks at the wrong address, learns nothing about the order.
      return neverSeen ? { state: 'absent' } : unknown;
    },
  };
};

const codeOf = (body: unknown): string | undefined => refusedShape.safeParse(body).data?.code;

const matches = (order: { readonly [name: string]: unknown }, is: { readonly [name: string]: Json }): boolean =>
  Object.entries(is).every(([name, value]) => order[name] === value);

/** An id is one segment of a path, whatever it is made of. */
const isSegment = (id: string): boolean => id !== '' && id !== '.' && id !== '..' && id.length <= 256;
