/**
 * What checks of a bank's set-up share: how a step is told, the closed list of what can be wrong with what to do about it, and one look at an address.
 * Nothing that was sent or answered is told but statuses, codes and names.
 */
import fetch, { AbortError, FetchError } from 'node-fetch';

/** What to do about each. */
export const fixes = {
  file_unreadable: 'Let the user that Banter runs as read it, or name another file.',
  file_open: 'Others on this machine can read it: chmod 600, and a new secret if they may have.',
  key_unfit: 'Make a key as README.md says, and give the bank its public half.',
  name_unknown: 'Check the address in the file of BANKS, and that this machine can look names up.',
  unreachable: 'Check the address and its port, the firewall in between, and whether the bank is up.',
  tls: 'Its certificate is not to be trusted: is it the right address? A company CA is added by NODE_EXTRA_CA_CERTS.',
  timeout: 'It took longer than five seconds: ask the bank, or check what is in between.',
  slow: 'Customers wait for two seconds: ask the bank why it takes so long.',
  too_long: 'Its answer is far longer than this should be: check the address.',
  status: 'It should answer otherwise there: check the address, and ask the bank.',
  no_json: 'What is there is no JSON: check the address.',
  wrong_address: 'There is nothing at this address: check it, with its path and version.',
  open_door: 'It answers without a token: this is not the address of customers’ data.',
  issuer_differs: 'Write `issuer` letter for letter as the server calls itself, or ask the bank which of the two is right.',
  address_missing: 'The server must name these: ask the bank for the server that its partners use.',
  address_unsafe: 'Every address must be https: ask the bank.',
  s256_unknown: 'It must know PKCE with S256 (RFC 7636): ask the bank.',
  auth_unknown: 'Set clientAuth, or a key instead of a secret, to one of what the server takes.',
  dpop_unknown: 'Leave `dpop` out, or ask the bank to bind tokens by ES256 (RFC 9449).',
  scope_unknown: 'Name the scopes as this bank does, in `scopes`; what it does not have is left out there.',
  keys_none: 'There is no key that signatures could be checked with: ask the bank.',
  client_refused: 'It does not take us for its client: check clientId, the secret or key and its keyId, and how they are registered.',
  client_unclear: 'It did not say whether it knows us: the code says why.',
  poll_refused: 'Check the bank’s token for polling, and that it is allowed to poll.',
  clock: 'Set this machine’s clock (NTP): signatures and tokens are taken for too old or too new.',
} as const;

export type Trouble = keyof typeof fixes;
export type Finding = { step: string; says: string; trouble?: Trouble };

export const good = (step: string, says: string): Finding => ({ step, says });
export const bad = (step: string, trouble: Trouble, says: string): Finding => ({ step, says, trouble });

export type Asked = { url: string; method?: 'GET' | 'POST'; headers?: Readonly<Record<string, string>>; body?: string };
/** `body`: its JSON, undefined where it is none. */
export type Answered = { ok: true; status: number; body: unknown; tookMs: number };
export type Looked = Answered | { ok: false; trouble: Trouble; says: string };

export interface Eyes {
  look(asked: Asked): Promise<Looked>;
  /** How far, in ms, the clocks of those who answered are ahead of ours at most; undefined: nobody said. */
  apart(): number | undefined;
}

/** `Date` is in whole seconds, rounded down. */
const HALF_A_SECOND_MS = 500;
const ANSWER_MS = 5_000;
const ANSWER_AT_MOST = 256 * 1024;

export const openEyes = (realNow: () => number): Eyes => {
  const clocks: number[] = [];
  return {
    apart: () => clocks.toSorted((one, other) => Math.abs(other) - Math.abs(one))[0],
    async look({ url, method = 'GET', headers = {}, body }) {
      const start = realNow();
      try {
        const response = await fetch(url, {
          ...{ method, redirect: 'manual', size: ANSWER_AT_MOST, signal: AbortSignal.timeout(ANSWER_MS) },
          ...(body === undefined ? {} : { body }),
          headers: { accept: 'application/json', 'user-agent': 'banter', ...headers },
        });
        const date = Date.parse(response.headers.get('date') ?? '');
        if (!Number.isNaN(date)) clocks.push(date + HALF_A_SECOND_MS - realNow());
        const text = await response.text();
        return { ok: true, status: response.status, body: jsonOf(text), tookMs: realNow() - start };
      } catch (error) {
        return { ok: false, ...whyOf(error) };
      }
    },
  };
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const NAMES: ReadonlySet<string> = new Set(['ENOTFOUND', 'EAI_AGAIN']);
const CERTIFICATES = /CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO|EPROTO/;

/** By codes, never by sentences. Anything but the network's errors and the deadline's is a defect of ours. */
const whyOf = (error: unknown): { trouble: Trouble; says: string } => {
  if (error instanceof AbortError) return { trouble: 'timeout', says: 'no answer' };
  if (!(error instanceof FetchError)) throw error;
  const code = error.code ?? error.type;
  if (error.type === 'max-size') return { trouble: 'too_long', says: 'a very long answer' };
  if (NAMES.has(code)) return { trouble: 'name_unknown', says: `nobody has this name (${code})` };
  return { trouble: CERTIFICATES.test(code) ? 'tls' : 'unreachable', says: `no connection (${code})` };
};

/** Longer than this and a customer's turn is over. */
const SLOW_MS = 2_000;

/** An address that must answer 200 with JSON: its finding, and the JSON where all is well. */
export const lookForJson = async (eyes: Eyes, step: string, asked: Asked): Promise<{ finding: Finding; body?: unknown }> => {
  const looked = await eyes.look(asked);
  if (!looked.ok) return { finding: bad(step, looked.trouble, `${asked.url}: ${looked.says}`) };
  const { status, body, tookMs } = looked;
  if (status === 404) return { finding: bad(step, 'wrong_address', `${asked.url}: 404`) };
  if (status !== 200) return { finding: bad(step, 'status', `${asked.url}: ${status}`) };
  if (body === undefined) return { finding: bad(step, 'no_json', asked.url) };
  const finding = tookMs > SLOW_MS ? bad(step, 'slow', `${asked.url}: ${tookMs} ms`) : good(step, `${asked.url}, ${tookMs} ms`);
  return { finding, body };
};

/** An address where customers' data are: without a token it must say no. */
export const lookForDoor = async (eyes: Eyes, step: string, url: string): Promise<Finding> => {
  const looked = await eyes.look({ url });
  if (!looked.ok) return bad(step, looked.trouble, `${url}: ${looked.says}`);
  const { status, body, tookMs } = looked;
  if (tookMs > SLOW_MS) return bad(step, 'slow', `${url}: ${tookMs} ms`);
  if (status === 401 || status === 403)
    return good(step, `${url}: ${status} without a token, ${body === undefined ? 'no JSON' : 'JSON'}, ${tookMs} ms`);
  if (status === 200) return bad(step, 'open_door', `${url}: 200 without a token`);
  return bad(step, status === 404 ? 'wrong_address' : 'status', `${url}: ${status} without a token`);
};
