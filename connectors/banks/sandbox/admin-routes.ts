/** Levers for demos and tests: a seed, faults, the clock, the ledger, and what the bot holds. Only for this machine. */
import { json, Router } from 'express';
import { z } from 'zod';
import type { Directory, Json, Keyring } from '../../../bot/model.ts';
import { check, onlyJson, onlyThisMachine, wrong } from './admin-door.ts';
import type { AuthServers } from './auth/servers.ts';
import type { Cards } from './cards.ts';
import type { Clock } from './clock.ts';
import { type Faults, faultSchema } from './faults.ts';
import { type FraudAdminParts, fraudAdmin } from './fraud/admin.ts';
import { bankIds } from './identities.ts';
import type { Ledger } from './ledger.ts';
import type { Movements } from './movements.ts';
import { type Revocations, revocationSchema } from './revocations.ts';
import { SeedError } from './seed.ts';
import { type SpendingAdminParts, spendingAdmin } from './spending/admin.ts';
import type { StaffClient } from './staff/provider.ts';
import type { World } from './world.ts';

export type AdminParts = FraudAdminParts &
  SpendingAdminParts & {
    world: () => World;
    /** Everything starts from this seed; throws SeedError. */
    startFrom: (seed: unknown) => void;
    faults: Faults;
    ledger: Ledger;
    cards: Cards;
    movements: Movements;
    clock: Clock;
    /** The most calls that were under way at once, by bank. */
    mostAtOnce: () => { [bank: string]: number };
    stateOf: ((conversation: string) => Promise<Json>) | undefined;
    directory: Directory;
    keyring: Keyring;
    staff: StaffClient;
    auth: Pick<AuthServers, 'clients'>;
    revocations: Revocations;
  };

const SEED_AT_MOST = '20mb';

/** The end of the year 2099. */
const LATEST = Date.UTC(2100, 0) - 1;

const MOMENT = 'must be a time with its zone, such as 2026-11-20T09:00:00Z, or Unix milliseconds';
const isMoment = (now: number): boolean => Number.isInteger(now) && now >= 0 && now <= LATEST;

/** Body of `PUT /admin/clock`. */
const clockSchema = z.strictObject({
  now: z.union([z.iso.datetime({ offset: true }).transform((text) => Date.parse(text)), z.number()], MOMENT).refine(isMoment, MOMENT),
});

const ANSWER_MS = 5_000;

export const adminRoutes = (parts: AdminParts): Router => {
  const { world, faults, ledger, cards, movements, clock } = parts;
  const router = Router();
  router.use(onlyThisMachine);
  router.use(onlyJson, json({ limit: SEED_AT_MOST, strict: false }));

  router.put('/seed', (request, response) => {
    try {
      parts.startFrom(request.body);
      response.json({ customers: world().customers.map(({ key, name }) => ({ key, name })) });
    } catch (error) {
      if (!(error instanceof SeedError)) throw error;
      wrong(response, error.problems);
    }
  });

  router.get('/ledger', (_, response) => {
    const balances = world()
      .allAccounts()
      .map(({ bank, customer, id, kind, status, currency, current, available, creditLimit }) => {
        return { bank, customer, account: id, kind, status, currency, current, available, creditLimit };
      });
    response.json({
      now: iso(clock),
      reads: ledger.reads(),
      forgotten: ledger.forgotten(),
      movements: movements.all(),
      cardChanges: cards.changes(),
      cases: cards.cases(),
      mostAtOnce: parts.mostAtOnce(),
      balances,
    });
  });

  router.post('/faults', (request, response) => {
    const fault = check(faultSchema, request, response);
    if (fault === undefined) return;
    faults.set(fault);
    response.json({ faults: faults.list() });
  });
  router.get('/faults', (_, response) => {
    response.json({ faults: faults.list(), banks: bankIds });
  });

  router.put('/clock', (request, response) => {
    const given = check(clockSchema, request, response);
    if (given === undefined) return;
    clock.set(given.now);
    response.json({ now: iso(clock) });
  });
  router.get('/clock', (_, response) => {
    response.json({ now: iso(clock) });
  });

  router.get('/state', async (request, response) => {
    const { conversation } = request.query;
    if (typeof conversation !== 'string' || conversation === '') return wrong(response, ['conversation: must be the id of a conversation']);
    const state = (await parts.stateOf?.(conversation)) ?? null;
    if (state === null) response.status(404).json({ problems: ['conversation: is not known'] });
    else response.json(state);
  });

  router.use('/fraud-events', fraudAdmin(parts));
  router.use('/account-events', spendingAdmin(parts));

  router.post('/revocations', async (request, response) => {
    const given = check(revocationSchema, request, response);
    if (given === undefined) return;
    const done = await parts.revocations.end(given);
    if ('problems' in done) wrong(response, done.problems);
    else response.json(done);
  });

  // For other processes of the bot on this machine, which use this sandbox too: whom they chat with, and with which tokens,
  // how the desk's people sign in, and who the bot is at the banks' authorization servers.
  router.get('/customers', (_, response) => {
    response.json({ customers: world().customers.map(({ key, name }) => ({ key, name })) });
  });
  router.get('/customer', async (request, response) => {
    const { channel, user, id } = request.query;
    const chats = { channel: String(channel ?? ''), account: '', user: String(user ?? ''), thread: '' };
    const customer = await (id === undefined ? parts.directory.customerOf(chats) : parts.directory.customer(String(id)));
    response.json({ customer: customer ?? null });
  });
  router.get('/access', async (request, response) => {
    const { customer, grant, bank } = request.query;
    const asked = { id: String(grant ?? ''), bank: String(bank ?? ''), scopes: [], until: 0 };
    response.json(await parts.keyring.accessTo(String(customer ?? ''), asked, AbortSignal.timeout(ANSWER_MS)));
  });
  router.get('/staff', (_, response) => {
    response.json(parts.staff);
  });
  router.get('/clients', (_, response) => {
    response.json(parts.auth.clients);
  });

  router.use((_, response) => {
    response.status(404).json({ problems: ['There is no such address; README.md of the sandbox lists them.'] });
  });
  return router;
};

const iso = (clock: Clock): string => new Date(clock.now()).toISOString();
