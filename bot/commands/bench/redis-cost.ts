/** What a server costs its Redis, as Redis itself counts it. */
import { type OpenRedis, openRedis } from './redis.ts';

/** Counters since Redis started, in microseconds where they are times. */
export type RedisCount = {
  commands: number;
  /** Reads from sockets that brought commands: round trips, as long as only one is under way at a time. */
  reads: number;
  cpuUs: number;
  byName: ReadonlyMap<string, { calls: number; us: number }>;
};

/** How much of each command is called by clients, 0 to 1; the rest is called by scripts, whose own time has it already. */
export type OutsideShare = ReadonlyMap<string, number>;

export type RedisMeter = {
  count(): Promise<RedisCount>;
  /** Watches every command while `work` is under way. It slows Redis down, so nothing else is measured meanwhile. */
  watch(work: () => Promise<unknown>): Promise<OutsideShare>;
  memoryBytes(): Promise<number>;
  connection: OpenRedis;
  close(): Promise<void>;
};

export const openMeter = async (url: string): Promise<RedisMeter> => {
  const connection = await openRedis(url);
  const { client } = connection;
  const info = async (section: string): Promise<string> => (await client.info(section)).toString();
  return {
    connection,
    count: async () => countIn((await Promise.all(['stats', 'cpu', 'commandstats'].map(info))).join('\n')),
    async watch(work) {
      const lines: string[] = [];
      const monitor = client.duplicate();
      monitor.on('error', () => undefined);
      await monitor.connect();
      await monitor.monitor((line) => void lines.push(line.toString()));
      await work();
      monitor.destroy();
      return outsideShares(lines);
    },
    memoryBytes: async () => Number(fieldsOf(await info('memory')).get('used_memory')),
    close: connection.close,
  };
};

const fieldsOf = (info: string): Map<string, string> =>
  new Map(
    info.split(/\r?\n/).flatMap((line) => {
      const colon = line.indexOf(':');
      return colon < 0 ? [] : [[line.slice(0, colon), line.slice(colon + 1)] as const];
    }),
  );

export const countIn = (info: string): RedisCount => {
  const fields = fieldsOf(info);
  const number = (name: string): number => Number(fields.get(name) ?? 0);
  const byName = new Map<string, { calls: number; us: number }>();
  for (const [field, value] of fields) {
    const name = /^cmdstat_(.+)$/.exec(field)?.[1];
    const [, calls, us] = /^calls=(\d+),usec=(\d+)/.exec(value) ?? [];
    if (name !== undefined) byName.set(name, { calls: Number(calls), us: Number(us) });
  }
  const cpuUs = (number('used_cpu_sys') + number('used_cpu_user')) * 1_000_000;
  return { commands: number('total_commands_processed'), reads: number('total_reads_processed'), cpuUs, byName };
};

/** Lines of MONITOR: `1339518083.107412 [0 unix:/path] "GET" "x"`, and `[0 lua]` for what a script calls. */
export const outsideShares = (lines: readonly string[]): OutsideShare => {
  const seen = new Map<string, { outside: number; all: number }>();
  for (const line of lines) {
    const [, from, command] = /^\S+ \[\d+ ([^\]]+)\] "([^"]+)"/.exec(line) ?? [];
    const name = command?.toLowerCase();
    if (name === undefined) continue;
    const { outside, all } = seen.get(name) ?? { outside: 0, all: 0 };
    seen.set(name, { outside: outside + (from === 'lua' ? 0 : 1), all: all + 1 });
  }
  return new Map([...seen].map(([name, { outside, all }]) => [name, outside / all]));
};

/** Commands run, scripts' own among them, and the time in them, each microsecond once. */
export const redisWork = (
  before: RedisCount,
  after: RedisCount,
  outside: OutsideShare,
): { commands: number; us: number; cpuUs: number } => {
  let us = 0;
  for (const [name, { us: spent }] of after.byName) us += (spent - (before.byName.get(name)?.us ?? 0)) * (outside.get(name) ?? 1);
  return { commands: after.commands - before.commands, us, cpuUs: after.cpuUs - before.cpuUs };
};
