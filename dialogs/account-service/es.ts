import type { words as en } from './en.ts';

export const words: typeof en = {
  'account_service.blocked': () =>
    'No puedo desbloquear una cuenta ni el acceso en línea. Si olvidó la contraseña, use el enlace en la página de su propio banco; si no es eso, llame al número de su estado de cuenta con su identificación a mano, y no dé a nadie contraseñas ni códigos. Mientras tanto puedo pedirle al banco sus saldos.',
  'account_service.checks': () =>
    'No puedo pedir cheques. Puede pedirlos en la aplicación, el sitio web o una sucursal de su banco. Tenga a mano el número de cuenta y su dirección actual, y pregunte cuánto cuestan y cuándo llegan.',
  'account_service.travel': () =>
    'Todavía no puedo anotar un viaje. Avise a su banco, en la aplicación o al número que está al dorso de su tarjeta: los países, las fechas y las tarjetas que lleva. Apunte ese número antes de salir y confirme que el banco tenga su teléfono actual.',
  'account_service.my_balances': () => 'Mis saldos',
};
