/** `npm start`: brings everything up, says where it is, and goes down cleanly on Ctrl-C or TERM. */
import { once } from 'node:events';
import { compose, type Banter } from '../main.ts';
import { readConfig } from '../config.ts';
import { complain, row, step, styled } from './terminal.ts';

const STOP_AT_MOST_MS = 15_000;

const banner = ({ addresses, redis, sandbox, messenger, botFramework, sendsTo }: Banter['about']): string =>
  [
    '',
    row('Chat page', styled('cyan', addresses.page)),
    ...(sandbox
      ? [
          row('Sandbox', `${addresses.sandbox ?? ''}  ${styled('dim', sandbox.banks.join(' · '))}`),
          row('', styled('dim', sandbox.linkedTo === undefined ? 'chat users are linked as the seed says' : `whoever chats here sees ${sandbox.linkedTo}'s accounts`)),
        ]
      : []),
    row('Messenger', messenger ? `${addresses.page}/webhooks/messenger` : styled('dim', 'off (set the MESSENGER_ variables)')),
    row('Bot Framework', `${addresses.page}/api/messages${botFramework === 'loopback' ? styled('dim', '  this machine only (set MicrosoftAppId)') : ''}`),
    row('Redis', styled('dim', redis)),
    '',
    row('Leaves here', sendsTo.length === 0 ? 'nothing: understanding, banks and data are all on this machine' : `replies to ${sendsTo.join(' and ')}, and nothing else`),
    row('Stop', 'Ctrl-C'),
    '',
  ].join('\n');

const stopSignal = async (): Promise<string> => {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  return await Promise.race(signals.map((signal) => once(process, signal).then(() => signal)));
};

const main = async (): Promise<void> => {
  process.stdout.write(`\n  ${styled('bold', 'Banter')}  ${styled('dim', 'a banking assistant of your own')}\n\n`);
  const config = readConfig(process.env);
  const stopping = stopSignal();
  const banter = await compose(config, { step });
  process.stdout.write(banner(banter.about));
  await stopping;
  process.stdout.write(`\n  ${styled('dim', 'Finishing what is under way…')}\n`);
  setTimeout(() => process.exit(1), STOP_AT_MOST_MS).unref();
  await banter.stop();
};

try {
  await main();
} catch (error) {
  complain(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
