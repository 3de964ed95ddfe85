import type { words as en } from './en.ts';

export const words: typeof en = {
  'connections.connect': () =>
    'Todavía no puedo conectar un banco desde este chat. Pregunte al banco que le ofrece este chat, en su aplicación o por teléfono, si se puede agregar el suyo. Nunca escriba aquí una contraseña bancaria; los saldos de lo que ya está conectado sí se los puedo mostrar.',
  'connections.disconnect': () =>
    'Todavía no puedo desconectar un banco, pero usted puede retirarme el permiso en ese banco: en su aplicación o sitio web, por lo general en «aplicaciones conectadas» o «datos compartidos», o por teléfono. Desde entonces ya no me muestra nada suyo.',
  'connections.my_balances': () => 'Mis saldos',
};
