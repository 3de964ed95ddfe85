/** The suites, for tests/run.mjs: runs jest, shows how far it is, and counts. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { isLive, paint, say, showBar, showBusy, stageLine, suiteLine } from './terminal.mjs';

const NAME = 'suites';
const AT_MOST_MS = 45 * 60_000;
/** After the last result: whoever still runs then has left something open. */
const EXIT_AT_MOST_MS = 20_000;
/** As many at once as there are cores: with one more, clusters of Redis beside browsers do not answer in time now and then. */
const WORKERS_AT_MOST = 4;

/** Runs the suites whose path matches any pattern, all without one. Resolves to the counts of tests; a run that broke off has failed once more. */
export const runSuites = async (patterns) => {
  showBusy(NAME);
  const start = performance.now();
  const { files, counts, trouble } = await follow(launch(patterns));
  const { passed = 0, failed = 0, skipped = 0 } = counts ?? {};
  const ok = failed === 0 && trouble === undefined;
  const more = `${files} files, ${passed + failed} tests`;
  say(stageLine({ name: NAME, ok, seconds: (performance.now() - start) / 1000, more }));
  if (trouble !== undefined) say(`\n${trouble}\n`);
  return { passed, failed: failed + (trouble === undefined ? 0 : 1), skipped };
};

const launch = (patterns) => {
  const node = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const jest = [
    'node_modules/jest/bin/jest.js',
    '--reporters=<rootDir>/tests/support/reporter.mjs',
    `--maxWorkers=${Math.min(availableParallelism(), WORKERS_AT_MOST)}`,
    ...(process.env.CI === 'true' ? ['--ci'] : []),
  ];
  return spawn(process.execPath, [...node, ...jest, ...patterns], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    timeout: AT_MOST_MS,
    env: { ...process.env, ...(isLive ? { FORCE_COLOR: '1' } : {}) },
  });
};

/** Shows what the reporter tells until jest has ended. */
const follow = async (child) => {
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => say(chunk.toString().trimEnd()));
  let total = 0;
  let files = 0;
  let tests = 0;
  let counts;
  let impatience;
  const heard = {
    begun: ({ suites }) => {
      total = suites;
    },
    suite: (suite) => {
      files += 1;
      tests += suite.passed + suite.failed;
      report(suite);
      showBar({ name: NAME, done: files, total, tests });
    },
    ended: (ended) => {
      counts = ended;
      impatience = setTimeout(() => child.kill('SIGKILL'), EXIT_AT_MOST_MS);
    },
  };
  child.on('message', (message) => heard[message.kind](message));
  const [[code, signal]] = await Promise.all([once(child, 'close'), once(child, 'disconnect')]);
  clearTimeout(impatience);
  return { files, counts, trouble: troubleOf({ code, signal, counts }) };
};

/** Why a run is not to be believed although no test of it failed. */
const troubleOf = ({ code, signal, counts }) => {
  if (signal) return counts ? 'Something was left open: the suites did not end by themselves.' : `The suites were ended by ${signal}.`;
  if (code === 0 || counts?.failed > 0) return undefined;
  return 'The suites did not run.';
};

/** On a terminal only what went wrong; in a log every file. */
const report = (suite) => {
  if (!isLive || suite.failure !== undefined) say(suiteLine(suite));
  for (const message of suite.said) say(paint('dim', message));
  if (suite.failure !== undefined) say(`\n${suite.failure.trimEnd()}\n`);
};
