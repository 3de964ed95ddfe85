/** Moves what is old of the audit to the archive, in the background of a worker: a little at a time, once a day in one of all processes. */
import { join } from 'node:path';
import { type Clock, sleep } from './clock.ts';
import type { Config } from './config.ts';
import { failureOf, type LogEvent } from './logger.ts';
import { ArchiveError } from './store/archive/error.ts';
import { type Archive, openArchive } from './store/archive/folder.ts';
import { createMover, type Moved } from './store/archive/move.ts';
import { createRounds } from './store/archive/rounds.ts';
import { type Connection, StoreUnavailable } from './store/client.ts';
import type { Sealer } from './store/seal.ts';

/** Whether a round is due is asked so often. */
const LOOK_MS = 1_000;
/** Between two pages of keys: ten million subjects take a few hours, and nobody notices. */
const PAUSE_MS = 100;

export type RoundsParts = {
  config: Pick<Config, 'auditDir'>;
  /** Where state lies that is not in Redis. */
  dir: string;
  connection: Pick<Connection, 'client' | 'run' | 'masters'>;
  sealer: Sealer;
  /** Of this process. */
  name: string;
  /** The business clock. */
  now: () => number;
  clock: Clock;
  log: LogEvent;
};

/** The process goes down. */
class Ended extends Error {}

/** The archive of this configuration. Throws ArchiveError when it cannot be used, with what to do. */
export const archiveOf = ({ auditDir }: Pick<Config, 'auditDir'>, dir: string, sealer: Sealer): Promise<Archive> =>
  openArchive(sealer, auditDir, join(dir, 'audit'));

/** Begins at once. Resolves to how to end it. Throws ArchiveError. */
export const keepMoving = async ({ config, dir, connection, sealer, name, now, clock, log }: RoundsParts): Promise<() => Promise<void>> => {
  const archive = await archiveOf(config, dir, sealer);
  let ended = false;
  let cancel = (): void => undefined;
  const rounds = createRounds(connection, name);
  const pause = async (): Promise<void> => {
    if (ended) throw new Ended();
    await Promise.all([rounds.keep(), sleep(clock, PAUSE_MS)]);
  };
  const mover = createMover({ connection, sealer, archive, now, pause });

  const round = async (): Promise<void> => {
    if (!(await rounds.take())) return;
    await archive.tidy();
    const moved = await mover.round();
    tell(moved, log);
    // Who was outrun leaves the rest to whoever comes in a minute.
    if (!moved.outrun) await rounds.done();
  };
  const failed = (error: unknown): void => {
    // That Redis is away is said once, by its connection.
    if (error instanceof StoreUnavailable || error instanceof Ended) return;
    log('audit_not_moved', error instanceof ArchiveError ? { why: error.code } : { why: 'failed', ...failureOf(error) });
  };
  let running = Promise.resolve();
  const beat = (): void => {
    running = round()
      .catch(failed)
      .then(() => {
        if (!ended) cancel = clock.after(LOOK_MS, beat);
      });
  };
  beat();
  return async () => {
    ended = true;
    cancel();
    await running;
  };
};

const tell = ({ segments, subjects, links, broken }: Moved, log: LogEvent): void => {
  if (segments > 0) log('audit_moved', { segments, subjects, links });
  if (broken > 0) log('audit_broken', { chains: broken });
};
