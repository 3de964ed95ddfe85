/** A conversation's log as its channel shows it: what the customer wrote, and the bot's replies in words, fitted. */
import type { Bell } from './bell.ts';
import type { Arrived, Channel, Directory, Json, Person, Reply } from './model.ts';
import type { Subject } from './store/keys.ts';
import type { Log } from './store/log.ts';
import { isNewer, type LogEntry } from './stored.ts';
import { fitReply, type TurnParts } from './turn.ts';

/** One turn. `id` grows and is the watermark after it. `by`: who says each of the parts; undefined: the bot. */
export type Exchange = {
  id: string;
  at: number;
  answers: string;
  arrived: Arrived | undefined;
  parts: Json[];
  by: (Person | undefined)[];
};

export interface Transcript {
  /** Turns after `after` (undefined: from the beginning), at most `count`. */
  read(subject: Subject, channel: Channel, after: string | undefined, count: number): Promise<Exchange[]>;
  last(subject: Subject): Promise<string | undefined>;
  /** The turn that handled this event, as soon as it is done; undefined when it is not in time. */
  turnOf(subject: Subject, channel: Channel, arrived: Arrived, timeoutMs: number): Promise<Exchange | undefined>;
}

export type TranscriptParts = Pick<TurnParts, 'speaker' | 'buttons' | 'now'> & {
  log: Log;
  directory: Pick<Directory, 'customerOf'>;
  bell: Bell;
};

/** A turn that answers its own request is among the newest: so far back it is looked for. */
const LOOK_BACK = 200;
const LOOK_EVERY_MS = 1_000;

export const createTranscript = (parts: TranscriptParts): Transcript => {
  const { log, directory, bell, now } = parts;

  /** Figures are shown only while the consent they rest on lasts (I7). */
  const mayShow = async ({ to, replies }: LogEntry): Promise<(reply: Reply) => boolean> => {
    if (replies.every(({ figuresOf }) => figuresOf.length === 0)) return () => true;
    const grants = (await directory.customerOf(to))?.grants ?? [];
    return ({ figuresOf }) => figuresOf.every((id) => grants.some((grant) => grant.id === id && now() < grant.until));
  };

  const exchangeOf = async (subject: Subject, channel: Channel, id: string, entry: LogEntry): Promise<Exchange> => {
    const arrived = entry.event.kind === 'arrived' ? entry.event.arrived : undefined;
    const shown = await mayShow(entry);
    const said = entry.replies
      .filter(shown)
      .flatMap((reply) => fitReply(parts, subject, channel, reply, entry.at).map((part) => ({ part, by: reply.by })));
    return {
      id,
      at: entry.at,
      answers: arrived?.id ?? '',
      arrived,
      parts: said.map(({ part }) => part),
      by: said.map(({ by }) => by),
    };
  };

  const read: Transcript['read'] = async (subject, channel, after, count) => {
    const exchanges: Exchange[] = [];
    for (const { id, body } of await log.read(subject, after, count)) {
      // Only a commit writes the log, and it takes nothing but LogEntry.
      const entry = body as LogEntry;
      // Who reads on at a process of a newer version gets it there, and nothing before it is missing.
      if (isNewer(entry)) break;
      exchanges.push(await exchangeOf(subject, channel, id, entry));
    }
    return exchanges;
  };

  const find = async (subject: Subject, channel: Channel, { id }: Arrived): Promise<Exchange | undefined> => {
    for (const entry of await log.newest(subject, LOOK_BACK)) {
      const { event } = entry.body as LogEntry;
      if (event.kind === 'arrived' && event.arrived.id === id && !isNewer(entry.body as LogEntry)) {
        return exchangeOf(subject, channel, entry.id, entry.body as LogEntry);
      }
    }
    return undefined;
  };

  const turnOf: Transcript['turnOf'] = (subject, channel, arrived, timeoutMs) =>
    new Promise((resolve, reject) => {
      const finish = (found: Exchange | undefined) => {
        stop();
        clearInterval(beat);
        clearTimeout(end);
        resolve(found);
      };
      const look = () => {
        find(subject, channel, arrived).then((found) => found && finish(found), reject);
      };
      const stop = bell.listen(subject, look);
      const beat = setInterval(look, LOOK_EVERY_MS);
      const end = setTimeout(finish, timeoutMs, undefined);
      look();
    });

  return { read, last: (subject) => log.last(subject), turnOf };
};
