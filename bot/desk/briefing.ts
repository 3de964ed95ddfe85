/** What another desk is told of a conversation that it takes over: what was wanted and what was said, without figures. */
import type { Briefing } from '../model.ts';
import type { Subject } from '../store/keys.ts';
import type { Bubble, Entry } from '../wire.ts';
import type { ThreadReader } from './thread.ts';

const TURNS_TOLD = 40;
const INTENTS_TOLD = 3;
/** Nobody of this desk reads it. */
const NOBODY = '';

export const createBriefing =
  (threads: Pick<ThreadReader, 'page'>) =>
  async (subject: Subject, call: Omit<Briefing, 'said' | 'intents'>): Promise<Briefing> => {
    const { entries } = await threads.page(subject, NOBODY, TURNS_TOLD);
    const { id, why, skill, language } = call;
    const intents = entries.flatMap((entry) => (entry.who === 'customer' && entry.understood ? [entry.understood] : []));
    return { id, why, skill, language, intents: intents.slice(-INTENTS_TOLD).toReversed(), said: entries.flatMap(lineOf) };
  };

/** Notes are for colleagues here. */
const lineOf = (entry: Entry): Briefing['said'] => {
  const { at } = entry;
  if (entry.who === 'customer') return [{ at, who: 'customer', text: entry.text }];
  if (entry.who === 'agent') return [{ at, who: 'person', name: entry.name, text: entry.text }];
  return entry.who === 'bot' ? entry.bubbles.map((bubble) => ({ at, who: 'bot', text: textOf(bubble) })) : [];
};

const textOf = (bubble: Bubble): string =>
  'text' in bubble ? bubble.text : [bubble.title, ...bubble.lines.map(({ label, value }) => `${label}: ${value}`)].join('\n');
