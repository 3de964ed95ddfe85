/** Every script touches one slot, and we reckon slots as Redis does. */
import { expect, test } from '@jest/globals';
import { createClusterMap } from '../../bot/store/cluster/map.ts';
import { createReplicaAck } from '../../bot/store/cluster/replica-ack.ts';
import { slotOf } from '../../bot/store/cluster/slot.ts';
import { keysOf } from '../../bot/store/keys.ts';
import { scripts } from '../../bot/store/scripts.ts';
import { someone } from './shelf.ts';

test.each([
  ['', 0],
  ['123456789', 0x31c3],
  ['foo', 12_182],
  ['{foo}:bar', 12_182],
  ['{}foo', 9_500],
  ['bar{foo}{other}', 12_182],
  ['bar{foo', slotOf('bar{foo')],
])('the slot of %j is %d', (key, slot) => {
  expect(slotOf(key)).toBe(slot);
});

test('all keys of each script are in one slot, whoever the subject is', () => {
  const slots = new Set<number>();
  for (let n = 0; n < 6_000; n += 1) {
    const keys = keysOf(someone());
    for (const { keys: parts } of Object.values(scripts)) {
      const touched = new Set(parts.map((part) => slotOf(keys[part])));
      expect(touched.size).toBe(1);
      for (const slot of touched) slots.add(slot);
    }
  }
  // The subjects are spread: as many slots as partitions.
  expect(slots.size).toBe(256);
});

test('copies that are counted on another connection than that of the write count for nothing', async () => {
  const master = { epoch: 1, link: { client: { sendCommand: async () => 1 } } };
  const acked = createReplicaAck();
  await expect(acked(master, 1)).resolves.toBeUndefined();
  const waiting = acked(master, 1);
  master.epoch = 2;
  await expect(waiting).rejects.toThrow('no second node holds it yet');
  await expect(acked(master, 1)).rejects.toThrow('no second node holds it yet');
});

test('nodes that are not named are reached as the named ones are: with their user, password and TLS', () => {
  const [first, second] = ['rediss://user:w%3Ard@a.example:7000', 'rediss://other:word@b.example:7001'] as const;
  const map = createClusterMap([first, second]);
  expect(map.redirected(5, '10.0.0.3:7002', first, true)).toBe('rediss://user:w%3Ard@10.0.0.3:7002');
  expect(map.masterOf(5)).toBe('rediss://user:w%3Ard@10.0.0.3:7002');
  // Named nodes keep their own, and a node that does not know a host means its own.
  expect(map.redirected(6, 'b.example:7001', first, false)).toBe(second);
  expect(map.masterOf(6)).toBeUndefined();
  expect(map.redirected(6, ':7003', second, true)).toBe('rediss://other:word@b.example:7003');
});
