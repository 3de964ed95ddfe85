/**
 * The job that the limit and the leanest server do, over whatever clients they are given: check the signature, answer 200, read the session,
 * ask the bank twice, send one reply, write the session. Nothing is stored before the 200, nothing is ordered, deduplicated, fenced, sealed,
 * logged or audited, and what fails is forgotten.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { inspect } from 'node:util';
import type { Page } from './task.ts';

export type Clients = {
  getJson(url: string, token: string): Promise<unknown>;
  postJson(url: string, body: string): Promise<void>;
};

export type Sessions = { load(user: string): Promise<string | undefined>; save(user: string, session: string): Promise<void> };

/** What is answered to a webhook at once, and what is left to do. */
export type Taken = { status: number; work?: () => Promise<unknown> };
/** Opens an HTTP server that hands each POST at `path`, as bytes, with its signature. Resolves to its address. */
export type Serve = (path: string, take: (raw: Buffer, signature: string | undefined) => Taken) => Promise<string>;

export type JobParts = {
  page: Page;
  graphUrl: string;
  bankUrl: string;
  bankToken: string;
  clients: Clients;
  sessions: Sessions;
  /** What the customer wants, by its name. */
  understand: (text: string) => string;
};

export const PATH = '/webhooks/messenger';

export type Webhook = { entry: { messaging: { sender: { id: string }; message: { mid: string; text: string } }[] }[] };
type Account = { accountId: string; accountType: string; nickname?: string; availableBalance?: number };
/** About as much as Banter keeps of a conversation. */
type Session = { version: 1; user: string; language: 'en'; turns: number; intent: string; account: string; said: string; at: number };

export const createJob = ({ page, graphUrl, bankUrl, bankToken, clients, sessions, understand }: JobParts) => {
  const proof = createHmac('sha256', page.secret).update(page.token).digest('hex');
  const sendUrl = `${graphUrl}/v25.0/${page.id}/messages?access_token=${page.token}&appsecret_proof=${proof}`;

  const isSigned = (raw: Buffer, signature: string | undefined): boolean => {
    const right = Buffer.from(`sha256=${createHmac('sha256', page.secret).update(raw).digest('hex')}`);
    const given = Buffer.from(signature ?? '');
    return given.length === right.length && timingSafeEqual(given, right);
  };

  const savings = async (): Promise<Account> => {
    // The bank's stand-in answers in this shape and no other.
    const { accounts } = (await clients.getJson(`${bankUrl}/accounts?limit=50`, bankToken)) as { accounts: Account[] };
    const listed = accounts.find(({ accountType }) => accountType === 'SAVINGS');
    return (await clients.getJson(`${bankUrl}/accounts/${listed?.accountId ?? ''}`, bankToken)) as Account;
  };

  const answer = async (user: string, mid: string, text: string): Promise<void> => {
    const stored = await sessions.load(user);
    const before: Session | undefined = stored === undefined ? undefined : JSON.parse(stored);
    const intent = understand(text);
    const { accountId, availableBalance = 0 } = await savings();
    const said = `Your savings account has $${availableBalance.toFixed(2)} available.`;
    const message = { text: said, metadata: `${mid}#0` };
    await clients.postJson(sendUrl, JSON.stringify({ recipient: { id: user }, messaging_type: 'RESPONSE', message }));
    const turns = (before?.turns ?? 0) + 1;
    const after: Session = { version: 1, user, language: 'en', turns, intent, account: accountId, said, at: Date.now() };
    await sessions.save(user, JSON.stringify(after));
  };

  return (raw: Buffer, signature: string | undefined): Taken => {
    if (!isSigned(raw, signature)) return { status: 403 };
    // Signed, so the load wrote it, in this shape and no other.
    const { entry }: Webhook = JSON.parse(raw.toString());
    const messages = entry.flatMap(({ messaging }) => messaging);
    const work = () => Promise.all(messages.map(({ sender, message }) => answer(sender.id, message.mid, message.text)));
    return { status: 200, work: () => work().catch(complain) };
  };
};

let complained = false;

/** The customer's message is lost, and the bench counts it; why is said of the first. */
const complain = (error: unknown): void => {
  if (!complained) process.stderr.write(`  a message was lost: ${inspect(error, { breakLength: Number.POSITIVE_INFINITY })}\n`);
  complained = true;
};
