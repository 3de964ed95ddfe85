/** The suites, for tests/run.mjs: runs jest, shows how far it is, and counts. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { isLive, paint, say, showBar, showBusy, stageLine, suiteLine } from './terminal.mjs';

const AT_MOST_MS = 45 * 60_000;
/** After the last result: whoever still runs then has left something open. */
const EXIT_AT_MOST_MS = 20_000;
const CORES = Math.min(availableParallelism(), 4);
/** Suites that break servers and clusters of them on purpose: beside browsers their nodes miss the deadlines they are judged by. */
const BREAKING = '/tests/(crash/|(store|bot)/[^/]*(cluster|failover))';
const ALL_BUT_BREAKING = `^(?!.*${BREAKING})`;

/** One after the other. The second mostly waits, for servers and pages: it has one suite more at once than there are cores. */
const GROUPS = [
  { name: 'broken servers', ignored: ALL_BUT_BREAKING, workers: CORES },
  { name: 'suites', ignored: BREAKING, workers: CORES + 1 },
];

/**
 * Runs the suites whose path matches any pattern, all without one. Resolves to the counts of tests and to the names of those that failed;
 * a run that broke off has failed once more.
 */
export const runSuites = async (patterns) => {
  const groups = [];
  for (const group of GROUPS) groups.push(await runGroup(group, patterns));
  const sum = (key) => groups.reduce((total, group) => total + group[key], 0);
  const nothing = sum('files') === 0 ? ['no suite matches'] : [];
  return {
    passed: sum('passed'),
    failed: sum('failed') + nothing.length,
    skipped: sum('skipped'),
    failures: [...groups.flatMap(({ failures }) => failures), ...nothing],
  };
};

const runGroup = async (group, patterns) => {
  const { name } = group;
  showBusy(name);
  const start = performance.now();
  const { files, counts, failures, trouble } = await follow(name, launch(group, patterns));
  const { passed = 0, failed = 0, skipped = 0 } = counts ?? {};
  const ok = failed === 0 && trouble === undefined;
  const more = `${files} files, ${passed + failed} tests`;
  if (files > 0 || !ok) say(stageLine({ name, ok, seconds: (performance.now() - start) / 1000, more }));
  if (trouble !== undefined) say(`\n${trouble}\n`);
  return {
    files,
    passed,
    failed: failed + (trouble === undefined ? 0 : 1),
    skipped,
    failures: [...failures, ...(trouble === undefined ? [] : [trouble])],
  };
};

const launch = ({ ignored, workers }, patterns) => {
  const node = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const jest = [
    'node_modules/jest/bin/jest.js',
    '--reporters=<rootDir>/tests/support/reporter.mjs',
    `--testPathIgnorePatterns=${ignored}`,
    '--passWithNoTests',
    `--maxWorkers=${workers}`,
    ...(process.env.CI === 'true' ? ['--ci'] : []),
  ];
  return spawn(process.execPath, [...node, ...jest, ...patterns], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    timeout: AT_MOST_MS,
    env: { ...process.env, ...(isLive ? { FORCE_COLOR: '1' } : {}) },
  });
};

/** What jest itself writes. That a group has no suite among those asked for is no news. */
const pass = (text) => {
  if (!text.startsWith('No tests found, exiting with code 0')) say(text);
};

/** Shows what the reporter tells until jest has ended. */
const follow = async (name, child) => {
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => pass(chunk.toString().trimEnd()));
  let total = 0;
  let files = 0;
  let tests = 0;
  const failures = [];
  let counts;
  let impatience;
  const heard = {
    begun: ({ suites }) => {
      total = suites;
    },
    suite: (suite) => {
      files += 1;
      tests += suite.passed + suite.failed;
      failures.push(...suite.failures);
      report(suite);
      showBar({ name, done: files, total, tests });
    },
    ended: (ended) => {
      counts = ended;
      impatience = setTimeout(() => child.kill('SIGKILL'), EXIT_AT_MOST_MS);
    },
  };
  child.on('message', (message) => heard[message.kind](message));
  const [[code, signal]] = await Promise.all([once(child, 'close'), once(child, 'disconnect')]);
  clearTimeout(impatience);
  return { files, counts, failures, trouble: troubleOf({ code, signal, counts }) };
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
