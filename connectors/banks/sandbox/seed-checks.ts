/** What in a seed must fit together. Looks at it as it was given, so that a mistake in one place hides none in another. */
import { z } from 'zod';

/** Says what is wrong where. */
type Say = (path: readonly PropertyKey[], message: string) => void;

/** A list as far as it is one; what is of the wrong kind is left to the format's own rules. */
const listOf = <S extends z.ZodType>(item: S) => z.array(z.union([item, z.unknown().transform(() => undefined)])).catch([]);
const word = z.string().optional().catch(undefined);
const anything = z.unknown().optional();

const outline = z.object({
  customers: listOf(
    z.object({
      key: word,
      chats: listOf(z.object({ channel: word, user: word })),
      banks: listOf(
        z.object({
          bank: word,
          accounts: listOf(
            z.object({
              id: word,
              kind: word,
              available: anything,
              creditLimit: anything,
              minimumDue: anything,
              dueOn: anything,
              transactions: listOf(z.object({ id: word })),
            }),
          ),
        }),
      ),
    }),
  ),
});
type Customers = z.output<typeof outline>['customers'];
type Account = NonNullable<NonNullable<NonNullable<Customers[number]>['banks'][number]>['accounts'][number]>;

export const checkTogether = (json: unknown, say: Say): void => {
  const { customers } = outline.safeParse(json).data ?? { customers: [] };
  const keys = repeats(say, 'is used twice');
  const chats = repeats(say, 'is linked twice');
  const ids = repeats(say, 'is used twice at this bank');
  for (const [at, customer] of customers.entries()) {
    const here = ['customers', at];
    keys(customer?.key, [...here, 'key']);
    for (const [chatAt, chat] of (customer?.chats ?? []).entries())
      chats(chat && JSON.stringify([chat.channel, chat.user]), [...here, 'chats', chatAt]);
    const banks = repeats(say, 'is there twice for this customer');
    for (const [bankAt, bank] of (customer?.banks ?? []).entries()) {
      banks(bank?.bank, [...here, 'banks', bankAt, 'bank']);
      for (const [accountAt, account] of (bank?.accounts ?? []).entries()) {
        const place = [...here, 'banks', bankAt, 'accounts', accountAt];
        ids(account?.id && `${bank?.bank} ${account.id}`, [...place, 'id']);
        if (account) checkAccount(account, (path, message) => say([...place, ...path], message));
      }
    }
  }
};

const checkAccount = ({ kind, available, creditLimit, minimumDue, dueOn, transactions }: Account, say: Say): void => {
  const owes = kind === 'card' || kind === 'loan';
  if (creditLimit !== undefined && kind !== 'card') say(['creditLimit'], 'only a card has one');
  if (available !== undefined && kind === 'loan') say(['available'], 'a loan has none');
  if (minimumDue !== undefined && !owes) say(['minimumDue'], 'only cards and loans have one');
  if (dueOn !== undefined && !owes) say(['dueOn'], 'only cards and loans have one');
  const ids = repeats(say, 'is used twice in this account');
  for (const [at, one] of transactions.entries()) ids(one?.id, ['transactions', at, 'id']);
};

/** Complains about what it was shown before. */
const repeats = (say: Say, message: string) => {
  const seen = new Set<string>();
  return (value: string | undefined, path: readonly PropertyKey[]): void => {
    if (value === undefined) return;
    if (seen.has(value)) say(path, message);
    seen.add(value);
  };
};
