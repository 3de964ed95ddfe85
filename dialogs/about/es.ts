import type { words as en } from './en.ts';

export const words: typeof en = {
  'about.a_bot': () =>
    'Soy Banter, un asistente automático: un programa, no una persona. Si prefiere una persona, toque el botón o diga «hablar con una persona».',
  'about.inner_workings': () =>
    'No puedo mostrar ni cambiar cómo funciono por dentro, y no guardo llaves ni contraseñas que dar. Solo respondo sobre sus propias cuentas: ¿qué desea saber?',
};
