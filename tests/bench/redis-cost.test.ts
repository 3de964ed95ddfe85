import { expect, test } from '@jest/globals';
import { countIn, outsideShares, redisWork } from '../../bot/commands/bench/redis-cost.ts';

const info = (commands: number, evalsha: number, zadd: number): string =>
  [
    '# Stats',
    `total_commands_processed:${commands}`,
    `total_reads_processed:${commands / 10}`,
    '# CPU',
    'used_cpu_sys:0.5',
    'used_cpu_user:1.25',
    '# Commandstats',
    `cmdstat_evalsha:calls=10,usec=${evalsha},usec_per_call=10.00,rejected_calls=0,failed_calls=0`,
    `cmdstat_zadd:calls=20,usec=${zadd},usec_per_call=2.00,rejected_calls=0,failed_calls=0`,
    'cmdstat_client|setinfo:calls=2,usec=3,usec_per_call=1.5,rejected_calls=0,failed_calls=0',
  ].join('\r\n');

test('counters are read from INFO', () => {
  const { commands, reads, cpuUs, byName } = countIn(info(100, 500, 40));
  expect({ commands, reads, cpuUs }).toEqual({ commands: 100, reads: 10, cpuUs: 1_750_000 });
  expect(byName.get('zadd')).toEqual({ calls: 20, us: 40 });
  expect(byName.get('client|setinfo')).toEqual({ calls: 2, us: 3 });
});

test('what a script calls is told from what a client calls', () => {
  const shares = outsideShares([
    'OK',
    '1339518083.107412 [0 unix:/tmp/redis.sock] "ZADD" "banter:due" "1" "x"',
    '1339518083.107413 [0 127.0.0.1:6379] "EVALSHA" "abc" "1"',
    '1339518083.107414 [0 lua] "zadd" "seen" "1" "y"',
    '1339518083.107415 [0 lua] "HGET" "a" "b"',
  ]);
  expect(Object.fromEntries(shares)).toEqual({ zadd: 0.5, evalsha: 1, hget: 0 });
});

test('time within a script counts once: as the time of the script', () => {
  const outside = new Map([
    ['evalsha', 1],
    ['zadd', 0.5],
  ]);
  const work = redisWork(countIn(info(100, 500, 40)), countIn(info(160, 800, 100)), outside);
  expect(work).toEqual({ commands: 60, us: 300 + 30, cpuUs: 0 });
});
