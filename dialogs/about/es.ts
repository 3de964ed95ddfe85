import type { words as en } from './en.ts';

export const words: typeof en = {
  'about.a_bot': () =>
    'Soy Banter, un asistente automático: un programa, no una persona. Si prefiere una persona, toque el botón o diga «hablar con una persona».',
};
