/** How an event is refused: a code for the sender's program, and one sentence for whoever looks after it. Neither tells what is inside here. */
import type { EventVerdict } from '../../bot/model.ts';

export type Refused = Extract<EventVerdict, { ok: false }>;

export const refuse = (err: Refused['err'], description: string): Refused => ({ ok: false, err, description });
