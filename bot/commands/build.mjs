/**
 * Builds dist/: the server's code by tsc, the files that it reads beside it, the pages by esbuild. JavaScript, as nothing is built before it.
 * Alone on the command line it builds if need be. One process builds at a time and publishes all of it at once; who waited finds it done.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { styleText } from 'node:util';
import { buildPages } from './build-pages.mjs';
import { BuildError, copyInto, filesUnder, root } from './sources.mjs';

export const dist = join(root, 'dist');
/** Where the next dist grows. It exists only while somebody builds, so making it is taking the turn. */
const next = join(root, 'dist.next');

const SERVER = ['bot', 'connectors', 'dialogs'];
const CONFIGURATION = ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json', 'web/tsconfig.json'];
/** What tsc makes code of, and what runs as it is. */
const CODE = new Set(['.ts', '.tsx', '.mjs']);

const BUILD_AT_MOST_MS = 5 * 60_000;
const UNSIGNED_AT_MOST_MS = 10_000;
const LOOK_AGAIN_MS = 100;

/** Builds when dist/ is missing or not made of exactly these sources. Resolves to whether there was something to do. */
export const build = async () => {
  if (isFresh()) return false;
  const tell = progress();
  while (!isFresh()) {
    if (takeTurn()) await useTurn();
    else await sleep(LOOK_AGAIN_MS);
  }
  tell();
  return true;
};

const useTurn = async () => {
  try {
    await make();
  } catch (error) {
    rmSync(next, { recursive: true, force: true });
    throw error;
  }
};

/** By content: a checkout or a copy into an image changes every file's time and nothing else. */
const isFresh = () => {
  const stamp = join(dist, '.sources');
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint();
};

const fingerprint = () => {
  const hash = createHash('sha256');
  const files = [...SERVER, 'web'].flatMap(filesUnder).concat(CONFIGURATION.map((name) => join(root, name)));
  for (const file of files.filter(existsSync).sort()) hash.update(`\0${relative(root, file)}\0`).update(readFileSync(file));
  return hash.digest('hex');
};

const takeTurn = () => {
  try {
    mkdirSync(next);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (isAbandoned()) rmSync(next, { recursive: true, force: true });
    return false;
  }
  writeFileSync(join(next, '.builder'), String(process.pid));
  return true;
};

const isAbandoned = () => {
  try {
    const age = Date.now() - statSync(next).mtimeMs;
    const signed = join(next, '.builder');
    if (!existsSync(signed)) return age > UNSIGNED_AT_MOST_MS;
    return age > BUILD_AT_MOST_MS || !isAlive(Number(readFileSync(signed, 'utf8')));
  } catch {
    // It was published just now.
    return false;
  }
};

const isAlive = (pid) => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
};

const make = async () => {
  const made = fingerprint();
  // Both to their end: nothing may still be written when a failure is cleaned up.
  const ends = await Promise.allSettled([compile(), buildPages(join(next, 'web'))]);
  for (const { reason } of ends) if (reason !== undefined) throw reason;
  for (const file of SERVER.flatMap(filesUnder).filter((path) => !CODE.has(extname(path))))
    copyInto(join(next, relative(root, file)), file);
  writeFileSync(join(next, '.sources'), made);
  if (existsSync(dist)) renameSync(dist, join(next, '.previous'));
  renameSync(next, dist);
  for (const rest of ['.previous', '.builder']) rmSync(join(dist, rest), { recursive: true, force: true });
};

const compile = () =>
  new Promise((resolve, reject) => {
    const args = ['-p', 'tsconfig.build.json', '--outDir', next, '--pretty', String(process.stderr.isTTY === true)];
    const tsc = spawn(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), ...args], { cwd: root, timeout: BUILD_AT_MOST_MS });
    const said = [];
    for (const stream of [tsc.stdout, tsc.stderr]) stream.on('data', (chunk) => said.push(chunk));
    tsc.on('error', reject);
    tsc.on('close', (code) => (code === 0 ? resolve() : reject(new BuildError(Buffer.concat(said).toString()))));
  });

/** One line on a terminal, nothing elsewhere; standard output belongs to the command. */
const progress = () => {
  if (process.stderr.isTTY !== true) return () => undefined;
  const start = performance.now();
  const show = (text, end) => process.stderr.write(`\r\u001b[2K  ${'Build'.padEnd(16)}${styleText('dim', text)}${end}`);
  show('…', '');
  return () => show(`${((performance.now() - start) / 1000).toFixed(1)} s`, '\n');
};

/** Builds, or says why not and ends the process. */
export const buildOrExit = async () => {
  try {
    if (!existsSync(join(root, 'node_modules'))) throw new BuildError('The packages are not installed: run npm ci first.');
    return await build();
  } catch (error) {
    process.stderr.write(`\n${explain(error).trim()}\n\nBanter was not built.\n`);
    process.exit(1);
  }
};

const explain = (error) => {
  if (error.code === 'ERR_MODULE_NOT_FOUND')
    return 'The tools for building are not installed: run npm ci, or ship a dist/ that is up to date.';
  return error instanceof BuildError ? error.message : error.stack;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const built = await buildOrExit();
  process.stdout.write(built ? 'dist/ was built.\n' : 'dist/ is up to date.\n');
}
