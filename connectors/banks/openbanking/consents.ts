/**
 * Account access consents of Open Banking UK 4.0: before a customer signs in at the bank we tell it, in our own name, what we will ask for; the id that it
 * gives goes into the authorization request, and by that id the access ends. The token is the client's own (client credentials), never a customer's.
 */
import type { BankCall, Result, Scope } from '../../../bot/model.ts';
import type { BankHttp, BankLog } from '../http.ts';
import { createReader } from '../reads.ts';
import { hasErrorInside, refusalOf } from './refusals.ts';
import { obConsent } from './schema.ts';

/** Of OBInternalPermissions1Code what we ever ask for. ReadPAN, beneficiaries, parties, products and statements are never asked for. */
export type Permission =
  | 'ReadAccountsBasic'
  | 'ReadAccountsDetail'
  | 'ReadBalances'
  | 'ReadTransactionsDetail'
  | 'ReadTransactionsCredits'
  | 'ReadTransactionsDebits';

/**
 * What each of our scopes needs.
 *
 * - `accounts`: their names, kinds and currencies. The last four digits are not among them: the bank tells them only as part of the whole number.
 * - `routing`: the sort code stands beside that number and nowhere else, so that this scope needs the details; the last four digits come with it.
 * - `transactions`: their basic form says neither what was bought nor where. A list of one direction only would be a wrong sum.
 * - The others are not for this standard: cards and alerts have ports of their own, and what people of the bank may see is between us and the customer.
 */
const NEEDED: { readonly [S in Scope]: readonly Permission[] } = {
  accounts: ['ReadAccountsBasic'],
  balances: ['ReadBalances'],
  transactions: ['ReadTransactionsDetail', 'ReadTransactionsCredits', 'ReadTransactionsDebits'],
  routing: ['ReadAccountsDetail'],
  payments: [],
  cards: [],
  alerts: [],
  staff: [],
};

/** A consent without one of the permissions for accounts is refused by the standard. */
export const permissionsFor = (scopes: readonly Scope[]): Permission[] => [
  ...new Set<Permission>(['ReadAccountsBasic', ...scopes.flatMap((scope) => NEEDED[scope])]),
];

/** Of these scopes those that are wholly allowed by these permissions; scopes that need none are not for a consent to decide. */
export const scopesWithin = <S extends Scope>(scopes: readonly S[], permissions: readonly string[]): S[] =>
  scopes.filter((scope) => NEEDED[scope].every((one) => permissions.includes(one)));

/** OBInternalConsentStatus1Code, with 3.1's names: `waits` for its customer, `given`, or `over` for good. */
type ConsentStatus = 'waits' | 'given' | 'over';

type Consent = { status: ConsentStatus; permissions: readonly string[] };

const STATUSES: ReadonlyMap<string, ConsentStatus> = new Map([
  ['AWAU', 'waits'],
  ['AwaitingAuthorisation', 'waits'],
  ['AUTH', 'given'],
  ['Authorised', 'given'],
  ['RJCT', 'over'],
  ['Rejected', 'over'],
  ['EXPD', 'over'],
  ['CANC', 'over'],
  ['Revoked', 'over'],
]);

export type ConsentsOptions = {
  bank: string;
  /** As for reading: `https://api.example.com/open-banking/v4.0/aisp`. */
  baseUrl: string;
  http: BankHttp;
  log: BankLog;
};

/** Each call carries the client's own token. */
export interface Consents {
  /** Resolves to the id. `until`, Unix milliseconds on the business clock: when the permissions end by themselves. */
  create(call: BankCall, permissions: readonly Permission[], until: number): Promise<Result<string>>;
  /** As it is now: what its customer left of it stands in it too. */
  find(call: BankCall, id: string): Promise<Result<Consent>>;
  /** Ends the access; `not_found`: the bank has no such consent, or no longer. */
  remove(call: BankCall, id: string): Promise<Result<null>>;
}

export const createConsents = ({ bank, baseUrl, http, log }: ConsentsOptions): Consents => {
  const read = createReader({ bank, http, log, hasErrorInside });
  const address = `${baseUrl}/account-access-consents`;
  const urlOf = (id: string) => new URL(`${address}/${encodeURIComponent(id)}`);
  const malformed = (where: string): Result<never> => {
    log('bank.malformed', { bank, where });
    return { ok: false, why: 'protocol' };
  };

  return {
    async create(call, permissions, until) {
      const body = { Data: { Permissions: [...permissions], ExpirationDateTime: new Date(until).toISOString() }, Risk: {} };
      const answer = await http.send({ ...call, bank, url: new URL(address), method: 'POST', body, refusalOf });
      if (!answer.ok) return answer;
      const parsed = obConsent.safeParse(answer.value);
      if (!parsed.success) return malformed(parsed.error.issues[0]?.path.join('.') ?? '');
      const { ConsentId, Status, Permissions } = parsed.data.Data;
      // What the customer is going to be asked for must be what we asked for, no more and no less.
      const isAsAsked = Permissions.length === permissions.length && permissions.every((one) => Permissions.includes(one));
      if (!isAsAsked) return malformed('Data.Permissions');
      return STATUSES.get(Status) === 'waits' && isSegment(ConsentId) ? { ok: true, value: ConsentId } : malformed('Data.Status');
    },

    async find(call, id) {
      if (!isSegment(id)) return { ok: false, why: 'not_found' };
      const answer = await read(call, urlOf(id), obConsent, refusalOf);
      if (!answer.ok) return answer;
      const { ConsentId, Status, Permissions: permissions } = answer.value.Data;
      const status = STATUSES.get(Status);
      if (ConsentId !== id) return malformed('another consent');
      return status === undefined ? malformed('Data.Status') : { ok: true, value: { status, permissions } };
    },

    async remove(call, id) {
      if (!isSegment(id)) return { ok: false, why: 'not_found' };
      const answer = await http.send({ ...call, bank, url: urlOf(id), method: 'DELETE', refusalOf });
      return answer.ok ? { ok: true, value: null } : answer;
    },
  };
};

/** An id is one segment of a path, whatever it is made of. */
const isSegment = (id: string): boolean => id !== '' && id !== '.' && id !== '..' && id.length <= 128;
