/** Connections to banks, put together: who a chat user is, what lets calls in, and how banks are connected and disconnected. */
import type { Router } from 'express';
import type { Clock } from '../clock.ts';
import { type ConnectParts, connectRoutes } from '../http/connect.ts';
import { type MineParts, mineRoutes } from '../http/mine.ts';
import { newInteraction } from '../http/mine-door.ts';
import type { LogEvent } from '../logger.ts';
import type { Bank, ConnectEnd, Connections, Customer, Directory, Keyring, MinePage } from '../model.ts';
import type { OwnReads, Whose } from '../own-reads.ts';
import type { Speaker } from '../reply.ts';
import { readHotChains } from '../store/archive/chain.ts';
import type { Archive } from '../store/archive/folder.ts';
import { type BanksOut, createBanksOut } from '../store/banks-out.ts';
import type { Connection } from '../store/client.ts';
import { createErasing } from '../store/erase.ts';
import { createGrants, type Grants } from '../store/grants.ts';
import { customerSubject, type Subject } from '../store/keys.ts';
import type { Log } from '../store/log.ts';
import type { Mailbox } from '../store/mailbox.ts';
import { createOwnPages } from '../store/own-pages.ts';
import { PAGE_MS } from '../store/pages.ts';
import type { Sealer } from '../store/seal.ts';
import { createSessions } from '../store/sessions.ts';
import { createSignIns } from '../store/sign-ins.ts';
import type { Signals } from '../store/signals.ts';
import { createSigningKeys } from '../store/signing-keys.ts';
import { chainsAbout } from '../whose-audit.ts';
import { type Connecting, createConnecting, type There } from './connecting.ts';
import { createDirectory, type KnownCustomers } from './directory.ts';
import { createEraser, type Eraser, type EraserParts } from './erase.ts';
import { exportOf } from './export.ts';
import { guardedDirectory, guardedKeyring } from './guard.ts';
import { createKeyring } from './keyring.ts';
import { createReceipts } from './receipts.ts';
import { createRecord, withLastReads } from './record.ts';
import { createSigner } from './signer.ts';

export type ConnectionsParts = Pick<EraserParts, 'nudge'> & {
  connection: Connection;
  sealer: Sealer;
  mailbox: Pick<Mailbox, 'record'>;
  signals: Pick<Signals, 'listen'>;
  /** Stores an event for a subject. */
  accept: ConnectParts['accept'];
  conversationLog: Log;
  logDays: number;
  /** Opened when what is old is asked for: not every process needs it. */
  archive: () => Promise<Archive>;
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
  reads: Pick<OwnReads, 'connections' | 'connecting' | 'minePage'>;
  routes(parts: Pick<ConnectParts, 'visitors'> & { speaker: Pick<Speaker, 'contents'> }): Router[];
};

export const openConnections = (parts: ConnectionsParts): OpenConnections => {
  const { connection, sealer, mailbox, conversationLog, archive, signals, accept, seeded, publicUrl, origin, now, clock, log } = parts;
  const banks = new Map(parts.banks.map((bank) => [bank.id, bank]));
  const grants = createGrants(connection, sealer);
  const bankName = (id: string): string => banks.get(id)?.name ?? id;
  const signIns = createSignIns<ConnectEnd>(connection, sealer);
  const ownPages = createOwnPages(connection, sealer);
  const signer = createSigner(createSigningKeys(connection, sealer), clock.now);
  const receipts = createReceipts({ grants, signer, bankName, origin, now });
  const customerRecord = createRecord({ connection, sealer, log: conversationLog, grants, seeded: seeded.directory, archive });
  const out = createBanksOut(connection, signals, clock.monotonic);
  const known = createDirectory(grants, seeded.directory);
  const directory = guardedDirectory(known, out);
  const connecting = createConnecting({ signIns, grants, receipts, banks, directory: known, out, accept, now, clock, origin, log });
  const record = (subject: Subject): There['record'] => {
    const chain = { subject, auditHead: '' };
    return (entries) => mailbox.record(chain, entries);
  };
  /** What is older is in the archive, and of conversations that are long gone. */
  const hotChains = (subjects: readonly Subject[]) => readHotChains({ connection, sealer }, subjects);
  /** Their own subject ends it and tells them. Once it is stored, that happens whatever becomes of us. */
  const lapsed = async (customer: string, bank: string, grant: string): Promise<void> => {
    const ended = { kind: 'ended', id: `lapsed.${grant}`, at: now(), customer, bank, grant, why: 'bank' } as const;
    await accept(customerSubject(customer), { id: ended.id, body: ended, uncapped: true });
  };
  const keyring = createKeyring({ grants, banks, seeded: seeded.keyring, clock, lapsed, log });

  const connectionsOf = async ({ customer, subject }: Whose): Promise<Connections> => {
    const listed = await connecting.list(customer);
    if (!customer || listed.connected.length === 0) return listed;
    const told = await customerRecord.lately({ customer: customer.id, here: subject });
    return { ...listed, connected: withLastReads(listed.connected, customer, told) };
  };

  const minePage = async ({ customer, subject, address, language, zone }: Whose): Promise<MinePage> => {
    if (!customer) return { state: 'nobody' };
    const secret = await ownPages.begin({ conversation: subject, address, customer: customer.id, language, zone });
    return { state: 'ready', url: `${origin()}/connect/mine/${secret}`, minutes: PAGE_MS / 60_000 };
  };

  const did: MineParts['did'] = (customer, entry) =>
    mailbox.record({ subject: customerSubject(customer), auditHead: '' }, [
      { at: now(), kind: 'own_page', ...entry, interaction: newInteraction() },
    ]);

  return {
    directory,
    keyring: guardedKeyring(keyring, out, now),
    connecting,
    consents: known.consents,
    out,
    grants,
    eraser: createEraser({
      ...{ grants, connecting, consents: known.consents, now, log: conversationLog, nudge: parts.nudge, tell: log },
      subjectsOf: async (id) => (await chainsAbout(id, { log: conversationLog, read: hotChains })).map(({ subject }) => subject),
      erasing: createErasing({ connection, sealer, now: clock.now, keptMs: parts.logDays * DAY_MS }),
    }),
    reads: {
      connections: (_, whose) => connectionsOf(whose),
      minePage: (_, whose) => minePage(whose),
      connecting: ({ bank }, { address, language, zone }) => connecting.page({ address, bank, language, zone }),
    },
    routes: ({ visitors, speaker }) => {
      const sessions = createSessions(connection.client, sealer, clock.now);
      const common = { publicUrl, banks, connecting, sessions, visitors, sealer, accept, now, log, realNow: clock.now };
      const about = { grants, receipts, record: customerRecord, log: conversationLog, bankName, customerOf: directory.customerOf, now };
      const exported = (customer: Customer, here: Subject) => exportOf({ ...about, speaker }, customer, here);
      // First what knows its own ways back from banks.
      return [
        mineRoutes({ ...common, ownPages, directory, grants, receipts, record: customerRecord, signer, exported, recorder: record, did }),
        connectRoutes({ ...common, signIns, record }),
      ];
    },
  };
};
