/**
 * `node bot/commands/launch.mjs COMMAND [ARGUMENTS]`: builds if need be, then runs bot/commands/COMMAND in this very process, so that one signal
 * to it stops everything. Variables in .env count where the environment does not say otherwise.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildOrExit, dist } from './build.mjs';
import { root } from './sources.mjs';

const [command = '', ...rest] = process.argv.slice(2);
if (!/^[a-z-]+$/.test(command) || !existsSync(join(root, 'bot/commands', `${command}.ts`))) {
  process.stderr.write(`There is no command "${command}": npm run lists them.\n`);
  process.exit(1);
}

process.chdir(root);
if (existsSync('.env')) process.loadEnvFile('.env');
await buildOrExit();

const program = join(dist, 'bot/commands', `${command}.js`);
process.argv.splice(1, process.argv.length, program, ...rest);
process.setSourceMapsEnabled(true);
await import(pathToFileURL(program).href);
