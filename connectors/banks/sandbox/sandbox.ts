/** The sandbox: four invented banks on one HTTP server, with customers, a business clock and levers for demos and tests. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type ErrorRequestHandler, type Express } from 'express';
import type { Directory, Json } from '../../../bot/model.ts';
import { adminRoutes } from './admin-routes.ts';
import { bankRoutes } from './bank-routes.ts';
import { cardRoutes } from './card-routes.ts';
import { createCards } from './cards.ts';
import { createClock } from './clock.ts';
import { autolinked, createDirectory } from './directory.ts';
import { createFaults } from './faults.ts';
import { type BankId, identities } from './identities.ts';
import { createLedger } from './ledger.ts';
import { SeedError } from './seed.ts';
import { openState } from './state.ts';
import { createTokens } from './tokens.ts';
import { createWorld } from './world.ts';

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
  realNow?: () => number;
};

export type Sandbox = {
  url: string;
  port: number;
  /** `cards`: where the bank locks and unlocks cards; absent: it does not do that for others. */
  banks: { id: string; name: string; alsoKnownAs: readonly string[]; baseUrl: string; cards?: string }[];
  directory: Directory;
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
  const { host, dir, seed = defaultSeed(), startAt, autolink, stateOf, realNow = Date.now } = options;
  const clock = createClock(realNow, startAt);
  const state = openState(dir);
  const begun = state.begin(seed, clock.now());
  let world = createWorld(begun.seed, begun.start);
  requireAutolink(autolinked(world, autolink) !== undefined, autolink, world.customers);

  const tokens = createTokens(state.secret);
  const ledger = createLedger(state.ledgerFile);
  const cards = createCards(state.cardsFile);
  if (begun.isNew) {
    ledger.clear();
    cards.clear();
  }
  const faults = createFaults();
  const busy = createBusy();
  const startFrom = (given: unknown): void => {
    const next = state.put(given, clock.now());
    world = createWorld(next.seed, next.start);
    ledger.clear();
    cards.clear();
    faults.clear();
    busy.clear();
  };

  app.disable('x-powered-by');
  app.disable('etag');
  for (const identity of identities) {
    const parts = { identity, world: () => world, tokens, faults, ledger, now: clock.now, busy: busy.at(identity.id) };
    app.use(pathOf(identity.id), bankRoutes(parts));
    if (identity.cards) app.use(cardsPathOf(identity.id), cardRoutes({ ...parts, cards }));
  }
  const directory = createDirectory(() => world, tokens, autolink);
  app.use(
    '/admin',
    adminRoutes({ world: () => world, startFrom, faults, ledger, cards, clock, mostAtOnce: busy.most, stateOf, directory }),
  );
  app.get('/', (_, response) => {
    response.type('text').send(`SANDBOX\n\n${identities.map(({ id, name }) => `${name}  ${pathOf(id)}`).join('\n')}\n\nLevers  /admin\n`);
  });
  app.use(sayWrong);

  const url = `http://${host.includes(':') ? `[${host}]` : host}:${server.port}`;
  return {
    url,
    port: server.port,
    banks: banksAt(url),
    directory,
    now: clock.now,
    customers: () => world.customers.map(({ key, name }) => ({ key, name })),
    close: server.close,
  };
};

/** The banks of a sandbox at this address. */
export const banksAt = (url: string): Sandbox['banks'] =>
  identities.map(({ id, name, alsoKnownAs, cards }) => ({
    id,
    name,
    alsoKnownAs,
    baseUrl: `${url}${pathOf(id)}`,
    ...(cards ? { cards: `${url}${cardsPathOf(id)}` } : {}),
  }));

const defaultSeed = (): unknown => JSON.parse(readFileSync(new URL('./seed.example.json', import.meta.url), 'utf8'));

const pathOf = (bank: BankId): string => `/${bank}/fdx/v6`;
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
