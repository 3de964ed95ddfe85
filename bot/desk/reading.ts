/** What the desk reads: its store, threads without figures, and what is told to other desks. */
import { createSpeaker, type SpeakerOptions } from '../reply.ts';
import type { Connection } from '../store/client.ts';
import { createDeskStore, type DeskStore } from '../store/desk.ts';
import type { Sealer } from '../store/seal.ts';
import { createBriefing } from './briefing.ts';
import { createThread, type ThreadParts, type ThreadReader } from './thread.ts';

export type ReadingParts = Omit<ThreadParts, 'store' | 'masked' | 'bankName'> & {
  connection: Connection;
  sealer: Sealer;
  speaking: SpeakerOptions;
};

export type Reading = { store: DeskStore; threads: ThreadReader; brief: ReturnType<typeof createBriefing> };

export const createReading = ({ connection, sealer, speaking, ...parts }: ReadingParts): Reading => {
  const store = createDeskStore(connection, sealer);
  const masked = createSpeaker({ ...speaking, masked: true });
  const threads = createThread({ ...parts, store, masked, bankName: speaking.bankName });
  return { store, threads, brief: createBriefing(threads) };
};
