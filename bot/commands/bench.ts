/**
 * `npm run bench`: messages per second and CPU per message of one process, beside a bare server that does the same job with the same HTTP
 * clients and promises nothing, taken in turn in one run. Ratios are the claim; absolute figures belong to the machine.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { startSandbox } from '../../connectors/banks/sandbox/sandbox.ts';
import type { BanterTask } from './bench/banter-server.ts';
import { openGraph, type Round, run } from './bench/load.ts';
import type { BareTask, CpuAnswer } from './bench/task.ts';
import { complain, styled } from './terminal.ts';

const QUESTION = "what's my Chase savings balance?";
const PAGE = { secret: 'bench', pageToken: 'bench', pageId: '100000000000001' };

const accountList = z.object({ accounts: z.array(z.object({ accountId: z.string(), accountType: z.string() })) });

type Subject = { name: string; url: string; child: ChildProcess };
type Measured = Round & { cpuMs: number };

const start = async (name: string, file: string, task: unknown): Promise<Subject> => {
  const child = fork(fileURLToPath(new URL(`./bench/${file}.js`, import.meta.url)), [JSON.stringify(task)], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [ready] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => Promise.reject(new Error(`${name} did not start`))),
  ]);
  return { name, url: String(ready.url), child };
};

const cpuOf = async ({ child }: Subject): Promise<number> => {
  child.send('cpu');
  // Only `answerCpu` answers on this channel.
  const [answer] = (await once(child, 'message')) as [CpuAnswer];
  return answer.cpuMs;
};

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
const spread = (values: readonly number[], digits: number): string =>
  [Math.min(...values), median(values), Math.max(...values)].map((value) => value.toFixed(digits).padStart(8)).join('');

const report = (name: string, rounds: readonly Measured[]): void => {
  const rows: [string, string][] = [
    [
      'messages a second',
      spread(
        rounds.map(({ messages, seconds }) => messages / seconds),
        0,
      ),
    ],
    [
      'CPU ms a message',
      spread(
        rounds.map(({ cpuMs, messages }) => cpuMs / messages),
        2,
      ),
    ],
    [
      'reply p50 ms',
      spread(
        rounds.map(({ latencies }) => percentile(latencies, 0.5)),
        1,
      ),
    ],
    [
      'reply p99 ms',
      spread(
        rounds.map(({ latencies }) => percentile(latencies, 0.99)),
        1,
      ),
    ],
  ];
  process.stdout.write(`\n  ${styled('bold', name.padEnd(20))}${styled('dim', '     min  median     max')}\n`);
  for (const [what, values] of rows) process.stdout.write(`  ${what.padEnd(20)}${values}\n`);
};

const ratios = (ours: readonly Measured[], bare: readonly Measured[]): void => {
  const pairs = ours.flatMap((one, at) => (bare[at] ? [{ one, other: bare[at] }] : []));
  const speed = pairs.map(({ one, other }) => one.messages / one.seconds / (other.messages / other.seconds));
  const cpu = pairs.map(({ one, other }) => one.cpuMs / one.messages / (other.cpuMs / other.messages));
  process.stdout.write(`\n  ${styled('bold', 'Banter / bare'.padEnd(20))}${styled('dim', '     min  median     max')}\n`);
  process.stdout.write(`  ${'throughput'.padEnd(20)}${spread(speed, 2)}\n  ${'CPU a message'.padEnd(20)}${spread(cpu, 2)}\n\n`);
};

const options = () => {
  const { values } = parseArgs({
    options: {
      conversations: { type: 'string', default: '32' },
      seconds: { type: 'string', default: '4' },
      rounds: { type: 'string', default: '5' },
      durability: { type: 'string', default: 'everysec' },
    },
  });
  const count = (name: 'conversations' | 'seconds' | 'rounds'): number => {
    const value = Number(values[name]);
    if (!Number.isInteger(value) || value < 1 || value > 10_000) throw new Error(`--${name} takes a whole number from 1 on`);
    return value;
  };
  return { conversations: count('conversations'), seconds: count('seconds'), rounds: count('rounds'), durability: values.durability };
};

const main = async (): Promise<void> => {
  const { conversations, seconds, rounds, durability } = options();
  const dir = await mkdtemp(join(tmpdir(), 'banter-bench-'));
  const graph = await openGraph();
  const sandbox = await startSandbox({ host: '127.0.0.1', port: 0, dir: join(dir, 'sandbox'), autolink: '1' });
  const customer = await sandbox.directory.customerOf({ channel: 'bench', account: '', user: '', thread: '' });
  const grant = customer?.grants.find(({ bank }) => bank === 'chase');
  const bank = sandbox.banks.find(({ id }) => id === 'chase');
  if (!customer || !grant || !bank) throw new Error('the sandbox has no customer at Chase');

  const accountId = await savingsOf(bank.baseUrl, grant.token);
  const bareTask: BareTask = { ...PAGE, graphUrl: graph.url, bankUrl: bank.baseUrl, bankToken: grant.token, accountId };
  const banterTask: BanterTask = {
    dir: join(dir, 'banter'),
    banks: [bank],
    // One bank, as the bare server asks.
    customer: { ...customer, grants: [grant] },
    env: {
      PORT: '0',
      DURABILITY: durability,
      MESSENGER_APP_SECRET: PAGE.secret,
      MESSENGER_VERIFY_TOKEN: 'bench',
      MESSENGER_PAGE_ID: PAGE.pageId,
      MESSENGER_PAGE_ACCESS_TOKEN: PAGE.pageToken,
      MESSENGER_GRAPH_URL: graph.url,
    },
  };
  process.stdout.write(
    `\n  ${conversations} conversations in a closed loop, ${rounds} rounds of ${seconds} s each in turn, DURABILITY=${durability}\n`,
  );
  process.stdout.write(`  one message: signed webhook, two reads at a bank in another process, one reply to the Graph API's stand-in\n`);
  const subjects = [await start('Banter', 'banter-server', banterTask), await start('Bare server', 'bare-server', bareTask)];
  const results: Measured[][] = subjects.map(() => []);
  // The first round warms both up and is not counted.
  for (let round = 0; round <= rounds; round += 1) {
    for (const [at, subject] of subjects.entries()) {
      const before = await cpuOf(subject);
      const target = { ...PAGE, url: subject.url, graph };
      const measured = await run(target, conversations, round === 0 ? 2 : seconds, QUESTION);
      const cpuMs = (await cpuOf(subject)) - before;
      if (round > 0) results[at]?.push({ ...measured, cpuMs });
      process.stdout.write(
        styled(
          'dim',
          `  ${round === 0 ? 'warm-up' : `round ${round}`}  ${subject.name.padEnd(12)} ${(measured.messages / measured.seconds).toFixed(0)} messages a second\n`,
        ),
      );
    }
  }
  for (const [at, { name }] of subjects.entries()) report(name, results[at] ?? []);
  ratios(results[0] ?? [], results[1] ?? []);
  for (const { child } of subjects) child.disconnect();
  await Promise.all(subjects.map(({ child }) => (child.exitCode === null ? once(child, 'exit') : undefined)));
  graph.close();
  await sandbox.close();
  await rm(dir, { recursive: true, force: true });
};

/** The account that both are asked about. */
const savingsOf = async (bankUrl: string, token: string): Promise<string> => {
  const response = await fetch(`${bankUrl}/accounts`, { headers: { authorization: `Bearer ${token}` } });
  const { accounts } = accountList.parse(await response.json());
  const savings = accounts.find(({ accountType }) => accountType === 'SAVINGS');
  if (!savings) throw new Error('the sandbox customer has no savings account at Chase');
  return savings.accountId;
};

try {
  await main();
} catch (error) {
  complain(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
