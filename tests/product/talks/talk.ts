/** A conversation as data that reads like a transcript, and who plays it through the Bot Framework's door. */
import { z } from 'zod';
import type { RunningBanter } from '../../support/banter.ts';

/** What the customer writes (`[Label]` presses that button, the last one shown with it, `[#…]` one that nobody made), what the answer must say, and what it must not. */
type Turn = readonly [said: string, answer: RegExp, never?: RegExp];

export type Talk = {
  name: string;
  language: 'en' | 'es';
  /** Absent: Ana. `own` is a customer with Ana's accounts whom no other conversation shares: for what changes something. */
  who?: 'luis' | 'grace' | 'own';
  turns: readonly Turn[];
};

/** No answer to anybody may hold one of these. */
export const NEVER =
  /\bat .+\.[jt]s\b|node_modules|\b(?:Type|Range|Syntax|Reference)?Error\b|\bundefined\b|\bNaN\b|\[object |\bnull\b|\b(?:repair|slots?|check_balance|lock_card|my_data)\.\w|\{\w+\}|\b(?:chk|sav|crd|wf-sav|wf-auto|citi-card)-\w|WRONGTYPE|redis|[^.]\.\.(?!\.)/i;

const reply = z.object({
  text: z.string().optional(),
  attachments: z.array(z.object({ content: z.object({ fallbackText: z.string() }) })).default([]),
  suggestedActions: z.object({ actions: z.array(z.object({ title: z.string(), value: z.string() })) }).optional(),
});
const answer = z.object({ activities: z.array(reply) });

type Line = { said: string; shown: string };

/** Plays one conversation; throws with all of it when an answer is not as it should be. */
export const play = async (banter: RunningBanter, service: string, talk: Talk, id: string): Promise<readonly Line[]> => {
  const user = talk.who === undefined || talk.who === 'own' ? id : talk.who;
  const buttons = new Map<string, string>();
  const lines: Line[] = [];
  for (const [said, expected, never] of talk.turns) {
    const label = /^\[(.+)\]$/.exec(said)?.[1];
    const value = label?.startsWith('#') ? 'Zm9yZ2Vk' : label === undefined ? undefined : buttons.get(label);
    if (label !== undefined && value === undefined) throw new Error(`There is no button "${label}":\n${transcript(lines)}`);
    const response = await fetch(`${banter.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        type: 'message',
        id: `${id}-${lines.length}`,
        channelId: 'webchat',
        serviceUrl: service,
        from: { id: user },
        recipient: { id: 'bot' },
        conversation: { id },
        locale: talk.language === 'es' ? 'es-US' : 'en-US',
        deliveryMode: 'expectReplies',
        text: label ?? said,
        ...(value === undefined ? {} : { value }),
      }),
    });
    const raw = await response.text();
    if (!response.ok) throw new Error(`${response.status} ${raw} to "${said.slice(0, 80)}"\n${transcript(lines)}`);
    const { activities } = answer.parse(JSON.parse(raw));
    for (const { suggestedActions } of activities)
      for (const { title, value: token } of suggestedActions?.actions ?? []) buttons.set(title, token);
    const shown = activities.flatMap(shownOf).join('\n');
    lines.push({ said, shown });
    const wrong = problemOf(shown, expected, never);
    if (wrong !== undefined) throw new Error(`${wrong}\n${transcript(lines)}`);
  }
  return lines;
};

const shownOf = ({ text = '', attachments, suggestedActions }: z.infer<typeof reply>): string[] => [
  ...(text === '' ? [] : [text]),
  ...attachments.map(({ content }) => content.fallbackText),
  ...(suggestedActions?.actions ?? []).map(({ title }) => `[${title}]`),
];

const problemOf = (shown: string, expected: RegExp, never: RegExp | undefined): string | undefined => {
  if (NEVER.test(shown)) return `It shows ${NEVER.exec(shown)?.[0]}, which is nobody's business:`;
  if (!expected.test(shown)) return `The last answer was to be ${expected}:`;
  if (never?.test(shown)) return `The last answer was not to be ${never}:`;
  return undefined;
};

export const transcript = (lines: readonly Line[]): string =>
  lines.map(({ said, shown }) => `> ${said.slice(0, 120)}\n${shown.replace(/^/gm, '    ')}`).join('\n');
