/** The permissions of account access consents: which there are, which the standard wants together, and by which lines the consent page asks for them. */
import type { Scope } from '../../../bot/model.ts';

/** OBInternalPermissions1Code. */
export const permissions = [
  'ReadAccountsBasic',
  'ReadAccountsDetail',
  'ReadBalances',
  'ReadBeneficiariesBasic',
  'ReadBeneficiariesDetail',
  'ReadDirectDebits',
  'ReadOffers',
  'ReadPAN',
  'ReadParty',
  'ReadPartyPSU',
  'ReadProducts',
  'ReadScheduledPaymentsBasic',
  'ReadScheduledPaymentsDetail',
  'ReadStandingOrdersBasic',
  'ReadStandingOrdersDetail',
  'ReadStatementsBasic',
  'ReadStatementsDetail',
  'ReadTransactionsBasic',
  'ReadTransactionsCredits',
  'ReadTransactionsDebits',
  'ReadTransactionsDetail',
] as const;
export type Permission = (typeof permissions)[number];

/** What the standard wants to be together. */
export const fitTogether = (asked: readonly Permission[]): boolean => {
  const has = (...names: Permission[]) => names.some((name) => asked.includes(name));
  const form = has('ReadTransactionsBasic', 'ReadTransactionsDetail');
  return has('ReadAccountsBasic', 'ReadAccountsDetail') && form === has('ReadTransactionsCredits', 'ReadTransactionsDebits');
};

/** What each line of the page stands for. What is on no line may be asked for, and is given to nobody: nothing is behind it at this bank. */
const LINES = {
  accounts: ['ReadAccountsBasic'],
  balances: ['ReadBalances'],
  transactions: ['ReadTransactionsBasic', 'ReadTransactionsDetail', 'ReadTransactionsCredits', 'ReadTransactionsDebits'],
  routing: ['ReadAccountsDetail'],
} as const satisfies { readonly [S in Scope]?: readonly Permission[] };
type Line = keyof typeof LINES;
// `Object.keys` forgets that they are those of the table above.
const lines = Object.keys(LINES) as Line[];

/** Whether it is about reading, which permissions decide. */
export const isLine = (scope: Scope): boolean => lines.some((line) => line === scope);

/** The lines for what is asked; the first is always there, as all else is about accounts. */
export const linesOf = (asked: readonly Permission[]): Line[] =>
  lines.filter((line) => line === 'accounts' || LINES[line].some((one) => asked.includes(one)));

/** All that these lines stand for. */
export const permissionsOf = (given: readonly Scope[]): Permission[] =>
  lines.filter((line) => given.includes(line)).flatMap((line) => [...LINES[line]]);

/** What is left of what was asked: without the number of an account, which its detail has, accounts are still told in their basic form. */
export const leftOf = (asked: readonly Permission[], ticked: readonly unknown[]): Permission[] => {
  const kept = permissionsOf(lines.filter((line) => line === 'accounts' || ticked.includes(line)));
  const left = asked.filter((one) => kept.includes(one));
  return left.includes('ReadAccountsBasic') || left.includes('ReadAccountsDetail') ? left : ['ReadAccountsBasic', ...left];
};
