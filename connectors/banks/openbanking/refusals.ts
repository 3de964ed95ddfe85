/**
 * Open Banking UK's answers that are no success, as our closed list of refusals. By the error code where there is one (OBExternalStatusReason1Code,
 * from 4.0 on four characters, `UK.OBIE.…` before), else by the status: 401, 404 and 429 may come with nothing at all. Messages are never used.
 */
import type { Refusal } from '../../../bot/model.ts';

const BY_CODE: ReadonlyMap<string, Refusal> = new Map([
  // The consent is not, or no longer, authorised: the customer has to sign in again.
  ['U009', 'reauth'],
  ['UK.OBIE.Resource.InvalidConsentStatus', 'reauth'],
  ['U028', 'reauth'],
  ['UK.OBIE.Reauthenticate', 'reauth'],
  // Of the ISO reasons that 4.0 took over, those about an account.
  ['AC04', 'closed'],
  ['AC06', 'restricted'],
]);

/** Comes with 400 by the standard; with 403 it is a consent that the bank does not find, not an account. */
const NOT_FOUND: ReadonlySet<string> = new Set(['U011', 'UK.OBIE.Resource.NotFound']);

const BY_STATUS: ReadonlyMap<number, Refusal> = new Map([
  [206, 'unavailable'], // a part of the answer: a total of it would be wrong
  [401, 'reauth'],
  [403, 'scope'],
  [404, 'not_found'],
  [408, 'unavailable'],
  [410, 'not_found'],
  [429, 'rate_limited'],
]);

/** What an answer other than a success means. */
export const refusalOf = (status: number, body: unknown): Refusal => {
  if (status === 401) return 'reauth';
  const codes = codesIn(body);
  if (status !== 403 && codes.some((code) => NOT_FOUND.has(code))) return 'not_found';
  const told = codes.map((code) => BY_CODE.get(code)).find((why) => why !== undefined);
  return told ?? BY_STATUS.get(status) ?? (status >= 500 ? 'unavailable' : 'protocol');
};

/** Some servers say 200 and mean an error: such an answer has no figures that could be trusted. */
export const hasErrorInside = (body: unknown): boolean =>
  isObject(body) && ['Errors', 'Code', 'error'].some((name) => isFilled(body[name]));

const codesIn = (body: unknown): string[] => {
  if (!isObject(body) || !Array.isArray(body.Errors)) return [];
  return body.Errors.flatMap((one: unknown) => (isObject(one) && typeof one.ErrorCode === 'string' ? [one.ErrorCode] : []));
};

const isObject = (value: unknown): value is { [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isFilled = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null);
