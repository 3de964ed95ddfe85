/** Whose chains of the audit tell about a customer: their own, and those of the conversations and cases that it names or that they have now. */
import type { CaseRef, Json } from './model.ts';
import type { Chain } from './store/archive/chain.ts';
import { entriesOf } from './store/audit.ts';
import { caseSubject, customerSubject, type Subject } from './store/keys.ts';
import type { Log } from './store/log.ts';
import type { CustomerSession } from './stored.ts';

/** `also`: conversations that are known to be theirs from elsewhere. */
export type WhoseParts = {
  log: Pick<Log, 'state'>;
  read: (subjects: readonly Subject[]) => Promise<Chain[]>;
  also?: readonly Subject[];
};

/** Conversations that no alert ever reached are known only while the customer's state is kept (LOG_DAYS). */
export const chainsAbout = async (id: string, { log, read, also = [] }: WhoseParts): Promise<Chain[]> => {
  const own = customerSubject(id);
  const [chain] = await read([own]);
  const named = (chain?.links ?? []).flatMap(({ body }) => entriesOf(body)).flatMap(namedIn);
  // Only a customer's turn writes the state of a customer.
  const state = (await log.state(own)) as CustomerSession | undefined;
  const now = state ? [...state.customer.chats, ...state.customer.open].map(({ subject }) => subject) : [];
  const others = [...new Set([...named, ...now, ...also])].filter((subject) => subject !== own);
  return [...(chain ? [chain] : []), ...(await read(others))];
};

/** Entries of a customer's own chain tell of alerts (customer-turn.ts). */
const namedIn = (entry: Json): Subject[] => {
  const { chat, cases } = entry as { chat?: Subject; cases?: CaseRef[] };
  return [...(chat === undefined ? [] : [chat]), ...(cases ?? []).map(caseSubject)];
};
