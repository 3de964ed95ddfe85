/**
 * `npm run soak`: faults on real processes for as long as asked, with a line that shows how far it is and a summary at the end.
 * Messages, orders and cases of suspected fraud go on meanwhile. `-- --faults 1000 --seed 1 --durability always`; `--cluster` puts Redis on three masters with a replica each, which are then lost too
 */
import { parseArgs } from 'node:util';
import { runChaos } from './chaos.ts';
import { summary } from './summary.ts';

const { values } = parseArgs({
  options: {
    faults: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    durability: { type: 'string', default: 'always' },
    cluster: { type: 'boolean', default: false },
  },
});
const faults = Number(values.faults);
const seed = Number(values.seed);
const { durability, cluster } = values;
if (!Number.isInteger(faults) || !Number.isInteger(seed) || (durability !== 'always' && durability !== 'everysec')) {
  process.stderr.write('--faults and --seed take whole numbers, --durability always or everysec\n');
  process.exit(1);
}

const isLive = process.stdout.isTTY;
const tell = (line: string): void => void process.stdout.write(isLive ? `\r\x1b[K  ${line}` : `  ${line}\n`);

const storage = cluster ? 'a cluster of 3 masters and 3 replicas' : 'one Redis';
process.stdout.write(`\n  ${faults} faults, seed ${seed}, DURABILITY=${durability}: two processes of the bot, ${storage}, four banks\n\n`);
const verdict = await runChaos({ faults, seed, durability, cluster, tell });
if (isLive) process.stdout.write('\r\x1b[K');
process.stdout.write(`${summary(verdict)}\n`);
const { lost, wrong, outOfOrder, unexplained, unaudited, effectsTwice, unsettled, fraud } = verdict;
const amiss = [lost, wrong, outOfOrder, unexplained, unsettled, fraud.misheard, fraud.misdone].flat();
for (const line of amiss.slice(0, 50)) process.stdout.write(`  ${line}\n`);
process.exitCode = amiss.length + unaudited + effectsTwice > 0 ? 1 : 0;
