/** `npm start`: brings everything up, says where it is, and goes down cleanly on Ctrl-C or TERM. */

import type { About } from '../about.ts';
import { readConfig } from '../config.ts';
import { compose } from '../main.ts';
import { complain, row, step, styled } from './terminal.ts';

const STOP_AT_MOST_MS = 15_000;

const banner = ({ page, desk, sandbox, messenger, botFramework, sendsTo }: About): string => {
  const rows = [
    row('Chat page', styled('cyan', page)),
    row('Desk', desk === undefined ? styled('dim', 'off (set the DESK_ variables)') : styled('cyan', desk)),
    ...(sandbox ? [row('Sandbox', `${styled('cyan', sandbox.url)}  ${styled('dim', linkOf(sandbox.linkedTo))}`)] : []),
    row('Messenger', messenger ? `${page}/webhooks/messenger` : styled('dim', 'off (set the MESSENGER_ variables)')),
    row('Bot Framework', BOT_FRAMEWORK[botFramework](page)),
    '',
    row(
      'Leaves here',
      sendsTo.length === 0 ? 'nothing: understanding, banks and data are on this machine' : `what ${sendsTo.join(', ')} must get`,
    ),
    row('Stop', 'Ctrl-C'),
  ];
  return `\n${rows.join('\n')}\n\n`;
};

const linkOf = (name: string | undefined): string =>
  name === undefined ? 'who chats connects these banks: write “connect my bank”' : `who chats here sees ${name}'s accounts`;

const BOT_FRAMEWORK: { readonly [state in About['botFramework']]: (page: string) => string } = {
  on: (page) => `${page}/api/messages`,
  loopback: (page) => `${page}/api/messages  ${styled('dim', 'from this machine only (set MicrosoftAppId)')}`,
  off: () => styled('dim', 'off (set MicrosoftAppId)'),
};

/** Resolves at the first signal. Under npm the same Ctrl-C arrives twice: repeats change nothing. */
const stopSignal = (): Promise<void> =>
  new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop());
  });

const main = async (): Promise<void> => {
  process.stdout.write(`\n  ${styled('bold', 'Banter')}  ${styled('dim', 'a banking assistant of your own')}\n\n`);
  const config = readConfig(process.env);
  const stopping = stopSignal();
  const banter = await compose(config, { step });
  process.stdout.write(banner(banter.about));
  const unfit = await Promise.race([stopping, banter.unfit]);
  process.stdout.write(`\n  ${styled('dim', 'Finishing what is under way…')}\n`);
  setTimeout(() => process.exit(1), STOP_AT_MOST_MS).unref();
  await banter.stop();
  if (unfit) throw unfit;
};

try {
  await main();
} catch (error) {
  complain(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
