/** What the pages of the banks' authorization servers say, in both languages. */
import type { BankScope } from '../../scope-names.ts';

export type Words = {
  who: { title: (bank: string) => string; text: string; nobody: string };
  consent: {
    title: (bank: string) => string;
    text: (name: string) => string;
    /** Where nothing is asked for but who it is. */
    onlyWho: { title: (bank: string) => string; text: (name: string) => string };
    legend: string;
    always: string;
    until: string;
    allow: string;
    deny: string;
    scopes: { readonly [S in BankScope]: { what: string; why: string } };
  };
  expired: { title: string; text: string };
  wrong: { title: string };
};

export const words: { readonly [L in 'en' | 'es']: Words } = {
  en: {
    who: {
      title: (bank) => `Sign in at ${bank}`,
      text: 'Invented customers of the sandbox. No password: choose one.',
      nobody: 'Nobody has an account at this bank.',
    },
    consent: {
      title: (bank) => `${bank}: allow Banter?`,
      text: (name) =>
        `You are signed in as ${name}. Banter, the assistant in your chat, asks for what is marked. Take away what it should not have.`,
      onlyWho: {
        title: (bank) => `${bank}: tell Banter that it is you?`,
        text: (name) =>
          `You are signed in as ${name}. Banter, the assistant in your chat, asks for nothing but that. No account is shared.`,
      },
      legend: 'Banter could',
      always: 'Always part of it: without it there is nothing to connect.',
      until: 'For a year at most. You can end it at any time, in the chat or at the bank.',
      allow: 'Allow',
      deny: 'Deny',
      scopes: {
        accounts: { what: 'See which accounts you have', why: 'Their kinds, names and last four digits.' },
        balances: { what: 'See balances', why: 'What is on them, what is owed, and what they pay or cost.' },
        transactions: { what: 'See transactions', why: 'What went in and out, and where.' },
        routing: { what: 'See routing numbers', why: 'For direct deposits and wires.' },
        payments: { what: 'Send payments', why: 'Each one only after you confirmed it.' },
        cards: { what: 'Manage your cards', why: 'Lock and unlock them, report them lost, order new ones.' },
        alerts: { what: 'Answer fraud alerts', why: 'Tell the bank whether a payment was yours.' },
      },
    },
    expired: { title: 'This page is no longer good', text: 'Go back to where you came from and begin again.' },
    wrong: { title: 'That cannot be done' },
  },
  es: {
    who: {
      title: (bank) => `Iniciar sesión en ${bank}`,
      text: 'Clientes inventados del sandbox. Sin contraseña: elija uno.',
      nobody: 'Nadie tiene cuenta en este banco.',
    },
    consent: {
      title: (bank) => `${bank}: ¿permitir a Banter?`,
      text: (name) =>
        `Ha iniciado sesión como ${name}. Banter, el asistente de su chat, pide lo que está marcado. Quite lo que no deba tener.`,
      onlyWho: {
        title: (bank) => `${bank}: ¿decir a Banter que es usted?`,
        text: (name) =>
          `Ha iniciado sesión como ${name}. Banter, el asistente de su chat, no pide más que eso. No se comparte ninguna cuenta.`,
      },
      legend: 'Banter podría',
      always: 'Siempre forma parte: sin esto no hay nada que conectar.',
      until: 'Por un año como máximo. Puede terminarlo cuando quiera, en el chat o en el banco.',
      allow: 'Permitir',
      deny: 'Denegar',
      scopes: {
        accounts: { what: 'Ver qué cuentas tiene', why: 'Su tipo, su nombre y los últimos cuatro dígitos.' },
        balances: { what: 'Ver saldos', why: 'Lo que hay, lo que se debe y lo que rinden o cuestan.' },
        transactions: { what: 'Ver movimientos', why: 'Lo que entró y salió, y dónde.' },
        routing: { what: 'Ver números de ruta', why: 'Para depósitos directos y transferencias.' },
        payments: { what: 'Enviar pagos', why: 'Cada uno solo después de que usted lo confirme.' },
        cards: { what: 'Ocuparse de sus tarjetas', why: 'Bloquearlas y desbloquearlas, reportarlas perdidas, pedir otras.' },
        alerts: { what: 'Responder alertas de fraude', why: 'Decir al banco si un pago fue suyo.' },
      },
    },
    expired: { title: 'Esta página ya no sirve', text: 'Vuelva a donde estaba y empiece de nuevo.' },
    wrong: { title: 'Eso no se puede hacer' },
  },
};

export type PageLanguage = keyof typeof words;

/** What a browser asks for, where no request says it. `accepts` gives the best that it takes. */
export const languageAccepted = (accepts: (...known: string[]) => string | false): PageLanguage =>
  accepts('en', 'es') === 'es' ? 'es' : 'en';

/** The first that we speak of those asked for (OpenID Connect, `ui_locales`). */
export const languageOf = (locales: unknown): PageLanguage => {
  const asked = String(locales ?? '').split(' ');
  const spoken = asked.map((one) => one.toLowerCase().split('-')[0]).find((one) => one === 'en' || one === 'es');
  return spoken ?? 'en';
};
