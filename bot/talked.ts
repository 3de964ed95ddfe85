/** What was said between a customer and people, from the log: for who wants it once more. Notes are not theirs to read. */
import type { DeskAct, Talked } from './model.ts';
import type { Subject } from './store/keys.ts';
import type { Log } from './store/log.ts';
import type { LogEntry } from './stored.ts';

const TURNS_LOOKED_AT = 300;

/** Of the last time with people: from when the first one came until the conversation was the bot's again. */
export const createTalked =
  (log: Pick<Log, 'newest'>) =>
  async (subject: Subject): Promise<Talked[]> => {
    // Only a commit writes the log of a conversation, and it takes nothing but LogEntry.
    const newest = (await log.newest(subject, TURNS_LOOKED_AT)).map(({ body }) => body as LogEntry);
    const [last = -1, before = newest.length] = newest.flatMap((entry, at) => (isEnd(entry) ? [at] : []));
    const lately = last < 0 ? [] : newest.slice(last, before).toReversed();
    const begun = lately.findIndex(({ event }) => event.kind === 'desk' && event.act.do === 'claimed');
    return begun < 0 ? [] : lately.slice(begun).flatMap(({ event, at }) => saidIn(event, at));
  };

const ENDS: ReadonlySet<DeskAct['do']> = new Set(['released', 'resolved', 'left']);
const isEnd = ({ event }: LogEntry): boolean => event.kind === 'desk' && ENDS.has(event.act.do);

type Event = LogEntry['event'];

const saidIn = (event: Event, at: number): Talked[] => {
  if (event.kind === 'desk') return event.act.do === 'said' ? [{ at, name: event.by.name, text: event.act.text }] : [];
  if (event.kind !== 'arrived') return [];
  const { arrived } = event;
  const text = arrived.kind === 'text' ? arrived.text : arrived.kind === 'pressed' ? arrived.title : undefined;
  return text === undefined ? [] : [{ at, text }];
};
