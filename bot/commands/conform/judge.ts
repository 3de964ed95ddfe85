/** What express-openapi-validator says of a request or an answer, as findings: breaches of the description apart from what it says nothing about. */
import { error as errors } from 'express-openapi-validator';
import type { Findings } from './findings.ts';

/** Who was asked what: `GET /accounts/*`. */
export type Place = { bank: string; operation: string };

/** `status`: of the answer; undefined: it is about the request. */
export type Judged = { error: unknown; place: Place; status: number | undefined };

/** What is found of a request whose path, or method there, the description has not. */
export const NO_SUCH_PATH = 'path';

/** Its own words, of which it has no codes. */
const UNKNOWN_PARAMETER = /^Unknown query parameter '(.+)'$/;
const UNKNOWN_STATUS = /^no schema defined for status code/;

/** Whether it is a finding at all: else the validator itself failed. */
export const judge = ({ error, place, status }: Judged, findings: Findings): boolean => {
  if (!isVerdict(error)) return false;
  const { bank, operation } = place;
  const where = status === undefined ? `${operation}, request` : `${operation}, answer ${status}`;
  if (error instanceof errors.NotFound || error instanceof errors.MethodNotAllowed)
    findings.add('not_described', bank, operation, NO_SUCH_PATH);
  else if (UNKNOWN_STATUS.test(error.message)) findings.add('not_described', bank, operation, `answer ${status}`);
  else for (const { at, what } of breachesIn(error)) findings.add('violation', bank, `${where}${at}`, what);
  return true;
};

/** The query parameter that the description has not; undefined: it is about something else. */
export const unknownParameter = (error: unknown): string | undefined =>
  isVerdict(error) ? UNKNOWN_PARAMETER.exec(error.message)?.[1] : undefined;

type Verdict = Error & { errors: { path: string; message: string }[] };

/** All its verdicts are of these classes, which it does not let one name as types. */
const isVerdict = (error: unknown): error is Verdict => Object.values(errors).some((kind) => error instanceof kind);

/** Where, and what is wrong there. */
type Breach = { at: string; what: string };

/** Each place once, as lists are wrong in every row; what an object misses of its alternatives is one breach, with all that any of them would want. */
const breachesIn = ({ errors: breaches, message }: Verdict): Breach[] => {
  const all =
    breaches.length === 0 ? [{ at: '', what: message }] : breaches.map(({ path, message: what }) => ({ at: placeIn(path), what }));
  const choices = all.filter(({ what }) => CHOICE.test(what)).map(({ at }) => at);
  const outermost = choices.filter((at) => !choices.some((other) => other !== at && isWithin(at, other)));
  const places = new Set(all.map(({ at }) => outermost.find((choice) => isWithin(at, choice)) ?? at));
  return [...places].map((at) => ({
    at,
    what: unique(
      all.filter((one) => one.at === at || (outermost.includes(at) && isWithin(one.at, at))).map((one) => saidWithin(one, at)),
    ).join('; '),
  }));
};

const CHOICE = /^must match (exactly one schema in oneOf|a schema in anyOf)$/;

const isWithin = (at: string, place: string): boolean => at === place || at.startsWith(place === '' ? ': ' : `${place}.`);

/** Of what further in would be right by an alternative its name is enough. */
const saidWithin = ({ at, what }: Breach, place: string): string =>
  at === place ? what : `${at.slice(place.length).replace(/^(: |\.)/, '')} ${what.replace(/(: .*| '.*')$/, '')}`;

const unique = (all: readonly string[]): string[] => [...new Set(all)];

/** `/response/accounts/3/status` is `: accounts.*.status`. */
const placeIn = (path: string): string => {
  const steps = path.split('/').filter((step, at) => step !== '' && !(at === 1 && step === 'response'));
  return steps.length === 0 ? '' : `: ${steps.map((step) => (/^\d+$/.test(step) ? '*' : step)).join('.')}`;
};
