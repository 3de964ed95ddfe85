/** The whole surface as a list: what a customer can do here, and the slots that are read from what they write. */
import type { Recognisers, Room } from '../bot/model.ts';
import { room as about } from './about/room.ts';
import { room as checkBalance } from './check-balance/room.ts';
import { room as explainBalance } from './explain-balance/room.ts';
import { room as goodbye } from './goodbye/room.ts';
import { room as greeting } from './greeting/room.ts';
import { room as help } from './help/room.ts';
import { room as language } from './language/room.ts';
import { room as lockCard } from './lock-card/room.ts';
import { room as notOffered } from './not-offered/room.ts';
import { room as outOfScope } from './out-of-scope/room.ts';
import { room as repair } from './repair/room.ts';
import { accountRecogniser, type KnownBank } from './slots/account.ts';
import { orderRecogniser } from './slots/order.ts';
import { room as thanks } from './thanks/room.ts';

export const rooms: readonly Room[] = [
  checkBalance,
  explainBalance,
  lockCard,
  notOffered,
  greeting,
  help,
  about,
  language,
  thanks,
  goodbye,
  repair,
  outOfScope,
];

/** One recogniser for each slot name that a dialog declares. */
export const recognisersFor = (banks: readonly KnownBank[]): Recognisers => ({ account: accountRecogniser(banks), order: orderRecogniser });
