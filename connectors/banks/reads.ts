/** What every dialect does when it reads: one GET that is validated before anybody sees it, and lists made into what was asked for. */
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { BankCall, Days, Refusal, Result, Transaction } from '../../bot/model.ts';
import type { BankHttp, BankLog } from './http.ts';

/** What a connector of any dialect is made of. */
export type BankOptions = {
  id: string;
  name: string;
  alsoKnownAs: readonly string[];
  /** Up to and with the version: `https://api.example.com/fdx/v6`. */
  baseUrl: string;
  /** Shared with other banks; the bank has one of its own when absent. */
  http?: BankHttp;
  log?: BankLog;
  /** 0 to 1, for the jitter of retries. */
  random?: () => number;
  /** The business clock: "the last 30 days" end here, and answers arrive now. */
  now?: () => number;
};

export const DAY_MS = 24 * 60 * 60_000;

type Means = {
  bank: string;
  http: BankHttp;
  log: BankLog;
  /** Whether what came with a 200 is an error all the same. */
  hasErrorInside: (body: unknown) => boolean;
};

type RefusalOf = (status: number, body: unknown) => Refusal;

/** One GET, validated. Only a problem's place is logged, never what was there. */
export const createReader =
  ({ bank, http, log, hasErrorInside }: Means) =>
  async <S extends z.ZodType>(call: BankCall, url: URL, schema: S, refusalOf: RefusalOf): Promise<Result<z.output<S>>> => {
    const answer = await http.get({ ...call, bank, url, refusalOf });
    if (!answer.ok) return answer;
    const parsed = hasErrorInside(answer.value) ? undefined : schema.safeParse(answer.value);
    if (parsed?.success) return { ok: true, value: parsed.data };
    log('bank.malformed', { bank, where: parsed?.error.issues[0]?.path.join('.') ?? 'error inside' });
    return { ok: false, why: 'protocol' };
  };

/** An id is one segment of a path, whatever it is made of. null: it cannot be one. */
export const pathOf = (account: string): string | null =>
  account === '' || account === '.' || account === '..' || account.length > 256 ? null : `/accounts/${encodeURIComponent(account)}`;

/** An account as logs may name it. */
export const hashed = (bank: string, account: string): string =>
  createHash('sha256').update(`${bank} ${account}`).digest('hex').slice(0, 12);

/** Each once, as pages may overlap while the bank's data moves. */
export const newestFirst = (items: readonly Transaction[]): Transaction[] =>
  [...new Map(items.map((item) => [item.id, item])).values()].sort((one, other) => other.at - one.at);

/** Those of the customer's days. */
export const within = (items: readonly Transaction[], { from, to, zone }: Days): Transaction[] => {
  const days = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return items.filter(({ at }) => {
    const day = days.format(at);
    return day >= from && day <= to;
  });
};
