/** Channels on a cluster: each is listened to at the master of its slot, and follows it when another node becomes that, or connects again. */
import { attempt } from '../link.ts';
import type { Member, Members } from './members.ts';

type Hear = (message: string, channel: string) => unknown;

export interface Listening {
  subscribe(channel: string, hear: Hear): Promise<void>;
  unsubscribe(channel: string, hear: Hear): Promise<void>;
  /** Listens where it should and does not. Resolves to whether all is well then. */
  settle(): Promise<boolean>;
  /** A node does not serve this channel any more. */
  lost(channel: string): void;
}

/** `members` is asked only when it is needed: the two know each other. */
export const createListening = (members: () => Members): Listening => {
  const hearers = new Map<string, Set<Hear>>();
  /** The connection at which each is listened to. */
  const places = new Map<string, Member['epoch']>();

  const isPlaced = (channel: string): boolean => {
    const member = members().of(channel);
    return member !== undefined && places.get(channel) === member.epoch;
  };

  const place = async (channel: string): Promise<void> => {
    const hears = [...(hearers.get(channel) ?? [])];
    const call = () => members().at(channel, (node) => Promise.all(hears.map((hear) => node.sSubscribe(channel, hear))));
    const { epoch } = await attempt(call);
    places.set(channel, epoch);
  };

  return {
    subscribe: async (channel, hear) => {
      hearers.set(channel, (hearers.get(channel) ?? new Set()).add(hear));
      await place(channel);
    },
    unsubscribe: async (channel, hear) => {
      const left = hearers.get(channel);
      left?.delete(hear);
      if (left?.size === 0) {
        hearers.delete(channel);
        places.delete(channel);
      }
      await members().at(channel, (node) => node.sUnsubscribe(channel, hear));
    },
    settle: async () => {
      const astray = [...hearers.keys()].filter((channel) => !isPlaced(channel));
      const settled = await Promise.allSettled(astray.map(place));
      return settled.every(({ status }) => status === 'fulfilled');
    },
    lost: (channel) => void places.delete(channel),
  };
};
