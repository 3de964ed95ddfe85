/** What customers can press before the bot has said anything: the welcome screen's button and the persistent menu. */
import type { Language } from '../../../bot/model.ts';

/** Payload of the button of the welcome screen. */
export const GET_STARTED = 'GET_STARTED';

/** Messenger takes 30 characters for a title. `says`: pressing it counts as having written this. */
type MenuItem = { title: string; says: string };

export const MENU: { readonly [L in Language]: readonly MenuItem[] } = {
  en: [
    { title: 'Check my balances', says: 'What are my balances?' },
    { title: 'What can you do?', says: 'What can you do?' },
    { title: 'Talk to a person', says: 'I want to talk to a person' },
  ],
  es: [
    { title: 'Ver mis saldos', says: '¿Cuáles son mis saldos?' },
    { title: '¿Qué puede hacer?', says: '¿Qué puede hacer?' },
    { title: 'Hablar con una persona', says: 'Quiero hablar con una persona' },
  ],
};

export const payloadOf = ({ says }: MenuItem): string => `SAY:${says}`;

/** Only payloads of our own menu are read as words; another one is a button of ours, or nothing. */
const SAYS: ReadonlyMap<string, string> = new Map(
  Object.values(MENU).flatMap((items) => items.map((item) => [payloadOf(item), item.says])),
);

/** What the customer says by pressing an item of the menu; undefined: no such item. */
export const saidByMenu = (payload: string): string | undefined => SAYS.get(payload);
