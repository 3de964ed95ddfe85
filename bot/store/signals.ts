/** Short messages between processes. Nobody keeps them: losing one costs a moment, since everybody also looks from time to time. */
import { attempt, type Commands, type Connection } from './client.ts';

export interface Signals {
  send(channel: string, message: string): void;
  /** Returns how to stop listening. */
  listen(channel: string, heard: (message: string) => void): () => void;
  close(): Promise<void>;
}

const AGAIN_MS = 1_000;

export const createSignals = ({ client, duplicate }: Pick<Connection, 'client' | 'duplicate'>): Signals => {
  const listeners = new Map<string, Set<(message: string) => void>>();
  // A connection that listens is made when somebody first does.
  let listening: ReturnType<Connection['duplicate']> | undefined;
  let closed = false;

  const tell = (message: string, channel: string): void => {
    for (const heard of listeners.get(channel) ?? []) heard(message);
  };

  const withListener = async (work: (own: Commands) => Promise<unknown>): Promise<void> => {
    listening ??= duplicate();
    const { client: own } = await listening;
    await attempt(() => work(own));
  };

  /** Tries until it is subscribed, or nobody wants to hear any more. The client itself subscribes again after a lost connection. */
  const subscribe = async (channel: string): Promise<void> => {
    while (!closed && listeners.has(channel)) {
      const done = await withListener((own) => own.sSubscribe(channel, tell)).then(
        () => true,
        () => false,
      );
      if (done) return;
      await new Promise((again) => setTimeout(again, AGAIN_MS));
    }
  };

  const unsubscribe = async (channel: string): Promise<void> => {
    await withListener((own) => own.sUnsubscribe(channel, tell)).catch(() => undefined);
    // Somebody came back while we were leaving.
    if (listeners.has(channel)) await subscribe(channel);
  };

  return {
    send: (channel, message) => void attempt(() => client.sPublish(channel, message)).catch(() => undefined),
    listen(channel, heard) {
      const set = listeners.get(channel);
      if (set) set.add(heard);
      else {
        listeners.set(channel, new Set([heard]));
        void subscribe(channel);
      }
      return () => {
        const left = listeners.get(channel);
        left?.delete(heard);
        if (left?.size !== 0) return;
        listeners.delete(channel);
        if (!closed) void unsubscribe(channel);
      };
    },
    close: async () => {
      closed = true;
      await (await listening)?.close();
    },
  };
};
