/** Suspected payments as they are shown, in every language. */
import type { Card, CaseRef, Format, FraudNotice, Suspect } from '../../bot/model.ts';
import { merchantText } from '../merchant-text.ts';

/** A case as the customer is asked about it. */
export type Asked = { case: CaseRef; notice: FraudNotice; items: Suspect[]; more: number };
/** A case that ended elsewhere. */
export type Ended = {
  case: CaseRef;
  status: 'open' | 'cleared' | 'blocked' | 'withdrawn' | 'expired';
  notice: FraudNotice;
  items: Suspect[];
};

/** More are counted: nobody reads a list of fifty. */
export const SHOWN_AT_MOST = 3;

export type Payments = Pick<Asked, 'items' | 'more'>;

export const countOf = ({ items, more }: Payments): number => items.length + more;

/** The newest, and how many more there are. `unnamed`: for a merchant without a name that can be shown. */
export const linesOf = ({ items, more }: Payments, words: { unnamed: string; others: string }, f: Format): Card['lines'] => {
  const shown = items.slice(-SHOWN_AT_MOST);
  const left = more + items.length - shown.length;
  const lines = shown.map(({ merchant, money, at }) => ({
    label: `${merchantText(merchant) || words.unnamed}, ${f.when(at)}`,
    value: f.money(money),
  }));
  return left === 0 ? lines : [...lines, { label: words.others, value: String(left) }];
};
