/** Our own small port for what no standard has: locking and unlocking a card. README.md of the sandbox describes it; a bank offers it beside FDX. */
import { z } from 'zod';

const time = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));
const state = z.enum(['locked', 'active']);

/** An order that was done, and since when the card has been in this state. */
export const orderShape = z.object({ key: z.string(), accountId: z.string(), state, since: time });

/** How a card is; without `since` where nobody ever locked it. */
export const stateShape = z.object({ accountId: z.string(), state, since: time.optional() });

/** A refusal: its code is for us, its message for people. */
export const refusedShape = z.object({ code: z.string() });
