/**
 * `npm run bench`: Banter beside two servers that do the same job and promise nothing, in turn in one run. The limit has Banter's server,
 * clients, understanding and Redis, so that the ratio is the price of promises and dialogs; the leanest has none of them and shows how far
 * down there is to go. Ratios are the claim; absolute figures belong to the machine.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { matrixOf, titleOf } from './bench/case.ts';
import { compare, type Result } from './bench/compare.ts';
import { measureDesk } from './bench/desk.ts';
import { deskReport } from './bench/desk-report.ts';
import { hasFailed } from './bench/figures.ts';
import { measureFraud } from './bench/fraud.ts';
import { fraudReport } from './bench/fraud-report.ts';
import { measureIdle } from './bench/idle.ts';
import { idleReport } from './bench/idle-report.ts';
import { measureMemory } from './bench/memory.ts';
import { memoryReport } from './bench/memory-report.ts';
import { type Options, readOptions, USAGE, UsageError } from './bench/options.ts';
import { measurePauses } from './bench/pauses.ts';
import { PAUSE_AT_MOST_MS, pausesReport } from './bench/pauses-report.ts';
import { profileAll } from './bench/profile.ts';
import { profileReport } from './bench/profile-report.ts';
import { progress } from './bench/progress.ts';
import { sectionOf, withSection } from './bench/readme.ts';
import { CAVEAT, report } from './bench/report.ts';
import { onStage, type Stage } from './bench/stage.ts';
import { startReport } from './bench/start-report.ts';
import { measureStarts } from './bench/start-up.ts';
import { styled } from './terminal.ts';

const README = 'README.md';

/** Shows what was measured; resolves to whether all messages were answered. */
type Mode = (stage: Stage, options: Options) => Promise<boolean>;

const say = (text: string): void => void process.stdout.write(text);

const comparing: Mode = async (stage, { mode, base, only, writeReadme }) => {
  const cases = mode === 'matrix' ? matrixOf(base) : [base];
  const shown = progress(cases.length);
  const results: Result[] = [];
  for (const [at, one] of cases.entries()) {
    const result = await compare(stage, one, only, shown.part(at, titleOf(one)));
    shown.end();
    say(report(result));
    results.push(result);
  }
  if (writeReadme) {
    const day = new Date().toISOString().slice(0, 10);
    await writeFile(README, withSection(await readFile(README, 'utf8'), sectionOf(results, day)));
    say(`  ${README} has the figures now.\n\n`);
  }
  return !results.some(({ servers }) => servers.some(hasFailed));
};

const idling: Mode = async (stage, { idle }) => {
  const shown = progress(1);
  const result = await measureIdle(stage, idle, shown.part(0, 'idle conversations'));
  shown.end();
  say(idleReport(result));
  return result.failed === 0;
};

const growing: Mode = async (stage, { memory }) => {
  const shown = progress(1);
  const result = await measureMemory(stage, memory, shown.part(0, 'memory'));
  shown.end();
  say(memoryReport(result));
  return result.failed === 0;
};

const alerting: Mode = async (stage, { base }) => {
  const shown = progress(1);
  const result = await measureFraud(stage, base, shown.part(0, 'suspected fraud'));
  shown.end();
  say(fraudReport(result));
  return result.failed === 0;
};

const talking: Mode = async (stage, { base }) => {
  const shown = progress(1);
  const result = await measureDesk(stage, base, shown.part(0, 'agents and customers'));
  shown.end();
  say(deskReport(result));
  return result.failed === 0;
};

const starting: Mode = async (stage, { only, base }) => {
  const shown = progress(1);
  const started = await measureStarts(stage, only, base.rounds, shown.part(0, 'starts'));
  shown.end();
  say(startReport(started));
  return !started.some(({ runs }) => runs.some(({ failed }) => failed));
};

const profiling: Mode = async (stage, { only, base }) => {
  const shown = progress(1);
  const profiles = await profileAll(stage, base, only, shown.part(0, 'profile'));
  shown.end();
  say(profileReport(profiles));
  return true;
};

const pausing: Mode = async (stage) => {
  const shown = progress(1);
  const pauses = await measurePauses(await stage.folder('pauses'), shown.part(0, 'pauses'));
  shown.end();
  say(pausesReport(pauses));
  return pauses.every(({ longestMs }) => longestMs <= PAUSE_AT_MOST_MS);
};

const MODES: { readonly [mode in Options['mode']]: Mode } = {
  compare: comparing,
  matrix: comparing,
  idle: idling,
  memory: growing,
  start: starting,
  profile: profiling,
  pauses: pausing,
  fraud: alerting,
  desk: talking,
};

const main = async (): Promise<boolean> => {
  if (process.argv.includes('--help')) {
    say(`${USAGE}\n`);
    return true;
  }
  const options = readOptions(process.argv.slice(2));
  say(
    `\n  ${styled('bold', 'Banter under load')}  ${styled('dim', 'one message: signed webhook, session, two reads at a bank, one reply')}\n\n`,
  );
  const held = await onStage((stage) => MODES[options.mode](stage, options));
  say(`  ${styled('dim', CAVEAT)}\n\n`);
  return held;
};

try {
  if (!(await main())) process.exitCode = 1;
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`\n${styled('red', 'The bench ended early.')} ${message}\n${error instanceof UsageError ? USAGE : ''}\n`);
  // What was under way has lost its servers and would go on failing.
  process.exit(1);
}
