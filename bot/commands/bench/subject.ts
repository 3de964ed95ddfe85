/** A server under measurement: its processes, and the Redis it has for itself. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { startRedis } from '../../store/server/start.ts';
import type { Case, ServerName } from './case.ts';
import { type Child, startChild } from './child.ts';
import type { Target } from './load.ts';
import { openMeter, type RedisMeter } from './redis-cost.ts';
import { closeLater, type Stage } from './stage.ts';
import type { BankTask, ServerTask, Usage } from './task.ts';

export type Subject = {
  name: ServerName;
  processes: readonly Child[];
  target: Target;
  meter: RedisMeter;
  /** Of all its processes together. */
  usage(): Promise<Usage>;
  stop(): Promise<void>;
};

export type Bank = { url: string; reads(): Promise<number>; stop(): Promise<void> };

export const startBank = async ({ recorded, dir }: Stage, latencyMs: number): Promise<Bank> => {
  const task: BankTask = { bodies: recorded.bodies, latencyMs, dir };
  const child = await startChild('bank-server', task);
  return { url: child.url, reads: () => child.ask('reads'), stop: closeLater(child.stop) };
};

/** Who it has to do with beside customers and a bank. */
type Beside = Pick<ServerTask, 'desk' | 'staff'>;

/** A Redis as `npm start` starts one, with what a process of this server is told. */
export const prepare = async (stage: Stage, bankUrl: string, durability: Case['durability'], beside: Beside = {}) => {
  const place = randomUUID().slice(0, 8);
  const dir = await stage.folder(place);
  const log = (line: string): void => void process.stderr.write(`  ${line}\n`);
  const redis = await startRedis({ dir: join(stage.dir, `${place}-redis`), durability, log, temporary: true });
  const stop = closeLater(redis.stop);
  const { page, recorded, graph } = stage;
  const { bank, customer, bankToken } = recorded;
  const task: ServerTask = {
    redisUrl: redis.url,
    dir,
    page,
    graphUrl: graph.url,
    bank: { ...bank, baseUrl: bankUrl },
    customer,
    bankToken,
    ...beside,
  };
  return { task, stop };
};

export const fileOf = (name: ServerName): string => `${name}-server`;

type Started = Pick<Case, 'processes' | 'durability'> & Beside & { name: ServerName; flags?: readonly string[] };

export const startSubject = async (
  stage: Stage,
  bank: Bank,
  { name, processes, durability, flags = [], desk, staff }: Started,
): Promise<Subject> => {
  const redis = await prepare(stage, bank.url, durability, { desk, staff });
  const children: Child[] = [];
  const stops: (() => Promise<void>)[] = [redis.stop];
  for (let n = 0; n < processes; n += 1) {
    const child = await startChild(fileOf(name), redis.task, flags);
    children.push(child);
    stops.unshift(closeLater(child.stop));
  }
  const meter = await openMeter(redis.task.redisUrl);
  stops.unshift(closeLater(meter.close));
  return {
    name,
    processes: children,
    target: { urls: children.map(({ url }) => url), page: stage.page, graph: stage.graph },
    meter,
    async usage() {
      const each = await Promise.all(children.map((child) => child.ask('usage')));
      return { cpuMs: sum(each.map(({ cpuMs }) => cpuMs)), rssBytes: sum(each.map(({ rssBytes }) => rssBytes)) };
    },
    async stop() {
      for (const stop of stops) await stop();
    },
  };
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
