/** Several balances as one card: a line each, and the time once where it is the same for all. */
import type { AccountKind, Card, Format, Holding } from '../../bot/model.ts';

export type CardWords = {
  /** Of a card with accounts of one kind; `other` also of a mixed one. */
  titles: { readonly [K in AccountKind]: string };
  /** What one account holds, in few words. */
  short(holding: Holding): string;
  /** `short` where the accounts' times differ. */
  timed(short: string, time: string): string;
  /** In front of the time: of the balances, or, where a bank does not say it, of its answer. */
  asOf: string;
  received: string;
};

export const balancesCard = (holdings: readonly Holding[], f: Format, { titles, short, timed, asOf, received }: CardWords): Card => {
  const times = holdings.map((holding) => f.when(holding.asOf ?? holding.readAt));
  const [first = ''] = times;
  const same = times.every((time) => time === first);
  const kinds = new Set(holdings.map(({ account }) => account.kind));
  const [kind = 'other'] = kinds;
  const lines = holdings.map((holding, at) => ({
    label: `${f.account(holding.account)}, ${f.bank(holding.account.bank)}`,
    value: same ? short(holding) : timed(short(holding), times[at] ?? ''),
  }));
  return {
    title: titles[kinds.size === 1 ? kind : 'other'],
    lines: same ? [...lines, { label: holdings.every((one) => one.asOf !== null) ? asOf : received, value: first }] : lines,
  };
};
