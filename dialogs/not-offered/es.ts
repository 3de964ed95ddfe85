import type { words as en } from './en.ts';

export const words: typeof en = {
  'not_offered.sorry': () =>
    'Eso no lo puedo hacer aquí: informo saldos, los explico, y bloqueo, reporto o repongo tarjetas. Puede hacerlo en la aplicación, el sitio web o el teléfono de su banco. Si perdió una tarjeta o se la robaron, dígamelo.',
};
