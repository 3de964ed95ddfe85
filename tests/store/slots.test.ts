/** Every script touches one slot, and we reckon slots as Redis does. */
import { expect, test } from '@jest/globals';
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
  for (let n = 0; n < 2_000; n += 1) {
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
