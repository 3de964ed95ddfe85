/**
 * Handing a conversation to another desk: an agent hub between the channel and this bot, which understands Bot Framework's two events (Bot
 * Framework, "Transition conversations from bot to human"). One leaves, and what became of it comes back.
 */
import type { Transcript } from 'botframework-schema';
import { z } from 'zod';
import type { Address, Briefing, Json } from '../../../bot/model.ts';
import { BOT } from '../activity.ts';

type Fields = { [name: string]: Json };

/** What the hub is told. The protocol leaves the fields of `value` to it: which ones it looks at is set up there. */
export const initiation = (to: Address, briefing: Briefing, at: number): Fields => {
  const { id, why, skill, language, intents } = briefing;
  return {
    type: 'event',
    name: 'handoff.initiate',
    id,
    timestamp: new Date(at).toISOString(),
    value: { why, skill, language, intents },
    attachments: [{ contentType: 'application/json', name: 'Transcript', content: transcriptOf(to, briefing) }],
  };
};

/** The fields of an activity that a transcript needs; the schema's own type wants all that the package computes, too. */
type Told = Pick<Transcript['activities'][number], 'type' | 'text' | 'channelId'> & {
  timestamp: string;
  from: { id: string; name?: string; role: 'bot' | 'user' };
  conversation: { id: string };
};

const transcriptOf = ({ user, thread, extra }: Address, { said }: Briefing): { activities: Told[] } => ({
  activities: said.map(({ at, who, name, text }) => ({
    type: 'message',
    timestamp: new Date(at).toISOString(),
    channelId: extra?.channelId ?? '',
    conversation: { id: thread },
    from:
      who === 'customer'
        ? { id: user, role: 'user' }
        : { id: extra?.botId ?? BOT.id, role: 'bot', ...(name === undefined ? {} : { name }) },
    text,
  })),
});

const status = z.object({ state: z.enum(['accepted', 'failed', 'completed']) });

/** Who speaks after the hub's event; undefined: it is none, or says nothing that we know. */
export const ownerAfter = ({ name, value }: { name?: string | undefined; value?: Json | undefined }): 'bot' | 'human' | undefined => {
  const read = name === 'handoff.status' ? status.safeParse(value) : undefined;
  return read?.success ? (read.data.state === 'accepted' ? 'human' : 'bot') : undefined;
};
