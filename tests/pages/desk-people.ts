/** The agents of the stand-in, what they choose replies from, and a customer's details before anything is known. */

import type { Agent, Canned, Panel } from '../../bot/wire.ts';

export const ana: Agent = {
  id: 'ana',
  name: 'Ana Ruiz',
  skills: ['cards', 'fraud', 'payments', 'general'],
  languages: ['en', 'es'],
  supervisor: false,
};
export const ben: Agent = { id: 'ben', name: 'Ben Osei', skills: ['payments'], languages: ['en'], supervisor: false };
export const cho: Agent = { id: 'cho', name: 'Cho Park', skills: ['general'], languages: ['en'], supervisor: true };
export const agents: readonly Agent[] = [ana, ben, cho];

export const canned: Canned[] = [
  { name: 'hello', language: 'en', text: 'Hello, this is {agent} of {bank}. I have read what you wrote.' },
  { name: 'hello', language: 'es', text: 'Hola, soy {agent}, de {bank}. He leído lo que escribió.' },
  { name: 'card', language: 'en', text: 'Your card is locked. A new one is on its way.' },
  { name: 'bye', language: 'en', text: 'Is there anything else I can do for you?' },
];

export const emptyPanel = (channel: string): Panel => ({
  channel,
  identity: { level: 'none', since: null },
  language: 'en',
  zone: 'America/Chicago',
  consents: [],
  accounts: null,
  alerts: [],
  halfDone: [],
  understood: [],
  handoffs: [],
  elsewhere: [],
});
