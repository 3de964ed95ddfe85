/**
 * `npm test`: everything that must hold, one stage a line, what failed in full, and `N passed, N failed` as the last line. A stage counts as one.
 * With arguments (`npm test -- mailbox`): only the suites whose path matches, after a build.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { judgeRun } from './support/egress/strays.mjs';
import { runSuites } from './support/suites.mjs';
import { isLive, say, showBusy, stageLine } from './support/terminal.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const FOLDERS = ['bot', 'connectors', 'dialogs', 'web', 'tests'];
const SOURCES = new Set(['.ts', '.tsx', '.mjs', '.cjs', '.css', '.html', '.lua']);
const LINES_AT_MOST = 400;
const STAGE_AT_MOST_MS = 5 * 60_000;

const program = (name) => join('node_modules', '.bin', name);
const node = (...args) => [process.execPath, ...args];

const stages = [
  { name: 'format, lint', commands: [[program('biome'), 'ci', '--error-on-warnings', `--colors=${isLive ? 'force' : 'off'}`]] },
  {
    name: 'types',
    commands: [
      [program('tsc'), '-p', '.'],
      [program('tsc'), '-p', 'web'],
    ],
  },
  {
    name: 'imports',
    commands: [
      node(
        '--require',
        './tests/support/read-tsx.cjs',
        'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
        '--no-progress',
        ...FOLDERS,
      ),
    ],
  },
  { name: 'file length', check: () => longFiles() },
  { name: 'unused code', commands: [[program('knip'), '--no-progress']] },
];
const buildStage = { name: 'build', commands: [node('bot/commands/build.mjs')] };
/** Once, and not by each suite that needs it. */
const modelStage = { name: 'understanding', commands: [node('bot/commands/launch.mjs', 'understand', 'hello')] };

/** As above. Where it does not run, an installed one is looked for. */
const browserStage = { name: 'browser', commands: [node('tests/support/unpack-browser.mjs')] };

const longFiles = () =>
  FOLDERS.flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && SOURCES.has(extname(entry.name)))
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((file) => ({ file, lines: readFileSync(file, 'utf8').trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > LINES_AT_MOST)
    .map(({ file, lines }) => `${file} has ${lines} lines; ${LINES_AT_MOST} are enough for one purpose.\n`)
    .join('');

/** Runs a program to its end; resolves to whether it succeeded and all that it wrote. */
const run = ([command, ...args]) =>
  new Promise((resolve) => {
    const env = { ...process.env, ...(isLive ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }) };
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], timeout: STAGE_AT_MOST_MS, env });
    const written = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => written.push(chunk));
    const end = (ok, more = '') => resolve({ ok, written: Buffer.concat(written).toString() + more });
    child.on('error', ({ message }) => end(false, message));
    child.on('close', (code, signal) => end(code === 0, signal ? `${command} was ended by ${signal}\n` : ''));
  });

/** Resolves to whether it held. */
const stage = async ({ name, commands = [], check = () => '', more = () => '' }) => {
  showBusy(name);
  const start = performance.now();
  const results = [];
  for (const command of commands) results.push(await run(command));
  const failures = results
    .filter(({ ok }) => !ok)
    .map(({ written }) => written)
    .concat(check() || []);
  say(stageLine({ name, ok: failures.length === 0, seconds: (performance.now() - start) / 1000, more: more() }));
  for (const written of failures) say(`\n${written.replace(/^\n+/, '').trimEnd()}\n`);
  return failures.length === 0;
};

/** Every process of the product that a suite starts writes down here where it goes. */
const egress = mkdtempSync(join(tmpdir(), 'banter-egress-'));
process.env.EGRESS_DIR = egress;

/** After the suites: also of what was killed, and of what nobody closed. */
const egressStage = {
  name: 'egress',
  check: () => judgeRun(egress).strays.join('\n'),
  more: () => {
    const { processes, places } = judgeRun(egress);
    return `${processes} processes, ${places} places`;
  },
};

const patterns = process.argv.slice(2);
say('');
let held = 0;
let broken = 0;
const hold = async (each) => {
  if (await stage(each)) held += 1;
  else broken += 1;
};
for (const each of [...(patterns.length > 0 ? [] : stages), buildStage, modelStage, browserStage]) await hold(each);
const { passed, failed, skipped, failures: names } = await runSuites(patterns);
await hold(egressStage);
rmSync(egress, { recursive: true, force: true });
const failures = failed + broken;
say('');
// Once more by name: in a long log what went wrong stands far above.
for (const name of names) say(`  ✗ ${name}`);
if (names.length > 0) say('');
say(`${passed + held} passed, ${failures} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failures > 0 ? 1 : 0;
