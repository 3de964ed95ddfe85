/** `npm run queue`: who waits for a person, since when and why: lives at stake first, then legal rights, then who waits longest. No customer's word. */
import { parseArgs } from 'node:util';
import { channelOfState } from '../inspect.ts';
import { createLog, type Log } from '../store/log.ts';
import { createQueue, type InLine } from '../store/queue.ts';
import { SealError } from '../store/seal.ts';
import { asOperator, print, Trouble, timeOf, withStore } from './operator.ts';

const USAGE = `Usage: npm run queue

  lists the conversations, and cases of suspected fraud, that wait for a person: since when, for how long, why, in which language, on which channel, and their names.
  fraud     a suspected fraud: nobody could be reached, nobody answered, or the bank did not confirm what was answered
  right     invoked a legal right: fraud, a dispute, a complaint, hardship, a death; deadlines may run
  anger     is angry
  misses    was not understood three times
  asked     asked for a person`;

const READ_AT_ONCE = 64;

/** `12m`, `3h05m`, `2d4h`. */
const span = (ms: number): string => {
  const minutes = Math.floor(Math.max(0, ms) / 60_000);
  const [days, hours] = [Math.floor(minutes / 1_440), Math.floor(minutes / 60) % 24];
  if (days > 0) return `${days}d${hours}h`;
  return hours > 0 ? `${hours}h${String(minutes % 60).padStart(2, '0')}m` : `${minutes}m`;
};

/** What cannot be opened has no channel, but is listed all the same. */
const channelIn = async (log: Log, { subject }: InLine): Promise<string> => {
  try {
    return channelOfState(await log.state(subject)) ?? '-';
  } catch (error) {
    if (error instanceof SealError) return '?';
    throw error;
  }
};

const run = async (args: string[]): Promise<void> => {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { help: { type: 'boolean', default: false } } });
  if (values.help) return print(USAGE);
  if (positionals.length > 0) throw new Trouble(`queue takes no ${positionals[0]}: it lists who waits.`);
  await withStore(async ({ connection, sealer }) => {
    const log = createLog(connection, sealer);
    const all = await createQueue(connection).list();
    const now = Date.now();
    for (let at = 0; at < all.length; at += READ_AT_ONCE) {
      const some = all.slice(at, at + READ_AT_ONCE);
      const channels = await Promise.all(some.map((one) => channelIn(log, one)));
      some.forEach(({ subject, since, why, language }, n) => {
        const waits = span(now - since).padStart(6);
        print(`${timeOf(since)}  ${waits}  ${why.padEnd(6)}  ${language}  ${(channels[n] ?? '').padEnd(12)}  ${subject}`);
      });
    }
    const longest = span(now - Math.min(...all.map(({ since }) => since)));
    print(
      all.length === 0
        ? 'Nobody waits for a person.'
        : `${all.length} ${all.length === 1 ? 'waits' : 'wait'} for a person, the longest for ${longest}.`,
    );
  });
};

await asOperator(run);
