/** The options of `npm run bench`, checked: a mistake is said before anything starts. */
import { parseArgs } from 'node:util';
import { type Case, SERVERS, type ServerName } from './case.ts';

export type Options = {
  /** What to do; comparing under load when nothing else is asked for. */
  mode: 'compare' | 'matrix' | 'idle' | 'memory' | 'start' | 'profile' | 'pauses' | 'fraud' | 'desk';
  only: readonly ServerName[];
  base: Case;
  /** Conversations of `--idle` and of `--memory`. */
  idle: number;
  memory: number;
  writeReadme: boolean;
};

export const USAGE = `
  npm run bench                       one process, 32 conversations, closed loop: about a minute
  npm run bench -- --matrix           that case, then one thing changed at a time: about 20 minutes

  --conversations N   how many customers write at once (32)
  --rate N            open loop: N messages a second, whatever is answered (closed loop)
  --durability D      everysec or always (everysec)
  --bank-latency MS   how long the bank takes to answer (0)
  --processes N       1 or 2 on one Redis, messages alternating between them (1)
  --seconds N         length of a round (3; 8 with --matrix and --desk)
  --rounds N          rounds, each with every server in turn (5)
  --only A,B          of ${SERVERS.join(', ')} (all)
  --write-readme      puts the table into README.md, between its markers

  --idle N            instead: what N conversations cost that nobody writes in
  --memory N          instead: whether the process grows while N customers write once each
  --start             instead: from a process's start to its first answer
  --pauses            instead: how long the event loop stands still while hostile texts are read
  --fraud             instead: how soon alerts are told and cards blocked, beside plain messages, open loop (200 a second)
  --desk              instead: how soon agents see what customers write, and customers what agents write, open loop (50 a second)
  --profile           instead: where the CPU time goes, by package and folder
`;

export class UsageError extends Error {}

/** Of the matrix, and of the desk, whose messages are few. */
const LONG_SECONDS = '8';

export const readOptions = (args: readonly string[]): Options => {
  const values = parse(args);
  const modes = (['matrix', 'idle', 'memory', 'start', 'profile', 'pauses', 'fraud', 'desk'] as const).filter(
    (name) => values[name] !== undefined && values[name] !== false,
  );
  if (modes.length > 1) throw new UsageError(`--${modes.join(' and --')} are measured one at a time`);
  const mode = modes[0] ?? 'compare';
  const writeReadme = values['write-readme'];
  if (writeReadme && mode !== 'compare' && mode !== 'matrix') throw new UsageError(`--write-readme writes comparisons, not --${mode}`);
  return {
    mode,
    only: serversIn(values.only),
    writeReadme,
    idle: count('idle', values.idle ?? '1', 5_000_000),
    memory: count('memory', values.memory ?? '1', 5_000_000),
    base: {
      conversations: count('conversations', values.conversations, 10_000),
      durability: oneOf('durability', values.durability, ['everysec', 'always']),
      bankLatencyMs: count('bank-latency', values['bank-latency'], 60_000, 0),
      processes: oneOf('processes', values.processes, ['1', '2']) === '1' ? 1 : 2,
      rate: values.rate === undefined ? undefined : count('rate', values.rate, 100_000),
      seconds: count('seconds', values.seconds ?? (mode === 'matrix' || mode === 'desk' ? LONG_SECONDS : '3'), 3_600),
      rounds: count('rounds', values.rounds, 1_000),
    },
  };
};

const parse = (args: readonly string[]) => {
  const text = (fallback: string) => ({ type: 'string', default: fallback }) as const;
  const flag = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({
      args: [...args],
      options: {
        conversations: text('32'),
        durability: text('everysec'),
        'bank-latency': text('0'),
        processes: text('1'),
        rounds: text('5'),
        only: text(SERVERS.join(',')),
        seconds: { type: 'string' },
        rate: { type: 'string' },
        idle: { type: 'string' },
        memory: { type: 'string' },
        matrix: flag,
        start: flag,
        profile: flag,
        pauses: flag,
        fraud: flag,
        desk: flag,
        'write-readme': flag,
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
};

const count = (name: string, given: string, most: number, least = 1): number => {
  const value = Number(given);
  if (!/^\d+$/.test(given) || value < least || value > most) throw new UsageError(`--${name} takes a whole number, ${least} to ${most}`);
  return value;
};

const oneOf = <T extends string>(name: string, given: string, allowed: readonly T[]): T => {
  const found = allowed.find((one) => one === given);
  if (found === undefined) throw new UsageError(`--${name} takes ${allowed.join(' or ')}`);
  return found;
};

/** In the order of the tables, whatever the order in which they were named. */
const serversIn = (given: string): ServerName[] => {
  const names = given.split(',').map((name) => name.trim());
  for (const name of names) oneOf('only', name, SERVERS);
  return SERVERS.filter((name) => names.includes(name));
};
