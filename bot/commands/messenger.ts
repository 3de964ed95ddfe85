/**
 * `npm run messenger -- sync`: compares the page's Messenger profile (start button, greeting, menu) with what this bot needs, shows the
 * difference and asks before it changes anything. `--yes`: does not ask.
 */
import { parseArgs } from 'node:util';
import { createGraph } from '../../connectors/channels/messenger/graph.ts';
import { apply, type Difference, differences, GraphRefused } from '../../connectors/channels/messenger/profile.ts';
import { ConfigError, type MessengerConfig, readConfig } from '../config.ts';
import type { Json } from '../model.ts';
import { agrees, row, styled } from './terminal.ts';

const USAGE = `Usage: npm run messenger -- sync [--yes]

  sync    makes the page's start button, greeting and menu what this bot needs;
          shows the difference and asks first
  --yes   does not ask
`;
const UNSET =
  'Messenger is not configured. Set MESSENGER_APP_SECRET, MESSENGER_VERIFY_TOKEN, MESSENGER_PAGE_ID and MESSENGER_PAGE_ACCESS_TOKEN, in the environment or in .env (.env.example says what they are).';
const CALL_MS = 15_000;

const print = (line = ''): void => void process.stdout.write(`${line}\n`);

/** Something the operator can mend. */
class Trouble extends Error {}

/** What Graph's answer means for the operator. */
const adviceFor = ({ answer }: GraphRefused, host: string): string => {
  if (answer.came !== 'answer') return `${host} cannot be reached. Check the network, and MESSENGER_GRAPH_URL if you set it.`;
  const { status, code } = answer;
  const said = `Graph refused (HTTP ${status}${code === undefined ? '' : `, code ${code}`}).`;
  if (code === 190) return `${said} The page access token has ended: make a new one and set MESSENGER_PAGE_ACCESS_TOKEN.`;
  if (code === 100)
    return `${said} Most likely the token belongs to another app than MESSENGER_APP_SECRET: take both from the same app, and the newest secret first.`;
  if (code === 10 || code === 200) return `${said} The token needs the permission pages_messaging: allow it, make a new token, set it.`;
  if (code === 4 || code === 613 || status === 429)
    return `${said} Too many calls: ten in ten minutes are allowed. Wait, then run this again.`;
  return `${said} Run this again later; if it stays, look the code up in Meta's list of error codes.`;
};

const shown = (value: Json | undefined): string => (value === undefined ? 'nothing' : JSON.stringify(value));

const show = (changes: readonly Difference[]): void => {
  for (const { property, from, to } of changes) {
    print(row(property, styled('red', `- ${shown(from)}`)));
    print(row('', styled('green', `+ ${shown(to)}`)));
  }
};

const sync = async (config: MessengerConfig, yes: boolean): Promise<void> => {
  const [appSecret = ''] = config.appSecrets;
  const graph = createGraph({ ...config, appSecret });
  const changes = await differences(graph, AbortSignal.timeout(CALL_MS));
  if (changes.length === 0) return print(`  The page is as it should be.`);
  print(`\n  The page differs from what this bot needs:\n`);
  show(changes);
  if (!yes && !(await agrees('Change this on the page?')))
    throw new Trouble('Nothing was changed. Run it again with --yes to change it without a question.');
  await apply(graph, changes, AbortSignal.timeout(CALL_MS));
  print(`\n  Done: ${changes.map(({ property }) => property).join(', ')}.`);
};

const run = async (args: string[]): Promise<void> => {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { yes: { type: 'boolean', default: false } } });
  if (positionals.length !== 1 || positionals[0] !== 'sync') throw new Trouble(USAGE);
  const config = readConfig(process.env).messenger;
  if (!config) throw new Trouble(UNSET);
  try {
    await sync(config, values.yes);
  } catch (error) {
    throw error instanceof GraphRefused ? new Trouble(adviceFor(error, new URL(config.graphUrl).host)) : error;
  }
};

/** The same exit code for everything that was not done; a stack only for defects. */
try {
  await run(process.argv.slice(2));
} catch (error) {
  const known = error instanceof Trouble || error instanceof ConfigError || (error instanceof TypeError && 'code' in error);
  if (!known) throw error;
  process.stderr.write(`\n${error.message}\n\n`);
  process.exitCode = 1;
}
