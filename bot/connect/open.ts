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
import type { Archive } from '../store/archive/folder.ts';
import type { Connection } from '../store/client.ts';
import { createGrants } from '../store/grants.ts';
import { customerSubject, type Subject } from '../store/keys.ts';
import type { Log } from '../store/log.ts';
import type { Mailbox } from '../store/mailbox.ts';
import { createOwnPages, OWN_PAGE_MS } from '../store/own-pages.ts';
import type { Sealer } from '../store/seal.ts';
import { createSessions } from '../store/sessions.ts';
import { createSignIns } from '../store/sign-ins.ts';
import { createSigningKeys } from '../store/signing-keys.ts';
import { type Connecting, createConnecting, type There } from './connecting.ts';
import { createDirectory } from './directory.ts';
import { exportOf } from './export.ts';
import { createKeyring } from './keyring.ts';
import { createReceipts } from './receipts.ts';
import { createRecord, withLastReads } from './record.ts';
import { createSigner } from './signer.ts';

export type ConnectionsParts = {
  connection: Connection;
  sealer: Sealer;
  mailbox: Pick<Mailbox, 'record'>;
  conversationLog: Log;
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

export type OpenConnections = {
  directory: Directory;
  keyring: Keyring;
  connecting: Connecting;
  reads: Pick<OwnReads, 'connections' | 'connecting' | 'minePage'>;
  routes(parts: Pick<ConnectParts, 'visitors' | 'accept'> & { speaker: Pick<Speaker, 'contents'> }): Router[];
};

export const openConnections = (parts: ConnectionsParts): OpenConnections => {
  const { connection, sealer, mailbox, conversationLog, archive, seeded, publicUrl, origin, now, clock, log } = parts;
  const banks = new Map(parts.banks.map((bank) => [bank.id, bank]));
  const grants = createGrants(connection, sealer);
  const bankName = (id: string): string => banks.get(id)?.name ?? id;
  const signIns = createSignIns<ConnectEnd>(connection, sealer);
  const ownPages = createOwnPages(connection, sealer);
  const signer = createSigner(createSigningKeys(connection, sealer), clock.now);
  const receipts = createReceipts({ grants, signer, bankName, origin, now });
  const customerRecord = createRecord({ connection, sealer, log: conversationLog, grants, seeded: seeded.directory, archive });
  const directory = createDirectory(grants, seeded.directory);
  const connecting = createConnecting({ signIns, grants, receipts, banks, directory, now, clock, origin, log });
  const record = (subject: Subject): There['record'] => {
    const chain = { subject, auditHead: '' };
    return (entries) => mailbox.record(chain, entries);
  };
  const lapsed = async (id: string, bank: string): Promise<void> => {
    const customer = await directory.customer(id);
    const there = { interaction: `lapsed.${id}`, record: record(customerSubject(id)) };
    if (customer) await connecting.disconnect(there, customer, bank, 'bank');
  };

  const connectionsOf = async ({ customer, subject }: Whose): Promise<Connections> => {
    const { connected, offered } = await connecting.list(customer);
    if (!customer || connected.length === 0) return { connected, offered };
    const told = await customerRecord.lately({ customer: customer.id, here: subject });
    return { connected: withLastReads(connected, customer, told), offered };
  };

  const minePage = async ({ customer, subject, address, language, zone }: Whose): Promise<MinePage> => {
    if (!customer) return { state: 'nobody' };
    const secret = await ownPages.begin({ conversation: subject, address, customer: customer.id, language, zone });
    return { state: 'ready', url: `${origin()}/connect/mine/${secret}`, minutes: OWN_PAGE_MS / 60_000 };
  };

  const did: MineParts['did'] = (customer, entry) =>
    mailbox.record({ subject: customerSubject(customer), auditHead: '' }, [
      { at: now(), kind: 'own_page', ...entry, interaction: newInteraction() },
    ]);

  return {
    directory,
    keyring: createKeyring({ grants, banks, seeded: seeded.keyring, clock, lapsed, log }),
    connecting,
    reads: {
      connections: (_, whose) => connectionsOf(whose),
      minePage: (_, whose) => minePage(whose),
      connecting: ({ bank }, { address, language, zone }) => connecting.page({ address, bank, language, zone }),
    },
    routes: ({ visitors, accept, speaker }) => {
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
