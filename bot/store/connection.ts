/** What the store needs of Redis, be it one server or a cluster. */
import type { SubjectKeys } from './keys.ts';
import type { Answer, Arg, Node } from './link.ts';
import type { ScriptName } from './scripts.ts';

/** Runs one of our scripts on a subject's keys. Throws StoreUnavailable: whether it ran is unknown then. */
export type Run = (script: ScriptName, keys: SubjectKeys, args: readonly Arg[]) => Promise<Answer>;

/** Plain commands; each is given its key, or its channel, first. */
export const COMMANDS = [
  'get',
  'set',
  'del',
  'pExpire',
  'hGet',
  'hDel',
  'hGetAll',
  'hmGet',
  'hSet',
  'hSetNX',
  'lRange',
  'zAdd',
  'zRemRangeByRank',
  'zRemRangeByScore',
  'xRange',
  'xRevRange',
  'xAdd',
  'xDel',
  'xLen',
  'zAdd',
  'zCard',
  'zRange',
  'zRangeWithScores',
  'zRangeByScore',
  'zRem',
  'zRemRangeByScore',
  'rPush',
  'lTrim',
  'blPop',
  'sPublish',
] as const;
export type Commands = Pick<Node, (typeof COMMANDS)[number] | 'sSubscribe' | 'sUnsubscribe'>;

export type Connection = {
  run: Run;
  client: Commands;
  /** Every master, for what concerns whole nodes. */
  masters(): Promise<Node[]>;
  /** A connection of its own, for what blocks. Close it too. */
  duplicate(): Promise<{ client: Commands; close(): Promise<void> }>;
  /** At least a part of it can be used. */
  ready(): boolean;
  close(): Promise<void>;
};

/** `away`: at least a part of it cannot be used; `why` tells which, for operators. */
export type Changed = (state: 'ready' | 'away', why?: string) => void;

/** Tells each change once. */
export const watching = (changed: Changed) => {
  let state: 'ready' | 'away' | undefined;
  let closing = false;
  return {
    become(next: 'ready' | 'away', why?: string) {
      if (state === next || closing) return;
      state = next;
      changed(next, why);
    },
    end: () => {
      closing = true;
    },
  };
};
