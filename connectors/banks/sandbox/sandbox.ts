/** The sandbox: five invented banks on one HTTP server, with customers, a business clock and levers for demos and tests. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type ErrorRequestHandler, type Express } from 'express';
import type { Directory, Json, Keyring } from '../../../bot/model.ts';
import { adminRoutes } from './admin-routes.ts';
import type { BankClient, BankClients } from './auth/clients.ts';
import { STYLE_AT, style } from './auth/pages.ts';
import { openAuthServers } from './auth/servers.ts';
import { bankRoutes } from './bank-routes.ts';
import { cardRoutes } from './card-routes.ts';
import { type Cards, createCards } from './cards.ts';
import { type Clock, createClock } from './clock.ts';
import { consentRoutes } from './consent-routes.ts';
import { openConsents } from './consents.ts';
import { consoleRoutes } from './console/console-routes.ts';
import { autolinked, createDirectory, createKeyring } from './directory.ts';
import { createFaults } from './faults.ts';
import { openDeliveries } from './fraud/deliveries.ts';
import { eventRoutes } from './fraud/event-routes.ts';
import { createFraud } from './fraud/fraud.ts';
import { createPusher } from './fraud/push.ts';
import { createSigner } from './fraud/signing.ts';
import { type BankId, type Identity, identities } from './identities.ts';
import { createLedger } from './ledger.ts';
import { type Movements, openMovements } from './movements.ts';
import { createRevocations } from './revocations.ts';
import { SeedError } from './seed.ts';
import { createSpending } from './spending/spending.ts';
import { people } from './staff/people.ts';
import { type StaffClient, staffClient } from './staff/provider.ts';
import { staffRoutes } from './staff/staff-routes.ts';
import { openState, type State } from './state.ts';
import { createTokens } from './tokens.ts';
import { createWorld, type World } from './world.ts';

export type SandboxOptions = {
  host: string;
  /** 0 takes a free one. */
  port: number;
  /** Where its state lies; made when missing, for this user only. */
  dir: string;
  /** Parsed JSON in the format of seed.ts; undefined: the seed that comes with Banter. */
  seed?: unknown;
  /** Where the business clock starts, in Unix milliseconds; undefined: now. */
  startAt?: number | undefined;
  /** The customer to whom every chat user is linked whom the seed does not link: a key, or `1` for the first; undefined: none. */
  autolink?: string | undefined;
  /** What the bot holds of a conversation; null: nothing. */
  stateOf?: (conversation: string) => Promise<Json>;
  /** Where a bank pushes what it tells, asked each time; absent or undefined: it waits to be polled. */
  pushTo?: (bank: BankId) => URL | undefined;
  /** The chat page, for the console's link. */
  chatUrl?: () => string | undefined;
  /** Where the bot is, its desk too, beside this machine's own addresses. */
  deskAt?: string | undefined;
  realNow?: () => number;
};

export type Sandbox = {
  url: string;
  port: number;
  /** `cards`: where the bank takes orders about cards; absent: it does not do that for others. `events`: what it tells by itself. */
  banks: {
    id: string;
    standard: Identity['standard'];
    name: string;
    alsoKnownAs: readonly string[];
    baseUrl: string;
    cards?: string;
    events: { issuer: string; audience: string; jwksUri: string; poll: string };
    /** Where its customers sign in, and who the bot is there. */
    oauth: BankClient;
  }[];
  directory: Directory;
  keyring: Keyring;
  /** Where the people of its banks sign in to a desk. */
  staff: StaffClient;
  /** The business clock, in Unix milliseconds. */
  now(): number;
  customers(): { key: string; name: string }[];
  close(): Promise<void>;
};

/** Resolves when it listens. Throws SeedError with every mistake in the seed, and PortInUse. */
export const startSandbox = async (options: SandboxOptions): Promise<Sandbox> => {
  const app = express();
  // The port comes first: who has it is the one who writes the state on disk. Its addresses are there before anything can ask for them.
  const server = await listen(app, options.host, options.port);
  try {
    return openOn(app, server, options);
  } catch (error) {
    await server.close();
    throw error;
  }
};

const openOn = (app: Express, server: Awaited<ReturnType<typeof listen>>, options: SandboxOptions): Sandbox => {
  const { host, dir, seed = defaultSeed(), startAt, autolink, stateOf, pushTo = () => undefined, realNow = Date.now } = options;
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${server.port}`;
  const clock = createClock(realNow, startAt);
  const state = openState(dir);
  const begun = state.begin(seed, clock.now());
  const movements = openMovements(state.movementsFile);
  let world = createWorld(begun.seed, begun.start, movements.on);
  requireAutolink(autolinked(world, autolink) !== undefined, autolink, world.customers);

  const tokens = createTokens(state.secret);
  const ledger = createLedger(state.ledgerFile);
  const cards = createCards(state.cardsFile);
  const consents = openConsents(state.consentsFile, clock.now);
  const events = openEvents({ options, url, state, cards, movements, clock, world: () => world });
  const { deliveries, signer, fraud, spending, pusher } = events;
  const faults = createFaults();
  const auth = openAuthServers({
    url,
    state,
    world: () => world,
    tokens,
    faults,
    consents,
    botAt: options.deskAt,
    now: clock.now,
    realNow,
  });
  const revocations = createRevocations({ ...events.parts, auth });
  const forget = () => {
    for (const kept of [ledger, cards, movements, deliveries, consents, auth]) kept.clear();
  };
  if (begun.isNew) forget();
  const busy = createBusy();
  const startFrom = (given: unknown): void => {
    const next = state.put(given, clock.now());
    world = createWorld(next.seed, next.start, movements.on);
    forget();
    faults.clear();
    busy.clear();
  };

  app.disable('x-powered-by');
  app.disable('etag');
  for (const identity of identities) {
    const parts = { identity, world: () => world, gate: auth.gateOf(identity), faults, ledger, now: clock.now, busy: busy.at(identity.id) };
    // Before the bank's other addresses, which answer to everything.
    if (identity.standard === 'obuk-4') app.use(pathOf(identity), consentRoutes({ ...parts, consents }));
    app.use(pathOf(identity), bankRoutes(parts));
    if (identity.cards) app.use(cardsPathOf(identity.id), cardRoutes({ ...parts, cards }));
    app.use(`/${identity.id}/auth`, auth.routesOf(identity));
    app.use(`/${identity.id}`, eventRoutes({ identity, deliveries, signer, faults, now: clock.now }));
  }
  app.get(STYLE_AT, (_, response) => void response.type('css').send(style));
  const directory = createDirectory(() => world, autolink);
  const keyring = createKeyring(() => world, tokens);
  const staff = staffClient(`${url}/staff`, state.secret);
  const { secret, staffKeyFile: keyFile } = state;
  app.use('/staff', staffRoutes({ client: staff, people, deskAt: options.deskAt, secret, keyFile, realNow }));
  app.use(
    '/admin',
    adminRoutes({
      world: () => world,
      startFrom,
      faults,
      ledger,
      cards,
      movements,
      clock,
      mostAtOnce: busy.most,
      stateOf,
      directory,
      keyring,
      staff,
      auth,
      revocations,
      fraud,
      spending,
      deliveries,
      pushTo,
    }),
  );
  app.use(consoleRoutes({ chatUrl: options.chatUrl ?? (() => undefined) }));
  app.use(sayWrong);

  pusher.start();
  return {
    url,
    port: server.port,
    banks: banksAt(url, auth.clients),
    directory,
    keyring,
    staff,
    now: clock.now,
    customers: () => world.customers.map(({ key, name }) => ({ key, name })),
    async close() {
      await pusher.stop();
      await server.close();
    },
  };
};

type EventMeans = {
  options: SandboxOptions;
  url: string;
  state: State;
  cards: Cards;
  movements: Movements;
  clock: Clock;
  world: () => World;
};

/** What the banks tell by themselves: who signs it, what waits, and who brings it. */
const openEvents = ({ options, url, state, cards, movements, clock, world }: EventMeans) => {
  const { pushTo = () => undefined, realNow = Date.now } = options;
  const deliveries = openDeliveries(state.deliveriesFile);
  const signer = createSigner(state.keysFile);
  const issuerOf = (bank: BankId) => issuerAt(url, bank);
  const audienceOf = (bank: BankId) => audienceAt(url, bank);
  const pushes = (bank: BankId) => pushTo(bank) !== undefined;
  const parts = { world, cards, movements, deliveries, signer, now: clock.now, realNow, issuerOf, audienceOf, pushes };
  return {
    parts,
    deliveries,
    signer,
    fraud: createFraud(parts),
    spending: createSpending(parts),
    pusher: createPusher({ deliveries, pushTo, now: clock.now }),
  };
};

/** The banks of a sandbox at this address. */
export const banksAt = (url: string, clients: BankClients): Sandbox['banks'] =>
  identities.map(({ id, standard, name, alsoKnownAs, cards }) => ({
    id,
    standard,
    name,
    alsoKnownAs,
    baseUrl: `${url}${pathOf({ id, standard })}`,
    ...(cards ? { cards: `${url}${cardsPathOf(id)}` } : {}),
    events: {
      issuer: issuerAt(url, id),
      audience: audienceAt(url, id),
      jwksUri: `${issuerAt(url, id)}/jwks.json`,
      poll: `${issuerAt(url, id)}/events/poll`,
    },
    oauth: clients[id],
  }));

const defaultSeed = (): unknown => JSON.parse(readFileSync(new URL('./seed.example.json', import.meta.url), 'utf8'));

/** Where each standard's addresses are, as banks have them. */
const PATHS = { 'fdx-6': 'fdx/v6', 'obuk-4': 'open-banking/v4.0/aisp' } as const satisfies { [S in Identity['standard']]: string };
const pathOf = ({ id, standard }: Pick<Identity, 'id' | 'standard'>): string => `/${id}/${PATHS[standard]}`;
const issuerAt = (url: string, bank: BankId): string => `${url}/${bank}`;
/** Whom its events are for: whoever uses this sandbox, at whatever address that is. */
const audienceAt = (url: string, bank: BankId): string => `${issuerAt(url, bank)}/events`;
const cardsPathOf = (bank: BankId): string => `/${bank}/cards/v1`;

const requireAutolink = (found: boolean, autolink: string | undefined, customers: readonly { key: string }[]): void => {
  if (autolink === undefined || found) return;
  throw new SeedError([
    `customers: none has the key ${autolink} to link everybody to; there are ${customers.map(({ key }) => key).join(', ')}`,
  ]);
};

/** What Express could not read is the asker's mistake; anything else is ours and is not explained to strangers. */
const sayWrong: ErrorRequestHandler = (error, _request, response, next) => {
  if (response.headersSent) return next(error);
  const status = error?.status >= 400 && error.status < 500 ? error.status : 500;
  const problem = PROBLEMS.get(error?.type) ?? (status < 500 ? 'The request cannot be read.' : 'The sandbox failed.');
  response.status(status).json({ problems: [problem] });
};

const PROBLEMS: ReadonlyMap<unknown, string> = new Map([
  ['entity.parse.failed', 'body: is no valid JSON'],
  ['entity.too.large', 'body: is too large'],
]);

/** Counts calls that are under way, and the most there ever were. */
const createBusy = () => {
  const most: { [bank: string]: number } = {};
  return {
    at(bank: BankId) {
      let now = 0;
      return {
        enter() {
          now += 1;
          most[bank] = Math.max(most[bank] ?? 0, now);
        },
        leave() {
          now -= 1;
        },
      };
    },
    most: () => most,
    clear() {
      for (const bank of Object.keys(most)) delete most[bank];
    },
  };
};

export class PortInUse extends Error {}

const listen = async (app: Express, host: string, port: number) => {
  const server = createServer(app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `SANDBOX_PORT: ${port} is in use. Stop what uses it, or set another SANDBOX_PORT.`;
      reject(error.code === 'EADDRINUSE' ? new PortInUse(taken, { cause: error }) : error);
    });
    server.listen(port, host, () => resolve());
  });
  // A TCP server's address is never a string.
  const address = server.address() as AddressInfo;
  return {
    port: address.port,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
