/** A small Direct Line client for our own commands: says something, waits for what comes back. */
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';

const session = z.object({ conversationId: z.string(), token: z.string(), user: z.string() });

const activity = z.object({
  type: z.string(),
  id: z.string().optional(),
  replyToId: z.string().optional(),
  from: z.object({ role: z.string().optional() }),
  text: z.string().optional(),
  attachments: z
    .array(
      z.object({
        content: z.object({
          body: z.array(
            z.object({ text: z.string().optional(), facts: z.array(z.object({ title: z.string(), value: z.string() })).optional() }),
          ),
          actions: z.array(z.object({ title: z.string(), url: z.string() })).optional(),
        }),
      }),
    )
    .optional(),
  suggestedActions: z.object({ actions: z.array(z.object({ title: z.string(), value: z.string() })) }).optional(),
});
const activitySet = z.object({ activities: z.array(activity), watermark: z.string() });

export type Activity = z.infer<typeof activity>;

export interface Client {
  /** Sends a text, or presses a button, and resolves with the activities that answer it. */
  say(text: string, value?: string): Promise<Activity[]>;
  /** What came unasked since the last answer. */
  news(): Promise<Activity[]>;
}

const ANSWER_MS = 20_000;
const LOOK_EVERY_MS = 60;

/** Opens a conversation of its own at a running Banter. */
export const openConversation = async (url: string): Promise<Client> => {
  const { conversationId, token, user } = session.parse(await json(await fetch(`${url}/chat/session`, { method: 'POST' })));
  const base = `${url}/v3/directline/conversations/${conversationId}/activities`;
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  let watermark = '';

  const news = async (): Promise<Activity[]> => {
    const set = activitySet.parse(await json(await fetch(`${base}?watermark=${watermark}`, { headers })));
    watermark = set.watermark;
    return set.activities.filter(({ from, type }) => from.role === 'bot' && type === 'message');
  };

  return {
    news,
    async say(text, value) {
      const body = JSON.stringify({ type: 'message', from: { id: user }, text, ...(value === undefined ? {} : { value }) });
      await json(await fetch(base, { method: 'POST', headers, body }));
      for (const deadline = Date.now() + ANSWER_MS; Date.now() < deadline; await wait(LOOK_EVERY_MS)) {
        const came = await news();
        if (came.length > 0) return came;
      }
      return [];
    },
  };
};

const json = async (response: Response): Promise<unknown> => {
  if (!response.ok) throw new Error(`Banter answered ${response.status}`);
  return response.json();
};
