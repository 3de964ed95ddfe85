/** One line in, one line out: how a text is understood, for whoever measures from outside. */
import { z } from 'zod';
import { dayHere } from '../day.ts';
import type { Expecting, Heard, Json, Understanding } from '../model.ts';

const expectingShape = z.union([
  z.string().transform((what): Expecting => (what === 'yes_no' ? { slots: [], yesNo: true } : { slots: [what], yesNo: false })),
  z.object({ slots: z.array(z.string()).default([]), yesNo: z.boolean().default(false) }),
]);

const lineShape = z.object({
  text: z.string(),
  language: z.enum(['en', 'es']).default('en'),
  /** A slot's name, `yes_no`, or both as `{"slots": [...], "yesNo": true}`. */
  expecting: expectingShape.nullish().transform((expecting): Expecting => expecting ?? { slots: [], yesNo: false }),
  /** The customer's day, `2026-11-25`; that of this machine when none is given. */
  today: z.iso.date().nullish(),
});

export type Answer = { intent: string; confidence: number; slots: Json; language: string; refused?: true } | { error: string };

/** Whether the bot would do something: act on what was asked, or take the value it had asked for. */
export const acts = (heard: Heard, expecting: Expecting): boolean =>
  heard.requests.length > 0 ||
  heard.command !== undefined ||
  heard.answer !== undefined ||
  heard.speak !== undefined ||
  expecting.slots.some((slot) => slot in heard.slots);

/** The intent that the bot would act on first; undefined when it would ask back. A command comes before what is asked for beside it. */
export const doneBy = ({ requests, command, answer, speak }: Heard): string | undefined => {
  const [request] = requests;
  if (command !== undefined && !(command === 'cancel' && request)) return command;
  return request?.intent ?? answer ?? (speak && (speak === 'es' ? 'speak_spanish' : 'speak_english'));
};

const parse = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};

/** Names the best intent even below its threshold, with `refused` when the bot would not act. A bad line gets its error. */
export const answerLine = (understanding: Understanding, line: string): Answer => {
  const json = parse(line);
  if (json === undefined) return { error: 'The line is not JSON.' };
  const asked = lineShape.safeParse(json);
  if (!asked.success) {
    const [issue] = asked.error.issues;
    return { error: `${issue?.path.join('.') || 'line'}: ${issue?.message ?? 'has the wrong shape'}` };
  }
  const { text, language, expecting, today } = asked.data;
  const heard = understanding.hear(text, language, expecting, today ?? dayHere());
  const { intent, confidence } = heard.best;
  const answer = {
    intent,
    confidence: Math.round(confidence * 1e6) / 1e6,
    slots: heard.slots,
    language: heard.speak ?? heard.language,
  };
  return acts(heard, expecting) ? answer : { ...answer, refused: true };
};
