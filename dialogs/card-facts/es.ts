import type { words as en } from './en.ts';

export const words: typeof en = {
  'card_facts.pin': () =>
    'No puedo cambiar, crear ni mostrar un PIN. Puede hacerlo en la aplicación de su banco, por teléfono, en una sucursal y a menudo en el cajero; tenga a mano su identificación y nunca escriba un PIN en un chat. Si alguien más lo sabe, llame a su banco de inmediato.',
  'card_facts.expiry': () =>
    'No puedo ver cuándo vence una tarjeta: el mes y el año están impresos en ella, y suele servir hasta el último día de ese mes. La nueva suele llegar antes por correo; confirme que el banco tenga su dirección y llame si se demora. Dé la fecha nueva a las empresas que le cobran con regularidad.',
  'card_facts.limit': () =>
    'Su límite viene con el saldo de su tarjeta, si el banco lo envía. Toque el botón y lo consulto; si tiene varias tarjetas, pregúnteme por una sola. No puedo subirlo ni bajarlo: pídalo en la aplicación de su banco o al número que está al dorso, y tenga a mano sus ingresos y su gasto de vivienda.',
  'card_facts.rewards': () =>
    'Todavía no puedo ver puntos, millas ni reembolsos. Búsquelos junto a su tarjeta en la aplicación o el sitio web de su banco, donde por lo general también se canjean, o en su estado de cuenta. Si le faltan, llame al número que está al dorso de la tarjeta y pregunte cuándo y por qué se descontaron.',
  'card_facts.my_card': () => 'Saldo de mi tarjeta',
};
