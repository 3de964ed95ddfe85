import type { words as en } from './en.ts';

export const words: typeof en = {
  'rights.fraud': () =>
    'No puedo reportarlo por usted, así que actúe ya: bloquee la tarjeta con el botón y llame de inmediato a su banco, al número de su tarjeta o estado de cuenta, nunca al de un mensaje. Anote la fecha y el monto y pida un número de caso: los plazos corren desde que lo nota. No dé códigos ni abra enlaces.',
  'rights.dispute': () =>
    'No puedo revertir un pago ni abrir una disputa. Anote la fecha, el monto y el comercio, guarde recibos y mensajes, y llame pronto a su banco, al número de su tarjeta o estado de cuenta, porque hay plazos. Pida un número de caso.',
  'rights.complaint': () =>
    'Siento que haya llegado a esto. Aquí no puedo recibir una queja: llame o escriba a su banco, cuente qué pasó y cuándo, y pida un número de referencia. En Estados Unidos también puede quejarse ante la CFPB (Oficina para la Protección Financiera del Consumidor).',
  'rights.hardship': () =>
    'Lo siento, es un momento difícil. No puedo cambiar un pago, pero los bancos tienen ayudas para estos casos: llame al suyo, si puede antes del vencimiento, al número de su estado de cuenta, y pregunte qué opciones hay. Tenga a mano qué cambió y cuánto puede pagar ahora.',
  'rights.bereavement': () =>
    'Mi más sentido pésame. Yo no puedo tramitarlo, pero una persona del banco se ocupa: llame al número de un estado de cuenta, o vaya a una sucursal, cuando pueda. Suelen pedir el certificado de defunción, su identificación y, si lo hay, el documento que nombra a quien se encarga de la herencia.',
  'rights.lock': () => 'Bloquear mi tarjeta',
  'rights.owed': () => 'Lo que debo',
};
