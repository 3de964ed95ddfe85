/** Our own small port for what no standard has: locking and unlocking a card. README.md of the sandbox describes it; a bank offers it beside FDX. */
import { z } from 'zod';

/** An order that was done, and since when the card has been in this state. */
export const orderShape = z.object({
  key: z.string(),
  accountId: z.string(),
  state: z.enum(['locked', 'active']),
  since: z.iso.datetime({ offset: true }).transform((text) => Date.parse(text)),
});

/** A refusal: its code is for us, its message for people. */
export const refusedShape = z.object({ code: z.string() });
