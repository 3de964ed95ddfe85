/** Connections to banks, put together: who a chat user is, what lets calls in, and how banks are connected and disconnected. */
import type { Router } from 'express';
import type { Clock } from '../clock.ts';
import { type ConnectParts, connectRoutes } from '../http/connect.ts';
import type { LogEvent } from '../logger.ts';
import type { Bank, ConnectEnd, Directory, Keyring } from '../model.ts';
import type { OwnReads } from '../own-reads.ts';
import { type Chain, hotOf } from '../store/archive/chain.ts';
import { openHot } from '../store/audit.ts';
import { type BanksOut, createBanksOut } from '../store/banks-out.ts';
import type { Connection } from '../store/client.ts';
import { createErasing } from '../store/erase.ts';
import { createGrants, type Grants } from '../store/grants.ts';
import { customerSubject, type Subject } from '../store/keys.ts';
import type { Log } from '../store/log.ts';
import type { Mailbox } from '../store/mailbox.ts';
import type { Sealer } from '../store/seal.ts';
import { createSessions } from '../store/sessions.ts';
import { createSignIns } from '../store/sign-ins.ts';
import type { Signals } from '../store/signals.ts';
import { chainsAbout } from '../whose-audit.ts';
import { type Connecting, createConnecting, type There } from './connecting.ts';
import { createDirectory, type KnownCustomers } from './directory.ts';
import { createEraser, type Eraser, type EraserParts } from './erase.ts';
import { guardedDirectory, guardedKeyring } from './guard.ts';
import { createKeyring } from './keyring.ts';

export type ConnectionsParts = Pick<EraserParts, 'nudge'> & {
  connection: Connection;
  sealer: Sealer;
  mailbox: Pick<Mailbox, 'record'>;
  signals: Pick<Signals, 'listen'>;
  /** Stores an event for a subject. */
  accept: ConnectParts['accept'];
  conversationLog: Pick<Log, 'state'>;
  logDays: number;
  banks: readonly Bank[];
  /** Whom the banks' own directory knows, and their keys. */
  seeded: { directory: Directory; keyring: Keyring };
  publicUrl: string | undefined;
  /** Where our pages are, once they are served. */
  origin: () => string;
  now: () => number;
  clock: Clock;
  log: LogEvent;
};

const DAY_MS = 24 * 60 * 60_000;

export type OpenConnections = {
  directory: Directory;
  keyring: Keyring;
  connecting: Connecting;
  /** What a customer allowed, what has ended too. */
  consents: KnownCustomers['consents'];
  out: BanksOut;
  grants: Grants;
  eraser: Eraser;
  reads: Pick<OwnReads, 'connections' | 'connecting'>;
  routes(parts: Pick<ConnectParts, 'visitors'>): Router;
};

export const openConnections = (parts: ConnectionsParts): OpenConnections => {
  const { connection, sealer, mailbox, signals, accept, seeded, publicUrl, origin, now, clock, log } = parts;
  const banks = new Map(parts.banks.map((bank) => [bank.id, bank]));
  const grants = createGrants(connection, sealer);
  const signIns = createSignIns<ConnectEnd>(connection, sealer);
  const out = createBanksOut(connection, signals, clock.monotonic);
  const known = createDirectory(grants, seeded.directory);
  const connecting = createConnecting({ signIns, grants, banks, directory: known, out, accept, now, clock, origin, log });
  const record = (subject: Subject): There['record'] => {
    const chain = { subject, auditHead: '' };
    return (entries) => mailbox.record(chain, entries);
  };
  /** What is older is in the archive, and of conversations that are long gone. */
  const hotChains = (subjects: readonly Subject[]): Promise<Chain[]> =>
    Promise.all(subjects.map(async (subject) => ({ subject, breaks: [], ...openHot(sealer, subject, await hotOf(connection, subject)) })));
  /** Their own subject ends it and tells them. Once it is stored, that happens whatever becomes of us. */
  const lapsed = async (customer: string, bank: string, grant: string): Promise<void> => {
    const ended = { kind: 'ended', id: `lapsed.${grant}`, at: now(), customer, bank, grant, why: 'bank' } as const;
    await accept(customerSubject(customer), { id: ended.id, body: ended, uncapped: true });
  };
  const keyring = createKeyring({ grants, banks, seeded: seeded.keyring, clock, lapsed, log });
  return {
    directory: guardedDirectory(known, out),
    keyring: guardedKeyring(keyring, out, now),
    connecting,
    consents: known.consents,
    out,
    grants,
    eraser: createEraser({
      ...{ grants, connecting, consents: known.consents, now, log: parts.conversationLog, nudge: parts.nudge, tell: log },
      subjectsOf: async (id) => (await chainsAbout(id, { log: parts.conversationLog, read: hotChains })).map(({ subject }) => subject),
      erasing: createErasing({ connection, sealer, now: clock.now, keptMs: parts.logDays * DAY_MS }),
    }),
    reads: {
      connections: (_, { customer }) => connecting.list(customer),
      connecting: ({ bank }, { address, language, zone }) => connecting.page({ address, bank, language, zone }),
    },
    routes: ({ visitors }) => {
      const sessions = createSessions(connection.client, sealer, clock.now);
      return connectRoutes({
        ...{ publicUrl, banks, signIns, connecting, sessions, visitors, sealer, accept, record, now, log },
        realNow: clock.now,
      });
    },
  };
};
