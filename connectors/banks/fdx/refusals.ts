/** FDX's answers that are no success, as our closed list of refusals. Banks shape their error bodies as they like; messages are never used. */
import type { Refusal } from '../../../bot/model.ts';

/** FDX error codes that say more than the HTTP status does. */
const BY_CODE: ReadonlyMap<number, Refusal> = new Map([
  [701, 'not_found'],
  [704, 'not_offered'],
  [705, 'closed'],
  [706, 'restricted'],
  [1206, 'not_offered'],
  [1207, 'rate_limited'],
]);

const BY_STATUS: ReadonlyMap<number, Refusal> = new Map([
  [206, 'unavailable'], // the bank could give only a part: a total of it would be wrong
  [401, 'reauth'],
  [403, 'scope'],
  [404, 'not_found'],
  [408, 'unavailable'],
  [409, 'closed'],
  [410, 'not_found'],
  [429, 'rate_limited'],
]);

/** What an answer other than 200 means. */
export const refusalOf = (status: number, body: unknown): Refusal => {
  if (status === 401) return 'reauth';
  return BY_CODE.get(codeOf(body) ?? 0) ?? BY_STATUS.get(status) ?? (status >= 500 ? 'unavailable' : 'protocol');
};

/** Not every bank has payment networks to ask for: then it is the question that it does not know, not the account. */
export const refusalOfNetworks = (status: number, body: unknown): Refusal =>
  codeOf(body) !== 701 && NO_SUCH_QUESTION.has(status) ? 'not_offered' : refusalOf(status, body);

const NO_SUCH_QUESTION: ReadonlySet<number> = new Set([404, 405, 501]);

/** Some servers say 200 and mean an error: such an answer has no figures that could be trusted. */
export const hasErrorInside = (body: unknown): boolean =>
  isObject(body) && (codeOf(body) !== undefined || isFilled(body.error) || isFilled(body.errors));

/** The FDX code of `{code}`, `{error: {code}}`, `{error, details: {code}}` or `{errors: [{code}]}`. */
const codeOf = (body: unknown): number | undefined => {
  if (!isObject(body)) return undefined;
  const places = [body, body.error, body.details, Array.isArray(body.errors) ? body.errors[0] : undefined];
  return places.map((place) => (isObject(place) ? codeIn(place.code) : undefined)).find((code) => code !== undefined);
};

const codeIn = (code: unknown): number | undefined => {
  if (typeof code === 'number') return code;
  return typeof code === 'string' && /^\d{1,6}$/.test(code) ? Number(code) : undefined;
};

const isObject = (value: unknown): value is { [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isFilled = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null);
