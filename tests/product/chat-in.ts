/** A customer at our chat page, as far as its server is concerned: a browser's cookies, what is said, and what is shown. */
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { Jar } from '../support/cookie-jar.ts';

const session = z.object({ conversationId: z.string(), token: z.string(), user: z.string() });
const shown = z.object({
  type: z.string(),
  from: z.object({ role: z.string().optional() }).optional(),
  text: z.string().optional(),
  attachments: z
    .array(z.object({ content: z.object({ fallbackText: z.string(), actions: z.array(z.object({ url: z.string() })).optional() }) }))
    .optional(),
  suggestedActions: z.object({ actions: z.array(z.object({ title: z.string(), value: z.string() })) }).optional(),
});
type Shown = z.infer<typeof shown>;

const ANSWER_MS = 20_000;

export interface Chat {
  /** Says it, and resolves to all that the bot says until this matches; without it, until it says anything. */
  say(text: string, wanted?: RegExp): Promise<string>;
  /** Presses a button of the last message. */
  press(label: string, wanted?: RegExp): Promise<string>;
  /** What the bot says by itself. */
  hears(wanted: RegExp, ms?: number): Promise<string>;
  /** The newest link out of the chat. */
  link(): string;
  buttons(): string[];
  /** The conversation's id. */
  id: string;
}

/** `zone`: what the customer's device shows. */
export const chatIn = async (url: string, jar: Jar, zone?: string): Promise<Chat> => {
  const own = { origin: url, 'sec-fetch-site': 'same-origin' };
  const { conversationId: id, token, user } = session.parse(JSON.parse((await jar.post(`${url}/chat/session`, '', own)).body));
  const base = `${url}/v3/directline/conversations/${id}/activities`;
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  let watermark = '';
  const all: Shown[] = [];

  const news = async (): Promise<Shown[]> => {
    const answer = await fetch(`${base}?watermark=${watermark}`, { headers });
    const set = z.object({ activities: z.array(shown), watermark: z.string() }).parse(await answer.json());
    watermark = set.watermark;
    const came = set.activities.filter(({ from, type }) => from?.role === 'bot' && type === 'message');
    all.push(...came);
    return came;
  };

  const hears: Chat['hears'] = async (wanted, ms = ANSWER_MS) => {
    let heard = '';
    for (const end = Date.now() + ms; Date.now() < end; await wait(40)) {
      heard += (await news()).map(textOf).join('\n');
      if (wanted.test(heard)) return heard;
    }
    throw new Error(`waited for ${wanted}, heard: ${heard}`);
  };

  const post = async (body: object): Promise<void> => {
    const { ok, status } = await fetch(base, {
      method: 'POST',
      headers,
      body: JSON.stringify({ type: 'message', from: { id: user }, ...(zone === undefined ? {} : { localTimezone: zone }), ...body }),
    });
    if (!ok) throw new Error(`Banter answered ${status}`);
  };

  const actions = () => all.at(-1)?.suggestedActions?.actions ?? [];

  return {
    id,
    hears,
    async say(text, wanted = /\S/) {
      await post({ text });
      return hears(wanted);
    },
    async press(label, wanted = /\S/) {
      const action = actions().find(({ title }) => title === label);
      if (!action) throw new Error(`there is no button ${label} among ${actions().map(({ title }) => title)}`);
      await post({ text: label, value: action.value });
      return hears(wanted);
    },
    link: () =>
      all
        .flatMap(({ attachments = [] }) => attachments)
        .flatMap(({ content }) => content.actions ?? [])
        .at(-1)?.url ?? '',
    buttons: () => actions().map(({ title }) => title),
  };
};

const textOf = ({ text = '', attachments = [] }: Shown): string =>
  [text, ...attachments.map(({ content }) => content.fallbackText)].join('\n');
