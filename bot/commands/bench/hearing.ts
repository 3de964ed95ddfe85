/** What it costs to understand one message, alone and warm: a share of the limit's whole message. */
import { recognisersFor, rooms } from '../../../dialogs/index.ts';
import { dayHere } from '../../day.ts';
import { loadOrTrain } from '../../understand/store.ts';
import { createUnderstanding } from '../../understand/understand.ts';

/** Short and long, both languages, with and without values; invented for this. */
const TEXTS = [
  'balance',
  'what is in my checking account right now',
  'how much did I spend on groceries last month',
  'and savings?',
  'Good morning, I hope you are well. Could you please tell me when my card is due and how much I have to pay? Thank you so much',
  'lock my card',
  'yes',
  '¿cuánto gasté en restaurantes en octubre?',
  'buenas tardes, quisiera saber el saldo de mi cuenta de ahorros por favor',
  'send 50 dollars to my sister tomorrow',
  'what is the weather like in Lisbon',
  'transactions over $200 since march 3',
] as const;
const WARM_UPS = 50;
const ROUNDS = 200;

/** CPU milliseconds a message, the mean over messages as people write them. `dir`: where the model lies. */
export const hearingMs = async (dir: string): Promise<number> => {
  const { hear } = createUnderstanding({
    intents: rooms.flatMap(({ intents }) => intents),
    recognisers: recognisersFor([]),
    model: await loadOrTrain({ rooms, dir }),
  });
  const today = dayHere();
  const hearAll = (rounds: number): void => {
    for (let round = 0; round < rounds; round += 1) for (const text of TEXTS) hear(text, 'en', { slots: [], yesNo: false }, today);
  };
  hearAll(WARM_UPS);
  const before = process.cpuUsage();
  hearAll(ROUNDS);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000 / ROUNDS / TEXTS.length;
};
