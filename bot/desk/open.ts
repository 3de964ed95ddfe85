/** The desk, put together: where agents sign in, what they see and do, and what customers who wait are told of their place. */
import type { Router } from 'express';
import type { Bell } from '../bell.ts';
import type { Calls } from '../calls.ts';
import { deskApi } from '../http/desk-api.ts';
import { deskLive } from '../http/desk-live.ts';
import type { UpgradeDoor } from '../http/upgrades.ts';
import type { Desk, Directory, InLine, Json } from '../model.ts';
import type { Connection } from '../store/client.ts';
import type { Subject } from '../store/keys.ts';
import type { Log } from '../store/log.ts';
import type { Mailbox } from '../store/mailbox.ts';
import type { Sealer } from '../store/seal.ts';
import type { Signals } from '../store/signals.ts';
import type { LogEntry } from '../stored.ts';
import type { Worked } from '../turn.ts';
import { type ActionParts, createActions } from './actions.ts';
import { cannedReplies } from './canned.ts';
import { type EntranceParts, openEntrance } from './entrance.ts';
import { createOffice, type Office, type OfficeParts } from './office.ts';
import { createPanels } from './panel.ts';
import type { ThreadReader } from './thread.ts';
import { createViews } from './views.ts';

export type DeskParts = Omit<EntranceParts, 'client'> &
  Pick<OfficeParts, 'nudge' | 'store' | 'now'> &
  Pick<ActionParts, 'channels'> & {
    threads: ThreadReader;
    connection: Connection;
    sealer: Sealer;
    mailbox: Pick<Mailbox, 'own' | 'record'>;
    signals: Signals;
    bell: Bell;
    conversationLog: Log;
    calls: Calls;
    directory: Directory;
    bankName: (id: string) => string;
    typing: (subject: Subject) => void;
    sandbox: boolean;
  };

export type OpenDesk = {
  router: Router;
  live: UpgradeDoor;
  /** What is known of the desk by its hours, with who is there now and the place in line. */
  seenBy(subject: Subject, desk: Desk): Desk;
  /** A turn was made of something that people of the bank see to, perhaps. */
  turned(subject: Subject, worked: Worked): void;
  start(): void;
  stop(): Promise<void>;
};

const MINUTE_MS = 60_000;

export const openDesk = (parts: DeskParts): OpenDesk => {
  const {
    connection,
    mailbox,
    signals,
    bell,
    conversationLog,
    calls,
    directory,
    bankName,
    channels,
    threads,
    store,
    now,
    clock,
    log,
    nudge,
  } = parts;
  const office = createOffice({ store, own: mailbox.own, signals, nudge, now, clock, log });
  const actions = createActions({ store, own: mailbox.own, office, channels, nudge, now, clock, log });
  const record = (subject: Subject, entries: Json[]): Promise<void> => mailbox.record({ subject, auditHead: '' }, entries);
  const panels = createPanels({ log: conversationLog, calls, directory, record, bankName, now });
  const views = createViews({ store, office, threads, panels, actions });
  const { door, router } = openEntrance({ ...parts, client: connection.client });
  if (parts.provider) router.use('/desk/api', deskApi({ door, office, actions, views, canned: cannedReplies, sandbox: parts.sandbox }));
  return {
    router,
    live: deskLive({ door, office, views, store, bell, typing: parts.typing, log }),
    seenBy(subject, desk) {
      const known: Desk = desk.people === 'nobody' && office.isStaffed() ? { ...desk, people: 'here' } : desk;
      return known.people === 'here' ? { ...known, line: inLine(office.place(subject)) } : known;
    },
    turned(subject, { session, turn }) {
      const isHere = turn.handOver !== undefined || ('conversation' in session && session.conversation.owner.who !== 'bot');
      if (isHere) office.changed(subject);
      if (turn.handOver?.to === 'queue') log('handed_over', { why: turn.handOver.note.split(' ')[0] ?? '' });
      // Only a conversation's turn leaves replies.
      for (const { say } of (turn.entry as Partial<LogEntry> | undefined)?.replies ?? [])
        for (const { key, args } of say) if (key === 'rating.thanks') log('rated', { rating: Number(args.rating) });
    },
    start: office.start,
    stop: office.stop,
  };
};

const inLine = ({ ahead, tookMs }: ReturnType<Office['place']>): InLine => {
  const [from, to] = tookMs?.map((ms) => Math.max(1, Math.ceil(ms / MINUTE_MS))) ?? [];
  return { ahead, ...(from === undefined || to === undefined ? {} : { minutes: { from, to } }) };
};
