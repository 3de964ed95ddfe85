import type { words as en } from './en.ts';

export const words: typeof en = {
  'cards.declined': () =>
    'No puedo ver por qué se rechazó una tarjeta. A menudo no alcanza lo disponible, está bloqueada o vencida, o el banco la detuvo por seguridad; aquí puede ver sus saldos o desbloquear una tarjeta que haya bloqueado. Si no es eso, llame al número al dorso y diga el comercio, la fecha y el monto.',
  'cards.replace': () =>
    'Todavía no puedo pedir tarjetas. Pídala en la aplicación de su banco, en una sucursal o al número que está al dorso de su tarjeta, y confirme a qué dirección llega; si cambia el nombre, tenga a mano su identificación. Si ya no tiene consigo la tarjeta anterior, bloquéela primero.',
  'cards.delivery': () =>
    'No puedo ver dónde está una tarjeta. Llame al número que está en su estado de cuenta o en la aplicación de su banco, diga cuándo la pidió y confirme la dirección. Si ya tendría que haber llegado, pida que la cancelen y le envíen otra.',
  'cards.lock': () => 'Bloquear mi tarjeta',
  'cards.my_balances': () => 'Mis saldos',
  'cards.unlock': () => 'Desbloquear tarjeta',
};
