/** Suspected payments at several banks, the customer who is asked about them, and what is said to them again and again. */
import type { CaseEnd, FraudNotice, Language, Suspect } from '../../bot/model.ts';
import type { Asked, Ended } from '../../dialogs/fraud-alert/payments.ts';
import { account, type Held, MINUTE, NOW, talkWith } from './talk.ts';

export const HOUR = 60 * MINUTE;
const card: Held = { account: account('chase', 'card', 'Cash Back Card', '6006', { orders: 'taken', status: 'restricted' }), current: 100 };
export const world = { held: [card] };

export const payment = (id: string, merchant = 'Corner Market', minor = 4_599): Suspect => ({
  id,
  merchant,
  money: { minor, currency: 'USD' },
  at: NOW - 5 * MINUTE,
});

const noticeOf = (bank: string, id: string, last4: string | null, more: Partial<FraudNotice['card']> = {}): FraudNotice => ({
  id: `notice-${id}`,
  bank,
  case: id,
  customer: 'ana',
  at: NOW,
  status: 'open',
  late: false,
  card: { account: `${bank}-card`, last4, state: 'held', ...more },
  items: [],
});

export const asked = (bank: string, id: string, last4: string | null = '6006', items: Suspect[] = [payment('p1')], more = 0): Asked => ({
  case: { bank, id },
  notice: noticeOf(bank, id, last4),
  items,
  more,
});
export const ended = (status: Ended['status'], { case: of, notice, items }: Asked): Ended => ({ case: of, status, notice, items });

export const chase = asked('chase', 'c1');
export const citi = asked('citi', 'c2', '1899', [payment('p2', 'Gadget World', 120_000)]);
export const wells = asked('wells-fargo', 'c3', null, [payment('p3', 'Gas and Go', 100)]);
export const usBank = asked('us-bank', 'c4', '7070', [payment('p4', 'Books', 2_000)]);

export const alerted = (cases: Asked[] = [chase], language: Language = 'en') => {
  const talk = talkWith(world, language);
  return { ...talk, first: talk.begins('fraud-alert', { cases }) };
};

export const blocked = { state: 'blocked', at: NOW, stays: false } as const satisfies CaseEnd;
export const cleared = { state: 'cleared', at: NOW } as const satisfies CaseEnd;

export const ASKS =
  'JPMorgan Chase asks: did you make this payment with your card ••6006? The bank holds the card until you answer. You can see it in the bank’s own app too.\n' +
  '[JPMorgan Chase, card ••6006]\nCorner Market, today at 10:37 AM: $45.99';
export const TOLD_MINE =
  'Thank you. I am telling JPMorgan Chase now that it was you, with your card ••6006. I will tell you when they confirm it.';
export const TOLD_NOT =
  'I am telling JPMorgan Chase now that it was not you, and asking them to block your card ••6006. I will tell you when they confirm it.\n' +
  'Nobody from your bank will ask you for a code or a password, or to move money to keep it safe. If somebody does, it is a scam: hang up, and call the number on the back of your card.';
export const AGAIN = 'Did you make this payment with your card ••6006: $45.99, Corner Market, today at 10:37 AM?';
export const WHICH = 'Which one do you mean? Tap its button, or write its number: “1: not me”, “2: it was me”.';
