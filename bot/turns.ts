/** One turn of any subject: conversations, customers and cases each have their own step, and the same mailbox, order and commit. */

import type { CaseEvent } from './case.ts';
import type { CustomerEvent } from './customer-model.ts';
import { kindOf } from './store/keys.ts';
import type { CaseSession, CustomerSession, Kept, Session, Stored } from './stored.ts';
import type { TurnInput, Worked } from './turn.ts';

type Kind<Was extends Kept, Event extends Stored | CaseEvent | CustomerEvent> = {
  work(input: TurnInput<Was, Event>): Promise<Worked>;
  /** What is left when a turn failed again and again: the event is set aside, the state stays as it was. */
  apologise(input: TurnInput<Was, Event>): Worked | Promise<Worked>;
};
export type Turns = Kind<Kept, Stored | CaseEvent | CustomerEvent>;

export const createTurns = (kinds: {
  conversation: Kind<Session, Stored>;
  customer: Kind<CustomerSession, CustomerEvent>;
  case: Kind<CaseSession, CaseEvent>;
}): Turns => {
  // A subject's state and events are written by its own kind of turn, or for it by one who names its kind.
  const of = ({ subject }: TurnInput): Turns => kinds[kindOf(subject)] as Turns;
  return {
    work: (input) => of(input).work(input),
    apologise: (input) => of(input).apologise(input),
  };
};
