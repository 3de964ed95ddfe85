import type { words as en } from './en.ts';

export const words: typeof en = {
  'alerts.stop': () =>
    'No puedo activar ni desactivar avisos, ni ver cuáles tiene. Los envía su banco: elija los que quiere en su aplicación o sitio web, en «alertas» o «notificaciones», o llame al número que está al dorso de su tarjeta. Yo solo escribo para responderle o para avisarle de algo que le prometí.',
};
