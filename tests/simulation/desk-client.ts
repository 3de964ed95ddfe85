/** As much of a Redis client as the desk's store uses, on the redis in memory. */
import type { Connection } from '../../bot/store/connection.ts';
import type { FakeRedis } from './fake-redis.ts';

type Ask = <T>(work: () => T) => Promise<T>;

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');

export const deskClient = (data: FakeRedis, ask: Ask): Connection['client'] => {
  const scores = (key: string): [string, number][] => {
    const found = data.keys.get(key);
    return found?.is === 'zset' ? [...found.scores].sort(([, one], [, other]) => one - other) : [];
  };
  const fields = (key: string): [string, string][] => {
    const found = data.keys.get(key);
    return found?.is === 'hash' ? [...found.fields] : [];
  };
  /** The desk looks at every partition, nearly all of which are empty: they are no steps of a story. */
  const look = <T>(key: string, work: () => T): Promise<T> => (data.keys.has(key) ? ask(work) : Promise.resolve(work()));
  const call = (command: string, key: string, ...args: (string | number)[]) => ask(() => data.call(command, [key, ...args.map(String)]));
  const client = {
    zRange: (key: string) => look(key, () => scores(key).map(([member]) => bytes(member))),
    zRangeWithScores: (key: string) => look(key, () => scores(key).map(([value, score]) => ({ value: bytes(value), score }))),
    zRangeByScore: (key: string, from: number) =>
      look(key, () => scores(key).flatMap(([member, score]) => (score >= from ? [bytes(member)] : []))),
    hGetAll: (key: string) => look(key, () => Object.fromEntries(fields(key).map(([field, value]) => [field, bytes(value)]))),
    hmGet: (key: string, names: string[]) =>
      look(key, () => {
        const all = new Map(fields(key));
        return names.map((name) => all.get(name)).map((value) => (value === undefined ? null : bytes(value)));
      }),
    zAdd: (key: string, { score, value }: { score: number; value: string }) => call('ZADD', key, score, value),
    zRem: (key: string, member: string) => call('ZREM', key, member),
    zRemRangeByScore: (key: string, from: string, to: number) => call('ZREMRANGEBYSCORE', key, from, to),
    // A run is short: nothing gets too many.
    zRemRangeByRank: async () => 0,
    hSet: (key: string, field: string, value: string) => call('HSET', key, field, value),
    hDel: (key: string, field: string) => call('HDEL', key, field),
  };
  // What the desk's store does not call is not there.
  return client as unknown as Connection['client'];
};
