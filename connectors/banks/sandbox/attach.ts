/**
 * The sandbox of another process on this machine, used by this one too: several processes of the bot need one set of banks. Its banks are spoken
 * to as ever; who a chat user is, and what time it is there, is asked at its admin addresses.
 */
import fetch from 'node-fetch';
import { z } from 'zod';
import type { Customer, Directory } from '../../../bot/model.ts';
import { bankIds } from './identities.ts';
import { banksAt, type Sandbox } from './sandbox.ts';

/** So long an answer is taken to be still true: a seed or a clock that is set shows here a moment later. */
const FRESH_MS = 1_000;
const USERS_AT_MOST = 10_000;
/** Long: a machine at its limits is no reason to take a sandbox for a stranger. */
const ASK_MS = 5_000;

const clockShape = z.object({ now: z.iso.datetime().transform((text) => Date.parse(text)) });
const customersShape = z.object({ customers: z.array(z.object({ key: z.string(), name: z.string() })) });
const staffShape = z.object({ issuer: z.string(), clientId: z.string(), clientSecret: z.string() });
const clientShape = z.object({
  issuer: z.string(),
  clientId: z.string(),
  auth: z.discriminatedUnion('method', [
    z.object({ method: z.enum(['client_secret_basic', 'client_secret_post']), secret: z.string() }),
    z.object({ method: z.literal('private_key_jwt'), key: z.string() }),
  ]),
  scopes: z.record(z.string(), z.string()),
  dpop: z.literal('required').optional(),
});
const clientsShape = z.record(z.enum(bankIds), clientShape);
const scope = z.enum(['accounts', 'balances', 'transactions', 'routing', 'payments', 'cards', 'alerts', 'staff']);
const grant = z.object({ id: z.string(), bank: z.string(), scopes: z.array(scope), until: z.number() });
const accessShape = z.union([
  z.object({ ok: z.literal(true), value: z.object({ token: z.string() }) }),
  z.object({ ok: z.literal(false), why: z.enum(['reauth', 'unavailable']) }),
]);
const customerShape = z.object({
  customer: z.object({ id: z.string(), zone: z.string(), language: z.enum(['en', 'es']), grants: z.array(grant) }).nullable(),
});

/** Resolves to undefined when what listens at this port is no sandbox. */
export const attachSandbox = async (port: number, realNow: () => number = Date.now): Promise<Sandbox | undefined> => {
  const url = `http://127.0.0.1:${port}`;
  const ask = async <S extends z.ZodType>(path: string, shape: S): Promise<z.output<S>> => {
    const response = await fetch(`${url}/admin${path}`, { signal: AbortSignal.timeout(ASK_MS) });
    return shape.parse(await response.json());
  };
  const aheadOf = async (): Promise<number> => (await ask('/clock', clockShape)).now - realNow();

  let ahead: number;
  let customers: z.output<typeof customersShape>['customers'];
  let staff: z.output<typeof staffShape>;
  let clients: z.output<typeof clientsShape>;
  try {
    ahead = await aheadOf();
    ({ customers } = await ask('/customers', customersShape));
    staff = await ask('/staff', staffShape);
    clients = await ask('/clients', clientsShape);
  } catch {
    return undefined;
  }
  const timer = setInterval(() => {
    // While the other process is away its clock runs on here.
    aheadOf().then(
      (now) => {
        ahead = now;
      },
      () => undefined,
    );
  }, FRESH_MS);
  timer.unref();

  return {
    url,
    port,
    banks: banksAt(url, clients),
    directory: remembering((who) => ask(`/customer?${new URLSearchParams(who)}`, customerShape), realNow),
    keyring: { accessTo: (customer, { id, bank }) => ask(`/access?${new URLSearchParams({ customer, grant: id, bank })}`, accessShape) },
    staff,
    now: () => realNow() + ahead,
    customers: () => customers,
    close: async () => clearInterval(timer),
  };
};

type Asked = Promise<z.output<typeof customerShape>>;

/** Asks once for what is asked many times in a moment. */
const remembering = (ask: (who: { [name: string]: string }) => Asked, realNow: () => number): Directory => {
  const known = new Map<string, { at: number; asked: Asked }>();
  const look = async (who: { [name: string]: string }): Promise<Customer | undefined> => {
    const key = JSON.stringify(who);
    const found = known.get(key);
    const fresh = found && realNow() - found.at < FRESH_MS ? found : { at: realNow(), asked: ask(who) };
    if (fresh !== found) {
      if (known.size >= USERS_AT_MOST) known.clear();
      known.set(key, fresh);
    }
    try {
      return (await fresh.asked).customer ?? undefined;
    } catch (error) {
      known.delete(key);
      throw error;
    }
  };
  return {
    customerOf: ({ channel, user }) => look({ channel, user }),
    customer: (id) => look({ id }),
    idAt: async (_, customer) => (await look({ id: customer }))?.id,
  };
};
