/** What suites about privacy look at, all of it from outside: what banks were asked, what the audit exports, what a page says, what time it is. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { RunningBanter } from '../../support/banter.ts';
import { readRecord } from '../../support/egress/strays.mjs';
import { watchedEnv } from '../../support/egress/watched.ts';

const AUDIT = fileURLToPath(new URL('../../../dist/bot/commands/audit.js', import.meta.url));

const linesShape = z.object({ body: z.string() });
const consentShape = z.object({
  kind: z.literal('consent'),
  what: z.enum(['given', 'ended']),
  bank: z.string(),
  scopes: z.array(z.string()).optional(),
  until: z.number().optional(),
  text: z.string().optional(),
});
export type Consent = z.infer<typeof consentShape>;

/** What is on record about consents, by `npm run audit -- export`. */
export const consentsOf = async ({ dir }: RunningBanter): Promise<Consent[]> => {
  const options = { cwd: dir, env: watchedEnv({ PATH: process.env.PATH }, 'audit'), timeout: 30_000 };
  const { stdout } = await promisify(execFile)(process.execPath, [AUDIT, 'export'], options);
  const entries = stdout
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => z.array(z.unknown()).parse(JSON.parse(linesShape.parse(JSON.parse(line)).body)));
  return entries.flatMap((entry) => consentShape.safeParse(entry).data ?? []);
};

/** `at`: the place in what was recorded, so that later ones can be told apart. */
export type Asked = { at: number; method: string; path: string; head: string };

/** Every request that the banks' addresses got from this process; it must have been started with `egress.bytes`. */
export const askedOf = ({ sandboxUrl, records }: RunningBanter): Asked[] => {
  const { host } = new URL(sandboxUrl);
  const pieces = records().flatMap((file) => readRecord(file).entries);
  return pieces.flatMap((one, at) => {
    const [, method, path] =
      (one.kind === 'bytes' && one.to === host && /^(GET|PUT|POST|DELETE|PATCH|HEAD) (\S+) HTTP/.exec(one.text)) || [];
    return method === undefined || path === undefined || one.kind !== 'bytes' ? [] : [{ at, method, path, head: one.text }];
  });
};

/** Of those, what is about a customer: their data, their cards, their tokens. */
export const askedAbout = (banter: RunningBanter): Asked[] =>
  askedOf(banter).filter(({ path }) => /^\/[\w-]+\/(?:fdx|cards|auth\/(?:token|request))/.test(path));

/** The last access token that this bank was shown. */
export const tokenShown = (banter: RunningBanter, bank: string): string => {
  const asked = askedOf(banter).findLast(({ path }) => path.startsWith(`/${bank}/fdx/`));
  return /^authorization: \S+ (\S+)/im.exec(asked?.head ?? '')?.[1] ?? '';
};

/** Everything that was sent to the banks, as it was. */
export const sentToBanks = ({ sandboxUrl, records }: RunningBanter): string =>
  records()
    .flatMap((file) => readRecord(file).entries)
    .map((one) => (one.kind === 'bytes' && one.to === new URL(sandboxUrl).host ? one.text : ''))
    .join('\n');

const JSON_TYPE = { 'content-type': 'application/json' };

/** Sets the business clock. */
export const setClock = async ({ sandboxUrl }: RunningBanter, now: number): Promise<void> => {
  const { ok } = await fetch(`${sandboxUrl}/admin/clock`, { method: 'PUT', headers: JSON_TYPE, body: JSON.stringify({ now }) });
  if (!ok) throw new Error('the clock was not set');
};

export const admin = async ({ sandboxUrl }: RunningBanter, path: string, body: object): Promise<void> => {
  const { ok, status } = await fetch(`${sandboxUrl}/admin${path}`, { method: 'POST', headers: JSON_TYPE, body: JSON.stringify(body) });
  if (!ok) throw new Error(`${path} answered ${status}`);
};

const clientShape = z.object({ clientId: z.string(), auth: z.object({ secret: z.string() }) });

/** Whether this token is still good, by the introspection (RFC 7662) of a bank that knows us by a secret in a header. */
export const isActive = async ({ sandboxUrl }: RunningBanter, bank: string, token: string): Promise<boolean> => {
  const clients = z.record(z.string(), z.unknown()).parse(await (await fetch(`${sandboxUrl}/admin/clients`)).json());
  const { clientId, auth } = clientShape.parse(clients[bank]);
  const answer = await fetch(`${sandboxUrl}/${bank}/auth/token/introspection`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      authorization: `Basic ${Buffer.from(`${clientId}:${auth.secret}`).toString('base64')}`,
    },
    body: new URLSearchParams({ token }).toString(),
  });
  return z.object({ active: z.boolean() }).parse(await answer.json()).active;
};

/** The text of a page, tag by tag, and its lines. */
export const textIn = (html: string, pattern: RegExp): string[] =>
  [...html.matchAll(pattern)].map(([, inner = '']) =>
    inner
      .replace(/<[^>]+>/g, '')
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&')
      .trim(),
  );
