/** The whole surface as a list: what a customer can do here, and the slots that are read from what they write. */
import type { Recognisers, Room } from '../bot/model.ts';
import { room as about } from './about/room.ts';
import { room as accountService } from './account-service/room.ts';
import { room as advice } from './advice/room.ts';
import { room as alerts } from './alerts/room.ts';
import { room as bankFacts } from './bank-facts/room.ts';
import { room as cardBill } from './card-bill/room.ts';
import { room as cardFacts } from './card-facts/room.ts';
import { room as cards } from './cards/room.ts';
import { room as charges } from './charges/room.ts';
import { room as checkBalance } from './check-balance/room.ts';
import { room as connections } from './connections/room.ts';
import { room as explainBalance } from './explain-balance/room.ts';
import { room as followUp } from './follow-up/room.ts';
import { room as fraudAlert } from './fraud-alert/room.ts';
import { room as goodbye } from './goodbye/room.ts';
import { room as greeting } from './greeting/room.ts';
import { room as help } from './help/room.ts';
import { room as language } from './language/room.ts';
import { room as lockCard } from './lock-card/room.ts';
import { room as moveMoney } from './move-money/room.ts';
import { room as myData } from './my-data/room.ts';
import { room as notOffered } from './not-offered/room.ts';
import { room as outOfScope } from './out-of-scope/room.ts';
import { room as payIn } from './pay-in/room.ts';
import { room as rating } from './rating/room.ts';
import { room as repair } from './repair/room.ts';
import { room as rights } from './rights/room.ts';
import { accountRecogniser, type KnownBank } from './slots/account.ts';
import { alertReader } from './slots/alert.ts';
import { amountReader } from './slots/amount.ts';
import { codeReader } from './slots/code.ts';
import { fraudReader } from './slots/fraud.ts';
import { lossReader } from './slots/loss.ts';
import { merchantRecogniser } from './slots/merchant.ts';
import { movementRecogniser } from './slots/movement.ts';
import { orderRecogniser } from './slots/order.ts';
import { periodReader } from './slots/period.ts';
import { ratingReader } from './slots/rating.ts';
import { room as smallTalk } from './small-talk/room.ts';
import { room as spending } from './spending/room.ts';
import { room as thanks } from './thanks/room.ts';
import { room as transactions } from './transactions/room.ts';

export const rooms: readonly Room[] = [
  checkBalance,
  explainBalance,
  transactions,
  spending,
  charges,
  cardBill,
  moveMoney,
  lockCard,
  fraudAlert,
  cards,
  cardFacts,
  payIn,
  bankFacts,
  advice,
  accountService,
  rights,
  connections,
  myData,
  alerts,
  about,
  smallTalk,
  language,
  greeting,
  thanks,
  goodbye,
  help,
  rating,
  repair,
  followUp,
  notOffered,
  outOfScope,
];

/** One recogniser for each slot name that a dialog declares. */
export const recognisersFor = (banks: readonly KnownBank[]): Recognisers => ({
  account: accountRecogniser(banks),
  merchant: merchantRecogniser(banks),
  movement: movementRecogniser,
  order: orderRecogniser,
  period: periodReader,
  amount: amountReader,
  alert: alertReader(banks),
  fraud: fraudReader,
  loss: lossReader,
  rating: ratingReader,
  code: codeReader,
});
