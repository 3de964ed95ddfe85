/**
 * Examines the Redis of REDIS_URL when we first meet it: at the start, or where it was away then, when it comes. What is refused ends us;
 * what is warned of is said. Later returns are examined too, but only told of: who is connected gets 503 from a Redis that cannot write,
 * and an end would not help them.
 */
import type { LogEvent } from './logger.ts';
import type { Expectation } from './store/server/check.ts';
import { complaintLines, type Examination, examineRedis, RedisUnfit, refuses } from './store/server/examination.ts';
import { urlsIn } from './store/server/node.ts';

export type Fitness = {
  /** What was found at the start, in a word or two, and in lines for the person at the terminal. */
  about: string;
  /** What it is, and when a message counts as kept where that is not a matter of DURABILITY alone. */
  what: string;
  warnings: readonly string[];
  /** Redis is there now. */
  met(): void;
  /** Resolves if it turns out to be unfit after the start. */
  unfit: Promise<RedisUnfit>;
};

/** Throws RedisUnfit. `say` gets lines for the person at the terminal, after the start. */
export const watchFitness = async (url: string, expected: Expectation, say: (line: string) => void, log: LogEvent): Promise<Fitness> => {
  let told = '';
  /** Lines that are news: a Redis that comes and goes is not complained about each time. */
  const newsIn = ({ complaints }: Examination): string[] => {
    const lines = complaintLines(complaints);
    if (lines.join() === told) return [];
    told = lines.join();
    log('redis_complaints', { codes: [...new Set(complaints.map(({ code }) => code))].join(' ') });
    return lines;
  };
  const first = await examineRedis(url, expected);
  if (first.complaints.some(refuses)) throw new RedisUnfit(first.complaints);

  let known = first.reached;
  let end: (why: RedisUnfit) => void = () => undefined;
  const unfit = new Promise<RedisUnfit>((resolve) => {
    end = resolve;
  });
  const examineAgain = async (): Promise<void> => {
    const found = await examineRedis(url, expected);
    if (!known && found.complaints.some(refuses)) return end(new RedisUnfit(found.complaints));
    known ||= found.reached;
    if (found.reached) for (const line of newsIn(found)) say(line);
  };
  // The connection of the start is the one that was just examined.
  let fresh = first.reached;
  return {
    about: !first.reached ? 'away' : first.complaints.length === 0 ? 'fit' : 'fit, with warnings',
    what: urlsIn(url).length > 1 ? clusterOf(first.masters) : 'the one of REDIS_URL',
    warnings: newsIn(first),
    met: () => {
      if (!fresh) void examineAgain();
      fresh = false;
    },
    unfit,
  };
};

const clusterOf = (masters: number): string =>
  `a cluster${masters === 0 ? '' : ` of ${masters} masters`}; every message on a second node before it is acknowledged`;
