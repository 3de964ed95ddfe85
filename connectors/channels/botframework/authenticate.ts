/**
 * Who sent an activity (Bot Connector authentication): a token signed by the Bot Framework for this very bot. The package checks the
 * signature, the audience, the endorsement and the service address; what it lets pass is refused here first.
 */
import { decodeJwt, decodeProtectedHeader } from 'jose';
import type { Connector } from './connector.ts';

/** `unavailable`: the keys could not be fetched in time, so nobody can tell. */
type Verdict = 'ok' | 'unauthorized' | 'unavailable';

type Claimed = { channelId: string; serviceUrl: string };

const ISSUER = 'https://api.botframework.com';
const ALGORITHMS = ['RS256', 'RS384', 'RS512'];
const BEARER = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/;
/** The package fetches keys without a time limit. */
const DEADLINE_MS = 5_000;

export const authenticate = async (connector: Connector, claimed: Claimed, authorization: string | undefined): Promise<Verdict> => {
  const token = BEARER.exec(authorization ?? '')?.[1];
  if (token === undefined || !isChannelToken(token, claimed.serviceUrl)) return 'unauthorized';
  try {
    await within(DEADLINE_MS, connector.authenticate(claimed, `Bearer ${token}`));
    return 'ok';
  } catch (error) {
    return isKeysMissing(error) ? 'unavailable' : 'unauthorized';
  }
};

/**
 * A token of the emulator or of a skill takes paths in the package on which the service address is not compared, and a token without
 * an end would be good for ever. All this only sorts out: nothing in the token is believed before its signature was checked.
 */
const isChannelToken = (token: string, serviceUrl: string): boolean => {
  try {
    const { iss, exp, serviceurl } = decodeJwt(token);
    const { alg = '', kid } = decodeProtectedHeader(token);
    return iss === ISSUER && typeof exp === 'number' && serviceurl === serviceUrl && ALGORITHMS.includes(alg) && typeof kid === 'string';
  } catch {
    return false;
  }
};

class TookTooLong extends Error {}

const within = async (ms: number, work: Promise<void>): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TookTooLong()), ms);
  });
  try {
    await Promise.race([work, end]);
  } finally {
    clearTimeout(timer);
  }
};

/** Our fault or the issuer's, not the sender's: no answer, one that is no JSON, or an error status (which the package marks as 500). */
const isKeysMissing = (error: unknown): boolean =>
  error instanceof TookTooLong ||
  (error instanceof Error && (error.name === 'FetchError' || ('statusCode' in error && Number(error.statusCode) >= 500)));
