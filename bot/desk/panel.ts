/**
 * What an agent sees beside a thread, and figures on a click. What is read at a bank for it is read under the customer's consent to staff, and on
 * record with who looked and why (I8, I9).
 */
import { allows, type Calls, type OnBehalf } from '../calls.ts';
import type { Case } from '../case.ts';
import type { Account, Address, Balance, Conversation, Customer, Directory, Format, Gathered, Grant, Holding, Json } from '../model.ts';
import { formatOf } from '../reply.ts';
import { customerSubject, type Subject } from '../store/keys.ts';
import type { Log } from '../store/log.ts';
import type { CustomerSession, LogEntry, Session } from '../stored.ts';
import type { Panel, PanelAccount, Revealed } from '../wire.ts';
import { alertOf } from './line.ts';
import { understoodOf } from './thread.ts';

export type PanelParts = {
  log: Log;
  calls: Pick<Calls, 'read'>;
  directory: Pick<Directory, 'customerOf' | 'customer'>;
  /** Puts on record, in the conversation's own audit, before it is looked at. */
  record: (subject: Subject, entries: Json[]) => Promise<void>;
  bankName: (id: string) => string;
  /** The business clock. */
  now: () => number;
};

export interface Panels {
  /** `looker`: an agent who has the conversation, and so sees which accounts there are. */
  of(subject: Subject, session: Session, looker: OnBehalf | undefined): Promise<Panel>;
  /** Of a case: what is known of its customer, and where they chat. */
  ofCase(is: Case): Promise<Panel>;
  /** undefined: the customer did not allow it, or there is no such account. */
  reveal(
    subject: Subject,
    session: Session,
    account: string,
    onBehalf: OnBehalf,
  ): Promise<{ revealed: Revealed; bank: string; id: string } | undefined>;
}

const LOOK_MS = 5_000;
const TURNS_LOOKED_AT = 40;
const UNDERSTOOD_SHOWN = 3;
/** Accounts are looked at once for an agent who takes a conversation. */
const REMEMBERED_MS = 10 * 60_000;
const REMEMBERED_AT_MOST = 500;

/** When the customer last showed at a bank who they are. */
const lastSignIn = (customer: Customer | undefined): number | null => {
  const times = (customer?.grants ?? []).flatMap(({ since }) => since ?? []);
  return times.length === 0 ? null : Math.max(...times);
};

export const createPanels = ({ log, calls, directory, record, bankName, now }: PanelParts): Panels => {
  const remembered = new Map<string, { at: number; accounts: Account[] }>();

  const staffOf = (customer: Customer | undefined): Customer | undefined => {
    const grants = (customer?.grants ?? []).filter((grant) => allows(grant, 'staff', now()));
    return customer && grants.length > 0 ? { ...customer, grants } : undefined;
  };

  const look = async <T extends Json>(
    subject: Subject,
    customer: Customer,
    onBehalf: OnBehalf,
    call: Parameters<Calls['read']>[0],
  ): Promise<T[]> => {
    const outcomes: Json[] = [];
    const onRecord = (entries: Json[]): Promise<void> => record(subject, entries);
    const context = {
      customer,
      interaction: `desk ${onBehalf.agent} ${now()}`,
      signal: AbortSignal.timeout(LOOK_MS),
      now,
      record: onRecord,
      outcomes: outcomes as never[],
      onBehalf,
    };
    const { result } = await calls.read(call, context);
    await onRecord(outcomes);
    // What a read gathers is of the kind that was asked for.
    return (result as Gathered<T>).got;
  };

  const accountsOf = async (subject: Subject, address: Address, looker: OnBehalf | undefined): Promise<Account[] | undefined> => {
    const customer = staffOf(await directory.customerOf(address));
    if (!customer || !looker) return undefined;
    const key = `${subject} ${looker.agent} ${customer.grants.map(({ id }) => id).join()}`;
    const known = remembered.get(key);
    if (known && now() - known.at < REMEMBERED_MS) return known.accounts;
    const accounts = await look<Account>(subject, customer, looker, { name: 'accounts', args: {} });
    remembered.set(key, { at: now(), accounts });
    const [oldest] = remembered.keys();
    if (remembered.size > REMEMBERED_AT_MOST && oldest !== undefined) remembered.delete(oldest);
    return accounts;
  };

  const openAlerts = async (customer: Customer | undefined): Promise<Pick<Panel, 'alerts' | 'elsewhere'>> => {
    // Only a commit writes it, and a customer's takes nothing but CustomerSession.
    const held = customer && ((await log.state(customerSubject(customer.id))) as CustomerSession | undefined)?.customer;
    const open = held?.open.filter(({ answered, case: { bank } }) => !answered && mayTell(customer, bank)) ?? [];
    return {
      alerts: open.map(alertOf).map((one) => ({ ...one, bank: bankName(one.bank) })),
      elsewhere: (held?.chats ?? []).map(({ subject: name, address, heardAt }) => ({ name, channel: address.channel, heardAt })),
    };
  };
  const mayTell = (customer: Customer | undefined, bank: string): boolean =>
    customer?.grants.some((grant) => grant.bank === bank && allows(grant, 'alerts', now())) ?? false;

  const ofCustomer = (customer: Customer | undefined): Pick<Panel, 'identity' | 'zone' | 'consents'> => ({
    identity: { level: customer ? 'linked' : 'none', since: lastSignIn(customer) },
    zone: customer?.zone ?? 'UTC',
    consents: (customer?.grants ?? []).map((grant) => consentOf(grant, bankName)),
  });

  return {
    async ofCase({ customer: id, notice }) {
      const customer = id === undefined ? undefined : await directory.customer(id);
      return {
        ...ofCustomer(customer),
        ...(await openAlerts(customer)),
        channel: bankName(notice.bank),
        language: customer?.language ?? 'en',
        accounts: null,
        halfDone: [],
        understood: [],
        handoffs: [],
      };
    },

    async of(subject, { address, conversation }, looker) {
      const customer = await directory.customerOf(address);
      const [accounts, about, entries] = await Promise.all([
        accountsOf(subject, address, looker),
        openAlerts(customer),
        log.newest(subject, TURNS_LOOKED_AT),
      ]);
      return {
        ...ofCustomer(customer),
        channel: address.channel,
        language: conversation.language,
        accounts: accounts?.map((account) => accountLine(account, bankName)) ?? null,
        alerts: about.alerts,
        halfDone: (conversation.halfDone ?? []).map(({ dialog, at }) => ({ task: dialog.replaceAll('-', ' '), since: at })),
        understood: understood(entries.map(({ body }) => body as LogEntry)),
        handoffs: earlier(conversation),
        elsewhere: about.elsewhere.filter(({ name }) => name !== subject),
      };
    },

    async reveal(subject, { address }, account, onBehalf) {
      const customer = staffOf(await directory.customerOf(address));
      const found = (await accountsOf(subject, address, onBehalf))?.find((one) => nameOfAccount(one) === account);
      if (!customer || !found) return undefined;
      const [holding] = await look<Holding>(subject, customer, onBehalf, {
        name: 'balances',
        args: { refs: [{ bank: found.bank, id: found.id }] },
      });
      if (!holding) return undefined;
      const format = formatOf('en', customer.zone, now(), bankName);
      return {
        revealed: { name: format.account(found), figures: figuresOf(holding, format) },
        bank: found.bank,
        id: found.id,
      };
    },
  };
};

const nameOfAccount = ({ bank, id }: Account): string => `${bank} ${id}`;
const accountLine = (account: Account, bankName: (id: string) => string): PanelAccount => ({
  bank: bankName(account.bank),
  id: nameOfAccount(account),
  name: account.label,
  last4: account.last4,
  kind: account.kind,
});

const consentOf = ({ bank, scopes, until }: Grant, bankName: (id: string) => string): Panel['consents'][number] => ({
  bank: bankName(bank),
  scopes: scopes.filter((scope) => scope !== 'staff'),
  until,
  staff: scopes.includes('staff'),
});

const understood = (entries: readonly LogEntry[]): Panel['understood'] =>
  entries
    .flatMap(({ heard }) =>
      heard ? [{ ...understoodOf(heard), slots: Object.keys(heard.slots).filter((slot) => heard.slots[slot] !== null) }] : [],
    )
    .slice(0, UNDERSTOOD_SHOWN);

/** The one that is going on is no earlier one. */
const earlier = ({ handoffs = [] }: Conversation): Panel['handoffs'] =>
  handoffs
    .filter(({ resolution }) => resolution !== undefined)
    .map(({ at, why, by = null, resolution = null }) => ({ at, why, by, resolution }));

const LABELS: { readonly [K in Balance['kind']]: string } = { available: 'Available', current: 'Current', creditLimit: 'Credit limit' };

const figuresOf = ({ balances, asOf, readAt }: Holding, format: Format): Revealed['figures'] =>
  balances.map(({ kind, money }) => ({ label: LABELS[kind], value: format.money(money), at: asOf ?? readAt }));
