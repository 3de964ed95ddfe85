/** A master is killed under load, and comes back as a replica: nothing that was acknowledged is lost, repeated without a reason, or out of order. */
import { expect, jest, test } from '@jest/globals';
import { runChaos } from './chaos.ts';
import { summary } from './summary.ts';

jest.setTimeout(120_000);

const A_MASTER_IS_KILLED = 0;

test('a failover under load: nothing lost, nothing out of order, nothing to the wrong one', async () => {
  const verdict = await runChaos({
    faults: 1,
    seed: 1,
    durability: 'everysec',
    cluster: true,
    only: [A_MASTER_IS_KILLED],
    tell: () => undefined,
  });
  process.stdout.write(summary(verdict));
  const { lost, wrong, outOfOrder, unexplained, unaudited, faults } = verdict;
  expect({ lost, wrong, outOfOrder, unexplained, unaudited }).toEqual({
    lost: [],
    wrong: [],
    outOfOrder: [],
    unexplained: [],
    unaudited: 0,
  });
  expect(faults).toEqual({ 'master killed': 1 });
  expect(verdict.recoveries['master killed']).toHaveLength(1);
});
