/**
 * The distribution's own Redis, downloaded and unpacked into a folder of ours by whoever starts Banter. Nothing is installed, no service
 * starts, root is not needed: apt works on lists and a cache of its own there, and checks signatures and digests as always.
 */
import { execFile } from 'node:child_process';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const STEP_MS = 120_000;

/** `redis-server` is a name for the program that `redis-tools` holds. */
const PACKAGES = ['redis-server', 'redis-tools'];

/** Unpacks a Redis server and the libraries that this machine lacks: `into/usr/bin/redis-server`, `into/usr/lib/...`. Throws where apt does. */
export const unpackRedis = async (into: string, env: NodeJS.ProcessEnv): Promise<void> => {
  const apt = join(into, 'apt');
  const folders = { lists: join(apt, 'lists'), cache: join(apt, 'cache'), packages: join(apt, 'packages') };
  await Promise.all(
    [join(folders.lists, 'partial'), join(folders.cache, 'archives', 'partial'), folders.packages].map((folder) =>
      mkdir(folder, { recursive: true }),
    ),
  );
  const options = [
    `Dir::State::lists=${folders.lists}`,
    `Dir::Cache=${folders.cache}`,
    // Started by root, apt would otherwise download as a user who cannot write here.
    'APT::Sandbox::User=root',
    'Acquire::http::Timeout=20',
    'Acquire::https::Timeout=20',
    'Acquire::Retries=1',
    'APT::Update::Error-Mode=any',
  ].flatMap((option) => ['-o', option]);
  const aptGet = async (...args: string[]): Promise<string> =>
    (await run('apt-get', [...options, ...args], { cwd: folders.packages, env: { ...env, LC_ALL: 'C' }, timeout: STEP_MS })).stdout;

  // One source of many that does not answer fails the update, but perhaps not what we need of it.
  const failedUpdate = await aptGet('update').then(
    () => undefined,
    (error: unknown) => error,
  );
  try {
    // Planned as for an empty machine: what is half installed on this one cannot spoil the plan.
    const plan = await aptGet('-o', 'Dir::State::status=/dev/null', '--simulate', '--no-install-recommends', 'install', 'redis-tools');
    const needed = [...plan.matchAll(/^Inst (\S+)/gm)].flatMap(([, name]) => name ?? []);
    const present = await installed(env);
    await aptGet('download', ...new Set([...PACKAGES, ...needed.filter((name) => !present.has(name))]));
  } catch (error) {
    throw failedUpdate ?? error;
  }
  for (const file of await readdir(folders.packages)) {
    await run('dpkg-deb', ['--extract', join(folders.packages, file), into], { env, timeout: STEP_MS });
  }
  await rm(apt, { recursive: true });
};

const installed = async (env: NodeJS.ProcessEnv): Promise<ReadonlySet<string>> => {
  const { stdout } = await run('dpkg', ['--get-selections'], { env, timeout: STEP_MS });
  return new Set([...stdout.matchAll(/^([^\s:]+)\S*\s+install$/gm)].flatMap(([, name]) => name ?? []));
};
