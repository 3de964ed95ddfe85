/**
 * Connections to the masters of a cluster, and the way of each call to the right one. The package's own cluster client waits for ever for a node
 * that froze, or that was dead when it was first met, and lets nobody replace one connection: this one pings, looks at the cluster anew while
 * anything is wrong with a node, and goes where the cluster says.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { COMMAND_MS, type Link, type Node, openLink, reasonOf } from '../link.ts';
import { scripts } from '../scripts.ts';
import type { ClusterMap } from './map.ts';
import { slotOf } from './slot.ts';

const BEAT_MS = 1_000;
/** As long as something is wrong. */
const TROUBLED_MS = 250;
const AGAIN_MS = 50;
/** Now and then also when all seems well. */
const LOOK_EVERY = 10;
/** A connection that is silent for so long is made anew: nobody may be at its other end. */
const SILENT_MS = 5_000;
const REDIRECTIONS_AT_MOST = 5;

export type Member = {
  readonly url: string;
  readonly link: Link;
  /** Another one at each connection: what was true of one says nothing about the next. */
  epoch: number;
  /** It was connected for the first time, or could not be. */
  readonly opened: Promise<unknown>;
  /** Our scripts are in its cache. */
  loaded: Promise<unknown>;
  /** It was asked for a sign of life, and has not given it in time since then. */
  lateSince: number | undefined;
  asked: boolean;
  /** '': none that is known. Who has just been met is neither well nor in trouble. */
  trouble: string;
  readonly metAt: number;
};

export type MembersOptions = {
  /** A node that does not answer a ping for so long is in trouble. Where calls block, they hold up pings. */
  patienceMs: number;
  /** All masters from the beginning; else each when it is first needed. */
  all: boolean;
  /** Hears after each look at the nodes. */
  looked: () => Promise<boolean> | boolean;
  /** A node took a channel of ours away. */
  channelMoved: (channel: string) => void;
};

export interface Members {
  /** Makes a call at the master of a key. `epoch` is that of its connection when the call was made. */
  at<T>(key: string, call: (node: Node) => Promise<T>): Promise<{ answer: T; member: Member; epoch: number }>;
  /** The one that serves a key, if it is connected to already. */
  of(key: string): Member | undefined;
  readonly list: readonly Member[];
  /** Something seems wrong: it looks at once. */
  wake(): void;
  close(): Promise<void>;
}

export const isWell = ({ link, lateSince }: Member): boolean => link.client.isReady && lateSince === undefined;

export const createMembers = (map: ClusterMap, { patienceMs, all, looked, channelMoved }: MembersOptions): Members => {
  const members = new Map<string, Member>();
  const leaving = new Set<Promise<void>>();
  let end: () => void = () => undefined;
  let connections = 0;
  let closed = false;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });

  const open = (url: string): Member => {
    const link = openLink(url);
    const { client } = link;
    const opened = new Promise((done) => client.once('ready', done).once('error', done));
    const member: Member = {
      url,
      link,
      epoch: 0,
      opened,
      loaded: opened,
      lateSince: undefined,
      asked: false,
      trouble: '',
      metAt: performance.now(),
    };
    client.on('ready', () => {
      connections += 1;
      member.epoch = connections;
      member.trouble = '';
      // After a redirection in the middle of a move there is no second chance to send a script's text.
      member.loaded = Promise.allSettled(Object.values(scripts).map(({ text }) => client.scriptLoad(text)));
      wake();
    });
    client.on('error', (error: Error) => {
      member.trouble = reasonOf(error);
      wake();
    });
    client.on('sharded-channel-moved', (channel: string) => {
      channelMoved(channel);
      wake();
    });
    members.set(url, member);
    return member;
  };

  /** What is under way there is given its time to be answered. */
  const retire = (member: Member): void => {
    if (members.get(member.url) === member) members.delete(member.url);
    const gone = Promise.race([sleep(COMMAND_MS, undefined, { ref: false }), ended])
      .then(() => member.link.cut())
      .finally(() => leaving.delete(gone));
    leaving.add(gone);
  };

  const memberAt = (url: string): Member => {
    if (closed) throw new Error('closed');
    return members.get(url) ?? open(url);
  };

  const follow = (): void => {
    if (closed) return;
    const masters = map.masters();
    for (const member of members.values()) if (!masters.has(member.url)) retire(member);
    if (all) for (const url of masters) memberAt(url);
    wake();
  };
  const stopFollowing = map.onChange(follow);

  /** Asks for a sign of life. One that comes late is a sign all the same. */
  const check = (member: Member): void => {
    if (member.lateSince !== undefined && performance.now() - member.lateSince > SILENT_MS) return retire(member);
    if (member.epoch === 0 && performance.now() - member.metAt > patienceMs) member.trouble ||= 'no answer';
    if (member.asked || !member.link.client.isReady) return;
    member.asked = true;
    const timer = setTimeout(() => {
      // If this process was paused the answer may lie here already: it is read first.
      setImmediate(() => {
        if (!member.asked) return;
        member.lateSince = performance.now();
        member.trouble = 'no answer';
        wake();
      });
    }, patienceMs);
    void member.link.client
      .ping()
      .catch(() => undefined)
      .then(() => {
        clearTimeout(timer);
        member.asked = false;
        if (member.lateSince === undefined) return;
        member.lateSince = undefined;
        member.trouble = '';
        wake();
      });
  };

  let beats = 0;
  let beating = false;
  let again = false;
  let next: NodeJS.Timeout | undefined;
  let fine = false;
  const beat = async (): Promise<void> => {
    beats += 1;
    for (const member of [...members.values()]) check(member);
    if (!fine || beats % LOOK_EVERY === 0 || !allWell()) await map.look().catch(() => undefined);
    if (all && !closed) for (const url of map.masters()) memberAt(url);
    fine = (await looked()) && allWell();
  };
  const allWell = (): boolean => [...members.values()].every(isWell);
  const wake = (): void => {
    if (closed) return;
    again = true;
    if (beating) return;
    clearTimeout(next);
    beating = true;
    again = false;
    void beat()
      .catch(() => undefined)
      .then(() => {
        beating = false;
        if (!closed) next = setTimeout(wake, again ? AGAIN_MS : fine ? BEAT_MS : TROUBLED_MS);
      });
  };
  wake();

  return {
    at: async (key, call) => {
      const slot = slotOf(key);
      if (map.masterOf(slot) === undefined) await map.look();
      let url = map.masterOf(slot);
      let asking = false;
      for (let left = REDIRECTIONS_AT_MOST; ; left -= 1) {
        if (url === undefined) throw new Error(`nobody is known to serve slot ${slot}`);
        const member = memberAt(url);
        await member.opened;
        const { epoch } = member;
        try {
          return { answer: await (asking ? asked(member, call) : call(member.link.client)), member, epoch };
        } catch (error) {
          wake();
          const to = left > 0 ? redirectionIn(error) : undefined;
          if (!to) throw error;
          url = map.redirected(slot, to.address, url, to.moved);
          asking = !to.moved;
        }
      }
    },
    of: (key) => members.get(map.masterOf(slotOf(key)) ?? ''),
    get list() {
      return [...members.values()];
    },
    wake,
    close: async () => {
      closed = true;
      stopFollowing();
      clearTimeout(next);
      end();
      await Promise.all([...leaving, ...[...members.values()].map(({ link }) => link.cut())]);
    },
  };
};

/** A call about a slot that is on its way to this node. The two leave in one go, with nothing between them. */
const asked = async <T>({ link, loaded }: Member, call: (node: Node) => Promise<T>): Promise<T> => {
  await loaded;
  const [, answer] = await Promise.all([link.client.sendCommand(['ASKING']), call(link.client)]);
  return answer;
};

const redirectionIn = (error: unknown): { moved: boolean; address: string } | undefined => {
  const [, kind, address] = /^(MOVED|ASK) \d+ (\S+)$/.exec(error instanceof Error ? error.message : '') ?? [];
  return address === undefined ? undefined : { moved: kind === 'MOVED', address };
};
