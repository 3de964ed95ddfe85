/** Which account somebody means who pulls a lever. */
import type { BankId } from './identities.ts';
import type { World, WorldAccount } from './world.ts';

export type Problems = { problems: string[] };

type Meant = { bank: BankId; customer?: string | undefined; account?: string | undefined };
/** `kinds`: the first of them is taken before the others; `what`: what all of these are called together. */
type Fitting = { kinds: readonly WorldAccount['kind'][]; statuses: readonly WorldAccount['status'][]; what: string };

/** The account that is named, else the first that fits. */
export const pickAccount = (world: World, { bank, customer, account }: Meant, fitting: Fitting): WorldAccount | Problems => {
  const { kinds, statuses, what } = fitting;
  const theirs = world
    .allAccounts()
    .filter((one) => one.bank === bank && (customer ?? one.customer) === one.customer && statuses.includes(one.status));
  const inOrder = kinds.flatMap((kind) => theirs.filter((one) => one.kind === kind));
  const found = account === undefined ? inOrder[0] : inOrder.find(({ id }) => id === account);
  if (found) return found;
  if (customer !== undefined && !world.customer(customer)) return { problems: ['customer: is not known'] };
  return { problems: [account === undefined ? `customer: has no ${what} at ${bank}` : `account: is no ${what} there: ${account}`] };
};
