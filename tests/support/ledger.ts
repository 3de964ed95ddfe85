/** What the sandbox banks' own books say, to compare with what the bot says. */
import { z } from 'zod';

const book = z.object({
  balances: z.array(
    z.object({
      customer: z.string(),
      bank: z.string(),
      kind: z.string(),
      status: z.string(),
      currency: z.string(),
      available: z.number().nullish(),
      current: z.number(),
    }),
  ),
});

export interface Ledger {
  /** The available amount of a customer's only open account of this kind at a bank, as it is written in English. */
  available(bank: string, kind: string, customer?: string): string;
}

export const readLedger = async (sandboxUrl: string): Promise<Ledger> => {
  const { balances } = book.parse(await (await fetch(`${sandboxUrl}/admin/ledger`)).json());
  return {
    available(bank, kind, customer = 'ana') {
      const [account, other] = balances.filter(
        (one) => one.bank === bank && one.kind === kind && one.customer === customer && one.status === 'open',
      );
      if (!account || other) throw new Error(`${customer} has not one ${kind} account at ${bank}`);
      return dollars(account.available ?? account.current);
    },
  };
};

const dollars = (minor: number): string => (minor / 100).toLocaleString('en-US', { style: 'currency', currency: 'USD' });
