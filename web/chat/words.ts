/** Every word the page itself says. The type of the English ones is the type of all: a missing one does not build. */

import type { Language } from './languages.ts';

const en = {
  locale: 'en-US',
  title: 'Banter',
  nature: 'Automated assistant',
  sandbox: 'Sandbox: banks and figures are invented.',

  greeting: 'Hello. What can I do for you?',
  introduction:
    'I am Banter, an automated assistant. Ask about your accounts in your own words. If you would rather talk to a person, just say so.',
  suggestions: [
    'What’s my checking balance?',
    'How much do I have in all my accounts?',
    'How much did I spend this month?',
    'What can you do?',
  ],
  suggestionsLabel: 'Things to ask',
  privacy: 'Understood on the bank’s own machine. Never type a PIN, password or one-time code.',

  conversation: 'Conversation',
  you: 'You',
  fromTheBank: (name: string) => `${name}, from the bank`,
  typing: (name: string) => `${name} is typing`,
  cannotShow: 'This message cannot be shown here.',
  newMessages: 'New messages',
  quickReplies: 'Suggested answers',

  composer: 'Message',
  placeholder: 'Write a message',
  send: 'Send',
  left: (count: string) => `${count} characters left`,
  tooLong: (limit: string) => `Too long: a message may have ${limit} characters.`,
  over: (count: string) => `${count} characters too many`,

  sending: 'Sending',
  sent: 'Sent',
  notSent: 'Not sent.',
  notTaken: 'This message was not accepted.',
  tryAgain: 'Try again',

  menu: 'Menu',
  person: 'Talk to a person',
  askForPerson: 'I want to talk to a person',
  signOut: 'Sign out',
  close: 'Close the chat',

  connecting: 'Connecting',
  offline: 'No connection. What you missed will appear when it is back.',
  refused: 'The chat is not available here right now.',
  connectNow: 'Try now',
  ended: 'Your earlier conversation has ended. This is a new one.',
  signedOut: 'You are signed out. The conversation was removed from this page.',
  signOutFailed: 'You are still signed in: the bank could not be reached. Please try again.',
};

export type Words = typeof en;

const es: Words = {
  locale: 'es-US',
  title: 'Banter',
  nature: 'Asistente automático',
  sandbox: 'Pruebas: bancos y cifras son inventados.',

  greeting: 'Hola. ¿En qué le puedo ayudar?',
  introduction:
    'Soy Banter, un asistente automático. Pregunte por sus cuentas con sus propias palabras. Si prefiere hablar con una persona, solo dígalo.',
  suggestions: [
    '¿Cuál es el saldo de mi cuenta corriente?',
    '¿Cuánto tengo en todas mis cuentas?',
    '¿Cuánto gasté este mes?',
    '¿Qué puede hacer?',
  ],
  suggestionsLabel: 'Qué puede preguntar',
  privacy: 'Se interpreta en los equipos del banco. Nunca escriba un PIN, una contraseña ni un código de un solo uso.',

  conversation: 'Conversación',
  you: 'Usted',
  fromTheBank: (name) => `${name}, del banco`,
  typing: (name) => `${name} está escribiendo`,
  cannotShow: 'Este mensaje no se puede mostrar aquí.',
  newMessages: 'Mensajes nuevos',
  quickReplies: 'Respuestas sugeridas',

  composer: 'Mensaje',
  placeholder: 'Escriba un mensaje',
  send: 'Enviar',
  left: (count) => `Quedan ${count} caracteres`,
  tooLong: (limit) => `Demasiado largo: un mensaje admite ${limit} caracteres.`,
  over: (count) => `Sobran ${count} caracteres`,

  sending: 'Enviando',
  sent: 'Enviado',
  notSent: 'No enviado.',
  notTaken: 'Este mensaje no fue aceptado.',
  tryAgain: 'Reintentar',

  menu: 'Menú',
  person: 'Hablar con una persona',
  askForPerson: 'Quiero hablar con una persona',
  signOut: 'Cerrar sesión',
  close: 'Cerrar el chat',

  connecting: 'Conectando',
  offline: 'Sin conexión. Lo que falte aparecerá cuando vuelva.',
  refused: 'El chat no está disponible aquí en este momento.',
  connectNow: 'Intentar ahora',
  ended: 'Su conversación anterior terminó. Esta es una nueva.',
  signedOut: 'Cerró la sesión. La conversación se quitó de esta página.',
  signOutFailed: 'Su sesión sigue abierta: no se pudo contactar con el banco. Inténtelo de nuevo.',
};

export const words: { readonly [L in Language]: Words } = { en, es };
