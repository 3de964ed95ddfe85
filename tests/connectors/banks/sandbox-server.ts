/** Each bank of the sandbox as the contract needs one: over HTTP, with a truth that the sandbox was told. */
import { createBankHttp } from '../../../connectors/banks/http.ts';
import { bankAt } from '../../../connectors/banks/open.ts';
import type { BankServer, Truth } from './bank-server.ts';
import { openSandbox, tokenOf } from './open-sandbox.ts';

/** A transaction a day, at noon of New York's winter. */
const dayBefore = (days: number): string => new Date(Date.UTC(2026, 10, 19 - days)).toISOString().slice(0, 10);

const ACCOUNTS: Truth['accounts'] = [
  {
    id: 'c-1',
    kind: 'checking',
    label: 'Household',
    last4: '4321',
    status: 'open',
    current: 254_310,
    available: 249_425,
    pending: [
      { id: 'p-2', minor: -675 },
      { id: 'p-1', minor: -4_210 },
    ],
  },
  {
    id: 'c-2',
    kind: 'checking',
    label: 'Basic Checking',
    last4: '0007',
    status: 'open',
    current: -1_999,
    available: -1_999,
    pending: [],
    posted: Array.from({ length: 130 }, (_, at) => ({ id: `b-${at}`, minor: at % 10 === 0 ? 50_000 : -100 - at, day: dayBefore(at) })),
  },
  {
    id: 's-1',
    kind: 'savings',
    label: 'Ahorros',
    last4: '2207',
    status: 'open',
    current: 9_999_999_999,
    available: 9_999_999_999,
    rate: 4.1,
    pending: [],
  },
  {
    id: 'k-1',
    kind: 'card',
    label: 'Cash Back Card',
    last4: '6006',
    status: 'open',
    current: 81_235,
    available: 699_825,
    creditLimit: 800_000,
    due: { minimum: 4_000, on: '2026-12-05' },
    rate: 21.49,
    pending: [{ id: 'p-3', minor: -18_940 }],
  },
  {
    id: 'l-1',
    kind: 'loan',
    label: 'Auto Loan',
    last4: '7712',
    status: 'open',
    current: 1_184_520,
    due: { minimum: 31_245, on: '2026-12-01' },
    rate: 6.125,
    pending: [],
  },
  { id: 'x-1', kind: 'savings', label: 'Old Savings', last4: '9999', status: 'closed', current: 0, pending: [] },
  { id: 'x-2', kind: 'savings', label: 'Held Savings', last4: '8888', status: 'restricted', current: 100, pending: [] },
];

const pendingAt = (id: string, amount: number, hours: number) => ({
  id,
  amount,
  status: 'pending',
  at: `-${hours}h`,
  text: 'CORNER COFFEE',
});

/** The truth as the sandbox is told it; what follows from something else is left for it to work out. */
const seedFor = (bank: string, currency: string, zone: string) => {
  const customer = (key: string, grant: object, accounts: object[]) => ({
    key,
    name: key,
    zone,
    language: 'en',
    chats: [{ channel: 'messenger', user: key }],
    banks: [{ bank, grant, accounts }],
  });
  const account = (id: string, kind: string, product: string, last4: string, current: number, more: object = {}) => ({
    id,
    kind,
    product,
    last4,
    current,
    currency,
    ...more,
  });
  return {
    customers: [
      customer('full', {}, [
        account('c-1', 'checking', 'Everyday Checking', '4321', 254_310, {
          nickname: '  House\u202ehold\u0007 ',
          history: { months: 6 },
          transactions: [pendingAt('p-1', -4_210, 30), pendingAt('p-2', -675, 3)],
        }),
        account('c-2', 'checking', 'Basic Checking', '0007', -1_999, {
          transactions: (ACCOUNTS[1]?.posted ?? []).map(({ id, minor, day }) => ({
            id,
            amount: minor,
            status: 'posted',
            at: `${day}T17:00:00Z`,
            text: 'CORNER COFFEE',
          })),
        }),
        account('s-1', 'savings', 'Simple Savings', '2207', 9_999_999_999, { nickname: 'Ahorros', rate: 4.1 }),
        account('k-1', 'card', 'Cash Back Card', '6006', 81_235, {
          creditLimit: 800_000,
          minimumDue: 4_000,
          dueOn: '2026-12-05',
          rate: 21.49,
          history: { months: 6 },
          transactions: [pendingAt('p-3', -18_940, 20)],
        }),
        account('l-1', 'loan', 'Auto Loan', '7712', 1_184_520, { minimumDue: 31_245, dueOn: '2026-12-01', rate: 6.125 }),
        account('x-1', 'savings', 'Old Savings', '9999', 0, { status: 'closed' }),
        account('x-2', 'savings', 'Held Savings', '8888', 100, { status: 'restricted' }),
      ]),
      customer('narrow', { scopes: ['accounts'] }, [account('o-1', 'checking', 'Basic Checking', '1111', 5)]),
      customer('dead', { revoked: true }, []),
    ],
  };
};

const FAULTS = {
  well: {},
  calm: { latencyMs: 20 },
  slow: { latencyMs: 2_000 },
  down: { status: 503 },
  busy: { status: 429 },
  cut_off: { reset: true },
  html: { malformed: 'html' },
  truncated: { malformed: 'truncated' },
  garbage: { malformed: 'garbage' },
  error_in_200: { malformed: 'error_in_200' },
  huge: { malformed: 'huge' },
  lost_answers: { reset: true, after: true },
} as const;

/** How a bank of the sandbox differs from the others: its money and zone, its routes, and what its standard is. */
export type SandboxBank = {
  id: string;
  currency: string;
  zone: string;
  routes: NonNullable<Truth['accounts'][number]['routes']>;
  standard: BankServer['standard'];
  /** What of the accounts' facts this bank has no words for. */
  untold: readonly ('rate' | 'due')[];
};

const truthAt = ({ currency, routes, untold }: SandboxBank): Truth => ({
  currency,
  accounts: ACCOUNTS.map((account) => {
    const told = Object.fromEntries(Object.entries(account).filter(([name]) => !untold.some((one) => one === name))) as typeof account; // what is untold is optional
    return account.kind === 'card' || account.kind === 'loan' ? told : { ...told, routes };
  }),
  othersAccount: 'o-1',
});

export const serverOf = (one: SandboxBank) => async (): Promise<BankServer> => {
  const { id, standard } = one;
  const { sandbox, fault, ledger, close } = await openSandbox({ seed: seedFor(id, one.currency, one.zone) });
  const address = sandbox.banks.find((bank) => bank.id === id);
  if (!address) throw new Error(`the sandbox has no ${id}`);
  const http = createBankHttp({ random: () => 0 });
  const bank = bankAt({ ...address, http, log: () => undefined, now: sandbox.now });
  let before = 0;
  return {
    bank,
    truth: truthAt(one),
    standard,
    tokens: { full: await tokenOf(sandbox, 'full'), narrow: await tokenOf(sandbox, 'narrow'), dead: await tokenOf(sandbox, 'dead') },
    async behave(how) {
      await fault({ bank: id, ...FAULTS[how] });
      before = (await ledger()).reads.length;
    },
    seen: async () => (await ledger()).reads.slice(before),
    changes: async () => (await ledger()).cardChanges.map(({ account, state, key = '' }) => ({ account, state, key })),
    async close() {
      http.close();
      await close();
    },
  };
};
