/** What is measured at once: one way of running the servers and one kind of load. */

export const SERVERS = ['banter', 'limit', 'leanest'] as const;
export type ServerName = (typeof SERVERS)[number];

export const TITLES: { readonly [name in ServerName]: string } = { banter: 'Banter', limit: 'limit', leanest: 'leanest' };

export type Case = {
  conversations: number;
  durability: 'everysec' | 'always';
  bankLatencyMs: number;
  processes: 1 | 2;
  /** Messages a second of an open loop; undefined: a closed one, where a customer asks again when answered. */
  rate: number | undefined;
  seconds: number;
  rounds: number;
};

/** `1 process · 32 conversations · closed loop · everysec · bank answers in 0 ms` */
export const titleOf = ({ conversations, durability, bankLatencyMs, processes, rate }: Case): string =>
  [
    processes === 1 ? '1 process' : `${processes} processes`,
    `${conversations} conversations`,
    rate === undefined ? 'closed loop' : `open loop, ${rate} a second`,
    durability,
    bankLatencyMs === 0 ? 'bank answers at once' : `bank answers after ${bankLatencyMs} ms`,
  ].join(' · ');

/** The base case, then one thing changed at a time; a whole product of the factors would run for hours and say little more. */
export const matrixOf = (base: Case): Case[] => {
  const rate = 200;
  return [
    base,
    { ...base, rate },
    { ...base, durability: 'always' },
    { ...base, durability: 'always', rate },
    { ...base, processes: 2 },
    { ...base, conversations: 1_000 },
    { ...base, bankLatencyMs: 20 },
    { ...base, bankLatencyMs: 100 },
  ];
};
