/** Our own small port for what no standard has: orders about cards. README.md of the sandbox describes it; a bank offers it beside FDX. */
import { z } from 'zod';

const time = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));
const ordered = { key: z.string(), accountId: z.string() };

/** An order to lock or unlock that was done, and since when the card has been in this state. */
export const stateShape = z.object({ ...ordered, state: z.enum(['locked', 'active']), since: time });

/** An answer that was taken, and what the case and the card came to by it. */
export const answerShape = z.object({
  ...ordered,
  caseId: z.string(),
  answer: z.enum(['mine', 'not_mine']),
  caseState: z.enum(['CLEARED', 'BLOCKED']),
  cardState: z.enum(['ACTIVE', 'HELD', 'BLOCKED']),
  since: time,
});

/** A card that was reported: it is blocked. */
export const reportShape = z.object({ ...ordered, state: z.literal('blocked'), since: time });

/** A new card that is on its way. */
export const replacementShape = z.object({
  ...ordered,
  orderedAt: time,
  arrives: z.object({ from: z.iso.date(), to: z.iso.date() }).refine(({ from, to }) => from <= to),
});

/** How a card is; without `since` where nobody ever changed it. */
export const cardShape = z.object({
  accountId: z.string(),
  state: z.enum(['locked', 'active', 'held', 'blocked']),
  since: time.optional(),
});

/** A refusal: its code is for us, its message for people. */
export const refusedShape = z.object({ code: z.string() });
